"""Every action of the voting page by key, by mouse, and by finger or pen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget

from studio.domain.votes import Verdict
from studio.ui.keys.key_button import HEIGHT
from studio.ui.keys.keymap import DEFAULT_KEYS, Action, action_text, pointer_text
from studio.ui.keys.shortcut_sheet import ShortcutSheet
from studio.ui.viewer import group_view

if TYPE_CHECKING:
    from hand import Hand

Press = Callable[[QWidget, QPoint], None]
STRONG = {Action.LEFT_STRONG: (Verdict.LEFT, 2), Action.RIGHT_STRONG: (Verdict.RIGHT, 2)}
WEAK = {Action.LEFT: (Verdict.LEFT, 1), Action.RIGHT: (Verdict.RIGHT, 1)}
BOTH = {Action.TIE: (Verdict.TIE, 1), Action.BAD: (Verdict.BAD, 1), Action.SKIP: (Verdict.SKIP, 1)}
ANSWERS = {**STRONG, **WEAK, **BOTH}


def click(widget: QWidget, place: QPoint) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def tap(widget: QWidget, place: QPoint) -> None:
    finger = QTest.createTouchDevice()
    QTest.touchEvent(widget.window(), finger).press(0, widget.mapTo(widget.window(), place)).commit()
    QTest.touchEvent(widget.window(), finger).release(0, widget.mapTo(widget.window(), place)).commit()


@pytest.fixture(autouse=True)
def _open(hand: Hand, folder: Path) -> None:
    hand.window.open_project(folder)


@pytest.fixture(params=[click, tap], ids=["mouse", "finger"])
def press(request: pytest.FixtureRequest) -> Press:
    way: Press = request.param
    return way


@pytest.fixture
def short_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(group_view, "HELD_MS", 50)


@pytest.fixture(autouse=True)
def no_menu_stays() -> Iterator[None]:
    yield
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()


def button(hand: Hand, words: str, number: int = 0) -> QAbstractButton:
    return [each for each in hand.page.key_row.buttons if each.text() == words][number]


def choose(hand: Hand, action: Action) -> None:
    """From the open menu."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    entry = next(each for each in menu.actions() if each.text().startswith(action_text(action)))
    click(menu, menu.actionGeometry(entry).center())


def use(hand: Hand, action: Action, press: Press) -> None:
    """As the sheet of keys says that it is done without a key."""
    words = pointer_text(action)
    row = {
        Action.LEFT_STRONG: ("much better", 0),
        Action.RIGHT_STRONG: ("much better", 1),
        Action.TIE: ("both good", 0),
        Action.BAD: ("both bad", 0),
        Action.SKIP: ("skip", 0),
        Action.UNDO: ("undo", 0),
        Action.SHEET: ("all keys", 0),
    }
    if words.startswith("click"):
        places = hand.page.view.places()
        press(hand.page.view, places[action is Action.RIGHT].center())
    elif words.startswith("button"):
        widget = button(hand, *row[action])
        press(widget, widget.rect().center())
    else:
        assert "menu" in words
        widget = button(hand, "more…")
        press(widget, widget.rect().center())
        choose(hand, action)


def state(hand: Hand) -> tuple[object, ...]:
    """All that an action can change."""
    sheets = sum(sheet.isVisible() for sheet in hand.page.findChildren(ShortcutSheet))
    view = hand.page.view
    votes = [(vote.verdict, vote.strength) for vote in hand.votes()]
    seen = (view.swapped, view.viewport, view.keeps_zoom, hand.window.isFullScreen())
    return (*votes, *seen, sheets, hand.page.on_break, hand.page.source, hand.page.prompt.startswith("★"))


def ready_for(hand: Hand, action: Action) -> None:
    """A pair on the screen, with something to undo, to redo or to reveal where that is what is asked."""
    hand.look()
    if action in (Action.UNDO, Action.REDO, Action.REVEAL):
        hand.vote(Qt.Key.Key_Left)
    if action is Action.REDO:
        hand.look()
        hand.press(Qt.Key.Key_Backspace)
    if action is Action.FIT:
        hand.press(Qt.Key.Key_Z)
    hand.look()


@pytest.mark.parametrize("action", Action)
def test_every_action_has_a_way_without_keys(hand: Hand, action: Action, press: Press) -> None:
    ready_for(hand, action)
    before = state(hand)
    use(hand, action, press)
    assert state(hand) != before
    if action in ANSWERS:
        assert [(vote.verdict, vote.strength) for vote in hand.votes()] == [ANSWERS[action]]


@pytest.mark.parametrize(("action", "key"), [(action, key) for action in Action for key in DEFAULT_KEYS[action]])
def test_every_usual_key_does_what_it_says(hand: Hand, action: Action, key: str) -> None:
    ready_for(hand, action)
    before = state(hand)
    combination = QKeySequence(key)[0]  # type: ignore[index]  # the stubs know no parts
    QTest.keyPress(hand.page, combination.key(), combination.keyboardModifiers())
    assert state(hand) != before
    if action in ANSWERS:
        assert [(vote.verdict, vote.strength) for vote in hand.votes()] == [ANSWERS[action]]


def test_every_button_is_large_enough_for_a_finger(hand: Hand) -> None:
    hand.look()
    for each in hand.page.key_row.buttons:
        assert each.height() >= HEIGHT == 44
        assert each.width() >= HEIGHT


def test_no_button_takes_the_keys_away(hand: Hand, press: Press) -> None:
    hand.look()
    press(button(hand, "both good"), QPoint(20, 20))
    hand.vote(Qt.Key.Key_Right)
    assert [vote.verdict for vote in hand.votes()] == [Verdict.TIE, Verdict.RIGHT]


def test_a_long_press_opens_the_menu_of_a_picture_and_is_no_vote(hand: Hand, short_hold: None) -> None:
    hand.look()
    view = hand.page.view
    right = view.places()[1].center()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, right)
    hand.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, right)
    assert hand.votes() == []
    choose(hand, Action.RIGHT_STRONG)
    assert [(vote.verdict, vote.strength) for vote in hand.votes()] == [(Verdict.RIGHT, 2)]


def test_the_right_button_and_the_menu_key_open_it_too(hand: Hand) -> None:
    hand.look()
    view = hand.page.view
    QTest.mouseClick(view, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, view.places()[0].center())
    choose(hand, Action.LEFT)
    assert [vote.verdict for vote in hand.votes()] == [Verdict.LEFT]


def test_a_click_with_shift_is_much_better(hand: Hand) -> None:
    hand.look()
    view = hand.page.view
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, view.places()[1].center())
    assert [(vote.verdict, vote.strength) for vote in hand.votes()] == [(Verdict.RIGHT, 2)]


def test_a_break_ends_with_a_click(hand: Hand, press: Press, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studio.ui.voting.interlude.BREAK_SECONDS", 0.0)
    hand.look()
    hand.press(Qt.Key.Key_Escape)
    press(hand.page.interlude.break_view, QPoint(40, 40))
    assert not hand.page.on_break
    assert hand.votes() == []


def test_without_pictures_no_answer_can_be_pressed(hand: Hand) -> None:
    def enabled() -> set[str]:
        return {each.text() for each in hand.page.key_row.buttons if each.isEnabled()}

    hand.look()
    assert enabled() >= {"better", "both bad", "skip", "undo"}
    hand.controller.pause_or_continue()
    while hand.page.view.group is not None:
        hand.vote(Qt.Key.Key_Left)
    assert enabled() == {"undo", "all keys", "more…"}
