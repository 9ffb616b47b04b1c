"""Margins of (pair, step) transitions: the winner's and the loser's log-ratio from one batch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from studio.domain.recipe import Recipe
from studio.domain.votes import Comparison
from studio.engine.chains import Chains
from studio.engine.gaussian import log_ratio
from studio.engine.losses import margin
from studio.engine.models import BaseModel
from studio.engine.noise import guided_noise
from studio.engine.schedule import Schedule


@dataclass(frozen=True)
class Transition:
    """One denoising step of one comparison."""

    comparison: Comparison
    step: int


@dataclass(frozen=True)
class Margins:
    """`values` (n,) with gradient, `drift` the mean squared change of the noise against the reference (scalar)."""

    values: Tensor
    drift: Tensor


def margins(
    model: BaseModel,
    schedule: Schedule,
    chains: Chains,
    recipe: Recipe,
    transitions: Sequence[Transition],
) -> Margins:
    """β·(log-ratio of winner − log-ratio of loser) per transition; winners and losers go through the UNet together."""
    device = model.device.target
    sides = [(t, t.comparison.winner) for t in transitions] + [(t, t.comparison.loser) for t in transitions]
    rows = [(chains.get(transition.comparison, source), transition.step) for transition, source in sides]
    steps = torch.tensor([step for _, step in rows])
    now = torch.stack([latents[step] for (latents, _), step in rows]).to(device)
    then = torch.stack([latents[step + 1] for (latents, _), step in rows]).to(device)
    reference = torch.stack([noise[step] for (_, noise), step in rows]).to(device)
    condition = chains.condition([transition.comparison for transition, _ in sides])
    policy = guided_noise(model.unet, now, steps, condition, schedule, recipe.train_unconditional)
    realised = (then - schedule.at(schedule.scale, steps, now) * now) / schedule.at(schedule.gain, steps, now)
    ratios = log_ratio(
        policy,
        reference,
        realised,
        schedule.at(schedule.weight(), steps, now),
        recipe.reduction,
    )
    winner, loser = ratios.chunk(2)
    drift = (policy.detach() - reference).square().mean()
    return Margins(margin(winner, loser, recipe.beta, recipe.clamp), drift)


def usable_steps(schedule: Schedule, recipe: Recipe) -> list[int]:
    """Steps that are trained on: drawn with noise, and not among the masked last ones."""
    return [step for step in range(len(schedule) - recipe.masked_steps) if schedule.sigma[step] > 0]


def label(comparison: Comparison, smoothing: float) -> float:
    """The probability that the winner is better: ½ for a tie, 1 for “much better”, 1 − smoothing else."""
    if comparison.tie:
        return 0.5
    return 1.0 if comparison.strength > 1 else 1.0 - smoothing
