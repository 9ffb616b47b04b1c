"""The sheet that tells what runs, what waits and how busy the computer is; pausing as the strip tells it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from fake_engine import FakeEngine
from studio.controller.engine_state import Activity, Loss
from studio.domain.engine import GraphicsMemory
from studio.ui.status.computer_load import GIB
from studio.ui.status.work_popover import WorkPopover

if TYPE_CHECKING:
    from hand import Hand

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def gate(fake: FakeEngine) -> Iterator[threading.Event]:
    """Set by the end of the test, so that an engine that waits can end."""
    made = threading.Event()
    yield made
    made.set()


def popover(hand: Hand) -> WorkPopover:
    """Opened by its key."""
    if not hand.window.strip.popover.isVisible():
        hand.press(Qt.Key.Key_J, CONTROL)
    assert hand.window.strip.popover.isVisible()
    return hand.window.strip.popover


def test_it_tells_what_comes_next_and_closes_at_esc(hand: Hand, folder: Path) -> None:
    hand.window.open_project(folder)
    hand.qtbot.waitUntil(lambda: hand.controller.state.work is None and hand.controller.ready >= 10)
    needed = hand.session.round.needed
    assert popover(hand).lines == ["Ready", f"Learning round 1, after {needed} more votes"]
    hand.qtbot.keyClick(popover(hand), Qt.Key.Key_Escape)
    assert not hand.window.strip.popover.isVisible()


def test_it_tells_the_phases_of_a_round(
    hand: Hand, folder_before_training: Path, fake: FakeEngine, gate: threading.Event
) -> None:
    hand.window.open_project(folder_before_training)
    hand.idle()
    fake.gate = gate
    hand.vote(Qt.Key.Key_Left)
    hand.qtbot.waitUntil(lambda: hand.controller.state.loss is Loss.ROUND)
    expected = ["Learning round 1", "Learning from your votes…", "Then: Saving the checkpoint…"]
    assert popover(hand).lines == [*expected, "More pictures to vote on"]


def test_a_waiting_export_can_be_removed(
    hand: Hand, folder_before_training: Path, fake: FakeEngine, gate: threading.Event, tmp_path: Path
) -> None:
    hand.window.open_project(folder_before_training)
    hand.complete_round()
    fake.gate = gate
    hand.vote(Qt.Key.Key_Left)
    hand.vote(Qt.Key.Key_Left)
    hand.qtbot.waitUntil(lambda: hand.controller.state.job is not None)
    for name in ("kept", "removed"):
        hand.controller.export(tmp_path / name)
    sheet = popover(hand)
    assert sheet.lines[-3:-1] == ["Writing kept.safetensors", "Writing removed.safetensors"]
    remove = [one for one in sheet.findChildren(QPushButton) if "removed" in one.accessibleName()]
    hand.qtbot.mouseClick(remove[0], Qt.MouseButton.LeftButton)
    assert sheet.lines[-2] == "Writing kept.safetensors"
    with hand.qtbot.waitSignal(hand.controller.exported):
        gate.set()
    assert hand.controller.state.exports == ()
    hand.qtbot.waitUntil(lambda: hand.controller.state.work is None)
    assert (tmp_path / "kept.safetensors").is_file()
    assert not (tmp_path / "removed.safetensors").exists()


def test_a_pause_frees_the_card_and_says_so(hand: Hand, folder: Path, fake: FakeEngine, gate: threading.Event) -> None:
    fake.graphics = GraphicsMemory(5 * GIB, 8 * GIB)
    fake.gate = gate
    hand.window.open_project(folder)
    hand.qtbot.waitUntil(lambda: fake.steps == 1)
    hand.press(Qt.Key.Key_P, CONTROL)
    assert hand.window.strip.engine_text == "Pausing…"
    gate.set()
    hand.qtbot.waitUntil(lambda: hand.controller.state.activity is Activity.OFFLOADED)
    assert hand.window.strip.engine_text == "Paused · graphics memory is free"
    assert fake.offloaded
    assert hand.controller.graphics_memory == GraphicsMemory(0, 8 * GIB)
    assert popover(hand).lines[1] == "Paused · graphics memory is free"
    hand.window.strip.popover.close()
    hand.press(Qt.Key.Key_P, CONTROL)
    hand.look()
    assert not fake.offloaded
    assert hand.window.strip.engine_text != "Paused"


def test_an_idle_engine_can_be_paused_too(hand: Hand, folder: Path, fake: FakeEngine) -> None:
    hand.window.open_project(folder)
    hand.qtbot.waitUntil(lambda: hand.controller.state.work is None and hand.controller.ready >= 10)
    hand.press(Qt.Key.Key_P, CONTROL)
    hand.qtbot.waitUntil(lambda: hand.window.strip.engine_text == "Paused")
    steps = fake.steps
    hand.vote(Qt.Key.Key_Left)
    hand.vote(Qt.Key.Key_Left)
    assert fake.steps == steps
    hand.press(Qt.Key.Key_P, CONTROL)
    hand.qtbot.waitUntil(lambda: fake.steps > steps)


def test_scarce_memory_is_told_in_the_strip(hand: Hand, folder: Path, fake: FakeEngine) -> None:
    fake.graphics = GraphicsMemory(99, 100)
    hand.window.open_project(folder)
    hand.qtbot.waitUntil(lambda: hand.window.strip.warning.endswith("emory is nearly full"))


def test_what_opening_took_is_known_the_next_time(hand: Hand, folder: Path, fake: FakeEngine) -> None:
    fake.step_seconds = 0.12
    hand.window.open_project(folder)
    hand.look()
    fake.step_seconds = 0
    hand.qtbot.waitUntil(lambda: hand.controller.state.work is None)
    assert hand.window.preferences.values.durations["load starter"] >= 0.1


def test_a_checkpoint_that_waits_to_be_trained_again_stands_under_what_is_next(
    hand: Hand, folder_before_training: Path, fake: FakeEngine, gate: threading.Event
) -> None:
    hand.window.open_project(folder_before_training)
    hand.complete_round()
    fake.gate = gate
    hand.controller.rebuild(1)
    hand.controller.rebuild(1)
    hand.qtbot.waitUntil(lambda: hand.controller.state.rebuilds == (1,))
    lines = popover(hand).lines
    assert lines[0] == "Training a checkpoint again"
    assert "Training checkpoint 1 again" in lines


@pytest.mark.parametrize("width", [900, 1024, 1240])
def test_no_word_of_the_strip_is_cut_off(hand: Hand, folder: Path, width: int) -> None:
    hand.window.open_project(folder)
    hand.ready(10)
    hand.idle()
    strip = hand.window.strip
    hand.window.resize(width, 640)
    strip.tell("moths-at-night-with-a-rather-long-name-that-goes-on-and-on-and-on-and-on.safetensors is saved")
    assert strip.notice.endswith("is saved")

    def shown() -> list[QWidget]:
        words: list[QWidget] = [*strip.findChildren(QLabel), *strip.findChildren(QPushButton)]
        return [each for each in words if each.isVisible() and each.window() is hand.window]

    # Every second the state is drawn anew, and the words may be others.
    hand.qtbot.waitUntil(lambda: all(each.width() >= each.sizeHint().width() for each in shown()))
    assert max(each.geometry().right() for each in shown()) <= strip.width()
