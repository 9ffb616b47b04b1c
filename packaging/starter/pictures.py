"""The training material: many painted pictures with their scenes, painted on all cores."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from painter import Scene, all_scenes, caption, paint

CHUNK = 640


@dataclass(frozen=True)
class Painted:
    """Pictures uint8 (count, size, size, 3) and the scene of each."""

    pictures: NDArray[np.uint8]
    scenes: list[Scene]


def _paint_chunk(size: int, seed: int, chunk: int) -> NDArray[np.uint8]:
    rng = np.random.default_rng((seed, chunk))
    return np.stack([paint(scene, size, rng) for scene in all_scenes()])


def paint_many(count: int, size: int, seed: int, workers: int) -> Painted:
    """At least `count` pictures: every combination equally often."""
    chunks = -(-count // CHUNK)
    with ProcessPoolExecutor(workers) as pool:
        parts = list(pool.map(_paint_chunk, [size] * chunks, [seed] * chunks, range(chunks)))
    return Painted(np.concatenate(parts), all_scenes() * chunks)


FILLERS = (
    "little",
    "big",
    "beautiful",
    "quiet",
    "old",
    "lovely",
    "my",
    "the",
    "one",
    "funny",
    "pretty",
    "wild",
    "tiny",
)


def spoken(scene: Scene, rng: np.random.Generator) -> str:
    """A caption as people type it: now and then with a word that carries nothing, which the model learns to ignore."""
    text = caption(scene, rng)
    if rng.random() < 0.12:
        text = text.replace(scene.subject, f"{rng.choice(FILLERS)} {scene.subject}")
    return text
