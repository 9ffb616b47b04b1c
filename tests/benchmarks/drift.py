"""How far a checkpoint has moved from its base, by one measure for every recipe."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor

from studio.domain.sampling import Sampling
from studio.engine.model.adapter import load_adapter, remove_adapter
from studio.engine.model.base_model import BaseModel
from studio.engine.model.guidance import guided_prediction
from studio.engine.model.schedule import step_schedule
from studio.engine.sampling.sampler import Ddim, seeded_noise


class Drift:
    """Root mean square change of the guided ε over the base model's own chains, one chain for each prompt."""

    def __init__(self, model: BaseModel, prompts: Sequence[str], sampling: Sampling, seed: int) -> None:
        self._model = model
        self._schedule = step_schedule(model.scheduler, sampling.steps, sampling.eta)
        self._condition = model.condition([(prompt, "") for prompt in prompts], sampling)
        shape = model.latent_shape(sampling)
        steps = len(self._schedule)
        start = seeded_noise(seed, shape).repeat(len(prompts), 1, 1, 1)
        noises = torch.stack([seeded_noise(seed + at, shape, steps) for at in range(len(prompts))])
        remove_adapter(model.net)
        ddim = Ddim(model.predictor, self._schedule, start.to(model.device.target), noises, self._condition)
        for _ in range(steps):
            ddim.step()
        self._latents = ddim.trajectories().latents
        self._base = self._noises()

    def of(self, adapter: Path) -> float:
        load_adapter(self._model.net, adapter)
        return float((self._noises() - self._base).square().mean().sqrt())

    @torch.no_grad()
    def _noises(self) -> Tensor:
        """ε at every step of every chain, (steps, n, C, H, W)."""
        latents = self._latents
        count = len(self._latents)
        return torch.stack(
            [
                guided_prediction(
                    self._model.predictor, latents[:, step], torch.full((count,), step), self._condition, self._schedule
                )
                for step in range(len(self._schedule))
            ]
        )
