"""Hidden tastes of simulated artists: measures of a picture that a voter may care for."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PIL import Image

from studio.domain.errors import InputError
from studio.session.taste.measures import (
    Pixels,
    contrast,
    edges,
    focus,
    gradients_of,
    in_unit,
    luma_of,
    luminance,
    roomy,
    saturation,
    symmetry,
    warmth,
)

PALETTE = np.array([[0.15, 0.25, 0.35], [0.85, 0.55, 0.30], [0.95, 0.90, 0.80], [0.45, 0.60, 0.50]], np.float32)


def jpeg(pixels: Pixels) -> float:
    """Size as JPEG of quality 75, in kB."""
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "JPEG", quality=75)
    return buffer.tell() / 1000


def colourfulness(pixels: Pixels) -> float:
    """Hasler and Süsstrunk (2003), on 0…1 values."""
    red, green, blue = np.moveaxis(in_unit(pixels), -1, 0)
    across = red - green
    down = (red + green) / 2 - blue
    spread = np.hypot(across.std(), down.std())
    offset = np.hypot(across.mean(), down.mean())
    return float(spread + 0.3 * offset)


def detail(pixels: Pixels) -> float:
    """Share of luma's spectral energy above a quarter of the sampling rate, 0…1."""
    luma = luma_of(pixels)
    energy = np.abs(np.fft.rfft2(luma - luma.mean())) ** 2
    rows = np.fft.fftfreq(luma.shape[0])[:, None]
    columns = np.fft.rfftfreq(luma.shape[1])[None]
    return float(energy[np.hypot(rows, columns) > 0.25].sum() / max(float(energy.sum()), 1e-9))


def palette(pixels: Pixels) -> float:
    """Minus the mean distance of the pixels to the nearest of four fixed colours."""
    distance = np.linalg.norm(in_unit(pixels)[:, :, None] - PALETTE, axis=-1)
    return -float(distance.min(-1).mean())


def sweetspot(pixels: Pixels) -> float:
    """Best at a medium contrast of 0.18, worse on both sides."""
    return -abs(contrast(pixels) - 0.18)


def cosy(pixels: Pixels) -> float:
    """Warm, not too bright, calm: a mix of three, each over its spread among painted pictures."""
    return warmth(pixels) / 0.21 - 0.5 * luminance(pixels) / 0.27 - 0.5 * edges(pixels) / 0.125


def bold(pixels: Pixels) -> float:
    """Saturated, contrasty, centred: a mix of three, each over its spread among painted pictures."""
    return saturation(pixels) / 0.31 + contrast(pixels) / 0.043 + 0.5 * focus(pixels) / 0.5


def low(pixels: Pixels) -> float:
    """How far down the edges lie: their centre, −1 (top) … 1 (bottom)."""
    magnitude = gradients_of(pixels)
    rows = np.linspace(-1, 1, len(magnitude), dtype=np.float32)[:, None]
    return float((magnitude * rows).sum() / (magnitude.sum() + 1e-3))


def grain(pixels: Pixels) -> float:
    """Differences between neighbouring pixels against those between blocks of four: log of the ratio."""
    luma = luma_of(pixels)
    around = luma[:-2, 1:-1] + luma[2:, 1:-1] + luma[1:-1, :-2] + luma[1:-1, 2:]
    fine = np.abs(4 * luma[1:-1, 1:-1] - around).mean()
    height, width = (side // 4 for side in luma.shape)
    blocks = luma[: 4 * height, : 4 * width].reshape(height, 4, width, 4).mean((1, 3))
    coarse = np.abs(np.diff(blocks, axis=0)).mean() + np.abs(np.diff(blocks, axis=1)).mean()
    return float(np.log((fine + 1e-3) / (coarse + 1e-3)))


def strokes(pixels: Pixels) -> float:
    """Whether edges run across rather than up and down, −1…1."""
    luma = luma_of(pixels)
    down = np.square(np.diff(luma, axis=0)).mean()
    across = np.square(np.diff(luma, axis=1)).mean()
    return float((down - across) / (down + across + 1e-5))


def cool_shadows(pixels: Pixels) -> float:
    """Whether light parts are warm and dark ones cool: the slope of red minus blue over luma, by luma's spread."""
    unit = in_unit(pixels)
    luma = luma_of(pixels)
    away = luma - luma.mean()
    warm = unit[..., 0] - unit[..., 2]
    return float((away * (warm - warm.mean())).mean() / np.sqrt(max(1e-4, float(np.square(away).mean()))))


def harmony(pixels: Pixels) -> float:
    """Whether all colours lean the same way: length of the mean of their chroma over the mean length, 0…1."""
    unit = in_unit(pixels)
    across = unit[..., 0] - unit[..., 1]
    down = (unit[..., 0] + unit[..., 1]) / 2 - unit[..., 2]
    return float(np.hypot(across.mean(), down.mean()) / (np.hypot(across, down).mean() + 0.02))


SCORES: dict[str, Callable[[Pixels], float]] = {
    score.__name__: score
    for score in (
        jpeg,
        luminance,
        warmth,
        saturation,
        colourfulness,
        contrast,
        symmetry,
        edges,
        detail,
        focus,
        palette,
        sweetspot,
        cosy,
        bold,
        roomy,
        low,
        grain,
        strokes,
        cool_shadows,
        harmony,
    )
}


@dataclass(frozen=True)
class Taste:
    """A measure to be maximised; a leading minus in the name turns it round."""

    name: str

    def score(self, pixels: Pixels) -> float:
        """Higher is liked better; pixels uint8 (h, w, 3) sRGB."""
        value = SCORES[self.name.removeprefix("-")](pixels)
        return -value if self.name.startswith("-") else value


def taste_named(name: str) -> Taste:
    """The taste NAME or -NAME; InputError lists the names there are."""
    if name.removeprefix("-") not in SCORES:
        raise InputError(
            "There is no taste called “{0}”; choose one of: {1}, each also with a minus.", name, ", ".join(SCORES)
        )
    return Taste(name)
