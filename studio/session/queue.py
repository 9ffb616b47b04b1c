"""The pairs that wait for a vote, the one on the screen first."""

from __future__ import annotations

from studio.domain.votes import Pair
from studio.store.project import Project

AT_ONCE = 200
"""A project may hold tens of thousands of undecided pairs; so many are kept in memory."""


class PairQueue:
    """Pairs of the newest checkpoint come first, of one checkpoint the oldest; the pair on the screen stays."""

    def __init__(self, project: Project, low: int) -> None:
        self._project, self._low = project, low
        self.pairs: list[Pair] = []
        self._more = True
        self._top_up()

    def advance(self) -> None:
        """The pair on the screen is done with."""
        del self.pairs[0]
        self._top_up()

    def show(self, pair: Pair) -> None:
        """Put the pair on the screen; the one that was there comes next."""
        self.pairs = [pair, *self._others(pair.id)]

    def drop(self, pair_id: int) -> None:
        self.pairs = self._others(pair_id)
        self._top_up()

    def insert(self, pair: Pair) -> None:
        """Put a new pair in its place behind the one on the screen."""
        later = (place for place, other in enumerate(self.pairs) if place and _rank(other) > _rank(pair))
        self.pairs.insert(next(later, len(self.pairs)), pair)

    def append(self, pairs: list[Pair]) -> int:
        """Put those that do not wait yet behind all others; returns how many they were."""
        waiting = {pair.id for pair in self.pairs}
        new = [pair for pair in pairs if pair.id not in waiting]
        self.pairs += new
        return len(new)

    def _others(self, pair_id: int) -> list[Pair]:
        return [pair for pair in self.pairs if pair.id != pair_id]

    def _top_up(self) -> None:
        if self._more and len(self.pairs) < self._low:
            found = self._project.undecided_pairs(AT_ONCE)
            self._more = len(found) == AT_ONCE
            self.append(found)


def _rank(pair: Pair) -> tuple[int, int]:
    return -(pair.left.checkpoint or 0), pair.id
