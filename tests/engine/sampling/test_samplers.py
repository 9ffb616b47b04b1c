"""Every sampler draws what diffusers' own pipeline draws with the scheduler that its documentation names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
import torch
from diffusers import (
    DDIMScheduler,
    DPMSolverMultistepScheduler,
    DPMSolverSinglestepScheduler,
    EulerAncestralDiscreteScheduler,
    EulerDiscreteScheduler,
    LCMScheduler,
    UniPCMultistepScheduler,
)
from PIL import Image
from torch import Tensor

from conftest_engine import CPU, PROMPT, pair
from studio.domain.base_model import Base, Family
from studio.domain.engine import Cancel
from studio.domain.errors import InputError, ModelError
from studio.domain.events import CheckpointSaved, SetReady
from studio.domain.jobs import Generate, Picture, Train
from studio.domain.recipe import ATELIER, REFERENCE, NormalisedDescentConfig, TimestepPlan
from studio.domain.sampling import Sampler, Sampling
from studio.domain.steps import result_of
from studio.domain.votes import Comparison
from studio.engine.model.base_model import BaseModel
from studio.engine.model.loader import open_model
from studio.engine.model.schedule import learning_schedule
from studio.engine.sampling.batches import sample_batch
from studio.engine.sampling.sampler import Trajectories, seeded_noise
from studio.engine.sampling.solver import Solver
from studio.engine.sampling.step_counter import StepCounter
from studio.engine.studio_engine import StudioEngine
from tiny_models import folder_with, tiny_folder
from trajectory_files import load_trajectory

SAMPLING = Sampling(steps=5, guidance_scale=4.0)
TOLERANCE = 1e-4
"""Of the largest number in the latents, in float32 on a processor: batches are added up in another order."""
PICTURES = [(PROMPT, "", 3, 4), ("a house in the snow", "neon", 5, 6)]
"""Prompt, negative prompt, latent seed and noise seed."""


@dataclass(frozen=True)
class Theirs:
    """A scheduler of diffusers, and what its pipeline is told beside the settings."""

    make: Any
    changes: dict[str, object] = field(default_factory=dict)
    told: Callable[[int], dict[str, object]] = lambda steps: {"num_inference_steps": steps}


SDE = {"use_karras_sigmas": True, "algorithm_type": "sde-dpmsolver++"}
THEIRS = {
    Sampler.DDIM: Theirs(DDIMScheduler),
    Sampler.EULER: Theirs(EulerDiscreteScheduler, {"timestep_spacing": "linspace"}),
    Sampler.EULER_A: Theirs(EulerAncestralDiscreteScheduler, {"timestep_spacing": "linspace"}),
    Sampler.DPM_2M: Theirs(
        DPMSolverMultistepScheduler,
        told=lambda steps: {"timesteps": [round(999 * (1 - step / (steps - 1))) for step in range(steps)]},
    ),
    Sampler.DPM_2M_KARRAS: Theirs(DPMSolverMultistepScheduler, {"use_karras_sigmas": True}),
    Sampler.DPM_2M_SDE_KARRAS: Theirs(DPMSolverMultistepScheduler, SDE),
    Sampler.DPM_SDE_KARRAS: Theirs(DPMSolverSinglestepScheduler, {**SDE, "lower_order_final": True}),
    Sampler.UNIPC: Theirs(UniPCMultistepScheduler, {"timestep_spacing": "linspace"}),
    Sampler.LCM: Theirs(LCMScheduler),
    Sampler.EULER_SGM_UNIFORM: Theirs(EulerDiscreteScheduler, {"timestep_spacing": "trailing"}),
    Sampler.EULER_A_SGM_UNIFORM: Theirs(EulerAncestralDiscreteScheduler, {"timestep_spacing": "trailing"}),
}
STOCHASTIC = {
    *(Sampler.DDIM, Sampler.EULER_A, Sampler.EULER_A_SGM_UNIFORM, Sampler.LCM),
    *(Sampler.DPM_2M_SDE_KARRAS, Sampler.DPM_SDE_KARRAS),
}
OTHERS = [sampler for sampler in Sampler if sampler is not Sampler.DDIM]


@pytest.fixture(scope="module", params=[Family.SD1, Family.SDXL])
def model(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> BaseModel:
    return open_model(Base(tiny_folder(tmp_path_factory.mktemp("model"), request.param)), CPU)


def drawn(
    model: BaseModel, sampling: Sampling, pictures: Sequence[tuple[str, str, int, int]] = PICTURES
) -> Trajectories:
    """Ours, all in one batch."""
    asked = [Picture(*picture, Path("unwritten")) for picture in pictures]
    return result_of(sample_batch(model, asked, sampling, StepCounter(len(asked), sampling.steps, Cancel())))


def drawn_by_diffusers(
    model: BaseModel, sampling: Sampling, picture: tuple[str, str, int, int], **told: object
) -> Tensor:
    """Theirs, one by one."""
    prompt, negative, latent_seed, noise_seed = picture
    theirs = THEIRS[sampling.sampler]
    pipeline = model.pipeline
    scheduler = pipeline.scheduler
    pipeline.set_progress_bar_config(disable=True)
    pipeline.scheduler = theirs.make.from_config(scheduler.config, **theirs.changes)
    try:
        latents: Tensor = pipeline(
            prompt,
            negative_prompt=negative or None,
            guidance_scale=sampling.guidance_scale,
            guidance_rescale=sampling.guidance_rescale,
            eta=sampling.eta,
            latents=seeded_noise(latent_seed, model.latent_shape(sampling)),
            generator=[torch.Generator().manual_seed(noise_seed)],
            output_type="latent",
            **theirs.told(sampling.steps),
            **told,
        ).images
    finally:
        pipeline.scheduler = scheduler
    return latents


def assert_same(ours: Tensor, theirs: Tensor) -> None:
    torch.testing.assert_close(ours, theirs, rtol=0, atol=TOLERANCE * float(theirs.abs().max()))


@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
@pytest.mark.parametrize("sampler", Sampler)
def test_pictures_are_those_of_diffusers(model: BaseModel, sampler: Sampler) -> None:
    sampling = replace(SAMPLING, sampler=sampler, guidance_rescale=0.3)
    ours = drawn(model, sampling).latents[:, -1]
    theirs = torch.cat([drawn_by_diffusers(model, sampling, picture) for picture in PICTURES])
    assert_same(ours, theirs)


@pytest.mark.parametrize("sampler", OTHERS)
def test_a_picture_is_the_same_in_every_batch(model: BaseModel, sampler: Sampler) -> None:
    sampling = replace(SAMPLING, sampler=sampler)
    together = drawn(model, sampling)
    for number, picture in enumerate(PICTURES):
        assert_same(together.display[number : number + 1], drawn(model, sampling, [picture]).display)
    prompt, negative, latent_seed, noise_seed = PICTURES[0]
    other = drawn(model, sampling, [(prompt, negative, latent_seed, noise_seed + 1)])
    is_same = torch.allclose(together.display[:1], other.display, rtol=0, atol=1e-3)
    assert is_same == (sampler not in STOCHASTIC)
