"""What a round of training gets, settled when the round is planned and made where it is trained.

A project of many votes takes seconds to make comparisons of, too long for the thread that plans the round.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from operator import attrgetter
from typing import overload

from studio.domain.votes import Comparison
from studio.session.training_data import TrainingData


class DeferredComparisons(Sequence[Comparison]):
    """A tuple that is made when it is first looked at, in whatever thread; StudioError when it cannot be made."""

    def __init__(self, make: Callable[[], tuple[Comparison, ...]]) -> None:
        self._make = make

    @overload
    def __getitem__(self, place: int) -> Comparison: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Comparison]: ...

    def __getitem__(self, place: int | slice) -> Comparison | Sequence[Comparison]:
        return self._make()[place]

    def __len__(self) -> int:
        return len(self._make())

    def __iter__(self) -> Iterator[Comparison]:
        return iter(self._make())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))


class DeferredData:
    """The two parts of a round's data, made by `make` all at once and only once."""

    def __init__(self, make: Callable[[], TrainingData]) -> None:
        """`make` must not depend on anything that changes."""
        self._make = make
        self._made: TrainingData | None = None
        parts = (partial(self._part, attrgetter(name)) for name in ("fresh", "earlier"))
        self.fresh, self.earlier = map(DeferredComparisons, parts)

    def _part(self, get: Callable[[TrainingData], tuple[Comparison, ...]]) -> tuple[Comparison, ...]:
        if self._made is None:
            self._made = self._make()
        return get(self._made)
