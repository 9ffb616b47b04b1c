"""Closing the window while the model learns."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from fake_engine import FakeEngine
from studio.controller.engine_state import Hold, Loss
from studio.controller.page import Page
from studio.domain.jobs import Train
from studio.store.project import Project
from studio.ui.widgets.confirm_dialog import ConfirmDialog

if TYPE_CHECKING:
    from hand import Hand


@pytest.fixture
def learning(hand: Hand, folder_before_training: Path, fake: FakeEngine) -> Iterator[threading.Event]:
    """The engine has begun to learn and waits before its next step, until the event is set."""
    hand.window.open_project(folder_before_training)
    hand.idle()
    fake.gate = threading.Event()
    hand.vote(Qt.Key.Key_Left)
    hand.qtbot.waitUntil(lambda: isinstance(fake.jobs[-1], Train))
    yield fake.gate
    fake.gate.set()


WHEN_DONE = 0
NOW = 1


def ask(hand: Hand) -> ConfirmDialog:
    hand.window.close()
    assert hand.window.isVisible()
    return question(hand)


def question(hand: Hand) -> ConfirmDialog:
    """The one that is asked now."""
    (found,) = (one for one in hand.window.findChildren(ConfirmDialog) if one.isVisible())
    return found


def rounds(folder: Path) -> int:
    with Project.open(folder) as project:
        return len(project.checkpoints.all())


def test_staying_changes_nothing(hand: Hand, learning: threading.Event) -> None:
    ask(hand).reject()
    learning.set()
    hand.qtbot.waitUntil(lambda: hand.session.head is not None)
    assert hand.window.isVisible()


def test_when_it_is_done_the_round_is_kept(hand: Hand, learning: threading.Event, folder_before_training: Path) -> None:
    with hand.qtbot.waitSignal(hand.window.closed):
        ask(hand).answer(WHEN_DONE)
        assert hand.window.isVisible()
        learning.set()
    assert rounds(folder_before_training) == 1


def test_closing_when_it_is_done_can_be_taken_back(hand: Hand, learning: threading.Event) -> None:
    ask(hand).answer(WHEN_DONE)
    cover = question(hand)
    assert cover.isModal()
    cover.reject()
    assert hand.controller.state.hold is not Hold.STOPPED
    learning.set()
    hand.qtbot.waitUntil(lambda: hand.session.head is not None)
    hand.qtbot.waitUntil(lambda: hand.controller.state.work is None)
    assert hand.window.isVisible()


def test_another_project_breaks_a_round_off_only_if_the_artist_agrees(
    hand: Hand, learning: threading.Event, folder_before_training: Path, make_folder: Callable[[str], Path]
) -> None:
    votes = hand.votes()
    other = make_folder("Other")
    hand.window.show_page(Page.START)
    hand.window.open_project(other)
    question(hand).reject()
    assert hand.session.project.folder == folder_before_training
    assert hand.controller.state.loss is Loss.ROUND
    hand.window.open_project(other)
    question(hand).answer(0)
    assert hand.session.project.folder == other
    learning.set()
    with Project.open(folder_before_training) as project:
        assert project.votes.all() == votes


def test_now_loses_no_vote(hand: Hand, learning: threading.Event, folder_before_training: Path) -> None:
    votes = hand.votes()
    with hand.qtbot.waitSignal(hand.window.closed):
        ask(hand).answer(NOW)
        learning.set()
    assert rounds(folder_before_training) == 0
    with Project.open(folder_before_training) as project:
        assert project.votes.all() == votes


def test_nothing_is_asked_while_pictures_are_drawn(hand: Hand, folder: Path) -> None:
    hand.window.open_project(folder)
    hand.look()
    with hand.qtbot.waitSignal(hand.window.closed):
        hand.window.close()
    assert hand.window.findChildren(ConfirmDialog) == []


def test_a_round_broken_off_by_a_kill_is_told_and_learned_anew(hand: Hand, folder: Path) -> None:
    with Project.open(folder) as project:
        project.begin_round(4)
    hand.window.open_project(folder)
    assert "Round 4 was broken off" in hand.window.strip.notice


def test_a_round_that_ended_well_is_not_told(
    hand: Hand, learning: threading.Event, folder_before_training: Path
) -> None:
    assert hand.session.project.round_under_way == 1
    learning.set()
    hand.qtbot.waitUntil(lambda: hand.session.head is not None)
    hand.qtbot.waitUntil(lambda: hand.session.project.round_under_way is None)


def test_an_export_that_still_waits_is_asked_about(
    hand: Hand, learning: threading.Event, folder_before_training: Path, tmp_path: Path, fake: FakeEngine
) -> None:
    learning.set()
    hand.qtbot.waitUntil(lambda: hand.session.head is not None and hand.controller.state.work is None)
    fake.gate = threading.Event()
    hand.vote(Qt.Key.Key_Left)
    hand.vote(Qt.Key.Key_Left)
    hand.qtbot.waitUntil(lambda: hand.controller.state.job is not None)
    hand.controller.export(tmp_path / "style")
    with hand.qtbot.waitSignal(hand.window.closed):
        ask(hand).answer(WHEN_DONE)
        fake.gate.set()
    assert (tmp_path / "style.safetensors").is_file()


@pytest.fixture
def drawing_ahead(hand: Hand, folder: Path, fake: FakeEngine) -> Iterator[threading.Event]:
    """Six pairs are to be drawn beside those that wait, and none gets on until the event is set."""
    hand.window.open_project(folder)
    hand.ready(10)
    hand.idle()
    fake.gate = threading.Event()
    hand.controller.draw_ahead(6)
    yield fake.gate
    fake.gate.set()


def drawn(folder: Path) -> tuple[int, int]:
    """Pairs that wait, and promises that are not kept yet."""
    with Project.open(folder) as project:
        return project.groups.undecided_count, len(project.requests.all())


def test_pairs_drawn_ahead_are_drawn_to_the_last_before_it_closes(
    hand: Hand, drawing_ahead: threading.Event, folder: Path
) -> None:
    with hand.qtbot.waitSignal(hand.window.closed):
        ask(hand).answer(WHEN_DONE)
        drawing_ahead.set()
    assert drawn(folder) == (16, 0)


def test_pairs_to_be_drawn_ahead_are_drawn_the_next_time(
    hand: Hand, drawing_ahead: threading.Event, folder: Path
) -> None:
    with hand.qtbot.waitSignal(hand.window.closed):
        ask(hand).answer(NOW)
        drawing_ahead.set()
    assert drawn(folder)[1] == 1


def test_nothing_is_asked_while_drawing_ahead_is_paused(
    hand: Hand, drawing_ahead: threading.Event, folder: Path
) -> None:
    hand.controller.pause()
    with hand.qtbot.waitSignal(hand.window.closed):
        hand.window.close()
        drawing_ahead.set()
    assert drawn(folder) == (10, 1)


def test_another_project_is_opened_unasked_while_pairs_are_drawn_ahead(
    hand: Hand, drawing_ahead: threading.Event, folder: Path, make_folder: Callable[[str], Path]
) -> None:
    other = make_folder("Other")
    hand.window.open_project(other)
    assert hand.session.project.folder == other
    drawing_ahead.set()
    hand.window.open_project(folder)
    assert hand.session.project.folder == folder
    hand.qtbot.waitUntil(lambda: hand.controller.state.ahead is None)
    assert hand.controller.ready == 16
