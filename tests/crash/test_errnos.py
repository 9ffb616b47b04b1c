"""Where a write fails, one sentence says so; nothing is lost, and the same command succeeds afterwards."""

from __future__ import annotations

import errno
import random

import pytest

from errnos import ERRORS, fail_all, plan
from stages import Stages


def test_a_full_or_failing_disk(stages: Stages) -> None:
    failures = random.Random(7).sample(plan(stages), 18)
    assert {failure.error for failure in failures} == set(ERRORS)
    assert [trial for trial in fail_all(stages, failures) if trial.faults] == []


@pytest.mark.slow
@pytest.mark.parametrize("error", ERRORS, ids=errno.errorcode.__getitem__)
@pytest.mark.parametrize("lap", ["stages", "stages_of_steps"])
def test_every_error_at_every_class_of_write_of_every_command(
    lap: str, error: int, request: pytest.FixtureRequest
) -> None:
    stages: Stages = request.getfixturevalue(lap)
    assert [trial for trial in fail_all(stages, plan(stages, [error])) if trial.faults] == []
