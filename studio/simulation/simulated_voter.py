"""A simulated artist: a hidden taste, a just-noticeable difference, noise and slips of the hand."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from studio.domain.errors import InputError
from studio.domain.votes import Mark, Verdict
from studio.simulation.tastes import Taste

NOTICEABLE = 0.25
"""The least difference between two scores that shows, in units of s0."""
MUCH_BETTER = 2.0
"""The difference from which a picture seems much better, in units of s0: in three of ten pairs."""
SELF_AGREEMENT = 0.825
"""How often people judge a pair of pictures the same way when they meet it again."""
SLIPS = 0.05
BISECTIONS = 60
TINY = 1e-300


def within_prompt_deviation(scores_by_prompt: Sequence[Sequence[float]]) -> float:
    """s0: the standard deviation of a score among base pictures of one prompt, averaged over prompts."""
    return float(np.mean([np.std(scores, ddof=1) for scores in scores_by_prompt]))


def _agreement(differences: NDArray[np.float64], tau: float) -> float:
    """How often a pair that shows a difference is judged the same way twice, slips of the hand included."""
    chance = 1 / (1 + np.exp(-np.abs(differences) / tau))
    chance = (1 - SLIPS) * chance + SLIPS / 2
    return float(np.mean(chance**2 + (1 - chance) ** 2))


def noise_for(scores_by_prompt: Sequence[Sequence[float]], s0: float) -> float:
    """τ at which noticeable differences among base pictures of a prompt are judged alike twice in 82.5 % of cases."""
    differences = np.array([first - second for scores in scores_by_prompt for first, second in combinations(scores, 2)])
    differences = differences[np.abs(differences) >= NOTICEABLE * s0]

    # More noise means less agreement, so the τ is bracketed; in its logarithm, since it may be off by powers of ten.
    low = 1e-3 * s0
    high = 10 * s0
    for _ in range(BISECTIONS):
        middle = math.sqrt(low * high)
        if _agreement(differences, middle) > SELF_AGREEMENT:
            low = middle
        else:
            high = middle
    return low


@dataclass
class SimulatedVoter:
    """Judges pairs by `taste`; `s0` is the unit of the taste, `tau` the noise of the judgement.

    A preference between two pictures that seem to differ by more than `strong_beyond` s0 is a strong one. Of more than
    two the best is taken, and with `marks_worst` the worst is marked, too.
    """

    taste: Taste
    s0: float
    tau: float
    chance: random.Random = field(default_factory=random.Random)
    strong_beyond: float = math.inf
    marks_worst: bool = False

    @classmethod
    def calibrated(cls, taste: Taste, scores_by_prompt: Sequence[Sequence[float]], seed: int) -> SimulatedVoter:
        """An artist for a base model, from the scores of its pictures; InputError when they are all alike."""
        s0 = within_prompt_deviation(scores_by_prompt)
        if not s0 > 0:
            raise InputError(
                "The base model's pictures do not differ in “{0}”, so nobody could prefer one.", taste.name
            )
        tau = noise_for(scores_by_prompt, s0)
        return cls(taste, s0, tau, random.Random(f"artist {seed}"), strong_beyond=MUCH_BETTER)

    def answer(self, pictures: Sequence[NDArray[np.uint8]]) -> tuple[Verdict, tuple[Mark, ...], int]:
        """A verdict on two pictures, marks on more, and 2 for “much better”, else 1."""
        if len(pictures) != 2:
            return Verdict.MARKED, self.mark(pictures), 1
        seen = self._seen_difference(*pictures)
        return _verdict(seen), (), 2 if abs(seen) > self.strong_beyond * self.s0 else 1

    def mark(self, pictures: Sequence[NDArray[np.uint8]]) -> tuple[Mark, ...]:
        """The best, and the worst if it is marked, each a slip of the hand in 5 %; no marks when all look alike.

        Gumbel noise of scale τ on every score makes any two of the pictures compare as in `judge`.
        """
        scores = [self.taste.score(picture) for picture in pictures]
        marks = [Mark.PLAIN] * len(pictures)
        if max(scores) - min(scores) < NOTICEABLE * self.s0:
            return tuple(marks)

        # −log of an exponential draw is Gumbel; the tiny number keeps a draw of 0 from being −∞.
        noisy_scores = [score - self.tau * math.log(self.chance.expovariate(1.0) + TINY) for score in scores]
        worst_to_best = sorted(range(len(pictures)), key=noisy_scores.__getitem__)
        best = self._slip(worst_to_best, worst_to_best[-1])
        marks[best] = Mark.BEST
        if self.marks_worst:
            rest = [number for number in worst_to_best if number != best]
            marks[self._slip(rest, rest[0])] = Mark.BAD
        return tuple(marks)

    def _slip(self, numbers: Sequence[int], meant: int) -> int:
        """The picture that is meant, or in 5 % of cases any of them."""
        return self.chance.choice(numbers) if self.chance.random() < SLIPS else meant

    def judge(self, left: NDArray[np.uint8], right: NDArray[np.uint8]) -> Verdict:
        """A tie below the noticeable difference; else left with probability sigmoid(Δ/τ); 5 % random clicks."""
        return _verdict(self._seen_difference(left, right))

    def _seen_difference(self, left: NDArray[np.uint8], right: NDArray[np.uint8]) -> float:
        """How much better the left one seems, 0 for a tie: the difference Δ with logistic noise of scale τ, so that it
        is above 0 with probability sigmoid(Δ/τ). A slip of the hand is never a strong one."""
        if self.chance.random() < SLIPS:
            return self.chance.choice((TINY, -TINY))
        difference = self.taste.score(left) - self.taste.score(right)
        if abs(difference) < NOTICEABLE * self.s0:
            return 0.0
        level = self.chance.random()
        return difference - self.tau * (math.log(level + TINY) - math.log1p(-level))

    def expected(self, difference: float) -> float:
        """How often a picture whose score is higher by so much is judged the better one, ties counted half."""
        if abs(difference) < NOTICEABLE * self.s0:
            return 0.5
        return SLIPS / 2 + (1 - SLIPS) * self._preference(difference)

    def _preference(self, difference: float) -> float:
        # sigmoid(x) = (1 + tanh(x/2))/2, which cannot overflow however far apart the pictures are.
        return (1 + math.tanh(difference / (2 * self.tau))) / 2


def _verdict(seen: float) -> Verdict:
    if seen == 0:
        return Verdict.TIE
    return Verdict.LEFT if seen > 0 else Verdict.RIGHT
