"""Pairs with lost files in the window: told, shown, drawn anew; and disk space that is freed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import torch
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from studio.controller.page import Page
from studio.domain.sampling import Sampling
from studio.domain.votes import Group
from studio.engine.sampling.trajectory import Trajectory, save_trajectory
from studio.store.project import Project
from studio.ui.checkpoints.flawed_dialog import FlawedDialog
from studio.ui.checkpoints.slim_dialog import SlimDialog

if TYPE_CHECKING:
    from hand import Hand

CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def lost(folder_before_training: Path) -> list[Group]:
    """Two voted pairs of which a file is gone."""
    with Project.open(folder_before_training) as project:
        groups = [vote.group for vote in project.votes.all()[1:3]]
    for group in groups:
        assert group.left.trajectory is not None
        group.left.trajectory.unlink()
    return groups


@pytest.fixture
def told(hand: Hand, lost: list[Group], folder_before_training: Path) -> None:
    """The round is learned without them, and the progress page is open."""
    hand.window.open_project(folder_before_training)
    hand.complete_round()
    hand.press(Qt.Key.Key_7, CONTROL)


def dialog_of(hand: Hand, kind: type[QDialog]) -> QDialog:
    (dialog,) = hand.progress.findChildren(kind)
    return dialog


def test_a_round_that_leaves_pairs_out_says_so(hand: Hand, lost: list[Group], told: None) -> None:
    assert hand.progress.notice.isVisible()
    assert hand.progress.notice.text.startswith("Files of 2 votes are missing or damaged")
    assert hand.controller.problem is None
    assert hand.session.round.votes == 0


def test_why_they_are_left_out_stands_in_a_list_and_a_pair_is_shown(hand: Hand, lost: list[Group], told: None) -> None:
    hand.qtbot.mouseClick(hand.progress.notice.button("show"), LEFT)
    dialog = dialog_of(hand, FlawedDialog)
    assert isinstance(dialog, FlawedDialog)
    files = [group.left.trajectory for group in lost]
    assert dialog.lines == [
        f"No. {group.id}, left out:\n{file.name} is missing." for group, file in zip(lost, files, strict=True) if file
    ]
    # All are chosen to be drawn anew; only one can be shown.
    assert dialog.button("redraw").isEnabled()
    assert not dialog.button("show").isEnabled()
    dialog.pairs.setCurrentRow(1)
    hand.qtbot.mouseClick(dialog.button("show"), LEFT)
    assert hand.page_number() is Page.VOTE
    assert hand.session.current == lost[1]


def test_they_are_drawn_anew_and_count_for_the_next_round(hand: Hand, lost: list[Group], told: None) -> None:
    hand.qtbot.mouseClick(hand.progress.notice.button("redraw"), LEFT)
    hand.qtbot.waitUntil(lambda: hand.progress.notice.isHidden())
    hand.idle()
    assert all(group.left.trajectory and group.left.trajectory.is_file() for group in lost)
    assert hand.session.round.votes == 2
    assert hand.controller.redraws == set()


def test_every_word_of_the_list_is_in_sight(hand: Hand, lost: list[Group], told: None) -> None:
    hand.qtbot.mouseClick(hand.progress.notice.button("show"), LEFT)
    dialog = dialog_of(hand, FlawedDialog)
    assert isinstance(dialog, FlawedDialog)
    dialog.resize(300, 420)
    hand.qtbot.wait(1)
    row = dialog.pairs.visualItemRect(dialog.pairs.item(0))
    words = dialog.pairs.fontMetrics().boundingRect(row, Qt.TextFlag.TextWordWrap, dialog.lines[0])
    assert row.width() <= dialog.pairs.viewport().width()
    assert row.height() > words.height() > dialog.pairs.fontMetrics().height()
    dialog.reject()


def test_one_pair_alone_is_drawn_anew(hand: Hand, lost: list[Group], told: None) -> None:
    hand.qtbot.mouseClick(hand.progress.notice.button("show"), LEFT)
    dialog = dialog_of(hand, FlawedDialog)
    assert isinstance(dialog, FlawedDialog)
    dialog.pairs.clearSelection()
    assert not dialog.button("redraw").isEnabled()
    dialog.pairs.setCurrentRow(0)
    hand.qtbot.mouseClick(dialog.button("redraw"), LEFT)
    hand.qtbot.waitUntil(lambda: hand.progress.notice.text.startswith("Files of 1 vote are"))
    assert hand.session.project.flaws.groups() == [lost[1].id]


def test_disk_space_is_freed_with_the_size_told_before(hand: Hand, folder_before_training: Path) -> None:
    file = folder_before_training / "trajectories" / "p000001-a.safetensors"
    save_trajectory(Trajectory(torch.zeros(6, 4, 64, 64), torch.arange(5), "key", Sampling(steps=5)), file)
    size = file.stat().st_size
    hand.window.open_project(folder_before_training)
    hand.idle()
    hand.press(Qt.Key.Key_7, CONTROL)
    hand.qtbot.mouseClick(hand.progress.slim_button, LEFT)
    dialog = dialog_of(hand, SlimDialog)
    assert isinstance(dialog, SlimDialog)
    hand.qtbot.waitUntil(lambda: dialog.free_button.isEnabled())
    assert dialog.message == "327.7 kB can be freed."
    assert file.stat().st_size == size
    hand.qtbot.mouseClick(dialog.free_button, LEFT)
    hand.qtbot.waitUntil(lambda: dialog.message == "327.7 kB are free again.")
    assert size - file.stat().st_size == pytest.approx(327_680, abs=64)
    dialog.reject()


def test_nothing_to_free_is_told(hand: Hand, folder_before_training: Path) -> None:
    hand.window.open_project(folder_before_training)
    hand.press(Qt.Key.Key_7, CONTROL)
    hand.qtbot.mouseClick(hand.progress.slim_button, LEFT)
    dialog = dialog_of(hand, SlimDialog)
    assert isinstance(dialog, SlimDialog)
    hand.qtbot.waitUntil(lambda: dialog.message == "There is nothing to free in this project.")
    assert not dialog.free_button.isEnabled()
    dialog.reject()
