"""Groups of more than two pictures in the window: marks by digits and clicks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from picture_sets import picture_set
from studio.domain.votes import Mark, Verdict
from studio.store.project import Project
from studio.ui.voting.marking import Marking

if TYPE_CHECKING:
    from hand import Hand

BEST = Mark.BEST
PLAIN = Mark.PLAIN
BAD = Mark.BAD


@pytest.fixture(autouse=True)
def _four(hand: Hand, folder: Path) -> None:
    with Project.open(folder) as project:
        project.groups.add(picture_set(project, 1, count=4), (None,) * 4, (0, 1, 2, 3))
    hand.window.open_project(folder)
    assert len(hand.look().pictures) == 4


def test_digits_mark_and_enter_is_the_vote(hand: Hand) -> None:
    hand.press(Qt.Key.Key_2)
    for _ in range(2):
        hand.press(Qt.Key.Key_4)
    assert hand.votes() == []
    hand.press(Qt.Key.Key_Return)
    (vote,) = hand.votes()
    assert (vote.verdict, vote.marks) == (Verdict.MARKED, (PLAIN, BAD, PLAIN, BEST))
    assert len(hand.look().pictures) == 2


def test_a_click_marks_too(hand: Hand) -> None:
    place = hand.page.view.places()[2]
    hand.qtbot.mouseClick(hand.page.view, Qt.MouseButton.LeftButton, pos=place.center())
    hand.press(Qt.Key.Key_Return)
    assert [vote.marks for vote in hand.votes()] == [(PLAIN, PLAIN, BAD, PLAIN)]


def test_all_bad_and_skipped_are_one_key(hand: Hand) -> None:
    hand.press(Qt.Key.Key_Down)
    assert [vote.marks for vote in hand.votes()] == [(BAD,) * 4]
    hand.press(Qt.Key.Key_Backspace)
    hand.look()
    hand.press(Qt.Key.Key_Space)
    assert [vote.verdict for vote in hand.votes()] == [Verdict.SKIP]


def test_arrows_mean_nothing_among_four(hand: Hand) -> None:
    hand.press(Qt.Key.Key_Left)
    assert hand.votes() == []


def test_four_pictures_are_equal_squares_that_do_not_touch(hand: Hand) -> None:
    places = hand.page.view.places()
    assert len({place.size().toTuple() for place in places}) == 1
    assert all(not one.intersects(other) for one in places for other in places if one != other)
    assert all(hand.page.view.rect().contains(place) for place in places)


def test_two_pictures_are_not_marked() -> None:
    assert not Marking(2).several
    assert not Marking(2).turn(0)
    assert not Marking(4).turn(4)


def test_marks_stand_on_a_group_that_is_looked_at_again_and_enter_keeps_them(hand: Hand) -> None:
    hand.press(Qt.Key.Key_2)
    hand.press(Qt.Key.Key_Return)
    (before,) = hand.votes()
    hand.look()
    hand.controller.reconsider(before.group.id)
    assert hand.look() == before.group
    assert hand.page.standing_note.startswith("You marked these pictures before.")
    hand.press(Qt.Key.Key_Return)
    hand.controller.reconsider(before.group.id)
    hand.look()
    hand.press(Qt.Key.Key_3)
    hand.press(Qt.Key.Key_Space)
    assert [vote.marks for vote in hand.votes()] == [before.marks]
