"""Votes of a simulated artist on groups of four base pictures, in the ways that a key press can mean something."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from screening.views import SIZE
from studio.domain.votes import Mark, Verdict, ordered
from studio.simulation.simulated_voter import SimulatedVoter
from studio.simulation.tastes import Taste


class Asked(StrEnum):
    """What the artist sees of a group, and answers."""

    PAIR = "the two that differ most"
    BEST = "the best of four"
    BEST_AND_WORST = "the best and the worst of four"


@dataclass(frozen=True)
class Ballot:
    """Comparisons (better, worse) by the number of the picture, and the group of each."""

    comparisons: list[tuple[int, int]]
    groups: list[int]


def artist_of(taste: Taste, scores: NDArray[np.float64], prompts: Sequence[str], seed: str) -> SimulatedVoter:
    """Calibrated on the first pictures of each prompt."""
    texts = list(dict.fromkeys(prompts))
    by_prompt = [[float(score) for score, own in zip(scores, prompts, strict=True) if own == text] for text in texts]
    artist = SimulatedVoter.calibrated(taste, [each[:SIZE] for each in by_prompt], 0)
    artist.chance = random.Random(seed)
    return artist


def voted(
    artist: SimulatedVoter, pixels: NDArray[np.uint8], groups: Sequence[int], asked: Asked, *, true: bool = False
) -> Ballot:
    """What the artist says of these groups; with `true` without slips and doubts, and nothing is a tie."""
    ballot = Ballot([], [])
    artist.marks_worst = asked is Asked.BEST_AND_WORST
    for group in groups:
        numbers = list(range(SIZE * group, SIZE * (group + 1)))
        if asked is Asked.PAIR:
            numbers = _farthest(pixels, numbers)
        shown = [pixels[number] for number in numbers]
        pairs = _true(artist.taste, shown, numbers, asked) if true else _said(artist, shown, numbers)
        ballot.comparisons.extend(pairs)
        ballot.groups.extend([group] * len(pairs))
    return ballot


def _said(artist: SimulatedVoter, shown: Sequence[NDArray[np.uint8]], numbers: Sequence[int]) -> list[tuple[int, int]]:
    verdict, marks = artist.answer(shown)
    return ordered(verdict, marks, numbers)


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
