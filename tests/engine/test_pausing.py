"""A halted job goes on exactly, and its graphics card is free meanwhile."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from conftest_engine import CPU, SAMPLING, pair
from opened_models import pipeline_of
from studio.assets import base_path
from studio.domain.base_model import Base
from studio.domain.engine import Cancel
from studio.domain.events import CheckpointSaved, Event, Phase, Progress
from studio.domain.jobs import Generate, Job, Train
from studio.domain.recipe import Recipe
from studio.domain.votes import Comparison
from studio.engine.device.device import Device
from studio.engine.model.adapter import WEIGHTS
from studio.engine.studio_engine import StudioEngine
from studio.engine.training.checkpoint import STATE

BASE = Base(base_path("starter"))
SMALL_STEPS = dataclasses.replace(CPU, transitions_at_once=2)


def round_of(folder: Path, comparisons: tuple[Comparison, ...], recipe: Recipe) -> Train:
    return Train(BASE, None, folder, comparisons, (), SAMPLING, recipe, seed=0)


def halted_at_every_step(engine: StudioEngine, job: Job) -> list[Event]:
    events = []
    for event in engine.run(job, Cancel()):
        engine.offload()
        engine.restore()
        events.append(event)
    return events


@pytest.mark.parametrize("objective", ["d3po", "diffusion_dpo"])
def test_a_halted_round_gives_the_same_weights(
    comparisons: tuple[Comparison, ...], recipe: Recipe, on_pictures: Recipe, tmp_path: Path, objective: str
) -> None:
    chosen = recipe if objective == "d3po" else on_pictures
    straight = tmp_path / "straight"
    halted = tmp_path / "halted"
    list(StudioEngine(SMALL_STEPS).run(round_of(straight, comparisons, chosen), Cancel()))
    events = halted_at_every_step(StudioEngine(SMALL_STEPS), round_of(halted, comparisons, chosen))
    assert isinstance(events[-1], CheckpointSaved)
    for name in (WEIGHTS, STATE):
        expected = load_file(straight / name)
        tensors = load_file(halted / name)
        assert tensors.keys() == expected.keys()
        assert all(torch.equal(tensors[key], expected[key]) for key in expected)


def test_a_halted_drawing_gives_the_same_picture(engine: StudioEngine, tmp_path: Path) -> None:
    straight = pair(tmp_path / "straight", 1)
    halted = pair(tmp_path / "halted", 1)
    list(engine.run(Generate(BASE, None, None, SAMPLING, (straight,)), Cancel()))
    halted_at_every_step(engine, Generate(BASE, None, None, SAMPLING, (halted,)))
    for expected, picture in zip(straight.pictures, halted.pictures, strict=True):
        assert picture.image.read_bytes() == expected.image.read_bytes()


def test_without_a_card_nothing_is_offloaded(engine: StudioEngine) -> None:
    assert not engine.offload()
    assert engine.memory() is None


@pytest.mark.gpu
def test_an_offloaded_card_is_free_and_its_job_goes_on(
    comparisons: tuple[Comparison, ...], recipe: Recipe, tmp_path: Path
) -> None:
    engine = StudioEngine(Device(torch.device("cuda"), torch.float32, 8, 2))
    events = engine.run(round_of(tmp_path / "c", comparisons, recipe), Cancel())
    next(event for event in events if isinstance(event, Progress) and event.phase is Phase.TRAIN)
    model = engine._model
    assert model is not None

    def state() -> list[torch.Tensor]:
        parameters = list(model.net.parameters())
        gradients = [parameter.grad for parameter in parameters if parameter.grad is not None]
        return [tensor.detach().cpu().clone() for tensor in (*parameters, *gradients)]

    parts = (model.net, pipeline_of(model).vae, pipeline_of(model).text_encoder)
    weights = sum(weight.numel() * weight.element_size() for part in parts for weight in part.parameters())
    before = state()
    used = torch.cuda.memory_allocated()
    assert engine.offload()
    assert torch.cuda.memory_allocated() <= used - weights
    engine.restore()
    assert all(parameter.is_cuda for parameter in model.net.parameters())
    assert all(torch.equal(tensor, now) for tensor, now in zip(before, state(), strict=True))
    assert isinstance(list(events)[-1], CheckpointSaved)
