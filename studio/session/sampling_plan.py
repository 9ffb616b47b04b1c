"""Which pictures to draw next: prompts, seeds, order and files of new groups."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, count, islice
from pathlib import Path
from string import ascii_lowercase

from studio.domain.errors import InputError
from studio.domain.jobs import Picture, PictureSet, Spare
from studio.domain.project import Prompt
from studio.session.prompts.wildcard_files import WildcardFiles
from studio.session.prompts.wildcards import expand_wildcards
from studio.session.statistics.strength_fit import CHECKED_AT
from studio.store.read_only import ReadOnlyProject

SEED_SPAN = 2**31
COMBINATIONS = tuple(combinations(CHECKED_AT, 2))


class SamplingPlan:
    """Plans each group once: numbers go on from those in the project and are never given twice.

    All choices follow from the project's seed and the number of the group, so that runs can be repeated. Of
    `candidates` pictures drawn for a group `size` are shown; with `shared_start` all begin at one x_T.
    """

    def __init__(self, project: ReadOnlyProject, size: int, candidates: int, shared_start: bool) -> None:
        self._project = project
        self._wildcards = WildcardFiles.of(project)
        self._size = size
        self._spare = max(0, candidates - size)
        self._shared_start = shared_start
        self._numbers = self._free_numbers()

    def next_sets(self, groups: int) -> tuple[PictureSet, ...]:
        """Of the active prompts with the fewest pictures for their weight; ties are broken by chance.

        InputError where none is active.
        """
        prompts = [prompt for prompt in self._project.prompts.all() if prompt.active and not prompt.control]
        if not prompts:
            raise InputError("No prompt is on, so there is nothing to draw; switch one on, or add one.")
        drawn = Counter(self._project.groups.pictures_by_prompt())
        sets = []
        for number in islice(self._numbers, groups):
            chance = self._chance(_key(number))
            fewest = min(drawn[prompt.id] / prompt.weight for prompt in prompts)
            prompt = chance.choice([prompt for prompt in prompts if drawn[prompt.id] / prompt.weight == fewest])
            drawn[prompt.id] += self._size
            sets.append(self._set(_key(number), self._worded(prompt, chance), chance))
        return tuple(sets)

    def next_blind_test_sets(self, pairs: int) -> tuple[PictureSet, ...]:
        """Two pictures each of a control prompt, with the same x_T and the same noises, for two models to draw."""
        controls = [prompt for prompt in self._project.prompts.all() if prompt.active and prompt.control]
        sets = []
        for number in islice(self._numbers, pairs):
            chance = self._chance(_key(number))
            prompt = self._worded(chance.choice(controls), chance)
            key = _key(number)
            first = self._picture(f"{key}-a", prompt, chance.randrange(SEED_SPAN), chance)
            # nobody learns from a blind test
            first = replace(first, trajectory=None)
            second = replace(first, image=self._image(f"{key}-b"))
            sets.append(PictureSet(key, prompt.id, (first, second)))
        return tuple(sets)

    def strengths(self, blind_test: int, number: int) -> tuple[int, int]:
        """At which two strengths, in per cent, pair `number` of a blind test is drawn, counted from 0.

        Every combination comes once before any comes again, in an order that chance gives.
        """
        turn, place = divmod(number, len(COMBINATIONS))
        # These words are a seed: with others, a test that is half voted on would go on with other pairs.
        chance = self._chance(f"check {blind_test} strengths {turn}")
        return chance.sample(COMBINATIONS, len(COMBINATIONS))[place]

    def next_key(self) -> str:
        """A key for a group that needs no new pictures."""
        return _key(next(self._numbers))

    def order(self, picture_set: PictureSet) -> tuple[int, ...]:
        """In which order the pictures of a set are shown."""
        places = list(range(len(picture_set.pictures)))
        self._chance(f"{picture_set.key} side").shuffle(places)
        return tuple(places)

    def _worded(self, prompt: Prompt, chance: random.Random) -> Prompt:
        return replace(prompt, text=expand_wildcards(prompt.text, chance, self._wildcards.lines))

    def _set(self, key: str, prompt: Prompt, chance: random.Random) -> PictureSet:
        first = chance.randrange(SEED_SPAN)
        starts = [first if self._shared_start else chance.randrange(SEED_SPAN) for _ in range(self._size + self._spare)]
        names = [f"{key}-{letter}" for letter in ascii_lowercase[: self._size]]
        pictures = tuple(
            self._picture(name, prompt, start, chance) for name, start in zip(names, starts[: self._size], strict=True)
        )
        spares = tuple(Spare(start, chance.randrange(SEED_SPAN)) for start in starts[self._size :])
        return PictureSet(key, prompt.id, pictures, spares)

    def _picture(self, name: str, prompt: Prompt, latent_seed: int, chance: random.Random) -> Picture:
        return Picture(
            prompt.text,
            prompt.negative,
            latent_seed,
            chance.randrange(SEED_SPAN),
            self._image(name),
            self._trajectory(name),
        )

    def _image(self, name: str) -> Path:
        return self._project.images / f"{name}.png"

    def _trajectory(self, name: str) -> Path:
        return self._project.trajectories / f"{name}.safetensors"

    def _chance(self, occasion: str) -> random.Random:
        return random.Random(f"{self._project.settings.seed} {occasion}")

    def _free_numbers(self) -> Iterator[int]:
        """Groups that were planned but never arrived leave gaps, so the count alone does not tell what is free."""
        for number in count(self._project.groups.count() + 1):
            if not self._project.groups.has_key(_key(number)):
                yield number


def _key(number: int) -> str:
    return f"p{number:06}"
