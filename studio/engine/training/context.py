"""What the parts of one training share."""

from __future__ import annotations

from dataclasses import dataclass

import torch

from studio.domain.jobs import Train
from studio.domain.votes import Comparison
from studio.engine.model.adapter import adapter_parameters
from studio.engine.model.base_model import BaseModel
from studio.engine.model.schedule import Schedule
from studio.engine.training.trajectory_cache import TrajectoryCache


@dataclass(frozen=True)
class TrainingContext:
    """Model, votes and random state; `generator` draws every order, denoising step and noise, and goes on from the
    parent's when a checkpoint is trained on."""

    model: BaseModel
    job: Train
    schedule: Schedule
    trajectories: TrajectoryCache
    generator: torch.Generator

    @property
    def parameters(self) -> list[torch.nn.Parameter]:
        """A and B of every layer of the adapter, in a fixed order."""
        return adapter_parameters(self.model.unet)

    @property
    def decided(self) -> list[Comparison]:
        """All comparisons to train on that are no ties, those that were trained on before first."""
        return [comparison for comparison in (*self.job.earlier, *self.job.fresh) if not comparison.tie]

    @property
    def transitions_at_once(self) -> int:
        """How many transitions go through the UNet together; winner and loser of each are two latents."""
        return max(1, self.model.device.transitions_at_once // 2)
