"""What a training minimises, and the margins behind it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import torch
from torch import Tensor

from studio.domain.recipe import ObjectiveConfig, TimestepPlan
from studio.domain.votes import Comparison
from studio.engine.device.transfer import to_device
from studio.engine.model.guidance import guided_prediction
from studio.engine.model.schedule import Schedule
from studio.engine.training.context import TrainingContext
from studio.engine.training.log_ratio import log_ratio
from studio.engine.training.losses import margin, preference_loss
from studio.engine.training.transitions import (
    Transition,
    TransitionBatch,
    d3po_batch,
    diffusion_dpo_batch,
    expected_d3po_batch,
)


@dataclass(frozen=True)
class Evaluation:
    """`losses` and `margins` of n transitions, both (n,) with gradient; `drift` (scalar) is the mean squared change of
    the predicted noise against the reference."""

    losses: Tensor
    margins: Tensor
    drift: Tensor


class Objective(Protocol):
    """A loss for each (comparison, denoising step)."""

    @property
    def steps(self) -> Sequence[int]:
        """The denoising steps that can be trained on; none where the way the pictures were drawn tells nothing."""

    def evaluate(
        self, transitions: Sequence[Transition], generator: torch.Generator, *, fresh: bool = False
    ) -> Evaluation:
        """`generator` draws noise where the objective needs some. Also called without gradients, for the margins.

        A `fresh` adapter changes nothing yet, so what the policy predicts is the reference, too.
        """


MakeObjective = Callable[[TrainingContext], Objective]


class PreferenceObjective:
    """The loss over margins, on the actions (D3PO) or on the final pictures (Diffusion-DPO)."""

    def __init__(self, context: TrainingContext, config: ObjectiveConfig) -> None:
        self._context = context
        self._config = config
        self._steps = steps_with_weight(context.schedule, config, context.job.recipe.timesteps)

    @property
    def steps(self) -> Sequence[int]:
        return self._steps

    def evaluate(
        self, transitions: Sequence[Transition], generator: torch.Generator, *, fresh: bool = False
    ) -> Evaluation:
        batch = self._batch(transitions, generator, fresh=fresh)
        policy = predicted(self._context, batch)
        if fresh:
            batch = replace(batch, reference=policy.detach())
        ratios = log_ratio(policy, batch.reference, batch.realised, batch.weight, self._config.reduction)
        margins = margin(ratios[::2], ratios[1::2], self._config.beta, self._config.ratio_clamp)
        targets = torch.tensor(
            [target_probability(each.comparison, self._config.label_smoothing) for each in transitions]
        )
        losses = preference_loss(margins, to_device(targets, margins.device))
        return Evaluation(losses, margins, drift(self._context.schedule, batch, policy))

    def _batch(self, transitions: Sequence[Transition], generator: torch.Generator, *, fresh: bool) -> TransitionBatch:
        if self._config.kind == "d3po":
            return d3po_batch(self._context, transitions)
        if self._config.kind == "expected_d3po":
            return expected_d3po_batch(self._context, transitions, fresh=fresh)
        return diffusion_dpo_batch(self._context, transitions, generator, fresh=fresh)


def preference_objective(context: TrainingContext) -> Objective:
    """The recipe's."""
    return PreferenceObjective(context, context.job.recipe.objective)


def steps_with_weight(schedule: Schedule, config: ObjectiveConfig, plan: TimestepPlan) -> list[int]:
    """Not among the last ones that are left out, with noise in the action (D3PO) or signal in the noised picture."""
    weights = schedule.picture_weight() if config.kind == "diffusion_dpo" else schedule.sigma
    return [step for step in range(plan.first_of(len(schedule))) if weights[step] > 0]


def predicted(context: TrainingContext, batch: TransitionBatch) -> Tensor:
    """What the UNet with its adapter predicts, (n, C, H, W) with gradient."""
    return guided_prediction(context.model.predictor, batch.latents, batch.steps, batch.condition, context.schedule)


def drift(schedule: Schedule, batch: TransitionBatch, policy: Tensor) -> Tensor:
    """Mean squared change of the predicted noise (scalar), whether the model predicts ε or v."""
    change = (policy.detach() - batch.reference) * schedule.at(schedule.in_noise(), batch.steps, policy)
    return change.square().mean()


def target_probability(comparison: Comparison, smoothing: float) -> float:
    """The probability that the winner is better: ½ for a tie, 1 for “much better”, 1 − smoothing else."""
    if comparison.tie:
        return 0.5
    return 1.0 if comparison.strength > 1 else 1.0 - smoothing
