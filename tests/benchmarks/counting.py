"""The engine with a count of what it sends through the UNet."""

from __future__ import annotations

from dataclasses import replace

import torch
from torch import Tensor

from contenders import MakeTrainer
from studio.assets import base_path, sampling_for
from studio.domain.base_model import Base
from studio.domain.engine import Cancel
from studio.domain.jobs import Render
from studio.engine.device.device import Device, best_device
from studio.engine.model.base_model import BaseModel
from studio.engine.model.loader import open_model
from studio.engine.studio_engine import StudioEngine


def device() -> Device:
    """A card takes far larger batches of the small starter model than `best_device` allows for full-size ones."""
    best = best_device()
    if not best.has_own_memory:
        return best
    return replace(best, dtype=torch.float32, pictures_at_once=64, transitions_at_once=512)


class CountingEngine(StudioEngine):
    """The engine with a contender's trainer; `rows` counts latents sent through the UNet."""

    def __init__(self, make_trainer: MakeTrainer) -> None:
        super().__init__(device(), self._open_counted, make_trainer)
        self.rows = 0
        self._opened_model: BaseModel | None = None

    def open(self) -> BaseModel:
        """The starter model."""
        for _ in self.run(Render(Base(base_path("starter")), None, sampling_for("starter"), ()), Cancel()):
            pass
        assert self._opened_model is not None
        return self._opened_model

    def _open_counted(self, base: Base, device: Device) -> BaseModel:
        self._opened_model = open_model(base, device)
        self._opened_model.net.register_forward_pre_hook(self._count)
        return self._opened_model

    def _count(self, module: object, inputs: tuple[Tensor, ...]) -> None:
        self.rows += len(inputs[0])
