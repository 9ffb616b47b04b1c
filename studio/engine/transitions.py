"""Margins of (pair, step) transitions: the winner's and the loser's log-ratio from one batch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import torch
from torch import Tensor

from studio.domain.recipe import Recipe
from studio.domain.votes import Comparison
from studio.engine.adapter import adapter_off
from studio.engine.chains import Chains
from studio.engine.gaussian import log_ratio
from studio.engine.losses import margin
from studio.engine.models import BaseModel
from studio.engine.noise import Condition, guided_noise
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


@dataclass(frozen=True)
class Rows:
    """Latents `now` (n, C, H, W) at `steps` (n,), what the reference predicts there, and the noise that would have been
    right; `weight` multiplies the difference of the two errors."""

    now: Tensor
    steps: Tensor
    condition: Condition
    reference: Tensor
    realised: Tensor
    weight: Tensor


def margins(
    model: BaseModel,
    schedule: Schedule,
    chains: Chains,
    recipe: Recipe,
    transitions: Sequence[Transition],
    generator: torch.Generator,
) -> Margins:
    """β·(log-ratio of winner − log-ratio of loser) per transition; winners and losers go through the UNet together.

    `generator` draws the noise for a recipe that learns from pictures.
    """
    if recipe.learns_from == "pictures":
        rows = noised_pictures(model, schedule, chains, transitions, generator)
    else:
        rows = _actions(model, schedule, chains, transitions)
    policy = guided_noise(model.unet, rows.now, rows.steps, rows.condition, schedule, recipe.train_unconditional)
    ratios = log_ratio(policy, rows.reference, rows.realised, rows.weight, recipe.reduction)
    winner, loser = ratios.chunk(2)
    drift = (policy.detach() - rows.reference).square().mean()
    return Margins(margin(winner, loser, recipe.beta, recipe.clamp), drift)


def _sides(transitions: Sequence[Transition]) -> list[tuple[Comparison, Path, int]]:
    """Winners first, then losers in the same order."""
    winners = [(t.comparison, t.comparison.winner, t.step) for t in transitions]
    return winners + [(t.comparison, t.comparison.loser, t.step) for t in transitions]


def _actions(model: BaseModel, schedule: Schedule, chains: Chains, transitions: Sequence[Transition]) -> Rows:
    """The denoising steps themselves: each was a draw from the policy's Gaussian."""
    sides, device = _sides(transitions), model.device.target
    found = [(chains.get(comparison, source), step) for comparison, source, step in sides]
    steps = torch.tensor([step for _, step in found])
    now = torch.stack([latents[step] for (latents, _), step in found]).to(device)
    then = torch.stack([latents[step + 1] for (latents, _), step in found]).to(device)
    return Rows(
        now,
        steps,
        chains.condition([comparison for comparison, _, _ in sides]),
        torch.stack([noise[step] for (_, noise), step in found]).to(device),
        (then - schedule.at(schedule.scale, steps, now) * now) / schedule.at(schedule.gain, steps, now),
        schedule.at(schedule.weight(), steps, now),
    )


def noised_pictures(
    model: BaseModel,
    schedule: Schedule,
    chains: Chains,
    transitions: Sequence[Transition],
    generator: torch.Generator,
) -> Rows:
    """Both final pictures of a pair under the same fresh noise, without guidance (2311.12908, eq. 14).

    The squared error is weighted by √(1−ᾱ)/√ᾱ, half way from the error of ε to that of x_0: the noisiest steps tell
    most reliably what a vote was about, and their gradients are the smallest.
    """
    sides, device = _sides(transitions), model.device.target
    final = torch.stack([chains.final(comparison, source) for comparison, source, _ in sides]).to(device)
    steps = torch.tensor([step for _, _, step in sides])
    noise = torch.randn((len(transitions), *final.shape[1:]), generator=generator).repeat(2, 1, 1, 1).to(device)
    now = schedule.at(schedule.signal, steps, final) * final + schedule.at(schedule.noise, steps, final) * noise
    condition = replace(chains.condition([comparison for comparison, _, _ in sides]), guidance_scale=1.0)
    with torch.no_grad(), adapter_off(model.unet):
        reference = guided_noise(model.unet, now, steps, condition, schedule)
    return Rows(now, steps, condition, reference, noise, schedule.at(schedule.noise / schedule.signal, steps, final))


def usable_steps(schedule: Schedule, recipe: Recipe) -> list[int]:
    """Steps that are trained on: not among the masked last ones, and actions only where they were drawn with noise."""
    steps = range(len(schedule) - round(recipe.masked * len(schedule)))
    return [step for step in steps if recipe.learns_from == "pictures" or schedule.sigma[step] > 0]


def label(comparison: Comparison, smoothing: float) -> float:
    """The probability that the winner is better: ½ for a tie, 1 for “much better”, 1 − smoothing else."""
    if comparison.tie:
        return 0.5
    return 1.0 if comparison.strength > 1 else 1.0 - smoothing
