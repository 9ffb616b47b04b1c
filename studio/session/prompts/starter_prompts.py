"""Prompts in the words that the starter model was taught."""

from __future__ import annotations

import itertools
import random

SUBJECTS = ("tree", "house", "mountain", "flower", "boat", "cat", "star", "fish")
PALETTES = ("warm", "cool", "pastel", "monochrome", "neon")
MEDIA = ("flat illustration", "watercolour painting", "hatching drawing", "dots print")
SETTINGS = ("plain background", "gradient sky", "in the hills", "at night")


def starter_prompts(voted: int, control: int, seed: int = 0) -> tuple[list[str], list[str]]:
    """Two lists without a prompt in common: to vote on, and to check on; subjects as evenly as the counts allow."""
    pools = [
        [
            f"a {medium} of a {subject}, {palette} palette, {setting}"
            for medium, palette, setting in itertools.product(MEDIA, PALETTES, SETTINGS)
        ]
        for subject in SUBJECTS
    ]
    draw = random.Random(seed)
    for pool in pools:
        draw.shuffle(pool)
    mixed = [pool[place] for place in range(len(pools[0])) for pool in pools]
    return mixed[:voted], mixed[voted : voted + control]


def without_subject(prompt: str) -> str:
    """“a dots print of a house, warm palette, …” becomes “a dots print, warm palette, …”: what is seen is left to the
    model."""
    medium, _, rest = prompt.partition(" of a ")
    return f"{medium}, {rest.partition(', ')[2]}"
