"""What a LoRA adds to a module, apart from any file format."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import torch
from torch import Tensor

from studio.engine.lora.low_rank import truncated_svd

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


def join_layers(layers: Sequence[Layer]) -> list[Layer]:
    """Several on one module become one, whose rank is their sum."""
    of_module: dict[tuple[str, str], list[Layer]] = {}
    for layer in layers:
        of_module.setdefault((layer.component, layer.path), []).append(layer)
    return [together[0] if len(together) == 1 else _joined(together) for together in of_module.values()]


def _joined(layers: Sequence[Layer]) -> Layer:
    # [up₁·s₁ up₂·s₂] · [down₁; down₂] is the sum of both products, exactly.
    ups = [layer.up * layer.scaling for layer in layers]
    downs = [layer.down for layer in layers]
    return replace(layers[0], down=torch.cat(downs, 0), up=torch.cat(ups, 1), scaling=1.0)


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


def nearest_layer(component: str, path: str, delta: Tensor, rank: int) -> tuple[Layer, float, float]:
    """The LoRA of at most this rank that comes nearest to a change (Eckart–Young), the squared norm of what is lost,
    and that of all."""
    matrix = delta.flatten(1)
    left, values, right = truncated_svd(matrix, rank)
    size = len(values)
    roots = values.sqrt()
    up = (left * roots).reshape(len(delta), size, *(1,) * (delta.dim() - 2))
    down = (roots[:, None] * right).reshape(size, *delta.shape[1:]).contiguous()
    energy = float(matrix.square().sum())
    lost = max(0.0, energy - float(values.square().sum()))
    return Layer(component, path, down, up, 1.0), lost, energy


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
