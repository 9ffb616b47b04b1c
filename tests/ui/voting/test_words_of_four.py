"""What stands on the screen while a project shows four pictures at a time, where nothing is a pair."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from fake_engine import FakeEngine
from prepared_projects import create
from studio.ui.plan.plan_dialog import PlanDialog
from studio.ui.voting.ahead_dialog import AheadDialog

if TYPE_CHECKING:
    from hand import Hand

CONTROL = Qt.KeyboardModifier.ControlModifier


def sentences(root: QWidget) -> Iterator[str]:
    """Whatever the artist sees, points at or is read of a widget and all in it."""
    for widget in (root, *root.findChildren(QWidget)):
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        yield from (widget.windowTitle(), widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        told = QAccessible.queryAccessibleInterface(widget)
        if told is not None:
            yield from (told.text(QAccessible.Text.Name), told.text(QAccessible.Text.Description))


def told(root: QWidget) -> str:
    """All of it, and none of it says “pair”."""
    found = list(sentences(root))
    assert [words for words in found if re.search(r"\bpairs?\b", words, re.IGNORECASE)] == []
    return "\n".join(found)


@pytest.fixture
def gate(fake: FakeEngine) -> Iterator[threading.Event]:
    """Shut until the test opens it; open when it ends, or the engine would never do so."""
    fake.gate = threading.Event()
    yield fake.gate
    fake.gate.set()


def test_nothing_is_called_a_pair(hand: Hand, tmp_path: Path, gate: threading.Event) -> None:
    create(tmp_path / "Meadow", group_size=4)
    hand.window.open_project(tmp_path / "Meadow")
    hand.qtbot.waitUntil(lambda: hand.controller.state.work is not None)
    assert "Progress of the next pictures" in told(hand.page)
    # the keys are those of four before the first four are there
    assert "1–4" in hand.page.key_row.text
    assert "much better" not in hand.page.key_row.text
    gate.set()
    assert len(hand.look().pictures) == 4
    hand.idle()
    assert f"{hand.controller.ready} ready to vote on" in told(hand.page)
    hand.press(Qt.Key.Key_L, CONTROL)
    ahead = next(one for one in hand.page.findChildren(AheadDialog) if one.isVisible())
    assert "For 50 votes" in told(ahead)
    ahead.reject()
    hand.press(Qt.Key.Key_J, CONTROL)
    told(hand.window.strip.popover)
    hand.qtbot.mouseClick(hand.window.strip.popover.plan_button, Qt.MouseButton.LeftButton)
    planner = QApplication.activeModalWidget()
    assert isinstance(planner, PlanDialog)
    hand.qtbot.waitUntil(planner.measure_button.isEnabled)
    assert "Pictures for a vote" in told(planner)
    hand.qtbot.mouseClick(planner.measure_button, Qt.MouseButton.LeftButton)
    hand.qtbot.waitUntil(lambda: planner.measure_button.isEnabled() and planner.view.advice != "")
    assert planner.view.advice in told(planner)
    hand.qtbot.keyClick(planner, Qt.Key.Key_Escape)
