"""The tensors of a VAE, by its configuration in a diffusers folder."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from studio.library.structure.settings import (
    Named,
    Shapes,
    UnknownSettingError,
    count,
    counts,
    layer,
    names,
    number,
    per_level,
    refuse_others,
)

KL = "AutoencoderKL"
TINY = "AutoencoderTiny"
DOWN_BLOCK = "DownEncoderBlock2D"
UP_BLOCK = "UpDecoderBlock2D"
ACTIVATIONS = ("silu", "swish", "mish", "gelu", "relu")
PICTURE_CHANNELS = 3
# Latents that are shifted or stretched by channel would come out in wrong colours.
ALLOWED: dict[str, dict[str, tuple[object, ...]]] = {
    KL: {
        "act_fn": ACTIVATIONS,
        "in_channels": (PICTURE_CHANNELS,),
        "out_channels": (PICTURE_CHANNELS,),
        "latents_mean": (None,),
        "latents_std": (None,),
        "shift_factor": (None, 0, 0.0),
        "use_quant_conv": (True, False),
        "use_post_quant_conv": (True, False),
        "mid_block_add_attention": (True, False),
    },
    TINY: {
        "act_fn": ACTIVATIONS,
        "in_channels": (PICTURE_CHANNELS,),
        "out_channels": (PICTURE_CHANNELS,),
        "shift_factor": (None, 0, 0.0),
        "upsample_fn": ("nearest", "bilinear", "bicubic"),
    },
}
OLD_ATTENTION = re.compile(r"(.+\.attentions\.\d+)\.(query|key|value|proj_attn)\.(weight|bias)")
ATTENTION_NAMES = {"query": "to_q", "key": "to_k", "value": "to_v", "proj_attn": "to_out.0"}


@dataclass(frozen=True)
class AutoencoderStructure:
    """A VAE's tensors, and how many channels the latents have that it decodes."""

    tensors: Shapes
    channels: int


def autoencoder_structure(kind: str, config: Mapping[str, Any]) -> AutoencoderStructure:
    """`kind` is KL or TINY; UnknownSettingError for what diffusers could not build or Atelier would decode wrongly."""
    refuse_others(config, ALLOWED[kind])
    # Each has its own default in diffusers.
    number(config, "scaling_factor", 0.18215)
    channels = count(config, "latent_channels", 4)
    return AutoencoderStructure(dict(_tiny(config, channels) if kind == TINY else _kl(config, channels)), channels)


def current_name(tensor: str) -> str:
    """The name of a VAE's tensor as diffusers has it now: older folders call the layers of its attention otherwise."""
    match = OLD_ATTENTION.fullmatch(tensor)
    return tensor if match is None else f"{match[1]}.{ATTENTION_NAMES[match[2]]}.{match[3]}"


def _kl(config: Mapping[str, Any], latent: int) -> Iterator[Named]:
    widths = counts(config, "block_out_channels", (64,))
    for key, block in (("down_block_types", DOWN_BLOCK), ("up_block_types", UP_BLOCK)):
        if len(names(config, key, (block,), (block,))) != len(widths):
            raise UnknownSettingError(key, config.get(key))
    layers = count(config, "layers_per_block", 1)
    groups = count(config, "norm_num_groups", 32)
    if any(width % groups for width in widths):
        raise UnknownSettingError("norm_num_groups", groups)
    # What tiles are measured by.
    per_level(config, "sample_size", 32, 1)

    attends = config.get("mid_block_add_attention", True)
    yield from layer("encoder.conv_in", widths[0], PICTURE_CHANNELS, 3, 3)
    width = widths[0]
    for level, wanted in enumerate(widths):
        for resnet in range(layers):
            yield from _resnet(f"encoder.down_blocks.{level}.resnets.{resnet}", width, wanted)
            width = wanted
        if level < len(widths) - 1:
            yield from layer(f"encoder.down_blocks.{level}.downsamplers.0.conv", width, width, 3, 3)
    yield from _middle("encoder", width, attends)
    yield from layer("encoder.conv_norm_out", width)
    yield from layer("encoder.conv_out", 2 * latent, width, 3, 3)

    yield from layer("decoder.conv_in", width, latent, 3, 3)
    yield from _middle("decoder", width, attends)
    for level, wanted in enumerate(reversed(widths)):
        for resnet in range(layers + 1):
            yield from _resnet(f"decoder.up_blocks.{level}.resnets.{resnet}", width, wanted)
            width = wanted
        if level < len(widths) - 1:
            yield from layer(f"decoder.up_blocks.{level}.upsamplers.0.conv", width, width, 3, 3)
    yield from layer("decoder.conv_norm_out", width)
    yield from layer("decoder.conv_out", PICTURE_CHANNELS, width, 3, 3)
    if config.get("use_quant_conv", True):
        yield from layer("quant_conv", 2 * latent, 2 * latent, 1, 1)
    if config.get("use_post_quant_conv", True):
        yield from layer("post_quant_conv", latent, latent, 1, 1)


def _middle(half: str, width: int, attends: bool) -> Iterator[Named]:
    yield from _resnet(f"{half}.mid_block.resnets.0", width, width)
    if attends:
        for part in ("group_norm",):
            yield from layer(f"{half}.mid_block.attentions.0.{part}", width)
        for part in ("to_q", "to_k", "to_v", "to_out.0"):
            yield from layer(f"{half}.mid_block.attentions.0.{part}", width, width)
    yield from _resnet(f"{half}.mid_block.resnets.1", width, width)


def _resnet(name: str, before: int, after: int) -> Iterator[Named]:
    yield from layer(f"{name}.norm1", before)
    yield from layer(f"{name}.conv1", after, before, 3, 3)
    yield from layer(f"{name}.norm2", after)
    yield from layer(f"{name}.conv2", after, after, 3, 3)
    if before != after:
        yield from layer(f"{name}.conv_shortcut", after, before, 1, 1)


def _tiny(config: Mapping[str, Any], latent: int) -> Iterator[Named]:
    """One list of layers for each half; those without weights, activations and enlargements, count in it too."""
    count(config, "upsampling_scaling_factor", 2)
    # diffusers notes the decoder's widths under this name too.
    counts(config, "block_out_channels", (64,))
    widths = counts(config, "encoder_block_out_channels", (64,) * 4)
    blocks = (
        per_level(config, "num_encoder_blocks", 0, len(widths), 0) if "num_encoder_blocks" in config else [1, 3, 3, 3]
    )
    yield from _tiny_encoder(widths, _as_long(blocks, widths, "num_encoder_blocks"), latent)
    widths = counts(config, "decoder_block_out_channels", (64,) * 4)
    blocks = (
        per_level(config, "num_decoder_blocks", 0, len(widths), 0) if "num_decoder_blocks" in config else [3, 3, 3, 1]
    )
    yield from _tiny_decoder(widths, _as_long(blocks, widths, "num_decoder_blocks"), latent)


def _as_long(blocks: list[int], widths: list[int], key: str) -> list[int]:
    if len(blocks) != len(widths):
        raise UnknownSettingError(key, blocks)
    return blocks


def _tiny_encoder(widths: list[int], blocks: list[int], latent: int) -> Iterator[Named]:
    place = 0
    for level, (width, repeats) in enumerate(zip(widths, blocks, strict=True)):
        if level and width != widths[level - 1]:
            raise UnknownSettingError("encoder_block_out_channels", widths)
        name = f"encoder.layers.{place}"
        yield from layer(name, width, width if level else PICTURE_CHANNELS, 3, 3, bias=level == 0)
        for repeat in range(repeats):
            yield from _tiny_block(f"encoder.layers.{place + 1 + repeat}", width)
        place += 1 + repeats
    yield from layer(f"encoder.layers.{place}", latent, widths[-1], 3, 3)


def _tiny_decoder(widths: list[int], blocks: list[int], latent: int) -> Iterator[Named]:
    yield from layer("decoder.layers.0", widths[0], latent, 3, 3)
    place = 2
    for level, (width, repeats) in enumerate(zip(widths, blocks, strict=True)):
        is_last = level == len(widths) - 1
        if width != widths[0]:
            raise UnknownSettingError("decoder_block_out_channels", widths)
        for repeat in range(repeats):
            yield from _tiny_block(f"decoder.layers.{place + repeat}", width)
        place += repeats + (0 if is_last else 1)
        yield from layer(f"decoder.layers.{place}", PICTURE_CHANNELS if is_last else width, width, 3, 3, bias=is_last)
        place += 1


def _tiny_block(name: str, width: int) -> Iterator[Named]:
    for part in (0, 2, 4):
        yield from layer(f"{name}.conv.{part}", width, width, 3, 3)
