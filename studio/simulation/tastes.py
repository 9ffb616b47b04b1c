"""Hidden tastes of simulated artists: measures of a picture that a voter may care for."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from studio.domain.errors import InputError

Pixels = NDArray[np.uint8]
Unit = NDArray[np.float32]

# Rec. 601, as JPEG has it.
LUMA = np.array([0.299, 0.587, 0.114], np.float32)
PALETTE = np.array([[0.15, 0.25, 0.35], [0.85, 0.55, 0.30], [0.95, 0.90, 0.80], [0.45, 0.60, 0.50]], np.float32)


def _unit(pixels: Pixels) -> Unit:
    return pixels.astype(np.float32) / np.float32(255)


def _luma(pixels: Pixels) -> Unit:
    luma: Unit = (_unit(pixels) @ LUMA).astype(np.float32)
    return luma


def _gradients(pixels: Pixels) -> Unit:
    """Sobel gradient magnitude, (h − 2, w − 2)."""
    luma = _luma(pixels)
    smooth_rows = luma[:-2] + 2 * luma[1:-1] + luma[2:]
    smooth_columns = luma[:, :-2] + 2 * luma[:, 1:-1] + luma[:, 2:]
    across = smooth_rows[:, 2:] - smooth_rows[:, :-2]
    down = smooth_columns[2:] - smooth_columns[:-2]
    return np.hypot(across, down)


def jpeg(pixels: Pixels) -> float:
    """Size as JPEG of quality 75, in kB."""
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "JPEG", quality=75)
    return buffer.tell() / 1000


def luminance(pixels: Pixels) -> float:
    """Mean luma, 0…1."""
    return float(_luma(pixels).mean())


def warmth(pixels: Pixels) -> float:
    """Mean of red minus blue, −1…1."""
    unit = _unit(pixels)
    return float((unit[..., 0] - unit[..., 2]).mean())


def saturation(pixels: Pixels) -> float:
    """Mean HSV saturation, 0…1."""
    unit = _unit(pixels)
    high = unit.max(-1)
    low = unit.min(-1)
    return float(((high - low) / np.maximum(high, 1e-3)).mean())


def colourfulness(pixels: Pixels) -> float:
    """Hasler and Süsstrunk (2003), on 0…1 values."""
    red, green, blue = np.moveaxis(_unit(pixels), -1, 0)
    across = red - green
    down = (red + green) / 2 - blue
    spread = np.hypot(across.std(), down.std())
    offset = np.hypot(across.mean(), down.mean())
    return float(spread + 0.3 * offset)


def contrast(pixels: Pixels) -> float:
    """Standard deviation of luma, 0…½."""
    return float(_luma(pixels).std())


def symmetry(pixels: Pixels) -> float:
    """Minus the mean difference to the mirror image, −1…0."""
    unit = _unit(pixels)
    return -float(np.abs(unit - unit[:, ::-1]).mean())


def edges(pixels: Pixels) -> float:
    """Mean Sobel gradient."""
    return float(_gradients(pixels).mean())


def detail(pixels: Pixels) -> float:
    """Share of luma's spectral energy above a quarter of the sampling rate, 0…1."""
    luma = _luma(pixels)
    energy = np.abs(np.fft.rfft2(luma - luma.mean())) ** 2
    rows = np.fft.fftfreq(luma.shape[0])[:, None]
    columns = np.fft.rfftfreq(luma.shape[1])[None]
    return float(energy[np.hypot(rows, columns) > 0.25].sum() / max(float(energy.sum()), 1e-9))


def focus(pixels: Pixels) -> float:
    """Gradient in the middle against the border: log of the ratio."""
    magnitude = _gradients(pixels)
    height, width = magnitude.shape
    middle = magnitude[height // 4 : -(height // 4), width // 4 : -(width // 4)]
    border = (magnitude.sum() - middle.sum()) / (magnitude.size - middle.size)
    return float(np.log((middle.mean() + 1e-3) / (border + 1e-3)))


def palette(pixels: Pixels) -> float:
    """Minus the mean distance of the pixels to the nearest of four fixed colours."""
    distance = np.linalg.norm(_unit(pixels)[:, :, None] - PALETTE, axis=-1)
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


def roomy(pixels: Pixels) -> float:
    """How much of the picture is like its border: a small subject with room around it, −1…0."""
    unit = _unit(pixels)
    rim = np.concatenate([part.reshape(-1, 3) for part in (unit[:3], unit[-3:], unit[:, :3], unit[:, -3:])])
    away = np.linalg.norm(unit - np.median(rim, 0), axis=-1)
    return -float(np.tanh(away / 0.3).mean())


def low(pixels: Pixels) -> float:
    """How far down the edges lie: their centre, −1 (top) … 1 (bottom)."""
    magnitude = _gradients(pixels)
    rows = np.linspace(-1, 1, len(magnitude), dtype=np.float32)[:, None]
    return float((magnitude * rows).sum() / (magnitude.sum() + 1e-3))


def grain(pixels: Pixels) -> float:
    """Differences between neighbouring pixels against those between blocks of four: log of the ratio."""
    luma = _luma(pixels)
    around = luma[:-2, 1:-1] + luma[2:, 1:-1] + luma[1:-1, :-2] + luma[1:-1, 2:]
    fine = np.abs(4 * luma[1:-1, 1:-1] - around).mean()
    height, width = (side // 4 for side in luma.shape)
    blocks = luma[: 4 * height, : 4 * width].reshape(height, 4, width, 4).mean((1, 3))
    coarse = np.abs(np.diff(blocks, axis=0)).mean() + np.abs(np.diff(blocks, axis=1)).mean()
    return float(np.log((fine + 1e-3) / (coarse + 1e-3)))


def strokes(pixels: Pixels) -> float:
    """Whether edges run across rather than up and down, −1…1."""
    luma = _luma(pixels)
    down = np.square(np.diff(luma, axis=0)).mean()
    across = np.square(np.diff(luma, axis=1)).mean()
    return float((down - across) / (down + across + 1e-5))


def cool_shadows(pixels: Pixels) -> float:
    """Whether light parts are warm and dark ones cool: the slope of red minus blue over luma, by luma's spread."""
    unit = _unit(pixels)
    luma = _luma(pixels)
    away = luma - luma.mean()
    warm = unit[..., 0] - unit[..., 2]
    return float((away * (warm - warm.mean())).mean() / np.sqrt(max(1e-4, float(np.square(away).mean()))))


def harmony(pixels: Pixels) -> float:
    """Whether all colours lean the same way: length of the mean of their chroma over the mean length, 0…1."""
    unit = _unit(pixels)
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
