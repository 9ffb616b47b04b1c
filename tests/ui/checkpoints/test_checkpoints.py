"""The progress page: going back, training again, what the votes prove."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit

from picture_sets import picture_set
from prepared_projects import PreparedProjects, one_vote_before_second_training
from studio.domain.votes import Purpose, Verdict
from studio.store.project import Project
from studio.ui.checkpoints.compare_dialog import CompareDialog
from studio.ui.checkpoints.progress_page import ProgressPage

if TYPE_CHECKING:
    from hand import Hand

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(hand: Hand, prepared: PreparedProjects, tmp_path: Path) -> ProgressPage:
    """Two rounds are learned."""
    hand.window.open_project(prepared.copy(one_vote_before_second_training, tmp_path / "Meadow"))
    hand.complete_round()
    hand.press(Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    return hand.progress


def cells(page: ProgressPage, column: int) -> list[str]:
    return page.table.texts(column)


def test_an_older_checkpoint_can_be_worked_on_from(hand: Hand, page: ProgressPage) -> None:
    assert cells(page, 0) == ["2 · in use", "1"]
    page.table.choose(1)
    hand.qtbot.mouseClick(page.section.button("go-to"), Qt.MouseButton.LeftButton)
    assert hand.session.head is not None
    assert hand.session.head.id == 1
    assert cells(page, 0) == ["2", "1 · in use"]


def test_a_checkpoint_is_trained_again_from_the_votes_as_they_stand(hand: Hand, page: ProgressPage) -> None:
    before = len(hand.session.project.checkpoints.all())
    hand.qtbot.mouseClick(page.section.button("rebuild"), Qt.MouseButton.LeftButton)
    hand.qtbot.waitUntil(lambda: len(hand.session.project.checkpoints.all()) == before + 1)
    hand.qtbot.waitUntil(lambda: cells(page, 0)[0] == "3 · in use")
    hand.press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert hand.page.view.group == hand.session.current


def test_one_side_that_wins_too_often_is_told(hand: Hand, folder: Path) -> None:
    with Project.open(folder) as project:
        for number in range(1, 121):
            group = project.groups.add(picture_set(project, number), (None, None), (0, 1))
            project.votes.add(group.id, Verdict.LEFT if number % 3 else Verdict.RIGHT, 1, 900)
    hand.window.open_project(folder)
    hand.press(Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    assert "One side wins more often" in hand.progress.hint


def test_answers_that_do_not_agree_are_told(hand: Hand, folder: Path) -> None:
    with Project.open(folder) as project:
        for number in range(1, 7):
            group = project.groups.add(picture_set(project, number), (None, None), (0, 1))
            project.votes.add(group.id, Verdict.LEFT, 1, 900)
            repeat = project.groups.add_repeat(group, f"again {number}", (1, 0))
            assert repeat.purpose is Purpose.REPEAT
            project.votes.add(repeat.id, Verdict.LEFT, 1, 900)
    hand.window.open_project(folder)
    hand.press(Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    assert "look random" in hand.progress.hint


def rename(hand: Hand, page: ProgressPage, name: str) -> None:
    """F2, type, Enter."""
    page.table.setFocus()
    hand.press(Qt.Key.Key_F2)
    editor = hand.focused()
    assert isinstance(editor, QLineEdit)
    editor.setText(name)
    with hand.qtbot.waitSignal(page.section.changed):
        hand.qtbot.keyClick(editor, Qt.Key.Key_Return)


def test_a_name_is_told_wherever_the_checkpoint_is(hand: Hand, page: ProgressPage) -> None:
    rename(hand, page, "  Moss  green ")
    assert cells(page, 0) == ["Moss green (2) · in use", "1"]
    hand.qtbot.mouseClick(page.section.button("compare"), Qt.MouseButton.LeftButton)
    (dialog,) = page.findChildren(CompareDialog)
    assert dialog.names == ("Base model", "Moss green")
    dialog.reject()
    hand.press(Qt.Key.Key_5, CONTROL)
    offered = [box for box in hand.pages.gallery_page.findChildren(QComboBox) if box.findText("Moss green") >= 0]
    assert len(offered) == 1
    hand.press(Qt.Key.Key_E, CONTROL)
    assert hand.exporting.form.target == hand.session.project.exports.folder / "meadow-moss-green.safetensors"
    hand.press(Qt.Key.Key_7, CONTROL)
    rename(hand, page, "")
    assert cells(page, 0)[0] == "2 · in use"


def test_a_double_click_asks_for_the_name_too(hand: Hand, page: ProgressPage) -> None:
    middle = page.table.visualRect(page.table.model().index(1, 3)).center()
    hand.qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    hand.qtbot.mouseDClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    editor = hand.focused()
    hand.qtbot.keyClicks(editor, "Pip")
    with hand.qtbot.waitSignal(page.section.changed):
        hand.qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert cells(page, 0) == ["2 · in use", "Pip (1)"]


def test_pinned_ones_stand_first_and_are_not_deleted(hand: Hand, page: ProgressPage) -> None:
    page.table.choose(1)
    hand.press(Qt.Key.Key_P)
    assert cells(page, 0) == ["1 · pinned", "2 · in use"]
    assert page.table.chosen == 1
    hand.press(Qt.Key.Key_Delete)
    assert page.section.message == "Checkpoint 1 is pinned, so it is kept; unpin it first, then delete it."
    hand.press(Qt.Key.Key_P)
    assert cells(page, 0) == ["2 · in use", "1"]


def test_the_one_in_use_is_not_deleted(hand: Hand, page: ProgressPage) -> None:
    page.table.choose(2)
    hand.press(Qt.Key.Key_Delete)
    assert "Checkpoint 2 is in use" in page.section.message
    assert not page.section.button("undo").isVisible()
    assert cells(page, 0) == ["2 · in use", "1"]


def test_a_deletion_is_undone(hand: Hand, page: ProgressPage) -> None:
    page.table.choose(1)
    hand.press(Qt.Key.Key_Delete)
    assert (cells(page, 0), page.section.message) == (["2 · in use"], "Checkpoint 1 is deleted.")
    assert page.table.chosen == 2
    hand.press(Qt.Key.Key_Z, CONTROL)
    assert (cells(page, 0), page.table.chosen) == (["2 · in use", "1"], 1)
    hand.press(Qt.Key.Key_Backspace)
    hand.qtbot.mouseClick(page.section.button("undo"), Qt.MouseButton.LeftButton)
    assert cells(page, 0) == ["2 · in use", "1"]
    assert not page.section.button("undo").isVisible()
    hand.press(Qt.Key.Key_Z, CONTROL)
    assert cells(page, 0) == ["2 · in use", "1"]


def test_what_was_deleted_is_restored_after_a_restart(
    hand: Hand, page: ProgressPage, make_folder: Callable[[str], Path]
) -> None:
    folder = hand.session.project.folder
    page.table.choose(1)
    hand.press(Qt.Key.Key_Delete)
    hand.window.open_project(make_folder("Other"))
    hand.window.open_project(folder)
    hand.press(Qt.Key.Key_7, CONTROL)
    section = hand.progress.section
    assert cells(hand.progress, 0) == ["2 · in use"]
    section.action("show-deleted").trigger()
    assert cells(hand.progress, 0) == ["2 · in use", "1 · deleted"]
    section.table.choose(1)
    assert not any(section.button(name).isEnabled() for name in ("compare", "go-to", "rebuild"))
    section.action("restore").trigger()
    assert cells(hand.progress, 0) == ["2 · in use", "1"]
    hand.qtbot.mouseClick(section.button("go-to"), Qt.MouseButton.LeftButton)
    assert cells(hand.progress, 0) == ["2", "1 · in use"]
    assert not section.action("show-deleted").isEnabled()
