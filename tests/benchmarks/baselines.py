"""What Atelier is measured against: the same votes, LoRA and optimiser, another loss."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from studio.engine.adapter import adapter_off
from studio.engine.noise import predict
from studio.engine.trainer import Round
from studio.engine.transitions import Margins, Transition


class SftRound(Round):
    """Supervised fine-tuning on the winners; ties teach nothing. The margin is told, not trained."""

    def _losses(self, transitions: Sequence[Transition]) -> tuple[Tensor, Margins]:
        model, pairs = self._model, [transition.comparison for transition in transitions]
        sides = [(pair, pair.winner) for pair in pairs] + [(pair, pair.loser) for pair in pairs]
        final = torch.stack([self._chains.final(*side) for side in sides]).to(model.device.target)
        steps = torch.tensor([transition.step for transition in transitions]).repeat(2)
        noise = torch.randn((len(pairs), *final.shape[1:]), generator=self._generator).repeat(2, 1, 1, 1).to(final)
        at = self._schedule.at
        noisy = at(self._schedule.signal, steps, final) * final + at(self._schedule.noise, steps, final) * noise
        embeddings = torch.cat([model.embed(pair.prompt) for pair in pairs]).repeat(2, 1, 1)
        policy = predict(model.unet, noisy, steps, embeddings, self._schedule)
        with torch.no_grad(), adapter_off(model.unet):
            reference = predict(model.unet, noisy, steps, embeddings, self._schedule)
        errors = (policy - noise).square().mean((1, 2, 3)), (reference - noise).square().mean((1, 2, 3))
        winner, loser = (errors[1] - errors[0]).chunk(2)
        decided = torch.tensor([float(not pair.tie) for pair in pairs]).to(winner)
        moved = (policy.detach() - reference).square().mean()
        return -decided * winner, Margins((winner - loser).detach(), moved)
