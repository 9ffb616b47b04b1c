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

from studio.engine.device.memory_plan import Learning
from studio.engine.lora.low_rank import truncated_svd
from studio.engine.model.adapter import ADAPTER_NAME, adapter_layers
from studio.engine.training.finite import diverged

SUM = "sum_of_gradients"
"""A buffer of an adapted layer, if it is on the card: it goes where the UNet goes when that is left to others."""
FIRST_SCALE = 2.0**8
"""What a loss is multiplied with in fp16, in which small gradients would else be none; torch's 2^16 is for a mean."""
SCALE_BACKOFF = 1 / 16


class LoraGa:
    """Takes losses with gradient, then lays A of every adapted layer along the largest directions of theirs.

    LoRA-GA (2407.05000): a random A lets an adapter of rank r learn in r random directions, which hold a few per cent
    of the gradient; its r largest right singular vectors hold most of it, and they are what the votes have in common.
    B stays as it is, so a fresh adapter still changes nothing.
    """

    def __init__(self, layers: Sequence[LoraLayer]) -> None:
        self._layers = layers
        self._weights: list[Tensor] = [layer.get_base_layer().weight for layer in layers]
        self._on_cpu: dict[LoraLayer, Tensor] = {}
        self._scale = FIRST_SCALE if any(weight.dtype is torch.float16 for weight in self._weights) else 1.0
        self._finite: list[Tensor] = []
        self._is_whole = True

    @contextmanager
    def taking_gradients(self) -> Iterator[None]:
        """Of the frozen weights, meanwhile."""
        hooks = []
        for layer, weight in zip(self._layers, self._weights, strict=True):
            weight.requires_grad_(True)
            hooks.append(weight.register_post_accumulate_grad_hook(partial(self._take, layer)))
        try:
            yield
        finally:
            for weight, hook in zip(self._weights, hooks, strict=True):
                hook.remove()
                weight.requires_grad_(False)
            self._forget()

    def begin(self, learning: Learning) -> None:
        """Add up anew, where the plan says."""
        self._forget()
        self._is_whole = False
        for layer, weight in zip(self._layers, self._weights, strict=True):
            if learning.sums_on_card:
                layer.register_buffer(SUM, torch.zeros_like(weight, dtype=torch.float32), persistent=False)
            else:
                self._on_cpu[layer] = torch.zeros(weight.shape)

    def add(self, loss: Tensor) -> None:
        """The gradient of a loss (scalar); PrecisionError if one of both is not finite.

        In fp16 a layer whose gradient overflows goes without this one, and the next are taken at a smaller scale.
        """
        # Not of all that can have one: that would leave gradients of the adapter itself for the first optimiser step.
        torch.autograd.backward(loss * self._scale, inputs=self._weights)
        # One number to the CPU for all: each waits for the card.
        all_finite = bool(torch.stack([loss.detach().isfinite(), *self._finite]).all())
        self._finite.clear()
        if all_finite:
            self._is_whole = True
        elif self._scale > 1 and bool(loss.isfinite()):
            self._scale = max(1.0, self._scale * SCALE_BACKOFF)
        else:
            raise diverged()

    def _sum(self, layer: LoraLayer) -> Tensor:
        on_card: Tensor | None = getattr(layer, SUM, None)
        return self._on_cpu[layer] if on_card is None else on_card

    def _take(self, layer: LoraLayer, weight: Tensor) -> None:
        """As soon as a layer's gradient is there, so that never all of them are."""
        total = self._sum(layer)
        if weight.grad is not None:
            finite = weight.grad.isfinite().all()
            self._finite.append(finite)
            total.add_(torch.where(finite, weight.grad, 0).to(total.device), alpha=1 / self._scale)
        weight.grad = None

    def _forget(self) -> None:
        self._on_cpu.clear()
        self._finite.clear()
        for layer, weight in zip(self._layers, self._weights, strict=True):
            weight.grad = None
            if hasattr(layer, SUM):
                delattr(layer, SUM)

    @torch.no_grad()
    def initialise(self) -> Iterator[None]:
        """One layer at a time, so that the work can be halted or stopped in between; PrecisionError if every gradient
        overflowed."""
        if not self._is_whole:
            raise diverged()
        # asked for one by one: whoever holds a sum keeps it on a card that is lent meanwhile
        for layer in self._layers:
            _initialise_a(layer, self._sum(layer))
            yield


@contextmanager
def lora_ga_init(unet: UNet2DConditionModel) -> Iterator[LoraGa]:
    """Inside, gradients of the frozen weights can be taken, and are kept."""
    lora_ga = LoraGa([layer for _, layer in adapter_layers(unet)])
    with lora_ga.taking_gradients():
        yield lora_ga


def _initialise_a(layer: LoraLayer, gradient: Tensor) -> None:
    """A (r, n…) becomes the right singular vectors of the `gradient` (m, n…) of the layer's weight.

    Rows are as long as those of peft's Gaussian initialisation, √n / r, so that learning rates carry over.
    """
    down = layer.lora_A[ADAPTER_NAME].weight
    # On the CPU, where every device gets the same directions; not every one decomposes matrices.
    rows = truncated_svd(gradient.flatten(1).cpu(), len(down))[2]
    # A layer with fewer outputs than the rank has fewer directions; what is left of A stays 0.
    down.zero_().view(len(down), -1)[: len(rows)] = rows.to(down.device) * (math.sqrt(rows.shape[1]) / len(down))
