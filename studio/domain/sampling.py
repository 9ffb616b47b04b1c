"""How pictures are sampled, and how that is written into records and trajectories."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from studio.domain.errors import InputError
from studio.domain.json_fields import Values, is_given, json_number, json_text, json_whole
from studio.domain.limits import (
    CLIP_SKIP,
    ETA,
    GUIDANCE,
    GUIDANCE_RESCALE,
    LCM_STEPS,
    PIXEL_STEP,
    PIXELS,
    STEPS,
    shown,
)


class Sampler(StrEnum):
    """What leads from noise to a picture, with the spacing of its steps; `label` is what A1111 and Forge call it."""

    DDIM = "ddim"
    EULER = "euler"
    EULER_A = "euler-a"
    DPM_2M = "dpmpp-2m"
    DPM_2M_KARRAS = "dpmpp-2m-karras"
    DPM_2M_SDE_KARRAS = "dpmpp-2m-sde-karras"
    DPM_SDE_KARRAS = "dpmpp-sde-karras"
    UNIPC = "unipc"
    LCM = "lcm"
    EULER_SGM_UNIFORM = "euler-sgm-uniform"
    EULER_A_SGM_UNIFORM = "euler-a-sgm-uniform"

    @property
    def label(self) -> str:
        return LABELS[self]

    @property
    def trailing(self) -> bool:
        """Whether its steps begin with nothing but noise and lie evenly, as models for few steps are made for."""
        return self in (Sampler.LCM, Sampler.EULER_SGM_UNIFORM, Sampler.EULER_A_SGM_UNIFORM)

    @property
    def flows(self) -> bool:
        """Whether it draws with a model of rectified flow too; of the others the formulas are for diffusion alone."""
        return self in (Sampler.DDIM, Sampler.EULER, Sampler.EULER_SGM_UNIFORM, Sampler.DPM_2M, Sampler.UNIPC)

    @property
    def counts_twice(self) -> bool:
        """Whether A1111, Forge and ComfyUI count two of its steps as one."""
        return self is Sampler.DPM_SDE_KARRAS


LABELS = {
    Sampler.DDIM: "DDIM",
    Sampler.EULER: "Euler",
    Sampler.EULER_A: "Euler a",
    Sampler.DPM_2M: "DPM++ 2M",
    Sampler.DPM_2M_KARRAS: "DPM++ 2M Karras",
    Sampler.DPM_2M_SDE_KARRAS: "DPM++ 2M SDE Karras",
    Sampler.DPM_SDE_KARRAS: "DPM++ SDE Karras",
    Sampler.UNIPC: "UniPC",
    Sampler.LCM: "LCM",
    Sampler.EULER_SGM_UNIFORM: "Euler SGM Uniform",
    Sampler.EULER_A_SGM_UNIFORM: "Euler a SGM Uniform",
}


def sampler_named(name: str) -> Sampler:
    """The sampler of that name or label, in large letters or small; InputError names the ones there are."""
    wanted = name.strip().casefold()
    for sampler in Sampler:
        if wanted in (sampler.value, sampler.label.casefold()):
            return sampler
    raise InputError("There is no sampler called “{0}”; choose one of: {1}.", shown(name), ", ".join(Sampler))


@dataclass(frozen=True)
class Sampling:
    """How a picture is drawn. `eta` is DDIM's: 1 makes every step but the displayed last a draw from a Gaussian.

    `guidance_rescale` (0 to 1) takes back how much guidance widens the contrast (2305.08891). `width` and `height` are
    in pixels, None for the size that the base model was made for. `clip_skip` counts as A1111, Forge and ComfyUI do: 1
    reads the last layer of a text encoder, 2 the last but one, as SDXL does in any case.
    """

    steps: int = 20
    guidance_scale: float = 5.0
    eta: float = 1.0
    guidance_rescale: float = 0.0
    width: int | None = None
    height: int | None = None
    sampler: Sampler = Sampler.DDIM
    clip_skip: int = 1

    @property
    def draws_actions(self) -> bool:
        """Whether every step is a draw from a Gaussian of which the probability is known: that of DDIM with noise."""
        return self.sampler is Sampler.DDIM and self.eta > 0

    @property
    def size(self) -> tuple[int, int] | None:
        """Width and height; None where both are not said."""
        return None if self.width is None or self.height is None else (self.width, self.height)

    @property
    def steps_elsewhere(self) -> int:
        """As other programs count them."""
        return (self.steps + 1) // 2 if self.sampler.counts_twice else self.steps

    @property
    def parameters(self) -> str:
        """As programs for Stable Diffusion write it into their pictures, the size if it is said."""
        # Only DDIM has an eta, and nobody writes of a CLIP skip that skips nothing.
        eta = f", Eta: {self.eta}" if self.sampler is Sampler.DDIM else ""
        clip_skip = f", Clip skip: {self.clip_skip}" if self.clip_skip > 1 else ""
        size = "" if self.size is None else f", Size: {self.width}x{self.height}"
        drawn = f"Steps: {self.steps_elsewhere}, Sampler: {self.sampler.label}, CFG scale: {self.guidance_scale}"
        return f"{drawn}{eta}{clip_skip}{size}"


DEFAULT = Sampling()
POSSIBLE_STEPS = range(1, 1001)
POSSIBLE_PIXELS = range(8, 2**14 + 1)
POSSIBLE_CLIP_SKIPS = range(1, 101)
"""What any project can be drawn with, whatever was allowed when it was made: a model knows 1000 steps, and the smallest
latent is one of 8 by 8 pixels."""


def refuse_sampling(sampling: Sampling) -> None:
    """InputError for what no new project may draw with; an old one that was made when more was allowed draws on."""
    (LCM_STEPS if sampling.sampler is Sampler.LCM else STEPS).refuse(sampling.steps)
    GUIDANCE.refuse(sampling.guidance_scale)
    ETA.refuse(sampling.eta)
    GUIDANCE_RESCALE.refuse(sampling.guidance_rescale)
    CLIP_SKIP.refuse(sampling.clip_skip)
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
        "sampler": sampling.sampler.value,
        "clip_skip": sampling.clip_skip,
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
        sampler=_sampler(json_text(values, "sampler", DEFAULT.sampler.value)),
        clip_skip=_one_of(POSSIBLE_CLIP_SKIPS, values, "clip_skip", DEFAULT.clip_skip),
    )


def _one_of(possible: range, values: Values, key: str, default: int | None = None) -> int:
    whole = json_whole(values, key, default)
    if whole not in possible:
        raise ValueError(f"{key} cannot be meant: {whole}")
    return whole


def _sampler(name: str) -> Sampler:
    if name not in list(Sampler):
        raise ValueError(f"no sampler is called {name!r}")
    return Sampler(name)


def _finite(values: Values, key: str, default: float) -> float:
    number = json_number(values, key, default)
    if not math.isfinite(number):
        raise ValueError(f"{key} is not finite: {number}")
    return number
