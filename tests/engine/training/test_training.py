"""Training: oracles of D3PO, resuming, stopping, exporting."""

from __future__ import annotations

import dataclasses
import math
from pathlib import Path
from typing import Any, get_args

import pytest
import torch
from safetensors import safe_open
from safetensors.torch import load_file

from conftest_engine import CPU, SAMPLING, pair, trajectories
from opened_models import pipeline_of
from studio.assets import base_path
from studio.domain.base_model import Base
from studio.domain.engine import Cancel
from studio.domain.errors import InputError, Stopped
from studio.domain.events import CheckpointSaved, Exported, TrainingStep
from studio.domain.export import Compatibility, ExportOptions, Format
from studio.domain.jobs import Export, Generate, Train
from studio.domain.recipe import (
    ATELIER,
    D3PO,
    REFERENCE,
    AdapterConfig,
    LinearModelConfig,
    ObjectiveKind,
    Recipe,
    TimestepPlan,
)
from studio.domain.votes import Comparison
from studio.engine.model.adapter import WEIGHTS, adapter_off, adapter_parameters, add_adapter
from studio.engine.model.base_model import BaseModel
from studio.engine.model.schedule import step_schedule
from studio.engine.studio_engine import StudioEngine
from studio.engine.training.checkpoint import STATE
from studio.engine.training.context import TrainingContext
from studio.engine.training.losses import preference_loss
from studio.engine.training.objective import PreferenceObjective, steps_with_weight
from studio.engine.training.trainer import ONLY_TIES
from studio.engine.training.trajectory_cache import TrajectoryCache
from studio.engine.training.transitions import PictureLook, Transition, expected_d3po_batch, picture_batch
from studio.taste_file import read_taste
from trajectory_files import load_trajectory

BASE = Base(base_path("starter"))


def job(folder: Path, fresh: tuple[Comparison, ...], recipe: Recipe, **changes: object) -> Train:
    plain = Train(BASE, None, folder, fresh, (), SAMPLING, recipe, seed=0)
    return dataclasses.replace(plain, **changes)  # type: ignore[arg-type]


def train(engine: StudioEngine, what: Train) -> list[TrainingStep | CheckpointSaved]:
    return [e for e in engine.run(what, Cancel()) if isinstance(e, TrainingStep | CheckpointSaved)]


def weights(folder: Path) -> dict[str, torch.Tensor]:
    tensors: dict[str, torch.Tensor] = load_file(folder / WEIGHTS)
    return tensors


def swapped(comparison: Comparison) -> Comparison:
    return dataclasses.replace(comparison, winner=comparison.loser, loser=comparison.winner)


@pytest.fixture
def adapted(model: BaseModel) -> BaseModel:
    """The model with an adapter that does something."""
    add_adapter(model.net, AdapterConfig(4, 4.0), seed=1)
    with torch.no_grad():
        for number, parameter in enumerate(adapter_parameters(model.net)):
            parameter.add_(0.02 * torch.randn(parameter.shape, generator=torch.Generator().manual_seed(number)))
    return model


def context_of(model: BaseModel, recipe: Recipe) -> TrainingContext:
    schedule = step_schedule(model.scheduler, SAMPLING.steps, SAMPLING.eta)
    generator = torch.Generator().manual_seed(3)
    unused = job(Path(), (), recipe)
    return TrainingContext(model, unused, schedule, TrajectoryCache(model, schedule, SAMPLING), generator)


def chain_margins(model: BaseModel, recipe: Recipe, transitions: list[Transition]) -> torch.Tensor:
    context = context_of(model, recipe)
    return PreferenceObjective(context, recipe.objective).evaluate(transitions, context.generator).margins


@pytest.mark.parametrize("name", ["atelier", "reference"])
def test_a_fresh_adapter_has_loss_ln_2(
    engine: StudioEngine, comparisons: tuple[Comparison, ...], recipe: Recipe, tmp_path: Path, name: str
) -> None:
    chosen = {"atelier": recipe, "reference": dataclasses.replace(REFERENCE)}[name]
    first = train(engine, job(tmp_path / "c", comparisons[:1], chosen))[0]
    assert isinstance(first, TrainingStep)
    assert first.loss == pytest.approx(math.log(2), abs=2e-5)
    assert first.margin == pytest.approx(0, abs=1e-4)


def test_without_its_adapter_the_model_is_the_base(model: BaseModel) -> None:
    inputs = torch.randn(1, *model.latent_shape(SAMPLING)), torch.tensor([500]), model.embed("a cat").hidden
    with torch.no_grad():
        before = model.net(*inputs).sample
        add_adapter(model.net, AdapterConfig(4, 4.0), seed=1)
        for parameter in adapter_parameters(model.net):
            parameter.add_(0.1)
        changed = model.net(*inputs).sample
        with adapter_off(model.net):
            assert torch.equal(model.net(*inputs).sample, before)
    assert not torch.allclose(changed, before)


@pytest.mark.parametrize("kind", get_args(ObjectiveKind))
def test_swapping_winner_and_loser_mirrors_margins(
    adapted: BaseModel, recipe: Recipe, comparisons: tuple[Comparison, ...], kind: ObjectiveKind
) -> None:
    chosen = with_objective(recipe, kind=kind)
    there = [Transition(comparison, 1) for comparison in comparisons]
    back = [Transition(swapped(comparison), 1) for comparison in comparisons]
    one = chain_margins(adapted, chosen, there)
    other = chain_margins(adapted, chosen, back)
    assert one.abs().max() > 1e-3
    torch.testing.assert_close(one, -other, rtol=1e-4, atol=1e-4)


def test_an_expected_action_is_the_mean_between_a_state_and_the_picture_it_becomes(
    adapted: BaseModel, recipe: Recipe, comparisons: tuple[Comparison, ...]
) -> None:
    """Computed once more from alphas, by the forward process of DDIM (2010.02502, eq. 7)."""
    context = context_of(adapted, with_objective(recipe, kind="expected_d3po"))
    schedule = context.schedule
    step = 2
    batch = expected_d3po_batch(context, [Transition(comparisons[0], step)])
    chain = load_trajectory(comparisons[0].winner).latents
    assert torch.equal(batch.latents[0], chain[step])

    alpha, after = (adapted.scheduler.alphas_cumprod[schedule.timesteps[at]] for at in (step, step + 1))
    noise = (chain[step] - alpha.sqrt() * chain[-1]) / (1 - alpha).sqrt()
    direction = (1 - after - schedule.sigma[step].square()).sqrt()
    expected = after.sqrt() * chain[-1] + direction * noise
    action = schedule.scale[step] * chain[step] + schedule.gain[step] * batch.realised[0]
    torch.testing.assert_close(action.float(), expected.float(), rtol=1e-4, atol=1e-4)


def test_pictures_by_themselves_have_no_single_actions(
    adapted: BaseModel, recipe: Recipe, comparisons: tuple[Comparison, ...]
) -> None:
    context = context_of(adapted, recipe)
    look = PictureLook(comparisons[0], comparisons[0].winner, 1)
    with pytest.raises(ValueError, match="no picture by itself"):
        picture_batch(context, [look], context.generator)


def test_a_margin_on_pictures_is_how_much_the_winners_error_fell_below_the_losers(
    adapted: BaseModel, on_pictures: Recipe, comparisons: tuple[Comparison, ...]
) -> None:
    """Computed once more with diffusers' own noising (2311.12908, eq. 14)."""
    (value,) = chain_margins(adapted, on_pictures, [Transition(comparisons[0], 3)]).tolist()
    scheduler = adapted.scheduler
    scheduler.set_timesteps(SAMPLING.steps)
    timestep = scheduler.timesteps[3:4]
    embedding = adapted.embed(comparisons[0].prompt).hidden
    noise = torch.randn((1, *adapted.latent_shape(SAMPLING)), generator=torch.Generator().manual_seed(3))

    @torch.no_grad()
    def error(source: Path) -> float:
        noisy = scheduler.add_noise(load_trajectory(source).latents[-1:], noise, timestep)
        predicted = adapted.net(noisy, timestep, embedding).sample
        return float((predicted - noise).square().sum())

    def gap() -> float:
        return error(comparisons[0].loser) - error(comparisons[0].winner)

    with adapter_off(adapted.net):
        before = gap()
    kept = float(scheduler.alphas_cumprod[timestep])
    assert value == pytest.approx(on_pictures.objective.beta * math.sqrt(1 / kept - 1) * (gap() - before), rel=1e-3)
    assert abs(value) > 1e-3


def test_pictures_teach_without_their_chains(
    engine: StudioEngine, comparisons: tuple[Comparison, ...], on_pictures: Recipe, tmp_path: Path
) -> None:
    *_, saved = train(engine, job(tmp_path / "c", comparisons[:2], by_a_model(on_pictures)))
    assert isinstance(saved, CheckpointSaved)
    assert saved.summary.margin > 0.02


def with_objective(recipe: Recipe, **changes: Any) -> Recipe:
    return dataclasses.replace(recipe, objective=dataclasses.replace(recipe.objective, **changes))


def by_a_model(recipe: Recipe) -> Recipe:
    """A recipe that learns from all votes at once."""
    return dataclasses.replace(
        recipe,
        optimiser=LinearModelConfig(draws=4, prior=10.0, reach=0.5),
        adapter=dataclasses.replace(recipe.adapter, lora_ga_init=True),
    )


@pytest.mark.parametrize("all_at_once", [True, False])
def test_ties_alone_are_no_round(
    engine: StudioEngine, comparisons: tuple[Comparison, ...], on_pictures: Recipe, tmp_path: Path, all_at_once: bool
) -> None:
    ties = tuple(dataclasses.replace(comparison, tie=True) for comparison in comparisons)
    recipe = by_a_model(on_pictures) if all_at_once else on_pictures
    with pytest.raises(InputError) as refusal:
        train(engine, job(tmp_path / "c", ties, recipe))
    assert refusal.value.template == ONLY_TIES
    assert not (tmp_path / "c").exists()


def test_the_gradient_of_one_step_is_that_of_finite_differences(
    adapted: BaseModel, recipe: Recipe, comparisons: tuple[Comparison, ...]
) -> None:
    mild = with_objective(recipe, beta=0.01)
    parameters = adapter_parameters(adapted.net)
    directions = [torch.randn(p.shape, generator=torch.Generator().manual_seed(9)) for p in parameters]

    def loss() -> torch.Tensor:
        return preference_loss(chain_margins(adapted, mild, [Transition(comparisons[0], 2)]), torch.ones(1)).sum()

    loss().backward()
    slope = sum(float((p.grad * d).sum()) for p, d in zip(parameters, directions, strict=True) if p.grad is not None)

    def moved(step: float) -> float:
        with torch.no_grad():
            for parameter, direction in zip(parameters, directions, strict=True):
                parameter.add_(step * direction)
            return float(loss())

    step = 5e-4
    above = moved(step)
    below = moved(-2 * step)
    assert abs(slope) > 1e-3
    assert (above - below) / (2 * step) == pytest.approx(slope, rel=0.03)


def test_small_batches_add_up_to_the_large_one(
    comparisons: tuple[Comparison, ...], recipe: Recipe, tmp_path: Path
) -> None:
    all_steps = dataclasses.replace(recipe, timesteps=dataclasses.replace(recipe.timesteps, per_vote=None))
    for size in (2, 16):
        device = dataclasses.replace(CPU, transitions_at_once=size)
        train(StudioEngine(device), job(tmp_path / str(size), comparisons[:1], all_steps))
    small, large = (load_file(tmp_path / name / STATE) for name in ("2", "16"))
    gradients = [name for name in large if name.endswith("exp_avg") and large[name].abs().max() > 0]
    assert gradients
    for name in gradients:
        torch.testing.assert_close(small[name], large[name], rtol=0, atol=1e-3 * float(large[name].abs().max()))


def test_training_raises_the_margin_of_what_it_saw(
    engine: StudioEngine, comparisons: tuple[Comparison, ...], recipe: Recipe, tmp_path: Path
) -> None:
    """As far as it tells when the same votes are trained on once more."""
    train(engine, job(tmp_path / "c", comparisons[:2], recipe))
    *_, saved = train(engine, job(tmp_path / "d", comparisons[:2], recipe, parent=tmp_path / "c"))
    assert isinstance(saved, CheckpointSaved)
    assert saved.vote_ids == (0, 1)
    assert saved.summary.margin > 0.05
    assert saved.summary.drift > 0
    # which a model of all votes at once foretells alone
    assert saved.summary.held_out_accuracy is None
    assert read_taste(saved.folder) is None


def test_resuming_from_the_disk_is_bit_exact(
    engine: StudioEngine, comparisons: tuple[Comparison, ...], recipe: Recipe, tmp_path: Path
) -> None:
    def second(runner: StudioEngine, name: str) -> dict[str, torch.Tensor]:
        more = job(tmp_path / name, comparisons[2:], recipe, parent=tmp_path / "one", earlier=comparisons[:2], seed=5)
        train(runner, more)
        return weights(tmp_path / name)

    train(engine, job(tmp_path / "one", comparisons[:2], recipe))
    straight = second(engine, "two")
    restarted = second(StudioEngine(CPU), "again")
    assert straight.keys() == restarted.keys()
    assert all(torch.equal(straight[name], restarted[name]) for name in straight)
    assert any(not torch.equal(straight[name], value) for name, value in weights(tmp_path / "one").items())


def test_a_stop_leaves_no_checkpoint_behind(
    engine: StudioEngine, comparisons: tuple[Comparison, ...], recipe: Recipe, tmp_path: Path
) -> None:
    cancel = Cancel()
    events = engine.run(job(tmp_path / "c", comparisons, recipe), cancel)
    assert any(isinstance(event, TrainingStep) for event in events)
    cancel.stop()
    with pytest.raises(Stopped):
        next(events)
    assert list(tmp_path.iterdir()) == []


def test_last_and_noise_free_steps_are_not_trained_on(model: BaseModel, recipe: Recipe) -> None:
    noisy = step_schedule(model.scheduler, 20, 1.0)
    plain = step_schedule(model.scheduler, 20, 0.0)
    single = step_schedule(model.scheduler, 2, 1.0)
    tenth = TimestepPlan(last_share_left_out=0.1)
    assert steps_with_weight(noisy, REFERENCE.objective, REFERENCE.timesteps) == list(range(20))
    assert steps_with_weight(noisy, recipe.objective, tenth) == list(range(18))
    assert steps_with_weight(plain, REFERENCE.objective, REFERENCE.timesteps) == []
    assert steps_with_weight(plain, ATELIER.objective, ATELIER.timesteps) == list(range(8))
    # however few steps a picture was drawn in, the first one is looked at
    assert steps_with_weight(single, D3PO.objective, D3PO.timesteps) == [0]


def test_an_exported_file_gives_the_checkpoints_picture(
    engine: StudioEngine, model: BaseModel, comparisons: tuple[Comparison, ...], on_pictures: Recipe, tmp_path: Path
) -> None:
    wide = AdapterConfig(4, 8.0, (*on_pictures.adapter.target_modules, "ff.net.2", "proj_in"))
    scaled = by_a_model(dataclasses.replace(on_pictures, adapter=wide))
    train(engine, job(tmp_path / "c", comparisons, scaled))
    *_, exported = engine.run(Export(BASE, tmp_path / "c", tmp_path / "style.safetensors"), Cancel())
    assert isinstance(exported, Exported)
    assert exported.target == tmp_path / "style.safetensors"
    assert exported.difference < 1e-5 < exported.effect
    assert exported.checked == (Compatibility("diffusers", True),)
    with safe_open(tmp_path / "style.safetensors", framework="pt") as file:
        assert file.metadata()["ss_network_dim"] == "4"
        assert file.metadata()["ss_network_alpha"] == "8"

    merged = ExportOptions(Format.FOLDER)
    *_, whole = engine.run(Export(BASE, tmp_path / "c", tmp_path / "merged", merged), Cancel())
    assert isinstance(whole, Exported)
    assert whole.difference < 1e-2 < whole.effect  # the starter is stored in half precision
    assert (tmp_path / "merged" / "model_index.json").is_file()

    made = pair(tmp_path / "tuned", 1)
    list(engine.run(Generate(BASE, tmp_path / "c", 1, SAMPLING, (made,)), Cancel()))
    assert made.pictures[0].trajectory
    tuned = load_trajectory(made.pictures[0].trajectory).latents[-1]
    bare = trajectories(model, SAMPLING, made.pictures[0].latent_seed, made.pictures[0].noise_seed).latents[0, -1]
    pipeline_of(model).load_lora_weights(tmp_path, weight_name="style.safetensors")
    loaded = trajectories(model, SAMPLING, made.pictures[0].latent_seed, made.pictures[0].noise_seed).latents[0, -1]
    torch.testing.assert_close(loaded, tuned, rtol=0, atol=1e-4)
    assert (tuned - bare).abs().max() > 1e-2
