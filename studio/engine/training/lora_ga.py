"""Where a fresh adapter begins: in the directions into which the votes pull the weights that it adapts."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import torch
from diffusers import UNet2DConditionModel
from peft.tuners.lora import LoraLayer
from torch import Tensor
from torch.nn.utils import get_total_norm

from studio.engine.lora.low_rank import truncated_svd
from studio.engine.model.adapter import ADAPTER_NAME, adapter_layers
from studio.engine.training.finite import diverged

SUM = "sum_of_gradients"
"""A buffer of an adapted layer: it goes where the UNet goes when the card is left to others."""


class LoraGa:
    """Takes losses with gradient, then lays A of every adapted layer along the largest directions of theirs.

    LoRA-GA (2407.05000): a random A lets an adapter of rank r learn in r random directions, which hold a few per cent
    of the gradient; its r largest right singular vectors hold most of it, and they are what the votes have in common.
    B stays as it is, so a fresh adapter still changes nothing.
    """

    def __init__(self, layers: Sequence[LoraLayer]) -> None:
        self._layers = layers
        self._weights: list[Tensor] = [layer.get_base_layer().weight for layer in layers]

    def add(self, loss: Tensor) -> None:
        """The gradient of a loss (scalar); PrecisionError if one of both is not finite."""
        # Not loss.backward(): it would leave gradients of the adapter itself behind for the first optimiser step.
        for layer, part in zip(self._layers, torch.autograd.grad(loss, self._weights), strict=True):
            getattr(layer, SUM).add_(part)
        # One copy to the CPU for both: each waits for the card.
        if not bool(torch.stack([loss.detach(), get_total_norm(self._sums())]).isfinite().all()):
            raise diverged()

    def _sums(self) -> list[Tensor]:
        return [getattr(layer, SUM) for layer in self._layers]

    @torch.no_grad()
    def initialise(self) -> Iterator[None]:
        """One layer at a time, so that the work can be halted or stopped in between."""
        # asked for one by one: whoever holds a sum keeps it on a card that is lent meanwhile
        for layer in self._layers:
            _initialise_a(layer, getattr(layer, SUM))
            yield


@contextmanager
def lora_ga_init(unet: UNet2DConditionModel) -> Iterator[LoraGa]:
    """Inside, gradients of the frozen weights can be taken, and are kept."""
    layers = [layer for _, layer in adapter_layers(unet)]
    weights = [layer.get_base_layer().weight for layer in layers]
    for layer, weight in zip(layers, weights, strict=True):
        layer.register_buffer(SUM, torch.zeros_like(weight, dtype=torch.float32), persistent=False)
        weight.requires_grad_(True)
    try:
        yield LoraGa(layers)
    finally:
        for layer, weight in zip(layers, weights, strict=True):
            weight.requires_grad_(False)
            delattr(layer, SUM)


def _initialise_a(layer: LoraLayer, gradient: Tensor) -> None:
    """A (r, n…) becomes the right singular vectors of the `gradient` (m, n…) of the layer's weight.

    Rows are as long as those of peft's Gaussian initialisation, √n / r, so that learning rates carry over.
    """
    down = layer.lora_A[ADAPTER_NAME].weight
    # On the CPU, where every device gets the same directions; not every one decomposes matrices.
    rows = truncated_svd(gradient.flatten(1).cpu(), len(down))[2]
    # A layer with fewer outputs than the rank has fewer directions; what is left of A stays 0.
    down.zero_().view(len(down), -1)[: len(rows)] = rows.to(down.device) * (math.sqrt(rows.shape[1]) / len(down))
