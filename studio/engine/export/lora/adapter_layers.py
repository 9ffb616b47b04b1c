"""What the adapter that a model wears adds to it, module by module."""

from __future__ import annotations

from collections.abc import Iterator

import torch
from peft.tuners.lora import LoraLayer
from torch import nn

from studio.engine.lora.layers import ENCODERS, UNET, Layer
from studio.engine.model.base_model import BaseModel


def layers_of(model: BaseModel, adapter: str) -> list[Layer]:
    """Every module that wears the adapter."""
    return [
        Layer(
            component,
            path,
            _detached(module.lora_A[adapter].weight),
            _detached(module.lora_B[adapter].weight),
            module.scaling[adapter],
        )
        for component, path, module in _adapted_modules(model)
        if adapter in module.lora_A
    ]


def _adapted_modules(model: BaseModel) -> Iterator[tuple[str, str, LoraLayer]]:
    components: list[tuple[str, nn.Module]] = [(UNET, model.net), *zip(ENCODERS, model.text_encoders, strict=False)]
    for component, network in components:
        for path, module in network.named_modules():
            if isinstance(module, LoraLayer):
                yield component, path, module


def _detached(weight: torch.Tensor) -> torch.Tensor:
    return weight.detach().float().cpu().contiguous()
