"""Killed wherever it writes, a project has all that was acknowledged and goes on."""

from __future__ import annotations

import pytest

from kills import kill, plan, random_kills
from stages import Stages

EVERY = 11
"""Not every class is killed here, and each on one side of a write, on all sides in the long run."""
SEED = 7


def test_killed_at_a_write_of_each_class(stages: Stages) -> None:
    trials = [kill(stages, planned, goes_on=False) for planned in plan(stages)[::EVERY]]
    assert len(trials) > 18
    assert [trial for trial in trials if trial.faults] == []


def test_killed_at_random_times(stages: Stages) -> None:
    assert [trial for trial in random_kills(stages, 4, SEED) if trial.faults] == []


@pytest.mark.slow
@pytest.mark.parametrize("lap", ["stages", "stages_of_steps"])
def test_killed_before_after_and_in_the_middle_of_each_class(lap: str, request: pytest.FixtureRequest) -> None:
    stages: Stages = request.getfixturevalue(lap)
    assert [trial for planned in plan(stages) if (trial := kill(stages, planned)).faults] == []


@pytest.mark.slow
def test_killed_two_hundred_times_at_random_times(stages: Stages) -> None:
    assert [trial for trial in random_kills(stages, 200, SEED) if trial.faults] == []
