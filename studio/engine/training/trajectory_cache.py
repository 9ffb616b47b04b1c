"""The material of training: chains read from the disk, with the reference's predictions computed once."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor

from studio.domain.errors import ModelError
from studio.domain.sampling import Sampling
from studio.domain.votes import Comparison
from studio.engine.model.adapter import adapter_off
from studio.engine.model.base_model import BaseModel
from studio.engine.model.schedule import Schedule
from studio.engine.model.unet import Condition, guided_prediction
from studio.engine.sampling.trajectory import load_trajectory, text_key


class TrajectoryCache:
    """Latents (T + 1, C, H, W) and reference prediction (T, C, H, W) of each trajectory, on the CPU.

    The reference is the base model, the same in every pass, so each chain is run through it only once.
    """

    def __init__(self, model: BaseModel, schedule: Schedule, sampling: Sampling) -> None:
        self._model = model
        self._schedule = schedule
        self._sampling = sampling
        self._known: dict[Path, tuple[Tensor, Tensor]] = {}
        self._finals: dict[Path, Tensor] = {}

    def condition(self, comparisons: list[Comparison]) -> Condition:
        """The embeddings of each comparison, for winners and losers alike."""
        texts = [(comparison.prompt, comparison.negative) for comparison in comparisons]
        return self._model.condition(texts, self._sampling)

    def get(self, comparison: Comparison, source: Path) -> tuple[Tensor, Tensor]:
        """Latents and reference prediction of one side of a comparison."""
        if source not in self._known:
            latents = self._loaded(comparison, source)
            self._known[source] = (latents, self._reference(comparison, latents))
        return self._known[source]

    def final(self, comparison: Comparison, source: Path) -> Tensor:
        """The last latent (C, H, W) of one side of a comparison."""
        if source not in self._finals:
            self._finals[source] = self._loaded(comparison, source)[-1].clone()
        return self._finals[source]

    def _loaded(self, comparison: Comparison, source: Path) -> Tensor:
        trajectory = load_trajectory(source)
        if trajectory.sampling != self._sampling or len(trajectory.timesteps) != len(self._schedule):
            raise ModelError("{0} was drawn with other settings and cannot be trained on.", source.name)
        if trajectory.text_key != text_key(comparison.prompt, comparison.negative):
            raise ModelError("{0} was drawn from another prompt and cannot be trained on.", source.name)
        return trajectory.latents

    @torch.no_grad()
    def _reference(self, comparison: Comparison, latents: Tensor) -> Tensor:
        parts = []
        size = self._model.device.transitions_at_once
        with adapter_off(self._model.unet):
            for steps in torch.arange(len(self._schedule)).split(size):
                condition = self.condition([comparison] * len(steps))
                inputs = latents[steps].to(self._model.device.target)
                parts.append(guided_prediction(self._model.unet, inputs, steps, condition, self._schedule).cpu())
        return torch.cat(parts)
