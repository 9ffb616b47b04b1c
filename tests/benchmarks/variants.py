"""Ways of learning from votes that later work proposes, each as a training round; the product has none of them."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import replace

import torch
from torch import Tensor

from studio.domain.engine import Cancel
from studio.domain.events import Event
from studio.domain.jobs import Train
from studio.domain.votes import Comparison
from studio.engine.model.base_model import BaseModel
from studio.engine.model.unet import guided_prediction
from studio.engine.training.log_probs import log_ratio
from studio.engine.training.losses import preference_loss
from studio.engine.training.margins import Margins, Rows, Transition, label, noised_pictures
from studio.engine.training.trainer import Trainer

TIE_WEIGHT = 0.7
EMA_DECAY = 0.8


class PictureTrainer(Trainer):
    """The product's round on pictures, taken apart so that its pieces can be replaced."""

    def _losses(self, transitions: Sequence[Transition]) -> tuple[Tensor, Margins]:
        rows = noised_pictures(self._model, self._schedule, self._chains, transitions, self._generator)
        rows = replace(rows, reference=self._reference(rows))
        policy = guided_prediction(self._model.unet, rows.now, rows.steps, rows.condition, self._schedule)
        gains = self._job.recipe.beta * log_ratio(policy, rows.reference, rows.realised, rows.weight, "sum")
        winner = gains[::2]
        loser = gains[1::2]
        found = Margins(winner - loser, (policy.detach() - rows.reference).square().mean())
        return self._loss(winner, loser, transitions), found

    def _reference(self, rows: Rows) -> Tensor:
        return rows.reference

    def _loss(self, winner: Tensor, loser: Tensor, transitions: Sequence[Transition]) -> Tensor:
        """Losses (n,) from β times the log-ratios of winners and losers, each (n,)."""
        target = torch.tensor([label(t.comparison, self._job.recipe.label_smoothing) for t in transitions])
        return preference_loss(winner - loser, target.to(winner))


class DavidsonTrainer(PictureTrainer):
    """Ties have a probability of their own (Davidson 1970): ν/(s + 1/s + ν) with s = exp(m/2)."""

    def _loss(self, winner: Tensor, loser: Tensor, transitions: Sequence[Transition]) -> Tensor:
        half = (winner - loser) / 2
        neither = torch.full_like(half, TIE_WEIGHT).log()
        scores = torch.stack([half, -half, neither], 1).log_softmax(1)
        smoothing = self._job.recipe.label_smoothing
        rows = [(0.0, 0.0, 1.0) if t.comparison.tie else (1 - smoothing, smoothing, 0.0) for t in transitions]
        return -(torch.tensor(rows).to(scores) * scores).sum(1)


class SafeguardTrainer(PictureTrainer):
    """The loser's gradient is scaled down where it would make the winners worse (after Diffusion-SDPO, 2511.03317)."""

    def _loss(self, winner: Tensor, loser: Tensor, transitions: Sequence[Transition]) -> Tensor:
        losses = super()._loss(winner, loser, transitions)
        (slope,) = torch.autograd.grad(losses.sum(), winner, retain_graph=True)
        better = self._gradient(-(slope * winner).sum())
        worse = self._gradient(-(slope * loser).sum())
        along = float(better @ worse)
        share = min(1.0, float(better @ better) / along) if along > 0 else 1.0
        return slope * (winner - share * loser)

    def _gradient(self, value: Tensor) -> Tensor:
        return torch.cat([part.flatten() for part in torch.autograd.grad(value, self._parameters, retain_graph=True)])


class MovingReferenceTrainer(PictureTrainer):
    """The reference is an exponential mean of the adapter, not the base model, so that training may go further."""

    def __init__(self, model: BaseModel, job: Train) -> None:
        super().__init__(model, job)
        self._mean = [parameter.detach().clone() for parameter in self._parameters]

    def _update(self, comparisons: list[Comparison], number: int, cancel: Cancel) -> Generator[Event, None, float]:
        margin = yield from super()._update(comparisons, number, cancel)
        for mean, parameter in zip(self._mean, self._parameters, strict=True):
            mean.lerp_(parameter.detach(), 1 - EMA_DECAY)
        return margin

    @torch.no_grad()
    def _reference(self, rows: Rows) -> Tensor:
        now = [parameter.detach().clone() for parameter in self._parameters]
        self._wear(self._mean)
        reference = guided_prediction(self._model.unet, rows.now, rows.steps, rows.condition, self._schedule)
        self._wear(now)
        return reference

    @torch.no_grad()
    def _wear(self, values: Sequence[Tensor]) -> None:
        for parameter, value in zip(self._parameters, values, strict=True):
            parameter.copy_(value)


class StrengthTrainer(PictureTrainer):
    """“Much better” counts twice as much as “better”."""

    def _loss(self, winner: Tensor, loser: Tensor, transitions: Sequence[Transition]) -> Tensor:
        strengths = torch.tensor([float(t.comparison.strength) for t in transitions])
        return strengths.to(winner) * super()._loss(winner, loser, transitions)
