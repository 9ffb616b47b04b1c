"""What the engine works on: chosen in the settings, and told in the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from fake_engine import FakeEngine
from studio.controller.program.preferences import read_preferences
from studio.controller.program.problem import Problem
from studio.domain.errors import ResourceError
from studio.domain.machine import AUTOMATIC, PROCESSOR, Backend, GraphicsDevice, Machine, Precision
from studio.ui.settings.settings_dialog import SettingsDialog
from studio.ui.window.settings_opener import Place

if TYPE_CHECKING:
    from hand import Hand

GIB = 2**30
LARGE = GraphicsDevice("cuda:1", "NVIDIA GeForce RTX 4090", Backend.CUDA, 24 * GIB, Precision.BRAIN)
SMALL = GraphicsDevice("cuda:0", "NVIDIA GeForce GTX 1660 Ti", Backend.CUDA, 6 * GIB, Precision.FULL)
IDLE = ResourceError("The installed PyTorch has no code for {0}.", "NVIDIA GeForce GTX 1080")


@pytest.fixture
def fake() -> FakeEngine:
    made = FakeEngine()
    made.found = Machine((SMALL, LARGE), LARGE, Precision.BRAIN, (IDLE,))
    return made


def settings(hand: Hand) -> SettingsDialog:
    """Opened by its key, once the engine has told of the machine."""
    hand.window.activateWindow()
    hand.qtbot.waitUntil(hand.window.isActiveWindow)
    hand.press(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    found = hand.window.findChildren(SettingsDialog)[-1]
    hand.qtbot.waitUntil(lambda: "Looking" not in found.machine_words)
    return found


def offered(dialog: SettingsDialog) -> dict[str, str]:
    box = dialog.hardware
    return {box.itemData(row): box.itemText(row) for row in range(box.count())}


def test_each_card_is_offered_with_its_memory(hand: Hand) -> None:
    dialog = settings(hand)
    assert offered(dialog) == {
        AUTOMATIC: "Automatic",
        PROCESSOR: "Processor",
        SMALL.name: "NVIDIA GeForce GTX 1660 Ti, 6.0 GB",
        LARGE.name: "NVIDIA GeForce RTX 4090, 24.0 GB",
    }
    assert dialog.machine_words == (
        "Atelier works on NVIDIA GeForce RTX 4090 now, in bf16.\n"
        "The installed PyTorch has no code for NVIDIA GeForce GTX 1080."
    )


def test_a_card_that_is_chosen_is_kept_and_worked_on_at_once(hand: Hand, tmp_path: Path) -> None:
    dialog = settings(hand)
    for _ in range(2):
        hand.qtbot.keyClick(dialog.hardware, Qt.Key.Key_Down)
    assert read_preferences(tmp_path / "preferences.json").hardware == SMALL.name
    dialog.accept()
    assert hand.window.next_place == Place()


def test_a_card_that_is_gone_stays_chosen_and_is_marked(hand: Hand) -> None:
    hand.window.preferences.change(hardware="NVIDIA TITAN V")
    dialog = settings(hand)
    assert dialog.hardware.chosen == "NVIDIA TITAN V"
    assert offered(dialog)["NVIDIA TITAN V"] == "NVIDIA TITAN V (not found)"


def test_what_is_not_known_yet_is_said(hand: Hand) -> None:
    hand.window.preferences.change(hardware=SMALL.name)
    hand.press(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = hand.window.findChildren(SettingsDialog)
    assert dialog.machine_words == "Looking for graphics cards…"
    assert offered(dialog)[SMALL.name] == SMALL.name
    hand.qtbot.waitUntil(lambda: dialog.hardware.count() == 4)
    assert dialog.hardware.chosen == SMALL.name


def test_a_card_that_lies_idle_is_told_in_the_window(hand: Hand) -> None:
    hand.window.start_page.form.submit()
    hand.qtbot.waitUntil(hand.window.banner.isVisible)
    assert hand.window.banner.sentence == str(IDLE)
    hand.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert not hand.window.banner.isVisible()


def test_something_worse_is_not_talked_over(hand: Hand) -> None:
    hand.window.show_problem(Problem("The disk is full."))
    settings(hand)
    assert hand.window.banner.sentence == "The disk is full."


def test_a_processor_is_told_too(hand: Hand, fake: FakeEngine) -> None:
    fake.found = Machine()
    assert settings(hand).machine_words == "Atelier works on the processor now."
    assert not hand.window.banner.isVisible()


def test_close_stays_on_a_low_screen(hand: Hand, fake: FakeEngine) -> None:
    fake.found = Machine(remarks=(IDLE,) * 20)
    dialog = settings(hand)
    assert dialog.screen().availableGeometry().contains(dialog.geometry())
    (close,) = [each for each in dialog.findChildren(QPushButton) if each.text() == "Close"]
    assert dialog.rect().contains(close.geometry())
