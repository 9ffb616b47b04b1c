"""Base models of full size on the simulated card."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn

import attention  # noqa: F401 - its kernels take the place of torch's own
from material import empty_pipeline
from studio.domain.base_model import Family
from studio.engine.device.device import Device
from studio.engine.families.stable_diffusion.family import StableDiffusion
from studio.engine.model import loader
from studio.engine.model.base_model import BaseModel
from studio.engine.model.quantisation import ADAPTED, SMALLEST
from studio.engine.training import linear_learning


def full_size_model(family: Family, device: Device) -> BaseModel:
    """A whole pipeline as it is after opening: the UNet on the card, text encoders and VAE on the CPU."""
    # numbers would be drawn one weight at a time, for a card that keeps none
    opened = StableDiffusion(empty_pipeline(family, device.dtype))
    return BaseModel(opened, loader.prepare(opened, device))


class PackedLinear(nn.Module):
    """bitsandbytes' Linear4bit as far as memory goes: half a byte a weight with its scales, whole while it computes."""

    def __init__(self, layer: nn.Linear) -> None:
        super().__init__()
        count = layer.weight.numel()
        place = layer.weight.device
        self.in_features, self.out_features = layer.in_features, layer.out_features
        self.weight = nn.Parameter(torch.empty((count + 1) // 2, dtype=torch.uint8, device=place), requires_grad=False)
        self.scales = nn.Buffer(torch.empty(count // 64, dtype=torch.float32, device=place))
        self.bias = layer.bias

    def forward(self, inputs: Tensor) -> Tensor:
        product: Any = _PackedProduct
        output: Tensor = product.apply(inputs, self.out_features, self.in_features, self.bias)
        return output


class _PackedProduct(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, inputs: Tensor, rows: int, columns: int, bias: Tensor | None) -> Tensor:
        ctx.shape = (rows, columns)
        weight = torch.empty(rows, columns, dtype=inputs.dtype, device=inputs.device)
        return nn.functional.linear(inputs, weight, bias)

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> Any:
        (gradient,) = gradients
        weight = torch.empty(*ctx.shape, dtype=gradient.dtype, device=gradient.device)
        return gradient @ weight, None, None, None


def pack(unet: nn.Module, dtype: torch.dtype) -> None:
    """In the place of `quantise_to_nf4`, whose library computes on CUDA."""
    for name, layer in list(unet.named_modules()):
        if type(layer) is not nn.Linear or layer.weight.numel() < SMALLEST or name.endswith(ADAPTED):
            continue
        parent, _, attribute = name.rpartition(".")
        setattr(unet.get_submodule(parent), attribute, PackedLinear(layer))


setattr(loader, "quantise_to_nf4", pack)  # noqa: B010 - mypy knows it as one that cannot be assigned
# gradients are made up, too: the CPU gets zeros of them
setattr(linear_learning, "products_of", lambda rows: torch.eye(len(rows), dtype=torch.float64))  # noqa: B010 - likewise
