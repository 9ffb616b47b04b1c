"""The sheet of keys: searching it and binding keys anew."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from studio.domain.votes import Verdict
from studio.ui.keys.keymap import DEFAULT_KEYS, Action, Keymap, fixed_keys
from studio.ui.keys.shortcut_sheet import ShortcutSheet
from table_cells import cell

if TYPE_CHECKING:
    from hand import Hand

QUESTION = (Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier)


@pytest.fixture
def sheet(hand: Hand, folder: Path) -> ShortcutSheet:
    hand.window.open_project(folder)
    hand.look()
    hand.press(*QUESTION)
    return hand.page.findChildren(ShortcutSheet)[0]


def lines(sheet: ShortcutSheet) -> list[str]:
    table = sheet.table
    return [cell(table, row, 2).text() for row in range(table.rowCount()) if not table.isRowHidden(row)]


def rebind(hand: Hand, sheet: ShortcutSheet, action: Action, key: Qt.Key) -> None:
    sheet.table.setCurrentCell(list(Action).index(action), 0)
    hand.qtbot.keyClick(sheet.table, Qt.Key.Key_Return)
    hand.qtbot.keyClick(sheet.table, key)


def test_the_sheet_shows_every_action_and_finds_by_word_and_by_key(hand: Hand, sheet: ShortcutSheet) -> None:
    assert len(lines(sheet)) == len(Action) + len(fixed_keys())
    hand.qtbot.keyClicks(sheet.search, "much")
    assert lines(sheet) == ["The left one is much better", "The right one is much better"]
    sheet.search.clear()
    hand.qtbot.keyClicks(sheet.search, "F11")
    assert lines(sheet) == ["Full screen"]


def test_a_key_bound_anew_works_at_once_and_is_kept(hand: Hand, sheet: ShortcutSheet, tmp_path: Path) -> None:
    rebind(hand, sheet, Action.LEFT, Qt.Key.Key_Q)
    sheet.accept()
    hand.page.setFocus()
    hand.vote(Qt.Key.Key_Q)
    assert [vote.verdict for vote in hand.votes()] == [Verdict.LEFT]
    hand.vote(Qt.Key.Key_Left)
    assert len(hand.votes()) == 1
    assert '"Q"' in (tmp_path / "preferences.json").read_text()


def test_a_key_belongs_to_one_action(hand: Hand, sheet: ShortcutSheet) -> None:
    rebind(hand, sheet, Action.STAR, Qt.Key.Key_Space)
    sheet.accept()
    hand.page.setFocus()
    hand.vote(Qt.Key.Key_Space)
    assert hand.votes() == []


def test_escape_keeps_the_key_and_all_can_be_as_usual(hand: Hand, sheet: ShortcutSheet) -> None:
    rebind(hand, sheet, Action.LEFT, Qt.Key.Key_Escape)
    assert hand.page.keymap.keys(Action.LEFT) == DEFAULT_KEYS[Action.LEFT]
    rebind(hand, sheet, Action.LEFT, Qt.Key.Key_Q)
    assert hand.page.keymap.keys(Action.LEFT) == ("Q",)
    sheet.restore_defaults()
    assert hand.page.keymap.keys(Action.LEFT) == DEFAULT_KEYS[Action.LEFT]


def test_the_keys_of_groups_cannot_be_bound_anew(hand: Hand, sheet: ShortcutSheet) -> None:
    before = [cell(sheet.table, row, 0).text() for row in range(sheet.table.rowCount())]
    sheet.table.setCurrentCell(len(Action), 0)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Q):
        hand.qtbot.keyClick(sheet.table, key)
    assert [cell(sheet.table, row, 0).text() for row in range(sheet.table.rowCount())] == before
    assert sheet.hint == "These keys cannot be changed."


def test_a_key_bound_before_it_became_usual_stays_with_its_action() -> None:
    keymap = Keymap({"left": ["0"], "bookmark": ["="]})
    assert (keymap.keys(Action.LEFT), keymap.keys(Action.BAD)) == (("0",), ("Down", "S"))
    assert (keymap.keys(Action.STAR), keymap.keys(Action.TIE)) == (("=",), ("Up", "W"))


def test_names_that_mean_nothing_are_passed_over() -> None:
    assert Keymap({"left": ["", "Q", "A, B"], "nothing": ["W"]}).keys(Action.LEFT) == ("Q",)


def test_every_usual_key_has_one_meaning() -> None:
    keys = [key for its in DEFAULT_KEYS.values() for key in its]
    assert len(keys) == len(set(keys))
