"""What the engine is doing, as the window tells it: phase, share done, time left."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from studio.domain.events import Event, Progress, TrainingStep
from studio.domain.jobs import Benchmark, Export, Generate, GenerateBlindTest, Job, Render, Train

STEPS_BEFORE_ETA = 2


@dataclass(frozen=True)
class PhaseProgress:
    """A phase of a job. `done` and `total` count its steps; `total` 0 means that they are not counted.

    `share` is between 0 and 1. `seconds_left` is for this phase only. Both are None while nobody knows.
    """

    phase: str
    done: float = 0.0
    total: float = 0.0
    share: float | None = None
    seconds_left: float | None = None


def phases(job: Job) -> tuple[str, ...]:
    """The phases of a job once the model is open."""
    match job:
        case Generate() | GenerateBlindTest() | Render():
            return ("generate",)
        case Train():
            return ("train", "save")
        case Benchmark():
            return ("generate", "train")
        case Export():
            return ("export",)


class ProgressEstimator:
    """Follows one job's events and estimates when the phase will end: from its own speed, else from an earlier time.

    `usual` are the seconds that phases took then; `took` those that they took now, without the ones that were halted.
    """

    def __init__(self, expected: tuple[str, ...], usual: Mapping[str, float], clock: Callable[[], float]) -> None:
        self._expected = expected
        self._usual = usual
        self._clock = clock
        self.took: dict[str, float] = {}
        self._measured: tuple[float, float] | None
        self._left: tuple[float, float] | None
        self._enter(expected[0])

    @property
    def working(self) -> PhaseProgress:
        """As of now."""
        left = self._seconds_left()
        share = self._done / self._total if self._total else self._share_of_usual()
        return PhaseProgress(self._phase, self._done, self._total, share, left)

    @property
    def ahead(self) -> tuple[PhaseProgress, ...]:
        """The phases that are still to come."""
        known = self._expected.index(self._phase) if self._phase in self._expected else len(self._expected)
        return tuple(PhaseProgress(name, seconds_left=self._usual.get(name)) for name in self._expected[known + 1 :])

    def take(self, event: Event) -> None:
        match event:
            case Progress(phase="load", done=done, total=total):
                if done == total:
                    self.end()
            case Progress(phase="train", done=done, total=total):
                at, updates = (int(self._done), self._total) if self._phase == "train" else (0, 0.0)
                self._move("train", at + min(0.99, done / max(1, total)), updates)
            case TrainingStep(update=update, updates=updates):
                self._move("train", update, updates)
            case Progress(phase=phase, done=done, total=total):
                self._move(phase, done, total if phase == "generate" else 0)
            case _:
                pass

    def restart(self) -> None:
        """Measure anew, after a pause."""
        self._whole = False
        self._measured = None
        self._left = None

    def end(self) -> None:
        """The phase is over."""
        if self._whole:
            self.took[self._phase] = self._clock() - self._began
        self._whole = False

    def _enter(self, phase: str) -> None:
        self._phase = phase
        self._began = self._clock()
        self._whole = True
        self._done = self._total = 0.0
        self._measured = self._left = None

    def _move(self, phase: str, done: float, total: float) -> None:
        if phase != self._phase:
            if self._phase != "load":
                self.end()
            self._enter(phase)
        now = self._clock()
        self._done = done
        self._total = total
        if self._measured is None:
            self._measured = (now, done)
            return
        since, at = self._measured
        if total and done - at >= STEPS_BEFORE_ETA:
            self._left = (now, (now - since) / (done - at) * (total - done))

    def _seconds_left(self) -> float | None:
        now = self._clock()
        if self._left is not None:
            told_at, left = self._left
            return max(0.0, left - (now - told_at))
        usual = self._usual.get(self._phase)
        left = usual - (now - self._began) if usual is not None and self._whole else -1.0
        return left if left > 0 else None

    def _share_of_usual(self) -> float | None:
        """None as well once it takes longer than usual."""
        usual = self._usual.get(self._phase, 0.0)
        elapsed = self._clock() - self._began
        return elapsed / usual if self._whole and elapsed < usual else None
