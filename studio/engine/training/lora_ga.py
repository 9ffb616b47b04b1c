"""Where a fresh adapter begins: in the directions into which the votes pull the weights that it adapts."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import torch
from diffusers import UNet2DConditionModel
from peft.tuners.lora import LoraLayer
from torch import Tensor

from studio.domain.errors import ModelError
from studio.engine.model.adapter import ADAPTER_NAME, adapter_layers
from studio.engine.training.finite import DIVERGED, refuse_not_finite


@contextmanager
def lora_ga_init(unet: UNet2DConditionModel) -> Iterator[Callable[[Tensor], None]]:
    """Takes losses (scalars with gradient); at the end A of every adapted layer lies along the largest directions of
    their gradient.

    LoRA-GA (2407.05000): a random A lets an adapter of rank r learn in r random directions, which hold a few per cent
    of the gradient; its r largest right singular vectors hold most of it, and they are what the votes have in common.
    B stays as it is, so a fresh adapter still changes nothing. ModelError if a gradient is not finite.
    """
    layers = [layer for _, layer in adapter_layers(unet)]
    weights = [layer.get_base_layer().weight for layer in layers]
    gradients = [torch.zeros_like(weight, dtype=torch.float32) for weight in weights]

    def accumulate(loss: Tensor) -> None:
        # Not loss.backward(): it would leave gradients of the adapter itself behind for the first optimiser step.
        for gradient, part in zip(gradients, torch.autograd.grad(loss, weights), strict=True):
            gradient += part.float()

    for weight in weights:
        weight.requires_grad_(True)
    try:
        yield accumulate
    finally:
        for weight in weights:
            weight.requires_grad_(False)
    for layer, gradient in zip(layers, gradients, strict=True):
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
