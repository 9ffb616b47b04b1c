"""What Atelier is measured against: the same votes, LoRA and optimiser, another loss."""

from __future__ import annotations

import math
from collections.abc import Sequence

import torch
from torch import Tensor

from studio.engine.model.unet import guided_prediction
from studio.engine.training.log_probs import log_ratio
from studio.engine.training.losses import preference_loss
from studio.engine.training.margins import Margins, Transition, label, noised_pictures
from studio.engine.training.trainer import Trainer


class PicturesRound(Trainer):
    """Trains on the final latents alone, noised anew, with the plain error of ε."""

    def _gains(self, transitions: Sequence[Transition]) -> tuple[Tensor, Tensor, Tensor]:
        """By how much the squared error of ε, summed over the latent, fell below the reference's, for winners and
        losers, each (n,) with gradient; and the mean squared change of ε (scalar)."""
        rows = noised_pictures(self._model, self._schedule, self._chains, transitions, self._generator)
        policy = guided_prediction(self._model.unet, rows.now, rows.steps, rows.condition, self._schedule)
        gains = log_ratio(policy, rows.reference, rows.realised, torch.ones_like(rows.weight), "sum")
        winner = gains[::2]
        loser = gains[1::2]
        return winner, loser, (policy.detach() - rows.reference).square().mean()


class SftTrainer(PicturesRound):
    """Supervised fine-tuning on the winners; ties teach nothing. The margin is told, not trained."""

    def _losses(self, transitions: Sequence[Transition]) -> tuple[Tensor, Margins]:
        winner, loser, moved = self._gains(transitions)
        numbers = math.prod(self._model.latent_shape(self._job.sampling))
        decided = torch.tensor([float(not transition.comparison.tie) for transition in transitions]).to(winner)
        return -decided * winner / numbers, Margins((winner - loser).detach(), moved)


class DiffusionDpoTrainer(PicturesRound):
    """Diffusion-DPO (2311.12908, eq. 14); the recipe's β stands for the paper's βT over a summed error."""

    def _losses(self, transitions: Sequence[Transition]) -> tuple[Tensor, Margins]:
        winner, loser, moved = self._gains(transitions)
        values = self._job.recipe.beta * (winner - loser)
        target = torch.tensor([label(t.comparison, self._job.recipe.label_smoothing) for t in transitions])
        return preference_loss(values, target.to(values)), Margins(values, moved)
