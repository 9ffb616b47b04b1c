"""Samplers other than DDIM, each by the scheduler of diffusers that solves it."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import torch
from diffusers import (
    DDIMScheduler,
    DPMSolverMultistepScheduler,
    DPMSolverSinglestepScheduler,
    EulerAncestralDiscreteScheduler,
    EulerDiscreteScheduler,
    FlowMatchEulerDiscreteScheduler,
    LCMScheduler,
    UniPCMultistepScheduler,
)
from torch import Tensor

from studio.domain.base_model import Prediction
from studio.domain.errors import ModelError
from studio.domain.sampling import Sampler, Sampling
from studio.engine.families.family import ModelScheduler
from studio.engine.model.schedule import foretold, path_at, predicted_by, refuse_steps, step_schedule

KARRAS = {"use_karras_sigmas": True}
SDE = {"algorithm_type": "sde-dpmsolver++"}
NOISE_SCHEDULE = (
    *("num_train_timesteps", "beta_start", "beta_end", "beta_schedule", "trained_betas", "rescale_betas_zero_snr"),
    *("prediction_type", "set_alpha_to_one"),
)
"""What is the model's own of a scheduler's configuration. diffusers carries the rest over as well, and a folder that
was saved with Karras spacing would bring it into every sampler."""
FLOW_SCHEDULE = {"use_flow_sigmas": True, "prediction_type": Prediction.FLOW.value}
NO_FLOW = "{0} cannot draw with a model of rectified flow; choose another sampler."
NO_ZERO_SNR = "{0} cannot draw with a model that ends without signal (zero SNR); choose another sampler."


@dataclass(frozen=True)
class _Kind:
    """A class of schedulers and what makes it the sampler. `draws_noise` says whether a step adds new noise.

    `timesteps` spaces N steps of T where the class itself does it otherwise than the programs that draw with the
    sampler; `zero_snr` says whether it can begin without signal. `spare_steps` of those that a model was trained with
    cannot be taken: two steps would fall into one.
    """

    scheduler: Any
    settings: Mapping[str, object] = field(default_factory=dict)
    draws_noise: bool = False
    timesteps: Callable[[int, int], list[int]] | None = None
    zero_snr: bool = True
    spare_steps: int = 0


def normal_spacing(steps: int, trained: int) -> list[int]:
    """What ComfyUI calls “normal” and A1111 takes where none is chosen: evenly from the last timestep down to 0."""
    return [round(timestep) for timestep in np.linspace(trained - 1, 0, steps).tolist()]


class _FlowEuler:
    """Euler's steps along straight lines, evenly to the very end: diffusers' FlowMatchEulerDiscreteScheduler as its
    pipelines call it, with what its schedulers of diffusion have beside it."""

    init_noise_sigma = 1.0

    def __init__(self, model_scheduler: FlowMatchEulerDiscreteScheduler, steps: int) -> None:
        self._schedule = step_schedule(model_scheduler, steps, eta=0.0)
        self._number = 0
        self.timesteps = self._schedule.timesteps

    def scale_model_input(self, sample: Tensor, _: Tensor) -> Tensor:
        return sample

    def step(self, output: Tensor, _: Tensor, sample: Tensor, *, return_dict: bool) -> tuple[Tensor]:
        gain = float(self._schedule.gain[self._number])
        self._number += 1
        return (sample.float() + gain * output.float(),)


KINDS = {
    Sampler.EULER: _Kind(EulerDiscreteScheduler, {"timestep_spacing": "linspace"}),
    Sampler.EULER_A: _Kind(EulerAncestralDiscreteScheduler, {"timestep_spacing": "linspace"}, True),
    # diffusers' own linear spacing leaves out the last step, of the least noise.
    Sampler.DPM_2M: _Kind(DPMSolverMultistepScheduler, timesteps=normal_spacing),
    Sampler.DPM_2M_KARRAS: _Kind(DPMSolverMultistepScheduler, KARRAS),
    Sampler.DPM_2M_SDE_KARRAS: _Kind(DPMSolverMultistepScheduler, {**KARRAS, **SDE}, True),
    Sampler.DPM_SDE_KARRAS: _Kind(
        DPMSolverSinglestepScheduler,
        {**KARRAS, **SDE, "lower_order_final": True},
        draws_noise=True,
        zero_snr=False,
    ),
    Sampler.UNIPC: _Kind(UniPCMultistepScheduler, {"timestep_spacing": "linspace"}, spare_steps=1),
    Sampler.LCM: _Kind(LCMScheduler, draws_noise=True),
    Sampler.EULER_SGM_UNIFORM: _Kind(EulerDiscreteScheduler, {"timestep_spacing": "trailing"}),
    Sampler.EULER_A_SGM_UNIFORM: _Kind(EulerAncestralDiscreteScheduler, {"timestep_spacing": "trailing"}, True),
}


class Solver:
    """The way of one picture from noise.

    `timesteps` (T,) are what the UNet is told, in whole numbers or between them. What noise the picture gets on the way
    is drawn on the CPU from its own seed, so that it is the same on every machine.
    """

    def __init__(self, model_scheduler: ModelScheduler, sampling: Sampling, noise_seed: int = 0) -> None:
        self._kind = KINDS[sampling.sampler]
        self._scheduler = _scheduler(self._kind, model_scheduler, sampling)
        self._generator = torch.Generator().manual_seed(noise_seed)
        self._model_scheduler = model_scheduler
        timesteps: Tensor = self._scheduler.timesteps
        self.timesteps = timesteps

    def __len__(self) -> int:
        return len(self.timesteps)

    def begin(self, noise: Tensor) -> Tensor:
        """Standard normal latents (1, C, H, W), as noisy as the first step wants them."""
        latents: Tensor = noise.float() * self._scheduler.init_noise_sigma
        return latents

    def unet_input(self, latents: Tensor, number: int) -> Tensor:
        """What the UNet gets of the latents (1, C, H, W) at a step."""
        scaled: Tensor = self._scheduler.scale_model_input(latents, self.timesteps[number])
        return scaled

    def step(self, predicted: Tensor, latents: Tensor, number: int) -> Tensor:
        """The latents (1, C, H, W) after a step, float32; steps are taken in their order, each once."""
        noise = {"generator": self._generator} if self._kind.draws_noise else {}
        after: Tensor = self._scheduler.step(predicted, self.timesteps[number], latents, return_dict=False, **noise)[0]
        return after

    def picture(self, inputs: Tensor, output: Tensor, number: int) -> Tensor:
        """The final pictures x_0 (n, C, H, W) as the UNet's output for its inputs at a step foretells them."""
        trained = self._model_scheduler
        return foretold(inputs, output, *path_at(trained, float(self.timesteps[number])), predicted_by(trained))


def _scheduler(kind: _Kind, model_scheduler: ModelScheduler, sampling: Sampling) -> Any:
    """A fresh scheduler of the model's own noise schedule, its steps set."""
    refuse_steps(model_scheduler, sampling.steps, kind.spare_steps)
    flows = isinstance(model_scheduler, FlowMatchEulerDiscreteScheduler)
    if flows and kind.scheduler is EulerDiscreteScheduler:
        return _FlowEuler(model_scheduler, sampling.steps)
    with warnings.catch_warnings():
        # diffusers makes NumPy arrays of tensors in a way of which NumPy 2 warns programmers.
        warnings.simplefilter("ignore", DeprecationWarning)
        scheduler = (_of_flow if flows else _of_diffusion)(kind, model_scheduler, sampling)
    # With many steps two of them share a timestep, and the first would be taken for the second.
    scheduler.set_begin_index(0)
    return scheduler


def _of_diffusion(kind: _Kind, model_scheduler: DDIMScheduler, sampling: Sampling) -> Any:
    config = model_scheduler.config
    if config.rescale_betas_zero_snr and not kind.zero_snr:
        raise ModelError(NO_ZERO_SNR, sampling.sampler.label)
    scheduler = kind.scheduler.from_config({key: config[key] for key in NOISE_SCHEDULE}, **kind.settings)
    if kind.timesteps is None:
        scheduler.set_timesteps(sampling.steps)
    else:
        scheduler.set_timesteps(timesteps=kind.timesteps(sampling.steps, config.num_train_timesteps))
    return scheduler


def _of_flow(kind: _Kind, model_scheduler: FlowMatchEulerDiscreteScheduler, sampling: Sampling) -> Any:
    if not sampling.sampler.flows:
        raise ModelError(NO_FLOW, sampling.sampler.label)
    scheduler = kind.scheduler(**FLOW_SCHEDULE, flow_shift=model_scheduler.config.shift)
    scheduler.set_timesteps(sampling.steps)
    return scheduler
