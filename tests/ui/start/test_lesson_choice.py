"""What a new project is to teach: asked at the top of the form, and what it fills in until the artist says another."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from model_files import write_checkpoint
from studio.controller.projects import NewProject
from studio.domain.base_model import Family
from studio.domain.lesson import DEFORMITIES, LESSONS, PROMPT, SAFETY, STYLE
from studio.session.prompts.lesson_prompts import deck_of
from studio.ui.start.new_project_form import NewProjectForm

if TYPE_CHECKING:
    from hand import Hand


def choose(qtbot: QtBot, form: NewProjectForm, lesson: str) -> None:
    """By the keys that a person presses in the box."""
    form.lesson_box.setFocus()
    qtbot.keyClick(form.lesson_box, Qt.Key.Key_Home)
    for _ in range(list(LESSONS).index(lesson)):
        qtbot.keyClick(form.lesson_box, Qt.Key.Key_Down)


def made_of(form: NewProjectForm) -> NewProject:
    found = list[NewProject]()
    form.submitted.connect(found.append)
    form.submit()
    assert form.error == ""
    return found[-1]


def prompts(form: NewProjectForm) -> tuple[str, ...]:
    return tuple(form.prompts.toPlainText().splitlines())


def test_four_lessons_are_offered_each_with_a_sentence(qtbot: QtBot, form: NewProjectForm) -> None:
    box = form.lesson_box
    assert box.accessibleName() == "What do you want to teach?"
    assert [box.itemText(row) for row in range(box.count())] == [
        "A style",
        "Fewer deformities",
        "Closer to the prompt",
        "Nothing unsafe",
    ]
    told = list[str]()
    for lesson in LESSONS:
        choose(qtbot, form, lesson)
        told.append(form.lesson_purpose)
    assert told == [lesson.purpose for lesson in LESSONS.values()]


def test_it_stands_above_everything_else(qtbot: QtBot, form: NewProjectForm) -> None:
    form.more.setChecked(True)
    QApplication.processEvents()
    assert form.lesson_box.y() < min(form.question.y(), form.prompts.y(), form.model.y(), form.groups.y())
    form.lesson_box.setFocus()
    qtbot.keyClick(form.lesson_box, Qt.Key.Key_Tab)
    form.focus_name()
    name = form.focusWidget()
    qtbot.keyClick(name, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert form.focusWidget() is form.lesson_box


def test_a_lesson_sets_the_size_of_groups_the_question_and_says_which_keys_answer(
    qtbot: QtBot, form: NewProjectForm
) -> None:
    told = list[tuple[int, str, str]]()
    for lesson in LESSONS:
        choose(qtbot, form, lesson)
        told.append((form.groups.chosen, form.question.text(), form.groups.keys))
    assert told == [
        (2, STYLE.pair_question, "Choose with ← →."),
        (7, DEFORMITIES.question, "Mark bad ones with 1–7 and go on with Enter."),
        (4, PROMPT.question, "Choose the best with 1–4."),
        (7, SAFETY.question, "Mark bad ones with 1–7 and go on with Enter."),
    ]


def test_what_the_artist_changed_stays(qtbot: QtBot, form: NewProjectForm) -> None:
    form.groups.choose(4)
    form.question.clear()
    qtbot.keyClicks(form.question, "Which ones glow?")
    form.prompts.selectAll()
    qtbot.keyClicks(form.prompts, "a moth")
    choose(qtbot, form, DEFORMITIES.name)
    new = made_of(form)
    settings = new.settings
    assert (settings.lesson, settings.group_size, settings.question) == ("deformities", 4, "Which ones glow?")
    assert (new.prompts, new.controls) == (("a moth",), ())
    assert form.groups.keys == "Mark bad ones with 1–4 and go on with Enter."


def test_a_question_that_was_not_changed_is_not_kept(qtbot: QtBot, form: NewProjectForm) -> None:
    choose(qtbot, form, SAFETY.name)
    settings = made_of(form).settings
    assert (settings.lesson, settings.question, settings.asked(7)) == ("safety", "", SAFETY.question)


def test_a_style_of_pairs_is_what_comes_of_saying_nothing(form: NewProjectForm) -> None:
    settings = made_of(form).settings
    assert (settings.lesson, settings.group_size, settings.question) == ("style", 2, "")


def test_prompts_follow_the_lesson_and_the_model(qtbot: QtBot, form: NewProjectForm, tmp_path: Path) -> None:
    choose(qtbot, form, DEFORMITIES.name)
    assert prompts(form) == deck_of(DEFORMITIES.name, starter=True).prompts
    form.take_base(write_checkpoint(tmp_path / "model.safetensors", Family.SD1))
    qtbot.waitUntil(lambda: form.model.is_read)
    hands = deck_of(DEFORMITIES.name, starter=False)
    assert prompts(form) == hands.prompts
    new = made_of(form)
    assert (new.prompts, new.controls) == (hands.prompts, hands.controls)
    choose(qtbot, form, PROMPT.name)
    assert prompts(form) == deck_of(PROMPT.name, starter=False).prompts


def test_a_project_asks_what_was_chosen(hand: Hand) -> None:
    form = hand.window.start_page.form
    choose(hand.qtbot, form, DEFORMITIES.name)
    form.submit()
    assert len(hand.look().pictures) == 7
    assert hand.session.project.settings.lesson == "deformities"
    assert hand.page.question == "Which ones came out deformed?"
