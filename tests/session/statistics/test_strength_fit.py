"""The strength that is liked best, found again in the answers of simulated artists whose taste is known."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from statistics import mean

import pytest

from studio.domain.votes import Candidate, Group, Purpose, Verdict, Vote
from studio.session.statistics.strength_fit import CHECKED_AT, LEAST, StrengthFit, fit_strength
from studio.session.statistics.win_rates import Tally, blind_wins, side_bias

TIES = 0.1


def drawn(strength: int, checkpoint: int | None = 1) -> Candidate:
    return Candidate(strength, 1, "a moth", "", checkpoint, 5, 6, Path("a.png"), Path("a.safetensors"), strength)


def pairs_of(count: int, chance: random.Random) -> list[Group]:
    """In the order of a check: every two strengths once before any come again, on random sides."""
    order = [pair for _ in range(0, count, 10) for pair in chance.sample(list(combinations(CHECKED_AT, 2)), 10)]
    sides = [tuple(drawn(strength) for strength in chance.sample(pair, 2)) for pair in order[:count]]
    return [Group(number, pictures, Purpose.BLIND_TEST, blind_test=1) for number, pictures in enumerate(sides)]


def answers(taste: Callable[[int], float], count: int, seed: int) -> list[Vote]:
    """By an artist who prefers in proportion to exp(taste), and calls one pair in ten equal."""
    chance = random.Random(f"artist {seed}")
    votes = []
    for group in pairs_of(count, chance):
        lead = taste(group.left.strength) - taste(group.right.strength)
        verdict = Verdict.LEFT if chance.random() < 1 / (1 + math.exp(-lead)) else Verdict.RIGHT
        votes.append(Vote(group.id, group, Verdict.TIE if chance.random() < TIES else verdict))
    return votes


def fitted(votes: Sequence[Vote]) -> StrengthFit:
    liked = fit_strength(votes, 1)
    assert liked is not None
    return liked


@pytest.mark.parametrize("peak", [75, 100, 125])
def test_a_peaked_taste_is_found_again(peak: int) -> None:
    """Each step of 25 % away from the peak costs 2. Mean distances measured: 8.8, 2.3 and 7.8 %; all 50 are clear."""
    liked = [fitted(answers(lambda strength: -2 * abs(strength - peak) / 25, 40, seed)) for seed in range(50)]
    assert mean(abs(fit.strength - peak) for fit in liked) <= 15
    assert sum(fit.clear for fit in liked) >= 45


def test_who_likes_it_the_more_the_better_is_told_the_most() -> None:
    """Measured: 148.6 % in the mean."""
    liked = [fitted(answers(lambda strength: strength / 25, 40, seed)) for seed in range(50)]
    assert mean(fit.strength for fit in liked) >= 135


def test_random_answers_are_seldom_taken_for_a_preference() -> None:
    """Measured: 9 and 10 of 200."""
    for count in (10, 40):
        assert sum(fitted(answers(lambda _: 0, count, seed)).clear for seed in range(200)) < 0.15 * 200


def test_answers_without_a_doubt_have_a_best_strength_between_those_shown() -> None:
    """Nothing but a prior holds the utilities of answers that never contradict each other."""
    votes = answers(lambda strength: -40 * abs(strength - 80) / 25, 400, 1)
    liked = fitted(votes)
    assert 75 <= liked.strength <= 85
    assert liked.clear


def test_the_shares_of_the_strengths_by_hand() -> None:
    chance = random.Random(3)
    votes = []
    for group in pairs_of(10, chance):
        left, right = (picture.strength for picture in group.pictures)
        tie = {left, right} == {50, 150}
        verdict = Verdict.BAD if tie else Verdict.LEFT if left > right else Verdict.RIGHT
        votes.append(Vote(group.id, group, verdict, strength=2))
    liked = fitted(votes)
    assert liked.pairs == 10
    assert liked.tallies == {
        50: Tally(0, 1, 3),
        75: Tally(1, 0, 3),
        100: Tally(2, 0, 2),
        125: Tally(3, 0, 1),
        150: Tally(3, 1, 0),
    }
    assert [liked.tallies[strength].rate for strength in CHECKED_AT] == [0.125, 0.25, 0.5, 0.75, 0.875]


def test_answers_that_are_all_ties_recommend_nothing() -> None:
    votes = [Vote(group.id, group, Verdict.TIE) for group in pairs_of(20, random.Random(1))]
    assert not fitted(votes).clear


def test_too_few_answers_and_those_about_something_else_tell_nothing() -> None:
    votes = answers(lambda strength: strength / 25, 20, 1)
    skipped = [replace(vote, verdict=Verdict.SKIP) for vote in votes[LEAST - 1 :]]
    assert fit_strength(votes[: LEAST - 1] + skipped, 1) is None
    assert fit_strength(votes[:LEAST], 1) is not None
    assert fit_strength(votes, 2) is None
    other = [replace(vote, group=Group(99, (drawn(100), drawn(100, None)), Purpose.BLIND_TEST)) for vote in votes]
    assert fit_strength(other, 1) is None


def test_pairs_of_one_checkpoint_leave_the_win_rates_as_they_are() -> None:
    votes = answers(lambda strength: strength / 25, 20, 1)
    won = Vote(99, Group(99, (drawn(100, 2), drawn(100, None)), Purpose.BLIND_TEST), Verdict.LEFT)
    assert blind_wins([*votes, won]) == {(2, None): Tally(wins=1)}
    assert side_bias(votes).count > 10
