"""Stable Diffusion 1, 2 and XL, predicting noise or velocity: the same pictures as diffusers, and training on them."""

from __future__ import annotations

import dataclasses
import math
from pathlib import Path
from typing import Any

import pytest
import torch

from conftest_engine import CPU, PROMPT, pair, trajectories
from opened_models import pipeline_of
from studio.domain.base_model import Base, Family, Prediction
from studio.domain.engine import Cancel
from studio.domain.errors import InputError
from studio.domain.events import CheckpointSaved
from studio.domain.jobs import Generate, Train
from studio.domain.recipe import (
    ATELIER,
    AdamWConfig,
    AdapterConfig,
    LinearModelConfig,
    Recipe,
    TimestepPlan,
)
from studio.domain.sampling import Sampling
from studio.domain.votes import Comparison
from studio.engine.families.stable_diffusion.tokenizer import clip_tokenizer
from studio.engine.model.loader import open_model
from studio.engine.model.schedule import step_schedule
from studio.engine.sampling.sampler import seeded_noise
from studio.engine.studio_engine import StudioEngine
from studio.taste_file import read_taste
from tiny_models import tiny_folder

ZERO_SNR: dict[str, Any] = {
    "prediction_type": "v_prediction",
    "rescale_betas_zero_snr": True,
    "timestep_spacing": "trailing",
}
KINDS: dict[str, tuple[Family, dict[str, Any]]] = {
    "SD 1": (Family.SD1, {}),
    "SD 2-v": (Family.SD2, {"prediction_type": "v_prediction"}),
    "SD, zero SNR": (Family.SD1, ZERO_SNR),
    "SDXL": (Family.SDXL, {}),
    "SDXL, zero SNR": (Family.SDXL, ZERO_SNR),
}
FLOW = "SDXL, flow"
"""Of which diffusers has no DDIM."""
SAMPLING = Sampling(steps=5, guidance_scale=4.0, guidance_rescale=0.7)
ON_PICTURES = dataclasses.replace(
    ATELIER,
    timesteps=TimestepPlan(per_vote=2, draws_at_least=12, last_share_left_out=0.2),
    optimiser=LinearModelConfig(draws=12, prior=10.0, reach=1.0),
)
ON_ACTIONS = dataclasses.replace(
    ON_PICTURES,
    optimiser=AdamWConfig(learning_rate=2e-3),
    objective=dataclasses.replace(ATELIER.objective, kind="d3po", beta=0.5),
    adapter=AdapterConfig(4, 4.0),
)
VISITS = 4
"""How often AdamW steps on each vote, that the last margins are those of an adapter that has seen all."""


@pytest.fixture(scope="module", params=[*KINDS, FLOW])
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    family, schedule = KINDS.get(request.param, (Family.SDXL, {"prediction_type": "flow_prediction"}))
    return tiny_folder(tmp_path_factory.mktemp("model"), family, **schedule)


@pytest.mark.parametrize("folder", KINDS, indirect=True)
@pytest.mark.parametrize("eta", [0.0, 1.0])
@pytest.mark.parametrize("negative", ["", "neon"])
def test_the_chain_is_that_of_diffusers(folder: Path, eta: float, negative: str) -> None:
    model = open_model(Base(folder), CPU)
    sampling = dataclasses.replace(SAMPLING, eta=eta)
    ours = trajectories(model, sampling, 3, 4, negative)
    pipeline_of(model).scheduler = model.scheduler
    pipeline_of(model).set_progress_bar_config(disable=True)
    theirs = pipeline_of(model)(
        PROMPT,
        negative_prompt=negative or None,
        num_inference_steps=5,
        guidance_scale=4.0,
        guidance_rescale=0.7,
        eta=eta,
        latents=seeded_noise(3, model.latent_shape(sampling)),
        generator=[torch.Generator().manual_seed(4)],
        output_type="latent",
    ).images
    torch.testing.assert_close(ours.latents[:, -1], theirs, rtol=1e-4, atol=1e-4 * float(theirs.abs().max()))


@pytest.mark.parametrize("recipe", [ON_PICTURES, ON_ACTIONS], ids=["pictures", "actions"])
def test_votes_are_learned(folder: Path, recipe: Recipe, tmp_path: Path) -> None:
    engine = StudioEngine(CPU)
    base = Base(folder)
    pairs = tuple(pair(tmp_path / "pairs", number) for number in range(3))
    list(engine.run(Generate(base, None, None, SAMPLING, pairs), Cancel()))
    votes = tuple(
        Comparison(number, PROMPT, "", made.pictures[0].trajectory, made.pictures[1].trajectory)
        for number, made in enumerate(pairs)
        if made.pictures[0].trajectory and made.pictures[1].trajectory
    )
    fresh = votes * VISITS if recipe is ON_ACTIONS else votes
    *_, saved = engine.run(Train(base, None, tmp_path / "c", fresh, (), SAMPLING, recipe, 0), Cancel())
    assert isinstance(saved, CheckpointSaved)
    if recipe is ON_ACTIONS:
        assert saved.summary.margin > 0
        assert saved.summary.accuracy > 0.5
    else:
        # one look a vote at a random net tells little, but the gradients of its own pictures tell each vote
        taste = read_taste(saved.folder)
        assert taste is not None
        assert all(taste.rewards[vote.winner.name] > taste.rewards[vote.loser.name] for vote in votes)
    assert 0 < saved.summary.drift < math.inf


def test_zero_snr_is_defined_at_the_first_step(tmp_path: Path) -> None:
    model = open_model(Base(tiny_folder(tmp_path, Family.SD1, **ZERO_SNR)), CPU)
    schedule = step_schedule(model.scheduler, 5, 1.0)
    assert schedule.timesteps[0] == 999
    assert schedule.signal[0] == 0
    for values in (schedule.scale, schedule.gain, schedule.sigma, schedule.weight(), schedule.picture_weight()):
        assert bool(values.isfinite().all())
    assert schedule.picture_weight()[0] == 0
    assert schedule.weight()[0] > 0


def test_what_the_artist_says_outweighs_the_file(tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path, Family.SD1)
    model = open_model(Base(folder, Prediction.VELOCITY, zero_snr=True), CPU)
    assert model.scheduler.config.prediction_type == "v_prediction"
    assert float(model.scheduler.alphas_cumprod[-1]) == 0
    assert open_model(Base(folder), CPU).scheduler.config.prediction_type == "epsilon"


def test_the_vae_of_sdxl_does_not_overflow(tmp_path: Path) -> None:
    half = dataclasses.replace(CPU, dtype=torch.float16)
    model = open_model(Base(tiny_folder(tmp_path, Family.SDXL)), half)
    assert (model.net.dtype, pipeline_of(model).vae.dtype) == (torch.float16, torch.float32)


def test_pictures_of_another_size(tmp_path: Path) -> None:
    model = open_model(Base(tiny_folder(tmp_path, Family.SDXL)), CPU)
    wide = Sampling(steps=2, width=192, height=64)
    drawn = trajectories(model, wide, 1, 2)
    assert drawn.display.shape == (1, 4, 8, 24)
    assert model.decode(drawn.display).shape == (1, 64, 192, 3)
    with pytest.raises(InputError, match="multiples of 64"):
        model.latent_shape(Sampling(width=100))


def test_tokens_are_those_of_clip() -> None:
    tokenizer = clip_tokenizer()
    assert tokenizer("a photo of an astronaut riding a horse").input_ids == [
        *(49406, 320, 1125, 539, 550, 18376, 6765, 320, 4558, 49407)
    ]
    padded = clip_tokenizer("!")("a cat", padding="max_length", truncation=True).input_ids
    assert padded == [49406, 320, 2368, 49407, *[0] * 73]
