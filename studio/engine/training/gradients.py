"""The gradient of the objective, added up over small batches, and the figures that fall out on the way."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import torch
from torch.nn.utils import get_total_norm

from studio.domain.engine import Cancel
from studio.domain.events import Event, Phase, TrainingSummary
from studio.domain.votes import Comparison
from studio.engine.device.memory_plan import Learning
from studio.engine.training.context import TrainingContext
from studio.engine.training.finite import diverged
from studio.engine.training.log_ratio import log_ratio
from studio.engine.training.objective import Evaluation, Objective, predicted
from studio.engine.training.passes import each_batch
from studio.engine.training.transitions import PictureLook, Transition, picture_batch
from studio.taste_file import Taste

SCALE_BACKOFF = 1 / 16
"""What the scale of the loss is multiplied with after an overflow: from torch's 2^16 down to 1 in four steps."""

Look = TypeVar("Look", Transition, PictureLook)


class _Overflow(Exception):  # noqa: N818 - it never leaves this module
    """A gradient is infinite or none, where the loss was not."""


@dataclass
class TrainingFigures:
    """The figures of a training: the last loss, the latest margin of each decided comparison, all drifts, and what the
    optimiser can tell of the taste that it learned."""

    began: float = field(default_factory=time.monotonic)
    loss: float = 0.0
    latest_margins: dict[Comparison, float] = field(default_factory=dict)
    drifts: list[float] = field(default_factory=list)
    taste: Taste | None = None

    def learned(self, comparisons: Sequence[Comparison], enough_margin: float) -> bool:
        """Whether each of these comparisons was looked at and the mean of their latest margins is enough."""
        margins = self.latest_margins.values()
        all_seen = 0 < len(set(comparisons)) == len(margins)
        return all_seen and sum(margins) >= enough_margin * len(margins)

    def take(self, looks: _Looks) -> float:
        """Those of a pass; returns the mean margin of its comparisons."""
        self.loss = sum(looks.losses)
        self.drifts += looks.drifts
        means = {comparison: sum(values) / len(values) for comparison, values in looks.margins.items()}
        # A tie has no side that its margin should take, so it says nothing about what was learned.
        self.latest_margins.update({each: mean for each, mean in means.items() if not each.tie})
        return sum(means.values()) / len(means)

    def summary(self, updates: int) -> TrainingSummary:
        # The first steps are taken by an adapter that still changes nothing; their drift would water the mean down.
        last_quarter = self.drifts[-max(1, len(self.drifts) // 4) :]
        margins = list(self.latest_margins.values())
        return TrainingSummary(
            updates=updates,
            loss=self.loss,
            margin=sum(margins) / len(margins) if margins else 0.0,
            accuracy=sum(margin > 0 for margin in margins) / max(1, len(margins)),
            held_out_accuracy=self.taste.foretold / self.taste.asked if self.taste and self.taste.asked else None,
            drift=math.sqrt(sum(last_quarter) / max(1, len(last_quarter))),
            seconds=time.monotonic() - self.began,
        )


@dataclass
class _Looks:
    """What one pass saw, batch by batch."""

    margins: dict[Comparison, list[float]] = field(default_factory=dict)
    losses: list[float] = field(default_factory=list)
    drifts: list[float] = field(default_factory=list)

    def forget(self) -> None:
        for forgotten in (self.margins, self.losses, self.drifts):
            forgotten.clear()

    def add(
        self, batch: Sequence[Transition | PictureLook], loss: float, drift: float, margins: Sequence[float]
    ) -> None:
        self.losses.append(loss)
        self.drifts.append(drift)
        for transition, margin in zip(batch, margins, strict=True):
            self.margins.setdefault(transition.comparison, []).append(margin)


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

        A gradient that overflows is taken anew at a smaller scale, under the same noise, so that no step is lost.
        PrecisionError if the loss is no finite number, or the gradient of the loss as it is.
        """
        generator = self._context.generator

        def evaluate(batch: Sequence[Transition]) -> Evaluation:
            return self._objective.evaluate(batch, generator)

        return self.figures.take((yield from self._finite(transitions, evaluate, generator, cancel)))

    def accumulate_log_ratio(
        self, looks: Sequence[PictureLook], generator: torch.Generator, cancel: Cancel
    ) -> Iterator[Event]:
        """The same for the mean of β times the log-ratio of a picture, at an adapter that changes nothing yet."""
        config = self._context.job.recipe.objective

        def evaluate(batch: Sequence[PictureLook]) -> Evaluation:
            rows = picture_batch(self._context, batch, generator)
            policy = predicted(self._context, rows)
            ratios = config.beta * log_ratio(policy, policy.detach(), rows.realised, rows.weight, config.reduction)
            return Evaluation(ratios, ratios, torch.zeros_like(ratios[0]))

        yield from self._finite(looks, evaluate, generator, cancel, latents_each=1)

    def _finite(
        self,
        looks: Sequence[Look],
        evaluate: Callable[[Sequence[Look]], Evaluation],
        generator: torch.Generator,
        cancel: Cancel,
        latents_each: int = 2,
    ) -> Generator[Event, None, _Looks]:
        """Adds the gradient of the mean of the losses, at a scale at which it does not overflow."""
        state = generator.get_state()
        while True:
            try:
                return (yield from self._at_this_scale(looks, evaluate, generator, cancel, latents_each))
            except _Overflow:
                self._scale_down()
            generator.set_state(state)

    def _scale_down(self) -> None:
        scale = self.scaler.get_scale()
        if not self.scaler.is_enabled() or scale <= 1:
            raise diverged()
        self.scaler.update(max(1.0, scale * SCALE_BACKOFF))

    def _at_this_scale(
        self,
        looks: Sequence[Look],
        evaluate: Callable[[Sequence[Look]], Evaluation],
        generator: torch.Generator,
        cancel: Cancel,
        latents_each: int,
    ) -> Generator[Event, None, _Looks]:
        context = self._context
        seen = _Looks()

        def begin(_: Learning) -> None:
            seen.forget()
            for parameter in context.parameters:
                parameter.grad = None

        def look(batch: Sequence[Look]) -> None:
            evaluation = evaluate(batch)
            # Over the number of all, so that batches of any size add up to the same gradient.
            loss = evaluation.losses.sum() / len(looks)
            self.scaler.scale(loss).backward()
            gradients = [parameter.grad for parameter in context.parameters if parameter.grad is not None]
            # One copy to the CPU for all figures: each one waits for the card.
            figures = torch.stack([loss.detach(), evaluation.drift, get_total_norm(gradients)])
            loss_part, drift, norm, *batch_margins = torch.cat([figures, evaluation.margins.detach()]).cpu().tolist()
            if not math.isfinite(loss_part):
                raise diverged()
            if not math.isfinite(norm):
                raise _Overflow
            seen.add(batch, loss_part, drift, batch_margins)

        # of a picture by itself its progress is told by whoever asks for many
        phase = Phase.TRAIN if latents_each > 1 else None
        yield from each_batch(
            context, looks, look, cancel, latents_each=latents_each, generator=generator, begin=begin, phase=phase
        )
        return seen

    def measure(self, transitions: Sequence[Transition], generator: torch.Generator, cancel: Cancel) -> Iterator[Event]:
        """Loss, margins and drift of the adapter as it is become those of the figures; no gradient is taken."""
        looks = _Looks()

        @torch.no_grad()
        def look(batch: Sequence[Transition]) -> None:
            evaluation = self._objective.evaluate(batch, generator)
            figures = torch.stack([evaluation.losses.sum() / len(transitions), evaluation.drift])
            loss_part, drift, *margins = torch.cat([figures, evaluation.margins]).cpu().tolist()
            looks.add(batch, loss_part, drift, margins)

        yield from each_batch(
            self._context,
            transitions,
            look,
            cancel,
            generator=generator,
            begin=lambda _: looks.forget(),
            phase=Phase.TRAIN,
        )
        self.figures.take(looks)
