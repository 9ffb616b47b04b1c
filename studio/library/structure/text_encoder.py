"""The tensors of CLIP's text encoders, by their configuration in a diffusers folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from studio.library.structure.settings import (
    Named,
    Shapes,
    UnknownSettingError,
    check_plain,
    count,
    layer,
    refuse_others,
)

WITH_PROJECTION = "CLIPTextModelWithProjection"
BELOW = "text_model."
"""What most folders have before the names; transformers left it out from 5.6 on."""
ALLOWED: dict[str, tuple[object, ...]] = {
    "hidden_act": ("quick_gelu", "gelu", "gelu_new", "gelu_fast", "gelu_pytorch_tanh", "relu", "silu", "swish"),
}
NUMBERS = ("layer_norm_eps",)
DEFAULT_END = 49_407
END_BY_LARGEST = 2
"""An end that no CLIP has: configurations of before 2023 name it, and transformers takes the largest token then."""


@dataclass(frozen=True)
class TextEncoderStructure:
    """A text encoder's tensors; `words` is how many tokens it knows, `width` that of its embeddings, `pooled` that of
    the one for the whole text; no text may have more tokens than `positions`. `end` is the token where the one for the
    whole text is read, None for the largest one of a text."""

    tensors: Shapes
    words: int
    width: int
    pooled: int
    positions: int
    end: int | None


def text_encoder_structure(kind: str, config: Mapping[str, Any]) -> TextEncoderStructure:
    """Of the class `kind`; UnknownSettingError for what transformers could not build."""
    config = {key: value for key, value in config.items() if value is not None}
    refuse_others(config, ALLOWED)
    check_plain(config, NUMBERS, ())
    width = count(config, "hidden_size", 512)
    if width % count(config, "num_attention_heads", 8):
        raise UnknownSettingError("num_attention_heads", config.get("num_attention_heads"))
    words = count(config, "vocab_size", 49_408)
    pooled = count(config, "projection_dim", 512)
    end = count(config, "eos_token_id", DEFAULT_END, least=0)
    positions = count(config, "max_position_embeddings", 77)
    tensors = dict(_tensors(config, words, positions, width))
    if kind == WITH_PROJECTION:
        tensors["text_projection.weight"] = (pooled, width)
    return TextEncoderStructure(tensors, words, width, pooled, positions, None if end == END_BY_LARGEST else end)


def current_text_name(tensor: str) -> str:
    """A tensor's name below `text_model`, whichever version of transformers wrote it."""
    return tensor if tensor.startswith((BELOW, "text_projection")) else f"{BELOW}{tensor}"


def _tensors(config: Mapping[str, Any], words: int, positions: int, width: int) -> Iterator[Named]:
    inner = count(config, "intermediate_size", 2048)
    yield f"{BELOW}embeddings.token_embedding.weight", (words, width)
    yield f"{BELOW}embeddings.position_embedding.weight", (positions, width)
    for number in range(count(config, "num_hidden_layers", 12)):
        block = f"{BELOW}encoder.layers.{number}"
        for part in ("k_proj", "v_proj", "q_proj", "out_proj"):
            yield from layer(f"{block}.self_attn.{part}", width, width)
        yield from layer(f"{block}.layer_norm1", width)
        yield from layer(f"{block}.mlp.fc1", inner, width)
        yield from layer(f"{block}.mlp.fc2", width, inner)
        yield from layer(f"{block}.layer_norm2", width)
    yield from layer(f"{BELOW}final_layer_norm", width)
