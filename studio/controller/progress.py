"""How far a job of the engine is: its phase, the share that is done, the time that is left."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from studio.domain.events import Event, Phase, Progress, TrainingStep
from studio.domain.jobs import Benchmark, Encode, Export, Generate, GenerateBlindTest, Job, MatchPrompts, Render, Train

STEPS_BEFORE_ETA = 2
WITHIN_UPDATE = 0.99
"""The most that the parts of one optimiser step count before the step itself is reported."""
COUNTED = (Phase.GENERATE, Phase.ENCODE, Phase.MATCH)
"""Of these every step is told."""


@dataclass(frozen=True)
class PhaseProgress:
    """A phase of a job. `done` and `total` count its steps; `total` 0 means that they are not counted.

    `share` is between 0 and 1. `seconds_left` is for this phase only. Both are None while nobody knows.
    """

    phase: Phase
    done: float = 0.0
    total: float = 0.0
    share: float | None = None
    seconds_left: float | None = None


def phases(job: Job) -> tuple[Phase, ...]:
    """The phases of a job once the model is open."""
    match job:
        case Generate() | GenerateBlindTest() | Render():
            return (Phase.GENERATE,)
        case Encode():
            return (Phase.ENCODE,)
        case MatchPrompts():
            return (Phase.MATCH,)
        case Train():
            return (Phase.TRAIN, Phase.SAVE)
        case Benchmark():
            return (Phase.GENERATE, Phase.TRAIN)
        case Export():
            return (Phase.EXPORT,)


class ProgressEstimator:
    """Follows one job's events and estimates when the phase will end: from its own speed, else from an earlier time.

    `usual` are the seconds that phases took then; `took` those that they took now, without the ones that were halted.
    """

    def __init__(self, expected: tuple[Phase, ...], usual: Mapping[Phase, float], clock: Callable[[], float]) -> None:
        self._expected = expected
        self._usual = usual
        self._clock = clock
        self.took: dict[Phase, float] = {}
        self._measured: tuple[float, float] | None
        self._left: tuple[float, float] | None
        self._enter(expected[0])

    @property
    def progress(self) -> PhaseProgress:
        """As of now."""
        left = self._seconds_left()
        share = self._done / self._total if self._total else self._share_of_usual()
        return PhaseProgress(self._phase, self._done, self._total, share, left)

    @property
    def ahead(self) -> tuple[PhaseProgress, ...]:
        """The phases that are still to come."""
        if self._phase not in self._expected:
            return ()
        later = self._expected[self._expected.index(self._phase) + 1 :]
        return tuple(PhaseProgress(phase, seconds_left=self._usual.get(phase)) for phase in later)

    def take(self, event: Event) -> None:
        match event:
            case Progress(phase=Phase.LOAD, done=done, total=total):
                if done == total:
                    self.end()
            case Progress(phase=Phase.TRAIN, done=done, total=total):
                self._move_within_update(done / max(1, total))
            case TrainingStep(update=update, updates=updates):
                self._move(Phase.TRAIN, update, updates)
            case Progress(phase=phase, done=done, total=total):
                # Saving and exporting report too few steps for a share; they go by what they took the last time.
                self._move(phase, done, total if phase in COUNTED else 0)
            case _:
                pass

    def restart(self) -> None:
        """Measure anew, after a pause."""
        # What the phase took in all would count the pause, too, so it is not remembered.
        self._whole = False
        self._measured = None
        self._left = None

    def end(self) -> None:
        """The phase is over."""
        if self._whole:
            self.took[self._phase] = self._clock() - self._began
        self._whole = False

    def _enter(self, phase: Phase) -> None:
        self._phase = phase
        self._began = self._clock()
        self._whole = True
        self._done = 0.0
        self._total = 0.0
        self._measured = None
        self._left = None

    def _move_within_update(self, share: float) -> None:
        """The steps of training are optimiser steps; what is done of the present one counts as a part of it."""
        updates_done = 0
        updates = 0.0
        if self._phase is Phase.TRAIN:
            updates_done = int(self._done)
            updates = self._total
        self._move(Phase.TRAIN, updates_done + min(WITHIN_UPDATE, share), updates)

    def _move(self, phase: Phase, done: float, total: float) -> None:
        if phase is not self._phase:
            # Loading says itself when it is over; where it says nothing the model was open, and 0 s teach nothing.
            if self._phase is not Phase.LOAD:
                self.end()
            self._enter(phase)
        now = self._clock()
        self._done = done
        self._total = total
        if self._measured is None:
            self._measured = (now, done)
            return
        began, done_then = self._measured
        steps = done - done_then
        if total and steps >= STEPS_BEFORE_ETA:
            self._left = (now, (now - began) / steps * (total - done))

    def _seconds_left(self) -> float | None:
        now = self._clock()
        if self._left is not None:
            estimated_at, left = self._left
            return max(0.0, left - (now - estimated_at))
        usual = self._usual.get(self._phase)
        if usual is None or not self._whole:
            return None
        left = usual - (now - self._began)
        return left if left > 0 else None

    def _share_of_usual(self) -> float | None:
        """None as well once it takes longer than usual."""
        usual = self._usual.get(self._phase, 0.0)
        elapsed = self._clock() - self._began
        return elapsed / usual if self._whole and elapsed < usual else None
