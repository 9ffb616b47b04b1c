"""The pictures that were voted on, as a gallery shows them: in blocks, one for each vote."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate
from typing import NamedTuple

from studio.domain.answers import Answer
from studio.domain.votes import Candidate, Group, Mark, Purpose, Verdict, Vote

Worded = Callable[[int | None, int | None], Iterable[tuple[int, str]]]
"""Ids and prompts of the pictures of a prompt and by a checkpoint, as `GroupRecords.worded_elsewhere`."""


class VoteOutcome(StrEnum):
    """What a vote said of a picture; of a marked group the plain ones count as tied."""

    WON = "won"
    LOST = "lost"
    TIED = "tied"
    BAD = "bad"
    SKIPPED = "skipped"


OF_MARKS = {Mark.BEST: VoteOutcome.WON, Mark.PLAIN: VoteOutcome.TIED, Mark.BAD: VoteOutcome.BAD}
OF_PAIRS = {
    Verdict.LEFT: (VoteOutcome.WON, VoteOutcome.LOST),
    Verdict.RIGHT: (VoteOutcome.LOST, VoteOutcome.WON),
    Verdict.TIE: (VoteOutcome.TIED, VoteOutcome.TIED),
    Verdict.BAD: (VoteOutcome.BAD, VoteOutcome.BAD),
}


def outcomes(vote: Answer | Vote) -> tuple[VoteOutcome, ...]:
    """What it said of each picture of its group."""
    if vote.marks:
        return tuple(OF_MARKS[mark] for mark in vote.marks)
    return OF_PAIRS.get(vote.verdict) or (VoteOutcome.SKIPPED,) * len(vote.group.pictures)


@dataclass(frozen=True)
class GalleryPicture:
    """One picture with the vote on the group that it has the `place` in."""

    vote: Vote
    place: int
    starred: bool

    @property
    def group(self) -> Group:
        return self.vote.group

    @property
    def picture(self) -> Candidate:
        return self.vote.group.pictures[self.place]

    @property
    def outcome(self) -> VoteOutcome:
        return outcomes(self.vote)[self.place]


@dataclass(frozen=True)
class GalleryFilter:
    """What to show; None takes all. `checkpoint` 0 stands for the base model, `words` must all occur in the prompt."""

    prompt: int | None = None
    checkpoint: int | None = None
    outcome: VoteOutcome | None = None
    words: str = ""
    starred: bool = False


class Block(NamedTuple):
    """Pictures of one group, to be shown side by side: their `places` in it. A tuple, for there are tens of
    thousands."""

    answer: Answer
    places: tuple[int, ...]

    @property
    def pictures(self) -> list[int]:
        """Their ids."""
        return [self.answer.group.pictures[place] for place in self.places]


class Blocks:
    """Blocks with their pictures numbered through; never changed, so that any thread may read it."""

    def __init__(self, blocks: Sequence[Block] = ()) -> None:
        self.all = blocks
        self._ids = [number for block in blocks for number in block.pictures]
        self.sizes = [len(block.places) for block in blocks]
        self.firsts = [0, *accumulate(self.sizes)]
        self._groups = [block.answer.group.id for block in blocks]

    @property
    def pictures(self) -> int:
        """How many there are."""
        return self.firsts[-1]

    def place(self, picture: int) -> tuple[int, int]:
        """The numbers of the block that holds a picture, and of the picture in it."""
        block = bisect_right(self.firsts, picture) - 1
        return block, picture - self.firsts[block]

    def find(self, group: int, picture: int) -> int | None:
        """The number of a picture of a group, by their ids; None where it is not among these."""
        if group not in self._groups:
            return None
        block = self._groups.index(group)
        pictures = self.all[block].pictures
        return self.firsts[block] + pictures.index(picture) if picture in pictures else None

    def part(self, ranges: Iterable[tuple[int, int]]) -> Iterator[Block]:
        """The pictures with these numbers, from the first to the last of each range, in their blocks."""
        for first, last in ranges:
            number = first
            while number <= last:
                block, within = self.place(number)
                answer, places = self.all[block]
                taken = places[within : within + last - number + 1]
                yield Block(answer, taken)
                number += len(taken)

    def ids(self, ranges: Iterable[tuple[int, int]]) -> list[int]:
        """The ids of the pictures that `part` gives in their blocks."""
        return [number for first, last in ranges for number in self._ids[first : last + 1]]


def find_blocks(answers: Sequence[Answer], stars: Set[int], chosen: GalleryFilter, worded: Worded) -> Blocks:
    """What a filter lets pass of the pictures of these votes, the last vote first.

    What was not voted on is left out, for it would tell which pair is a blind test; so is what was skipped where a
    checkpoint is asked for. Repeats show pictures twice.
    """
    allowed = _allowed(stars, chosen, worded)
    blocks = []
    for answer in reversed(answers):
        pictures = answer.group.pictures
        if answer.group.purpose is Purpose.REPEAT or not (answer.verdict.decided or chosen.checkpoint is None):
            continue
        places: Iterable[int] = range(len(pictures))
        if allowed is not None:
            places = [place for place in places if pictures[place] in allowed]
        if chosen.outcome is not None:
            told = outcomes(answer)
            places = [place for place in places if told[place] is chosen.outcome]
        if places:
            blocks.append(Block(answer, tuple(places)))
    return Blocks(blocks)


def _allowed(stars: Set[int], chosen: GalleryFilter, worded: Worded) -> Set[int] | None:
    """Ids of the pictures that may be shown, whatever was said of them; None for all."""
    words = chosen.words.casefold().split()
    if not words and chosen.prompt is None and chosen.checkpoint is None:
        return stars if chosen.starred else None
    known: dict[str, bool] = {}
    found = set()
    for number, prompt in worded(chosen.prompt, chosen.checkpoint):
        if prompt not in known:
            text = prompt.casefold()
            known[prompt] = all(word in text for word in words)
        if known[prompt]:
            found.add(number)
    return found & stars if chosen.starred else found
