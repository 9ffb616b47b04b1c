"""In which plain words pictures that are ranked higher differ from those ranked lower."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from studio.regular_files import open_regular
from studio.session.taste.measures import (
    Pixels,
    contrast,
    edges,
    focus,
    luminance,
    roomy,
    saturation,
    symmetry,
    warmth,
)
from studio.session.taste.vocabulary import Word

Values = NDArray[np.float64]
Numbers = NDArray[np.int64]


MEASURES: tuple[tuple[Callable[[Pixels], float], Word, Word], ...] = (
    (luminance, Word.BRIGHTER, Word.DARKER),
    (warmth, Word.WARMER, Word.COOLER),
    (saturation, Word.VIVID, Word.PALER),
    (contrast, Word.MORE_CONTRAST, Word.LESS_CONTRAST),
    (edges, Word.BUSIER, Word.CALMER),
    (focus, Word.CLEAR_CENTRE, Word.SPREAD),
    (roomy, Word.ROOM, Word.FULL),
    (symmetry, Word.SYMMETRICAL, Word.UNEVEN),
)
"""Each with the word for more of it and for less."""
SIDE = 128
"""Pictures are measured at this size: an artist sees such differences at a glance, and it takes milliseconds."""
SMALLEST = 16
"""A picture that is narrower at that size has no middle to be told from its border."""
KEPT = 1600
MOST_WORDS = 3
LEAST_CORRELATION = 0.35
"""Below it an eighth of what the rewards say is in the word at most: it would be a wrong summary, however certain."""
DEVIATIONS = 2.5
"""Without any relation correlations of n comparisons scatter by 1/√n. One of eight measures comes to 2.5 times that by
chance in a tenth of all cases, so with few votes nothing is said that is not very clear."""
ALIKE = 0.8
"""Measures that agree so well on these pictures say one thing in two words."""
NOTICEABLE = 1e-3
"""Measures that scatter less tell of rounding, not of the pictures; all of them are of the order of 1."""
UNREADABLE = (OSError, ValueError, SyntaxError, Image.DecompressionBombError)


def measured(image: Path) -> tuple[float, ...] | None:
    """All of MEASURES of a picture on the disk; None if it is not there, cannot be read or is too narrow.

    Those measured last are kept, for the same pictures are looked at for every checkpoint. Safe in any thread.
    """
    try:
        return _measured(image, image.lstat().st_mtime_ns)
    except UNREADABLE:
        return None


@lru_cache(maxsize=KEPT)
def _measured(image: Path, _written: int) -> tuple[float, ...] | None:
    with open_regular(image) as file, Image.open(file) as opened:
        small = opened.convert("RGB")
    small.thumbnail((SIDE, SIDE), Image.Resampling.BOX)
    if min(small.size) < SMALLEST:
        return None
    pixels = np.asarray(small)
    return tuple(measure(pixels) for measure, _, _ in MEASURES)


def plain_words(rewards: Sequence[float], measures: Sequence[Sequence[float]], votes: Sequence[int]) -> list[Word]:
    """At most three, the most telling first, often none. For each picture its reward, its MEASURES, and the number of
    its vote.

    Within each vote, since only pictures that were shown together have the same prompt and were compared by the artist:
    a prompt at night is dark, whether or not that is liked.
    """
    if not rewards:
        return []
    _, places, sizes = np.unique(np.asarray(votes, np.int64), return_inverse=True, return_counts=True)
    comparisons = len(rewards) - len(sizes)
    reward = _less_mean(np.asarray(rewards, np.float64)[:, None], places, sizes)
    values = _less_mean(np.asarray(measures, np.float64), places, sizes)
    if comparisons < 1 or not reward.any():
        return []
    tellings = _correlations(reward, values)[0]
    between = _correlations(values, values)
    least = max(LEAST_CORRELATION, DEVIATIONS / math.sqrt(comparisons))
    chosen: list[int] = []
    for place in map(int, np.argsort(-np.abs(tellings), kind="stable")):
        clear = abs(tellings[place]) > least
        if clear and all(abs(between[place, stronger]) <= ALIKE for stronger in chosen):
            chosen.append(place)
    words = ((tellings[place] > 0, MEASURES[place]) for place in chosen[:MOST_WORDS])
    return [more if is_more else less for is_more, (_, more, less) in words]


def _less_mean(values: Values, places: Numbers, sizes: Numbers) -> Values:
    """Each row less the mean of the rows of its vote; `places` are those of the votes in `sizes`."""
    sums = np.zeros((len(sizes), values.shape[1]))
    np.add.at(sums, places, values)
    return values - (sums / sizes[:, None])[places]


def _correlations(one: Values, other: Values) -> Values:
    """(columns of one, columns of other), of deviations from means; 0 for measures that scatter too little."""
    lengths = [np.sqrt(np.square(each).sum(0)) for each in (one, other)]
    products = lengths[0][:, None] * lengths[1][None]
    told = lengths[1] > NOTICEABLE * math.sqrt(len(other))
    return np.where(told & (products > 0), one.T @ other / np.where(products > 0, products, 1), 0)
