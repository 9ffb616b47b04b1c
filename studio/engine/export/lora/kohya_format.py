"""LoRA files in kohya's format, the one that every program for Stable Diffusion reads."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from studio.engine.lora.layers import UNET, Layer, with_one_alpha
from studio.engine.lora.module_names import Sgm, kohya_name
from studio.engine.lora.module_shapes import ModuleShapes

CROSS_ATTENTION = ("attn2.to_k", "attn2.to_v")


def kohya_tensors(layers: Sequence[Layer], shapes: ModuleShapes) -> dict[str, Tensor]:
    """`<name>.lora_down.weight`, `.lora_up.weight` and `.alpha` of every layer, float32.

    Readers compute up · down · alpha / rank, so alpha is scaling · rank, which covers every way of scaling.
    """
    # A model with other blocks is known to diffusers only, which would count three steps for each level.
    sgm = shapes.sgm if shapes.uses_sgm_names and shapes.sgm == Sgm() else None
    tensors: dict[str, Tensor] = {}
    for layer in with_one_alpha([*layers, *_recognisable_layers(layers, shapes)]):
        name = kohya_name(layer.component, layer.path, sgm=sgm, encoders=shapes.encoder_count)
        tensors[f"{name}.lora_down.weight"] = layer.down.contiguous()
        tensors[f"{name}.lora_up.weight"] = layer.up.contiguous()
        tensors[f"{name}.alpha"] = torch.tensor(layer.scaling * layer.rank, dtype=torch.float32)
    return tensors


def _recognisable_layers(layers: Sequence[Layer], shapes: ModuleShapes) -> list[Layer]:
    """InvokeAI tells the base model by the width of a cross-attention's LoRA; where none is, one that does nothing."""
    has_cross_attention = any(layer.component == UNET and layer.path.endswith(CROSS_ATTENTION) for layer in layers)
    if has_cross_attention or not layers:
        return []
    path = next(path for component, path in shapes.shapes if component == UNET and path.endswith(CROSS_ATTENTION))
    out_features, in_features = shapes.shapes[UNET, path]
    # Of the same rank and scaling as another layer, so that the whole file still has one alpha.
    model_layer = next((layer for layer in layers if layer.component == UNET), layers[0])
    down = torch.zeros(model_layer.rank, in_features)
    up = torch.zeros(out_features, model_layer.rank)
    return [Layer(UNET, path, down, up, model_layer.scaling)]
