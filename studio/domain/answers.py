"""Votes without their pictures: small enough that those of a whole project are kept in memory and counted.

They are tuples and not dataclasses, for a project has tens of thousands, all of which are made when it is opened.
"""

from __future__ import annotations

from typing import NamedTuple

from studio.domain.votes import Group, Mark, Purpose, Verdict, Vote, ordered, presses


class Outline(NamedTuple):
    """A group without its pictures: `pictures` are their ids in the order they are shown in."""

    id: int
    purpose: Purpose
    repeats: int | None
    blind_test: int | None
    checkpoint: int | None
    pictures: tuple[int, ...]


class Answer(NamedTuple):
    """A vote with no more of its group than the outline."""

    id: int
    group: Outline
    verdict: Verdict
    strength: int
    milliseconds: int
    marks: tuple[Mark, ...]

    @property
    def presses(self) -> int:
        """As of the vote."""
        return presses(self.marks)

    @property
    def winner(self) -> int | None:
        """The preferred picture of two, if one was preferred."""
        if self.verdict is Verdict.LEFT:
            return self.group.pictures[0]
        return self.group.pictures[1] if self.verdict is Verdict.RIGHT else None

    @property
    def preferences(self) -> list[tuple[int, int]]:
        """Every (better, worse) that follows."""
        return ordered(self.verdict, self.marks, self.group.pictures)

    def on(self, group: Group) -> Vote:
        """The vote with its pictures."""
        return Vote(self.id, group, self.verdict, self.strength, self.milliseconds, self.marks)


def outline(group: Group) -> Outline:
    pictures = tuple(picture.id for picture in group.pictures)
    return Outline(group.id, group.purpose, group.repeats, group.blind_test, group.checkpoint, pictures)
