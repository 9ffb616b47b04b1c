"""All tensors of a model, by its configuration alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from diffusers import AutoencoderKL, UNet2DConditionModel
from transformers import CLIPTextConfig, CLIPTextModel, CLIPTextModelWithProjection

from studio.domain.base_model import Family
from studio.domain.errors import InputError, ModelError
from studio.engine.export.checkpoint.ldm_names import SECOND, SINGLE, VAE, Shape
from studio.engine.export.lora.layers import ENCODERS, UNET
from studio.engine.export.lora.naming import in_text_model
from studio.library.diffusers_folder import BROKEN
from studio.library.header import shown

LAYERS_PER_LEVEL = 2
OWN_SIZE = "{0} has a size of its own, which no other program knows, so it is written as a folder."


def parts_of(family: Family) -> tuple[str, ...]:
    """The folders of a model that hold weights."""
    return UNET, VAE, *(ENCODERS if family is Family.SDXL else ENCODERS[:1])


def inventory(folder: Path, family: Family) -> dict[str, dict[str, Shape]]:
    """Names and shapes for each part, as most diffusers folders have them: a text encoder's below `text_model`.

    InputError for a UNet that is built otherwise than those of single files, whose names count its layers; ModelError
    where a configuration is missing.
    """
    for part in parts_of(family):
        if not (folder / part / "config.json").is_file():
            raise ModelError(BROKEN, shown(folder), f"{part}/config.json")
    networks = _networks(folder, family)
    unet = networks[UNET].config
    attentive = unet.up_block_types[0] == "CrossAttnUpBlock2D"
    if unet.layers_per_block != LAYERS_PER_LEVEL or attentive is not (family is Family.SDXL):
        raise InputError(OWN_SIZE, shown(folder))
    return {
        part: {_name(part, name): tuple(tensor.shape) for name, tensor in network.state_dict().items()}
        for part, network in networks.items()
    }


def _networks(folder: Path, family: Family) -> dict[str, Any]:
    """Without memory for their weights."""
    with torch.device("meta"):
        networks = {
            UNET: UNet2DConditionModel.from_config(UNet2DConditionModel.load_config(folder / UNET)),
            VAE: AutoencoderKL.from_config(AutoencoderKL.load_config(folder / VAE)),
            SINGLE: CLIPTextModel(CLIPTextConfig.from_pretrained(folder / SINGLE)),
        }
        if family is Family.SDXL:
            networks[SECOND] = CLIPTextModelWithProjection(CLIPTextConfig.from_pretrained(folder / SECOND))
    return networks


def _name(part: str, name: str) -> str:
    return in_text_model(name) if part in ENCODERS else name
