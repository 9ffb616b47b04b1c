"""What D3PO is measured against: the same votes, sampler, LoRA and optimiser, another loss."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import torch
from torch import Tensor

from studio.engine.adapter import adapter_off
from studio.engine.losses import d3po_loss
from studio.engine.trainer import Round
from studio.engine.trajectory import load_trajectory
from studio.engine.transitions import Margins, Transition, label


@lru_cache(maxsize=2000)
def final_latent(source: Path) -> Tensor:
    """The end of a chain, (C, H, W)."""
    return load_trajectory(source).latents[-1].float()


class FinalPictureRound(Round):
    """Trains on the final latents alone, with fresh noise at a random timestep, as ordinary fine-tuning does.

    One transition stands for one timestep; its denoising step is ignored.
    """

    def _gains(self, transitions: Sequence[Transition]) -> tuple[Tensor, Tensor, Tensor]:
        """By how much the ε error summed over the latent fell below the reference's, for winners and losers, each
        (n,) with gradient; and the mean squared change of ε (scalar). ε-prediction models only."""
        model, pairs = self._model, [transition.comparison for transition in transitions]
        device, scheduler = model.device.target, model.scheduler
        sources = [pair.winner for pair in pairs] + [pair.loser for pair in pairs]
        final = torch.stack([final_latent(source) for source in sources]).to(device)
        steps = torch.randint(0, scheduler.config.num_train_timesteps, (len(pairs),), generator=self._generator)
        steps = steps.repeat(2).to(device)
        noise = torch.randn((len(pairs), *final.shape[1:]), generator=self._generator).repeat(2, 1, 1, 1).to(device)
        noisy = scheduler.add_noise(final, noise, steps)
        embeddings = torch.cat([model.embed(pair.prompt) for pair in pairs]).repeat(2, 1, 1)
        policy = model.unet(noisy, steps, embeddings, return_dict=False)[0]
        with torch.no_grad(), adapter_off(model.unet):
            reference = model.unet(noisy, steps, embeddings, return_dict=False)[0]
        errors = [(predicted - noise).square().sum((1, 2, 3)) for predicted in (reference, policy)]
        winner, loser = (errors[0] - errors[1]).chunk(2)
        return winner, loser, (policy.detach() - reference).square().mean()


class SftRound(FinalPictureRound):
    """Supervised fine-tuning on the winners; ties teach nothing. The margin is told, not trained."""

    def _losses(self, transitions: Sequence[Transition]) -> tuple[Tensor, Margins]:
        winner, loser, moved = self._gains(transitions)
        decided = torch.tensor([float(not transition.comparison.tie) for transition in transitions]).to(winner.device)
        return -decided * winner / math.prod(self._model.latent_shape), Margins((winner - loser).detach(), moved)


class DiffusionDpoRound(FinalPictureRound):
    """Diffusion-DPO (2311.12908, eq. 14); the recipe's β stands for the paper's βT over a summed error."""

    def _losses(self, transitions: Sequence[Transition]) -> tuple[Tensor, Margins]:
        winner, loser, moved = self._gains(transitions)
        values = self._job.recipe.beta * (winner - loser)
        target = torch.tensor([label(t.comparison, self._job.recipe.label_smoothing) for t in transitions])
        return d3po_loss(values, target.to(values.device)), Margins(values, moved)
