"""Pairs drawn ahead: asked for by keys, told of on the voting page, called off again."""

from __future__ import annotations

import shutil
import threading
from collections import namedtuple
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from fake_engine import FakeEngine
from prepared_projects import create
from studio.session.ahead import LEFT_FREE
from studio.ui.voting.ahead_dialog import AheadDialog

if TYPE_CHECKING:
    from hand import Hand

CONTROL = Qt.KeyboardModifier.ControlModifier
Usage = namedtuple("Usage", "total used free")


@pytest.fixture
def voting(hand: Hand, folder: Path) -> Hand:
    """As many pairs wait as are drawn by themselves."""
    hand.window.open_project(folder)
    hand.ready(10)
    hand.idle()
    return hand


def asked(hand: Hand) -> AheadDialog:
    hand.press(Qt.Key.Key_L, CONTROL)
    (dialog,) = (one for one in hand.page.findChildren(AheadDialog) if one.isVisible())
    return dialog


def test_what_it_takes_is_told_before_and_how_far_it_is_meanwhile(voting: Hand, fake: FakeEngine) -> None:
    assert voting.page.ahead.lines == ["10 ready to vote on", "Draw ahead…"]
    fake.gate = threading.Event()
    voting.window.preferences.change(durations={f"pair {voting.session.project.id}": 60.0})
    dialog = asked(voting)
    times = [words.text().split(", ")[0] for words in dialog.costs.values()]
    assert times == ["about 50 min", "about 1.7 h", "about 3.3 h"]
    assert all(words.text().endswith("B on the disk") for words in dialog.costs.values())
    dialog.buttons[50].setFocus()
    voting.qtbot.keyClick(dialog.buttons[50], Qt.Key.Key_Return)
    assert voting.page.ahead.lines[1:] == ["0 of 50 drawn ahead · about 50 min left", "Draw no more ahead"]
    assert "Drawing ahead: 50 left" in voting_next(voting)
    voting.controller.cancel_ahead()
    fake.gate.set()


def test_it_is_told_how_far_it_is_and_the_same_key_calls_it_off(voting: Hand, fake: FakeEngine) -> None:
    fake.step_seconds = 0.02
    voting.controller.draw_ahead(50)
    voting.ready(12)
    assert voting.page.ahead.lines[1].startswith(f"{voting.controller.ready - 10} of 50 drawn ahead")
    voting.press(Qt.Key.Key_L, CONTROL)
    voting.idle()
    assert 12 <= voting.controller.ready < 60
    assert voting.page.ahead.lines == [f"{voting.controller.ready} ready to vote on", "Draw ahead…"]


def voting_next(hand: Hand) -> list[str]:
    popover = hand.window.strip.popover
    popover.show_state(hand.controller.state, hand.session.round)
    return popover.lines


def test_the_end_is_told_and_how_long_the_pairs_last(voting: Hand) -> None:
    for _ in range(5):
        voting.vote(Qt.Key.Key_Left)
    voting.controller.draw_ahead(3)
    voting.qtbot.waitUntil(lambda: voting.controller.state.ahead is None)
    voting.idle()
    assert voting.window.strip.notice == "Drawn ahead and ready to vote on: 3"
    assert voting.page.ahead.lines[0] == f"{voting.controller.ready} ready to vote on"
    assert voting.page.ahead.lines[1].startswith("enough for about ")


def test_pairs_for_which_the_disk_has_no_room_cannot_be_chosen(voting: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    fits = voting.session.ahead.bytes_of(70)
    assert fits is not None
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: Usage(2 * LEFT_FREE, 0, LEFT_FREE + fits))
    dialog = asked(voting)
    assert [choice.isEnabled() for choice in dialog.buttons.values()] == [True, False, False]
    assert dialog.costs[100].text().startswith("Pictures for 100 votes take 1 MB on the disk")


def test_a_recipe_whose_pairs_go_out_of_date_says_so(hand: Hand, tmp_path: Path) -> None:
    create(tmp_path / "authors", "authors", recipe="reference")
    hand.window.open_project(tmp_path / "authors")
    hand.look()
    dialog = asked(hand)
    assert "out of date after the next round" in dialog.lead
    assert not any(choice.isVisible() for choice in dialog.buttons.values())
