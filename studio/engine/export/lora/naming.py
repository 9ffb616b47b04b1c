"""Names of modules in LoRA files: kohya's are those of diffusers for SD 1 and 2, of Stability's own code for SDXL."""

from __future__ import annotations

import re

from studio.engine.export.lora.layers import ENCODERS, UNET

PARTS_OF_RESNET = {
    "norm1": "in_layers.0",
    "conv1": "in_layers.2",
    "norm2": "out_layers.0",
    "conv2": "out_layers.3",
    "time_emb_proj": "emb_layers.1",
    "conv_shortcut": "skip_connection",
}
ENDS = {
    "conv_in": "input_blocks.0.0",
    "conv_norm_out": "out.0",
    "conv_out": "out.2",
    "time_embedding.linear_1": "time_embed.0",
    "time_embedding.linear_2": "time_embed.2",
    "add_embedding.linear_1": "label_emb.0.0",
    "add_embedding.linear_2": "label_emb.0.2",
}
LAYERS = 3
"""Blocks of Stability's UNet for each level of diffusers': two layers and what changes the size."""


def kohya_name(part: str, path: str, *, sgm: bool = False, encoders: int = 1) -> str:
    """`lora_unet_…` or `lora_te_…` for a module; with two text encoders they are `lora_te1_…` and `lora_te2_…`.

    Readers expect `text_model` in a text encoder's paths, which transformers leaves out.
    """
    if part == UNET:
        return f"lora_unet_{flat(sgm_path(path) if sgm else path)}"
    number = "" if encoders == 1 else str(1 + ENCODERS.index(part))
    return f"lora_te{number}_{flat(in_text_model(path))}"


def peft_name(part: str, path: str) -> str:
    """`unet.…` or `text_encoder.text_model.…` for a module."""
    return f"{part}.{path if part == UNET else in_text_model(path)}"


def in_text_model(path: str) -> str:
    return path if path.startswith(("text_model.", "text_projection")) else f"text_model.{path}"


def flat(path: str) -> str:
    return path.replace(".", "_")


def sgm_path(path: str, *, xl: bool = True) -> str:
    """The path of a UNet's module as Stability's code names it. Only in SDXL has the first level up attention."""
    found = re.fullmatch(r"(down|up)_blocks\.(\d+)\.(attentions|resnets)\.(\d+)\.(.+)", path)
    if found:
        down = found[1] == "down"
        place = LAYERS * int(found[2]) + int(found[4])
        block = f"input_blocks.{1 + place}" if down else f"output_blocks.{place}"
        return f"{block}.{_inside(found[3], found[5])}"
    found = re.fullmatch(r"mid_block\.(attentions|resnets)\.(\d+)\.(.+)", path)
    if found:
        place = 1 if found[1] == "attentions" else 2 * int(found[2])
        inner = found[3] if found[1] == "attentions" else PARTS_OF_RESNET.get(found[3], found[3])
        return f"middle_block.{place}.{inner}"
    found = re.fullmatch(r"down_blocks\.(\d+)\.downsamplers\.0\.conv", path)
    if found:
        return f"input_blocks.{LAYERS * (1 + int(found[1]))}.0.op"
    found = re.fullmatch(r"up_blocks\.(\d+)\.upsamplers\.0\.conv", path)
    if found:
        place = 2 if xl or int(found[1]) else 1
        return f"output_blocks.{LAYERS * int(found[1]) + 2}.{place}.conv"
    return ENDS.get(path, path)


def _inside(kind: str, inner: str) -> str:
    return f"1.{inner}" if kind == "attentions" else f"0.{PARTS_OF_RESNET.get(inner, inner)}"
