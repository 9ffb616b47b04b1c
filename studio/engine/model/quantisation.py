"""Base weights in four bits, for cards with little memory."""

from __future__ import annotations

import torch
from torch import nn

ADAPTED = ("to_v", "to_out.0", "proj_out")
"""Layers that an adapter's directions are found in need their gradients, so they stay whole."""
SMALLEST = 2**18
"""Numbers in a weight; smaller ones are not worth the loss."""


def quantise_to_nf4(unet: nn.Module, dtype: torch.dtype) -> None:
    """Replace the large linear layers by NF4 ones (2305.14314) of bitsandbytes, which compute in `dtype`.

    The weights are quantised when the UNet next moves to its device.
    """
    # an optional package, and slow to import
    from bitsandbytes.nn import Linear4bit, Params4bit

    # a list, since the tree is changed on the way
    for name, layer in list(unet.named_modules()):
        if type(layer) is not nn.Linear or layer.weight.numel() < SMALLEST or name.endswith(ADAPTED):
            continue
        quantised = Linear4bit(
            layer.in_features, layer.out_features, bias=layer.bias is not None, compute_dtype=dtype, quant_type="nf4"
        )
        quantised.weight = Params4bit(layer.weight.data, requires_grad=False, quant_type="nf4")
        quantised.bias = layer.bias
        parent, _, attribute = name.rpartition(".")
        setattr(unet.get_submodule(parent), attribute, quantised)
