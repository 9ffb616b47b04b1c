"""The window and its dialogs on a screen that is smaller than they would like."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from studio.ui.widgets.dialogs import open_once
from studio.ui.widgets.scrolled_rows import FRAME
from studio.ui.window.window_size import LEAST, USUAL, size_on

SCREENS = [(1024, 640), (1280, 720), (1366, 768), (1920, 1200), (800, 500), (3840, 2160)]


@pytest.mark.parametrize("screen", SCREENS)
def test_the_window_opens_no_larger_than_the_screen(screen: tuple[int, int]) -> None:
    size = size_on(QSize(*screen))
    assert size.width() <= max(screen[0], LEAST[0])
    assert size.height() <= max(screen[1], LEAST[1])
    assert size.width() <= USUAL[0]
    assert size.height() <= USUAL[1]


def test_a_dialog_opens_no_larger_than_the_screen(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QScreen, "availableGeometry", lambda screen: QRect(0, 0, 1024, 640))
    monkeypatch.setattr(QScreen, "availableSize", lambda screen: QSize(1024, 640))
    parent = QWidget()
    qtbot.addWidget(parent)
    for size in (QSize(1400, 900), QSize(300, 200)):
        dialog = QDialog(parent)
        dialog.resize(size)
        open_once(dialog)
        assert dialog.size() == size.boundedTo(QSize(1024, 640 - FRAME))
        dialog.close()
