"""Names of modules in LoRA files: kohya's are those of diffusers for SD 1 and 2, of Stability's own code for SDXL."""

from __future__ import annotations

import re
from dataclasses import dataclass

from studio.engine.lora.layers import ENCODERS, UNET
from studio.engine.lora.text_encoders import in_text_model

SGM_RESNET_NAMES = {
    "norm1": "in_layers.0",
    "conv1": "in_layers.2",
    "norm2": "out_layers.0",
    "conv2": "out_layers.3",
    "time_emb_proj": "emb_layers.1",
    "conv_shortcut": "skip_connection",
}
SGM_NAMES_OUTSIDE_BLOCKS = {
    "conv_in": "input_blocks.0.0",
    "conv_norm_out": "out.0",
    "conv_out": "out.2",
    "time_embedding.linear_1": "time_embed.0",
    "time_embedding.linear_2": "time_embed.2",
    "add_embedding.linear_1": "label_emb.0.0",
    "add_embedding.linear_2": "label_emb.0.2",
}
BLOCK = re.compile(
    r"(?P<side>down|up)_blocks\.(?P<level>\d+)\.(?P<kind>attentions|resnets)\.(?P<layer>\d+)\.(?P<inner>.+)"
)
MID_BLOCK = re.compile(r"mid_block\.(?P<kind>attentions|resnets)\.(?P<layer>\d+)\.(?P<inner>.+)")
DOWNSAMPLER = re.compile(r"down_blocks\.(\d+)\.downsamplers\.0\.conv")
UPSAMPLER = re.compile(r"up_blocks\.(\d+)\.upsamplers\.0\.conv")


@dataclass(frozen=True)
class Sgm:
    """How Stability's own code numbers a UNet's blocks, which stand in one row there: `blocks` are those of a level,
    its layers and what changes the size. Only in SDXL (`xl`) has the first level up attention."""

    xl: bool = True
    blocks: int = 3


def kohya_name(component: str, path: str, *, sgm: Sgm | None = None, encoders: int = 1) -> str:
    """`lora_unet_…` or `lora_te_…` for a module; with two text encoders they are `lora_te1_…` and `lora_te2_…`.

    Readers expect `text_model` in a text encoder's paths, which transformers leaves out.
    """
    if component == UNET:
        return f"lora_unet_{_with_underscores(sgm_path(path, sgm) if sgm else path)}"
    number = "" if encoders == 1 else str(1 + ENCODERS.index(component))
    return f"lora_te{number}_{_with_underscores(in_text_model(path))}"


def peft_name(component: str, path: str) -> str:
    """`unet.…` or `text_encoder.text_model.…` for a module."""
    return f"{component}.{path if component == UNET else in_text_model(path)}"


def _with_underscores(path: str) -> str:
    return path.replace(".", "_")


def sgm_path(path: str, sgm: Sgm) -> str:
    """The path of a UNet's module as Stability's code names it."""
    if match := BLOCK.fullmatch(path):
        number = sgm.blocks * int(match["level"]) + int(match["layer"])
        # The first input block is conv_in, so those that diffusers counts begin at 1.
        block = f"input_blocks.{1 + number}" if match["side"] == "down" else f"output_blocks.{number}"
        if match["kind"] == "attentions":
            return f"{block}.1.{match['inner']}"
        return f"{block}.0.{_sgm_resnet_name(match['inner'])}"

    if match := MID_BLOCK.fullmatch(path):
        # ResNet, attention, ResNet: 0, 1 and 2 of one sequence, which diffusers counts in two lists.
        if match["kind"] == "attentions":
            return f"middle_block.1.{match['inner']}"
        return f"middle_block.{2 * int(match['layer'])}.{_sgm_resnet_name(match['inner'])}"

    if match := DOWNSAMPLER.fullmatch(path):
        return f"input_blocks.{sgm.blocks * (1 + int(match[1]))}.0.op"

    if match := UPSAMPLER.fullmatch(path):
        level = int(match[1])
        # It stands behind the block's ResNet and its attention, if there is one.
        position = 2 if sgm.xl or level else 1
        return f"output_blocks.{sgm.blocks * (1 + level) - 1}.{position}.conv"

    return SGM_NAMES_OUTSIDE_BLOCKS.get(path, path)


def _sgm_resnet_name(inner: str) -> str:
    return SGM_RESNET_NAMES.get(inner, inner)
