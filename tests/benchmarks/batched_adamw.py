"""AdamW on a few votes at a time, over several epochs, which the product does not have."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass

import torch

from normalised_descent import learned
from studio.domain.engine import Cancel
from studio.domain.events import Event, TrainingStep
from studio.domain.votes import Comparison
from studio.engine.training.context import TrainingContext
from studio.engine.training.gradients import GradientAccumulator
from studio.engine.training.optimisers import MakeOptimiser
from studio.engine.training.transitions import TransitionSampler


@dataclass(frozen=True)
class BatchedAdamWConfig:
    """`batch_size` votes share an update. `visits_at_most` bounds the sum over the votes of how often each is trained
    on; it ends earlier once the mean margin of the decided ones reaches `enough_margin`."""

    learning_rate: float = 2e-3
    weight_decay: float = 1e-4
    max_grad_norm: float = 1.0
    batch_size: int = 8
    epochs: int = 10
    visits_at_most: int = 1000
    warmup_updates: int = 2
    enough_margin: float = 1.4


class BatchedAdamW:
    """An optimiser as the trainer takes it; `after_update` is called after each step."""

    def __init__(
        self,
        context: TrainingContext,
        gradients: GradientAccumulator,
        sampler: TransitionSampler,
        config: BatchedAdamWConfig,
        after_update: Callable[[], None] = lambda: None,
    ) -> None:
        self._context = context
        self._gradients = gradients
        self._sampler = sampler
        self._config = config
        self._after_update = after_update
        self.torch_optimiser: torch.optim.Optimizer = torch.optim.AdamW(
            context.parameters, lr=config.learning_rate, weight_decay=config.weight_decay
        )

    def run(self, cancel: Cancel) -> Generator[Event, None, int]:
        batches = self._batches()
        figures = self._gradients.figures
        for number, comparisons in enumerate(batches, start=1):
            margin = yield from self._gradients.accumulate(self._sampler.of_each(comparisons), cancel)
            self._step(number)
            self._after_update()
            yield TrainingStep(number, len(batches), figures.loss, margin)
            if learned(figures, self._context.decided, self._config.enough_margin):
                break
        return number

    def _batches(self) -> list[list[Comparison]]:
        fresh = self._context.job.fresh
        order = [comparison for _ in range(self._config.epochs) for comparison in self._shuffled(fresh)]
        order = self._shuffled(order)[: self._config.visits_at_most]
        size = self._config.batch_size
        return [order[start : start + size] for start in range(0, len(order), size)]

    def _shuffled(self, comparisons: Sequence[Comparison]) -> list[Comparison]:
        order = torch.randperm(len(comparisons), generator=self._context.generator).tolist()
        return [comparisons[place] for place in order]

    def _step(self, number: int) -> None:
        config = self._config
        scaler = self._gradients.scaler
        scaler.unscale_(self.torch_optimiser)
        torch.nn.utils.clip_grad_norm_(self._context.parameters, config.max_grad_norm)
        warmed_up = min(1.0, number / (config.warmup_updates + 1))
        self.torch_optimiser.param_groups[0]["lr"] = config.learning_rate * warmed_up
        scaler.step(self.torch_optimiser)
        scaler.update()
        self.torch_optimiser.zero_grad()


def batched_adamw(config: BatchedAdamWConfig) -> MakeOptimiser:
    def make(context: TrainingContext, gradients: GradientAccumulator, sampler: TransitionSampler) -> BatchedAdamW:
        return BatchedAdamW(context, gradients, sampler, config)

    return make
