"""Damaged and hostile projects: one sentence or normal work, in time, no stale lock, nothing written beside."""

from __future__ import annotations

import random

import pytest

from damages import DAMAGES
from hostile import COMMANDS, Encounter, encounters, meet
from stages import Stages


def test_a_command_on_each_of_some_damaged_projects(stages: Stages) -> None:
    chosen = random.Random(7).sample(list(DAMAGES), 40)
    commands = [COMMANDS[number % len(COMMANDS)] for number in range(len(chosen))]
    met = [Encounter(*both, meet(stages, *both)) for both in zip(chosen, commands, strict=True)]
    assert [encounter for encounter in met if encounter.faults] == []


@pytest.mark.slow
@pytest.mark.parametrize("command", COMMANDS)
def test_every_damaged_project(stages: Stages, command: str) -> None:
    assert len(DAMAGES) >= 150
    assert [encounter for encounter in encounters(stages, commands=[command]) if encounter.faults] == []
