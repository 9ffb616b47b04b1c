"""How fast the artist votes."""

from __future__ import annotations

import statistics
from collections.abc import Iterable
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
