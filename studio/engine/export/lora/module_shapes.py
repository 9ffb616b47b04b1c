"""Which modules a model has: from an open one, or from its configuration without any weights."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import torch
from diffusers import UNet2DConditionModel
from torch import nn
from transformers import CLIPTextConfig, CLIPTextModel, CLIPTextModelWithProjection

from studio.assets import resources_folder
from studio.domain.base_model import Family
from studio.engine.export.lora.layers import ENCODERS, UNET

FAMILIES = {768: Family.SD1, 1024: Family.SD2, 2048: Family.SDXL}

SCALE = 8
"""Pixels to a latent of every Stable Diffusion."""
Shape = tuple[int, ...]


@dataclass(frozen=True)
class Table:
    """Shapes of the weights of all modules that a LoRA can be put on, by (part, path)."""

    shapes: dict[tuple[str, str], Shape]
    side: int
    """Pixels of a picture's side that the model was made for."""

    @property
    def width(self) -> int:
        """Numbers of a token that the UNet's cross-attention reads."""
        return next(shape[1] for (part, path), shape in self.shapes.items() if part == UNET and "attn2.to_k" in path)

    @property
    def family(self) -> Family:
        return FAMILIES.get(self.width, Family.OWN)

    @property
    def xl(self) -> bool:
        """Whether modules of the UNet are named as in SDXL's own code."""
        return any("add_embedding" in path for _, path in self.shapes)

    @property
    def encoders(self) -> int:
        return len({part for part, _ in self.shapes} - {UNET})


def table_of(unet: UNet2DConditionModel, encoders: list[nn.Module], scale: int = SCALE) -> Table:
    """From networks, whose weights may be on the meta device; a latent is `scale` pixels wide."""
    parts: list[tuple[str, nn.Module]] = [(UNET, unet), *zip(ENCODERS, encoders, strict=False)]
    shapes = {(part, path): shape for part, network in parts for path, shape in _weights(network)}
    return Table(shapes, unet.config.sample_size * scale)


def _weights(network: nn.Module) -> Iterator[tuple[str, Shape]]:
    for path, module in network.named_modules():
        if "lora_" not in path and isinstance(module, nn.Linear | nn.Conv2d):
            yield path.replace(".base_layer", ""), _shape(module)


def _shape(module: nn.Linear | nn.Conv2d) -> Shape:
    """Of the weight as it is meant; in four bits it is stored in another one."""
    if isinstance(module, nn.Linear):
        return module.out_features, module.in_features
    return tuple(module.weight.shape)


def full_size(family: Family) -> Table:
    """Of Stable Diffusion 1, 2 or XL, or of the starter model, from the configurations that come with Atelier."""
    return configured(resources_folder() / ("starter" if family is Family.OWN else f"models/{family.value}"))


@cache
def configured(folder: Path) -> Table:
    """Of the model in a diffusers folder, from its configurations alone."""
    with torch.device("meta"):
        unet = UNet2DConditionModel.from_config(UNet2DConditionModel.load_config(folder / "unet"))
        encoders: list[nn.Module] = [CLIPTextModel(CLIPTextConfig.from_pretrained(folder / "text_encoder"))]
        if (folder / "text_encoder_2").is_dir():
            config = CLIPTextConfig.from_pretrained(folder / "text_encoder_2")
            encoders.append(CLIPTextModelWithProjection(config))
    return table_of(unet, encoders)
