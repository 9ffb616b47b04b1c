"""Which modules a model has: from an open one, or from its configuration without any weights."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import torch
from diffusers import UNet2DConditionModel
from torch import nn
from transformers import CLIPTextModel, CLIPTextModelWithProjection

from studio.assets import STARTER, resources_folder
from studio.domain.base_model import Family
from studio.engine.lora.layers import ENCODERS, UNET
from studio.engine.lora.module_names import Sgm
from studio.engine.lora.text_encoders import text_config
from studio.library.component_classes import check_component

FAMILIES_BY_WIDTH = {768: Family.SD1, 1024: Family.SD2, 2048: Family.SDXL}
LAYER = re.compile(r"down_blocks\.0\.resnets\.\d+\.conv1")
VAE_SCALE_FACTOR = 8
"""Pixels to a latent of every Stable Diffusion."""
Shape = tuple[int, ...]


@dataclass(frozen=True)
class ModuleShapes:
    """Shapes of the weights of all modules that a LoRA can be put on, by (component, path)."""

    shapes: dict[tuple[str, str], Shape]
    resolution: int
    """Pixels of a picture's side that the model was made for."""

    @cached_property
    def cross_attention_dim(self) -> int:
        """Numbers of a token that the UNet's cross-attention reads."""
        return next(
            shape[1] for (component, path), shape in self.shapes.items() if component == UNET and "attn2.to_k" in path
        )

    @cached_property
    def family(self) -> Family:
        """By all of it: distilled models have the width of the one that they were made from."""
        family = FAMILIES_BY_WIDTH.get(self.cross_attention_dim, Family.OWN)
        if family is Family.OWN or self.shapes == shapes_of_family(family).shapes:
            return family
        return Family.OWN

    @cached_property
    def sgm(self) -> Sgm:
        """How Stability's code would number its blocks."""
        layers = sum(component == UNET and LAYER.fullmatch(path) is not None for component, path in self.shapes)
        return Sgm(self.uses_sgm_names, layers + 1)

    @cached_property
    def uses_sgm_names(self) -> bool:
        """Whether modules of the UNet are named as in SDXL's own code."""
        # Not by the family: a small model in SDXL's architecture is of none, and its files are read like SDXL's.
        return any("add_embedding" in path for _, path in self.shapes)

    @cached_property
    def encoder_count(self) -> int:
        return len({component for component, _ in self.shapes} - {UNET})


def shapes_of_networks(
    unet: UNet2DConditionModel, encoders: list[nn.Module], vae_scale_factor: int = VAE_SCALE_FACTOR
) -> ModuleShapes:
    """From networks, whose weights may be on the meta device; a latent is `vae_scale_factor` pixels wide."""
    components: list[tuple[str, nn.Module]] = [(UNET, unet), *zip(ENCODERS, encoders, strict=False)]
    shapes = {(component, path): shape for component, network in components for path, shape in _weights(network)}
    return ModuleShapes(shapes, unet.config.sample_size * vae_scale_factor)


def _weights(network: nn.Module) -> Iterator[tuple[str, Shape]]:
    for path, module in network.named_modules():
        # peft puts a wrapper in a module's place, which holds the module as `base_layer` and its own as `lora_A` and B.
        if "lora_" not in path and isinstance(module, nn.Linear | nn.Conv2d):
            yield path.replace(".base_layer", ""), _shape(module)


def _shape(module: nn.Linear | nn.Conv2d) -> Shape:
    """Of the weight as it is meant; in four bits it is stored in another one."""
    if isinstance(module, nn.Linear):
        return module.out_features, module.in_features
    return tuple(module.weight.shape)


def configurations(family: Family) -> Path:
    """The folder with those of Stable Diffusion 1, 2 or XL, or of the starter model, that come with Atelier."""
    return resources_folder() / (STARTER if family is Family.OWN else f"models/{family.value}")


def shapes_of_family(family: Family) -> ModuleShapes:
    """From the configurations that come with Atelier."""
    return shapes_from_configs(configurations(family))


@cache
def shapes_from_configs(folder: Path) -> ModuleShapes:
    """Of the model in a diffusers folder, from its configurations alone."""
    return shapes_of_networks(*networks_from_configs(folder))


def networks_from_configs(folder: Path) -> tuple[UNet2DConditionModel, list[nn.Module]]:
    """The UNet and the text encoders of a diffusers folder on the meta device: of their size, without any numbers."""
    # There an SDXL of ten gigabytes is made in a second and takes no memory.
    with torch.device("meta"):
        unet = UNet2DConditionModel.from_config(check_component(folder, "unet"))
        encoders: list[nn.Module] = [CLIPTextModel(text_config(check_component(folder, "text_encoder")))]
        if (folder / "text_encoder_2").is_dir():
            config = text_config(check_component(folder, "text_encoder_2"))
            encoders.append(CLIPTextModelWithProjection(config))
    return unet, encoders
