"""How far a job that draws has come."""

from __future__ import annotations

from studio.domain.engine import Cancel
from studio.domain.events import Phase, Progress


class StepCounter:
    """Counts denoising steps, each picture's by itself, through all batches of a job of so many `steps`."""

    def __init__(self, steps: int, cancel: Cancel) -> None:
        self._total = steps
        self._done = 0
        self._cancel = cancel

    def advance(self, pictures: int) -> Progress:
        """So many pictures went one step on; Stopped after a stop."""
        self.check()
        self._done += pictures
        return Progress(Phase.GENERATE, self._done, self._total)

    def check(self) -> None:
        """Raise Stopped if a stop was asked for."""
        self._cancel.check()
