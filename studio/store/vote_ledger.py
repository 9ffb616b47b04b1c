"""What the append-only records of votes, undos and redos come to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Set
from operator import attrgetter
from typing import Protocol

from studio.domain.answers import Answer

BY_ID = attrgetter("id")


class VoteFollower(Protocol):
    """Keeps up with which votes count, one by one: nothing that is asked at every vote may look through them all."""

    def count(self, answer: Answer) -> None:
        """It counts from now on."""

    def discount(self, answer: Answer) -> None:
        """It no longer counts."""


class VoteLedger:
    """The votes that stand, those that were taken back, and those that count.

    Of several standing votes on one group only the latest counts; when it is taken back, the one before does again.
    Nothing but `answers` takes longer the more votes there are.
    """

    def __init__(self) -> None:
        self._standing: list[Answer] = []
        self._undone: list[Answer] = []
        self._by_group: dict[int, Answer] = {}
        self._in_order: list[Answer] = []
        self._replaced: dict[int, Answer] = {}
        """By the id of the vote that took its place."""
        self._followers: list[VoteFollower] = []

    def follow(self, follower: VoteFollower) -> None:
        """Tell a follower of all votes that count, and of every change from now on."""
        for answer in self._in_order:
            follower.count(answer)
        self._followers.append(follower)

    def cast(self, answer: Answer) -> None:
        """A new vote; what was taken back before it can no longer be restored."""
        self._undone.clear()
        self._stand(answer)

    def take_back(self) -> None:
        """The latest standing vote no longer stands."""
        answer = self._standing.pop()
        self._undone.append(answer)
        self._discount(answer)
        replaced = self._replaced.pop(answer.id, None)
        if replaced is not None:
            self._count(replaced)

    def restore(self) -> None:
        """The vote that was taken back last stands again."""
        self._stand(self._undone.pop())

    @property
    def latest(self) -> Answer | None:
        return self._standing[-1] if self._standing else None

    @property
    def latest_undone(self) -> Answer | None:
        return self._undone[-1] if self._undone else None

    def answers(self) -> list[Answer]:
        """The votes that count, in order of time."""
        return self._in_order.copy()

    def newest(self, number: int) -> list[Answer]:
        """The last so many of them, in order of time."""
        return self._in_order[max(0, len(self._in_order) - number) :]

    def newest_first(self) -> Iterator[Answer]:
        """Not to be gone on with after the next vote."""
        return reversed(self._in_order)

    def on(self, group_id: int) -> Answer | None:
        """The vote that counts on a group."""
        return self._by_group.get(group_id)

    @property
    def answered(self) -> Set[int]:
        """Ids of the groups with a vote that counts, as of whenever it is looked at."""
        return self._by_group.keys()

    def _stand(self, answer: Answer) -> None:
        self._standing.append(answer)
        earlier = self._by_group.get(answer.group.id)
        if earlier is not None:
            self._replaced[answer.id] = earlier
            self._discount(earlier)
        self._count(answer)

    def _count(self, answer: Answer) -> None:
        self._by_group[answer.group.id] = answer
        self._in_order.insert(bisect_left(self._in_order, answer.id, key=BY_ID), answer)
        for follower in self._followers:
            follower.count(answer)

    def _discount(self, answer: Answer) -> None:
        del self._by_group[answer.group.id]
        del self._in_order[bisect_left(self._in_order, answer.id, key=BY_ID)]
        for follower in self._followers:
            follower.discount(answer)
