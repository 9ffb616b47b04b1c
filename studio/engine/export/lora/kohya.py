"""LoRA files in kohya's format, the one that every program for Stable Diffusion reads."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from studio.engine.export.lora.layers import UNET, Layer, evened
from studio.engine.export.lora.module_shapes import Table
from studio.engine.export.lora.naming import kohya_name

RECOGNISED_BY = ("attn2.to_k", "attn2.to_v")


def kohya_tensors(layers: Sequence[Layer], table: Table) -> dict[str, Tensor]:
    """`<name>.lora_down.weight`, `.lora_up.weight` and `.alpha` of every layer, float32.

    Readers compute up · down · alpha / rank, so alpha is scale · rank, which covers every way of scaling.
    """
    tensors: dict[str, Tensor] = {}
    for layer in evened([*layers, *_recognisable(layers, table)]):
        name = kohya_name(layer.part, layer.path, sgm=table.xl, encoders=table.encoders)
        tensors[f"{name}.lora_down.weight"] = layer.down.contiguous()
        tensors[f"{name}.lora_up.weight"] = layer.up.contiguous()
        tensors[f"{name}.alpha"] = torch.tensor(layer.scale * layer.rank, dtype=torch.float32)
    return tensors


def _recognisable(layers: Sequence[Layer], table: Table) -> list[Layer]:
    """InvokeAI tells the base model by the width of a cross-attention's LoRA; where none is, one that does nothing."""
    if any(layer.part == UNET and layer.path.endswith(RECOGNISED_BY) for layer in layers) or not layers:
        return []
    path = next(path for part, path in table.shapes if part == UNET and path.endswith(RECOGNISED_BY))
    out, width = table.shapes[UNET, path]
    like = next((layer for layer in layers if layer.part == UNET), layers[0])
    return [Layer(UNET, path, torch.zeros(like.rank, width), torch.zeros(out, like.rank), like.scale)]
