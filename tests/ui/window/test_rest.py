"""When an artist is reminded to rest."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox

from studio.controller.program.preferences import PreferenceFile, read_preferences
from studio.ui.settings.settings_dialog import SettingsDialog
from studio.ui.window.rest import PAUSE_SECONDS, Rest

if TYPE_CHECKING:
    from hand import Hand


class Voting(QObject):
    voted = Signal(object)


class Sitting:
    """An artist who votes at the given intervals."""

    def __init__(self, preferences: PreferenceFile) -> None:
        self.told: list[str] = []
        self._now = 0.0
        self._voting = Voting()
        self._rest = Rest(preferences, preferences, self.told.append, lambda: self._now)
        self._rest.follow(self._voting)  # type: ignore[arg-type]

    def vote(self, times: int, every_seconds: float) -> int:
        """The number of reminders so far."""
        for _ in range(times):
            self._now += every_seconds
            self._voting.voted.emit(None)
        return len(self.told)


@pytest.fixture
def wished(qtbot: object, tmp_path: Path) -> PreferenceFile:
    preferences = PreferenceFile(tmp_path / "preferences.json")
    preferences.change(rest_minutes=20)
    return preferences


def test_nobody_is_reminded_unasked(wished: PreferenceFile) -> None:
    wished.change(rest_minutes=0)
    assert Sitting(wished).vote(2000, 6) == 0


def test_after_so_many_minutes_of_voting_and_again_after_as_many(wished: PreferenceFile) -> None:
    sitting = Sitting(wished)
    assert sitting.vote(200, 6) == 0
    assert sitting.vote(1, 6) == 1
    assert sitting.told == ["You have voted for 20 minutes. Time for a rest?"]
    assert sitting.vote(199, 6) == 1
    assert sitting.vote(1, 6) == 2


def test_who_paused_has_rested(wished: PreferenceFile) -> None:
    sitting = Sitting(wished)
    sitting.vote(199, 6)
    assert sitting.vote(1, PAUSE_SECONDS) == 0
    assert sitting.vote(200, 6) == 1


def test_it_is_wished_in_the_settings(hand: Hand, tmp_path: Path) -> None:
    hand.window.show_settings()
    (dialog,) = hand.window.findChildren(SettingsDialog)
    (box,) = [box for box in dialog.findChildren(QComboBox) if box.findData(90) >= 0]
    assert [box.itemText(row) for row in (0, 1)] == ["Never", "After 20 minutes of voting"]
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert read_preferences(tmp_path / "preferences.json").rest_minutes == 20
