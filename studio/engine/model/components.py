"""The components of a model folder, each opened by a class that is chosen here: nothing in a folder names one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from diffusers import AutoencoderKL, AutoencoderTiny, UNet2DConditionModel
from safetensors.torch import load_file
from transformers import CLIPTextConfig, CLIPTextModel, CLIPTextModelWithProjection

from studio.domain.errors import ModelError
from studio.library.component_classes import TEXT_ENCODERS, check_component
from studio.library.folder_files import is_half, weight_files
from studio.library.header import printable_name

NETWORK_CLASSES = {kind.__name__: kind for kind in (UNet2DConditionModel, AutoencoderKL, AutoencoderTiny)}
TEXT_ENCODER_CLASSES = {kind.__name__: kind for kind in (CLIPTextModel, CLIPTextModelWithProjection)}
TEXT_NUMBERS = (
    "vocab_size",
    "hidden_size",
    "intermediate_size",
    "projection_dim",
    "num_hidden_layers",
    "num_attention_heads",
    "max_position_embeddings",
    "hidden_act",
    "layer_norm_eps",
    "attention_dropout",
    "initializer_range",
    "initializer_factor",
    "pad_token_id",
    "bos_token_id",
    "eos_token_id",
)
MISSING_WEIGHTS = "{0} is not whole: weights of its {1} are missing."


def open_component(
    folder: Path, component: str, class_name: str, dtype: torch.dtype, subfolder: str | None = None
) -> Any:
    """A network or a text encoder with its weights on the CPU, out of the subfolder of its name or another one.

    ModelError if it is not whole or of another class.
    """
    if component in TEXT_ENCODERS:
        return _text_encoder(folder, component, class_name, dtype)
    place = component if subfolder is None else subfolder
    check_component(folder, component, class_name, place)
    return NETWORK_CLASSES[class_name].from_pretrained(
        folder / place,
        dtype=dtype,
        variant="fp16" if is_half(weight_files(folder, place)) else None,
        local_files_only=True,
        # Without it diffusers falls back to pickles where a file is missing.
        use_safetensors=True,
    )


def _text_encoder(folder: Path, component: str, class_name: str, dtype: torch.dtype) -> Any:
    """Not by its folder: transformers reads more there, such as an adapter that names a base model elsewhere."""
    config = text_config(check_component(folder, component))
    weights = {
        in_text_model(name): tensor
        for file in weight_files(folder, component)
        for name, tensor in load_file(file).items()
    }
    model, loading = TEXT_ENCODER_CLASSES[class_name].from_pretrained(
        None, config=config, state_dict=weights, dtype=dtype, output_loading_info=True
    )
    # transformers fills what is missing with random numbers.
    if loading["missing_keys"] or loading["mismatched_keys"]:
        raise ModelError(MISSING_WEIGHTS, printable_name(folder), component)
    return model


def text_config(config: Mapping[str, Any]) -> CLIPTextConfig:
    """The numbers of a text encoder's configuration; what else stands there may name files and code to be fetched."""
    return CLIPTextConfig(**{key: config[key] for key in TEXT_NUMBERS if key in config})


def in_text_model(name: str) -> str:
    """A text encoder's tensor or module as most folders name it: transformers left `text_model` out from 5.6 on, and
    reads both since; older versions only this."""
    return name if name.startswith(("text_model.", "text_projection")) else f"text_model.{name}"
