"""How pictures are sampled, and how that is written into records and trajectories."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Sampling:
    """DDIM. `eta` 1 makes every step but the displayed last a draw from a Gaussian.

    `guidance_rescale` (0 to 1) takes back how much guidance widens the contrast (2305.08891). `width` and `height` are
    in pixels, None for the size that the base model was made for.
    """

    steps: int = 20
    guidance_scale: float = 5.0
    eta: float = 1.0
    guidance_rescale: float = 0.0
    width: int | None = None
    height: int | None = None


DEFAULT = Sampling()


def encode_sampling(sampling: Sampling) -> dict[str, object]:
    """What JSON keeps of it. The keys are those of every file written so far, whatever the fields are called."""
    return {
        "steps": sampling.steps,
        "guidance_scale": sampling.guidance_scale,
        "eta": sampling.eta,
        "guidance_rescale": sampling.guidance_rescale,
        "width": sampling.width,
        "height": sampling.height,
    }


def decode_sampling(values: object) -> Sampling:
    """The sampling that `encode_sampling` or another version of Atelier wrote, as JSON gives it back.

    Missing keys get their default and unknown ones are passed over; ValueError for a value that cannot be meant.
    """
    if not isinstance(values, Mapping):
        raise ValueError(f"no sampling: {values!r}")
    return Sampling(
        steps=_whole(values, "steps", DEFAULT.steps),
        guidance_scale=_number(values, "guidance_scale", DEFAULT.guidance_scale),
        eta=_number(values, "eta", DEFAULT.eta),
        guidance_rescale=_number(values, "guidance_rescale", DEFAULT.guidance_rescale),
        width=_size(values, "width"),
        height=_size(values, "height"),
    )


def _whole(values: Mapping[str, object], key: str, default: int) -> int:
    value = values.get(key, default)
    # a bool is an int in Python, but no number of steps
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError(f"{key} is no whole number: {value!r}")
    return value


def _number(values: Mapping[str, object], key: str, default: float) -> float:
    value = values.get(key, default)
    # JSON as Python reads it may also say NaN and Infinity
    if not isinstance(value, int | float) or isinstance(value, bool) or not math.isfinite(value):
        raise ValueError(f"{key} is no number: {value!r}")
    return float(value)


def _size(values: Mapping[str, object], key: str) -> int | None:
    return None if values.get(key) is None else _whole(values, key, 0)
