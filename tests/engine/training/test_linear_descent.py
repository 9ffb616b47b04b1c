"""Gradients that are taken once for each vote: what they foretell, what is kept of them, what is computed anew."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from conftest_engine import CPU, SAMPLING
from studio.assets import base_path
from studio.domain.base_model import Base
from studio.domain.engine import Cancel
from studio.domain.events import CheckpointSaved
from studio.domain.jobs import Train
from studio.domain.recipe import ATELIER, NormalisedDescentConfig, Recipe, TimestepPlan
from studio.domain.steps import result_of
from studio.domain.votes import Comparison
from studio.engine.device.device import Device
from studio.engine.model.adapter import WEIGHTS, adapter_ups, add_adapter
from studio.engine.model.base_model import BaseModel
from studio.engine.model.loader import open_model
from studio.engine.model.schedule import learning_schedule
from studio.engine.studio_engine import StudioEngine
from studio.engine.training.context import TrainingContext
from studio.engine.training.gradients import GradientAccumulator, TrainingFigures
from studio.engine.training.kept_gradients import DIRECTIONS, KeptGradients, founders_of, keeps_gradients
from studio.engine.training.linear_descent import descended, products_of
from studio.engine.training.objective import PreferenceObjective
from studio.engine.training.trajectory_cache import TrajectoryCache
from studio.engine.training.transitions import TransitionSampler

BASE = Base(base_path("starter"))
DESCENT = NormalisedDescentConfig(margin_per_step=0.1, steps_at_most=50, enough_margin=1.4, kept_draws=2)
SHORT = dataclasses.replace(ATELIER, timesteps=TimestepPlan(1, 4, 0.2), optimiser=DESCENT)


class Counting:
    """An engine that counts latents sent through the UNet."""

    def __init__(self, change: Callable[[BaseModel], None] = lambda _: None) -> None:
        self.rows = 0
        self._change = change
        self._engine = StudioEngine(CPU, self._open)

    def _open(self, base: Base, device: Device) -> BaseModel:
        model = open_model(base, device)
        self._change(model)
        model.unet.register_forward_pre_hook(self._count)
        return model

    def _count(self, module: object, inputs: tuple[Tensor, ...]) -> None:
        self.rows += len(inputs[0])

    def trained(
        self, folder: Path, votes: tuple[Comparison, ...], kept: Path | None = None, recipe: Recipe = SHORT
    ) -> dict[str, Tensor]:
        """The weights that come of it."""
        self.rows = 0
        job = Train(BASE, None, folder, votes, (), (), SAMPLING, recipe, seed=3, kept=kept)
        *_, saved = self._engine.run(job, Cancel())
        assert isinstance(saved, CheckpointSaved)
        weights: dict[str, Tensor] = load_file(folder / WEIGHTS)
        return weights


@pytest.fixture(scope="module")
def counting() -> Counting:
    return Counting()


def same(first: dict[str, Tensor], second: dict[str, Tensor]) -> bool:
    return all(torch.equal(first[key], second[key]) for key in first.keys() | second.keys())


# ------------------------------------------------------------------------------------------ the steps


def test_a_single_vote_reaches_just_the_margin_that_is_enough() -> None:
    products = torch.tensor([[4.0]], dtype=torch.float64)
    steps, shares = descended(products, torch.tensor([0.95]), DESCENT)
    assert float(products @ shares) == pytest.approx(1.4)
    # a step is meant for a loss that falls by half of what the margin rises; at p = 0.95 it is 0.45, so it goes further
    assert steps == math.ceil(1.4 / (0.1 * 0.5 / 0.45))


def test_votes_that_are_learned_pull_less() -> None:
    products = torch.diag(torch.tensor([1.0, 9.0], dtype=torch.float64))
    _, shares = descended(products, torch.tensor([0.95, 0.95]), DESCENT)
    margins = products @ shares
    assert float(margins.mean()) == pytest.approx(1.4)
    assert shares[0] > shares[1] > 0


def test_votes_that_contradict_each_other_move_nothing() -> None:
    products = torch.tensor([[1.0, -1.0], [-1.0, 1.0]], dtype=torch.float64)
    steps, shares = descended(products, torch.tensor([0.95, 0.95]), DESCENT)
    assert steps == 0
    assert float((products @ shares).abs().max()) == 0


def test_the_steps_end() -> None:
    products = torch.tensor([[1.0, -0.999], [-0.999, 1.0]], dtype=torch.float64)
    config = dataclasses.replace(DESCENT, steps_at_most=3)
    steps, shares = descended(products, torch.tensor([0.95, 0.95]), config)
    assert steps == 3
    assert 0 < float((products @ shares).mean()) < 1.4


def test_products_are_those_of_the_rows() -> None:
    rows = torch.randn((3, 2**20 + 5), generator=torch.Generator().manual_seed(0)).bfloat16()
    expected = rows.double() @ rows.double().T
    torch.testing.assert_close(products_of(rows), expected, rtol=1e-4, atol=5.0)


@pytest.mark.parametrize(("count", "founders"), [(0, 0), (1, 1), (3, 2), (17, 16), (32, 32), (63, 32)])
def test_the_oldest_votes_lay_the_directions(count: int, founders: int) -> None:
    votes = [Comparison(count - number, "", "", Path("a"), Path("b")) for number in range(count)]
    assert [vote.vote_id for vote in founders_of(votes)] == list(range(1, founders + 1))


def test_gradients_of_too_many_votes_are_not_kept() -> None:
    votes = tuple(Comparison(number, "", "", Path("a"), Path("b")) for number in range(5))
    few = dataclasses.replace(SHORT, optimiser=dataclasses.replace(DESCENT, kept_at_most=4))
    job = Train(BASE, None, Path("c"), votes, (), (), SAMPLING, few, seed=0)
    assert not keeps_gradients(job)
    assert keeps_gradients(dataclasses.replace(job, fresh=votes[:4]))
    assert not keeps_gradients(dataclasses.replace(job, fresh=votes[:4], parent=Path("b")))


# -------------------------------------------------------------------------------------- the gradients


def context_of(model: BaseModel, votes: tuple[Comparison, ...]) -> TrainingContext:
    job = Train(BASE, None, Path("c"), votes, (), (), SAMPLING, SHORT, seed=0)
    schedule = learning_schedule(model.scheduler, SAMPLING)
    trajectories = TrajectoryCache(model, schedule, SAMPLING)
    kept = KeptGradients(model, job, trajectories)
    return TrainingContext(model, job, schedule, trajectories, torch.Generator().manual_seed(0), kept)


def test_a_fresh_adapter_is_its_own_reference(model: BaseModel, comparisons: tuple[Comparison, ...]) -> None:
    add_adapter(model.unet, SHORT.adapter, seed=0)
    context = context_of(model, comparisons)
    objective = PreferenceObjective(context, SHORT.objective)
    sampler = TransitionSampler(objective.steps, SHORT.timesteps, context.generator)
    transitions = sampler.of_all(comparisons)
    gradients = []
    for fresh in (True, False):
        evaluation = objective.evaluate(transitions, torch.Generator().manual_seed(1), fresh=fresh)
        gradients.append(torch.autograd.grad(evaluation.losses.sum(), adapter_ups(model.unet)))
        assert float(evaluation.margins.detach().abs().max()) < 1e-4
    for ours, full in zip(*gradients, strict=True):
        torch.testing.assert_close(ours, full, rtol=1e-3, atol=1e-3 * float(full.abs().max()))


def test_the_margin_rises_by_what_the_gradient_foretells(model: BaseModel, comparisons: tuple[Comparison, ...]) -> None:
    add_adapter(model.unet, SHORT.adapter, seed=0)
    context = context_of(model, comparisons[:1])
    objective = PreferenceObjective(context, SHORT.objective)
    sampler = TransitionSampler(objective.steps, SHORT.timesteps, context.generator)
    looks = sampler.of_one(comparisons[0], 2, context.generator)
    gradients = GradientAccumulator(context, objective, TrainingFigures())
    result_of(gradients.accumulate(looks, Cancel(), fresh=torch.Generator().manual_seed(5)))
    ups = adapter_ups(model.unet)
    # the loss of a vote at p = 0.95 falls by 0.45 of what its margin rises
    rise = [up.grad / -0.45 for up in ups if up.grad is not None]
    squared = sum(float(part.square().sum()) for part in rise)
    with torch.no_grad():
        for up, part in zip(ups, rise, strict=True):
            up.add_(part, alpha=0.1 / squared)
        margins = objective.evaluate(looks, torch.Generator().manual_seed(5)).margins
    assert float(margins.mean()) == pytest.approx(0.1, rel=0.05)


# -------------------------------------------------------------------------------------- what is kept


def test_a_later_round_takes_gradients_of_its_new_votes_alone(
    counting: Counting, comparisons: tuple[Comparison, ...], tmp_path: Path
) -> None:
    kept = tmp_path / "gradients"
    counting.trained(tmp_path / "a", comparisons[:2], kept)
    later = counting.trained(tmp_path / "b", comparisons[:3], kept)
    # two steps of two pictures for the new vote; the figures look at one step of each, with and without the adapter
    assert counting.rows == 2 * 2 + 3 * 2 * 2
    assert same(later, counting.trained(tmp_path / "c", comparisons[:3], None))
    assert counting.rows > 2 * 2 + 3 * 2 * 2


def test_a_round_without_a_vote_is_as_if_it_had_never_been_given(
    counting: Counting, comparisons: tuple[Comparison, ...], tmp_path: Path
) -> None:
    counting.trained(tmp_path / "a", comparisons[:3], tmp_path / "gradients")
    without = counting.trained(tmp_path / "b", comparisons[:2], tmp_path / "gradients")
    assert same(without, counting.trained(tmp_path / "c", comparisons[:2], None))


def spoil(file: Path) -> Iterator[None]:
    content = file.read_bytes()
    tensors = load_file(file)
    for damage in (content[:-3], b"", b"\xff" * len(content)):
        file.write_bytes(damage)
        yield
    name = next(iter(tensors))
    for wrong in (tensors[name].flatten()[1:].clone(), torch.full_like(tensors[name], torch.nan)):
        save_file({**tensors, name: wrong}, file)
        yield
    file.unlink()
    file.mkdir()
    yield


@pytest.mark.parametrize("directions", [True, False])
def test_what_is_spoilt_is_computed_anew(
    counting: Counting, comparisons: tuple[Comparison, ...], tmp_path: Path, directions: bool
) -> None:
    kept = tmp_path / "gradients"
    right = counting.trained(tmp_path / "a", comparisons[:2], kept)
    files = [file for file in kept.rglob("*.safetensors") if (file.name == DIRECTIONS) == directions]
    for number, _ in enumerate(spoil(files[0])):
        assert same(counting.trained(tmp_path / f"b{number}", comparisons[:2], kept), right)


def test_a_folder_that_cannot_be_written_costs_time_alone(
    counting: Counting, comparisons: tuple[Comparison, ...], tmp_path: Path
) -> None:
    (tmp_path / "gradients").write_text("in the way", encoding="utf-8")
    weights = counting.trained(tmp_path / "a", comparisons[:2], tmp_path / "gradients")
    assert same(weights, counting.trained(tmp_path / "b", comparisons[:2], None))


def test_another_base_model_takes_its_own(comparisons: tuple[Comparison, ...], tmp_path: Path) -> None:
    def change(model: BaseModel) -> None:
        with torch.no_grad():
            for parameter in model.unet.parameters():
                parameter.mul_(1.01)

    kept = tmp_path / "gradients"
    Counting().trained(tmp_path / "a", comparisons[:2], kept)
    other = Counting(change)
    weights = other.trained(tmp_path / "b", comparisons[:2], kept)
    assert same(weights, other.trained(tmp_path / "c", comparisons[:2], None))
    # those of the first base model make room
    assert len(list(kept.iterdir())) == 1
