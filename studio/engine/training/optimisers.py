"""What makes an adapter of gradients: a step for each vote, or a model of all votes at once."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Protocol

import torch
from torch.nn.utils import clip_grad_norm_

from studio.domain.engine import Cancel
from studio.domain.events import Event, TrainingStep
from studio.domain.recipe import AdamWConfig
from studio.domain.votes import Comparison
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


def optimiser_of_recipe(
    context: TrainingContext, gradients: GradientAccumulator, sampler: TransitionSampler
) -> Optimiser:
    """What the job's recipe names."""
    config = context.job.recipe.optimiser
    if isinstance(config, AdamWConfig):
        return AdamWOnEachVote(context, gradients, sampler, config)
    return LinearLearning(context, gradients, sampler, config)
