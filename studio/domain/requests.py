"""Jobs that the artist asked for and was promised, as the records keep them until they are done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from studio.domain.export import Dtype, ExportOptions, Format, Labels
from studio.domain.json_fields import Values, is_given, json_flag, json_number, json_text, json_whole
from studio.domain.limits import PAIRS


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
