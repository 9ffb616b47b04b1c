"""Jobs that the artist asked for and was promised, as the records keep them until they are done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from studio.domain.errors import InputError
from studio.domain.export import Dtype, ExportOptions, Format, Labels
from studio.domain.json_fields import Values, is_given, json_flag, json_number, json_text, json_whole
from studio.domain.limits import CELLS, PAIRS, PROMPT_LETTERS, SEED, TRY_STRENGTH
from studio.domain.sampling import Sampling, decode_sampling, encode_sampling, refuse_sampling
from studio.domain.typed import line
from studio.domain.votes import WHOLE


@dataclass(frozen=True)
class RebuildRequest:
    """Train a checkpoint again, `without` some groups.

    `trained` is the checkpoint of the round that was trained last, None before the first; the next one appears in
    `folder`, a name below the project's adapters.
    """

    checkpoint: int
    without: tuple[int, ...] = ()
    trained: int | None = None
    folder: str | None = None


@dataclass(frozen=True)
class ExportRequest:
    """Write a checkpoint to `target`; a file that is there stays unless `replacing` is said."""

    checkpoint: int
    target: Path
    options: ExportOptions
    replacing: bool = False


@dataclass(frozen=True)
class RedrawRequest:
    """Draw the pictures of these groups anew; those that are drawn are taken out."""

    groups: tuple[int, ...]


@dataclass(frozen=True)
class AheadRequest:
    """Draw so many pairs ahead of the voting; `before` were drawn when it was asked for, which tells how far it is."""

    pairs: int
    before: int


@dataclass(frozen=True)
class Share:
    """What a checkpoint adds to a picture that is tried out, at a strength in per cent; None is the base model."""

    checkpoint: int | None = None
    strength: int = WHOLE


@dataclass(frozen=True)
class TryRequest:
    """A picture that the artist tries out, the base model changed by one checkpoint or by the sum of two.

    With `columns` it is a grid: every one of those in the place of `model`, each with all prompts of `rows`.
    """

    prompt: str
    negative: str
    seed: int
    sampling: Sampling
    model: Share = Share()
    mixed: Share | None = None
    columns: tuple[Share, ...] = ()
    rows: tuple[str, ...] = ()

    @property
    def cells(self) -> tuple[TryRequest, ...]:
        """The pictures of it, line by line; a single one where it is no grid."""
        if not self.columns:
            return (self,)
        return tuple(
            replace(self, prompt=prompt, model=model, columns=(), rows=())
            for prompt in self.rows
            for model in self.columns
        )


@dataclass(frozen=True)
class Try:
    """A request as it is kept: `image` is the picture of the whole, `cells` those that a grid is made of."""

    number: int
    request: TryRequest
    image: Path
    cells: tuple[Path, ...]


Request = RebuildRequest | ExportRequest | RedrawRequest | AheadRequest


def kind_of(request: Request) -> str:
    """How the records call it."""
    kinds = {RebuildRequest: "rebuild", ExportRequest: "export", RedrawRequest: "redraw", AheadRequest: "ahead"}
    return kinds[type(request)]


def encode_request(request: Request) -> dict[str, object]:
    """What JSON keeps of it."""
    match request:
        case RebuildRequest():
            return {
                "checkpoint": request.checkpoint,
                "without": list(request.without),
                "trained": request.trained,
                "folder": request.folder,
            }
        case RedrawRequest():
            return {"groups": list(request.groups)}
        case AheadRequest():
            return {"pairs": request.pairs, "before": request.before}
        case ExportRequest():
            return {
                "checkpoint": request.checkpoint,
                "target": str(request.target),
                "replacing": request.replacing,
                **_encode_options(request.options),
            }


def decode_request(kind: str, values: object) -> Request:
    """The request that `encode_request` wrote; ValueError or InputError for what cannot be meant."""
    if not isinstance(values, Mapping):
        raise ValueError(f"no request: {values!r}")
    match kind:
        case "rebuild":
            return RebuildRequest(
                json_whole(values, "checkpoint"),
                tuple(_wholes(values.get("without"))),
                json_whole(values, "trained") if is_given(values, "trained") else None,
                json_text(values, "folder") if is_given(values, "folder") else None,
            )
        case "redraw":
            return RedrawRequest(tuple(_wholes(values.get("groups"))))
        case "ahead":
            pairs = json_whole(values, "pairs")
            PAIRS.refuse(pairs)
            return AheadRequest(pairs, json_whole(values, "before"))
        case "export":
            return ExportRequest(
                json_whole(values, "checkpoint"),
                Path(json_text(values, "target")),
                _decode_options(values),
                json_flag(values, "replacing"),
            )
        case _:
            raise ValueError(f"an unknown kind of request: {kind!r}")


def _encode_options(options: ExportOptions) -> dict[str, object]:
    labels = options.labels
    return {
        "format": options.format.value,
        "dtype": options.dtype.value,
        "strength": options.strength,
        "rank": options.rank,
        "sidecars": options.sidecars,
        "with_prompts": options.with_prompts,
        "title": labels.title,
        "author": labels.author,
        "licence": labels.licence,
        "trigger": labels.trigger,
        "hint": labels.hint,
        "votes": labels.votes,
        "wins": labels.wins,
        "sampling": labels.sampling,
        "prompts": list(labels.prompts),
        "thumbnail": str(labels.thumbnail) if labels.thumbnail else None,
        "weight": labels.weight,
    }


def _decode_options(values: Values) -> ExportOptions:
    labels = Labels(
        title=json_text(values, "title"),
        author=json_text(values, "author"),
        licence=json_text(values, "licence"),
        trigger=json_text(values, "trigger"),
        hint=json_text(values, "hint"),
        votes=json_whole(values, "votes") if is_given(values, "votes") else None,
        wins=json_text(values, "wins"),
        sampling=json_text(values, "sampling", ""),
        prompts=tuple(_texts(values.get("prompts"))),
        thumbnail=Path(json_text(values, "thumbnail")) if is_given(values, "thumbnail") else None,
        weight=json_number(values, "weight"),
    )
    options = ExportOptions(
        format=Format(json_text(values, "format")),
        dtype=Dtype(json_text(values, "dtype")),
        strength=json_number(values, "strength"),
        rank=json_whole(values, "rank") if is_given(values, "rank") else None,
        sidecars=json_flag(values, "sidecars"),
        with_prompts=json_flag(values, "with_prompts"),
    )
    return replace(options, labels=labels)


def _wholes(values: object) -> list[int]:
    if not isinstance(values, list):
        raise ValueError(f"no list: {values!r}")
    return [json_whole({"": value}, "") for value in values]


def _texts(values: object) -> list[str]:
    if not isinstance(values, list):
        raise ValueError(f"no list: {values!r}")
    return [json_text({"": value}, "") for value in values]


def refused_try(request: TryRequest) -> TryRequest:
    """The request as it is kept; InputError for what cannot be drawn."""
    SEED.refuse(request.seed)
    refuse_sampling(request.sampling)
    for share in (request.model, request.mixed or Share(), *request.columns):
        TRY_STRENGTH.refuse(share.strength)
    if request.columns or request.rows:
        CELLS.refuse(len(request.cells))
    prompt, negative = (line(text, PROMPT_LETTERS) for text in (request.prompt, request.negative))
    rows = tuple(line(text, PROMPT_LETTERS) for text in request.rows)
    if not prompt and not all(rows or ("",)):
        raise InputError("Write what the picture should show.")
    return replace(request, prompt=prompt, negative=negative, rows=rows)


def encode_try(request: TryRequest) -> dict[str, object]:
    """What JSON keeps of it."""
    return {
        "prompt": request.prompt,
        "negative": request.negative,
        "seed": request.seed,
        "sampling": encode_sampling(request.sampling),
        "model": _encode_share(request.model),
        "mixed": _encode_share(request.mixed) if request.mixed else None,
        "columns": [_encode_share(share) for share in request.columns],
        "rows": list(request.rows),
    }


def decode_try(values: object) -> TryRequest:
    """What `encode_try` wrote; ValueError or InputError for what cannot be meant."""
    if not isinstance(values, Mapping):
        raise ValueError(f"no try: {values!r}")
    columns = values.get("columns")
    if not isinstance(columns, list):
        raise ValueError(f"no list: {columns!r}")
    return refused_try(
        TryRequest(
            json_text(values, "prompt"),
            json_text(values, "negative"),
            json_whole(values, "seed"),
            decode_sampling(values.get("sampling")),
            _decode_share(values.get("model")),
            _decode_share(values["mixed"]) if is_given(values, "mixed") else None,
            tuple(_decode_share(share) for share in columns),
            tuple(_texts(values.get("rows"))),
        )
    )


def _encode_share(share: Share) -> dict[str, object]:
    return {"checkpoint": share.checkpoint, "strength": share.strength}


def _decode_share(values: object) -> Share:
    if not isinstance(values, Mapping):
        raise ValueError(f"no share of a checkpoint: {values!r}")
    checkpoint = json_whole(values, "checkpoint") if is_given(values, "checkpoint") else None
    return Share(checkpoint, json_whole(values, "strength"))
