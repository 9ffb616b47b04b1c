"""Pictures that are awaited are seen while they are drawn, wherever their places are, and only there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from fake_engine import FakeEngine, StepGate
from hand import Hand
from studio.session.previews import previews
from studio.ui.checkpoints.compare_dialog import CompareDialog
from studio.ui.settings.settings_dialog import SettingsDialog
from studio.ui.viewer.grid import squares

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def gate(fake: FakeEngine) -> Iterator[StepGate]:
    fake.gate = gate = StepGate()
    yield gate
    gate.let_all_pass()


def halves(widget: QWidget, square: QRect) -> tuple[QColor, QColor]:
    """What is painted at the left and at the right of a place, in its upper half."""
    image = widget.grab(square).toImage()
    y = image.height() // 4
    return image.pixelColor(image.width() // 8, y), image.pixelColor(image.width() * 7 // 8, y)


def is_red_beside_blue(colours: tuple[QColor, QColor]) -> bool:
    left, right = colours
    return left.red() > 2 * left.blue() and right.blue() > 2 * right.red()


def test_the_first_pair_is_seen_until_it_is_there(hand: Hand, fake: FakeEngine, gate: StepGate, folder: Path) -> None:
    hand.window.open_project(folder)
    tiles = hand.page.waiting.tiles
    # of the picture; the model was opened by the one before it
    hand.qtbot.waitUntil(lambda: fake.steps == 1)
    gate.set()
    hand.qtbot.waitUntil(lambda: tiles.isVisible())
    assert len(tiles.estimates) == 2
    assert "Drawing the next pictures…" in hand.page.waiting.lines
    assert is_red_beside_blue(halves(tiles, squares(tiles.rect(), 2)[0]))
    gate.let_all_pass()
    hand.qtbot.waitUntil(lambda: hand.page.looking)
    assert not tiles.estimates
    assert not hand.controller.estimates.all
    # pairs that are drawn behind it are awaited by nobody
    hand.qtbot.waitUntil(lambda: hand.session.ready >= 3)
    assert not hand.controller.estimates.all


def test_switched_off_in_the_settings_nothing_is_told(
    hand: Hand, fake: FakeEngine, gate: StepGate, folder: Path
) -> None:
    hand.press(Qt.Key.Key_Comma, CONTROL)
    (dialog,) = hand.window.findChildren(SettingsDialog)
    hand.qtbot.keyClick(dialog.estimates, Qt.Key.Key_Space)
    dialog.accept()
    hand.window.open_project(folder)
    told = list[object]()
    hand.controller.estimates.changed.connect(lambda: told.append(hand.controller.estimates.all))
    gate.let_all_pass()
    hand.qtbot.waitUntil(lambda: hand.page.looking)
    assert told == []


def test_previews_are_seen_under_their_words(
    hand: Hand, fake: FakeEngine, gate: StepGate, folder_before_training: Path
) -> None:
    gate.let_all_pass()
    hand.window.open_project(folder_before_training)
    hand.complete_round()
    hand.press(Qt.Key.Key_7, CONTROL)
    rows = hand.progress.previews
    hand.qtbot.mouseClick(rows, Qt.MouseButton.LeftButton, pos=rows.places(1)[2].center())
    (dialog,) = hand.progress.findChildren(CompareDialog)
    gate.hold()
    hand.qtbot.keyClick(dialog, Qt.Key.Key_Plus)
    image = previews(hand.session.project, 1, 125)[2].image
    hand.qtbot.waitUntil(lambda: hand.controller.estimates.of(image) is not None)
    assert dialog.missing == ["Drawing…"]
    assert is_red_beside_blue(halves(dialog.view, dialog.view.places()[1]))
    gate.let_all_pass()
    hand.qtbot.waitUntil(lambda: dialog.missing == [])
    assert not is_red_beside_blue(halves(dialog.view, dialog.view.places()[1]))
    assert not hand.controller.estimates.all
