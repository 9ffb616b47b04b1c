"""A small engine over the starter model, and drawn pairs to train on."""

from __future__ import annotations

import copy
import dataclasses
from functools import cache
from pathlib import Path

import pytest
import torch

from studio.assets import base_path
from studio.domain.base_model import Base
from studio.domain.engine import Cancel
from studio.domain.events import SetReady
from studio.domain.jobs import Generate, Picture, PictureSet
from studio.domain.recipe import ATELIER, AdamWConfig, AdapterConfig, ObjectiveConfig, PairPlan, Recipe, TimestepPlan
from studio.domain.sampling import Sampling
from studio.domain.votes import Comparison
from studio.engine.device.device import Device
from studio.engine.model.base_model import BaseModel
from studio.engine.model.loader import open_model
from studio.engine.model.schedule import step_schedule
from studio.engine.sampling.sampler import Ddim, Trajectories, seeded_noise
from studio.engine.studio_engine import StudioEngine

CPU = Device(torch.device("cpu"), torch.float32, pictures_at_once=8, transitions_at_once=16)
SAMPLING = Sampling(steps=5, guidance_scale=3.0)
PROMPT = "a watercolour painting of a cat, warm palette, in the hills"


@cache
def _opened(base: Base, device: Device) -> BaseModel:
    return open_model(base, device)


def fresh_copy(base: Base, device: Device) -> BaseModel:
    """As `open_model`, in a quarter of the time: what a test does to its copy, the next test does not see."""
    return copy.deepcopy(_opened(base, device))


@pytest.fixture
def model() -> BaseModel:
    return fresh_copy(Base(base_path("starter")), CPU)


@pytest.fixture
def engine() -> StudioEngine:
    return StudioEngine(CPU, fresh_copy)


def pair(folder: Path, number: int) -> PictureSet:
    """Two pictures to draw into the folder, which is made if need be."""
    folder.mkdir(exist_ok=True)
    first, second = (
        Picture(
            PROMPT,
            "",
            number,
            100 + 2 * number + side,
            folder / f"{number}-{side}.png",
            folder / f"{number}-{side}.safetensors",
        )
        for side in (0, 1)
    )
    return PictureSet(f"p{number}", 7, (first, second))


def trajectories(
    model: BaseModel, sampling: Sampling, latent_seed: int, noise_seed: int, negative: str = ""
) -> Trajectories:
    """One trajectory of PROMPT by our own loop, with whatever adapter the model wears."""
    schedule = step_schedule(model.scheduler, sampling.steps, sampling.eta)
    condition = model.condition([(PROMPT, negative)], sampling)
    shape = model.latent_shape(sampling)
    noises = seeded_noise(noise_seed, shape, sampling.steps)[None]
    ddim = Ddim(model.predictor, schedule, seeded_noise(latent_seed, shape), noises, condition)
    for _ in range(sampling.steps):
        ddim.step()
    return ddim.trajectories()


@pytest.fixture(scope="session")
def comparisons(tmp_path_factory: pytest.TempPathFactory) -> tuple[Comparison, ...]:
    """Four comparisons whose chains were drawn by the base model."""
    folder = tmp_path_factory.mktemp("chains")
    pairs = tuple(pair(folder, number) for number in range(4))
    job = Generate(Base(base_path("starter")), None, None, SAMPLING, pairs)
    events = list(StudioEngine(CPU, fresh_copy).run(job, Cancel()))
    assert [event.set for event in events if isinstance(event, SetReady)] == list(pairs)
    return tuple(
        Comparison(number, PROMPT, "", made.pictures[0].trajectory, made.pictures[1].trajectory)
        for number, made in enumerate(pairs)
        if made.pictures[0].trajectory and made.pictures[1].trajectory
    )


@pytest.fixture
def recipe() -> Recipe:
    """D3PO on the actions with few votes, cut down to seconds."""
    return Recipe(
        name="short",
        objective=ObjectiveConfig("d3po", beta=0.08, reduction="sum", label_smoothing=0.05),
        timesteps=TimestepPlan(per_vote=2, last_share_left_out=1 / SAMPLING.steps),
        optimiser=AdamWConfig(learning_rate=2e-3),
        adapter=AdapterConfig(4, 4.0),
        pairs=PairPlan(),
    )


@pytest.fixture
def on_pictures(recipe: Recipe) -> Recipe:
    """The same learning from the final pictures."""
    return dataclasses.replace(recipe, objective=ATELIER.objective)
