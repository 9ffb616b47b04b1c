"""Phases of a job, and how long they take: from their own pace, else from an earlier time."""

from __future__ import annotations

from pathlib import Path

import pytest

from studio.controller.program.phase_timings import PhaseTimings
from studio.controller.program.preferences import PreferenceFile
from studio.controller.progress import PhaseProgress, ProgressEstimator
from studio.domain.events import Event, Phase, Progress, TrainingStep


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def after(estimator: ProgressEstimator, clock: Clock, *events: Event) -> PhaseProgress:
    """A second passes before each event."""
    for event in events:
        clock.now += 1
        estimator.take(event)
    return estimator.progress


def test_a_phase_that_is_not_counted_goes_by_the_last_time(clock: Clock) -> None:
    estimator = ProgressEstimator((Phase.LOAD, Phase.GENERATE), {Phase.LOAD: 10.0}, clock)
    assert estimator.progress == PhaseProgress(Phase.LOAD, share=0.0, seconds_left=10.0)
    clock.now = 4
    assert estimator.progress == PhaseProgress(Phase.LOAD, share=0.4, seconds_left=6.0)
    clock.now = 11
    assert estimator.progress == PhaseProgress(Phase.LOAD)
    estimator.take(Progress(Phase.LOAD, 1, 1))
    assert estimator.took == {Phase.LOAD: 11.0}


def test_without_a_last_time_nobody_knows(clock: Clock) -> None:
    assert ProgressEstimator((Phase.EXPORT,), {}, clock).progress == PhaseProgress(Phase.EXPORT)


def test_drawing_goes_by_its_own_pace_and_counts_down_between_steps(clock: Clock) -> None:
    estimator = ProgressEstimator((Phase.GENERATE,), {}, clock)
    progress = after(estimator, clock, *(Progress(Phase.GENERATE, step, 10) for step in range(1, 5)))
    assert progress == PhaseProgress(Phase.GENERATE, 4, 10, 0.4, seconds_left=6.0)
    clock.now += 2
    assert estimator.progress.seconds_left == 4


def test_learning_goes_by_the_last_time_until_it_has_a_pace(clock: Clock) -> None:
    estimator = ProgressEstimator((Phase.TRAIN, Phase.SAVE), {Phase.TRAIN: 40.0, Phase.SAVE: 3.0}, clock)
    assert after(estimator, clock, Progress(Phase.TRAIN, 1, 2)).seconds_left == 39
    assert estimator.ahead == (PhaseProgress(Phase.SAVE, seconds_left=3.0),)
    steps = [TrainingStep(update, 9, 0.5, 0.1) for update in range(1, 5)]
    progress = after(estimator, clock, *steps)
    assert (progress.done, progress.total, progress.share) == (4, 9, 4 / 9)
    assert progress.seconds_left == pytest.approx(5, abs=1)
    after(estimator, clock, Progress(Phase.SAVE, 0, 1))
    assert estimator.progress.phase is Phase.SAVE
    assert len(estimator.ahead) == 0
    clock.now += 2
    estimator.end()
    assert estimator.took == {Phase.TRAIN: 6.0, Phase.SAVE: 2.0}


def test_a_phase_that_was_halted_teaches_nothing_about_its_length(clock: Clock) -> None:
    estimator = ProgressEstimator((Phase.TRAIN, Phase.SAVE), {Phase.TRAIN: 40.0}, clock)
    after(estimator, clock, TrainingStep(1, 9, 0.5, 0.1), TrainingStep(2, 9, 0.5, 0.1), TrainingStep(3, 9, 0.5, 0.1))
    clock.now += 500
    estimator.restart()
    assert estimator.progress == PhaseProgress(Phase.TRAIN, 3, 9, 1 / 3)
    progress = after(estimator, clock, *(TrainingStep(update, 9, 0.5, 0.1) for update in range(4, 7)))
    assert progress.seconds_left == 3
    after(estimator, clock, Progress(Phase.SAVE, 0, 1))
    assert Phase.TRAIN not in estimator.took


def test_a_model_that_was_open_already_teaches_nothing_about_opening(clock: Clock) -> None:
    estimator = ProgressEstimator((Phase.LOAD, Phase.GENERATE), {}, clock)
    after(estimator, clock, Progress(Phase.GENERATE, 1, 10))
    assert estimator.took == {}


def test_durations_are_kept_for_each_base_model(tmp_path: Path) -> None:
    file = tmp_path / "preferences.json"
    PhaseTimings(PreferenceFile(file), "starter", "1").remember({Phase.LOAD: 4.04, Phase.GENERATE: 9.0})
    PhaseTimings(PreferenceFile(file), "a folder/with spaces", "2").remember({Phase.LOAD: 30.0})
    assert PhaseTimings(PreferenceFile(file), "starter", "1").usual() == {Phase.LOAD: 4.0}
    assert PhaseTimings(PreferenceFile(file), "a folder/with spaces", "2").usual() == {Phase.LOAD: 30.0}


def test_alike_durations_are_not_written_again(tmp_path: Path) -> None:
    preferences = PreferenceFile(tmp_path / "preferences.json")
    durations = PhaseTimings(preferences, "starter", "1")
    for seconds, kept in ((4.0, 4.0), (4.5, 4.0), (8.0, 8.0), (2.0, 2.0)):
        durations.remember({Phase.SAVE: seconds})
        assert durations.usual() == {Phase.SAVE: kept}
