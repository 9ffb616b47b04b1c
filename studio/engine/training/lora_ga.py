"""Where a fresh adapter begins: in the directions into which the votes pull the weights that it adapts."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial

import torch
from diffusers import UNet2DConditionModel
from peft.tuners.lora import LoraLayer
from torch import Tensor

from studio.domain.errors import ModelError
from studio.engine.model.adapter import ADAPTER_NAME, adapter_layers
from studio.engine.training.finite import DIVERGED, refuse_not_finite

SUM = "sum_of_gradients"
"""A buffer of an adapted layer: it goes where the UNet goes when the card is left to others."""


class WeightGradients:
    """The gradients of the frozen weights of layers, added up in float32."""

    def __init__(self, layers: Sequence[LoraLayer]) -> None:
        self._layers = layers
        self._weights: list[Tensor] = [layer.get_base_layer().weight for layer in layers]

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Gradients can be taken meanwhile, and are kept."""
        hooks = []
        for layer, weight in zip(self._layers, self._weights, strict=True):
            layer.register_buffer(SUM, torch.zeros_like(weight, dtype=torch.float32), persistent=False)
            weight.requires_grad_(True)
            hooks.append(weight.register_post_accumulate_grad_hook(partial(_add, layer)))
        try:
            yield
        finally:
            for weight, hook in zip(self._weights, hooks, strict=True):
                hook.remove()
                weight.requires_grad_(False)
                weight.grad = None
            for layer in self._layers:
                delattr(layer, SUM)

    def add(self, loss: Tensor) -> None:
        """The gradient of a loss (scalar). Each layer's is added as it comes, so that never all are there twice."""
        # Without these inputs it would leave gradients of the adapter itself behind for the first optimiser step.
        torch.autograd.backward(loss, inputs=self._weights)

    def clear(self) -> None:
        """Begin to add up anew."""
        for gradient in self.sums():
            gradient.zero_()
        for weight in self._weights:
            weight.grad = None

    def sums(self) -> list[Tensor]:
        """Of each layer, in its weight's shape."""
        return [getattr(layer, SUM) for layer in self._layers]


def _add(layer: LoraLayer, weight: Tensor) -> None:
    getattr(layer, SUM).add_(weight.grad)
    weight.grad = None


@contextmanager
def lora_ga_init(unet: UNet2DConditionModel) -> Iterator[WeightGradients]:
    """Takes losses with gradient; at the end A of every adapted layer lies along the largest directions of theirs.

    LoRA-GA (2407.05000): a random A lets an adapter of rank r learn in r random directions, which hold a few per cent
    of the gradient; its r largest right singular vectors hold most of it, and they are what the votes have in common.
    B stays as it is, so a fresh adapter still changes nothing. ModelError if a gradient is not finite.
    """
    layers = [layer for _, layer in adapter_layers(unet)]
    gradients = WeightGradients(layers)
    with gradients.taken():
        yield gradients
        for layer, gradient in zip(layers, gradients.sums(), strict=True):
            _initialise_a(layer, gradient)


@torch.no_grad()
def _initialise_a(layer: LoraLayer, gradient: Tensor) -> None:
    """A (r, n…) becomes the right singular vectors of the `gradient` (m, n…) of the layer's weight.

    Rows are as long as those of peft's Gaussian initialisation, √n / r, so that learning rates carry over.
    """
    down = layer.lora_A[ADAPTER_NAME].weight
    refuse_not_finite([gradient])
    try:
        rows = torch.linalg.svd(gradient.flatten(1), full_matrices=False).Vh[: len(down)]
    except RuntimeError as error:
        raise ModelError(DIVERGED) from error
    # A layer with fewer outputs than the rank has fewer directions; what is left of A stays 0.
    down.zero_().view(len(down), -1)[: len(rows)] = rows * math.sqrt(rows.shape[1]) / len(down)
