"""Objectives that later work proposes and the product does not have, put together from the product's pieces."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import torch
from torch import Tensor

from batched_adamw import BatchedAdamW, BatchedAdamWConfig
from studio.domain.jobs import Train
from studio.domain.votes import Comparison
from studio.engine.model.base_model import BaseModel
from studio.engine.model.unet import guided_prediction, predict
from studio.engine.training.context import TrainingContext
from studio.engine.training.gradients import GradientAccumulator
from studio.engine.training.log_ratio import log_ratio
from studio.engine.training.losses import preference_loss
from studio.engine.training.objective import (
    Evaluation,
    Objective,
    drift,
    predicted,
    steps_with_weight,
    target_probability,
)
from studio.engine.training.trainer import Trainer
from studio.engine.training.transitions import (
    Transition,
    TransitionBatch,
    TransitionSampler,
    d3po_batch,
    diffusion_dpo_batch,
)

TIE_WEIGHT = 0.7
EMA_DECAY = 0.8

PairLoss = Callable[[Tensor, Tensor, Sequence[Comparison]], Tensor]
"""Losses (n,) from β times the log-ratios of winners and losers, each (n,)."""
Prediction = Callable[[TrainingContext, TransitionBatch], Tensor]


class PairObjective:
    """The product's objective with a `loss` of one's own, another `policy` or another `reference` (predictions).

    With `plain_error` the errors of all denoising steps count alike. `beta` is the recipe's unless given.
    """

    def __init__(
        self,
        context: TrainingContext,
        loss: PairLoss | None = None,
        policy: Prediction = predicted,
        reference: Prediction | None = None,
        plain_error: bool = False,
        beta: float | None = None,
    ) -> None:
        self._context = context
        self._config = context.job.recipe.objective
        self._loss = loss or preference(self._config.label_smoothing)
        self._policy = policy
        self._reference = reference
        self._plain_error = plain_error
        self._beta = self._config.beta if beta is None else beta

    @property
    def steps(self) -> Sequence[int]:
        return steps_with_weight(self._context.schedule, self._config, self._context.job.recipe.timesteps)

    def evaluate(
        self, transitions: Sequence[Transition], generator: torch.Generator, *, fresh: bool = False
    ) -> Evaluation:
        del fresh  # the reference is computed in any case, which costs time alone
        batch = self._batch(transitions, generator)
        policy = self._policy(self._context, batch)
        weight = torch.ones_like(batch.weight) if self._plain_error else batch.weight
        gains = self._beta * log_ratio(policy, batch.reference, batch.realised, weight, self._config.reduction)
        winner = gains[::2]
        loser = gains[1::2]
        losses = self._loss(winner, loser, [transition.comparison for transition in transitions])
        return Evaluation(losses, winner - loser, drift(self._context.schedule, batch, policy))

    def _batch(self, transitions: Sequence[Transition], generator: torch.Generator) -> TransitionBatch:
        if self._config.kind == "d3po":
            batch = d3po_batch(self._context, transitions)
        else:
            batch = diffusion_dpo_batch(self._context, transitions, generator)
        if self._reference is None:
            return batch
        return replace(batch, reference=self._reference(self._context, batch))


def preference(smoothing: float) -> PairLoss:
    """The product's."""

    def loss(winner: Tensor, loser: Tensor, comparisons: Sequence[Comparison]) -> Tensor:
        targets = torch.tensor([target_probability(comparison, smoothing) for comparison in comparisons])
        return preference_loss(winner - loser, targets.to(winner))

    return loss


def davidson(context: TrainingContext) -> Objective:
    """Ties have a probability of their own (Davidson 1970): ν/(s + 1/s + ν) with s = exp(m/2)."""
    smoothing = context.job.recipe.objective.label_smoothing

    def loss(winner: Tensor, loser: Tensor, comparisons: Sequence[Comparison]) -> Tensor:
        half = (winner - loser) / 2
        neither = torch.full_like(half, TIE_WEIGHT).log()
        scores = torch.stack([half, -half, neither], 1).log_softmax(1)
        targets = [(0.0, 0.0, 1.0) if each.tie else (1 - smoothing, smoothing, 0.0) for each in comparisons]
        return -(torch.tensor(targets).to(scores) * scores).sum(1)

    return PairObjective(context, loss)


def safeguard(context: TrainingContext) -> Objective:
    """The loser's gradient is scaled down where it would make the winners worse (after Diffusion-SDPO, 2511.03317)."""
    plain = preference(context.job.recipe.objective.label_smoothing)
    parameters = context.parameters

    def gradient(value: Tensor) -> Tensor:
        return torch.cat([part.flatten() for part in torch.autograd.grad(value, parameters, retain_graph=True)])

    def loss(winner: Tensor, loser: Tensor, comparisons: Sequence[Comparison]) -> Tensor:
        losses = plain(winner, loser, comparisons)
        if not torch.is_grad_enabled():
            return losses
        (slope,) = torch.autograd.grad(losses.sum(), winner, retain_graph=True)
        better = gradient(-(slope * winner).sum())
        worse = gradient(-(slope * loser).sum())
        along = float(better @ worse)
        share = min(1.0, float(better @ better) / along) if along > 0 else 1.0
        return slope * (winner - share * loser)

    return PairObjective(context, loss)


def strength(context: TrainingContext) -> Objective:
    """“Much better” counts twice as much as “better”."""
    plain = preference(context.job.recipe.objective.label_smoothing)

    def loss(winner: Tensor, loser: Tensor, comparisons: Sequence[Comparison]) -> Tensor:
        strengths = torch.tensor([float(comparison.strength) for comparison in comparisons])
        return strengths.to(winner) * plain(winner, loser, comparisons)

    return PairObjective(context, loss)


def without_unconditional_gradient(context: TrainingContext) -> Objective:
    """No gradient flows through o_neg of the guided prediction, which halves the memory of a step; no rescaling."""

    def policy(context: TrainingContext, batch: TransitionBatch) -> Tensor:
        condition = batch.condition
        inputs = (context.model.unet, batch.latents, batch.steps)
        if not condition.guided:
            return predicted(context, batch)
        with torch.no_grad():
            negative = predict(*inputs, condition.negative, context.schedule)
        prompt = predict(*inputs, condition.prompt, context.schedule)
        return negative + condition.guidance_scale * (prompt - negative)

    return PairObjective(context, policy=policy)


class MovingReference:
    """The reference is an exponential mean of the adapter, not the base model, so that training may go further."""

    def __init__(self, config: BatchedAdamWConfig) -> None:
        self._config = config
        self._parameters: list[torch.nn.Parameter] = []
        self._mean: list[Tensor] = []

    def make_objective(self, context: TrainingContext) -> Objective:
        self._parameters = context.parameters
        self._mean = [parameter.detach().clone() for parameter in self._parameters]
        return PairObjective(context, reference=self._predicted)

    def make_optimiser(
        self, context: TrainingContext, gradients: GradientAccumulator, sampler: TransitionSampler
    ) -> BatchedAdamW:
        return BatchedAdamW(context, gradients, sampler, self._config, after_update=self._follow)

    def _follow(self) -> None:
        for mean, parameter in zip(self._mean, self._parameters, strict=True):
            mean.lerp_(parameter.detach(), 1 - EMA_DECAY)

    @torch.no_grad()
    def _predicted(self, context: TrainingContext, batch: TransitionBatch) -> Tensor:
        trained = [parameter.detach().clone() for parameter in self._parameters]
        self._put_on(self._mean)
        reference = guided_prediction(context.model.unet, batch.latents, batch.steps, batch.condition, context.schedule)
        self._put_on(trained)
        return reference

    @torch.no_grad()
    def _put_on(self, values: Sequence[Tensor]) -> None:
        for parameter, value in zip(self._parameters, values, strict=True):
            parameter.copy_(value)


def moving_reference(config: BatchedAdamWConfig) -> Callable[[BaseModel, Train], Trainer]:
    """Each training has a mean of its own."""

    def make_trainer(model: BaseModel, job: Train) -> Trainer:
        moving = MovingReference(config)
        return Trainer(model, job, moving.make_objective, moving.make_optimiser)

    return make_trainer
