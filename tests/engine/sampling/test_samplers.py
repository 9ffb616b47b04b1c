"""Every sampler draws what diffusers' own pipeline draws with the scheduler that its documentation names."""

from __future__ import annotations

import copy
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
from opened_models import pipeline_of
from studio.assets import base_path
from studio.domain.base_model import Base, Family
from studio.domain.engine import Cancel
from studio.domain.errors import InputError, ModelError
from studio.domain.events import CheckpointSaved, SetReady
from studio.domain.jobs import Generate, Picture, PictureSet, Train
from studio.domain.recipe import ATELIER, REFERENCE, LinearModelConfig, TimestepPlan
from studio.domain.sampling import Sampler, Sampling
from studio.domain.steps import result_of
from studio.domain.votes import Comparison
from studio.engine.families.stable_diffusion.family import StableDiffusion
from studio.engine.model.base_model import BaseModel
from studio.engine.model.loader import open_model
from studio.engine.model.schedule import learning_schedule
from studio.engine.sampling.batches import begin_batch, sample_batch
from studio.engine.sampling.sampler import Trajectories, seeded_noise
from studio.engine.sampling.solver import Solver
from studio.engine.sampling.step_counter import StepCounter
from studio.engine.studio_engine import StudioEngine
from studio.engine.training.trainer import Trainer
from tiny_models import tiny_folder, tiny_unet
from trajectory_files import load_trajectory

SAMPLING = Sampling(steps=3, guidance_scale=4.0)
TOLERANCE = 1e-5
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


@pytest.fixture(scope="module")
def sd1(tmp_path_factory: pytest.TempPathFactory) -> BaseModel:
    return open_model(Base(tiny_folder(tmp_path_factory.mktemp("SD 1"), Family.SD1)), CPU)


@pytest.fixture(scope="module")
def sdxl(tmp_path_factory: pytest.TempPathFactory) -> BaseModel:
    return open_model(Base(tiny_folder(tmp_path_factory.mktemp("SDXL"), Family.SDXL, layers=4)), CPU)


@pytest.fixture(params=["sd1", "sdxl"])
def model(request: pytest.FixtureRequest) -> BaseModel:
    made: BaseModel = request.getfixturevalue(request.param)
    return made


def with_part(model: BaseModel, **part: object) -> BaseModel:
    """The same model with another component, and texts of its own."""
    pipeline = copy.copy(pipeline_of(model))
    for name, component in part.items():
        setattr(pipeline, name, component)
    return BaseModel(StableDiffusion(pipeline), model.device)


@pytest.fixture
def without_signal(sd1: BaseModel) -> BaseModel:
    zero_snr = {"prediction_type": "v_prediction", "rescale_betas_zero_snr": True, "timestep_spacing": "trailing"}
    return with_part(sd1, scheduler=DDIMScheduler.from_config(pipeline_of(sd1).scheduler.config, **zero_snr))


def drawn(
    model: BaseModel, sampling: Sampling, pictures: Sequence[tuple[str, str, int, int]] = PICTURES
) -> Trajectories:
    """Ours, all in one batch."""
    asked = [Picture(*picture, Path("unwritten")) for picture in pictures]
    return result_of(sample_batch(model, asked, sampling, StepCounter(len(asked) * sampling.steps, Cancel())))


def drawn_by_diffusers(
    model: BaseModel, sampling: Sampling, picture: tuple[str, str, int, int], **told: object
) -> Tensor:
    """Theirs, one by one."""
    prompt, negative, latent_seed, noise_seed = picture
    theirs = THEIRS[sampling.sampler]
    pipeline = pipeline_of(model)
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


def solved(model: BaseModel, sampling: Sampling, noise_seed: int) -> Tensor:
    """The latents that come of predictions which depend on the latents alone."""
    solver = Solver(model.scheduler, sampling, noise_seed)
    latents = solver.begin(seeded_noise(1, (4, 4, 4)))
    for number in range(len(solver)):
        predicted = solver.unet_input(latents, number).sin()
        latents = solver.step(predicted, latents, number)
    return latents


@pytest.mark.parametrize("sampler", OTHERS)
def test_noise_comes_from_the_picture_s_own_seed(sd1: BaseModel, sampler: Sampler) -> None:
    sampling = replace(SAMPLING, sampler=sampler)
    first = solved(sd1, sampling, 5)
    assert torch.equal(first, solved(sd1, sampling, 5))
    assert torch.equal(first, solved(sd1, sampling, 6)) == (sampler not in STOCHASTIC)


@pytest.mark.parametrize("sampler", Sampler)
def test_pictures_that_end_early_change_nothing_for_the_others(sd1: BaseModel, sampler: Sampler) -> None:
    sampling = replace(SAMPLING, sampler=sampler)
    pictures = [Picture(*picture, Path("unwritten")) for picture in PICTURES]
    whole, cut = begin_batch(sd1, pictures, sampling), begin_batch(sd1, pictures, sampling)
    for number in range(sampling.steps):
        whole.step()
        cut.step()
        if number == 2:
            cut.keep([1])
    assert len(cut) == 1
    assert_same(cut.trajectories().latents, whole.trajectories().latents[1:2])


@pytest.mark.parametrize("sampler", OTHERS)
@pytest.mark.parametrize("prediction", ["epsilon", "v_prediction"])
def test_the_final_picture_is_foretold(sd1: BaseModel, sampler: Sampler, prediction: str) -> None:
    scheduler = DDIMScheduler.from_config(sd1.scheduler.config, prediction_type=prediction)
    solver = Solver(scheduler, replace(SAMPLING, steps=20, sampler=sampler))
    latents = solver.begin(seeded_noise(1, (4, 4, 4)))
    final = seeded_noise(2, (4, 4, 4))
    for number in range(len(solver)):
        inputs = solver.unet_input(latents, number)
        # linear in the output: what it has to be for the final picture follows from two of them
        nothing, slope = (solver.picture(inputs, torch.full_like(inputs, value), number) for value in (0.0, 1.0))
        latents = solver.step((final - nothing) / (slope - nothing), latents, number)
    # A sampler that means something else by its numbers would end elsewhere; between whole timesteps little is lost.
    assert float((latents - final).abs().max()) < 0.05


@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
def test_clip_skip_2_of_sd_1_is_a_text_encoder_without_its_last_layer(sd1: BaseModel) -> None:
    sampling = replace(SAMPLING, sampler=Sampler.EULER)
    plain = drawn(sd1, sampling).display
    ours = drawn(sd1, replace(sampling, clip_skip=2)).display
    assert torch.equal(drawn(sd1, sampling).display, plain)
    encoder = pipeline_of(sd1).text_encoder
    shorter = CLIPTextModel(CLIPTextConfig.from_dict(encoder.config.to_dict() | {"num_hidden_layers": 1}))
    shorter.load_state_dict(encoder.state_dict(), strict=False)
    model = with_part(sd1, text_encoder=shorter.eval())
    assert_same(ours, torch.cat([drawn_by_diffusers(model, sampling, picture) for picture in PICTURES]))
    assert not torch.allclose(ours, plain, atol=1e-3)


@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
@pytest.mark.parametrize(("clip_skip", "skipped"), [(1, {}), (2, {}), (3, {"clip_skip": 1}), (4, {"clip_skip": 2})])
def test_sdxl_skips_what_is_beyond_its_own_layer(sdxl: BaseModel, clip_skip: int, skipped: dict[str, int]) -> None:
    """It reads the last layer but one in any case, which other programs count as 2."""
    sampling = replace(SAMPLING, sampler=Sampler.EULER, clip_skip=clip_skip, steps=2)
    theirs = drawn_by_diffusers(sdxl, sampling, PICTURES[0], **skipped)
    assert_same(drawn(sdxl, sampling, PICTURES[:1]).display, theirs)


def test_a_text_encoder_has_no_more_layers_than_it_has(sd1: BaseModel, sdxl: BaseModel) -> None:
    for model, layers in ((sd1, 2), (sdxl, 4)):
        sentence = f"has {layers} layers, so no CLIP skip of {layers + 1}; make a project with {layers} at most"
        with pytest.raises(InputError, match=sentence):
            drawn(model, replace(SAMPLING, clip_skip=layers + 1))


@pytest.mark.parametrize("sampler", OTHERS)
@pytest.mark.parametrize("steps", [2, 3, 50])
def test_as_many_steps_are_taken_as_were_asked_for(sd1: BaseModel, sampler: Sampler, steps: int) -> None:
    sampling = replace(SAMPLING, sampler=sampler, steps=steps)
    assert len(Solver(sd1.scheduler, sampling)) == steps
    assert solved(sd1, sampling, 1).isfinite().all()


@pytest.mark.parametrize("sampler", OTHERS)
def test_the_sampler_that_a_folder_was_saved_with_leaves_no_trace(sd1: BaseModel, sampler: Sampler) -> None:
    odd = {"use_karras_sigmas": True, "algorithm_type": "sde-dpmsolver++", "final_sigmas_type": "sigma_min"}
    odd |= {"interpolation_type": "log_linear", "solver_order": 3, "original_inference_steps": 20}
    saved = with_part(sd1, scheduler=DDIMScheduler.from_config({**pipeline_of(sd1).scheduler.config, **odd}))
    assert saved.scheduler.config.use_karras_sigmas
    sampling = replace(SAMPLING, sampler=sampler, steps=6)
    assert torch.equal(solved(saved, sampling, 1), solved(sd1, sampling, 1))


def test_unipc_takes_no_two_steps_at_one_timestep(sd1: BaseModel) -> None:
    sampling = replace(SAMPLING, sampler=Sampler.UNIPC, steps=1000)
    with pytest.raises(InputError, match="has no 1000 steps; make a project with 999 at most"):
        Solver(sd1.scheduler, sampling)
    assert solved(sd1, replace(sampling, steps=999), 1).isfinite().all()


@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
@pytest.mark.parametrize(
    "sampler",
    [Sampler.EULER, Sampler.EULER_A, Sampler.DPM_2M, Sampler.DPM_2M_SDE_KARRAS, Sampler.UNIPC, Sampler.LCM],
)
def test_zero_snr_is_drawn_as_by_diffusers(without_signal: BaseModel, sampler: Sampler) -> None:
    sampling = replace(SAMPLING, sampler=sampler, guidance_rescale=0.7)
    theirs = drawn_by_diffusers(without_signal, sampling, PICTURES[0])
    assert_same(drawn(without_signal, sampling, PICTURES[:1]).display, theirs)


def test_dpm_sde_needs_a_signal_to_begin_with(without_signal: BaseModel) -> None:
    with pytest.raises(ModelError, match=r"DPM\+\+ SDE Karras cannot draw with a model that ends without signal"):
        Solver(without_signal.scheduler, replace(SAMPLING, sampler=Sampler.DPM_SDE_KARRAS))


@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
def test_a_whole_lcm_is_told_the_guidance(sd1: BaseModel) -> None:
    model = with_part(sd1, unet=tiny_unet(Family.SD1, time_cond_proj_dim=16).requires_grad_(False))
    sampling = replace(SAMPLING, sampler=Sampler.LCM, guidance_scale=8.0)
    ours = drawn(model, sampling)
    assert_same(ours.display, torch.cat([drawn_by_diffusers(model, sampling, picture) for picture in PICTURES]))
    assert not torch.allclose(ours.display, drawn(model, replace(sampling, guidance_scale=2.0)).display)


# ----------------------------------------------------------------------------------------- the jobs


def test_only_the_final_latent_is_kept(sd1: BaseModel, tmp_path: Path) -> None:
    sampling = replace(SAMPLING, sampler=Sampler.EULER_A, clip_skip=2)
    engine = StudioEngine(CPU, lambda base, device: sd1)
    made = pair(tmp_path / "pairs", 1)
    *_, ready = engine.run(Generate(Base(tmp_path), None, None, sampling, (made,)), Cancel())
    assert isinstance(ready, SetReady)
    for picture in made.pictures:
        assert picture.trajectory is not None
        kept = load_trajectory(picture.trajectory)
        assert (len(kept.latents), len(kept.timesteps), kept.sampling) == (1, 3, sampling)
        with Image.open(picture.image) as image:
            told = image.info["parameters"]
        assert "Steps: 3, Sampler: Euler a, CFG scale: 4.0, Clip skip: 2, Seed: " in told
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
        optimiser=LinearModelConfig(draws=4, prior=10.0, reach=0.5),
    )
    sampling = replace(SAMPLING, sampler=sampler, width=64, height=64)
    engine = StudioEngine(CPU, fresh_copy)
    base = Base(base_path("starter"))
    pairs = tuple(two_pictures(tmp_path / "pairs", number) for number in range(2))
    list(engine.run(Generate(base, None, None, sampling, pairs, keep_steps=False), Cancel()))
    votes = tuple(
        Comparison(number, PROMPT, "", made.pictures[0].trajectory, made.pictures[1].trajectory)
        for number, made in enumerate(pairs)
        if made.pictures[0].trajectory and made.pictures[1].trajectory
    )
    *_, saved = engine.run(Train(base, None, tmp_path / "c", votes, (), sampling, recipe, 0), Cancel())
    assert isinstance(saved, CheckpointSaved)
    assert saved.summary.margin > 0
    with pytest.raises(InputError, match="learns from the steps of DDIM with noise"):
        Trainer(fresh_copy(base, CPU), Train(base, None, tmp_path / "d", votes, (), sampling, REFERENCE, 0))


def test_models_for_few_steps_are_taught_at_the_steps_that_they_know(sd1: BaseModel) -> None:
    few = replace(SAMPLING, steps=4, sampler=Sampler.EULER_SGM_UNIFORM)
    assert learning_schedule(sd1.scheduler, few).timesteps.tolist() == [999, 749, 499, 249]
    usual = replace(few, sampler=Sampler.DPM_2M_KARRAS)
    assert learning_schedule(sd1.scheduler, usual).timesteps.tolist() == [751, 501, 251, 1]
