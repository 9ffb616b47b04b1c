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
    """One module's change: up (out, r) · down (r, in) · scaling, float32 on the CPU; of a convolution down is
    (r, in, kh, kw) and up (out, r, 1, 1). `component` is of the pipeline, `path` is the module's in it."""

    component: str
    path: str
    down: Tensor
    up: Tensor
    scaling: float

    @property
    def rank(self) -> int:
        return len(self.down)

    @property
    def name(self) -> str:
        return f"{self.component}.{self.path}"

    def delta_weight(self) -> Tensor:
        """What is added to the module's weight, in its shape."""
        product = self.up.flatten(1) @ self.down.flatten(1)
        return self.scaling * product.reshape(len(self.up), *self.down.shape[1:])


def layers_of(model: BaseModel, adapters: Sequence[str]) -> list[Layer]:
    """Every module that wears one of the adapters; several on one module become one, whose rank is their sum."""
    return [
        _layer(component, path, module, [name for name in adapters if name in module.lora_A])
        for component, path, module in _adapted_modules(model)
        if any(name in module.lora_A for name in adapters)
    ]


def _adapted_modules(model: BaseModel) -> Iterator[tuple[str, str, LoraLayer]]:
    components: list[tuple[str, nn.Module]] = [(UNET, model.unet), *zip(ENCODERS, model.text_encoders, strict=False)]
    for component, network in components:
        for path, module in network.named_modules():
            if isinstance(module, LoraLayer):
                yield component, path, module


def _layer(component: str, path: str, module: LoraLayer, adapters: Sequence[str]) -> Layer:
    downs = [_detached(module.lora_A[name].weight) for name in adapters]
    ups = [_detached(module.lora_B[name].weight) for name in adapters]
    scalings = [module.scaling[name] for name in adapters]
    if len(adapters) == 1:
        return Layer(component, path, downs[0], ups[0], scalings[0])

    # [up₁·s₁ up₂·s₂] · [down₁; down₂] is the sum of both products, exactly.
    scaled_ups = [up * scaling for up, scaling in zip(ups, scalings, strict=True)]
    return Layer(component, path, torch.cat(downs, 0), torch.cat(scaled_ups, 1), 1.0)


def _detached(weight: Tensor) -> Tensor:
    return weight.detach().float().cpu().contiguous()


def scale_layers(layers: Sequence[Layer], strength: float) -> list[Layer]:
    """The same change, `strength` times as large."""
    return [replace(layer, scaling=layer.scaling * strength) for layer in layers]


def reduce_rank(layers: Sequence[Layer], rank: int) -> tuple[list[Layer], float]:
    """The nearest changes of at most this rank, and how far off they are: the Frobenius norm of what is lost over that
    of all."""
    reduced = []
    lost_energy = 0.0
    all_energy = 0.0
    for layer in layers:
        layer, singular_values = _truncated(layer, rank)
        reduced.append(layer)
        all_energy += float(singular_values.square().sum())
        lost_energy += float(singular_values[rank:].square().sum())
    return reduced, math.sqrt(lost_energy / all_energy) if all_energy else 0.0


def _truncated(layer: Layer, rank: int) -> tuple[Layer, Tensor]:
    """The best approximation of the layer (Eckart–Young), and all singular values of its change, in falling order."""
    # The SVD of the (out, in) product would be thousands of rows wide; that of the two triangles is only r × r.
    up_basis, up_triangle = torch.linalg.qr(layer.up.flatten(1))
    down_basis, down_triangle = torch.linalg.qr(layer.down.flatten(1).T)
    left, singular_values, right = torch.linalg.svd(layer.scaling * up_triangle @ down_triangle.T)

    size = min(rank, len(singular_values))
    roots = singular_values[:size].sqrt()
    up = up_basis @ left[:, :size] * roots
    down = (down_basis @ right[:size].T * roots).T
    truncated = replace(
        layer,
        up=up.reshape(len(layer.up), size, *layer.up.shape[2:]),
        down=down.reshape(size, *layer.down.shape[1:]).contiguous(),
        scaling=1.0,
    )
    return truncated, singular_values


def with_one_alpha(layers: Sequence[Layer]) -> list[Layer]:
    """Unequal ranks or scalings are put into the up, since some readers take one alpha for a whole file; equal ones
    stay.

    Afterwards scaling · rank is the same for every module.
    """
    if len({(layer.scaling, layer.rank) for layer in layers}) <= 1:
        return list(layers)
    alpha = max(layer.rank for layer in layers)
    return [
        replace(layer, up=layer.up * (layer.scaling * layer.rank / alpha), scaling=alpha / layer.rank)
        for layer in layers
    ]
