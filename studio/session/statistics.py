"""Small statistics of votes and pictures."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]


def wilson_interval(successes: float, trials: int, z: float = 1.96) -> tuple[float, float]:
    """Wilson's score interval of a share (1927); `successes` may count ties half. (0, 1) without trials."""
    if trials == 0:
        return 0.0, 1.0
    share, square = successes / trials, z * z / trials
    middle = (share + square / 2) / (1 + square)
    half = z / (1 + square) * math.sqrt(share * (1 - share) / trials + square / (4 * trials))
    return max(0.0, middle - half), min(1.0, middle + half)


def mean_pixel_change(one: Pixels, other: Pixels) -> float:
    """Mean absolute difference of two uint8 pictures, 0…1."""
    return float(np.abs(one.astype(np.float32) - other).mean()) / 255


def diversity(pictures: Sequence[Pixels]) -> float:
    """Mean root-mean-square difference over all pairs of pictures, 0…1; needs two at least."""
    flat = np.stack([picture.reshape(-1) for picture in pictures]).astype(np.float32) / 255
    rows, columns = np.triu_indices(len(flat), 1)
    return float(np.sqrt(((flat[rows] - flat[columns]) ** 2).mean(1)).mean())
