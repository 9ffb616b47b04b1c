"""The dry run before a project."""

from __future__ import annotations

from dataclasses import astuple, replace
from math import prod
from pathlib import Path

import pytest
from PIL import Image

from conftest_engine import CPU, PROMPT, SAMPLING
from opened_models import pipeline_of
from studio.assets import base_path
from studio.domain.base_model import Base
from studio.domain.engine import Cancel
from studio.domain.events import BenchmarkResult, Phase, PictureReady, Progress
from studio.domain.jobs import Benchmark
from studio.domain.recipe import ATELIER, RECIPES, REFERENCE, LinearModelConfig, Recipe, looks_of_round
from studio.domain.sampling import Sampler
from studio.engine.device.memory_model import weight_bytes
from studio.engine.studio_engine import StudioEngine


@pytest.mark.parametrize("recipe", RECIPES.values(), ids=RECIPES)
def test_pictures_and_votes_are_measured(recipe: Recipe, tmp_path: Path) -> None:
    job = Benchmark(Base(base_path("starter")), SAMPLING, recipe, PROMPT, tmp_path)
    engine = StudioEngine(CPU)
    *events, measured = engine.run(job, Cancel())
    assert isinstance(measured, BenchmarkResult)
    assert measured.measures is not None
    assert engine._model is not None
    keeps = isinstance(recipe.optimiser, LinearModelConfig)
    assert (measured.measures.gradient > 0) is keeps
    assert all(value > 0 for value in astuple(replace(measured.measures, gradient=1)))
    # numbers of 4 bytes, of every step where they are learned from
    latents = 4 * prod(engine._model.latent_shape(SAMPLING))
    kept = 1 + SAMPLING.steps if recipe.learns_from_steps else 1
    assert kept * latents < measured.measures.trajectory < kept * latents + 2000
    assert sum(isinstance(event, PictureReady) for event in events) == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["1.png", "2.png"]


def test_a_sampler_without_noise_draws_two_pictures_too(tmp_path: Path) -> None:
    sampling = replace(SAMPLING, sampler=Sampler.EULER, width=64, height=64)
    job = Benchmark(Base(base_path("starter")), sampling, ATELIER, PROMPT, tmp_path)
    *_, measured = StudioEngine(CPU).run(job, Cancel())
    assert isinstance(measured, BenchmarkResult)
    assert measured.size == (64, 64)
    with Image.open(tmp_path / "1.png") as first, Image.open(tmp_path / "2.png") as second:
        assert first.tobytes() != second.tobytes()


def test_what_memory_it_takes_is_told_without_drawing(tmp_path: Path) -> None:
    engine = StudioEngine(CPU)
    job = Benchmark(Base(base_path("starter")), SAMPLING, ATELIER, PROMPT, tmp_path, measures=False)
    *events, told = engine.run(job, Cancel())
    assert all(isinstance(event, Progress) and event.phase is Phase.LOAD for event in events)
    assert isinstance(told, BenchmarkResult)
    assert told.measures is None
    assert list(tmp_path.iterdir()) == []
    memory = told.memory
    assert engine._model is not None
    parts = [engine._model.net, pipeline_of(engine._model).text_encoder, pipeline_of(engine._model).vae]
    # on a processor everything stays where it is
    assert memory.texts == sum(map(weight_bytes, parts)) < memory.drawing < memory.learning
    assert memory.unet == weight_bytes(parts[0])
    assert memory.texts < memory.room <= memory.total


def test_a_round_looks_at_its_votes() -> None:
    assert looks_of_round(REFERENCE, 20, fresh=20, earlier=500) == 20 * 20
    # the directions by 8 votes, at twenty steps each lest they be fewer than 160 together
    assert looks_of_round(ATELIER, 20, fresh=20) == 160 + 20 * 16
    assert looks_of_round(ATELIER, 20, fresh=20, earlier=4) == 160 + 24 * 16
    assert looks_of_round(ATELIER, 20, fresh=20, earlier=20) == 20 * 16
    # 8 of them, each at as many steps as every vote is looked at
    often = replace(ATELIER, timesteps=replace(ATELIER.timesteps, per_vote=30))
    assert looks_of_round(often, 20, fresh=20) == 8 * 30 + 20 * 16
