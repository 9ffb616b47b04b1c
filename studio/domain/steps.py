"""The engine's one way of doing what takes long: a generator that yields events and returns its result.

Whoever needs the result says `result = yield from work`. So the events of the innermost loop reach the engine thread
as they are, and it can halt or stop the work between any two of them.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

from studio.domain.events import Event

T = TypeVar("T")
Steps = Generator[Event, None, T]


def result_of(steps: Steps[T]) -> T:
    """Run it to its end with nobody watching, as measurements do."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: T = end.value
            return result
