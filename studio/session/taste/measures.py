"""What can be measured of a picture and said in a word: bright, warm, calm …"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
"""sRGB, (h, w, 3)."""
Unit = NDArray[np.float32]

# Rec. 601, as JPEG has it.
LUMA = np.array([0.299, 0.587, 0.114], np.float32)


def in_unit(pixels: Pixels) -> Unit:
    """0…1."""
    return pixels.astype(np.float32) / np.float32(255)


def luma_of(pixels: Pixels) -> Unit:
    """(h, w), 0…1."""
    luma: Unit = (in_unit(pixels) @ LUMA).astype(np.float32)
    return luma


def gradients_of(pixels: Pixels) -> Unit:
    """Sobel gradient magnitude, (h − 2, w − 2)."""
    luma = luma_of(pixels)
    smooth_rows = luma[:-2] + 2 * luma[1:-1] + luma[2:]
    smooth_columns = luma[:, :-2] + 2 * luma[:, 1:-1] + luma[:, 2:]
    across = smooth_rows[:, 2:] - smooth_rows[:, :-2]
    down = smooth_columns[2:] - smooth_columns[:-2]
    return np.hypot(across, down)


def luminance(pixels: Pixels) -> float:
    """Mean luma, 0…1."""
    return float(luma_of(pixels).mean())


def warmth(pixels: Pixels) -> float:
    """Mean of red minus blue, −1…1."""
    unit = in_unit(pixels)
    return float((unit[..., 0] - unit[..., 2]).mean())


def saturation(pixels: Pixels) -> float:
    """Mean HSV saturation, 0…1."""
    unit = in_unit(pixels)
    high = unit.max(-1)
    low = unit.min(-1)
    return float(((high - low) / np.maximum(high, 1e-3)).mean())


def contrast(pixels: Pixels) -> float:
    """Standard deviation of luma, 0…½."""
    return float(luma_of(pixels).std())


def symmetry(pixels: Pixels) -> float:
    """Minus the mean difference to the mirror image, −1…0."""
    unit = in_unit(pixels)
    return -float(np.abs(unit - unit[:, ::-1]).mean())


def edges(pixels: Pixels) -> float:
    """Mean Sobel gradient."""
    return float(gradients_of(pixels).mean())


def focus(pixels: Pixels) -> float:
    """Gradient in the middle against the border: log of the ratio."""
    magnitude = gradients_of(pixels)
    height, width = magnitude.shape
    middle = magnitude[height // 4 : -(height // 4), width // 4 : -(width // 4)]
    border = (magnitude.sum() - middle.sum()) / (magnitude.size - middle.size)
    return float(np.log((middle.mean() + 1e-3) / (border + 1e-3)))


def roomy(pixels: Pixels) -> float:
    """How much of the picture is like its border: a small subject with room around it, −1…0."""
    unit = in_unit(pixels)
    rim = np.concatenate([part.reshape(-1, 3) for part in (unit[:3], unit[-3:], unit[:, :3], unit[:, -3:])])
    away = np.linalg.norm(unit - np.median(rim, 0), axis=-1)
    return -float(np.tanh(away / 0.3).mean())
