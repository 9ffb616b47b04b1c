"""The tensors of a UNet, by its configuration in a diffusers folder."""

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
    counts,
    layer,
    names,
    per_level,
    refuse_others,
)

DOWN_BLOCKS = {"DownBlock2D": False, "CrossAttnDownBlock2D": True}
UP_BLOCKS = {"UpBlock2D": False, "CrossAttnUpBlock2D": True}
"""Whether they attend to the text."""
MID_BLOCK = "UNetMidBlock2DCrossAttn"
MID_BLOCK_WITHOUT_ATTENTION = "UNetMidBlock2D"
ADDED_TEXT = "text_time"
# What Atelier would have to tell such a UNet beside latents, time and text, or networks of other kinds.
ALLOWED: dict[str, tuple[object, ...]] = {
    "act_fn": ("silu", "swish", "mish", "gelu", "relu"),
    "addition_embed_type": (None, ADDED_TEXT),
    "attention_type": ("default",),
    "class_embed_type": (None,),
    "class_embeddings_concat": (False,),
    "cross_attention_norm": (None,),
    "dual_cross_attention": (False,),
    "encoder_hid_dim": (None,),
    "encoder_hid_dim_type": (None,),
    "mid_block_only_cross_attention": (None, False),
    "mid_block_type": (MID_BLOCK, MID_BLOCK_WITHOUT_ATTENTION, None),
    "num_attention_heads": (None,),
    "num_class_embeds": (None,),
    "only_cross_attention": (False,),
    "resnet_skip_time_act": (False,),
    "resnet_time_scale_shift": ("default",),
    "time_embedding_act_fn": (None,),
    "time_embedding_type": ("positional",),
    "timestep_post_act": (None,),
    "use_linear_projection": (False, True),
}

DEPTHS = "transformer_layers_per_block"
DEPTHS_UP = "reverse_transformer_layers_per_block"
NUMBERS = (
    "downsample_padding",
    "dropout",
    "freq_shift",
    "mid_block_scale_factor",
    "norm_eps",
    "resnet_out_scale_factor",
)
FLAGS = ("center_input_sample", "flip_sin_to_cos", "upcast_attention")


@dataclass(frozen=True)
class UnetStructure:
    """A UNet's tensors, and the widths that have to agree with the other parts of its model.

    `context` is the width of the text embeddings, `added` that of what SDXL is told beside them, without its six sizes;
    None where it is told nothing.
    """

    tensors: Shapes
    channels: int
    context: int
    added: int | None


@dataclass(frozen=True)
class _Level:
    """`heads` is how many attention heads there are; `down` and `up` are how many transformer blocks each layer has on
    either way, one more on the way up."""

    width: int
    layers: int
    heads: int
    context: int
    down: tuple[int, ...]
    up: tuple[int, ...]


def unet_structure(config: Mapping[str, Any]) -> UnetStructure:
    """UnknownSettingError for a configuration that diffusers could not build or Atelier could not run."""
    refuse_others(config, ALLOWED)
    check_plain(config, NUMBERS, FLAGS)
    if not 0 <= config.get("dropout", 0) <= 1:
        raise UnknownSettingError("dropout", config["dropout"])
    levels = _levels(config)
    in_channels = count(config, "in_channels", 4)
    if count(config, "out_channels", 4) != in_channels:
        raise UnknownSettingError("out_channels", config.get("out_channels"))
    count(config, "sample_size")

    added = None
    if config.get("addition_embed_type") == ADDED_TEXT:
        added = count(config, "projection_class_embeddings_input_dim") - 6 * count(config, "addition_time_embed_dim")
    context = levels[0].context
    if any(level.context != context for level in levels):
        raise UnknownSettingError("cross_attention_dim", config.get("cross_attention_dim"))
    return UnetStructure(dict(_tensors(config, levels)), in_channels, context, added)


def _levels(config: Mapping[str, Any]) -> list[_Level]:
    widths = counts(config, "block_out_channels", (320, 640, 1280, 1280))
    columns = (
        per_level(config, "layers_per_block", 2, len(widths)),
        per_level(config, "attention_head_dim", 8, len(widths)),
        per_level(config, "cross_attention_dim", 1280, len(widths)),
    )
    layers = columns[0]
    down = _depths(config, DEPTHS, layers)
    # Where the two ways differ, the way up has a list of its own, which begins at its beginning.
    up = [depths[:1] * (number + 1) for depths, number in zip(down, layers, strict=True)]
    if config.get(DEPTHS_UP) is not None:
        up = _depths(config, DEPTHS_UP, [number + 1 for number in reversed(layers)])[::-1]
    elif any(isinstance(depths, list) for depths in _list(config.get(DEPTHS))):
        raise UnknownSettingError(DEPTHS, config.get(DEPTHS))
    levels = [_Level(*values) for values in zip(widths, *columns, down, up, strict=True)]
    groups = count(config, "norm_num_groups", 32)
    for level in levels:
        if level.width % groups:
            raise UnknownSettingError("norm_num_groups", groups)
    return levels


def _depths(config: Mapping[str, Any], key: str, layers: list[int]) -> list[tuple[int, ...]]:
    """For each layer of each level: one number for all, for each level, or for each layer of it."""
    value = config.get(key, 1)
    each = _list(value) if isinstance(value, list | tuple) else [value] * len(layers)
    if len(each) != len(layers):
        raise UnknownSettingError(key, value)
    pairs = zip(each, layers, strict=True)
    rows = [_list(depths) if isinstance(depths, list | tuple) else [depths] * number for depths, number in pairs]
    if [len(row) for row in rows] != layers:
        raise UnknownSettingError(key, value)
    if any(type(depth) is not int or depth < 0 for row in rows for depth in row):
        raise UnknownSettingError(key, value)
    return [tuple(row) for row in rows]


def _list(value: object) -> list[Any]:
    return list(value) if isinstance(value, list | tuple) else []


def _tensors(config: Mapping[str, Any], levels: list[_Level]) -> Iterator[Named]:
    down = names(config, "down_block_types", ("CrossAttnDownBlock2D",) * 3 + ("DownBlock2D",), DOWN_BLOCKS)
    up = names(config, "up_block_types", ("UpBlock2D",) + ("CrossAttnUpBlock2D",) * 3, UP_BLOCKS)
    for key, blocks in (("down_block_types", down), ("up_block_types", up)):
        if len(blocks) != len(levels):
            raise UnknownSettingError(key, blocks)
    linear = config.get("use_linear_projection", False)
    first = levels[0].width
    time = count(config, "time_embedding_dim") if config.get("time_embedding_dim") else 4 * first

    kernel = count(config, "conv_in_kernel", 3)
    yield from layer("conv_in", first, count(config, "in_channels", 4), kernel, kernel)
    yield from layer("time_embedding.linear_1", time, first)
    yield from layer("time_embedding.linear_2", time, time)
    if config.get("time_cond_proj_dim") is not None:
        yield from layer("time_embedding.cond_proj", first, count(config, "time_cond_proj_dim"), bias=False)
    if config.get("addition_embed_type") == ADDED_TEXT:
        yield from layer("add_embedding.linear_1", time, count(config, "projection_class_embeddings_input_dim"))
        yield from layer("add_embedding.linear_2", time, time)

    width = first
    for number, (level, block) in enumerate(zip(levels, down, strict=True)):
        yield from _down(f"down_blocks.{number}", level, width, time, DOWN_BLOCKS[block], linear)
        width = level.width
        if number < len(levels) - 1:
            yield from layer(f"down_blocks.{number}.downsamplers.0.conv", width, width, 3, 3)

    yield from _middle(config.get("mid_block_type", MID_BLOCK), levels[-1], time, linear)

    upwards = levels[::-1]
    for number, (level, block) in enumerate(zip(upwards, up, strict=True)):
        below = upwards[min(number + 1, len(levels) - 1)].width
        yield from _up(f"up_blocks.{number}", level, (width, below), time, UP_BLOCKS[block], linear)
        width = level.width
        if number < len(levels) - 1:
            yield from layer(f"up_blocks.{number}.upsamplers.0.conv", width, width, 3, 3)

    kernel = count(config, "conv_out_kernel", 3)
    yield from layer("conv_norm_out", first)
    yield from layer("conv_out", count(config, "out_channels", 4), first, kernel, kernel)


def _down(name: str, level: _Level, before: int, time: int, attends: bool, linear: bool) -> Iterator[Named]:
    for number in range(level.layers):
        yield from _resnet(f"{name}.resnets.{number}", before if number == 0 else level.width, level.width, time)
        if attends:
            yield from _transformer(f"{name}.attentions.{number}", level, level.down[number], linear)


def _middle(kind: str | None, level: _Level, time: int, linear: bool) -> Iterator[Named]:
    if kind is not None:
        yield from _resnet("mid_block.resnets.0", level.width, level.width, time)
    if kind == MID_BLOCK:
        yield from _transformer("mid_block.attentions.0", level, level.down[0], linear)
        yield from _resnet("mid_block.resnets.1", level.width, level.width, time)


def _up(name: str, level: _Level, before: tuple[int, int], time: int, attends: bool, linear: bool) -> Iterator[Named]:
    """Each layer also reads what the way down left at its level; `before` are the widths above and of the last."""
    above, below = before
    for number in range(level.layers + 1):
        own = above if number == 0 else level.width
        left = below if number == level.layers else level.width
        yield from _resnet(f"{name}.resnets.{number}", own + left, level.width, time)
        if attends:
            yield from _transformer(f"{name}.attentions.{number}", level, level.up[number], linear)


def _resnet(name: str, before: int, after: int, time: int) -> Iterator[Named]:
    yield from layer(f"{name}.norm1", before)
    yield from layer(f"{name}.conv1", after, before, 3, 3)
    yield from layer(f"{name}.time_emb_proj", after, time)
    yield from layer(f"{name}.norm2", after)
    yield from layer(f"{name}.conv2", after, after, 3, 3)
    if before != after:
        yield from layer(f"{name}.conv_shortcut", after, before, 1, 1)


def _transformer(name: str, level: _Level, depth: int, linear: bool) -> Iterator[Named]:
    width = level.width
    if width % level.heads:
        raise UnknownSettingError("attention_head_dim", level.heads)
    kernel = () if linear else (1, 1)
    yield from layer(f"{name}.norm", width)
    yield from layer(f"{name}.proj_in", width, width, *kernel)
    for number in range(depth):
        block = f"{name}.transformer_blocks.{number}"
        for attention, source in (("attn1", width), ("attn2", level.context)):
            yield from layer(f"{block}.{attention}.to_q", width, width, bias=False)
            yield from layer(f"{block}.{attention}.to_k", width, source, bias=False)
            yield from layer(f"{block}.{attention}.to_v", width, source, bias=False)
            yield from layer(f"{block}.{attention}.to_out.0", width, width)
        yield from layer(f"{block}.ff.net.0.proj", 8 * width, width)
        yield from layer(f"{block}.ff.net.2", width, 4 * width)
        for norm in ("norm1", "norm2", "norm3"):
            yield from layer(f"{block}.{norm}", width)
    yield from layer(f"{name}.proj_out", width, width, *kernel)
