"""What is seen at the end of a round, and whenever it is asked for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from studio.controller.page import Page
from studio.ui.checkpoints.compare_dialog import CompareDialog
from studio.ui.voting.interlude import BREAK_SECONDS
from studio.ui.voting.round_view import RoundView

if TYPE_CHECKING:
    from hand import Hand

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def _open(hand: Hand, folder: Path) -> None:
    hand.window.open_project(folder)


@pytest.fixture
def view(hand: Hand) -> RoundView:
    """Of a round that was learned, with its pictures, when keys are taken again."""
    while not hand.page.on_break:
        hand.vote(Qt.Key.Key_Left)
    hand.qtbot.waitUntil(lambda: not any(wipe.missing for wipe in hand.page.interlude.round_view.wipes))
    hand.qtbot.wait(round(1100 * BREAK_SECONDS))
    return hand.page.interlude.round_view


def test_the_pictures_of_the_base_and_of_the_checkpoint_are_drawn_for_it(hand: Hand) -> None:
    while not hand.page.on_break:
        hand.vote(Qt.Key.Key_Left)
    # the engine may have had pairs to draw
    notes = [note for wipe in hand.page.interlude.round_view.wipes for note in wipe.missing]
    assert set(notes) <= {"Drawing…", *(f"No. {place} in line" for place in range(1, 7))}
    hand.qtbot.waitUntil(lambda: not any(wipe.missing for wipe in hand.page.interlude.round_view.wipes))
    assert hand.page.interlude.round_view.sureness


def test_the_line_is_drawn_by_keys_and_by_the_mouse_through_all_three(hand: Hand, view: RoundView) -> None:
    hand.press(Qt.Key.Key_Left)
    hand.press(Qt.Key.Key_Left)
    assert [wipe.split for wipe in view.wipes] == pytest.approx([0.3] * 3)
    for _ in range(9):
        hand.press(Qt.Key.Key_Right)
    assert [wipe.split for wipe in view.wipes] == [1.0] * 3
    place = view.wipes[1].place
    quarter = QPoint(place.left() + place.width() // 4, place.center().y())
    hand.qtbot.mousePress(view.wipes[1], LEFT, pos=quarter)
    hand.qtbot.mouseRelease(view.wipes[1], LEFT, pos=quarter)
    assert [wipe.split for wipe in view.wipes] == pytest.approx([0.25] * 3, abs=0.02)


def test_tab_shows_the_base_model_while_it_is_held(hand: Hand, view: RoundView) -> None:
    hand.qtbot.keyPress(hand.page, Qt.Key.Key_Tab)
    assert {wipe.split for wipe in view.wipes} == {1.0}
    hand.qtbot.keyRelease(hand.page, Qt.Key.Key_Tab)
    assert {wipe.split for wipe in view.wipes} == {0.5}
    assert hand.page.on_break


def test_a_press_goes_on_and_no_vote_is_given(hand: Hand, view: RoundView) -> None:
    votes = hand.votes()
    hand.qtbot.mouseClick(view.buttons[0], LEFT)
    assert not hand.page.on_break
    assert hand.focused() is hand.page
    assert hand.votes() == votes
    hand.vote(Qt.Key.Key_Left)
    assert len(hand.votes()) == len(votes) + 1


@pytest.mark.parametrize("by_key", [True, False])
def test_more_is_the_dialog_that_compares_and_export_is_its_page(hand: Hand, view: RoundView, by_key: bool) -> None:
    for key, button, page in ((Qt.Key.Key_M, 1, Page.PROGRESS), (Qt.Key.Key_E, 2, Page.EXPORT)):
        if by_key:
            hand.press(key)
        else:
            hand.qtbot.mouseClick(view.buttons[button], LEFT)
        assert hand.window.page == page
        if page == Page.PROGRESS:
            (dialog,) = hand.progress.findChildren(CompareDialog)
            assert dialog.names[1] == "Checkpoint 1"
            dialog.close()
        hand.window.show_page(Page.VOTE)
        assert not hand.page.on_break
        hand.press(Qt.Key.Key_C)
        assert hand.page.on_break
        hand.qtbot.wait(round(1100 * BREAK_SECONDS))


def test_a_modifier_alone_is_no_key(hand: Hand, view: RoundView) -> None:
    hand.press(Qt.Key.Key_Control)
    hand.press(Qt.Key.Key_Shift)
    assert hand.page.on_break


def test_what_the_model_draws_is_a_key_away(hand: Hand, view: RoundView) -> None:
    hand.press(Qt.Key.Key_Space)
    hand.look()
    hand.press(Qt.Key.Key_C)
    assert view.title == "What Checkpoint 1 draws"
    assert hand.page.on_break


def test_before_the_first_round_the_key_says_how_far_it_is(hand: Hand) -> None:
    hand.look()
    hand.press(Qt.Key.Key_C)
    assert hand.page.interlude.break_view.title == "Resting"
