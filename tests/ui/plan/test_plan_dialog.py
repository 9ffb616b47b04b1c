"""What an open project takes here, asked for over the strip."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from fake_engine import FakeEngine
from studio.domain.errors import ResourceError
from studio.domain.jobs import Benchmark
from studio.domain.machine import Backend, GraphicsDevice, Machine, Precision
from studio.ui.plan.plan_dialog import PlanDialog
from studio.ui.widgets.formatting import short_time

if TYPE_CHECKING:
    from hand import Hand

CONTROL = Qt.KeyboardModifier.ControlModifier


def asked(hand: Hand) -> PlanDialog:
    """By keys alone."""
    hand.press(Qt.Key.Key_J, CONTROL)
    popover = hand.window.strip.popover
    popover.plan_button.setFocus()
    hand.qtbot.keyClick(popover.plan_button, Qt.Key.Key_Return)
    assert not popover.isVisible()
    found = QApplication.activeModalWidget()
    assert isinstance(found, PlanDialog)
    return found


def trials(fake: FakeEngine) -> list[bool]:
    return [job.measures for job in fake.jobs if isinstance(job, Benchmark)]


def test_memory_is_told_at_once_and_the_rest_is_measured(hand: Hand, folder: Path, fake: FakeEngine) -> None:
    hand.window.open_project(folder)
    hand.idle()
    dialog = asked(hand)
    hand.qtbot.waitUntil(dialog.measure_button.isEnabled)
    assert "Memory: texts 1.0, drawing 4.0, decoding 5.0, learning 5.0 of 7.0 GB that are free" in dialog.view.lines
    assert "The next round: not measured yet" in dialog.view.lines
    assert trials(fake) == [False]
    # seen while the first pairs were drawn
    assert re.fullmatch(r"Pictures for a vote: \d\.\d s to draw", dialog.view.lines[0])
    hand.qtbot.keyClick(dialog.measure_button, Qt.Key.Key_Return)
    hand.qtbot.waitUntil(lambda: dialog.measure_button.isEnabled() and trials(fake) == [False, True])
    # 20 votes at 3 s; 480 looks and what is around them take 2 min
    assert "The next round: learned in 3 min; the learning takes 2 min" in dialog.view.lines
    assert "A round of learning takes about 2 min" in dialog.view.advice
    hand.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert QApplication.activeModalWidget() is None
    hand.vote(Qt.Key.Key_Left)
    assert len(hand.votes()) == 1


def test_a_round_of_its_own_comes_before_a_measure(hand: Hand, folder_before_training: Path, fake: FakeEngine) -> None:
    hand.window.open_project(folder_before_training)
    hand.idle()
    hand.vote(Qt.Key.Key_Left)
    hand.qtbot.waitUntil(lambda: hand.session.head is not None and hand.controller.state.work is None)
    dialog = asked(hand)
    hand.qtbot.waitUntil(dialog.measure_button.isEnabled)
    # the first one took a second, and laid the directions as well
    assert "learning takes 0.7 s" in dialog.view.lines[2]
    assert dialog.view.advice != ""
    assert trials(fake) == [False]
    dialog.close()


def test_an_idle_card_is_named(hand: Hand, folder: Path, fake: FakeEngine) -> None:
    card = GraphicsDevice("cuda:0", "GeForce RTX 4090", Backend.CUDA, 24 * 2**30, Precision.BRAIN)
    fake.found = Machine((card,))
    hand.window.open_project(folder)
    hand.idle()
    dialog = asked(hand)
    hand.qtbot.waitUntil(dialog.measure_button.isEnabled)
    dialog.measure_button.click()
    hand.qtbot.waitUntil(lambda: "GeForce RTX 4090 lies idle" in dialog.view.advice)
    dialog.close()


def test_closing_it_while_it_waits_leaves_the_engine_to_the_project(hand: Hand, folder: Path, fake: FakeEngine) -> None:
    fake.gate = threading.Event()
    hand.window.open_project(folder)
    hand.qtbot.waitUntil(lambda: hand.controller.state.job is not None)
    dialog = asked(hand)
    assert dialog.message == "Waiting for what the engine does now…"
    assert not dialog.measure_button.isEnabled()
    dialog.close()
    fake.gate.set()
    hand.idle()
    assert trials(fake) == []


def test_a_pause_is_told(hand: Hand, folder: Path) -> None:
    hand.window.open_project(folder)
    hand.idle()
    hand.controller.pause()
    dialog = asked(hand)
    assert "The engine is paused" in dialog.message
    dialog.close()
    hand.controller.resume()


def test_a_failure_is_told_and_can_be_repeated(hand: Hand, folder: Path, fake: FakeEngine) -> None:
    hand.window.open_project(folder)
    hand.idle()
    fake.errors = [ResourceError("The card is too small.")]
    dialog = asked(hand)
    hand.qtbot.waitUntil(lambda: dialog.message == "The card is too small.")
    assert "Memory: not measured yet" in dialog.view.lines
    dialog.measure_button.click()
    hand.qtbot.waitUntil(lambda: dialog.view.advice != "")
    dialog.close()


def test_it_goes_with_its_project(hand: Hand, folder: Path, make_folder: Callable[[str], Path]) -> None:
    hand.window.open_project(folder)
    hand.idle()
    asked(hand)
    hand.window.open_project(make_folder("Lake"))
    hand.qtbot.waitUntil(lambda: hand.session.project.settings.name == "Lake")
    assert QApplication.activeModalWidget() is None


@pytest.mark.parametrize(
    ("seconds", "words"), [(0.04, "0.0 s"), (3.44, "3.4 s"), (42.2, "42 s"), (150, "2 min"), (9000, "2.5 h")]
)
def test_how_long_something_takes(seconds: float, words: str) -> None:
    assert short_time(seconds) == words
