"""The votes that no checkpoint has learned yet, counted as they come and go."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Set

from studio.domain.answers import Answer
from studio.session.training_data import usable


class PendingVotes:
    """Follows the votes of a project. Those that a training is learning wait until they are `consumed`, but no longer
    count for the round after it. Those on pictures that cannot be learned from wait and do not count."""

    def __init__(self, consumed: Collection[int], unusable: Collection[int] = ()) -> None:
        """`consumed` are the ids of the votes that some checkpoint learned, `unusable` those of the pictures."""
        self._consumed = set(consumed)
        self._unusable = set(unusable)
        self._learning: Set[int] = frozenset()
        self._waiting: dict[int, Answer] = {}
        self._of_picture: dict[int, set[int]] = defaultdict(set)
        self._all = 0
        self._next = 0

    @property
    def presses(self) -> int:
        """How many votes, in key presses, wait for the next training."""
        return self._next

    @property
    def anything_new(self) -> bool:
        """Whether a training would have something new if all files are whole again."""
        return bool(self._waiting)

    @property
    def ids(self) -> Set[int]:
        """Of those that wait, also for the training that runs."""
        return frozenset(self._waiting)

    def is_consumed(self, vote_id: int) -> bool:
        """Whether some checkpoint learned it."""
        return vote_id in self._consumed

    def is_past(self, vote_id: int) -> bool:
        """Whether some checkpoint learned it, or is about to."""
        return vote_id in self._consumed or vote_id in self._learning

    def consumed(self) -> Set[int]:
        """Ids of the votes that some checkpoint learned, as of now."""
        return frozenset(self._consumed)

    def learn(self, vote_ids: Set[int]) -> None:
        """A training learns these, or none any more; what it did not learn counts for the next round again."""
        self._learning = vote_ids
        self._next = self._all
        learned = [answer for number, answer in self._waiting.items() if number in vote_ids] if vote_ids else []
        if len(learned) == len(self._waiting):
            self._next = 0
        else:
            self._next -= sum(map(self._presses, learned))

    def turn_usable(self, pictures: Iterable[int]) -> None:
        """These pictures cannot be learned from any more, or can again, whichever they could not before."""
        pictures = set(pictures)
        affected = {number for picture in pictures for number in self._of_picture.get(picture, ())}
        for number in affected:
            self._add(self._waiting[number], -1)
        self._unusable ^= pictures
        for number in affected:
            self._add(self._waiting[number], 1)

    def consume(self, vote_ids: Iterable[int]) -> None:
        """A checkpoint learned these."""
        learned = set(vote_ids)
        self._consumed |= learned
        removed = self._waiting.keys() & learned
        if len(removed) <= len(self._waiting) // 2:
            for number in removed:
                self._remove(self._waiting[number])
            return
        # Of a first round that learns tens of thousands the few that are left are counted anew.
        left = [answer for number, answer in self._waiting.items() if number not in removed]
        self._waiting.clear()
        self._of_picture.clear()
        self._all = 0
        self._next = 0
        for answer in left:
            self._wait(answer)

    def count(self, answer: Answer) -> None:
        """As a follower of the ledger of votes."""
        if answer.id not in self._consumed and usable(answer):
            self._wait(answer)

    def discount(self, answer: Answer) -> None:
        """As a follower of the ledger of votes."""
        if answer.id in self._waiting:
            self._remove(answer)

    def _wait(self, answer: Answer) -> None:
        self._waiting[answer.id] = answer
        for picture in answer.group.pictures:
            self._of_picture[picture].add(answer.id)
        self._add(answer, 1)

    def _remove(self, answer: Answer) -> None:
        del self._waiting[answer.id]
        for picture in answer.group.pictures:
            others = self._of_picture[picture]
            others.discard(answer.id)
            if not others:
                del self._of_picture[picture]
        self._add(answer, -1)

    def _add(self, answer: Answer, sign: int) -> None:
        presses = sign * self._presses(answer)
        self._all += presses
        if answer.id not in self._learning:
            self._next += presses

    def _presses(self, answer: Answer) -> int:
        return answer.presses if usable(answer, self._unusable) else 0
