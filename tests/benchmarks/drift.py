"""How far a checkpoint has moved from its base, by one measure for every recipe."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor

from studio.domain.recipe import Sampling
from studio.domain.work import Cancel, Picture
from studio.engine.adapter import load_adapter, remove_adapter
from studio.engine.drawing import draw
from studio.engine.models import BaseModel
from studio.engine.noise import Condition, guided_noise
from studio.engine.schedule import ddim_schedule


class Drift:
    """Root mean square change of the guided ε over the base model's own chains, one chain for each prompt."""

    def __init__(self, model: BaseModel, prompts: Sequence[str], sampling: Sampling, seed: int) -> None:
        self._model, self._sampling = model, sampling
        self._schedule = ddim_schedule(model.scheduler, sampling.steps, sampling.eta)
        self._condition = Condition(
            torch.cat([model.embed(prompt) for prompt in prompts]),
            torch.cat([model.embed("")] * len(prompts)),
            sampling.guidance_scale,
        )
        pictures = [Picture(prompt, "", seed, seed + at, Path()) for at, prompt in enumerate(prompts)]
        remove_adapter(model.unet)
        drawing = draw(model, pictures, sampling, Cancel())
        while True:
            try:
                next(drawing)
            except StopIteration as end:
                self._latents: Tensor = end.value.latents
                break
        self._base = self._noises()

    def of(self, adapter: Path) -> float:
        load_adapter(self._model.unet, adapter)
        return float((self._noises() - self._base).square().mean().sqrt())

    @torch.no_grad()
    def _noises(self) -> Tensor:
        """ε at every step of every chain, (steps, n, C, H, W)."""
        latents, count = self._latents, len(self._latents)
        return torch.stack(
            [
                guided_noise(
                    self._model.unet, latents[:, step], torch.full((count,), step), self._condition, self._schedule
                )
                for step in range(len(self._schedule))
            ]
        )
