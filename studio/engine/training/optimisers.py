"""How the adapter follows the gradient: a step for each vote, or a few on all votes at once."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Protocol

import torch
from torch.nn.utils import clip_grad_norm_, get_total_norm

from studio.domain.engine import Cancel
from studio.domain.events import Event, TrainingStep
from studio.domain.recipe import AdamWConfig, LinearModelConfig, NormalisedDescentConfig
from studio.domain.votes import Comparison
from studio.engine.model.adapter import adapter_ups
from studio.engine.training.context import TrainingContext
from studio.engine.training.gradients import GradientAccumulator
from studio.engine.training.linear_learning import LinearLearning
from studio.engine.training.transitions import TransitionSampler


class Optimiser(Protocol):
    """Trains the adapter on the votes of a job."""

    @property
    def torch_optimiser(self) -> torch.optim.Optimizer:
        """Its moments are kept in the checkpoint, and come back when that is trained on."""

    def run(self, cancel: Cancel) -> Generator[Event, None, int]:
        """Returns the number of updates that were made."""


MakeOptimiser = Callable[[TrainingContext, GradientAccumulator, TransitionSampler], Optimiser]


class AdamWOnEachVote:
    """One AdamW step for each fresh vote, in random order."""

    def __init__(
        self,
        context: TrainingContext,
        gradients: GradientAccumulator,
        sampler: TransitionSampler,
        config: AdamWConfig,
    ) -> None:
        self._context = context
        self._gradients = gradients
        self._sampler = sampler
        self._config = config
        self.torch_optimiser: torch.optim.Optimizer = torch.optim.AdamW(
            context.parameters, lr=config.learning_rate, weight_decay=config.weight_decay
        )

    def run(self, cancel: Cancel) -> Generator[Event, None, int]:
        order = self._shuffled()
        for number, comparison in enumerate(order, start=1):
            transitions = self._sampler.of_each([comparison])
            margin = yield from self._gradients.accumulate(transitions, cancel)
            self._step()
            yield TrainingStep(number, len(order), self._gradients.figures.loss, margin)
        return len(order)

    def _shuffled(self) -> list[Comparison]:
        order = list(self._context.job.fresh)
        # Twice: so it always was, and the same seed has to give the same weights in every version.
        for _ in range(2):
            order = [order[place] for place in torch.randperm(len(order), generator=self._context.generator).tolist()]
        return order

    def _step(self) -> None:
        scaler = self._gradients.scaler
        # The norm is only a norm once the scale is taken out again.
        scaler.unscale_(self.torch_optimiser)
        clip_grad_norm_(self._context.parameters, self._config.max_grad_norm)
        scaler.step(self.torch_optimiser)
        scaler.update()
        self.torch_optimiser.zero_grad()


class NormalisedDescent:
    """Steps on all decided votes at once that move B alone, all as long as the first."""

    def __init__(
        self,
        context: TrainingContext,
        gradients: GradientAccumulator,
        sampler: TransitionSampler,
        config: NormalisedDescentConfig,
    ) -> None:
        self._context = context
        self._gradients = gradients
        self._sampler = sampler
        self._config = config
        # Never stepped, as it knows no steps of a given length: it is what the scaler unscales and zeroes gradients of.
        self.torch_optimiser: torch.optim.Optimizer = torch.optim.SGD(context.parameters, lr=0.0)

    def run(self, cancel: Cancel) -> Generator[Event, None, int]:
        config = self._config
        figures = self._gradients.figures
        decided = self._context.decided
        if not decided:
            return 0
        length: float | None = None
        for number in range(1, config.steps_at_most + 1):
            margin = yield from self._gradients.accumulate(self._sampler.of_all(decided), cancel)
            yield TrainingStep(number, config.steps_at_most, figures.loss, margin)
            if figures.learned(decided, config.enough_margin):
                break
            length = self._step(length)
        self.torch_optimiser.zero_grad()
        return number

    @torch.no_grad()
    def _step(self, length: float | None) -> float | None:
        """Move B by `length` along the gradient; returns the length, which the first step that can be made sets.

        At small margins the mean loss falls by half of what the mean margin rises, so a step of length s along the
        gradient g raises it by 2·s·|g|.
        """
        scaler = self._gradients.scaler
        scaler.unscale_(self.torch_optimiser)
        # A stays where LoRA-GA put it; with B at 0 it would have no gradient in the first step anyway.
        moving = [up for up in adapter_ups(self._context.model.unet) if up.grad is not None]
        gradients = [up.grad for up in moving if up.grad is not None]
        norm = float(get_total_norm(gradients))
        if norm > 0:
            length = length or self._config.margin_per_step / (2 * norm)
            for up, gradient in zip(moving, gradients, strict=True):
                up.sub_(gradient, alpha=length / norm)
        scaler.update()
        self.torch_optimiser.zero_grad()
        return length


def optimiser_of_recipe(
    context: TrainingContext, gradients: GradientAccumulator, sampler: TransitionSampler
) -> Optimiser:
    """What the job's recipe names."""
    config = context.job.recipe.optimiser
    if isinstance(config, AdamWConfig):
        return AdamWOnEachVote(context, gradients, sampler, config)
    if isinstance(config, LinearModelConfig):
        # Gradients at a fresh adapter say nothing of one that was trained before.
        assert context.kept is not None
        assert context.job.parent is None
        return LinearLearning(context, gradients, sampler, config, context.kept)
    return NormalisedDescent(context, gradients, sampler, config)
