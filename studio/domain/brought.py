"""What an artist brings: pictures of their own, liked or disliked, and pictures from elsewhere to vote on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

LIKED_FOLDER = "liked"
"""Of a project: liked pictures lie in it, with all that is made of them and beside them."""


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
class LikedPicture:
    """One of the artist's own: it wins against pictures of the base model, or loses where it is not one it `likes`.

    `image` is the fitted picture in the project, `crop` None where it is the whole one. One that is `left_out` is not
    learned, nor is one that is `undone`: removed, changed into another, or taken back with its import. `place` stays
    the same while a picture is changed, and is the `id` of the first of them.
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

    @property
    def counts(self) -> bool:
        return not (self.left_out or self.undone)
