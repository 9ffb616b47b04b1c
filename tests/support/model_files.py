"""Checkpoints of full size with the right names: with holes, which take no room on the disk, or random weights."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from math import prod
from pathlib import Path

import numpy as np

from studio.domain.base_model import Family
from studio.library.header import DTYPE_BYTES, read_header

Shape = tuple[int, ...]
Named = tuple[str, Shape]
CHANNELS = 320
TIME = 1280
VAE_CHANNELS = 128
LAYERS = 2
SPREAD = 0.02
AT_ONCE = 2**24


def _layer(name: str, *weight: int, bias: bool = True) -> Iterator[Named]:
    yield f"{name}.weight", weight
    if bias:
        yield f"{name}.bias", weight[:1]


def _residual(name: str, before: int, after: int) -> Iterator[Named]:
    yield from _layer(f"{name}.in_layers.0", before)
    yield from _layer(f"{name}.in_layers.2", after, before, 3, 3)
    yield from _layer(f"{name}.emb_layers.1", after, TIME)
    yield from _layer(f"{name}.out_layers.0", after)
    yield from _layer(f"{name}.out_layers.3", after, after, 3, 3)
    if before != after:
        yield from _layer(f"{name}.skip_connection", after, before, 1, 1)


def _transformer(name: str, width: int, depth: int, context: int, linear: bool) -> Iterator[Named]:
    kernel = () if linear else (1, 1)
    yield from _layer(f"{name}.norm", width)
    yield from _layer(f"{name}.proj_in", width, width, *kernel)
    for number in range(depth):
        block = f"{name}.transformer_blocks.{number}"
        for attention, source in (("attn1", width), ("attn2", context)):
            yield from _layer(f"{block}.{attention}.to_q", width, width, bias=False)
            for part in ("to_k", "to_v"):
                yield from _layer(f"{block}.{attention}.{part}", width, source, bias=False)
            yield from _layer(f"{block}.{attention}.to_out.0", width, width)
        yield from _layer(f"{block}.ff.net.0.proj", 8 * width, width)
        yield from _layer(f"{block}.ff.net.2", width, 4 * width)
        for norm in ("norm1", "norm2", "norm3"):
            yield from _layer(f"{block}.{norm}", width)
    yield from _layer(f"{name}.proj_out", width, width, *kernel)


def _unet(widths: Shape, depths: Shape, context: int, linear: bool, added: int) -> Iterator[Named]:
    """The UNet of LDM: `depths` transformer blocks per level, `added` numbers beside the time (SDXL) or 0."""
    yield from _layer("time_embed.0", TIME, CHANNELS)
    yield from _layer("time_embed.2", TIME, TIME)
    if added:
        yield from _layer("label_emb.0.0", TIME, added)
        yield from _layer("label_emb.0.2", TIME, TIME)
    yield from _layer("input_blocks.0.0", CHANNELS, 4, 3, 3)
    number = 0
    width = CHANNELS
    skips = [CHANNELS]
    for level, (wanted, depth) in enumerate(zip(widths, depths, strict=True)):
        for _ in range(LAYERS):
            number += 1
            yield from _residual(f"input_blocks.{number}.0", width, wanted)
            width = wanted
            if depth:
                yield from _transformer(f"input_blocks.{number}.1", width, depth, context, linear)
            skips.append(width)
        if level < len(widths) - 1:
            number += 1
            yield from _layer(f"input_blocks.{number}.0.op", width, width, 3, 3)
            skips.append(width)
    yield from _residual("middle_block.0", width, width)
    yield from _transformer("middle_block.1", width, depths[-1] or depths[-2], context, linear)
    yield from _residual("middle_block.2", width, width)
    number = -1
    for level, (wanted, depth) in reversed(list(enumerate(zip(widths, depths, strict=True)))):
        for layer in range(LAYERS + 1):
            number += 1
            yield from _residual(f"output_blocks.{number}.0", width + skips.pop(), wanted)
            width = wanted
            if depth:
                yield from _transformer(f"output_blocks.{number}.1", width, depth, context, linear)
            if level and layer == LAYERS:
                yield from _layer(f"output_blocks.{number}.{2 if depth else 1}.conv", width, width, 3, 3)
    yield from _layer("out.0", width)
    yield from _layer("out.2", 4, width, 3, 3)


def _vae_block(name: str, before: int, after: int) -> Iterator[Named]:
    yield from _layer(f"{name}.norm1", before)
    yield from _layer(f"{name}.conv1", after, before, 3, 3)
    yield from _layer(f"{name}.norm2", after)
    yield from _layer(f"{name}.conv2", after, after, 3, 3)
    if before != after:
        yield from _layer(f"{name}.nin_shortcut", after, before, 1, 1)


def _vae_middle(name: str, width: int) -> Iterator[Named]:
    yield from _vae_block(f"{name}.mid.block_1", width, width)
    yield from _layer(f"{name}.mid.attn_1.norm", width)
    for part in ("q", "k", "v", "proj_out"):
        yield from _layer(f"{name}.mid.attn_1.{part}", width, width, 1, 1)
    yield from _vae_block(f"{name}.mid.block_2", width, width)


def _vae() -> Iterator[Named]:
    widths = [VAE_CHANNELS * times for times in (1, 2, 4, 4)]
    yield from _layer("encoder.conv_in", widths[0], 3, 3, 3)
    width = widths[0]
    for level, wanted in enumerate(widths):
        for layer in range(LAYERS):
            yield from _vae_block(f"encoder.down.{level}.block.{layer}", width, wanted)
            width = wanted
        if level < len(widths) - 1:
            yield from _layer(f"encoder.down.{level}.downsample.conv", width, width, 3, 3)
    yield from _vae_middle("encoder", width)
    yield from _layer("encoder.norm_out", width)
    yield from _layer("encoder.conv_out", 8, width, 3, 3)
    yield from _layer("decoder.conv_in", width, 4, 3, 3)
    yield from _vae_middle("decoder", width)
    for level, wanted in reversed(list(enumerate(widths))):
        for layer in range(LAYERS + 1):
            yield from _vae_block(f"decoder.up.{level}.block.{layer}", width, wanted)
            width = wanted
        if level:
            yield from _layer(f"decoder.up.{level}.upsample.conv", width, width, 3, 3)
    yield from _layer("decoder.norm_out", width)
    yield from _layer("decoder.conv_out", 3, width, 3, 3)
    yield from _layer("quant_conv", 8, 8, 1, 1)
    yield from _layer("post_quant_conv", 4, 4, 1, 1)


def _clip(width: int, layers: int) -> Iterator[Named]:
    """A text encoder under OpenAI's names, as transformers has them."""
    yield "embeddings.position_embedding.weight", (77, width)
    yield "embeddings.token_embedding.weight", (49408, width)
    for number in range(layers):
        block = f"encoder.layers.{number}"
        for part in ("k_proj", "v_proj", "q_proj", "out_proj"):
            yield from _layer(f"{block}.self_attn.{part}", width, width)
        yield from _layer(f"{block}.layer_norm1", width)
        yield from _layer(f"{block}.mlp.fc1", 4 * width, width)
        yield from _layer(f"{block}.mlp.fc2", width, 4 * width)
        yield from _layer(f"{block}.layer_norm2", width)
    yield from _layer("final_layer_norm", width)


def _open_clip(width: int, layers: int) -> Iterator[Named]:
    """A text encoder under OpenCLIP's names."""
    yield "positional_embedding", (77, width)
    yield "text_projection", (width, width)
    yield "logit_scale", ()
    yield "token_embedding.weight", (49408, width)
    for number in range(layers):
        block = f"transformer.resblocks.{number}"
        yield from _layer(f"{block}.ln_1", width)
        yield from ((f"{block}.attn.in_proj_weight", (3 * width, width)), (f"{block}.attn.in_proj_bias", (3 * width,)))
        yield from _layer(f"{block}.attn.out_proj", width, width)
        yield from _layer(f"{block}.ln_2", width)
        yield from _layer(f"{block}.mlp.c_fc", 4 * width, width)
        yield from _layer(f"{block}.mlp.c_proj", width, 4 * width)
    yield from _layer("ln_final", width)


def _under(prefix: str, named: Iterable[Named]) -> dict[str, Shape]:
    return {f"{prefix}{name}": shape for name, shape in named}


@cache
def _tables() -> dict[Family, dict[str, Shape]]:
    wide = (320, 640, 1280, 1280)
    vae = _under("first_stage_model.", _vae())
    unet = "model.diffusion_model."
    depths = (1, 1, 1, 0)
    large = (320, 640, 1280)
    return {
        Family.SD1: {
            **_under(unet, _unet(wide, depths, 768, False, 0)),
            **vae,
            **_under("cond_stage_model.transformer.text_model.", _clip(768, 12)),
        },
        Family.SD2: {
            **_under(unet, _unet(wide, depths, 1024, True, 0)),
            **vae,
            **_under("cond_stage_model.model.", _open_clip(1024, 24)),
        },
        Family.SDXL: {
            **_under(unet, _unet(large, (0, 2, 10), 2048, True, 2816)),
            **vae,
            **_under("conditioner.embedders.0.transformer.text_model.", _clip(768, 12)),
            **_under("conditioner.embedders.1.model.", _open_clip(1280, 32)),
        },
    }


def tensors(family: Family) -> dict[str, Shape]:
    """Names and shapes of all tensors of a checkpoint as it is passed around."""
    return dict(_tables()[family])


def header_bytes(
    shapes: Mapping[str, Shape], dtype: str, metadata: Mapping[str, str], dtypes: Mapping[str, str] | None = None
) -> tuple[bytes, int]:
    """The header with its length before it, and the size of the data behind it; `dtypes` are those of some tensors."""
    own = dtypes or {}
    entries: dict[str, object] = {"__metadata__": dict(metadata)} if metadata else {}
    at = 0
    for name, shape in shapes.items():
        code = own.get(name, dtype)
        end = at + prod(shape) * DTYPE_BYTES[code]
        entries[name] = {"dtype": code, "shape": list(shape), "data_offsets": [at, end]}
        at = end
    raw = json.dumps(entries).encode()
    raw += b" " * (-len(raw) % 8)
    return len(raw).to_bytes(8, "little") + raw, at


def write_file(
    path: Path,
    shapes: Mapping[str, Shape],
    dtype: str = "F16",
    metadata: Mapping[str, str] | None = None,
    dtypes: Mapping[str, str] | None = None,
) -> Path:
    """A safetensors file of zeros; `dtypes` are those of some tensors."""
    head, size = header_bytes(shapes, dtype, metadata or {}, dtypes)
    with path.open("wb") as file:
        file.write(head)
        file.truncate(len(head) + size)
    return path


def write_checkpoint(
    path: Path,
    family: Family,
    *,
    metadata: Mapping[str, str] | None = None,
    without: tuple[str, ...] = (),
    extra: Mapping[str, Shape] | None = None,
    dtype: str = "F16",
) -> Path:
    """A checkpoint of zeros; tensors whose names begin with one of `without` are left out."""
    kept = {name: shape for name, shape in tensors(family).items() if not name.startswith(without or ("\0",))}
    return write_file(path, {**kept, **(extra or {})}, dtype, metadata)


def randomise(path: Path) -> None:
    """Weights from N(0, 0.02²), and what normalises about 1."""
    generator = np.random.default_rng(0)
    stock = (SPREAD * generator.standard_normal(AT_ONCE, dtype=np.float32)).astype(np.float16)
    with path.open("r+b") as file:
        header = read_header(path)
        for name in header.tensors:
            count = header.numel(name)
            norm = name.endswith("weight") and len(header.shape(name)) == 1
            values = np.resize(np.roll(stock, int(generator.integers(AT_ONCE))), count)
            file.seek(header.byte_range(name)[0])
            file.write((values + np.float16(norm)).tobytes())
