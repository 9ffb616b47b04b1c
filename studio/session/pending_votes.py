"""The votes that no checkpoint has learned yet, counted as they come and go."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Set
from dataclasses import dataclass

from studio.domain.answers import Answer
from studio.session.training_data import trainable, usable


@dataclass
class _Sums:
    presses: int = 0
    trainable: int = 0

    def add(self, answer: Answer, sign: int) -> None:
        self.presses += sign * answer.presses
        self.trainable += sign * trainable(answer)


class PendingVotes:
    """Follows the votes of a project. Those that a training is learning wait until they are `consumed`, but no longer
    count for the round after it."""

    def __init__(self, consumed: Collection[int]) -> None:
        """`consumed` are the ids of the votes that some checkpoint learned."""
        self._consumed = set(consumed)
        self._learning: Set[int] = frozenset()
        self._waiting: dict[int, Answer] = {}
        self._all = _Sums()
        self._next = _Sums()

    @property
    def presses(self) -> int:
        """How many votes, in key presses, wait for the next training."""
        return self._next.presses

    @property
    def anything_to_learn(self) -> bool:
        """Whether a training would have something new: those that are held out are not learned."""
        return self._all.trainable > 0

    @property
    def ids(self) -> Set[int]:
        """Of those that wait, also for the training that runs."""
        return frozenset(self._waiting)

    def is_consumed(self, vote_id: int) -> bool:
        """Whether some checkpoint learned it."""
        return vote_id in self._consumed

    def consumed(self) -> Set[int]:
        """Ids of the votes that some checkpoint learned, as of now."""
        return frozenset(self._consumed)

    def learn(self, vote_ids: Set[int]) -> None:
        """A training learns these, or none any more; what it did not learn counts for the next round again."""
        self._learning = vote_ids
        self._next = _Sums()
        for answer in self._waiting.values():
            if answer.id not in vote_ids:
                self._next.add(answer, 1)

    def consume(self, vote_ids: Iterable[int]) -> None:
        """A checkpoint learned these."""
        for number in vote_ids:
            self._consumed.add(number)
            if number in self._waiting:
                self._remove(self._waiting[number])

    def count(self, answer: Answer) -> None:
        """As a follower of the ledger of votes."""
        if answer.id not in self._consumed and usable(answer):
            self._waiting[answer.id] = answer
            self._add(answer, 1)

    def discount(self, answer: Answer) -> None:
        """As a follower of the ledger of votes."""
        if answer.id in self._waiting:
            self._remove(answer)

    def _remove(self, answer: Answer) -> None:
        del self._waiting[answer.id]
        self._add(answer, -1)

    def _add(self, answer: Answer, sign: int) -> None:
        self._all.add(answer, sign)
        if answer.id not in self._learning:
            self._next.add(answer, sign)
