"""The material of training: trajectories read from the disk, with the reference's predictions computed once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor

from studio.domain.sampling import Sampling
from studio.domain.votes import Comparison
from studio.engine.model.adapter import adapter_off
from studio.engine.model.base_model import BaseModel
from studio.engine.model.guidance import Condition, guided_prediction
from studio.engine.model.schedule import Schedule
from studio.engine.sampling.trajectory import Wanted, load_latents
from studio.trajectory_file import text_key


def latents_of(
    model: BaseModel, sampling: Sampling, comparison: Comparison, trajectory: Path, *, whole: bool
) -> Tensor:
    """Latents of one side of a comparison, (T + 1, C, H, W) or the final one alone (1, C, H, W).

    TrajectoryError if they cannot be learned from.
    """
    key = text_key(comparison.prompt, comparison.negative)
    wanted = Wanted(key, sampling, model.latent_shape(sampling), sampling.steps)
    return load_latents(trajectory, wanted, whole=whole)


VISITED_AT_MOST = 8
"""Trajectories whose latents of all steps stay in memory where no reference goes with them: 5.5 MB each of SDXL."""


class TrajectoryCache:
    """Latents (T + 1, C, H, W) and reference predictions (T, C, H, W) of each trajectory, on the CPU."""

    def __init__(self, model: BaseModel, schedule: Schedule, sampling: Sampling) -> None:
        self._model = model
        self._schedule = schedule
        self._sampling = sampling
        self._with_reference: dict[Path, tuple[Tensor, Tensor]] = {}
        self._final_latents: dict[Path, Tensor] = {}
        self._visited: dict[Path, Tensor] = {}

    def condition(self, comparisons: Sequence[Comparison]) -> Condition:
        """The embeddings of each comparison, for winners and losers alike."""
        texts = [(comparison.prompt, comparison.negative) for comparison in comparisons]
        return self._model.condition(texts, self._sampling)

    def with_reference(self, comparison: Comparison, trajectory: Path) -> tuple[Tensor, Tensor]:
        """Latents and reference predictions of one side of a comparison."""
        # The reference is the base model, the same at every look: once through it is enough, and one UNet in memory.
        if trajectory not in self._with_reference:
            latents = latents_of(self._model, self._sampling, comparison, trajectory, whole=True)
            self._with_reference[trajectory] = (latents, self._reference(comparison, latents))
        return self._with_reference[trajectory]

    def visited(self, comparison: Comparison, trajectory: Path) -> Tensor:
        """Latents (T + 1, C, H, W) of one side of a comparison; those asked for lately are still there."""
        if trajectory not in self._visited:
            if len(self._visited) == VISITED_AT_MOST:
                del self._visited[next(iter(self._visited))]
            self._visited[trajectory] = latents_of(self._model, self._sampling, comparison, trajectory, whole=True)
        return self._visited[trajectory]

    def final_latent(self, comparison: Comparison, trajectory: Path) -> Tensor:
        """The last latent (C, H, W) of one side of a comparison."""
        if trajectory not in self._final_latents:
            (latent,) = latents_of(self._model, self._sampling, comparison, trajectory, whole=False)
            self._final_latents[trajectory] = latent
        return self._final_latents[trajectory]

    @torch.no_grad()
    def _reference(self, comparison: Comparison, latents: Tensor) -> Tensor:
        parts = []
        size = self._model.memory.latents_at_once
        with adapter_off(self._model.net):
            for steps in torch.arange(len(self._schedule)).split(size):
                condition = self.condition([comparison] * len(steps))
                inputs = latents[steps].to(self._model.device.target)
                parts.append(guided_prediction(self._model.predictor, inputs, steps, condition, self._schedule).cpu())
        return torch.cat(parts)
