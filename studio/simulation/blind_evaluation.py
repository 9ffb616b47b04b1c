"""The blind test: is the tuned model preferred on prompts and seeds that were never voted on?"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from studio.domain.base_model import Base
from studio.domain.jobs import Picture, Render
from studio.domain.sampling import Sampling
from studio.domain.votes import Verdict
from studio.session.win_rates import wilson_interval
from studio.simulation.image_statistics import diversity, mean_pixel_change
from studio.simulation.simulated_voter import SimulatedVoter

Pixels = NDArray[np.uint8]
SEED_SPAN = 2**31


@dataclass(frozen=True)
class BlindReport:
    """`win_rate` counts ties half; the interval is Wilson's at 95 %.

    `independent_win_rate` compares pictures that share neither x_T nor noises; it and `diversity_ratio` need two
    pictures of a prompt and are None without. `shift` is the mean change of the taste's score in units of s0.
    """

    check_pairs: int
    wins: int
    ties: int
    losses: int
    win_rate: float
    win_low: float
    win_high: float
    independent_win_rate: float | None
    shift: float
    pixel_change: float
    diversity_ratio: float | None


@dataclass(frozen=True)
class BlindEvaluation:
    """`pairs` comparisons over control prompts; picture n of every model shares prompt, x_T and noises."""

    prompts: tuple[str, ...]
    negative: str
    pairs: int
    seed: int
    folder: Path

    def render(self, base: Base, adapter: Path | None, sampling: Sampling, name: str) -> Render:
        """The pictures of one model, `folder/name-<n>.png`."""
        draw = random.Random(f"blind {self.seed}")
        pictures = tuple(
            Picture(
                self.prompts[number % len(self.prompts)],
                self.negative,
                draw.randrange(SEED_SPAN),
                draw.randrange(SEED_SPAN),
                self.folder / f"{name}-{number:03}.png",
            )
            for number in range(self.pairs)
        )
        return Render(base, adapter, sampling, pictures)

    def judge(self, artist: SimulatedVoter, base: Render, tuned: Render) -> BlindReport:
        """Show each pair on random sides to the artist, once at equal and once at different seeds."""
        before = [load_pixels(picture.image) for picture in base.pictures]
        after = [load_pixels(picture.image) for picture in tuned.pictures]
        sides = random.Random(f"sides {self.seed}")
        answers = [self._preferred(artist, *both, sides) for both in zip(before, after, strict=True)]
        apart = [
            self._preferred(artist, before[other], after[number], sides)
            for number in range(len(after))
            if (other := self._of_another_seed(number)) != number
        ]
        score = sum(answers)
        count = len(answers)
        low, high = wilson_interval(score, count)
        gains = [artist.taste.score(new) - artist.taste.score(old) for old, new in zip(before, after, strict=True)]
        return BlindReport(
            check_pairs=count,
            wins=answers.count(1.0),
            ties=answers.count(0.5),
            losses=answers.count(0.0),
            win_rate=score / count,
            win_low=low,
            win_high=high,
            independent_win_rate=sum(apart) / len(apart) if apart else None,
            shift=float(np.mean(gains)) / artist.s0,
            pixel_change=float(np.mean([mean_pixel_change(*both) for both in zip(before, after, strict=True)])),
            diversity_ratio=self._diversity(after) / self._diversity(before) if apart else None,
        )

    def _preferred(self, artist: SimulatedVoter, old: Pixels, new: Pixels, sides: random.Random) -> float:
        """1 if the new picture won, ½ for a tie, 0 if it lost."""
        swap = sides.random() < 0.5
        verdict = artist.judge(new, old) if swap else artist.judge(old, new)
        if verdict is Verdict.TIE:
            return 0.5
        return float(verdict is (Verdict.LEFT if swap else Verdict.RIGHT))

    def _of_another_seed(self, number: int) -> int:
        """The next picture of the same prompt; the picture itself when there is no other."""
        following = number + len(self.prompts)
        return following if following < self.pairs else number % len(self.prompts)

    def _diversity(self, pictures: Sequence[Pixels]) -> float:
        """Mean over prompts of the spread among that prompt's seeds."""
        groups = [pictures[at :: len(self.prompts)] for at in range(len(self.prompts))]
        return float(np.mean([diversity(group) for group in groups if len(group) > 1]))


def load_pixels(path: Path) -> Pixels:
    """uint8 (h, w, 3)."""
    with Image.open(path) as image:
        return np.asarray(image.convert("RGB"))
