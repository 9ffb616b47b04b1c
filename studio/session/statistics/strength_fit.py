"""At which strength an adapter is liked best, from blind pairs of it at two strengths."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from studio.domain.votes import WHOLE, Purpose, Vote
from studio.session.statistics.win_rates import Tally

CHECKED_AT = (50, 75, 100, 125, 150)
"""The strengths that pairs are drawn at, in per cent of the adapter."""
LEAST = 10
STEP = 5
HALF_SPAN = 50
PRECISION = 0.01
"""Of the prior on a and b: a standard deviation of 10. A stronger one draws what lies between towards 50 or 150."""
NEWTON_STEPS = 25
BEYOND_CHANCE = -2 * math.log(0.05)
"""What chance exceeds in 5 % of the cases: the quantile of χ² with 2 degrees of freedom, an exponential law."""


@dataclass(frozen=True)
class StrengthFit:
    """`strength` is the one to use, 50 to 150 % in steps of 5, by `pairs` decided pairs.

    `tallies` tells by strength how often each of the five won, tied and lost. Unless the preference is `clear`, chance
    explains the answers (at 5 %), and `strength` is worth no more than 100.
    """

    strength: int
    pairs: int
    tallies: Mapping[int, Tally]
    clear: bool


@dataclass(frozen=True)
class _Answer:
    """The left picture's x and x² less the right one's; `won` is 1 if it was preferred, 0 if not, ½ for a tie."""

    linear: float
    square: float
    won: float


def fit_strength(votes: Iterable[Vote], checkpoint: int) -> StrengthFit | None:
    """The strength at which a checkpoint is liked best; None below 10 decided pairs of it at two strengths.

    Bradley and Terry's model (1952): of two pictures with utilities u and v the first is preferred with probability
    1 / (1 + exp(v − u)). The utility of a strength s in per cent is a·x + b·x² with x = (s − 100) / 50, so that a best
    one may lie between those that were shown. A tie counts as half a win for each side, a much better one as a win. A
    weak Gaussian prior on a and b keeps them finite.
    """
    decided = [vote for vote in votes if _of_strengths(vote, checkpoint) and vote.verdict.decided]
    if len(decided) < LEAST:
        return None
    answers = [_answer(vote) for vote in decided]
    a, b = _fitted(answers)
    gain = 2 * (_log_likelihood(answers, a, b) - _log_likelihood(answers, 0, 0))
    steps = range(CHECKED_AT[0], CHECKED_AT[-1] + 1, STEP)
    best = max(steps, key=lambda strength: a * _x(strength) + b * _x(strength) ** 2)
    tallies = {strength: _tally(decided, strength) for strength in CHECKED_AT}
    return StrengthFit(best, len(decided), tallies, gain > BEYOND_CHANCE)


def _of_strengths(vote: Vote, checkpoint: int) -> bool:
    group = vote.group
    return group.purpose is Purpose.BLIND_TEST and all(picture.checkpoint == checkpoint for picture in group.pictures)


def _x(strength: int) -> float:
    return (strength - WHOLE) / HALF_SPAN


def _answer(vote: Vote) -> _Answer:
    left = _x(vote.group.left.strength)
    right = _x(vote.group.right.strength)
    won = 0.5 if vote.winner is None else float(vote.winner == vote.group.left)
    return _Answer(left - right, left**2 - right**2, won)


def _lead(answer: _Answer, a: float, b: float) -> float:
    """By how much the utility of the left picture is greater."""
    return a * answer.linear + b * answer.square


def _fitted(answers: Sequence[_Answer]) -> tuple[float, float]:
    """The most probable a and b, by Newton's method from 0; the posterior has one summit."""
    a = b = 0.0
    for _ in range(NEWTON_STEPS):
        slope_a = -PRECISION * a
        slope_b = -PRECISION * b
        bend_aa = PRECISION
        bend_ab = 0.0
        bend_bb = PRECISION
        for answer in answers:
            chance = 1 / (1 + math.exp(-_lead(answer, a, b)))
            slope_a += (answer.won - chance) * answer.linear
            slope_b += (answer.won - chance) * answer.square
            weight = chance * (1 - chance)
            bend_aa += weight * answer.linear**2
            bend_ab += weight * answer.linear * answer.square
            bend_bb += weight * answer.square**2
        size = bend_aa * bend_bb - bend_ab**2
        a += (bend_bb * slope_a - bend_ab * slope_b) / size
        b += (bend_aa * slope_b - bend_ab * slope_a) / size
    return a, b


def _log_likelihood(answers: Iterable[_Answer], a: float, b: float) -> float:
    leads = ((answer.won, _lead(answer, a, b)) for answer in answers)
    return sum(won * lead - math.log1p(math.exp(lead)) for won, lead in leads)


def _tally(votes: Iterable[Vote], strength: int) -> Tally:
    """How the pictures of a strength fared against those of the others."""
    shown = [vote for vote in votes if strength in (vote.group.left.strength, vote.group.right.strength)]
    ties = sum(vote.winner is None for vote in shown)
    wins = sum(vote.winner is not None and vote.winner.strength == strength for vote in shown)
    return Tally(wins, ties, len(shown) - ties - wins)
