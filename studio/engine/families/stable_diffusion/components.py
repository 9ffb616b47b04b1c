"""The components of a model folder, each opened by a class that is chosen here: nothing in a folder names one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from diffusers import AutoencoderKL, AutoencoderTiny, UNet2DConditionModel
from safetensors.torch import load_file
from torch import Tensor
from transformers import CLIPTextModel, CLIPTextModelWithProjection

from studio.domain.errors import ModelError
from studio.engine.lora.text_encoders import text_config
from studio.library.component_classes import TEXT_ENCODERS
from studio.library.folder_parts import current_name_of, folder_part
from studio.library.header import printable_name

NETWORK_CLASSES = {kind.__name__: kind for kind in (UNet2DConditionModel, AutoencoderKL, AutoencoderTiny)}
TEXT_ENCODER_CLASSES = {kind.__name__: kind for kind in (CLIPTextModel, CLIPTextModelWithProjection)}
VERSION = "_diffusers_version"
VERSION_TEXT = re.compile(r"\d+(\.\d+)*(\.?(dev|rc)\d+)?")
MISSING_WEIGHTS = "{0} is not whole: weights of its {1} are missing."


def open_component(
    folder: Path, component: str, class_name: str, dtype: torch.dtype, subfolder: str | None = None
) -> Any:
    """A network or a text encoder with its weights on the CPU, out of the subfolder of its name or another one.

    ModelError if it is not whole or of another class. Every weight came from a file, and none of a file was left out
    but those that nobody reads.
    """
    part = folder_part(folder, component, class_name, subfolder)
    rename = current_name_of(component)
    weights = {
        rename(name): tensor.to(dtype)
        for file in part.files
        for name, tensor in load_file(file).items()
        if rename(name) in part.structure.tensors
    }
    if component in TEXT_ENCODERS:
        return text_encoder(class_name, part.config, weights, dtype, printable_name(folder))
    return _network(class_name, part.config, weights, folder / (component if subfolder is None else subfolder))


def _network(class_name: str, config: Mapping[str, Any], weights: Mapping[str, Tensor], place: Path) -> Any:
    # Without memory or numbers of its own, so that there is nothing in it but what the files hold.
    with torch.device("meta"):
        network = NETWORK_CLASSES[class_name].from_config(own_settings(config))
    network.load_state_dict({name: tensor.contiguous() for name, tensor in weights.items()}, assign=True)
    # As diffusers does it, which names a network by this.
    network.register_to_config(_name_or_path=str(place))
    return network


def own_settings(config: Mapping[str, Any]) -> dict[str, Any]:
    """A configuration without what its writer noted in it, but for the version, which old ones are read by."""
    version = config.get(VERSION)
    kept = {VERSION: version} if isinstance(version, str) and VERSION_TEXT.fullmatch(version) else {}
    return {**{key: value for key, value in config.items() if not key.startswith("_")}, **kept}


def text_encoder(
    class_name: str, config: Mapping[str, Any], weights: Mapping[str, Tensor], dtype: torch.dtype, model: str
) -> Any:
    """Of its configuration and its weights, and not by its folder: transformers reads more there, such as an adapter
    that names a base model elsewhere. ModelError, which names the `model`, where a weight is missing."""
    encoder, loading = TEXT_ENCODER_CLASSES[class_name].from_pretrained(
        None, config=text_config(config), state_dict=dict(weights), dtype=dtype, output_loading_info=True
    )
    # transformers fills what is missing with random numbers.
    if loading["missing_keys"] or loading["mismatched_keys"]:
        raise ModelError(MISSING_WEIGHTS, model, class_name)
    return encoder
