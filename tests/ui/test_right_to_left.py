"""A window in a language that is written from the right: words begin there, pictures stay where their keys are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from mirrored import mirror
from studio.domain.votes import Verdict
from studio.ui.keys.key_row import KeyRow

if TYPE_CHECKING:
    from hand import Hand


@pytest.fixture(autouse=True)
def from_the_right(qapp: QApplication) -> Iterator[None]:
    translator = mirror(qapp)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    qapp.removeTranslator(translator)
    translator.deleteLater()


@pytest.fixture
def opened(hand: Hand, folder: Path) -> Hand:
    hand.window.open_project(folder)
    hand.look()
    return hand


def x_of(widget: QWidget) -> int:
    return widget.mapTo(widget.window(), QPoint(0, 0)).x()


def test_pages_follow_each_other_from_the_right(opened: Hand) -> None:
    tabs = opened.window.bar.findChildren(QPushButton)
    places = [x_of(tab) for tab in tabs]
    assert len(tabs) > 8
    assert places == sorted(places, reverse=True)


def test_a_picture_stays_at_the_side_of_its_key(opened: Hand) -> None:
    left, right = opened.page.view.places()
    assert left.right() < right.left()
    opened.press(Qt.Key.Key_Left)
    assert [vote.verdict for vote in opened.votes()] == [Verdict.LEFT]


def test_the_buttons_of_the_keys_stay_in_their_order(opened: Hand) -> None:
    (row,) = opened.page.findChildren(KeyRow)
    firsts = [button for button in row.buttons if button.y() == row.buttons[0].y()]
    assert len(firsts) > 3
    assert [button.x() for button in firsts] == sorted(button.x() for button in firsts)
    keys = [button.hint.key for button in row.buttons]
    assert keys.index("←") < keys.index("→")
