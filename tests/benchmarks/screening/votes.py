"""Votes of a simulated artist on groups of four base pictures, in the ways that a key press can mean something."""

from __future__ import annotations

import math
import random
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from screening.views import SIZE
from studio.domain.recipe import ATELIER
from studio.domain.votes import Mark, Verdict, ordered
from studio.simulation.simulated_voter import MUCH_BETTER, SimulatedVoter
from studio.simulation.tastes import Taste


@dataclass(frozen=True)
class Labels:
    """What is made of an answer.

    With `shift` the artist says “much better”, which is never doubted; any other answer is wrong with the probability
    `smoothing`. With `ties` those count, too, at one half. `chances` are what the artist would say in the long run,
    which nobody knows, and with `true` there are no slips and doubts, and nothing is a tie.
    """

    shift: bool = False
    smoothing: float = ATELIER.objective.label_smoothing
    ties: bool = False
    chances: bool = False
    true: bool = False

    def target(self, strength: int) -> float:
        return 1.0 if strength > 1 else 1 - self.smoothing


SAID = Labels()


class Asked(StrEnum):
    """What the artist sees of a group, and answers."""

    PAIR = "the two that differ most"
    BEST = "the best of four"
    BEST_AND_WORST = "the best and the worst of four"


@dataclass(frozen=True)
class Ballot:
    """Comparisons (better, worse) by the number of the picture; the group of each, and the probability that it is as it
    was said."""

    comparisons: list[tuple[int, int]]
    groups: list[int]
    targets: list[float]

    def only(self, wanted: Collection[int]) -> Ballot:
        """What was said of these groups."""
        said = list(zip(self.comparisons, self.groups, self.targets, strict=True))
        return Ballot.of([each for each in said if each[1] in wanted])

    def and_more(self, other: Ballot) -> Ballot:
        """What both say."""
        return Ballot(self.comparisons + other.comparisons, self.groups + other.groups, self.targets + other.targets)

    @classmethod
    def of(cls, said: Sequence[tuple[tuple[int, int], int, float]]) -> Ballot:
        return cls([pair for pair, _, _ in said], [group for _, group, _ in said], [target for _, _, target in said])


def artist_of(taste: Taste, scores: NDArray[np.float64], prompts: Sequence[str], seed: str) -> SimulatedVoter:
    """Calibrated on the first pictures of each prompt."""
    texts = list(dict.fromkeys(prompts))
    by_prompt = [[float(score) for score, own in zip(scores, prompts, strict=True) if own == text] for text in texts]
    artist = SimulatedVoter.calibrated(taste, [each[:SIZE] for each in by_prompt], 0)
    artist.chance = random.Random(seed)
    return artist


def voted(
    artist: SimulatedVoter,
    pixels: NDArray[np.uint8],
    groups: Sequence[int],
    asked: Asked,
    labels: Labels = SAID,
) -> Ballot:
    """What the artist says of these groups, and how much it counts."""
    ballot = Ballot([], [], [])
    artist.marks_worst = asked is Asked.BEST_AND_WORST
    artist.strong_beyond = MUCH_BETTER if labels.shift else math.inf
    for group in groups:
        numbers = list(range(SIZE * group, SIZE * (group + 1)))
        if asked is Asked.PAIR:
            numbers = _farthest(pixels, numbers)
        shown = [pixels[number] for number in numbers]
        if labels.true:
            pairs, strength = _true(artist.taste, shown, numbers, asked), 1
        else:
            pairs, strength = _said(artist, shown, numbers)
        targets = [
            _chance(artist, pixels[better], pixels[worse]) if labels.chances else labels.target(strength)
            for better, worse in pairs
        ]
        if labels.ties and not pairs and asked is Asked.PAIR:
            pairs, targets = [(numbers[0], numbers[1])], [0.5]
        ballot.comparisons.extend(pairs)
        ballot.groups.extend([group] * len(pairs))
        ballot.targets.extend(targets)
    return ballot


def _chance(artist: SimulatedVoter, better: NDArray[np.uint8], worse: NDArray[np.uint8]) -> float:
    return artist.expected(artist.taste.score(better) - artist.taste.score(worse))


def _said(
    artist: SimulatedVoter, shown: Sequence[NDArray[np.uint8]], numbers: Sequence[int]
) -> tuple[list[tuple[int, int]], int]:
    """Comparisons and their strength."""
    verdict, marks, strength = artist.answer(shown)
    return ordered(verdict, marks, numbers), strength


def _true(
    taste: Taste, shown: Sequence[NDArray[np.uint8]], numbers: Sequence[int], asked: Asked
) -> list[tuple[int, int]]:
    if asked is Asked.PAIR:
        better = taste.score(shown[0]) > taste.score(shown[1])
        return ordered(Verdict.LEFT if better else Verdict.RIGHT, (), numbers)
    order = np.argsort([taste.score(picture) for picture in shown])
    marks = [Mark.PLAIN] * len(numbers)
    marks[order[-1]] = Mark.BEST
    if asked is Asked.BEST_AND_WORST:
        marks[order[0]] = Mark.BAD
    return ordered(Verdict.MARKED, marks, numbers)


def _farthest(pixels: NDArray[np.uint8], numbers: Sequence[int]) -> list[int]:
    flat = pixels[list(numbers)].reshape(len(numbers), -1).astype(np.float32)
    distances = np.linalg.norm(flat[:, None] - flat[None], axis=-1)
    first, second = divmod(int(distances.argmax()), len(numbers))
    return [numbers[first], numbers[second]]
