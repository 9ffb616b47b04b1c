"""What an answer comes to: how many votes it counts for, and who beats whom."""

from __future__ import annotations

import pytest

from studio.domain.votes import Mark, Verdict, ordered, presses


def marks(letters: str) -> tuple[Mark, ...]:
    return tuple(Mark(letter) for letter in letters)


@pytest.mark.parametrize(
    ("letters", "counted"),
    [("", 1), ("....", 1), (".+..", 1), ("-+..", 2), ("-+-.", 3), ("-.-.", 2), ("----", 1), ("-------", 1)],
)
def test_a_vote_counts_for_the_keys_that_it_takes(letters: str, counted: int) -> None:
    assert presses(marks(letters)) == counted


@pytest.mark.parametrize(
    ("letters", "expected"),
    [
        (".+..", ["10", "12", "13"]),
        ("-+.", ["10", "12", "20"]),
        ("-..-", ["10", "13", "20", "23"]),
        ("----", []),
        ("...", []),
    ],
)
def test_the_best_beats_all_others_and_bad_ones_lose(letters: str, expected: list[str]) -> None:
    pairs = ordered(Verdict.MARKED, marks(letters), range(len(letters)))
    assert [f"{better}{worse}" for better, worse in pairs] == expected
