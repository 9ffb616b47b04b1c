"""Which pictures to draw next: prompts, seeds, sides and files of new pairs."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from itertools import count, islice

from studio.domain.project import Prompt
from studio.domain.work import Picture, PicturePair
from studio.store.project import Project

SEED_SPAN = 2**31


class PairPlan:
    """Plans each pair once: numbers go on from those in the project and are never given twice.

    All choices follow from the project's seed and the number of the pair, so that runs can be repeated.
    """

    def __init__(self, project: Project, candidates: int) -> None:
        self._project, self._candidates = project, candidates
        self._numbers = self._free_numbers()

    def next_pairs(self, pairs: int) -> tuple[PicturePair, ...]:
        """Of the prompts with the fewest pictures, control prompts left out; ties are broken by chance."""
        prompts = [prompt for prompt in self._project.prompts() if not prompt.control]
        drawn, made = Counter(self._project.pictures_per_prompt()), []
        for number in islice(self._numbers, pairs):
            chance = self._chance(_key(number))
            fewest = min(drawn[prompt.id] for prompt in prompts)
            prompt = chance.choice([prompt for prompt in prompts if drawn[prompt.id] == fewest])
            drawn[prompt.id] += 2
            made.append(self._pair(_key(number), prompt, chance))
        return tuple(made)

    def swapped(self, key: str) -> bool:
        """Whether the second picture is shown on the left."""
        return self._chance(f"{key} side").random() < 0.5

    def _pair(self, key: str, prompt: Prompt, chance: random.Random) -> PicturePair:
        latent_seed = chance.randrange(SEED_SPAN)
        first, second = (self._picture(f"{key}-{letter}", prompt, latent_seed, chance) for letter in "ab")
        spare = tuple(chance.randrange(SEED_SPAN) for _ in range(self._candidates - 2))
        return PicturePair(key, prompt.id, first, second, spare)

    def _picture(self, name: str, prompt: Prompt, latent_seed: int, chance: random.Random) -> Picture:
        return Picture(
            prompt.text,
            prompt.negative,
            latent_seed,
            chance.randrange(SEED_SPAN),
            self._project.images / f"{name}.png",
            self._project.trajectories / f"{name}.safetensors",
        )

    def _chance(self, occasion: str) -> random.Random:
        return random.Random(f"{self._project.settings.seed} {occasion}")

    def _free_numbers(self) -> Iterator[int]:
        """Pairs that were planned but never arrived leave gaps, so the count alone does not tell what is free."""
        for number in count(self._project.pair_count() + 1):
            if not self._project.has_key(_key(number)):
                yield number


def _key(number: int) -> str:
    return f"p{number:06}"
