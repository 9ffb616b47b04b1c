"""Notes in the tray while the window is not in front, and the window that finishes its work hidden."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from fake_engine import FakeEngine
from studio.controller.engine_state import Hold
from studio.controller.program.preferences import PreferenceFile
from studio.domain.errors import StudioError
from studio.store.project import Project
from studio.ui.settings.settings_dialog import SettingsDialog
from studio.ui.widgets.confirm_dialog import ConfirmDialog
from studio.ui.window.main_window import MainWindow
from studio.ui.window.notifications import Notifications
from studio.ui.window.tray import Tray

if TYPE_CHECKING:
    from hand import Hand


class SpokenTray(Tray):
    """Keeps what it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []
        self.visible = False

    def tell(self, sentence: str) -> None:
        self.told.append(sentence)

    def set_visible(self, visible: bool) -> None:
        self.visible = visible


@pytest.fixture
def tray(qtbot: QtBot) -> SpokenTray:
    return SpokenTray()


@pytest.fixture
def preferences(window: MainWindow) -> PreferenceFile:
    return window.preferences


def finish_in_the_background(hand: Hand) -> None:
    hand.window.close()
    (question,) = hand.window.findChildren(ConfirmDialog)
    question.answer(0)
    assert not hand.window.isVisible()


def test_a_round_learned_behind_other_windows_is_noted(hand: Hand, tray: SpokenTray, learning: threading.Event) -> None:
    hand.window.hide()
    learning.set()
    hand.qtbot.waitUntil(lambda: tray.told == ["Round 1 is learned"])
    tray.asked.emit()
    assert hand.window.isVisible()


def test_nothing_is_noted_while_the_window_is_in_front(hand: Hand, tray: SpokenTray, learning: threading.Event) -> None:
    learning.set()
    hand.qtbot.waitUntil(lambda: hand.session.head is not None)
    assert tray.told == []


def test_a_problem_is_noted(hand: Hand, tray: SpokenTray, folder: Path, fake: FakeEngine) -> None:
    fake.errors = [StudioError("The graphics card has too little free memory.")]
    hand.window.hide()
    hand.window.open_project(folder)
    hand.qtbot.waitUntil(lambda: tray.told == ["The graphics card has too little free memory."])


def test_an_export_is_noted(hand: Hand, tray: SpokenTray, learning: threading.Event, tmp_path: Path) -> None:
    learning.set()
    hand.qtbot.waitUntil(lambda: hand.session.head is not None)
    hand.window.hide()
    hand.controller.export(tmp_path / "style")
    hand.qtbot.waitUntil(lambda: tray.told == ["style.safetensors is saved"])


def test_notes_and_their_sound_are_as_the_artist_set_them(
    hand: Hand, tray: SpokenTray, preferences: PreferenceFile
) -> None:
    heard: list[str] = []
    notes = Notifications(hand.window, preferences, tray, lambda: heard.append("beep"))
    hand.window.hide()
    assert tray.visible
    notes.tell("silent")
    preferences.change(sound=True)
    notes.tell("loud")
    assert (tray.told, heard) == (["silent", "loud"], ["beep"])
    preferences.change(notes=False)
    notes.tell("nothing")
    assert (tray.told, heard) == (["silent", "loud"], ["beep"])
    assert not tray.visible


@pytest.mark.parametrize("wished", [True, False])
def test_a_round_ends_with_a_sound_if_the_artist_wishes(
    hand: Hand, preferences: PreferenceFile, learning: threading.Event, wished: bool
) -> None:
    heard: list[str] = []
    preferences.change(chime=wished)
    Notifications(hand.window, preferences, None, chime=lambda: heard.append("bell")).follow(hand.controller)
    learning.set()
    hand.qtbot.waitUntil(lambda: hand.session.head is not None)
    assert heard == ["bell"] * wished


def test_the_window_hides_until_the_round_is_learned_and_then_ends(
    hand: Hand, tray: SpokenTray, learning: threading.Event, folder_before_training: Path
) -> None:
    with hand.qtbot.waitSignal(hand.window.closed):
        finish_in_the_background(hand)
        learning.set()
    assert tray.told[0] == "Atelier goes on in the background and closes when it is done"
    with Project.open(folder_before_training) as project:
        assert len(project.checkpoints.all()) == 1


def test_a_paused_round_goes_on_in_the_background(hand: Hand, learning: threading.Event) -> None:
    hand.controller.pause()
    with hand.qtbot.waitSignal(hand.window.closed):
        finish_in_the_background(hand)
        learning.set()


def test_a_window_called_back_stays(hand: Hand, tray: SpokenTray, learning: threading.Event) -> None:
    finish_in_the_background(hand)
    tray.asked.emit()
    assert hand.window.isVisible()
    learning.set()
    hand.qtbot.waitUntil(lambda: hand.session.head is not None)
    hand.qtbot.waitUntil(lambda: hand.controller.state.work is None)
    assert hand.window.isVisible()
    assert hand.controller.state.hold is not Hold.STOPPED


def test_the_settings_switch_notes_and_sound(hand: Hand, preferences: PreferenceFile) -> None:
    hand.window.show_settings()
    (dialog,) = hand.window.findChildren(SettingsDialog)
    notes, sound, chime = dialog.findChildren(QCheckBox)[-3:]
    for box in (sound, chime):
        hand.qtbot.keyClick(box, Qt.Key.Key_Space)
    assert (preferences.values.notes, preferences.values.sound, preferences.values.chime) == (True, True, True)
    hand.qtbot.keyClick(notes, Qt.Key.Key_Space)
    assert (preferences.values.notes, preferences.values.sound) == (False, True)
    assert not sound.isEnabled()
    dialog.close()
