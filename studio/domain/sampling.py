"""How pictures are sampled, and how that is written into records and trajectories."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from studio.domain.errors import InputError
from studio.domain.json_fields import Values, is_given, json_number, json_whole
from studio.domain.limits import ETA, GUIDANCE, GUIDANCE_RESCALE, PIXEL_STEP, PIXELS, STEPS, shown


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
POSSIBLE_STEPS = range(1, 1001)
POSSIBLE_PIXELS = range(8, 2**14 + 1)
"""What any project can be drawn with, whatever was allowed when it was made: a model knows 1000 steps, and the smallest
latent is one of 8 by 8 pixels."""


def refuse_sampling(sampling: Sampling) -> None:
    """InputError for what no new project may draw with; an old one that was made when more was allowed draws on."""
    STEPS.refuse(sampling.steps)
    GUIDANCE.refuse(sampling.guidance_scale)
    ETA.refuse(sampling.eta)
    GUIDANCE_RESCALE.refuse(sampling.guidance_rescale)
    for pixels in (sampling.width, sampling.height):
        if pixels is not None and (pixels not in PIXELS or pixels % PIXEL_STEP):
            raise InputError(PIXELS.sentence, shown(pixels), PIXELS.least, PIXELS.most)


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
        steps=_one_of(POSSIBLE_STEPS, values, "steps", DEFAULT.steps),
        guidance_scale=_finite(values, "guidance_scale", DEFAULT.guidance_scale),
        eta=_finite(values, "eta", DEFAULT.eta),
        guidance_rescale=_finite(values, "guidance_rescale", DEFAULT.guidance_rescale),
        width=_one_of(POSSIBLE_PIXELS, values, "width") if is_given(values, "width") else None,
        height=_one_of(POSSIBLE_PIXELS, values, "height") if is_given(values, "height") else None,
    )


def _one_of(possible: range, values: Values, key: str, default: int | None = None) -> int:
    whole = json_whole(values, key, default)
    if whole not in possible:
        raise ValueError(f"{key} cannot be meant: {whole}")
    return whole


def _finite(values: Values, key: str, default: float) -> float:
    number = json_number(values, key, default)
    if not math.isfinite(number):
        raise ValueError(f"{key} is not finite: {number}")
    return number
