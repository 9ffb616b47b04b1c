"""Base models with random weights: of full size, or tiny ones that show that what measures them works."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from diffusers.utils import logging as diffusers_logging
from torch import nn

from material import empty_pipeline
from studio.domain.base_model import Base, Family
from studio.engine.device.device import Device
from studio.engine.families.stable_diffusion.family import StableDiffusion
from studio.engine.model.base_model import BaseModel
from studio.engine.model.loader import open_model, prepare
from tiny_models import tiny_folder

FULL_SIZE = {Family.SD1: 512, Family.SD2: 512, Family.SDXL: 1024}
"""Pixels of a side."""
TINY_SIZE = 128
DRAWN = 1_048_573
"""So many numbers are drawn and used again and again; a prime, so that no row of a weight is another's."""


def random_model(family: Family, device: Device) -> BaseModel:
    """A whole pipeline of full size; it costs what an artist's does, and is made in seconds."""
    diffusers_logging.set_verbosity_error()
    pipeline = empty_pipeline(family, device.dtype)
    for part in pipeline.components.values():
        if isinstance(part, nn.Module):
            _fill(part)
    opened = StableDiffusion(pipeline)
    return BaseModel(opened, prepare(opened, device))


def tiny_model(family: Family, device: Device, folder: Path) -> BaseModel:
    """One of `tests/support`, written into `folder` before it is opened."""
    place = folder / f"tiny-{family.value}"
    if not place.is_dir():
        tiny_folder(place, family)
    return open_model(Base(place), device)


@torch.no_grad()
def _fill(network: nn.Module) -> None:
    """As wide as PyTorch begins a layer: by 1/√(3·inputs); what scales is 1, what shifts is 0."""
    drawn = torch.randn(DRAWN, generator=torch.Generator().manual_seed(0))
    for name, parameter in network.named_parameters():
        if parameter.ndim < 2:
            parameter.fill_(1 if name.endswith("weight") else 0)
            continue
        numbers = (drawn * (3 * parameter[0].numel()) ** -0.5).to(parameter.dtype)
        for piece in parameter.view(-1).split(DRAWN):
            piece.copy_(numbers[: len(piece)])
    for module in network.modules():
        if "position_ids" in dict(module.named_buffers(recurse=False)):
            positions: Any = module.position_ids
            positions.copy_(torch.arange(positions.shape[-1]).expand_as(positions))
