"""The question over the pictures, and groups of which the bad ones are marked and none has to be the best."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from picture_sets import picture_set
from prepared_projects import SAMPLING
from studio.domain.project import ProjectSettings
from studio.domain.votes import Mark, Verdict
from studio.store.project import Project
from studio.ui.voting import voting_widget

if TYPE_CHECKING:
    from hand import Hand

BEST = Mark.BEST
PLAIN = Mark.PLAIN
BAD = Mark.BAD
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SEVEN = ProjectSettings("Hands", "starter", "atelier", SAMPLING, 7, 7, lesson="deformities")
SECOND_AND_LAST = (PLAIN, BAD, PLAIN, PLAIN, PLAIN, PLAIN, BAD)


def opened(hand: Hand, room: Path, settings: ProjectSettings) -> None:
    """With groups of the size that the settings say."""
    count = settings.group_size
    with Project.create(room / "Hands", settings, ["a hand"]) as project:
        for number in (1, 2):
            project.groups.add(picture_set(project, number, count=count), (None,) * count, range(count))
    hand.window.open_project(room / "Hands")
    assert len(hand.look().pictures) == count


@pytest.fixture
def seven(hand: Hand, tmp_path: Path) -> Hand:
    opened(hand, tmp_path, SEVEN)
    return hand


def legend(hand: Hand) -> str:
    return hand.page.key_row.text


def marks_given(hand: Hand) -> list[tuple[Mark, ...]]:
    return [vote.marks for vote in hand.votes()]


def click(hand: Hand, place: int, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
    hand.qtbot.mouseClick(hand.page.view, button, pos=hand.page.view.places()[place].center())


def test_digits_mark_and_enter_is_the_vote(seven: Hand) -> None:
    for key in (Qt.Key.Key_2, Qt.Key.Key_5, Qt.Key.Key_7, Qt.Key.Key_5):
        seven.press(key)
    assert seven.votes() == []
    seven.press(Qt.Key.Key_Return)
    (vote,) = seven.votes()
    assert (vote.verdict, vote.marks, vote.presses) == (Verdict.MARKED, SECOND_AND_LAST, 2)
    # each of the five others beats both bad ones
    assert len(vote.preferences) == 10
    assert seven.session.round.votes == 2


def test_none_bad_is_an_answer_and_teaches_nothing(seven: Hand) -> None:
    seven.press(Qt.Key.Key_Return)
    (vote,) = seven.votes()
    assert (vote.marks, vote.presses, vote.preferences) == ((PLAIN,) * 7, 1, [])
    assert seven.session.round.votes == 0


def test_all_bad_is_one_key(seven: Hand) -> None:
    seven.press(Qt.Key.Key_0)
    assert marks_given(seven) == [(BAD,) * 7]


def test_a_best_one_can_be_taken_all_the_same(seven: Hand) -> None:
    seven.press(Qt.Key.Key_2)
    seven.press(Qt.Key.Key_7)
    seven.press(Qt.Key.Key_1, SHIFT)
    assert marks_given(seven) == [(BEST, *SECOND_AND_LAST[1:])]


def test_arrows_move_a_frame_and_enter_marks_the_framed_one_first(seven: Hand) -> None:
    seven.press(Qt.Key.Key_Left)
    seven.press(Qt.Key.Key_Right)
    assert "←↑↓→ Enter  bad or not" in legend(seven)
    seven.press(Qt.Key.Key_Return)
    assert seven.votes() == []
    assert "Bad: 2." in seven.page.accessibleDescription()
    seven.press(Qt.Key.Key_Return)
    assert marks_given(seven) == [(PLAIN, BAD, *(PLAIN,) * 5)]


def test_clicks_mark_and_the_button_is_the_vote(seven: Hand) -> None:
    button = seven.page.question_row.button
    assert button.text() == "None is bad"
    click(seven, 1)
    click(seven, 6, Qt.MouseButton.RightButton)
    click(seven, 3)
    click(seven, 3)
    assert seven.votes() == []
    assert button.text() == "2 bad, go on"
    seven.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert marks_given(seven) == [SECOND_AND_LAST]
    seven.look()
    assert button.text() == "None is bad"
    assert seven.focused() is seven.page


def test_the_line_of_keys_names_those_of_the_lesson(seven: Hand) -> None:
    assert "1–7  bad" in legend(seven)
    assert "Enter  none is bad" in legend(seven)
    assert "0  all bad" in legend(seven)
    assert "Shift+1–7  best" in legend(seven)
    seven.press(Qt.Key.Key_3)
    assert "Enter  go on" in legend(seven)


def test_no_vote_is_given_before_the_pictures_were_looked_at(seven: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voting_widget, "LOCKED_SECONDS", 3600.0)
    seven.press(Qt.Key.Key_Return)
    seven.page.question_row.button.click()
    assert seven.votes() == []


def test_marks_stand_on_a_group_that_is_looked_at_again(seven: Hand) -> None:
    seven.press(Qt.Key.Key_2)
    seven.press(Qt.Key.Key_Return)
    (before,) = seven.votes()
    seven.look()
    seven.controller.reconsider(before.group.id)
    seven.look()
    seven.press(Qt.Key.Key_7)
    seven.press(Qt.Key.Key_Return)
    assert marks_given(seven) == [SECOND_AND_LAST]


def test_the_question_is_told_and_rests_with_the_pictures(seven: Hand) -> None:
    assert seven.page.question == "Which ones came out deformed?"
    assert seven.page.question in seven.page.accessibleDescription()
    seven.press(Qt.Key.Key_Escape)
    assert not seven.page.question_row.isVisible()


@pytest.mark.parametrize(
    ("lesson", "group_size", "question"),
    [("style", 2, "Which one is closer to your style?"), ("deformities", 2, "Which one is less deformed?")],
)
def test_two_pictures_are_voted_on_by_the_arrows_whatever_the_lesson(
    hand: Hand, tmp_path: Path, lesson: str, group_size: int, question: str
) -> None:
    opened(hand, tmp_path, replace(SEVEN, lesson=lesson, group_size=group_size))
    assert hand.page.question == question
    assert not hand.page.question_row.button.isVisible()
    assert "better" in legend(hand)
    hand.press(Qt.Key.Key_Left)
    assert [vote.verdict for vote in hand.votes()] == [Verdict.LEFT]


def test_another_question_is_written_on_the_prompts_page_and_asked_at_once(seven: Hand) -> None:
    seven.press(Qt.Key.Key_3, CONTROL)
    page = seven.pages.prompt_page
    assert page.question.lesson == "Lesson: Fewer deformities"
    assert page.question.line.placeholderText() == "Which ones came out deformed?"
    page.question.line.setFocus()
    seven.type("Which hands are wrong?")
    seven.press(Qt.Key.Key_Return)
    assert seven.session.project.settings.question == "Which hands are wrong?"
    assert seven.page.question == "Which hands are wrong?"
    page.question.line.selectAll()
    seven.press(Qt.Key.Key_Delete)
    seven.press(Qt.Key.Key_Tab)
    assert seven.page.question == "Which ones came out deformed?"
    assert page.error == ""


def test_a_question_that_cannot_be_kept_is_told(seven: Hand, tmp_path: Path) -> None:
    seven.press(Qt.Key.Key_3, CONTROL)
    page = seven.pages.prompt_page
    page.question.line.setFocus()
    seven.type("Which hands are wrong?")
    (tmp_path / "Hands").rename(tmp_path / "elsewhere")
    seven.press(Qt.Key.Key_Return)
    (tmp_path / "elsewhere").rename(tmp_path / "Hands")
    assert "Hands" in page.error
    assert seven.session.project.settings.question == ""
    seven.press(Qt.Key.Key_Return)
    assert (page.error, seven.session.project.settings.question) == ("", "Which hands are wrong?")
