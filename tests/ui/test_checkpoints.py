"""The progress page: going back, training again, what the votes prove."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from picture_sets import picture_set
from studio.domain.votes import Purpose, Verdict
from studio.store.project import Project
from studio.ui.progress_page import ProgressPage

if TYPE_CHECKING:
    from conftest import Hand


@pytest.fixture
def page(hand: Hand, folder: Path) -> ProgressPage:
    """Two rounds are learned."""
    hand.window.open_project(folder)
    while hand.session.head is None or hand.session.head.id < 2:
        if hand.page.resting:
            hand.qtbot.wait(520)
            hand.press(Qt.Key.Key_Left)
        hand.vote(Qt.Key.Key_Left)
    hand.qtbot.waitUntil(lambda: hand.conductor.working is None)
    hand.press(Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    return hand.progress


def cells(page: ProgressPage, column: int) -> list[str]:
    return [page.table.item(row, column).text() for row in range(page.table.rowCount())]


def test_an_older_checkpoint_can_be_worked_on_from(hand: Hand, page: ProgressPage) -> None:
    assert cells(page, 0) == ["2 · in use", "1"]
    page.table.choose(1)
    hand.qtbot.mouseClick(page.button("go-to"), Qt.MouseButton.LeftButton)
    assert hand.session.head is not None
    assert hand.session.head.id == 1
    assert cells(page, 0) == ["2", "1 · in use"]


def test_a_checkpoint_is_trained_again_from_the_votes_as_they_stand(hand: Hand, page: ProgressPage) -> None:
    before = len(hand.session.project.checkpoints())
    hand.qtbot.mouseClick(page.button("rebuild"), Qt.MouseButton.LeftButton)
    hand.qtbot.waitUntil(lambda: len(hand.session.project.checkpoints()) == before + 1)
    hand.qtbot.waitUntil(lambda: cells(page, 0)[0] == "3 · in use")
    hand.press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert hand.page.view.group == hand.session.current


def test_one_side_that_wins_too_often_is_told(hand: Hand, folder: Path) -> None:
    with Project.open(folder) as project:
        for number in range(1, 121):
            group = project.add_group(picture_set(project, number), (None, None), (0, 1))
            project.add_vote(group.id, Verdict.LEFT if number % 3 else Verdict.RIGHT, 1, 900)
    hand.window.open_project(folder)
    hand.press(Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    assert "One side wins more often" in hand.progress.hint


def test_answers_that_do_not_agree_are_told(hand: Hand, folder: Path) -> None:
    with Project.open(folder) as project:
        for number in range(1, 7):
            group = project.add_group(picture_set(project, number), (None, None), (0, 1))
            project.add_vote(group.id, Verdict.LEFT, 1, 900)
            repeat = project.add_repeat(group, f"again {number}", (1, 0))
            assert repeat.purpose is Purpose.REPEAT
            project.add_vote(repeat.id, Verdict.LEFT, 1, 900)
    hand.window.open_project(folder)
    hand.press(Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    assert "look random" in hand.progress.hint
