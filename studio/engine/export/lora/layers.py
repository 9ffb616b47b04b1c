"""What adapters add to a model, module by module, apart from any file format."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import torch
from peft.tuners.lora import LoraLayer
from torch import Tensor, nn

from studio.engine.model.base_model import BaseModel

UNET = "unet"
ENCODERS = ("text_encoder", "text_encoder_2")


@dataclass(frozen=True)
class Layer:
    """One module's change: up (out, r) · down (r, in) · scale, float32 on the CPU; of a convolution down is
    (r, in, kh, kw) and up (out, r, 1, 1). `part` is a component of the pipeline, `path` the module's in it."""

    part: str
    path: str
    down: Tensor
    up: Tensor
    scale: float

    @property
    def rank(self) -> int:
        return len(self.down)

    @property
    def name(self) -> str:
        return f"{self.part}.{self.path}"

    def change(self) -> Tensor:
        """What is added to the module's weight, in its shape."""
        product = self.up.flatten(1) @ self.down.flatten(1)
        return self.scale * product.reshape(len(self.up), *self.down.shape[1:])


def layers_of(model: BaseModel, names: Sequence[str]) -> list[Layer]:
    """Every module that wears one of the adapters; several on one module become one, whose rank is their sum."""
    return [
        _layer(part, path, module, [name for name in names if name in module.lora_A])
        for part, path, module in _adapted(model)
        if any(name in module.lora_A for name in names)
    ]


def _adapted(model: BaseModel) -> Iterator[tuple[str, str, LoraLayer]]:
    parts: list[tuple[str, nn.Module]] = [(UNET, model.unet), *zip(ENCODERS, model.text_encoders, strict=False)]
    for part, network in parts:
        for path, module in network.named_modules():
            if isinstance(module, LoraLayer):
                yield part, path, module


def _layer(part: str, path: str, module: LoraLayer, names: Sequence[str]) -> Layer:
    downs = [_plain(module.lora_A[name].weight) for name in names]
    ups = [_plain(module.lora_B[name].weight) for name in names]
    scales = [module.scaling[name] for name in names]
    if len(names) == 1:
        return Layer(part, path, downs[0], ups[0], scales[0])
    scaled = [up * scale for up, scale in zip(ups, scales, strict=True)]
    return Layer(part, path, torch.cat(downs, 0), torch.cat(scaled, 1), 1.0)


def _plain(weight: Tensor) -> Tensor:
    return weight.detach().float().cpu().contiguous()


def at_strength(layers: Sequence[Layer], strength: float) -> list[Layer]:
    """The same change, `strength` times as large."""
    return [replace(layer, scale=layer.scale * strength) for layer in layers]


def at_rank(layers: Sequence[Layer], rank: int) -> tuple[list[Layer], float]:
    """The nearest changes of at most this rank, and how far off they are: the Frobenius norm of what is lost over that
    of all."""
    kept = []
    lost = 0.0
    whole = 0.0
    for layer in layers:
        left, upper = torch.linalg.qr(layer.up.flatten(1))
        right, lower = torch.linalg.qr(layer.down.flatten(1).T)
        turned, values, back = torch.linalg.svd(layer.scale * upper @ lower.T)
        size = min(rank, len(values))
        whole += float(values.square().sum())
        lost += float(values[size:].square().sum())
        roots = values[:size].sqrt()
        up = left @ turned[:, :size] * roots
        down = (right @ back[:size].T * roots).T
        shapes = (len(layer.up), size, *layer.up.shape[2:]), (size, *layer.down.shape[1:])
        kept.append(replace(layer, up=up.reshape(shapes[0]), down=down.reshape(shapes[1]).contiguous(), scale=1.0))
    return kept, math.sqrt(lost / whole) if whole else 0.0


def evened(layers: Sequence[Layer]) -> list[Layer]:
    """Unequal ranks or scales are put into the up, since some readers take one alpha for a whole file; equal ones stay.

    Afterwards scale · rank is the same for every module.
    """
    if len({(layer.scale, layer.rank) for layer in layers}) <= 1:
        return list(layers)
    alpha = max(layer.rank for layer in layers)
    return [
        replace(layer, up=layer.up * (layer.scale * layer.rank / alpha), scale=alpha / layer.rank) for layer in layers
    ]
