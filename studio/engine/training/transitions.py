"""Denoising steps of compared pictures, drawn and put into batches for the UNet."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import torch
from torch import Tensor

from studio.domain.recipe import TimestepPlan
from studio.domain.votes import Comparison
from studio.engine.device.transfer import to_device
from studio.engine.model.adapter import adapter_off
from studio.engine.model.guidance import Condition, guided_prediction
from studio.engine.training.context import TrainingContext


@dataclass(frozen=True)
class Transition:
    """One denoising step of one comparison; step 0 is the noisiest."""

    comparison: Comparison
    step: int


@dataclass(frozen=True)
class PictureLook:
    """One denoising step at which a picture of a comparison is looked at by itself."""

    comparison: Comparison
    trajectory: Path
    step: int


Side = tuple[Comparison, Path, int]
"""A comparison, the trajectory of one of its pictures, and a denoising step."""


@dataclass(frozen=True)
class TransitionBatch:
    """Two rows a transition, winner before loser: n = 2 · transitions. Pictures by themselves have one row each.

    `latents` (n, C, H, W) at `steps` (n,), the `reference` prediction there and the one that would have been right,
    `realised`, both (n, C, H, W); `weight` (n, 1, 1, 1) multiplies the difference of the two squared errors.
    """

    latents: Tensor
    steps: Tensor
    condition: Condition
    reference: Tensor
    realised: Tensor
    weight: Tensor


class TransitionSampler:
    """Draws the denoising steps at which votes are looked at, out of the `steps` that can be trained on."""

    def __init__(self, steps: Sequence[int], plan: TimestepPlan, generator: torch.Generator) -> None:
        self._steps = steps
        self._plan = plan
        self._generator = generator

    def of_each(self, comparisons: Sequence[Comparison]) -> list[Transition]:
        """One look at each comparison."""
        return self._drawn(comparisons, self._plan.per_vote or len(self._steps))

    def of_all(self, comparisons: Sequence[Comparison]) -> list[Transition]:
        """One look at all that there is to learn; at more steps of each where comparisons are few."""
        each = self._plan.per_vote or len(self._steps)
        share = math.ceil(self._plan.draws_at_least / max(1, len(comparisons)))
        return self._drawn(comparisons, max(each, share))

    def of_one(self, comparison: Comparison, count: int, generator: torch.Generator) -> list[Transition]:
        """One look at `count` steps, drawn by a generator of its own."""
        return [Transition(comparison, step) for step in self._some_steps(count, generator)]

    def of_picture(
        self, comparison: Comparison, trajectory: Path, count: int, generator: torch.Generator
    ) -> list[PictureLook]:
        """One look at `count` steps of one picture, drawn by a generator of its own."""
        return [PictureLook(comparison, trajectory, step) for step in self._some_steps(count, generator)]

    def _drawn(self, comparisons: Sequence[Comparison], count: int) -> list[Transition]:
        return [look for each in comparisons for look in self.of_one(each, count, self._generator)]

    def _some_steps(self, count: int, generator: torch.Generator) -> list[int]:
        """In random order; each again only after all."""
        drawn = list[int]()
        while len(drawn) < count:
            order = torch.randperm(len(self._steps), generator=generator).tolist()
            drawn += [self._steps[place] for place in order]
        return drawn[:count]


def d3po_batch(context: TrainingContext, transitions: Sequence[Transition]) -> TransitionBatch:
    """The denoising steps themselves: each was a draw from the policy's Gaussian (2311.13231, eq. 14)."""
    schedule = context.schedule
    device = context.model.device.target
    sides = _sides(transitions)
    steps = torch.tensor([step for _, _, step in sides])
    trajectories = [context.trajectories.with_reference(comparison, file) for comparison, file, _ in sides]
    places = list(zip(trajectories, steps.tolist(), strict=True))
    before = to_device(torch.stack([latents[step] for (latents, _), step in places]), device)
    after = to_device(torch.stack([latents[step + 1] for (latents, _), step in places]), device)
    scale = schedule.at(schedule.scale, steps, before)
    gain = schedule.at(schedule.gain, steps, before)
    return TransitionBatch(
        latents=before,
        steps=steps,
        condition=context.trajectories.condition([comparison for comparison, _, _ in sides]),
        reference=to_device(torch.stack([reference[step] for (_, reference), step in places]), device),
        realised=(after - scale * before) / gain,
        weight=schedule.at(schedule.weight(), steps, before),
    )


def diffusion_dpo_batch(
    context: TrainingContext, transitions: Sequence[Transition], generator: torch.Generator, *, fresh: bool = False
) -> TransitionBatch:
    """The final pictures of a comparison under the same fresh noise, without guidance (2311.12908, eq. 14).

    The reference of a `fresh` adapter is left out, as 0: whoever asks for its prediction has it.
    """
    # Winner and loser share their noise: their errors then differ by what the pictures show, not by luck.
    batch = _noised(context, _sides(transitions), 2, generator)
    if fresh:
        return batch
    return _with_reference(context, batch)


def expected_d3po_batch(
    context: TrainingContext, transitions: Sequence[Transition], *, fresh: bool = False
) -> TransitionBatch:
    """The denoising steps themselves, each with the action that was to be expected of a chain that ends where it does.

    D3PO's log-ratio (2311.13231, eq. 14) is linear in the action, so its mean over all actions between x_t and x_0 is
    the log-ratio of their mean. That of DDIM's forward process (2010.02502, eq. 7) has the noise that x_t and x_0
    imply. Without guidance; the reference of a `fresh` adapter is left out, as 0.
    """
    batch = _visited(context, _sides(transitions))
    return batch if fresh else _with_reference(context, batch)


def picture_batch(
    context: TrainingContext, looks: Sequence[PictureLook], generator: torch.Generator
) -> TransitionBatch:
    """Pictures by themselves, for a fresh adapter, whose reference is left out: under fresh noise each, or at the steps
    of their own chains where the recipe says so. ValueError where it learns from actions as they were drawn."""
    kind = context.job.recipe.objective.kind
    sides = [(look.comparison, look.trajectory, look.step) for look in looks]
    if kind == "diffusion_dpo":
        return _noised(context, sides, 1, generator)
    if kind == "expected_d3po":
        return _visited(context, sides)
    raise ValueError(f"{kind} looks at no picture by itself")


def _with_reference(context: TrainingContext, batch: TransitionBatch) -> TransitionBatch:
    model = context.model
    with torch.no_grad(), adapter_off(model.net):
        reference = guided_prediction(model.predictor, batch.latents, batch.steps, batch.condition, context.schedule)
    return replace(batch, reference=reference)


def _visited(context: TrainingContext, sides: Sequence[Side]) -> TransitionBatch:
    """The reference is 0."""
    schedule = context.schedule
    device = context.model.device.target
    steps = torch.tensor([step for _, _, step in sides])
    chains = [context.trajectories.visited(comparison, file) for comparison, file, _ in sides]
    latents = to_device(torch.stack([chain[step] for chain, (_, _, step) in zip(chains, sides, strict=True)]), device)
    final = to_device(torch.stack([chain[-1] for chain in chains]), device)
    return TransitionBatch(
        latents=latents,
        steps=steps,
        condition=_unguided(context, sides),
        reference=torch.zeros_like(latents),
        realised=schedule.implied(latents, final, steps),
        weight=schedule.at(schedule.weight(), steps, latents),
    )


def _noised(
    context: TrainingContext, sides: Sequence[Side], sharing: int, generator: torch.Generator
) -> TransitionBatch:
    """`sharing` rows, one after the other, have one noise; the reference is 0."""
    schedule = context.schedule
    steps = torch.tensor([step for _, _, step in sides])
    finals = [context.trajectories.final_latent(comparison, file) for comparison, file, _ in sides]
    final = to_device(torch.stack(finals), context.model.device.target)
    noise = torch.randn((len(sides) // sharing, *final.shape[1:]), generator=generator)
    latents, realised = schedule.noised(final, to_device(noise, final.device).repeat_interleave(sharing, 0), steps)
    weight = schedule.at(schedule.picture_weight(), steps, final)
    return TransitionBatch(latents, steps, _unguided(context, sides), torch.zeros_like(latents), realised, weight)


def _unguided(context: TrainingContext, sides: Sequence[Side]) -> Condition:
    return context.trajectories.condition([comparison for comparison, _, _ in sides]).unguided()


def _sides(transitions: Sequence[Transition]) -> list[Side]:
    """Comparison, trajectory and step of each row of a batch."""
    return [
        (transition.comparison, trajectory, transition.step)
        for transition in transitions
        for trajectory in (transition.comparison.winner, transition.comparison.loser)
    ]
