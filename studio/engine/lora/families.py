"""Which kind of base model a LoRA file was made for: told by which modules it changes and how large they are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from studio.domain.base_model import Family
from studio.domain.errors import ModelError
from studio.engine.lora.module_lookup import ModuleLookup
from studio.engine.lora.module_shapes import ModuleShapes, Shape, shapes_of_family
from studio.library.header import printable_name
from studio.library.lora.keys import Kind, Role
from studio.library.lora.lora_file import LoraFile, ModuleTensors

FAMILIES = (Family.SDXL, Family.SD1, Family.SD2, Family.OWN)
VERSIONS = {"sd_v1": Family.SD1, "sd_v2": Family.SD2, "sdxl_": Family.SDXL, "atelier_": Family.OWN}
"""By how `ss_base_model_version` begins."""
ARCHITECTURES = {
    "stable-diffusion-v1": Family.SD1,
    "stable-diffusion-v2": Family.SD2,
    "stable-diffusion-xl": Family.SDXL,
    "atelier-starter": Family.OWN,
}
"""By how `modelspec.architecture` begins."""
SDXL_MARKS = re.compile(r"(lora_te[12]_|text_encoder_2|clip_[lg]\b|lora_unet_input_blocks)")
OTHER_MODELS = {
    "Qwen-Image": r"transformer_blocks_\d+_(img|txt)_(mlp|mod)",
    "HunyuanVideo": r"individual_token_refiner|double_blocks_\d+_(img|txt)_(mlp_fc[12]|mod_linear)",
    "Stable Diffusion 3": r"joint_blocks_\d+_|(lora_te3|text_encoder_3)_",
    # SD 3, HunyuanVideo and Qwen-Image share most of its names.
    "FLUX or a model like it": r"(double|single)(_transformer)?_blocks_\d+_"
    r"|transformer_blocks_\d+_(attn_(add_|to_add_out)|norm1_context)",
    "Wan": r"blocks_\d+_(cross_attn|self_attn)_[qkvo](_img)?\b|blocks_\d+_ffn_[02]\b",
    "Z-Image or Lumina": r"layers_\d+_(attention_|feed_forward_w[123])|(context|noise)_refiner_\d+_",
    "Anima or Cosmos": r"blocks_\d+_(adaln_modulation|self_attn_(q|k|v|output)_proj|mlp_layer[12])",
    "Stable Cascade": r"lora_prior_|(down|up)_blocks_\d+_\d+_(attention|channelwise)",
    "AnimateDiff (motion)": r"motion_modules|temporal_transformer",
    "Stable Video Diffusion": r"time_stack|temporal_transformer_blocks",
    "PixArt": r"adaln_single|caption_projection",
}
"""Names that occur in one architecture alone, dots written as underscores."""
OTHER_MODEL = "The LoRA {0} is for {1}, a kind of base model that Atelier does not work with."


def refuse_other_model(file: LoraFile) -> None:
    """ModelError for a LoRA of an architecture that Atelier knows by name and no more."""
    names = [name.replace(".", "_") for name in file.modules]
    for model, pattern in OTHER_MODELS.items():
        if any(re.search(pattern, name) for name in names):
            raise ModelError(OTHER_MODEL, printable_name(file.path), model)


def unknown_everywhere(file: LoraFile) -> str | None:
    """The first module of a file of which no model that Atelier knows has a single one."""
    if any(_lookup(family).find(name) is not None for family in FAMILIES for name in file.modules):
        return None
    return next(iter(file.modules))


def family_of(file: LoraFile) -> Family | None:
    """The kind of base model whose modules fit best; metadata decide only between those that fit alike, for they are
    copied along when files are merged or converted. None where nothing tells."""
    points = {family: _points(file, shapes_of_family(family)) for family in FAMILIES}
    most = max(points.values())
    likely = [family for family in FAMILIES if points[family] == most]
    told = family_in_metadata(file.metadata)
    if not most or len(likely) == 1:
        return likely[0] if most else None
    if told in likely:
        return told
    return Family.SDXL if Family.SDXL in likely and _has_marks_of_sdxl(file) else None


def family_in_metadata(metadata: Mapping[str, str]) -> Family | None:
    """What the file says of itself."""
    for key, starts in (("ss_base_model_version", VERSIONS), ("modelspec.architecture", ARCHITECTURES)):
        said = metadata.get(key, "")
        family = next((family for start, family in starts.items() if said.startswith(start)), None)
        if family is not None:
            return family
    return None


def _has_marks_of_sdxl(file: LoraFile) -> bool:
    return any(SDXL_MARKS.match(name) for name in file.modules)


@cache
def _lookup(family: Family) -> ModuleLookup:
    return ModuleLookup(shapes_of_family(family))


def _points(file: LoraFile, shapes: ModuleShapes) -> int:
    """One for each module that the model has, and two more for each of its sides that has the model's size."""
    lookup = _lookup(shapes.family)
    points = 0
    for name, module in file.modules.items():
        place = lookup.find(name)
        if place is not None:
            sizes = _sizes(file, module)
            points += 1 + 2 * sum(size == wanted for size, wanted in zip(sizes, shapes.shapes[place], strict=False))
    return points


def _sizes(file: LoraFile, module: ModuleTensors) -> tuple[int, ...]:
    """Outputs and inputs of a module's weight, as far as its kind tells by its tensors' shapes alone."""
    shapes = {role: file.header.shape(key) for role, key in module.tensors.items()}
    match module.kind:
        case Kind.LORA:
            return shapes[Role.UP][0], shapes[Role.DOWN][1]
        case Kind.LOHA if Role.T1 not in shapes:
            return shapes[Role.W1_A][0], shapes[Role.W1_B][1]
        case Kind.LOKR if Role.T2 not in shapes:
            rows, columns = _factor(shapes, Role.W1, Role.W1_A, Role.W1_B)
            more_rows, more_columns = _factor(shapes, Role.W2, Role.W2_A, Role.W2_B)
            return rows * more_rows, columns * more_columns
        case Kind.FULL if Role.DIFF in shapes:
            return shapes[Role.DIFF][:2]
    return ()


def _factor(shapes: Mapping[Role, Shape], whole: Role, first: Role, second: Role) -> Shape:
    return shapes[whole][:2] if whole in shapes else (shapes[first][0], shapes[second][1])
