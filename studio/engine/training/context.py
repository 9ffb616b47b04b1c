"""What the parts of one training share."""

from __future__ import annotations

from dataclasses import dataclass

import torch

from studio.domain.jobs import Train
from studio.domain.votes import Comparison
from studio.engine.device.memory_plan import Learning
from studio.engine.model.adapter import adapter_parameters
from studio.engine.model.base_model import BaseModel
from studio.engine.model.schedule import Schedule
from studio.engine.training.kept_gradients import KeptGradients
from studio.engine.training.trajectory_cache import TrajectoryCache


@dataclass(frozen=True)
class TrainingContext:
    """Model, votes and random state; `generator` draws every order, denoising step and noise, and goes on from the
    parent's when a checkpoint is trained on. `kept` is there where gradients are kept from round to round."""

    model: BaseModel
    job: Train
    schedule: Schedule
    trajectories: TrajectoryCache
    generator: torch.Generator
    kept: KeptGradients | None = None

    @property
    def parameters(self) -> list[torch.nn.Parameter]:
        """A and B of every layer of the adapter, in a fixed order."""
        return adapter_parameters(self.model.net)

    @property
    def decided(self) -> list[Comparison]:
        """All comparisons to train on that are no ties."""
        return [comparison for comparison in self.job.comparisons if not comparison.tie]

    def plan(self, *, initialising: bool = False) -> Learning:
        """How a pass is done, for which the UNet is made ready; `initialising` while LoRA-GA takes the gradients of the
        frozen weights."""
        _, height, width = self.model.latent_shape(self.job.sampling)
        recipe = self.job.recipe
        guided = recipe.learns_guided(self.job.sampling)
        learning = self.model.memory.learning(height * width, recipe.adapter, guided=guided, initialising=initialising)
        self.model.learn_with(kept=learning.kept)
        return learning

    def go_smaller(self) -> None:
        """After the memory ran out; OutOfMemoryError where nothing smaller is left."""
        self.model.device.empty_cache()
        if not self.model.memory.ran_out():
            raise torch.OutOfMemoryError
