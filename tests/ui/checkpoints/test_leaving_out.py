"""Training a checkpoint again without some of its votes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt

from fake_engine import DUMMY, FakeEngine
from picture_sets import picture_set
from prepared_projects import PreparedProjects, create
from stand_in_adapters import write_adapter
from studio.domain.events import TrainingSummary
from studio.domain.jobs import Train
from studio.domain.votes import Verdict
from studio.store.project import Project
from studio.ui.checkpoints.leave_out_dialog import LeaveOutDialog

if TYPE_CHECKING:
    from hand import Hand

VOTES = 500


def many_votes(folder: Path) -> None:
    """A checkpoint has learned many votes; some more were given since."""
    create(folder)
    with Project.open(folder) as project:
        votes = []
        for number in range(1, VOTES + 4):
            group = project.groups.add(picture_set(project, number), (None, None), (0, 1))
            for picture in group.pictures:
                assert picture.trajectory is not None
                picture.trajectory.write_bytes(DUMMY)
            votes.append(project.votes.add(group.id, Verdict.LEFT if number % 2 else Verdict.TIE, 1, 900).id)
        project.adapters.joinpath("c0001").mkdir()
        learned = TrainingSummary(40, 0.5, 1.0, 0.8, 0.7, 0.1, 2.0)
        project.checkpoints.add(write_adapter(project.adapters / "c0001"), None, votes[:VOTES], learned)


@pytest.fixture
def dialog(hand: Hand, prepared: PreparedProjects, tmp_path: Path) -> LeaveOutDialog:
    hand.window.open_project(prepared.copy(many_votes, tmp_path / "Meadow"))
    hand.qtbot.waitUntil(hand.window.isActiveWindow)
    hand.press(Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    hand.progress.section.action("leave-out").trigger()
    (made,) = hand.progress.findChildren(LeaveOutDialog)
    return made


def test_the_votes_that_it_learned_are_shown_newest_first(dialog: LeaveOutDialog) -> None:
    assert dialog.model.rowCount() == VOTES
    assert dialog.model.vote(dialog.model.index(0, 0)).group.id == VOTES
    assert dialog.count == "500 of 500 votes"
    assert dialog.model.left_out == frozenset()
    assert dialog.own_pictures == ""


def test_space_turns_all_that_is_selected(hand: Hand, dialog: LeaveOutDialog) -> None:
    hand.qtbot.keyClick(dialog.view, Qt.Key.Key_Space)
    assert dialog.model.left_out == {VOTES}
    for row in (1, 2):
        dialog.view.selectionModel().select(dialog.model.index(row, 0), QItemSelectionModel.SelectionFlag.Select)
    hand.qtbot.keyClick(dialog.view, Qt.Key.Key_Space)
    assert dialog.model.left_out == frozenset()
    hand.qtbot.keyClick(dialog.view, Qt.Key.Key_Space)
    assert dialog.model.left_out == {VOTES, VOTES - 1, VOTES - 2}
    assert dialog.count == "497 of 500 votes"


def test_it_is_trained_from_the_others(hand: Hand, dialog: LeaveOutDialog, fake: FakeEngine) -> None:
    left_out = dialog.model.vote(dialog.model.index(3, 0))
    spot = dialog.view.visualRect(dialog.model.index(3, 0)).center()
    hand.qtbot.mouseClick(dialog.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    hand.qtbot.mouseClick(dialog.train_button, Qt.MouseButton.LeftButton)
    hand.qtbot.waitUntil(lambda: len(hand.session.project.checkpoints.all()) == 2)
    job = next(job for job in fake.jobs if isinstance(job, Train))
    assert left_out.id not in {one.vote_id for one in job.fresh}
    assert len(job.fresh) == VOTES - 1
    hand.qtbot.waitUntil(lambda: hand.progress.table.texts(0)[0] == "2 · in use")
    assert hand.session.project.checkpoints.known(1) == hand.session.project.checkpoints.known(2) | {left_out.id}


def test_own_pictures_are_left_out_elsewhere_and_are_enough(hand: Hand, dialog: LeaveOutDialog) -> None:
    project = hand.session.project
    other = LeaveOutDialog(project.checkpoints.get(1), project.votes.answers(), 3, project.votes.votes_of, hand.window)
    assert "It learned 3 pictures of your own" in other.own_pictures
    other.model.turn([other.model.index(row, 0) for row in range(other.model.rowCount())], False)
    assert other.train_button.isEnabled()
    other.reject()


def test_without_any_vote_nothing_can_be_trained(dialog: LeaveOutDialog) -> None:
    everything = [dialog.model.index(row, 0) for row in range(VOTES)]
    dialog.model.turn(everything, False)
    assert not dialog.train_button.isEnabled()
    dialog.model.turn(everything[:1], True)
    assert dialog.train_button.isEnabled()
    told = dialog.model.data(dialog.model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert told == "prompt 1: liked, liked – learned"
    assert dialog.model.rowCount(QModelIndex()) == VOTES
