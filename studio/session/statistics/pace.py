"""How fast the artist votes, and how long a number of votes takes."""

from __future__ import annotations

import statistics
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from studio.domain.answers import Answer

ENOUGH = 5
LOOKED_AT = 20


def seconds_per_vote(newest: Iterable[Answer]) -> float | None:
    """The median of the latest votes, the newest first; None after too few to know it.

    What came from a file was not looked at, and does not count.
    """
    looked = [answer.milliseconds for answer in islice(newest, LOOKED_AT) if answer.milliseconds > 0]
    return statistics.median(looked) / 1000 if len(looked) >= ENOUGH else None


@dataclass(frozen=True)
class TimeToGo:
    """Seconds that votes take at the artist's own pace, and seconds until the pictures for the last are drawn."""

    voting: float
    drawing: float

    @property
    def seconds(self) -> float:
        """The two go on side by side."""
        return max(self.voting, self.drawing)


def time_to_go(votes: int, pace: float, ready: int, seconds_per_group: float | None) -> TimeToGo:
    """`ready` groups are drawn already; how long one takes to draw may be unknown."""
    return TimeToGo(votes * pace, max(0, votes - ready) * (seconds_per_group or 0.0))
