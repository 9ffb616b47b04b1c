"""`plan`, before a project begins and in one that has."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from fake_engine import for_commands
from prepared_projects import create, play_to_last_vote

Say = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studio.engine.studio_engine.StudioEngine", for_commands())


def test_a_project_to_come_is_planned_by_a_dry_run(say: Say) -> None:
    code, out, err = say("plan")
    assert (code, err) == (0, "")
    assert re.sub(r"\d+ MB are free", "… MB are free", out).splitlines() == [
        "Drawing the pictures for a vote takes 11.8 s.",
        "Votes an hour: 202 can be drawn and learned, 1200 given at 3.0 s a vote.",
        "The next round is learned in 5.9 min, of which the learning takes at most 2.0 min.",
        "Memory: texts 1.0, drawing 4.0, decoding 5.0, learning 5.0 of 7.0 GiB that are free.",
        "Disk: 265 MB for 100 votes, and … MB are free.",
        "This machine cannot draw as fast as you vote, 12 against 3 seconds for a vote: have pictures drawn ahead, "
        "overnight perhaps, and vote at your own pace afterwards.",
    ]


def test_options_change_the_plan(say: Say) -> None:
    _, out, _ = say("plan", "--steps", 60)
    # 4 · 21 + 2 · 39 steps, and two pictures decoded
    assert "Drawing the pictures for a vote takes 33.4 s." in out


def test_a_project_is_planned_for_by_what_it_has_cost(say: Say, tmp_path: Path) -> None:
    folder = tmp_path / "Meadow"
    create(folder)
    play_to_last_vote(folder, 1, size=8)
    code, out, _ = say("plan", "--project", folder)
    assert code == 0
    # 4 · 1 + 2 · 3 steps and 1 s
    assert "Drawing the pictures for a vote takes 3.0 s." in out
    assert "9000 given at 0.4 s a vote" in out
    # 160 + 20 · 16 looks and what is around them, by the dry run
    assert "of which the learning takes at most 2.0 min." in out


def test_a_project_of_four_is_not_told_of_pairs(say: Say, tmp_path: Path) -> None:
    create(tmp_path / "Meadow", group_size=4)
    code, out, _ = say("plan", "--project", tmp_path / "Meadow")
    assert (code, "pair" in out.lower()) == (0, False)
    assert "Drawing the pictures for a vote takes" in out
    assert "have pictures drawn ahead" in out


def test_what_would_make_another_project_is_refused_beside_one(say: Say, tmp_path: Path) -> None:
    create(tmp_path / "Meadow")
    assert say("plan", "--project", tmp_path / "Meadow", "--clip-skip", 2) == (
        1,
        "",
        "A project is planned for as it is: leave out --clip-skip.\n",
    )
    assert say("plan", "--project", tmp_path)[0] == 1
