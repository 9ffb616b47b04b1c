"""The order of the prompts, by mouse and by keys."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QTableWidget

from studio.store.project import Project
from studio.ui.prompts.prompt_page import PromptPage
from studio.ui.prompts.prompt_table import NEGATIVE, TEXT
from table_cells import cell

if TYPE_CHECKING:
    from hand import Hand

ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier
MOVE = Qt.DropAction.MoveAction


@pytest.fixture
def page(hand: Hand, folder: Path) -> PromptPage:
    hand.window.open_project(folder)
    hand.ready(2)
    hand.press(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    page = hand.pages.prompt_page
    page.new_prompts.setPlainText("a boat\na fish")
    page.add_button.click()
    page.table.setFocus()
    return page


def texts(page: PromptPage) -> list[str]:
    return [cell(page.table, row, TEXT).text() for row in range(page.table.rowCount())]


def kept(hand: Hand) -> list[str]:
    return [prompt.text for prompt in hand.session.project.prompts.in_order()]


def choose(page: PromptPage, *rows: int) -> None:
    page.table.clearSelection()
    for row in rows:
        for column in range(page.table.columnCount()):
            cell(page.table, row, column).setSelected(True)


def drop_at(table: QTableWidget, carried: QMimeData, row: int, share: float) -> bool:
    """Let go over a row, so much of its height below its top; whether the table wants it."""
    rect = table.visualItemRect(cell(table, row, NEGATIVE))
    at = QPointF(rect.center().x(), rect.top() + share * rect.height())
    entered = QDragEnterEvent(at.toPoint(), MOVE, carried, LEFT, PLAIN)
    QApplication.sendEvent(table.viewport(), entered)
    if not entered.isAccepted():
        return False
    QApplication.sendEvent(table.viewport(), QDropEvent(at, MOVE, carried, LEFT, PLAIN))
    return True


def test_a_prompt_goes_up_and_down_by_keys_and_stays_chosen(hand: Hand, page: PromptPage, folder: Path) -> None:
    before = hand.session.project.prompts.all()
    choose(page, 2)
    hand.press(Qt.Key.Key_Up, ALT)
    hand.press(Qt.Key.Key_Up, ALT)
    assert texts(page) == kept(hand) == ["a boat", "a cat", "a tree", "a fish"]
    hand.press(Qt.Key.Key_Up, ALT)
    assert texts(page) == ["a boat", "a cat", "a tree", "a fish"]
    hand.press(Qt.Key.Key_Down, ALT)
    assert texts(page) == kept(hand) == ["a cat", "a boat", "a tree", "a fish"]
    assert [prompt.text for prompt in page.table.chosen()] == ["a boat"]
    # what is drawn next does not hang on it
    assert hand.session.project.prompts.all() == before


def test_several_go_together(hand: Hand, page: PromptPage) -> None:
    choose(page, 1, 3)
    hand.press(Qt.Key.Key_Up, ALT)
    assert texts(page) == kept(hand) == ["a tree", "a fish", "a cat", "a boat"]
    choose(page, 0, 2)
    hand.press(Qt.Key.Key_Down, ALT)
    assert texts(page) == ["a fish", "a boat", "a tree", "a cat"]


def test_the_menu_of_a_row_offers_where_it_can_go(page: PromptPage) -> None:
    up, down, delete = page.table.actions()
    choose(page)
    assert not any(action.isEnabled() for action in (up, down, delete))
    choose(page, 0)
    assert (up.isEnabled(), down.isEnabled()) == (False, True)
    choose(page, 2, 3)
    assert (up.isEnabled(), down.isEnabled()) == (True, False)
    up.trigger()
    assert texts(page) == ["a cat", "a boat", "a fish", "a tree"]
    delete.trigger()
    assert texts(page) == ["a cat", "a tree"]


@pytest.mark.parametrize(
    ("rows", "over", "share", "order"),
    [
        ((3,), 0, 0.2, ["a fish", "a cat", "a tree", "a boat"]),
        ((3,), 0, 0.8, ["a cat", "a fish", "a tree", "a boat"]),
        ((0,), 3, 0.8, ["a tree", "a boat", "a fish", "a cat"]),
        ((0, 2), 2, 0.8, ["a tree", "a cat", "a boat", "a fish"]),
        ((1,), 1, 0.2, ["a cat", "a tree", "a boat", "a fish"]),
    ],
)
def test_rows_are_dragged(
    hand: Hand, page: PromptPage, rows: tuple[int, ...], over: int, share: float, order: list[str]
) -> None:
    choose(page, *rows)
    assert drop_at(page.table, page.table.carried(), over, share)
    assert texts(page) == kept(hand) == order
    assert len(page.table.chosen()) == len(rows)


def test_rows_of_elsewhere_are_not_taken(page: PromptPage) -> None:
    choose(page, 3)
    other = QMimeData()
    for kind in page.table.carried().formats():
        other.setData(kind, b"of another window")
    assert not drop_at(page.table, other, 0, 0.2)
    assert texts(page)[3] == "a fish"


def test_a_deletion_can_be_taken_back_after_a_move(hand: Hand, page: PromptPage) -> None:
    choose(page, 2)
    hand.press(Qt.Key.Key_Delete)
    choose(page, 2)
    hand.press(Qt.Key.Key_Up, ALT)
    assert texts(page) == ["a cat", "a fish", "a tree"]
    hand.qtbot.mouseClick(page.undo_button, LEFT)
    assert sorted(texts(page)) == ["a boat", "a cat", "a fish", "a tree"]


def test_the_order_is_there_when_the_project_is_opened_again(hand: Hand, page: PromptPage, folder: Path) -> None:
    choose(page, 3)
    hand.press(Qt.Key.Key_Up, ALT)
    hand.window.close()
    hand.qtbot.waitUntil(lambda: not hand.window.isVisible())
    with Project.open(folder) as again:
        assert [prompt.text for prompt in again.prompts.in_order()] == ["a cat", "a tree", "a fish", "a boat"]
