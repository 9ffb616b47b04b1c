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
from studio.domain.errors import ProjectError
from studio.domain.jobs import Picture, Render
from studio.domain.sampling import Sampling
from studio.domain.votes import Verdict
from studio.regular_files import open_regular
from studio.session.sampling_plan import SEED_SPAN
from studio.session.statistics.win_rates import wilson_interval
from studio.simulation.image_statistics import diversity, mean_pixel_change
from studio.simulation.simulated_voter import SimulatedVoter

Pixels = NDArray[np.uint8]


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
        # Of its own seed and not of the name's, so that both models begin at the same noise.
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
        base_pictures = [load_pixels(picture.image) for picture in base.pictures]
        tuned_pictures = [load_pixels(picture.image) for picture in tuned.pictures]
        pairs = list(zip(base_pictures, tuned_pictures, strict=True))

        # All equal seeds before all different ones: the sides and the artist's slips are drawn from one sequence each.
        sides = random.Random(f"sides {self.seed}")
        wins = [self._win(artist, old, new, sides) for old, new in pairs]
        independent_wins = self._independent_wins(artist, base_pictures, tuned_pictures, sides)

        score = sum(wins)
        count = len(wins)
        low, high = wilson_interval(score, count)
        gains = [artist.taste.score(new) - artist.taste.score(old) for old, new in pairs]
        has_seeds = bool(independent_wins)
        return BlindReport(
            check_pairs=count,
            wins=wins.count(1.0),
            ties=wins.count(0.5),
            losses=wins.count(0.0),
            win_rate=score / count,
            win_low=low,
            win_high=high,
            independent_win_rate=sum(independent_wins) / len(independent_wins) if has_seeds else None,
            shift=float(np.mean(gains)) / artist.s0,
            pixel_change=float(np.mean([mean_pixel_change(old, new) for old, new in pairs])),
            diversity_ratio=self._diversity(tuned_pictures) / self._diversity(base_pictures) if has_seeds else None,
        )

    def _independent_wins(
        self,
        artist: SimulatedVoter,
        base_pictures: Sequence[Pixels],
        tuned_pictures: Sequence[Pixels],
        sides: random.Random,
    ) -> list[float]:
        """Each tuned picture against the base's of another seed: equal seeds alone would not show that a model draws
        one composition for all of them."""
        wins = []
        for number, tuned_picture in enumerate(tuned_pictures):
            base_number = self._of_another_seed(number)
            if base_number != number:
                wins.append(self._win(artist, base_pictures[base_number], tuned_picture, sides))
        return wins

    def _win(self, artist: SimulatedVoter, old: Pixels, new: Pixels, sides: random.Random) -> float:
        """1 if the new picture won, ½ for a tie, 0 if it lost."""
        new_is_left = sides.random() < 0.5
        verdict = artist.judge(new, old) if new_is_left else artist.judge(old, new)
        if verdict is Verdict.TIE:
            return 0.5
        return float(verdict is (Verdict.LEFT if new_is_left else Verdict.RIGHT))

    def _of_another_seed(self, number: int) -> int:
        """The next picture of the same prompt; the picture itself when there is no other."""
        following = number + len(self.prompts)
        return following if following < self.pairs else number % len(self.prompts)

    def _diversity(self, pictures: Sequence[Pixels]) -> float:
        """Mean over prompts of the spread among that prompt's seeds."""
        groups = [pictures[first :: len(self.prompts)] for first in range(len(self.prompts))]
        return float(np.mean([diversity(group) for group in groups if len(group) > 1]))


def load_pixels(path: Path) -> Pixels:
    """uint8 (h, w, 3); ProjectError if the file is missing or damaged."""
    try:
        with open_regular(path) as file, Image.open(file) as image:
            return np.asarray(image.convert("RGB"))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        # Pillow names damage in a PNG a SyntaxError
        raise ProjectError("The picture {0} is missing or damaged.", path.name) from error
