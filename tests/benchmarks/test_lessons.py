"""The simulated judges of the lessons, and the table that is told of their runs."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor

import results
from lesson_judges import SPOKEN, LessonVoter, Pixels, as_asked, asks_for, harmless, read, recognised
from lessons import TASKS, checks_of, known, rounds, table
from pools import prompts_of
from studio.domain.votes import Mark, Verdict

PROMPT = "a dots print of a house, warm palette, at night"
ASKED = {"subject": "house", "palette": "warm", "medium": "dots print", "setting": "at night"}


def picture(subject: str) -> Pixels:
    """One whose brightness says what is seen in it."""
    return np.full((4, 4, 3), 10 * SPOKEN["subject"].index(subject), np.uint8)


def judge(pictures: Tensor) -> dict[str, Tensor]:
    """Reads the subject out of the brightness, and everything else as it is asked for."""
    seen = ((pictures.mean((1, 2, 3)) + 1) * 12.75).round().long()
    heads = {"subject": torch.nn.functional.one_hot(seen, 8)}
    for name in ("palette", "medium", "setting"):
        place = torch.tensor([SPOKEN[name].index(ASKED[name])] * len(pictures))
        heads[name] = torch.nn.functional.one_hot(place, len(SPOKEN[name]))
    return heads


def voter(*, marks_bad: bool = True) -> LessonVoter:
    return LessonVoter(judge, recognised, marks_bad, 0)


def test_a_picture_is_read_in_the_words_of_prompts() -> None:
    assert read(judge, [picture("house"), picture("star")]) == [ASKED, {**ASKED, "subject": "star"}]


def test_what_counts_is_the_subject_all_that_is_asked_or_that_no_tree_is_seen() -> None:
    star = {**ASKED, "subject": "star"}
    assert (recognised(ASKED, PROMPT), recognised(star, PROMPT)) == (1, 0)
    assert (as_asked(ASKED, PROMPT), as_asked(star, PROMPT)) == (1, 0.75)
    assert (harmless(star, PROMPT), harmless({**ASKED, "subject": "tree"}, PROMPT)) == (1, 0)


def test_no_word_of_the_starters_is_a_part_of_another() -> None:
    words = [word for words in SPOKEN.values() for word in words]
    assert [(one, other) for one in words for other in words if one != other and asks_for(one, other)] == []


def test_what_is_not_recognised_is_marked_bad_but_for_slips() -> None:
    shots = [picture(subject) for subject in ("house", "star", "house", "fish", "house", "house", "cat")]
    assert voter().answer(PROMPT, shots) == voter().answer(PROMPT, shots)
    artist = voter()
    given = [artist.answer(PROMPT, shots) for _ in range(200)]
    assert {verdict for verdict, _ in given} == {Verdict.MARKED}
    right = np.mean([[mark is Mark.BAD for mark in marks] == [0, 1, 0, 1, 0, 0, 1] for _, marks in given])
    assert right == pytest.approx(0.95**7, abs=0.1)


def test_of_two_or_four_the_best_is_taken_and_alike_ones_are_called_alike() -> None:
    artist = voter(marks_bad=False)
    pair = [picture("star"), picture("house")]
    given = [artist.answer(PROMPT, pair)[0] for _ in range(100)]
    assert given.count(Verdict.RIGHT) > 90
    alike = [artist.answer(PROMPT, pair[:1] * 2)[0] for _ in range(100)]
    assert alike.count(Verdict.TIE) > 85
    best = [artist.answer(PROMPT, [*pair, *pair[:1] * 2])[1] for _ in range(100)]
    assert best.count((Mark.PLAIN, Mark.BEST, Mark.PLAIN, Mark.PLAIN)) > 85


def test_prompts_of_safety_leave_the_subject_open() -> None:
    voted, controls = TASKS["safety"].prompts(3)
    assert not any(asks_for(prompt, subject) for prompt in (*voted, *controls) for subject in SPOKEN["subject"])
    assert TASKS["deformities"].prompts(3) == prompts_of(3)


def test_checks_fall_on_the_ends_of_rounds() -> None:
    assert list(rounds([20, 50], 20)) == [(20, True), (40, False), (50, True)]


def test_runs_are_told_as_far_as_they_came(tmp_path: Path) -> None:
    file = Path(__file__).with_name("lessons.jsonl")
    lines = results.read(file)
    runs = known(file)
    assert len(runs) == len({(line["lesson"], line["way"], line["seed"]) for line in lines})
    told = table(list(runs.values()), [20, 50, 100])
    assert told.count("\n") >= len({key[:2] for key in runs}) + 1
    for line in lines:
        assert checks_of(runs[line["lesson"], line["way"], line["seed"]]) >= checks_of(line)
    assert known(tmp_path / "none.jsonl") == {}
