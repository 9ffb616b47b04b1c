"""Small statistics of pictures."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]


def mean_pixel_change(before: Pixels, after: Pixels) -> float:
    """Mean absolute difference of two uint8 pictures, 0…1."""
    # float32 first: uint8 would wrap around below 0.
    return float(np.abs(before.astype(np.float32) - after).mean()) / 255


def diversity(pictures: Sequence[Pixels]) -> float:
    """Mean root-mean-square difference over all pairs of pictures, 0…1; needs two at least."""
    flat = np.stack([picture.reshape(-1) for picture in pictures]).astype(np.float32) / 255
    rows, columns = np.triu_indices(len(flat), 1)
    return float(np.sqrt(((flat[rows] - flat[columns]) ** 2).mean(1)).mean())
