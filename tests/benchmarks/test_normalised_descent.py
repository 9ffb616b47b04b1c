"""The descent that `atelier` took before gradients were kept: how far its steps go, and when they end."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from conftest_engine import CPU, SAMPLING, comparisons, fresh_copy, on_pictures, recipe
from contenders import ANEW, DESCENT
from normalised_descent import NormalisedDescentConfig, looks_of_descent, normalised_descent
from studio.assets import base_path
from studio.domain.base_model import Base
from studio.domain.engine import Cancel
from studio.domain.errors import InputError
from studio.domain.events import CheckpointSaved, TrainingStep
from studio.domain.jobs import Train
from studio.domain.recipe import Recipe
from studio.domain.votes import Comparison
from studio.engine.model.adapter import WEIGHTS
from studio.engine.training.trainer import ONLY_TIES, Trainer

__all__ = ["comparisons", "on_pictures", "recipe"]
BASE = Base(base_path("starter"))


def train(
    folder: Path,
    votes: tuple[Comparison, ...],
    recipe: Recipe,
    draws_at_least: int = 8,
    margin_per_step: float = 0.35,
    steps_at_most: int = 4,
    enough_margin: float = math.inf,
) -> list[TrainingStep | CheckpointSaved]:
    looking = replace(
        recipe,
        # a plain vote was hardly doubted then, which the length of a step counts on
        objective=replace(recipe.objective, label_smoothing=ANEW.objective.label_smoothing),
        timesteps=replace(recipe.timesteps, draws_at_least=draws_at_least),
        adapter=replace(recipe.adapter, lora_ga_init=True),
    )
    optimiser = normalised_descent(NormalisedDescentConfig(margin_per_step, steps_at_most, enough_margin))
    job = Train(BASE, None, folder, votes, (), SAMPLING, looking, 0)
    trainer = Trainer(fresh_copy(BASE, CPU), job, make_optimiser=optimiser)
    return [event for event in trainer.run(Cancel()) if isinstance(event, TrainingStep | CheckpointSaved)]


def parts(folder: Path, name: str) -> torch.Tensor:
    """All A or all B of a checkpoint."""
    weights = load_file(folder / WEIGHTS)
    return torch.cat([value.flatten() for key, value in weights.items() if f"lora_{name}" in key])


@pytest.mark.slow
def test_the_first_step_raises_the_margin_as_far_as_it_is_meant_to(
    comparisons: tuple[Comparison, ...], on_pictures: Recipe, tmp_path: Path
) -> None:
    first, second, _ = train(
        tmp_path / "c", comparisons, on_pictures, draws_at_least=64, margin_per_step=0.05, steps_at_most=2
    )
    assert isinstance(first, TrainingStep)
    assert isinstance(second, TrainingStep)
    assert first.margin == pytest.approx(0, abs=1e-5)
    assert second.margin == pytest.approx(0.05, rel=0.4)


@pytest.mark.slow
def test_steps_move_b_alone_and_all_equally_far(
    comparisons: tuple[Comparison, ...], on_pictures: Recipe, tmp_path: Path
) -> None:
    for steps in (1, 2):
        train(tmp_path / str(steps), comparisons, on_pictures, steps_at_most=steps)
    one = tmp_path / "1"
    two = tmp_path / "2"
    assert torch.equal(parts(one, "A"), parts(two, "A"))
    assert float((parts(two, "B") - parts(one, "B")).norm()) == pytest.approx(float(parts(one, "B").norm()), rel=1e-4)


@pytest.mark.slow
def test_steps_end_once_the_margin_is_enough(
    comparisons: tuple[Comparison, ...], on_pictures: Recipe, tmp_path: Path
) -> None:
    *steps, saved = train(tmp_path / "c", comparisons, on_pictures, margin_per_step=1.0, enough_margin=0.2)
    assert isinstance(saved, CheckpointSaved)
    assert len(steps) == saved.summary.updates == 2
    assert saved.summary.margin >= 0.2


@pytest.mark.slow
def test_a_round_on_actions_ends_once_every_comparison_is_clear_enough(
    comparisons: tuple[Comparison, ...], recipe: Recipe, tmp_path: Path
) -> None:
    def updates(enough: float) -> int:
        made = train(tmp_path / str(enough), comparisons[:2], recipe, steps_at_most=8, enough_margin=enough)
        return sum(isinstance(event, TrainingStep) for event in made)

    assert updates(math.inf) == 8
    assert 2 <= updates(1e-3) < 8


@pytest.mark.slow
def test_ties_alone_are_no_round(comparisons: tuple[Comparison, ...], on_pictures: Recipe, tmp_path: Path) -> None:
    ties = tuple(replace(comparison, tie=True) for comparison in comparisons)
    with pytest.raises(InputError) as refusal:
        train(tmp_path / "c", ties, on_pictures)
    assert refusal.value.template == ONLY_TIES


def test_a_round_looks_at_all_its_votes_in_each_step_and_for_its_directions() -> None:
    assert looks_of_descent(ANEW, DESCENT, 20, votes=200) == 200 * 2 * 9
    # lest they be fewer than 160 together
    assert looks_of_descent(ANEW, DESCENT, 20, votes=20) == 160 * 9
