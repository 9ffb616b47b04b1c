"""A few steps on all votes at once, as `atelier` learned before gradients were kept; the product does not have it."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from math import ceil

import torch
from torch.nn.utils import get_total_norm

from studio.domain.engine import Cancel
from studio.domain.events import Event, TrainingStep
from studio.domain.recipe import Recipe
from studio.domain.votes import Comparison
from studio.engine.model.adapter import adapter_ups
from studio.engine.training.context import TrainingContext
from studio.engine.training.gradients import GradientAccumulator, TrainingFigures
from studio.engine.training.optimisers import MakeOptimiser
from studio.engine.training.transitions import TransitionSampler


@dataclass(frozen=True)
class NormalisedDescentConfig:
    """Gradient steps on all votes at once, each as long as the first, which is to raise the mean margin by
    `margin_per_step`.

    They end once the mean margin has reached `enough_margin`, so that a taste that is learned easily is not driven
    further than one that is not.
    """

    margin_per_step: float = 0.35
    steps_at_most: int = 8
    enough_margin: float = 1.4


def learned(figures: TrainingFigures, comparisons: Sequence[Comparison], enough_margin: float) -> bool:
    """Whether each of these comparisons was looked at and the mean of their latest margins is enough."""
    margins = figures.latest_margins.values()
    all_seen = 0 < len(set(comparisons)) == len(margins)
    return all_seen and sum(margins) >= enough_margin * len(margins)


class NormalisedDescent:
    """An optimiser as the trainer takes it. It moves B alone, and all steps are as long as the first."""

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
            if learned(figures, decided, config.enough_margin):
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
        moving = [up for up in adapter_ups(self._context.model.net) if up.grad is not None]
        gradients = [up.grad for up in moving if up.grad is not None]
        norm = float(get_total_norm(gradients))
        if norm > 0:
            length = length or self._config.margin_per_step / (2 * norm)
            for up, gradient in zip(moving, gradients, strict=True):
                up.sub_(gradient, alpha=length / norm)
        scaler.update()
        self.torch_optimiser.zero_grad()
        return length


def normalised_descent(config: NormalisedDescentConfig) -> MakeOptimiser:
    def make(context: TrainingContext, gradients: GradientAccumulator, sampler: TransitionSampler) -> NormalisedDescent:
        return NormalisedDescent(context, gradients, sampler, config)

    return make


def looks_of_descent(recipe: Recipe, config: NormalisedDescentConfig, steps: int, votes: int) -> int:
    """At how many denoising steps a round of so many votes looks at most, of pictures drawn in `steps`: each step of
    the descent looks at all votes, and so does LoRA-GA before the first."""
    timesteps = recipe.timesteps
    draws = max(timesteps.count(steps), ceil(timesteps.draws_at_least / votes))
    return votes * draws * (config.steps_at_most + recipe.adapter.lora_ga_init)
