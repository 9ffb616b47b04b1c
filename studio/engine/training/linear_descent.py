"""Descent where margins are linear in the adapter, on gradients that are taken once for each vote."""

from __future__ import annotations

import math
from collections.abc import Generator, Iterator, Sequence

import torch
from torch import Tensor

from studio.domain.engine import Cancel
from studio.domain.events import Event, Phase, Progress, TrainingStep
from studio.domain.recipe import NormalisedDescentConfig
from studio.domain.votes import Comparison
from studio.engine.model.adapter import adapter_ups
from studio.engine.training.context import TrainingContext
from studio.engine.training.gradients import GradientAccumulator
from studio.engine.training.kept_gradients import KeptGradients
from studio.engine.training.objective import target_probability
from studio.engine.training.transitions import TransitionSampler

LOOKS_AT_MOST = 80
"""At so many votes the new adapter is looked at, for the figures alone."""
NUMBERS_AT_ONCE = 2**25
"""So many are widened to float32 at a time, 128 MB, however many votes there are."""


class LinearDescent:
    """The steps of NormalisedDescent with margins m_i = <J_i, B>, J_i the gradient of m_i at the fresh adapter (B = 0).

    An adapter of few votes stays so near the base model that this holds well, and what took a pass over all votes in
    each step takes one over each vote, ever: J_i is kept for later rounds. B is a sum of the J_i, so their products
    are all that the steps need.
    """

    def __init__(
        self,
        context: TrainingContext,
        gradients: GradientAccumulator,
        sampler: TransitionSampler,
        config: NormalisedDescentConfig,
        kept: KeptGradients,
    ) -> None:
        self._context = context
        self._gradients = gradients
        self._sampler = sampler
        self._config = config
        self._kept = kept
        self._ups = adapter_ups(context.model.unet)
        # Never stepped, as that of NormalisedDescent.
        self.torch_optimiser: torch.optim.Optimizer = torch.optim.SGD(context.parameters, lr=0.0)

    def run(self, cancel: Cancel) -> Generator[Event, None, int]:
        decided = self._context.decided
        if not decided:
            return 0
        gradients = yield from self._gradients_of(decided, cancel)
        products = products_of(gradients)
        targets = torch.tensor([self._target(comparison) for comparison in decided])
        updates, shares = descended(products, targets, self._config)
        self._lay(gradients, shares)
        yield from self._measure(decided, cancel)
        margin = float((products @ shares).mean())
        yield TrainingStep(updates, updates, self._gradients.figures.loss, margin)
        return updates

    def _target(self, comparison: Comparison) -> float:
        return target_probability(comparison, self._context.job.recipe.objective.label_smoothing)

    def _gradients_of(self, decided: Sequence[Comparison], cancel: Cancel) -> Generator[Event, None, Tensor]:
        """J, one row a comparison, on the CPU in bfloat16 (n, numbers in B)."""
        length = sum(up.numel() for up in self._ups)
        rows = torch.empty((len(decided), length), dtype=torch.bfloat16)
        for number, comparison in enumerate(decided):
            gradient = self._kept.gradient_of(comparison, length)
            if gradient is None:
                cancel.check()
                gradient = yield from self._gradient_of(comparison, cancel)
                self._kept.keep_gradient(comparison, gradient)
            rows[number] = gradient
            yield Progress(Phase.TRAIN, number + 1, len(decided))
        return rows

    def _gradient_of(self, comparison: Comparison, cancel: Cancel) -> Generator[Event, None, Tensor]:
        generator = torch.Generator().manual_seed(self._kept.seed_of(comparison))
        assert self._config.kept_draws is not None
        transitions = self._sampler.of_one(comparison, self._config.kept_draws, generator)
        yield from self._gradients.accumulate(transitions, cancel, fresh=generator)
        scaler = self._gradients.scaler
        scaler.unscale_(self.torch_optimiser)
        # At m = 0 the loss falls by p − ½ of what the margin rises.
        slope = 0.5 - self._target(comparison)
        flat = [torch.zeros_like(up) if up.grad is None else up.grad / slope for up in self._ups]
        gradient = torch.cat([part.flatten() for part in flat]).cpu().bfloat16()
        scaler.update()
        self.torch_optimiser.zero_grad()
        return gradient

    @torch.no_grad()
    def _lay(self, gradients: Tensor, shares: Tensor) -> None:
        """B = Σ shares_i · J_i; it is 0 before."""
        first = 0
        for up in self._ups:
            part = gradients[:, first : first + up.numel()].float()
            up.add_((shares.float() @ part).view_as(up).to(up.device))
            first += up.numel()

    def _measure(self, decided: Sequence[Comparison], cancel: Cancel) -> Iterator[Event]:
        """For the figures: what comes of the adapter, as no gradient foretold it."""
        generator = torch.Generator().manual_seed(len(decided))
        chosen = decided[:: math.ceil(len(decided) / LOOKS_AT_MOST)]
        looks = [look for comparison in chosen for look in self._sampler.of_one(comparison, 1, generator)]
        return self._gradients.measure(looks, generator, cancel)


def products_of(rows: Tensor) -> Tensor:
    """<J_i, J_j>, float64 (n, n), of rows (n, numbers)."""
    products = torch.zeros((len(rows), len(rows)), dtype=torch.float64)
    for part in rows.split(max(1, NUMBERS_AT_ONCE // max(1, len(rows))), dim=1):
        wide = part.float()
        products += wide @ wide.T
    return products


def descended(products: Tensor, targets: Tensor, config: NormalisedDescentConfig) -> tuple[int, Tensor]:
    """How many steps were taken, and the share (n,) of each J in B that they come to, float64.

    Each goes along the gradient of the mean loss for probabilities `targets` (n,), all as long as the first; the last
    one ends where the mean margin is enough.
    """
    targets = targets.to(products)
    shares = torch.zeros_like(targets)
    length: float | None = None
    for number in range(config.steps_at_most):
        margins = products @ shares
        lacking = config.enough_margin - float(margins.mean())
        pull = (targets - margins.sigmoid()) / len(targets)
        norm = float((pull @ products @ pull).clamp(min=0).sqrt())
        if lacking <= 0 or norm == 0:
            return number, shares
        length = length or config.margin_per_step / (2 * norm)
        step = pull * (length / norm)
        gain = float((products @ step).mean())
        shares = shares + step * min(1.0, lacking / gain if gain > 0 else 1.0)
    return config.steps_at_most, shares
