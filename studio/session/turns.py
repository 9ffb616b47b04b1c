"""Whose turn it is: which of the kinds of work that wait the engine does next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from enum import Enum, auto

from studio.domain.jobs import Job

PATIENCE = 4
"""After so many other jobs a kind of work that waits has its turn, whatever is more urgent."""


class Kind(Enum):
    """A kind of work that may wait; where nothing else decides, the first of this list is done."""

    TRAINING = auto()
    """A round that is full."""
    EXPORT = auto()
    """A file that the artist asked for."""
    TRY = auto()
    """A picture that the artist tries out."""
    PICTURES = auto()
    """Pictures that the artist asked to see."""
    REDRAWING = auto()
    """Pictures whose files are missing or damaged, to be drawn anew."""
    BLIND_TEST = auto()
    """Pairs of the blind test that the artist asked for."""
    REBUILD = auto()
    """A checkpoint to be trained again."""
    LIKED = auto()
    """What is to be made of pictures of the artist's own, so that they can be learned."""
    EVALUATION = auto()
    """The few blind tests that are mixed into the rounds."""
    PAIRS = auto()
    """Pairs to vote on."""
    PREVIEWS = auto()
    """The pictures that every checkpoint draws."""
    AHEAD = auto()
    """Pairs to vote on later, which the artist asked for while there is nothing better to do."""


Offers = Mapping[Kind, Callable[[], Job | None]]
"""The kinds of work that wait, each with what makes its next job; None where nothing is left to do after all."""

FOR_VOTING = (Kind.EVALUATION, Kind.PAIRS)


class Turns:
    """A round that is due begins after at most one more job. Otherwise what the open page shows comes first, but
    nothing waits for ever: whatever was passed over `PATIENCE` times has a turn, the one that was passed most often
    before the others. A file, what is tried out, and a page that was just opened may keep that waiting for as many jobs
    again.
    """

    def __init__(self) -> None:
        self._passed: Counter[Kind] = Counter()
        self._last: Kind | None = None
        self._first: tuple[Kind, ...] = ()

    def next(self, waiting: Collection[Kind], first: Sequence[Kind] = (), few_pairs: bool = False) -> Kind | None:
        """The kind whose turn it is, None if nothing waits.

        `first` is what the open page shows; `few_pairs` is whether the artist will soon have nothing to vote on.
        """
        others = [kind for kind in Kind if kind in waiting and kind is not Kind.TRAINING]
        urgent = [kind for kind in (Kind.EXPORT, *first) if kind in others]
        overdue = self._overdue(others, first)
        if Kind.TRAINING in waiting:
            if few_pairs and Kind.PAIRS in others:
                urgent.append(Kind.PAIRS)
            return self._before_training(overdue, urgent, few_pairs) or Kind.TRAINING
        return overdue or next(iter(urgent + others), None)

    def take(self, kind: Kind, waiting: Collection[Kind], first: Sequence[Kind] = ()) -> None:
        """A job of this kind begins, while these wait."""
        self._passed = Counter({each: self._passed[each] + 1 for each in waiting if each is not kind})
        self._last = kind
        self._first = tuple(first)

    def _overdue(self, others: Sequence[Kind], first: Sequence[Kind]) -> Kind | None:
        """What was passed over too often."""
        if not others:
            return None
        in_haste = Kind.EXPORT in others or Kind.TRY in first or tuple(first) != self._first
        longest = max(others, key=lambda kind: self._passed[kind])
        return longest if self._passed[longest] >= (2 if in_haste else 1) * PATIENCE else None

    def _before_training(self, overdue: Kind | None, urgent: Sequence[Kind], few_pairs: bool) -> Kind | None:
        """The one job that comes before a round that is due. A kind that was at work just then has had its turn."""
        if self._passed[Kind.TRAINING]:
            return None
        if overdue is not None:
            return overdue
        wanted = (kind for kind in urgent if few_pairs or kind not in FOR_VOTING)
        return next((kind for kind in wanted if kind is not self._last), None)
