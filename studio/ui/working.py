"""What the engine is doing, as the window tells it: phase, share done, time left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from studio.domain.work import Compare, Event, Export, Generate, Job, Progress, Render, Train, TrainingStep

STEPS_BEFORE_ETA = 2


@dataclass(frozen=True)
class Working:
    """A running job. `done` and `total` count steps of `phase`; `total` 0 means that nobody knows yet.

    `seconds_left` is for this job only and None while too little was measured.
    """

    phase: str
    done: float = 0.0
    total: float = 0.0
    seconds_left: float | None = None

    @property
    def share(self) -> float | None:
        """Between 0 and 1, or None while it is unknown."""
        return min(1.0, self.done / self.total) if self.total else None


def first_phase(job: Job) -> str:
    """The phase a job begins with once the model is open."""
    match job:
        case Generate() | Compare() | Render():
            return "generate"
        case Train():
            return "train"
        case Export():
            return "export"


class Pace:
    """Follows one job's events and estimates from its own speed when the phase will end."""

    def __init__(self, phase: str, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._working = Working(phase)
        self._began: tuple[float, float] | None = None

    @property
    def working(self) -> Working:
        return self._working

    def take(self, event: Event) -> None:
        match event:
            case Progress(phase="train", done=done, total=total):
                self._move("train", int(self._working.done) + min(0.99, done / max(1, total)), self._working.total)
            case TrainingStep(update=update, updates=updates):
                self._move("train", update, updates)
            case Progress(phase=phase, done=done, total=total):
                self._move(phase, done, total if phase == "generate" else 0)
            case _:
                pass

    def restart(self) -> None:
        """Measure anew, after a pause."""
        self._began = None
        self._working = replace(self._working, seconds_left=None)

    def _move(self, phase: str, done: float, total: float) -> None:
        now = self._clock()
        if phase != self._working.phase or self._began is None:
            self._began = (now, done)
            self._working = Working(phase, done, total)
            return
        since, at = self._began
        left = None
        if total and done - at >= STEPS_BEFORE_ETA:
            left = (now - since) / (done - at) * (total - done)
        self._working = Working(phase, done, total, left)
