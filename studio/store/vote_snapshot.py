"""The votes of a project at one moment, to be looked at in another thread."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from studio.domain.answers import Answer
from studio.domain.votes import Group, Vote


@dataclass(frozen=True)
class VoteSnapshot:
    """The votes that counted, in order of time, without their pictures.

    Groups and candidates never change once they are recorded, so their pictures may be read at any time later; that is
    what `read_groups` does, in whatever thread.
    """

    answers: tuple[Answer, ...]
    read_groups: Callable[[Sequence[int]], Mapping[int, Group]]

    def votes_of(self, answers: Sequence[Answer]) -> list[Vote]:
        """Some of the answers with their pictures; StudioError when these cannot be read."""
        return with_pictures(answers, self.read_groups([answer.group.id for answer in answers]))


def with_pictures(answers: Iterable[Answer], groups: Mapping[int, Group]) -> list[Vote]:
    return [answer.on(groups[answer.group.id]) for answer in answers]
