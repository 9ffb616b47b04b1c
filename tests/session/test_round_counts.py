"""What was answered since the last round, told apart."""

from __future__ import annotations

import pytest

from studio.domain.answers import Answer, Outline
from studio.domain.votes import Mark, Purpose, Verdict
from studio.session.round_counts import RoundCounts, kind_of, round_counts


def answer(number: int, verdict: Verdict, purpose: Purpose = Purpose.ROUND, marks: tuple[Mark, ...] = ()) -> Answer:
    outline = Outline(number, purpose, None, None, None, tuple(range(len(marks) or 2)))
    return Answer(number, outline, verdict, 1, 900, marks)


@pytest.mark.parametrize(
    ("one", "kind"),
    [
        (answer(1, Verdict.LEFT), "learned"),
        (answer(1, Verdict.TIE), "learned"),
        (answer(1, Verdict.BAD), "undecided"),
        (answer(1, Verdict.SKIP), "skipped"),
        (answer(1, Verdict.SKIP, Purpose.BLIND_TEST), "skipped"),
        (answer(1, Verdict.RIGHT, Purpose.BLIND_TEST), "checks"),
        (answer(1, Verdict.BAD, Purpose.REPEAT), "repeats"),
        (answer(1, Verdict.MARKED, marks=(Mark.BEST, Mark.PLAIN, Mark.BAD)), "learned"),
        (answer(1, Verdict.MARKED, marks=(Mark.PLAIN,) * 3), "undecided"),
    ],
)
def test_each_answer_is_of_one_kind(one: Answer, kind: str) -> None:
    assert kind_of(one) == kind


def test_an_earlier_round_is_left_out() -> None:
    newest = [answer(number, Verdict.LEFT) for number in (9, 8, 7, 6, 5)]
    assert round_counts(newest, lambda number: number <= 6) == RoundCounts(learned=3)
    assert round_counts([], lambda number: False) == RoundCounts()
