"""The port behind which torch lives, and how its work is stopped from another thread."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from studio.domain.errors import Stopped
from studio.domain.events import Event
from studio.domain.jobs import Job
from studio.domain.machine import Machine


class Cancel:
    """Stop from another thread. The work calls `check` between steps.

    `guard` is called with each check, in the thread of the work, and raises StudioError where that must not go on.
    """

    def __init__(self, guard: Callable[[], None] = lambda: None) -> None:
        self._stop = threading.Event()
        self._guard = guard

    def stop(self) -> None:
        self._stop.set()

    @property
    def stopped(self) -> bool:
        return self._stop.is_set()

    def check(self) -> None:
        """Raise Stopped if a stop was asked for, or what the guard raises."""
        if self._stop.is_set():
            raise Stopped("Stopped.")
        self._guard()


@dataclass(frozen=True)
class GraphicsMemory:
    """How full the graphics card is, in bytes, by the doing of all programs."""

    used: int
    total: int


def nobody_waits() -> bool:
    return False


class Engine(Protocol):
    """The port behind which torch lives. One job at a time, always from the same thread."""

    def run(self, job: Job, cancel: Cancel, awaited: Callable[[], bool] = nobody_waits) -> Iterator[Event]:
        """Do the job; raises StudioError for what the artist can mend and Stopped after a stop.

        It yields after every step, so that whoever runs it can halt it there. `awaited` is asked between steps: while
        somebody waits for the pictures, estimates of them are told.
        """
        ...

    def offload(self) -> bool:
        """Between two events or jobs: free the graphics card for other programs; False if there is none."""
        ...

    def restore(self) -> None:
        """Undo `offload`, so that a job that was halted goes on exactly; ResourceError when the room is taken."""
        ...

    def memory(self) -> GraphicsMemory | None:
        """None without a graphics card that can tell."""
        ...

    def machine(self) -> Machine:
        """What there was to work on when the engine was made."""
        ...

    def close(self) -> None:
        """Let go of models and memory."""
        ...
