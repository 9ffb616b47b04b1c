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
from transformers import CLIPTextConfig, CLIPTextModel

from conftest_engine import CPU, PROMPT, fresh_copy, pair
from studio.assets import base_path
from studio.domain.base_model import Base, Family
from studio.domain.engine import Cancel
from studio.domain.errors import InputError, ModelError
from studio.domain.events import CheckpointSaved, SetReady
from studio.domain.jobs import Generate, Picture, PictureSet, Train
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
from studio.engine.training.trainer import Trainer
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


@pytest.fixture(scope="module")
def without_signal(tmp_path_factory: pytest.TempPathFactory) -> BaseModel:
    zero_snr: dict[str, Any] = {
        "prediction_type": "v_prediction",
        "rescale_betas_zero_snr": True,
        "timestep_spacing": "trailing",
    }
    return open_model(Base(tiny_folder(tmp_path_factory.mktemp("zero SNR"), Family.SD1, **zero_snr)), CPU)


@pytest.fixture(scope="module")
def deep(tmp_path_factory: pytest.TempPathFactory) -> BaseModel:
    return open_model(Base(tiny_folder(tmp_path_factory.mktemp("deep"), Family.SDXL, layers=4)), CPU)


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


@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
def test_clip_skip_2_of_sd_1_is_a_text_encoder_without_its_last_layer(tmp_path: Path) -> None:
    sampling = replace(SAMPLING, sampler=Sampler.EULER)
    model = open_model(Base(tiny_folder(tmp_path / "model", Family.SD1)), CPU)
    plain = drawn(model, sampling).display
    ours = drawn(model, replace(sampling, clip_skip=2)).display
    assert torch.equal(drawn(model, sampling).display, plain)
    config = model.pipeline.text_encoder.config.to_dict() | {"num_hidden_layers": 1}
    shorter = CLIPTextModel(CLIPTextConfig.from_dict(config))
    shorter.load_state_dict(model.pipeline.text_encoder.state_dict(), strict=False)
    model.pipeline.text_encoder = shorter.eval()
    theirs = torch.cat([drawn_by_diffusers(model, sampling, picture) for picture in PICTURES])
    assert_same(ours, theirs)
    assert not torch.allclose(ours, plain, atol=1e-3)


@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
@pytest.mark.parametrize(("clip_skip", "skipped"), [(1, {}), (2, {}), (3, {"clip_skip": 1}), (4, {"clip_skip": 2})])
def test_sdxl_skips_what_is_beyond_its_own_layer(deep: BaseModel, clip_skip: int, skipped: dict[str, int]) -> None:
    """It reads the last layer but one in any case, which other programs count as 2."""
    sampling = replace(SAMPLING, sampler=Sampler.EULER, clip_skip=clip_skip, steps=2)
    theirs = drawn_by_diffusers(deep, sampling, PICTURES[0], **skipped)
    assert_same(drawn(deep, sampling, PICTURES[:1]).display, theirs)


def test_a_text_encoder_has_no_more_layers_than_it_has(model: BaseModel) -> None:
    with pytest.raises(InputError, match="has 2 layers, so no CLIP skip of 3; make a project with 2 at most"):
        drawn(model, replace(SAMPLING, clip_skip=3))


@pytest.mark.parametrize("sampler", OTHERS)
@pytest.mark.parametrize("steps", [2, 3, 50])
def test_as_many_steps_are_taken_as_were_asked_for(model: BaseModel, sampler: Sampler, steps: int) -> None:
    solver = Solver(model.scheduler, replace(SAMPLING, sampler=sampler, steps=steps), [1])
    assert len(solver) == steps
    latents = solver.begin(seeded_noise(1, (4, 4, 4)))
    for number in range(steps):
        latents = solver.step(torch.zeros_like(solver.unet_input(latents, number)), latents, number)
    assert latents.isfinite().all()


@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
@pytest.mark.parametrize("sampler", [sampler for sampler in OTHERS if sampler is not Sampler.DPM_SDE_KARRAS])
def test_zero_snr_is_drawn_as_by_diffusers(without_signal: BaseModel, sampler: Sampler) -> None:
    sampling = replace(SAMPLING, sampler=sampler, guidance_rescale=0.7)
    theirs = drawn_by_diffusers(without_signal, sampling, PICTURES[0])
    assert_same(drawn(without_signal, sampling, PICTURES[:1]).display, theirs)


def test_dpm_sde_needs_a_signal_to_begin_with(without_signal: BaseModel) -> None:
    with pytest.raises(ModelError, match=r"DPM\+\+ SDE Karras cannot draw with a model that ends without signal"):
        Solver(without_signal.scheduler, replace(SAMPLING, sampler=Sampler.DPM_SDE_KARRAS))


@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
def test_a_whole_lcm_is_told_the_guidance(tmp_path: Path) -> None:
    model = open_model(Base(folder_with(tmp_path, Family.SD1, {"time_cond_proj_dim": 16})), CPU)
    sampling = replace(SAMPLING, sampler=Sampler.LCM, guidance_scale=8.0, steps=4)
    ours = drawn(model, sampling)
    theirs = torch.cat([drawn_by_diffusers(model, sampling, picture) for picture in PICTURES])
    assert_same(ours.display, theirs)
    assert not torch.allclose(ours.display, drawn(model, replace(sampling, guidance_scale=2.0)).display)


# ----------------------------------------------------------------------------------------- the jobs


def test_only_the_final_latent_is_kept(model: BaseModel, tmp_path: Path) -> None:
    sampling = replace(SAMPLING, sampler=Sampler.EULER_A, clip_skip=2)
    engine = StudioEngine(CPU, lambda base, device: model)
    made = pair(tmp_path / "pairs", 1)
    *_, ready = engine.run(Generate(Base(tmp_path), None, None, sampling, (made,)), Cancel())
    assert isinstance(ready, SetReady)
    for picture in made.pictures:
        assert picture.trajectory is not None
        kept = load_trajectory(picture.trajectory)
        assert (len(kept.latents), len(kept.timesteps), kept.sampling) == (1, 5, sampling)
        with Image.open(picture.image) as image:
            told = image.info["parameters"]
        assert "Steps: 5, Sampler: Euler a, CFG scale: 4.0, Clip skip: 2, Seed: " in told
        assert "Size: 128x128, Checkpoint: base" in told


def two_pictures(folder: Path, number: int) -> PictureSet:
    """From two x_T, as the recipe draws them: without noise on the way they would be the same else."""
    made = pair(folder, number)
    first, second = made.pictures
    return replace(made, pictures=(first, replace(second, latent_seed=100 + number)))


@pytest.mark.parametrize("sampler", [Sampler.EULER_A, pytest.param(Sampler.DPM_2M_KARRAS, marks=pytest.mark.slow)])
def test_votes_on_pictures_of_every_sampler_are_learned(sampler: Sampler, tmp_path: Path) -> None:
    recipe = replace(
        ATELIER,
        timesteps=TimestepPlan(per_vote=2, draws_at_least=8, last_share_left_out=0.2),
        optimiser=NormalisedDescentConfig(margin_per_step=0.35, steps_at_most=2, enough_margin=1.4),
    )
    sampling = replace(SAMPLING, sampler=sampler)
    engine = StudioEngine(CPU, fresh_copy)
    base = Base(base_path("starter"))
    pairs = tuple(two_pictures(tmp_path / "pairs", number) for number in range(2))
    list(engine.run(Generate(base, None, None, sampling, pairs, keep_steps=False), Cancel()))
    votes = tuple(
        Comparison(number, PROMPT, "", made.pictures[0].trajectory, made.pictures[1].trajectory)
        for number, made in enumerate(pairs)
        if made.pictures[0].trajectory and made.pictures[1].trajectory
    )
    *_, saved = engine.run(Train(base, None, tmp_path / "c", votes, (), (), sampling, recipe, 0), Cancel())
    assert isinstance(saved, CheckpointSaved)
    assert saved.summary.margin > 0
    with pytest.raises(InputError, match="learns from the steps of DDIM with noise"):
        Trainer(fresh_copy(base, CPU), Train(base, None, tmp_path / "d", votes, (), (), sampling, REFERENCE, 0))


def test_models_for_few_steps_are_taught_at_the_steps_that_they_know(model: BaseModel) -> None:
    few = replace(SAMPLING, steps=4, sampler=Sampler.EULER_SGM_UNIFORM)
    assert learning_schedule(model.scheduler, few).timesteps.tolist() == [999, 749, 499, 249]
    usual = replace(few, sampler=Sampler.DPM_2M_KARRAS)
    assert learning_schedule(model.scheduler, usual).timesteps.tolist() == [751, 501, 251, 1]
