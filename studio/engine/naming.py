"""Names of modules in kohya's LoRA files: those of diffusers for SD 1 and 2, those of Stability's own code for SDXL."""

from __future__ import annotations

import re

PARTS_OF_RESNET = {
    "conv1": "in_layers_2",
    "conv2": "out_layers_3",
    "time_emb_proj": "emb_layers_1",
    "conv_shortcut": "skip_connection",
}
LAYERS = 3
"""Blocks of Stability's UNet for each level of diffusers': two layers and what changes the size."""


def unet_key(path: str, sdxl: bool) -> str:
    """`lora_unet_…` for a module's path in diffusers' UNet."""
    return f"lora_unet_{(sgm_path(path) if sdxl else path).replace('.', '_')}"


def text_key(path: str, prefix: str) -> str:
    """`lora_te_…` for a module's path in a text encoder; readers expect `text_model`, which transformers leaves out."""
    whole = path if path.startswith("text_model.") else f"text_model.{path}"
    return f"{prefix}_{whole.replace('.', '_')}"


def sgm_path(path: str) -> str:
    """The path of a module of SDXL's UNet as Stability's code names it."""
    found = re.fullmatch(r"(down|up)_blocks\.(\d+)\.(attentions|resnets)\.(\d+)\.(.+)", path)
    if found:
        down, place = found[1] == "down", LAYERS * int(found[2]) + int(found[4])
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
        return f"output_blocks.{LAYERS * int(found[1]) + 2}.2.conv"
    return path


def _inside(kind: str, inner: str) -> str:
    return f"1.{inner}" if kind == "attentions" else f"0.{PARTS_OF_RESNET.get(inner, inner)}"
