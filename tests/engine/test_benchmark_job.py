"""The dry run before a project."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from conftest_engine import CPU, PROMPT, SAMPLING
from studio.assets import base_path
from studio.domain.base_model import Base
from studio.domain.engine import Cancel, GraphicsMemory
from studio.domain.events import BenchmarkResult, PictureReady
from studio.domain.jobs import Benchmark
from studio.domain.project import ProjectSettings
from studio.domain.recipe import ATELIER, RECIPES, REFERENCE, Recipe, draws_per_vote
from studio.domain.sampling import Sampler, Sampling
from studio.engine.studio_engine import StudioEngine
from studio.session.cost_estimate import estimate_cost


@pytest.mark.parametrize("recipe", RECIPES.values(), ids=RECIPES)
def test_pictures_and_votes_are_measured(recipe: Recipe, tmp_path: Path) -> None:
    job = Benchmark(Base(base_path("starter")), SAMPLING, recipe, PROMPT, tmp_path)
    *events, measured = StudioEngine(CPU).run(job, Cancel())
    assert isinstance(measured, BenchmarkResult)
    assert measured.seconds_per_picture > 0
    assert measured.seconds_per_vote > 0
    assert (measured.peak, measured.bytes_per_picture > 1000) == (None, True)
    assert sum(isinstance(event, PictureReady) for event in events) == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["1.png", "2.png"]


def test_a_sampler_without_noise_draws_two_pictures_too(tmp_path: Path) -> None:
    sampling = replace(SAMPLING, sampler=Sampler.EULER, width=64, height=64)
    job = Benchmark(Base(base_path("starter")), sampling, ATELIER, PROMPT, tmp_path)
    *_, measured = StudioEngine(CPU).run(job, Cancel())
    assert isinstance(measured, BenchmarkResult)
    with Image.open(tmp_path / "1.png") as first, Image.open(tmp_path / "2.png") as second:
        assert first.tobytes() != second.tobytes()


def test_looks_at_a_vote() -> None:
    assert draws_per_vote(REFERENCE, 20) == 20
    assert draws_per_vote(ATELIER, 20) == 8 + 16


def test_a_round_is_forecast() -> None:
    measured = BenchmarkResult(seconds_per_picture=3.0, seconds_per_vote=6.0, peak=5, bytes_per_picture=100)
    settings = ProjectSettings("Moths", "starter", "atelier", Sampling(steps=20), seed=7)
    cost = estimate_cost(measured, settings, GraphicsMemory(1, 8))
    # four pictures for 7 of 20 steps, two for the others
    assert (cost.drawing, cost.learning, cost.room, cost.peak, cost.memory) == (2.7, 2.0, 4000, 5, 8)
    assert estimate_cost(measured, replace(settings, group_size=7), None).drawing == 7.0
