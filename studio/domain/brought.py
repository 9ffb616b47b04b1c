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
class NewPicture:
    """A picture that was read and fitted and lies in the project, before it is recorded.

    `digest` tells its content, whatever the file was called; `name` is that of the file it came from. `prompt` is empty
    where nothing tells one.
    """

    digest: str
    name: str
    image: Path
    prompt: str = ""
    negative: str = ""
    likes: bool = True


@dataclass(frozen=True)
class LikedPicture:
    """One of the artist's own: it wins against pictures of the base model, or loses where it is not one it `likes`.

    `image` is the fitted picture in the project. One that is `left_out`, or whose import is `undone`, is not learned.
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

    @property
    def counts(self) -> bool:
        return not (self.left_out or self.undone)
