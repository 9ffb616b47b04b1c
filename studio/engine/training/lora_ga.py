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
from studio.engine.model.memory_plan import Learning
from studio.engine.training.finite import DIVERGED, refuse_not_finite

SUM = "sum_of_gradients"
"""A buffer of an adapted layer, if it is on the UNet's device: it goes where the UNet goes."""


class WeightGradients:
    """The gradients of the frozen weights of layers, added up in float32."""

    def __init__(self, layers: Sequence[LoraLayer]) -> None:
        self._layers = layers
        self._weights: list[Tensor] = [layer.get_base_layer().weight for layer in layers]
        self._on_cpu: dict[LoraLayer, Tensor] = {}

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Gradients can be taken meanwhile, and are kept."""
        hooks = []
        for layer, weight in zip(self._layers, self._weights, strict=True):
            weight.requires_grad_(True)
            hooks.append(weight.register_post_accumulate_grad_hook(partial(self._add, layer)))
        try:
            yield
        finally:
            for weight, hook in zip(self._weights, hooks, strict=True):
                hook.remove()
                weight.requires_grad_(False)
            self._forget()

    def add(self, loss: Tensor) -> None:
        """The gradient of a loss (scalar). Each layer's is added as it comes, so that never all are there twice."""
        # Without these inputs it would leave gradients of the adapter itself behind for the first optimiser step.
        torch.autograd.backward(loss, inputs=self._weights)

    def begin(self, learning: Learning) -> None:
        """Add up anew, where the plan says."""
        self._forget()
        for layer, weight in zip(self._layers, self._weights, strict=True):
            if learning.sums_on_card:
                layer.register_buffer(SUM, torch.zeros_like(weight, dtype=torch.float32), persistent=False)
            else:
                self._on_cpu[layer] = torch.zeros(weight.shape)

    def sums(self) -> list[Tensor]:
        """Of each layer, in its weight's shape."""
        return [self._sum(layer) for layer in self._layers]

    def _sum(self, layer: LoraLayer) -> Tensor:
        on_card: Tensor | None = getattr(layer, SUM, None)
        return self._on_cpu[layer] if on_card is None else on_card

    def _add(self, layer: LoraLayer, weight: Tensor) -> None:
        total = self._sum(layer)
        if weight.grad is not None:
            total += weight.grad.to(total.device)
        weight.grad = None

    def _forget(self) -> None:
        self._on_cpu.clear()
        for layer, weight in zip(self._layers, self._weights, strict=True):
            weight.grad = None
            if hasattr(layer, SUM):
                delattr(layer, SUM)


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
            _initialise_a(layer, gradient.to(layer.lora_A[ADAPTER_NAME].weight.device))


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
