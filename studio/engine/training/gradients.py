"""The gradient of the objective, added up over small batches, and the figures that fall out on the way."""

from __future__ import annotations

import math
import time
from collections.abc import Generator, Sequence
from dataclasses import dataclass, field

import torch

from studio.domain.engine import Cancel
from studio.domain.errors import ModelError
from studio.domain.events import Event, Phase, TrainingSummary
from studio.domain.votes import Comparison
from studio.engine.model.memory_plan import Learning
from studio.engine.training.context import TrainingContext
from studio.engine.training.finite import DIVERGED
from studio.engine.training.objective import Objective
from studio.engine.training.passes import each_batch
from studio.engine.training.transitions import Transition


@dataclass
class TrainingFigures:
    """The figures of a training: the last loss, the latest margin of each decided comparison, all drifts."""

    began: float = field(default_factory=time.monotonic)
    loss: float = 0.0
    latest_margins: dict[Comparison, float] = field(default_factory=dict)
    drifts: list[float] = field(default_factory=list)

    def learned(self, comparisons: Sequence[Comparison], enough_margin: float) -> bool:
        """Whether each of these comparisons was looked at and the mean of their latest margins is enough."""
        margins = self.latest_margins.values()
        all_seen = 0 < len(set(comparisons)) == len(margins)
        return all_seen and sum(margins) >= enough_margin * len(margins)

    def summary(self, updates: int, held_out_margins: Sequence[float]) -> TrainingSummary:
        # The first steps are taken by an adapter that still changes nothing; their drift would water the mean down.
        last_quarter = self.drifts[-max(1, len(self.drifts) // 4) :]
        margins = list(self.latest_margins.values())
        return TrainingSummary(
            updates=updates,
            loss=self.loss,
            margin=sum(margins) / len(margins) if margins else 0.0,
            accuracy=_positive_share(margins) or 0.0,
            held_out_accuracy=_positive_share(held_out_margins),
            drift=math.sqrt(sum(last_quarter) / max(1, len(last_quarter))),
            seconds=time.monotonic() - self.began,
        )


def _positive_share(margins: Sequence[float]) -> float | None:
    return sum(margin > 0 for margin in margins) / len(margins) if margins else None


class GradientAccumulator:
    """Leaves the gradient of the mean loss in the adapter's parameters, scaled by `scaler` (half precision only)."""

    def __init__(self, context: TrainingContext, objective: Objective, figures: TrainingFigures) -> None:
        self._context = context
        self._objective = objective
        self.figures = figures
        device = context.model.device
        # In fp16 small gradients would flush to zero, a fifth of them in the authors' code (2311.13231 has no scaler).
        self.scaler = torch.amp.GradScaler(device.target.type, enabled=device.dtype == torch.float16)

    def accumulate(self, transitions: Sequence[Transition], cancel: Cancel) -> Generator[Event, None, float]:
        """Adds the gradient of the mean loss of `transitions`; returns the mean margin of their comparisons.

        ModelError if the loss is no finite number.
        """
        count = len(transitions)
        margins: dict[Comparison, list[float]] = {}
        losses: list[float] = []
        drifts: list[float] = []

        def begin(_: Learning) -> None:
            for forgotten in (margins, losses, drifts):
                forgotten.clear()
            for parameter in self._context.parameters:
                parameter.grad = None

        def look(batch: Sequence[Transition]) -> None:
            evaluation = self._objective.evaluate(batch, self._context.generator)
            # Over the number of all, so that batches of any size add up to the same gradient.
            loss = evaluation.losses.sum() / count
            self.scaler.scale(loss).backward()
            # One copy to the CPU for all figures: each one waits for the card.
            values = torch.cat([torch.stack([loss.detach(), evaluation.drift]), evaluation.margins.detach()])
            figures = values.cpu().tolist()
            losses.append(figures[0])
            drifts.append(figures[1])
            for transition, margin in zip(batch, figures[2:], strict=True):
                margins.setdefault(transition.comparison, []).append(margin)

        generator = self._context.generator
        yield from each_batch(
            self._context, transitions, look, cancel, generator=generator, begin=begin, phase=Phase.TRAIN
        )
        loss_sum = sum(losses)
        self.figures.drifts += drifts
        if not math.isfinite(loss_sum):
            raise ModelError(DIVERGED)
        self.figures.loss = loss_sum
        means = {comparison: sum(values) / len(values) for comparison, values in margins.items()}
        # A tie has no side that its margin should take, so it says nothing about what was learned.
        self.figures.latest_margins.update({each: mean for each, mean in means.items() if not each.tie})
        return sum(means.values()) / len(means)
