"""Groups of more than two pictures in the window: the best with one key, bad ones marked before, a frame, the mouse."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from picture_sets import picture_set
from studio.domain.votes import Mark, Verdict
from studio.store.project import Project
from studio.ui.voting import voting_widget
from studio.ui.voting.marking import Marking
from studio.ui.voting.marks_text import marks_text

if TYPE_CHECKING:
    from hand import Hand

BEST = Mark.BEST
PLAIN = Mark.PLAIN
BAD = Mark.BAD
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PAD = Qt.KeyboardModifier.KeypadModifier
SECOND = (PLAIN, BEST, PLAIN, PLAIN)


@pytest.fixture(autouse=True)
def _four(hand: Hand, folder: Path) -> None:
    with Project.open(folder) as project:
        project.groups.add(picture_set(project, 1, count=4), (None,) * 4, (0, 1, 2, 3))
    hand.window.open_project(folder)
    assert len(hand.look().pictures) == 4


def click(hand: Hand, place: int, held: Qt.KeyboardModifier = NONE, *, right: bool = False) -> None:
    button = Qt.MouseButton.RightButton if right else Qt.MouseButton.LeftButton
    hand.qtbot.mouseClick(hand.page.view, button, held, hand.page.view.places()[place].center())


def marks_given(hand: Hand) -> list[tuple[Mark, ...]]:
    return [vote.marks for vote in hand.votes()]


@pytest.mark.parametrize("held", [NONE, PAD])
def test_a_digit_is_the_vote(hand: Hand, held: Qt.KeyboardModifier) -> None:
    hand.press(Qt.Key.Key_2, held)
    (vote,) = hand.votes()
    assert (vote.verdict, vote.marks, vote.presses) == (Verdict.MARKED, SECOND, 1)
    assert hand.session.round.votes == 1
    assert len(hand.look().pictures) == 2


def test_shift_marks_bad_ones_first_or_no_longer(hand: Hand) -> None:
    for key in (Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_3):
        hand.press(key, SHIFT)
    assert hand.votes() == []
    hand.press(Qt.Key.Key_2)
    assert marks_given(hand) == [(BAD, BEST, PLAIN, BAD)]


def test_the_best_may_have_been_marked_bad_before(hand: Hand) -> None:
    hand.press(Qt.Key.Key_2, SHIFT)
    hand.press(Qt.Key.Key_2)
    assert marks_given(hand) == [SECOND]


def test_arrows_move_a_frame_and_enter_takes_the_framed_one(hand: Hand) -> None:
    hand.press(Qt.Key.Key_Left)
    hand.press(Qt.Key.Key_Right)
    assert hand.votes() == []
    assert "Picture 2 of 4 is framed." in hand.page.accessibleDescription()
    hand.press(Qt.Key.Key_Enter, PAD)
    assert marks_given(hand) == [SECOND]


def test_enter_without_a_frame_gives_the_marks_if_there_are_any(hand: Hand) -> None:
    hand.press(Qt.Key.Key_Return)
    assert hand.votes() == []
    hand.press(Qt.Key.Key_3, SHIFT)
    hand.press(Qt.Key.Key_Return)
    assert marks_given(hand) == [(PLAIN, PLAIN, BAD, PLAIN)]


def test_escape_takes_the_frame_away_before_it_rests(hand: Hand) -> None:
    hand.press(Qt.Key.Key_1, SHIFT)
    hand.press(Qt.Key.Key_Down)
    hand.press(Qt.Key.Key_Escape)
    assert not hand.page.on_break
    hand.press(Qt.Key.Key_Escape)
    assert hand.page.on_break
    assert hand.votes() == []


def test_a_click_is_the_vote_too(hand: Hand) -> None:
    click(hand, 1)
    assert marks_given(hand) == [SECOND]


def test_the_right_button_and_shift_mark_bad(hand: Hand) -> None:
    click(hand, 0, right=True)
    click(hand, 2, SHIFT)
    click(hand, 3, right=True)
    click(hand, 3, right=True)
    assert hand.votes() == []
    click(hand, 1)
    assert marks_given(hand) == [(BAD, BEST, BAD, PLAIN)]


@pytest.mark.parametrize("key", [Qt.Key.Key_1, Qt.Key.Key_Return])
def test_no_vote_is_given_before_the_pictures_were_looked_at(
    hand: Hand, key: Qt.Key, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(voting_widget, "LOCKED_SECONDS", 3600.0)
    hand.press(Qt.Key.Key_Left)
    hand.press(key)
    assert hand.votes() == []
    monkeypatch.undo()
    hand.press(key)
    assert marks_given(hand) == [(BEST, PLAIN, PLAIN, PLAIN)]


def test_a_key_that_is_held_down_is_one_press(hand: Hand) -> None:
    hand.repeat(Qt.Key.Key_2)
    assert hand.votes() == []


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_L, Qt.Key.Key_5, Qt.Key.Key_9])
def test_keys_of_pairs_mean_nothing_among_four(hand: Hand, key: Qt.Key) -> None:
    hand.press(key)
    assert hand.votes() == []


def test_all_bad_all_alike_and_skipped_are_one_key(hand: Hand) -> None:
    hand.press(Qt.Key.Key_0)
    assert [(vote.marks, vote.presses) for vote in hand.votes()] == [((BAD,) * 4, 1)]
    hand.press(Qt.Key.Key_Backspace)
    hand.look()
    hand.press(Qt.Key.Key_Equal)
    assert marks_given(hand) == [(PLAIN,) * 4]
    hand.press(Qt.Key.Key_Backspace)
    hand.look()
    hand.press(Qt.Key.Key_Space)
    assert [vote.verdict for vote in hand.votes()] == [Verdict.SKIP]


def test_a_vote_is_taken_back_and_given_again(hand: Hand) -> None:
    hand.press(Qt.Key.Key_2)
    hand.press(Qt.Key.Key_Backspace)
    assert len(hand.look().pictures) == 4
    assert hand.votes() == []
    hand.press(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert marks_given(hand) == [SECOND]


def test_the_legend_says_what_the_keys_do_now(hand: Hand) -> None:
    def legend() -> str:
        return hand.page.key_row.text

    assert "1–4  best" in legend()
    assert "Shift+1–4  bad" in legend()
    assert "←↑↓→ Enter  choose" in legend()
    assert "0  all bad" in legend()
    hand.press(Qt.Key.Key_1, SHIFT)
    assert "Enter  done" in legend()


def test_four_pictures_are_equal_squares_that_do_not_touch(hand: Hand) -> None:
    places = hand.page.view.places()
    assert len({place.size().toTuple() for place in places}) == 1
    assert all(not one.intersects(other) for one in places for other in places if one != other)
    assert all(hand.page.view.rect().contains(place) for place in places)


def test_two_pictures_are_not_marked() -> None:
    assert not Marking(2).several
    assert Marking(2).marks_for(Verdict.BAD) == ()


def test_marks_are_told_to_a_screen_reader() -> None:
    assert marks_text((PLAIN,) * 4, None) == ""
    assert marks_text((BAD, BEST, BAD, PLAIN), 3) == "Picture 4 of 4 is framed. The best: 2. Bad: 1, 3."


def test_marks_stand_on_a_group_that_is_looked_at_again_and_enter_keeps_them(hand: Hand) -> None:
    hand.press(Qt.Key.Key_1, SHIFT)
    hand.press(Qt.Key.Key_2)
    (before,) = hand.votes()
    hand.look()
    hand.controller.reconsider(before.group.id)
    assert hand.look() == before.group
    assert hand.page.standing_note.startswith("You said: picture 2 is the best.")
    assert hand.page.accessibleDescription().endswith("The best: 2. Bad: 1.")
    hand.press(Qt.Key.Key_Return)
    assert marks_given(hand) == [before.marks]
    hand.controller.reconsider(before.group.id)
    hand.look()
    hand.press(Qt.Key.Key_3, SHIFT)
    hand.press(Qt.Key.Key_Space)
    assert marks_given(hand) == [before.marks]


def test_another_picture_can_be_the_best_after_all(hand: Hand) -> None:
    hand.press(Qt.Key.Key_4, SHIFT)
    hand.press(Qt.Key.Key_2)
    (before,) = hand.votes()
    hand.look()
    hand.controller.reconsider(before.group.id)
    hand.look()
    hand.press(Qt.Key.Key_3)
    assert marks_given(hand) == [(PLAIN, PLAIN, BEST, BAD)]


def test_bad_marks_without_a_best_one_are_told_as_marks(hand: Hand) -> None:
    hand.press(Qt.Key.Key_2, SHIFT)
    hand.press(Qt.Key.Key_Return)
    (before,) = hand.votes()
    hand.look()
    hand.controller.reconsider(before.group.id)
    assert hand.look() == before.group
    assert hand.page.standing_note.startswith("You marked these pictures before.")
