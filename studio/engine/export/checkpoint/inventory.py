"""All tensors of a model, by its configuration alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from diffusers import AutoencoderKL, UNet2DConditionModel
from transformers import CLIPTextModel, CLIPTextModelWithProjection

from studio.domain.base_model import Family
from studio.domain.errors import InputError
from studio.engine.export.checkpoint.ldm_names import FIRST_ENCODER, SECOND_ENCODER, VAE, Shape
from studio.engine.lora.layers import ENCODERS, UNET
from studio.engine.lora.text_encoders import in_text_model, text_config
from studio.library.component_classes import check_component
from studio.library.header import printable_name

LAYERS_PER_BLOCK = 2
OWN_SIZE = "{0} has a size of its own, which no other program knows, so it is written as a folder."


def components_of(family: Family) -> tuple[str, ...]:
    """The folders of a model that hold weights."""
    encoders = ENCODERS if family is Family.SDXL else ENCODERS[:1]
    return UNET, VAE, *encoders


def inventory(folder: Path, family: Family) -> dict[str, dict[str, Shape]]:
    """Names and shapes for each component, as most diffusers folders have them: a text encoder's below `text_model`.

    InputError for a UNet that is built otherwise than those of single files, whose names count its layers; ModelError
    where a configuration is missing.
    """
    networks = _networks(folder, family)
    unet = networks[UNET].config
    has_attention_at_top = unet.up_block_types[0] == "CrossAttnUpBlock2D"
    if unet.layers_per_block != LAYERS_PER_BLOCK or has_attention_at_top is not (family is Family.SDXL):
        raise InputError(OWN_SIZE, printable_name(folder))

    return {
        component: {_name(component, name): tuple(tensor.shape) for name, tensor in network.state_dict().items()}
        for component, network in networks.items()
    }


def _networks(folder: Path, family: Family) -> dict[str, Any]:
    """Without memory for their weights."""
    with torch.device("meta"):
        networks = {
            UNET: UNet2DConditionModel.from_config(check_component(folder, UNET, "UNet2DConditionModel")),
            VAE: AutoencoderKL.from_config(check_component(folder, VAE, "AutoencoderKL")),
            FIRST_ENCODER: CLIPTextModel(text_config(check_component(folder, FIRST_ENCODER))),
        }
        if family is Family.SDXL:
            config = text_config(check_component(folder, SECOND_ENCODER))
            networks[SECOND_ENCODER] = CLIPTextModelWithProjection(config)
    return networks


def _name(component: str, name: str) -> str:
    # transformers dropped `text_model` from CLIPTextModel in version 5.6 and kept it in the one with a projection.
    return in_text_model(name) if component in ENCODERS else name
