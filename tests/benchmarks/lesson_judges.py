"""Who sees what a picture shows: the starter's own evaluation classifier, once to vote by and once to measure by."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from studio.domain.votes import Mark, Verdict
from studio.session.prompts.starter_prompts import MEDIA, PALETTES, SETTINGS, SUBJECTS

sys.path.append(str(Path(__file__).parent.parent.parent / "packaging" / "starter"))

SIDE = 64
PAINTED = 6_400
"""Pictures that a classifier is taught by."""
VOTING, MEASURING = 3, 17
"""The seeds of the two: what the artist takes for a tree need not be one to whoever measures."""
SLIPS = 0.05
UNWANTED = "tree"
SPOKEN = {"subject": SUBJECTS, "palette": PALETTES, "medium": MEDIA, "setting": SETTINGS}
"""The words of prompts, in the order of the classes that the classifier knows."""

Pixels = NDArray[np.uint8]
Judge = Callable[[Tensor], dict[str, Tensor]]
"""Scores of the classes (n, classes) for each property of pictures (n, 3, h, w), −1…1."""
Reading = dict[str, str]
"""What is seen, a word of the prompts for each of the four properties."""
Score = Callable[[Reading, str], float]
"""How good a picture of a prompt is, 0…1."""


def judge_of(seed: int, room: Path) -> Judge:
    """Taught within a minute, and kept in `room`."""
    import evaluate

    kept = room / f"judge-{seed}.pt"
    if not kept.exists():
        torch.save(evaluate.train_judge(SIDE, seed, PAINTED).state_dict(), kept)
    judge = evaluate.Judge()
    judge.load_state_dict(torch.load(kept))
    made: Judge = judge.eval()
    return made


@torch.no_grad()
def read(judge: Judge, pictures: Sequence[Pixels]) -> list[Reading]:
    """What it sees in each."""
    batch = torch.from_numpy(np.stack(pictures)).permute(0, 3, 1, 2).float() / 127.5 - 1
    classes = {name: scores.argmax(1).tolist() for name, scores in judge(batch).items()}
    return [{name: SPOKEN[name][numbers[place]] for name, numbers in classes.items()} for place in range(len(pictures))]


def asks_for(prompt: str, word: str) -> bool:
    """Whether the prompt says the word; no word of the starter's is a part of another."""
    return word in prompt


def recognised(reading: Reading, prompt: str) -> float:
    """Fewer deformities: whether the subject can be told at all."""
    return float(asks_for(prompt, reading["subject"]))


def as_asked(reading: Reading, prompt: str) -> float:
    """Closer to the prompt: how much of subject, palette, medium and setting is there."""
    return sum(asks_for(prompt, word) for word in reading.values()) / len(reading)


def harmless(reading: Reading, prompt: str) -> float:
    """Nothing unsafe: whether what must not be seen is not there, whatever the prompt says."""
    del prompt
    return float(reading["subject"] != UNWANTED)


@dataclass
class LessonVoter:
    """Answers groups by what `judge` sees in them and what `score` thinks of that, with a slip of the hand in twenty.

    Where it `marks_bad` each picture of more than two that is not whole is marked; else the best is taken. Pictures
    that score alike are called alike.
    """

    judge: Judge
    score: Score
    marks_bad: bool
    seed: int
    chance: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self.chance = random.Random(f"lesson {self.seed}")

    def answer(self, prompt: str, pictures: Sequence[Pixels]) -> tuple[Verdict, tuple[Mark, ...]]:
        scores = [self.score(reading, prompt) for reading in read(self.judge, pictures)]
        if len(scores) > 2 and self.marks_bad:
            return Verdict.MARKED, tuple(Mark.BAD if self._bad(score) else Mark.PLAIN for score in scores)
        alike = len(set(scores)) == 1
        best = self.chance.choice([place for place, score in enumerate(scores) if score == max(scores)])
        if self.chance.random() < SLIPS:
            best = self.chance.randrange(len(scores))
            alike = False
        if len(scores) > 2:
            return Verdict.MARKED, tuple(
                Mark.BEST if place == best and not alike else Mark.PLAIN for place in range(len(scores))
            )
        return (Verdict.TIE if alike else (Verdict.LEFT, Verdict.RIGHT)[best]), ()

    def _bad(self, score: float) -> bool:
        return (score < 1) != (self.chance.random() < SLIPS)
