"""What the configuration of a text encoder and the names of its tensors mean."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from transformers import CLIPTextConfig

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
    "eos_token_id",
)


def text_config(config: Mapping[str, Any]) -> CLIPTextConfig:
    """The numbers of a text encoder's configuration; what else stands there may name files and code to be fetched."""
    return CLIPTextConfig(**{key: config[key] for key in TEXT_NUMBERS if config.get(key) is not None})


def in_text_model(name: str) -> str:
    """A text encoder's tensor or module as most folders name it: transformers left `text_model` out from 5.6 on, and
    reads both since; older versions only this."""
    return name if name.startswith(("text_model.", "text_projection")) else f"text_model.{name}"
