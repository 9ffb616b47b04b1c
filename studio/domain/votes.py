"""What an artist can say about two pictures, and what a training pair is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from studio.domain.errors import InputError

T = TypeVar("T")


class Verdict(StrEnum):
    """The answer to one group of pictures; the first four are for groups of two, `MARKED` stands for its marks."""

    LEFT = "left"
    RIGHT = "right"
    TIE = "tie"
    BAD = "bad"
    MARKED = "marked"
    SKIP = "skip"
    WITHDRAWN = "withdraw"
    """No answer any more: a group with a vote is as if it had never been voted on."""

    @property
    def decided(self) -> bool:
        """Whether the answer says anything about the pictures; a skipped group may come back."""
        return self not in (Verdict.SKIP, Verdict.WITHDRAWN)


class Mark(StrEnum):
    """What an artist says of one picture in a group; each letter stands for itself in the records."""

    BEST = "+"
    PLAIN = "."
    BAD = "-"


STRENGTHS = (1, 2)
WHOLE = 100
"""The strength at which an adapter was trained, in per cent."""
RANKS = {Mark.BEST: 2, Mark.PLAIN: 1, Mark.BAD: 0}


@dataclass(frozen=True)
class Candidate:
    """One picture with all that is needed to draw it again or to train on it.

    `checkpoint` is None for the base model. `latent_seed` fixes x_T, `noise_seed` the noise of every later step.
    `strength` is how much of the adapter was put on, in per cent. `trajectory` None: there is nothing to train on, as
    in blind tests. One that was `brought` was drawn by nothing here: its seeds mean nothing, and its trajectory is read
    from its image.
    """

    id: int
    prompt_id: int
    prompt: str
    negative: str
    checkpoint: int | None
    latent_seed: int
    noise_seed: int
    image: Path
    trajectory: Path | None
    strength: int = WHOLE
    brought: bool = False


class Purpose(StrEnum):
    """Why a group is shown: to learn from, to compare two models or two strengths of one blindly, or to see whether
    the artist agrees with an earlier answer. On the screen they look the same.

    The values stand in the records of projects.
    """

    ROUND = "round"
    BLIND_TEST = "check"
    REPEAT = "repeat"


@dataclass(frozen=True)
class Group:
    """Two to seven pictures of one prompt, in the order they are shown in; most often two, a pair.

    `repeats` is the group whose pictures a REPEAT shows again; `blind_test` is the one that the artist asked for,
    None for a BLIND_TEST that was mixed into a round.
    """

    id: int
    pictures: tuple[Candidate, ...]
    purpose: Purpose = Purpose.ROUND
    repeats: int | None = None
    blind_test: int | None = None

    @property
    def left(self) -> Candidate:
        return self.pictures[0]

    @property
    def right(self) -> Candidate:
        return self.pictures[1]

    @property
    def checkpoint(self) -> int | None:
        """What drew it; of pictures from several models the newest."""
        return max(picture.checkpoint or 0 for picture in self.pictures) or None


@dataclass(frozen=True)
class Vote:
    """One answer as it counts now; strength is 1 (better) or 2 (much better); `marks` has one mark a picture."""

    id: int
    group: Group
    verdict: Verdict
    strength: int = 1
    milliseconds: int = 0
    marks: tuple[Mark, ...] = ()

    @property
    def presses(self) -> int:
        """How many votes it counts for: one key press each, so the best of a group is one, and each bad one another."""
        return presses(self.marks)

    @property
    def winner(self) -> Candidate | None:
        """The preferred picture of two, if one was preferred."""
        if self.verdict is Verdict.LEFT:
            return self.group.left
        return self.group.right if self.verdict is Verdict.RIGHT else None

    @property
    def preferences(self) -> list[tuple[Candidate, Candidate]]:
        """Every (better, worse) that follows; a bad picture beats nobody and loses to all that are not bad."""
        return ordered(self.verdict, self.marks, self.group.pictures)


def presses(marks: Sequence[Mark]) -> int:
    """How many key presses a vote with these marks, or with none, stands for; that all are bad is one."""
    if len(set(marks)) == 1:
        return 1
    return max(1, sum(mark is not Mark.PLAIN for mark in marks))


def ordered(verdict: Verdict, marks: Sequence[Mark], pictures: Sequence[T]) -> list[tuple[T, T]]:
    """Every (better, worse) of the pictures of a group that follows from the answer to it."""
    if verdict is Verdict.LEFT:
        return [(pictures[0], pictures[1])]
    if verdict is Verdict.RIGHT:
        return [(pictures[1], pictures[0])]
    if verdict is not Verdict.MARKED:
        return []
    ranked = [(RANKS[mark], picture) for mark, picture in zip(marks, pictures, strict=True)]
    return [(better, worse) for high, better in ranked for low, worse in ranked if high > low]


def refuse_misfit(group: Group, verdict: Verdict, strength: int, marks: Sequence[Mark]) -> None:
    """InputError unless the answer can be given on the group."""
    count = len(group.pictures)
    if strength not in STRENGTHS:
        raise InputError("A vote is 1 (better) or 2 (much better), not {0}.", strength)
    if verdict is Verdict.MARKED and len(marks) != count:
        raise InputError("These {0} pictures need a mark each, not {1} marks.", count, len(marks))
    if verdict is not Verdict.MARKED and (marks or (verdict.decided and count != 2)):
        raise InputError("“{0}” is an answer to two pictures; mark the best and the bad ones instead.", verdict)


class Source(StrEnum):
    """Where a comparison comes from: the values are keys in `taste.json`."""

    VOTES = "votes"
    IMPORTED = "imported"
    """A vote on pictures that were brought."""
    LIKED = "liked"
    """No vote at all: one of the artist's own pictures beside those of the base model."""


@dataclass(frozen=True)
class Comparison:
    """What training makes of a vote: two trajectories of one prompt, the better and the worse; with `tie` neither is.

    `vote_id` tells votes apart, so that a checkpoint can say which it has consumed; a marked group makes several
    comparisons of one vote. The pictures themselves are not learned from; None says nothing of them. Of a liked picture
    the number is one that no vote has (see `session/liked`).
    """

    vote_id: int
    prompt: str
    negative: str
    winner: Path
    loser: Path
    strength: int = 1
    tie: bool = False
    winner_image: Path | None = None
    loser_image: Path | None = None
    source: Source = Source.VOTES
