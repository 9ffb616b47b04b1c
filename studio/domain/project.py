"""What a project is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from studio.domain.base_model import Prediction
from studio.domain.errors import InputError
from studio.domain.events import TrainingSummary
from studio.domain.lesson import STYLE, lesson_named
from studio.domain.limits import GROUP, NAME_LETTERS, QUESTION_LETTERS, SEED
from studio.domain.recipe import recipe_named, refuse_recipe
from studio.domain.sampling import Sampling, refuse_sampling
from studio.domain.typed import line, path_of

LIKED_FOLDER = "liked"
"""Of a project: liked pictures lie in it, with all that is made of them and beside them."""


@dataclass(frozen=True)
class ProjectSettings:
    """What is fixed when a project is made. `base` is "starter" or the path of a single file or diffusers folder.

    `group_size` pictures, 2 to 7, are shown together. `prediction`, `zero_snr`, `vae` and `lora` are what the artist
    chose for the base model (see Base); `fingerprint` tells its content, so that it is found again when it was moved.
    `lesson` is what is taught, `question` the artist's own in place of the lesson's, or empty.
    """

    name: str
    base: str
    recipe: str
    sampling: Sampling
    seed: int
    group_size: int = 2
    prediction: Prediction | None = None
    zero_snr: bool | None = None
    vae: str | None = None
    lora: str | None = None
    fingerprint: str | None = None
    lesson: str = STYLE.name
    question: str = ""

    def asked(self, pictures: int) -> str:
        """The question that so many pictures stand under: the artist's own, or a Phrase of the lesson.

        Where bad ones are marked, the artist's own is on marking them; two pictures that are shown beside it, as in a
        blind check, stand under the lesson's.
        """
        lesson = lesson_named(self.lesson)
        marking = lesson.marks_bad and self.group_size > 2
        if self.question and (pictures > 2 or not marking):
            return self.question
        return lesson.question if pictures > 2 else lesson.pair_question


def project_name(typed: str) -> str:
    """The name of a project that somebody typed; InputError for none, and for one that is too long."""
    name = line(typed, NAME_LETTERS)
    if not name:
        raise InputError("Give the project a name.")
    return name


def refuse_settings(settings: ProjectSettings) -> None:
    """InputError for what no new project may be made with."""
    if line(settings.name, NAME_LETTERS) != settings.name:
        raise InputError("The name “{0}” holds letters that nobody sees; choose another one.", settings.name)
    refuse_sampling(settings.sampling)
    refuse_recipe(recipe_named(settings.recipe), settings.sampling)
    SEED.refuse(settings.seed)
    GROUP.refuse(settings.group_size)
    lesson_named(settings.lesson)
    if line(settings.question, QUESTION_LETTERS) != settings.question:
        raise InputError("The question “{0}” holds letters that nobody sees; type it anew.", settings.question)
    for path in (settings.base, settings.vae, settings.lora):
        if path is not None:
            path_of(path)


@dataclass(frozen=True)
class Prompt:
    """One line of the prompt deck. Control prompts are for blind tests and never voted on or trained.

    Of two active prompts, one of twice the `weight` gets twice the pictures. `{red|blue}` in the text leaves a choice,
    and so does `__colour__`, among the lines of a file in the project.
    """

    id: int
    text: str
    negative: str
    control: bool = False
    weight: float = 1.0
    active: bool = True


@dataclass(frozen=True)
class Checkpoint:
    """A trained adapter: `folder` holds it whole, `parent` is the one it was trained on from.

    `round` counts the rounds of its line, 1 for the first; what is rebuilt keeps the number. `name` is the artist's
    own and may be empty. `deleted` is when it was deleted; it is kept out of sight then, and can be restored. The files
    of one that is not `whole` are missing or damaged.
    """

    id: int
    parent: int | None
    round: int
    folder: Path
    created: str
    votes: int
    summary: TrainingSummary
    name: str = ""
    pinned: bool = False
    deleted: str | None = None
    whole: bool = True


@dataclass(frozen=True)
class BlindTest:
    """A blind test that the artist asked for: so many pairs of two models; `older` is None for the base model.

    One that is `of_strengths` sets `newer` against itself at other strengths, and `older` means nothing.
    """

    id: int
    newer: int
    older: int | None
    pairs: int
    of_strengths: bool = False


@dataclass(frozen=True)
class RoundProgress:
    """How far the current round is: `votes` decided ones of `needed` that no checkpoint has consumed yet.

    While a training runs, `learning` is the number of its round, and the votes that it learns are no longer counted.
    """

    number: int
    votes: int
    needed: int
    learning: int | None = None


@dataclass(frozen=True)
class Totals:
    """Counts over the whole project, undone votes left out."""

    votes: int
    left: int
    right: int
    ties: int
    bad: int
    skipped: int
    checkpoints: int
    pictures: int


class ImportKind(StrEnum):
    """What was brought at once; the values stand in the records."""

    LIKED = "liked"
    DISLIKED = "disliked"
    VOTES = "votes"
    """Pictures to be voted on, or with votes on them; those of which no pair was left are liked or disliked ones."""


@dataclass(frozen=True)
class Import:
    """What was brought at once from `source`, a folder or file as the artist named it, at an ISO moment.

    `undone` is when it was taken back: nothing of it counts any more.
    """

    id: int
    kind: ImportKind
    source: str
    at: str
    undone: str | None = None


@dataclass(frozen=True)
class Crop:
    """Which part of `whole` a fitted picture is, in pixels of `whole`, which lies in the project too. `size` is the
    whole's, `kept` the fitted picture's, whose upper left corner is `at`."""

    whole: Path
    size: tuple[int, int]
    kept: tuple[int, int]
    at: tuple[int, int]

    def __post_init__(self) -> None:
        for whole, part, start in zip(self.size, self.kept, self.at, strict=True):
            if not (part >= 1 and 0 <= start <= whole - part):
                raise ValueError(f"{part} from {start} on is not within {whole}")


@dataclass(frozen=True)
class NewPicture:
    """A picture that was read and fitted and lies in the project, before it is recorded.

    `digest` tells its content, whatever the file was called; `name` is that of the file it came from. `prompt` is empty
    where nothing tells one, `crop` None where the whole picture was kept.
    """

    digest: str
    name: str
    image: Path
    prompt: str = ""
    negative: str = ""
    likes: bool = True
    crop: Crop | None = None


@dataclass(frozen=True)
class NewGroup:
    """Pictures of one prompt and negative prompt to be shown together, and the place of the better of two where they
    were rated before they were brought."""

    pictures: tuple[NewPicture, ...]
    better: int | None = None


@dataclass(frozen=True)
class LikedPicture:
    """One of the artist's own: it wins against pictures of the base model, or loses where it is not one it `likes`.

    `image` is the fitted picture in the project, `crop` None where it is the whole one. One that is `left_out` is not
    learned, nor is one that is `undone`: removed, changed into another, or taken back with its import. `place` stays
    the same while a picture is changed, and is the `id` of the first of them. `prompt_errors` say how far each
    prompt of the deck misses what it shows, by a number that follows from its text; none before that is known.
    """

    id: int
    import_id: int
    digest: str
    name: str
    prompt: str
    negative: str
    image: Path
    likes: bool = True
    left_out: bool = False
    undone: bool = False
    place: int = 0
    crop: Crop | None = None
    prompt_errors: Mapping[int, float] = field(default_factory=dict, hash=False)

    @property
    def counts(self) -> bool:
        return not (self.left_out or self.undone)
