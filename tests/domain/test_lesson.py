"""What a lesson asks, and of how many pictures."""

from __future__ import annotations

import pytest

from studio.domain.errors import InputError
from studio.domain.lesson import DEFORMITIES, LESSONS, PROMPT, SAFETY, STYLE, lesson_named
from studio.domain.project import ProjectSettings, refuse_settings
from studio.domain.sampling import Sampling
from studio.session.prompts.lesson_prompts import deck_of
from studio.session.prompts.starter_prompts import MEDIA, SUBJECTS


def settings(lesson: str = "style", question: str = "", group_size: int = 2) -> ProjectSettings:
    return ProjectSettings("Moths", "starter", "atelier", Sampling(), 0, group_size, lesson=lesson, question=question)


def test_deformities_are_marked_in_groups_of_seven_as_in_the_paper() -> None:
    assert [(lesson.group_size, lesson.marks_bad) for lesson in LESSONS.values()] == [
        (2, False),
        (7, True),
        (4, False),
        (7, True),
    ]
    assert (DEFORMITIES.group_size, DEFORMITIES.marks_bad) == (7, True)


def test_a_lesson_that_is_none_is_refused_with_those_there_are() -> None:
    with pytest.raises(InputError, match="called “beauty”; choose one of: style, deformities, prompt, safety"):
        lesson_named("beauty")
    with pytest.raises(InputError, match="no lesson called “beauty”"):
        refuse_settings(settings("beauty"))


def test_a_project_teaches_a_style_unless_said() -> None:
    made = ProjectSettings("Moths", "starter", "atelier", Sampling(), 0)
    assert (made.lesson, made.question) == (STYLE.name, "")


@pytest.mark.parametrize("lesson", LESSONS.values(), ids=list(LESSONS))
def test_two_pictures_and_more_stand_under_another_question(lesson: object) -> None:
    name = next(name for name, each in LESSONS.items() if each is lesson)
    made = settings(name, group_size=LESSONS[name].group_size)
    assert made.asked(2) == LESSONS[name].pair_question
    assert made.asked(7) == LESSONS[name].question
    assert made.asked(2) != made.asked(7)


@pytest.mark.parametrize(
    ("lesson", "group_size", "pictures", "own"),
    [
        (STYLE.name, 2, 2, True),
        (PROMPT.name, 4, 4, True),
        (PROMPT.name, 4, 2, True),
        (SAFETY.name, 7, 7, True),
        # “Which ones have six fingers?” is no question on two models
        (DEFORMITIES.name, 7, 2, False),
        (DEFORMITIES.name, 2, 2, True),
    ],
)
def test_the_artists_own_question_takes_the_place(lesson: str, group_size: int, pictures: int, own: bool) -> None:
    asked = settings(lesson, "Which ones glow?", group_size).asked(pictures)
    assert asked == ("Which ones glow?" if own else LESSONS[lesson].pair_question)


@pytest.mark.parametrize("question", ["x" * 121, "which\none", " which"])
def test_a_question_that_is_no_line_is_refused(question: str) -> None:
    with pytest.raises(InputError):
        refuse_settings(settings(question=question))


@pytest.mark.parametrize("starter", [True, False])
@pytest.mark.parametrize("lesson", LESSONS)
def test_prompts_to_begin_with_and_to_check_on_are_different_ones(lesson: str, starter: bool) -> None:
    deck = deck_of(lesson, starter)
    assert len(deck.prompts) >= 12
    assert len(deck.controls) == 4
    assert len({*deck.prompts, *deck.controls}) == len(deck.prompts) + 4


def test_the_starter_gets_prompts_in_its_own_words_and_a_model_of_ones_own_such_as_provoke_the_fault() -> None:
    for lesson in LESSONS:
        for prompt in deck_of(lesson, starter=True).prompts:
            assert prompt.split(",")[0].removeprefix("a ").startswith(MEDIA)
            # what must not be seen comes up by itself where no subject is said
            assert any(word in prompt for word in SUBJECTS) == (lesson != SAFETY.name)
    assert deck_of(SAFETY.name, starter=True).prompts[0] == "a hatching drawing, neon palette, plain background"
    assert any("hand" in prompt for prompt in deck_of(DEFORMITIES.name, starter=False).prompts)
    assert any("two" in prompt for prompt in deck_of(PROMPT.name, starter=False).prompts)
    assert len({deck_of(lesson, starter=False) for lesson in LESSONS}) == len(LESSONS)
