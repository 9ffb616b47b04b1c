"""The components of a model folder, each opened by a class that is chosen here: nothing in a folder names one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from diffusers import AutoencoderKL, AutoencoderTiny, UNet2DConditionModel
from safetensors.torch import load_file
from transformers import CLIPTextModel, CLIPTextModelWithProjection

from studio.domain.errors import ModelError
from studio.engine.lora.text_encoders import in_text_model, text_config
from studio.library.component_classes import TEXT_ENCODERS, check_component
from studio.library.folder_files import is_half, weight_files
from studio.library.header import printable_name

NETWORK_CLASSES = {kind.__name__: kind for kind in (UNet2DConditionModel, AutoencoderKL, AutoencoderTiny)}
TEXT_ENCODER_CLASSES = {kind.__name__: kind for kind in (CLIPTextModel, CLIPTextModelWithProjection)}
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
