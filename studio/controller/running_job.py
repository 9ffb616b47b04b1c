"""The job that the engine works on for a project, with how far it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from studio.controller.engine_state import Work
from studio.controller.progress import ProgressEstimator, phases
from studio.domain.events import Event, Phase
from studio.domain.jobs import Job


class RunningJob:
    """`stopping` once it was asked to end."""

    def __init__(self, job: Job, model_open: bool, usual: Mapping[Phase, float], clock: Callable[[], float]) -> None:
        """`usual` are the seconds that phases took at earlier times."""
        self.job = job
        self.stopping = False
        expected = phases(job) if model_open else (Phase.LOAD, *phases(job))
        self._estimator = ProgressEstimator(expected, usual, clock)

    @property
    def work(self) -> Work:
        """As of now."""
        return Work(self.job, self._estimator.progress, self._estimator.ahead)

    @property
    def model_open(self) -> bool:
        """Whether it is past the loading of the model."""
        return self._estimator.progress.phase is not Phase.LOAD

    def take(self, event: Event) -> None:
        self._estimator.take(event)

    def measure_anew(self) -> None:
        """After a pause, which counts for nothing."""
        self._estimator.restart()

    def finish(self) -> Mapping[Phase, float]:
        """The job is done; the seconds that its phases took, without those that were halted."""
        self._estimator.end()
        return self._estimator.took
