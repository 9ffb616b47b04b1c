"""Phases of a job, and how long they take: from their own pace, else from an earlier time."""

from __future__ import annotations

from pathlib import Path

import pytest

from studio.controller.phase_timings import PhaseTimings
from studio.controller.preferences import PreferenceFile
from studio.controller.progress import PhaseProgress, ProgressEstimator
from studio.domain.events import Event, Progress, TrainingStep


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def after(pace: ProgressEstimator, clock: Clock, *events: Event) -> PhaseProgress:
    """A second passes before each event."""
    for event in events:
        clock.now += 1
        pace.take(event)
    return pace.working


def test_a_phase_that_is_not_counted_goes_by_the_last_time(clock: Clock) -> None:
    pace = ProgressEstimator(("load", "generate"), {"load": 10.0}, clock)
    assert pace.working == PhaseProgress("load", share=0.0, seconds_left=10.0)
    clock.now = 4
    assert pace.working == PhaseProgress("load", share=0.4, seconds_left=6.0)
    clock.now = 11
    assert pace.working == PhaseProgress("load")
    pace.take(Progress("load", 1, 1))
    assert pace.took == {"load": 11.0}


def test_without_a_last_time_nobody_knows(clock: Clock) -> None:
    assert ProgressEstimator(("export",), {}, clock).working == PhaseProgress("export")


def test_drawing_goes_by_its_own_pace_and_counts_down_between_steps(clock: Clock) -> None:
    pace = ProgressEstimator(("generate",), {}, clock)
    working = after(pace, clock, *(Progress("generate", step, 10) for step in range(1, 5)))
    assert working == PhaseProgress("generate", 4, 10, 0.4, seconds_left=6.0)
    clock.now += 2
    assert pace.working.seconds_left == 4


def test_learning_goes_by_the_last_time_until_it_has_a_pace(clock: Clock) -> None:
    pace = ProgressEstimator(("train", "save"), {"train": 40.0, "save": 3.0}, clock)
    assert after(pace, clock, Progress("train", 1, 2)).seconds_left == 39
    assert pace.ahead == (PhaseProgress("save", seconds_left=3.0),)
    steps = [TrainingStep(update, 9, 0.5, 0.1) for update in range(1, 5)]
    working = after(pace, clock, *steps)
    assert (working.done, working.total, working.share) == (4, 9, 4 / 9)
    assert working.seconds_left == pytest.approx(5, abs=1)
    after(pace, clock, Progress("save", 0, 1))
    assert pace.working.phase == "save"
    assert len(pace.ahead) == 0
    clock.now += 2
    pace.end()
    assert pace.took == {"train": 6.0, "save": 2.0}


def test_a_phase_that_was_halted_teaches_nothing_about_its_length(clock: Clock) -> None:
    pace = ProgressEstimator(("train", "save"), {"train": 40.0}, clock)
    after(pace, clock, TrainingStep(1, 9, 0.5, 0.1), TrainingStep(2, 9, 0.5, 0.1), TrainingStep(3, 9, 0.5, 0.1))
    clock.now += 500
    pace.restart()
    assert pace.working == PhaseProgress("train", 3, 9, 1 / 3)
    working = after(pace, clock, *(TrainingStep(update, 9, 0.5, 0.1) for update in range(4, 7)))
    assert working.seconds_left == 3
    after(pace, clock, Progress("save", 0, 1))
    assert "train" not in pace.took


def test_a_model_that_was_open_already_teaches_nothing_about_opening(clock: Clock) -> None:
    pace = ProgressEstimator(("load", "generate"), {}, clock)
    after(pace, clock, Progress("generate", 1, 10))
    assert pace.took == {}


def test_durations_are_kept_for_each_base_model(tmp_path: Path) -> None:
    file = tmp_path / "preferences.json"
    PhaseTimings(PreferenceFile(file), "starter").remember({"load": 4.04, "generate": 9.0})
    PhaseTimings(PreferenceFile(file), "a folder/with spaces").remember({"load": 30.0})
    assert PhaseTimings(PreferenceFile(file), "starter").usual() == {"load": 4.0}
    assert PhaseTimings(PreferenceFile(file), "a folder/with spaces").usual() == {"load": 30.0}


def test_alike_durations_are_not_written_again(tmp_path: Path) -> None:
    preferences = PreferenceFile(tmp_path / "preferences.json")
    durations = PhaseTimings(preferences, "starter")
    for seconds, kept in ((4.0, 4.0), (4.5, 4.0), (8.0, 8.0), (2.0, 2.0)):
        durations.remember({"save": seconds})
        assert durations.usual() == {"save": kept}
