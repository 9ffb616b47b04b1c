"""Margins of (comparison, step) transitions: all log-ratios from one batch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import torch
from torch import Tensor

from studio.domain.recipe import Recipe
from studio.domain.votes import Comparison
from studio.engine.model.adapter import adapter_off
from studio.engine.model.base_model import BaseModel
from studio.engine.model.schedule import Schedule
from studio.engine.model.unet import Condition, guided_prediction
from studio.engine.training.log_probs import log_ratio
from studio.engine.training.losses import margin
from studio.engine.training.trajectory_cache import TrajectoryCache


@dataclass(frozen=True)
class Transition:
    """One denoising step of one comparison."""

    comparison: Comparison
    step: int

    @property
    def sources(self) -> tuple[Path, ...]:
        """The trajectories, winners first."""
        return self.comparison.winners + self.comparison.losers


@dataclass(frozen=True)
class Margins:
    """`values` (n,) with gradient, `drift` the mean squared change of the noise against the reference (scalar)."""

    values: Tensor
    drift: Tensor


@dataclass(frozen=True)
class Rows:
    """Latents `now` (n, C, H, W) at `steps` (n,), what the reference predicts there, and what would have been right;
    `weight` multiplies the difference of the two errors."""

    now: Tensor
    steps: Tensor
    condition: Condition
    reference: Tensor
    realised: Tensor
    weight: Tensor


def margins(
    model: BaseModel,
    schedule: Schedule,
    chains: TrajectoryCache,
    recipe: Recipe,
    transitions: Sequence[Transition],
    generator: torch.Generator,
) -> Margins:
    """The margin of each transition; winners and losers go through the UNet together.

    `generator` draws the noise for a recipe that learns from pictures.
    """
    if recipe.learns_from == "pictures":
        rows = noised_pictures(model, schedule, chains, transitions, generator)
    else:
        rows = _actions(model, schedule, chains, transitions)
    policy = guided_prediction(model.unet, rows.now, rows.steps, rows.condition, schedule, recipe.train_unconditional)
    ratios = log_ratio(policy, rows.reference, rows.realised, rows.weight, recipe.reduction)
    parts = ratios.split([len(one) for t in transitions for one in (t.comparison.winners, t.comparison.losers)])
    values = [margin(*sides, recipe.beta, recipe.clamp) for sides in zip(parts[::2], parts[1::2], strict=True)]
    moved = (policy.detach() - rows.reference) * schedule.at(schedule.in_noise(), rows.steps, policy)
    return Margins(torch.stack(values), moved.square().mean())


def _pictures(transitions: Sequence[Transition]) -> list[tuple[Comparison, Path, int]]:
    """Every picture of every transition with its step."""
    return [(t.comparison, source, t.step) for t in transitions for source in t.sources]


def _actions(model: BaseModel, schedule: Schedule, chains: TrajectoryCache, transitions: Sequence[Transition]) -> Rows:
    """The denoising steps themselves: each was a draw from the policy's Gaussian."""
    pictures = _pictures(transitions)
    device = model.device.target
    found = [(chains.get(comparison, source), step) for comparison, source, step in pictures]
    steps = torch.tensor([step for _, step in found])
    now = torch.stack([latents[step] for (latents, _), step in found]).to(device)
    then = torch.stack([latents[step + 1] for (latents, _), step in found]).to(device)
    return Rows(
        now,
        steps,
        chains.condition([comparison for comparison, _, _ in pictures]),
        torch.stack([noise[step] for (_, noise), step in found]).to(device),
        (then - schedule.at(schedule.scale, steps, now) * now) / schedule.at(schedule.gain, steps, now),
        schedule.at(schedule.weight(), steps, now),
    )


def noised_pictures(
    model: BaseModel,
    schedule: Schedule,
    chains: TrajectoryCache,
    transitions: Sequence[Transition],
    generator: torch.Generator,
) -> Rows:
    """The final pictures of a comparison under the same fresh noise, without guidance (2311.12908, eq. 14)."""
    pictures = _pictures(transitions)
    device = model.device.target
    final = torch.stack([chains.final(comparison, source) for comparison, source, _ in pictures]).to(device)
    steps = torch.tensor([step for _, _, step in pictures])
    counts = torch.tensor([len(t.sources) for t in transitions])
    noise = (
        torch.randn((len(transitions), *final.shape[1:]), generator=generator).repeat_interleave(counts, 0).to(device)
    )
    now, right = schedule.noised(final, noise, steps)
    condition = replace(chains.condition([comparison for comparison, _, _ in pictures]), guidance_scale=1.0)
    with torch.no_grad(), adapter_off(model.unet):
        reference = guided_prediction(model.unet, now, steps, condition, schedule)
    return Rows(now, steps, condition, reference, right, schedule.at(schedule.picture_weight(), steps, final))


def usable_steps(schedule: Schedule, recipe: Recipe) -> list[int]:
    """Steps that are trained on: not among the masked last ones, with noise in the action or signal in the picture."""
    sqlite_errors = schedule.picture_weight() if recipe.learns_from == "pictures" else schedule.sigma
    return [step for step in range(len(schedule) - round(recipe.masked * len(schedule))) if sqlite_errors[step] > 0]


def label(comparison: Comparison, smoothing: float) -> float:
    """The probability that the winner is better: ½ for a tie, 1 for “much better”, 1 − smoothing else."""
    if comparison.tie:
        return 0.5
    return 1.0 if comparison.strength > 1 else 1.0 - smoothing
