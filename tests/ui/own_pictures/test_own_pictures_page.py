"""The page of the artist's own pictures, by drops, by the mouse and by keys."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from picture_files import ramp
from studio.controller.page import Page
from studio.ui.own_pictures.own_pictures_page import OwnPicturesPage

if TYPE_CHECKING:
    from hand import Hand

COPY = Qt.DropAction.CopyAction
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def drop(on: QWidget, *paths: Path) -> bool:
    """Drag over a widget and let go; whether it wanted it."""
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    entered = QDragEnterEvent(QPoint(40, 40), COPY, carried, LEFT, NONE)
    entered.ignore()
    QApplication.sendEvent(on, entered)
    if entered.isAccepted():
        QApplication.sendEvent(on, QDropEvent(QPointF(40, 40), COPY, carried, LEFT, NONE))
    return entered.isAccepted()


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    """Three: a wide one, a high one, a square one."""
    folder = tmp_path / "Inktober"
    folder.mkdir()
    for number, size in enumerate([(160, 100), (100, 150), (96, 96)], start=1):
        ramp(*size).save(folder / f"moth {number}.png")
    return folder


@pytest.fixture
def page(hand: Hand, folder: Path) -> OwnPicturesPage:
    """Of a project without pictures of the artist's."""
    hand.window.open_project(folder)
    hand.look()
    hand.press(Qt.Key.Key_4, CONTROL)
    assert hand.window.page == Page.OWN_PICTURES
    return hand.pages.own_pictures_page


@pytest.fixture
def filled(hand: Hand, page: OwnPicturesPage, pictures: Path) -> OwnPicturesPage:
    """The three are there, and read."""
    page.bring([pictures])
    hand.qtbot.waitUntil(lambda: states(page) == ["ready"] * 3)
    return page


def states(page: OwnPicturesPage) -> list[str]:
    return [tile.state for tile in page.view.tiles.tiles]


def names(page: OwnPicturesPage) -> list[str]:
    return [tile.name for tile in page.view.tiles.tiles]


def test_it_begins_with_a_place_to_drop_pictures(page: OwnPicturesPage) -> None:
    assert page.is_empty
    assert page.drop_area.pictures_button.hasFocus()
    assert not page.learning.learn_button.isVisible()


def test_a_folder_that_is_dropped_on_the_page_is_brought(hand: Hand, page: OwnPicturesPage, pictures: Path) -> None:
    assert drop(page, pictures)
    hand.qtbot.waitUntil(lambda: not page.is_empty)
    assert names(page) == ["moth 1.png", "moth 2.png", "moth 3.png"]
    assert page.learning.summary == "3 pictures"
    assert page.learning.undo_button.text() == "Undo: 3 pictures from “Inktober”"
