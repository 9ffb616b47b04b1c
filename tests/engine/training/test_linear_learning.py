"""Gradients that are taken once for each picture: the model on them, what is kept of them, what is computed anew."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import fmean

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
from studio.domain.recipe import ATELIER, D3PO, LinearModelConfig, Recipe, TimestepPlan
from studio.domain.votes import Comparison, Source
from studio.engine.device.device import Device
from studio.engine.model.adapter import WEIGHTS, adapter_ups, add_adapter
from studio.engine.model.base_model import BaseModel
from studio.engine.model.loader import open_model
from studio.engine.model.schedule import learning_schedule
from studio.engine.studio_engine import StudioEngine
from studio.engine.training.context import TrainingContext
from studio.engine.training.gradients import GradientAccumulator, TrainingFigures
from studio.engine.training.kept_gradients import DIRECTIONS, KeptGradients, founders_of
from studio.engine.training.linear_learning import (
    TRAINED_PER_SPREAD,
    model_of,
    products_of,
    sets_beside,
    spread_beside,
    weights_of,
)
from studio.engine.training.objective import PreferenceObjective
from studio.engine.training.preference_model import PreferenceModel, fitted
from studio.engine.training.trajectory_cache import TrajectoryCache
from studio.engine.training.transitions import TransitionSampler
from studio.taste_file import read_taste

BASE = Base(base_path("starter"))
LINEAR = LinearModelConfig(draws=2, prior=10.0, reach=1.0)
SHORT = dataclasses.replace(ATELIER, timesteps=TimestepPlan(1, 4, 0.2), optimiser=LINEAR)
ON_CHAINS = dataclasses.replace(SHORT, objective=D3PO.objective)
both = pytest.mark.parametrize("recipe", [SHORT, ON_CHAINS], ids=["pictures", "chains"])


class Counting:
    """An engine that counts latents sent through the UNet."""

    def __init__(self, change: Callable[[BaseModel], None] = lambda _: None) -> None:
        self.rows = 0
        self._change = change
        self._engine = StudioEngine(CPU, self._open)

    def _open(self, base: Base, device: Device) -> BaseModel:
        model = open_model(base, device)
        self._change(model)
        model.net.register_forward_pre_hook(self._count)
        return model

    def _count(self, module: object, inputs: tuple[Tensor, ...]) -> None:
        self.rows += len(inputs[0])

    def trained(
        self, folder: Path, votes: tuple[Comparison, ...], kept: Path | None = None, recipe: Recipe = SHORT
    ) -> dict[str, Tensor]:
        """The weights that come of it."""
        self.rows = 0
        job = Train(BASE, None, folder, votes, (), SAMPLING, recipe, seed=3, kept=kept)
        *_, saved = self._engine.run(job, Cancel())
        assert isinstance(saved, CheckpointSaved)
        weights: dict[str, Tensor] = load_file(folder / WEIGHTS)
        return weights


@pytest.fixture(scope="module")
def counting() -> Counting:
    return Counting()


def same(first: dict[str, Tensor], second: dict[str, Tensor]) -> bool:
    return all(torch.equal(first[key], second[key]) for key in first.keys() | second.keys())


# ------------------------------------------------------------------------------------------ the model


def targets(count: int, chance: float = 0.95) -> Tensor:
    return torch.full((count,), chance, dtype=torch.float64)


def spread_rows(count: int, length: int = 12, seed: int = 0) -> Tensor:
    return torch.randn((count, length), generator=torch.Generator().manual_seed(seed), dtype=torch.float64)


def test_the_direction_is_where_the_posterior_has_no_slope() -> None:
    rows = spread_rows(6)
    rows = rows / rows.norm(dim=1, keepdim=True)
    chances = torch.tensor([0.95, 0.95, 1.0, 0.95, 0.5, 0.95], dtype=torch.float64)
    direction = rows.T @ fitted(rows @ rows.T, chances, prior=10.0)
    slope = rows.T @ (chances - (rows @ direction).sigmoid()) - direction / 10.0
    # the exact optimum, found without the products
    assert float(slope.abs().max()) < 1e-3


def test_how_long_a_gradient_is_says_nothing() -> None:
    rows = spread_rows(5)
    longer = rows * torch.tensor([1.0, 30.0, 0.1, 1.0, 5.0], dtype=torch.float64)[:, None]
    first, second = (
        each.T @ fitted(each @ each.T, targets(5), prior=10.0) / float((each @ each.T).diagonal().sqrt()[0])
        for each in (rows, longer)
    )
    torch.testing.assert_close(first, second)


def test_a_vote_that_others_foretell_has_less_of_a_share() -> None:
    rows = torch.eye(3, dtype=torch.float64)
    alike = torch.stack([rows[0], rows[0], rows[0], rows[1]])
    shares = fitted(alike @ alike.T, targets(4), prior=10.0)
    assert 0 < float(shares[0]) < float(shares[3])


def test_votes_that_contradict_each_other_move_nothing() -> None:
    products = torch.tensor([[1.0, -1.0], [-1.0, 1.0]], dtype=torch.float64)
    assert float((products @ fitted(products, targets(2), prior=10.0)).abs().max()) < 1e-9


def test_a_comparison_of_equal_pictures_has_no_share() -> None:
    products = torch.diag(torch.tensor([1.0, 0.0], dtype=torch.float64))
    shares = fitted(products, targets(2), prior=10.0)
    assert float(shares[0]) > 0
    assert float(shares[1]) == 0


@pytest.mark.parametrize("scale", [1e-12, 1.0, 1e12])
def test_many_votes_of_any_length_have_a_direction(scale: float) -> None:
    rows = spread_rows(200, 20) * scale
    wanted = rows[0]
    rows = rows * (rows @ wanted).sign()[:, None]
    shares = fitted(rows @ rows.T, targets(200, 1.0), prior=1e4)
    assert bool(((rows @ rows.T) @ shares > 0).all())


def test_a_vote_is_foretold_by_the_others_alone() -> None:
    rows = torch.stack([*torch.eye(2, dtype=torch.float64), torch.tensor([1.0, 1.0], dtype=torch.float64)])
    products = rows @ rows.T
    held_out = PreferenceModel(products, targets(3), 10.0, [7, 8, 9]).held_out_margins()
    for number in range(3):
        others = [each for each in range(3) if each != number]
        shares = fitted(products[others][:, others], targets(2), 10.0)
        assert float(held_out[number]) == pytest.approx(float(products[number, others] @ shares))
    # comparisons of one vote are held out together
    together = PreferenceModel(products, targets(3), 10.0, [7, 7, 8]).held_out_margins()
    assert float(together[0]) == pytest.approx(float(products[0, 2:] @ fitted(products[2:, 2:], targets(1), 10.0)))
    assert len(PreferenceModel(products, targets(3), 10.0, [7, 7, 7]).held_out_margins()) == 0


def test_a_vote_of_several_comparisons_is_foretold_as_far_as_these_are() -> None:
    model = PreferenceModel(torch.eye(5), targets(5), 10.0, [7, 7, 7, 8, 9])
    assert model.foretold(torch.tensor([1.0, 2.0, -1.0, 1.0, -1.0])) == 2
    assert model.foretold(torch.tensor([-1.0, -2.0, -1.0, 1.0, 0.0])) == 1


def test_a_direction_is_steady_as_far_as_the_newest_votes_left_it() -> None:
    rows = torch.tensor([[1.0, 0.0], [1.0, 0.0], [0.0, 1.0]], dtype=torch.float64)
    model = PreferenceModel(rows @ rows.T, targets(3), 10.0, [1, 2, 3])
    shares = model.fitted()
    now, then = rows.T @ shares, torch.tensor([1.0, 0.0], dtype=torch.float64)
    assert model.steadiness(shares, 1) == pytest.approx(float(now @ then / now.norm()))
    assert model.steadiness(shares, 3) is None
    same = PreferenceModel(torch.ones((3, 3), dtype=torch.float64), targets(3), 10.0, [1, 2, 3])
    assert same.steadiness(same.fitted(), 1) == pytest.approx(1.0)


def test_figures_are_of_votes_alone_and_all_is_learned() -> None:
    rows = torch.tensor([[1.0, 0.0], [1.0, 0.1], [0.0, 1.0], [1.0, 0.0]], dtype=torch.float64)
    model = PreferenceModel(rows @ rows.T, targets(4), 10.0, [-2, -1, 1, 2], frozenset({-2, -1}))
    margins = torch.tensor([1.0, 1.0, -1.0, 1.0])
    assert (model.decided_votes, model.foretold(margins)) == (2, 1)
    assert float(model.fitted()[:2].min()) > 0
    # without the newest vote what was liked and the older one are left
    before = torch.zeros(4, dtype=torch.float64)
    before[:3] = fitted((rows @ rows.T)[:3, :3], targets(3), 10.0)
    ours = model.fitted()
    cosine = torch.cosine_similarity(rows.T @ ours, rows.T @ before, dim=0)
    assert model.steadiness(ours, 1) == pytest.approx(float(cosine))
    assert model.steadiness(ours, 2) is None


def test_each_source_weighs_what_it_adds_to_the_direction() -> None:
    products = torch.diag(torch.tensor([4.0, 1.0, 1.0, 0.0], dtype=torch.float64))
    shares = torch.tensor([0.5, -1.0, 2.0, 9.0], dtype=torch.float64)
    sources = [Source.VOTES, Source.VOTES, Source.LIKED, Source.IMPORTED]
    assert weights_of(products, shares, sources) == {"votes": 0.5, "liked": 0.5, "imported": 0.0}
    assert weights_of(products, torch.zeros(4, dtype=torch.float64), sources) == {}


def test_own_pictures_are_learned_by_nearly_their_mean_difference() -> None:
    rows = torch.nn.functional.normalize(spread_rows(4))
    products = rows[[0, 0, 0, 1]] @ rows[[0, 0, 0, 1]].T
    shares = {}
    for source in (Source.LIKED, Source.VOTES):
        learned = [Comparison(number, "", "", Path("a"), Path("b"), source=source) for number in range(4)]
        shares[source] = model_of(products, learned, LINEAR, label_smoothing=0.05).fitted()
    # three that say the same count nearly three times as much as one, where votes have less to add each
    assert shares[Source.LIKED][0] > 0.9 * shares[Source.LIKED][3]
    assert shares[Source.VOTES][0] < 0.8 * shares[Source.VOTES][3]


def test_pictures_beside_own_ones_are_spread_as_margins_of_one_own_picture_differ() -> None:
    numbers = [(-2, Source.LIKED), (-2, Source.LIKED), (-1, Source.LIKED), (-1, Source.LIKED), (1, Source.VOTES)]
    learned = [Comparison(number, "", "", Path("a"), Path("b"), source=source) for number, source in numbers]
    margins = torch.tensor([9.0, 7.0, 20.0, 16.0, 100.0])
    assert spread_beside(margins, learned) == pytest.approx(math.sqrt((2 + 8) / 2))
    # one whose other picture cannot be read any more has nothing to differ from
    assert spread_beside(margins[1:3], learned[1:3]) == 0


def test_a_set_beside_is_told_from_the_own_picture_whether_it_wins_or_loses() -> None:
    sides = [(-3, "o", "a"), (-3, "o", "b"), (-2, "a", "p"), (-2, "b", "p"), (-1, "o", "c"), (-1, "o", "d")]
    learned = [Comparison(number, "", "", Path(one), Path(two), source=Source.LIKED) for number, one, two in sides]
    assert sets_beside(learned) == 2
    assert sets_beside([dataclasses.replace(each, source=Source.VOTES) for each in learned]) == 0


def test_products_are_those_of_the_rows() -> None:
    rows = torch.randn((3, 2**20 + 5), generator=torch.Generator().manual_seed(0)).bfloat16()
    expected = rows.double() @ rows.double().T
    torch.testing.assert_close(products_of(list(rows)), expected, rtol=1e-4, atol=5.0)


@pytest.mark.parametrize(("count", "founders"), [(0, 0), (1, 1), (3, 2), (7, 4), (8, 8), (17, 8), (32, 8)])
def test_the_pictures_of_the_oldest_votes_lay_the_directions(count: int, founders: int) -> None:
    votes = [
        Comparison(count - number, "", "", Path("a"), Path(side)) for number in range(count) for side in ("b", "c")
    ]
    assert [vote.vote_id for vote in founders_of(votes, 8)] == [1 + each // 2 for each in range(2 * founders)]


# -------------------------------------------------------------------------------------- the gradients


def context_of(model: BaseModel, votes: tuple[Comparison, ...], recipe: Recipe) -> TrainingContext:
    job = Train(BASE, None, Path("c"), votes, (), SAMPLING, recipe, seed=0)
    schedule = learning_schedule(model.scheduler, SAMPLING)
    trajectories = TrajectoryCache(model, schedule, SAMPLING)
    kept = KeptGradients(model, job, LINEAR, trajectories)
    return TrainingContext(model, job, schedule, trajectories, torch.Generator().manual_seed(0), kept)


@both
def test_a_fresh_adapter_is_its_own_reference(
    model: BaseModel, comparisons: tuple[Comparison, ...], recipe: Recipe
) -> None:
    add_adapter(model.net, SHORT.adapter, seed=0)
    context = context_of(model, comparisons, recipe)
    objective = PreferenceObjective(context, recipe.objective)
    sampler = TransitionSampler(objective.steps, SHORT.timesteps, context.generator)
    transitions = sampler.of_all(comparisons)
    gradients = []
    for fresh in (True, False):
        evaluation = objective.evaluate(transitions, torch.Generator().manual_seed(1), fresh=fresh)
        gradients.append(torch.autograd.grad(evaluation.losses.sum(), adapter_ups(model.net)))
        assert float(evaluation.margins.detach().abs().max()) < 1e-4
    for ours, full in zip(*gradients, strict=True):
        torch.testing.assert_close(ours, full, rtol=1e-3, atol=1e-3 * float(full.abs().max()))


@both
def test_the_log_ratio_rises_by_what_the_gradient_foretells(
    model: BaseModel, comparisons: tuple[Comparison, ...], recipe: Recipe
) -> None:
    add_adapter(model.net, SHORT.adapter, seed=0)
    context = context_of(model, comparisons[:1], recipe)
    objective = PreferenceObjective(context, recipe.objective)
    sampler = TransitionSampler(objective.steps, SHORT.timesteps, context.generator)
    vote = comparisons[0]
    gradients = GradientAccumulator(context, objective, TrainingFigures())
    rises = []
    for side in (vote.winner, vote.loser):
        generator = torch.Generator().manual_seed(5)
        looks = sampler.of_picture(vote, side, 2, generator)
        list(gradients.accumulate_log_ratio(looks, generator, Cancel()))
        rises.append([up.grad.clone() for up in adapter_ups(model.net) if up.grad is not None])
    rise = [winner - loser for winner, loser in zip(*rises, strict=True)]
    squared = sum(float(part.square().sum()) for part in rise)
    generator = torch.Generator().manual_seed(5)
    pair = sampler.of_one(vote, 2, generator)
    with torch.no_grad():
        for up, part in zip(adapter_ups(model.net), rise, strict=True):
            up.add_(part, alpha=0.1 / squared)
        margins = objective.evaluate(pair, generator).margins
    # winner and loser met the same noise as in the comparison
    assert float(margins.mean()) == pytest.approx(0.1, rel=0.05)


@pytest.mark.parametrize("reach", [0.5, 1.5])
def test_the_adapter_is_as_long_as_the_recipe_wants_it(
    model: BaseModel, comparisons: tuple[Comparison, ...], reach: float, tmp_path: Path
) -> None:
    longer = dataclasses.replace(SHORT, optimiser=dataclasses.replace(LINEAR, reach=2 * reach))
    recipe = dataclasses.replace(SHORT, optimiser=dataclasses.replace(LINEAR, reach=reach))
    counting = Counting()
    one = counting.trained(tmp_path / "a", comparisons, recipe=recipe)
    two = counting.trained(tmp_path / "b", comparisons, recipe=longer)
    ups = [name for name in one if "lora_B" in name]
    assert ups
    for name in ups:
        torch.testing.assert_close(two[name], 2 * one[name])


def test_own_pictures_move_the_model_by_what_the_base_pictures_beside_them_are_spread(
    counting: Counting, comparisons: tuple[Comparison, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.engine.training.linear_learning.SETS_AT_LEAST", 1)
    own = dataclasses.replace(comparisons[0], vote_id=-1, source=Source.LIKED)
    beside = own.loser, comparisons[1].loser
    counting.trained(tmp_path / "c", tuple(dataclasses.replace(own, loser=each) for each in beside))
    taste = read_taste(tmp_path / "c")
    assert taste is not None
    one, other = (taste.rewards[each.name] for each in beside)
    assert abs(one - other) / math.sqrt(2) == pytest.approx(LINEAR.reach, rel=1e-3)
    assert taste.rewards[own.winner.name] > max(one, other)


def test_few_base_pictures_that_happen_to_be_alike_make_no_giant_step(
    counting: Counting, comparisons: tuple[Comparison, ...], tmp_path: Path
) -> None:
    own = dataclasses.replace(comparisons[0], vote_id=-1, source=Source.LIKED)
    counting.trained(tmp_path / "c", (own, dataclasses.replace(own, loser=comparisons[1].loser)))
    taste = read_taste(tmp_path / "c")
    assert taste is not None
    margins = [taste.rewards[own.winner.name] - taste.rewards[each.loser.name] for each in (own, comparisons[1])]
    assert fmean(margins) <= TRAINED_PER_SPREAD * LINEAR.reach * 1.001


def test_how_sure_it_is_is_told_of_votes(
    counting: Counting, comparisons: tuple[Comparison, ...], tmp_path: Path
) -> None:
    own = dataclasses.replace(comparisons[0], vote_id=-1, source=Source.LIKED)
    kept = tmp_path / "gradients"
    counting.trained(tmp_path / "a", (own, *comparisons[1:3]), kept)
    counting.trained(tmp_path / "b", (own, *comparisons[1:3]), kept)
    # nothing is left to do but one look at the pictures of each vote, with and without the adapter
    assert counting.rows == 2 * 2 * 2


@both
def test_what_it_thinks_of_each_picture_is_told(
    counting: Counting, comparisons: tuple[Comparison, ...], recipe: Recipe, tmp_path: Path
) -> None:
    votes = (*comparisons[:3], dataclasses.replace(comparisons[3], tie=True))
    counting.trained(tmp_path / "c", votes, recipe=dataclasses.replace(recipe, votes_per_round=2))
    taste = read_taste(tmp_path / "c")
    assert taste is not None
    assert taste.rewards.keys() == {file.name for each in comparisons for file in (each.winner, each.loser)}
    assert sum(taste.rewards[each.winner.name] > taste.rewards[each.loser.name] for each in comparisons[:3]) >= 2
    # a tie has no side to foretell
    assert taste.asked == 3
    assert 0 <= taste.foretold <= 3
    assert taste.steadiness is not None
    assert -1 <= taste.steadiness <= 1


def test_a_first_round_has_nothing_to_be_steady_against(
    counting: Counting, comparisons: tuple[Comparison, ...], tmp_path: Path
) -> None:
    counting.trained(tmp_path / "c", comparisons[:1])
    taste = read_taste(tmp_path / "c")
    assert taste is not None
    assert (taste.asked, taste.foretold, taste.steadiness) == (0, 0, None)


# -------------------------------------------------------------------------------------- what is kept


@both
def test_a_later_round_takes_gradients_of_its_new_votes_alone(
    counting: Counting, comparisons: tuple[Comparison, ...], recipe: Recipe, tmp_path: Path
) -> None:
    kept = tmp_path / "gradients"
    counting.trained(tmp_path / "a", comparisons[:2], kept, recipe)
    later = counting.trained(tmp_path / "b", comparisons[:3], kept, recipe)
    # two steps of two pictures for the new vote; the figures look at one step of each, with and without the adapter
    assert counting.rows == 2 * 2 + 3 * 2 * 2
    assert same(later, counting.trained(tmp_path / "c", comparisons[:3], None, recipe))
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
            for parameter in model.net.parameters():
                parameter.mul_(1.01)

    kept = tmp_path / "gradients"
    Counting().trained(tmp_path / "a", comparisons[:2], kept)
    other = Counting(change)
    weights = other.trained(tmp_path / "b", comparisons[:2], kept)
    assert same(weights, other.trained(tmp_path / "c", comparisons[:2], None))
    # those of the first base model make room
    assert len(list(kept.iterdir())) == 1


def test_another_answer_to_the_same_pictures_takes_no_gradient(
    counting: Counting, comparisons: tuple[Comparison, ...], tmp_path: Path
) -> None:
    kept = tmp_path / "gradients"
    first = counting.trained(tmp_path / "a", comparisons[:2], kept)
    turned = dataclasses.replace(comparisons[1], winner=comparisons[1].loser, loser=comparisons[1].winner)
    second = counting.trained(tmp_path / "b", (comparisons[0], turned), kept)
    # the figures look at one step of each vote, with and without the adapter
    assert counting.rows == 2 * 2 * 2
    assert not same(first, second)


def test_pictures_of_a_group_have_one_gradient_each(
    counting: Counting, comparisons: tuple[Comparison, ...], tmp_path: Path
) -> None:
    files = [comparisons[0].winner, comparisons[0].loser, comparisons[1].winner, comparisons[1].loser]
    group = tuple(dataclasses.replace(comparisons[0], winner=files[0], loser=other) for other in files[1:])
    kept = tmp_path / "gradients"
    counting.trained(tmp_path / "a", group, kept)
    assert len([file for file in kept.rglob("*.safetensors") if file.name != DIRECTIONS]) == len(files)
