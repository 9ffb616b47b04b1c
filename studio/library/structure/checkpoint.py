"""The tensors of a checkpoint in a single file, which has the names of Stability's own code."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from studio.assets import resources_folder
from studio.domain.base_model import Component, Family
from studio.library.structure.settings import Shape, Shapes

UNET = "model.diffusion_model."
VAE = "first_stage_model."
CONV_IN = f"{UNET}input_blocks.0.0.weight"
TEXT_ENCODERS: dict[Family, tuple[str, ...]] = {
    Family.SD1: ("cond_stage_model.transformer.",),
    Family.SD2: ("cond_stage_model.model.",),
    Family.SDXL: ("conditioner.embedders.0.transformer.", "conditioner.embedders.1.model."),
}
PARTS = re.compile(
    r"(model|unet|diffusion_model|first_stage_model|vae|cond_stage_model|conditioner|text_encoders?|text_encoder_2"
    r"|te1?|clip_[lg]|input_blocks|output_blocks|middle_block|down_blocks|up_blocks|mid_block)\."
)
"""Where tensors of UNet, VAE or text encoder stand in any naming."""
HARMLESS = re.compile(
    r"model_ema\..*"
    # A latent consistency model learns without it too.
    r"|model\.diffusion_model\.time_embed\.cond_proj\.weight"
    # What a VAE was trained against.
    r"|first_stage_model\.(loss|model_ema|logvar)\b.*"
    # Of texts only their embeddings are needed, not what compares them with pictures.
    r"|(cond_stage_model|conditioner)\.(.*\.)?(position_ids|logit_scale|attn_mask)"
    r"|(cond_stage_model\.(transformer|model)|conditioner\.embedders\.0\.transformer)\.text_projection(\.weight)?"
    r"|(cond_stage_model|conditioner\.embedders\.[01])\.(transformer|model)\.(vision_model|visual|visual_projection)\..*"
    # Saved by ComfyUI once more, the other way round.
    r"|(cond_stage_model|conditioner\.embedders\.1)\.model\.transformer\.text_projection\.weight"
    # SD 2 stops one layer before the end.
    r"|cond_stage_model\.model\.transformer\.resblocks\.23\..*"
)
"""Tensors of a part that a model has without them, or that nobody reads: all other surplus ones are refused."""
OLD_CLIP = re.compile(
    r"((?:cond_stage_model|conditioner\.embedders\.0)\.transformer\.)((?:embeddings|encoder|final_layer_norm)\..*)"
)
VAE_ATTENTION = re.compile(r".*\.attn_1\.(q|k|v|proj_out)\.weight")
"""Convolutions of 1 × 1 that some files hold as matrices, with the same numbers in the same order."""
BLOCK = re.compile(r"model\.diffusion_model\.(input_blocks|output_blocks)\.(\d+)\.")
DEPTH = re.compile(
    r"model\.diffusion_model\.(?P<side>input_blocks|output_blocks|middle_block)\.(?P<block>\d+)\."
    r"(?:1\.)?transformer_blocks\.(?P<number>\d+)\..*"
)
MIDDLE = (f"{UNET}middle_block.1.", f"{UNET}middle_block.2.")
LAYERS_AT_MOST = 10
"""Of a stack of transformers."""


@dataclass(frozen=True)
class Fault:
    """The first tensor that makes a checkpoint another model than its family's; `is_smaller` where what is missing
    was never there: a distilled model with fewer layers."""

    kind: Literal["surplus", "missing", "misshapen"]
    name: str
    is_smaller: bool = False


@cache
def checkpoint_tensors(family: Family) -> Shapes:
    """All that a whole checkpoint of the family has to hold."""
    tensors: Shapes = {}
    table = resources_folder() / "models" / family.value / "tensors.txt"
    for line in table.read_text("utf-8").splitlines():
        name, sides, *repeats = line.split(" ")
        shape = tuple(map(int, sides.split("×")))
        # A star stands for the numbers of layers that are all alike.
        numbers = range(int(repeats[0])) if repeats else ()
        tensors.update({name.replace("*", str(number)): shape for number in numbers} if repeats else {name: shape})
    return tensors


def current_name(name: str) -> str:
    """A tensor's name as files have it since 2023: older ones leave `text_model` out of CLIP's."""
    match = OLD_CLIP.fullmatch(name)
    return name if match is None else f"{match[1]}text_model.{match[2]}"


def family_of(shapes: Mapping[str, Shape]) -> Family | None:
    """By the widths of the UNet's first layer and of the texts that it reads; None for every other kind."""
    if shapes.get(CONV_IN) != (320, 4, 3, 3):
        return None
    contexts = {shape[1:] for name, shape in shapes.items() if name.startswith(UNET) and ".attn2.to_k.weight" in name}
    families: dict[Shape, Family] = {(768,): Family.SD1, (1024,): Family.SD2, (2048,): Family.SDXL}
    return families.get(next(iter(contexts))) if len(contexts) == 1 else None


def missing_components(names: Iterable[str], family: Family) -> frozenset[Component]:
    """Those of which the file holds nothing at all, or that stand in it under names of another family."""
    known = checkpoint_tensors(family)
    present = {current_name(name) for name in names} & known.keys()
    missing = set[Component]()
    if not any(name.startswith(VAE) for name in present):
        missing.add(Component.VAE)
    if not all(any(name.startswith(prefix) for name in present) for prefix in TEXT_ENCODERS[family]):
        missing.add(Component.TEXT_ENCODER)
    return frozenset(missing)


def fault_of(shapes: Mapping[str, Shape], family: Family, without: frozenset[Component]) -> Fault | None:
    """What the UNet, the VAE or a text encoder has too much, lacks, or has in another shape; None for none of it.

    Components in `without` may be missing as a whole.
    """
    expected = checkpoint_tensors(family)
    named: dict[str, Shape] = {}
    for name, shape in shapes.items():
        new_name = current_name(name)
        if new_name in named or (new_name != name and new_name in shapes):
            return Fault("surplus", name)
        named[new_name] = shape
    for name in named:
        if name not in expected and PARTS.match(name) and not is_harmless(name):
            return Fault("surplus", name, _is_smaller(named, family))

    absent = _prefixes(family, without)
    missing = [name for name in expected if name not in named and not name.startswith(absent)]
    if missing:
        return Fault("missing", missing[0], _is_smaller(named, family))
    for name, shape in expected.items():
        if name in named and named[name] != shape and not same_numbers(name, named[name], shape):
            return Fault("misshapen", name, _is_smaller(named, family))
    return None


def _prefixes(family: Family, without: frozenset[Component]) -> tuple[str, ...]:
    prefixes = (VAE,) if Component.VAE in without else ()
    return (*prefixes, *TEXT_ENCODERS[family]) if Component.TEXT_ENCODER in without else (*prefixes, "\0")


def is_harmless(name: str) -> bool:
    """Whether a tensor is one that a model has without it, or that nobody reads."""
    return HARMLESS.fullmatch(name) is not None


def same_numbers(name: str, found: Shape, expected: Shape) -> bool:
    """Whether another shape of a tensor holds the same numbers in the same order, and is taken as well."""
    return VAE_ATTENTION.fullmatch(name) is not None and found == expected[:2]


def _is_smaller(named: Mapping[str, Shape], family: Family) -> bool:
    """Whether the UNet is whole in itself, with fewer layers than its family's.

    One that was cut off lacks parts of layers, or its way up; a distilled one has fewer blocks, or lacks the last
    transformers of a block or what follows the first layer in the middle, each of them as a whole.
    """
    unet = {name for name in named if name.startswith(UNET)}
    sides = _blocks(unet)
    usual = checkpoint_tensors(family)
    down, up = sides.get("input_blocks", set()), sides.get("output_blocks", set())
    if not down or down != set(range(len(down))) or up != set(range(len(up))) or len(down) != len(up):
        return False
    if len(down) < len(_blocks(usual)["input_blocks"]):
        return True

    missing = [name for name in usual if name.startswith(UNET) and name not in unet]
    has_middle = any(name.startswith(MIDDLE) for name in unet)
    depths = _depths(unet)
    return bool(missing) and all(_is_whole_layer(name, depths, has_middle) for name in missing)


def _is_whole_layer(name: str, depths: Mapping[tuple[str, int], int], has_middle: bool) -> bool:
    """Whether a tensor that is missing belongs to a layer of which nothing is there, behind those that are."""
    if name.startswith(MIDDLE) and not has_middle:
        return True
    match = DEPTH.fullmatch(name)
    return match is not None and int(match["number"]) >= depths.get(
        (match["side"], int(match["block"])), LAYERS_AT_MOST
    )


def _blocks(names: Iterable[str]) -> dict[str, set[int]]:
    blocks = dict[str, set[int]]()
    for name in names:
        if match := BLOCK.match(name):
            blocks.setdefault(match[1], set()).add(int(match[2]))
    return blocks


def _depths(names: Iterable[str]) -> dict[tuple[str, int], int]:
    """How many transformer blocks there are in each block."""
    depths = dict[tuple[str, int], int]()
    for name in names:
        if match := DEPTH.fullmatch(name):
            place = match["side"], int(match["block"])
            depths[place] = max(depths.get(place, 0), 1 + int(match["number"]))
    return depths
