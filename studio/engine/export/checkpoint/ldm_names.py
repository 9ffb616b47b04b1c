"""Where the tensors of a diffusers folder stand in a single file, whose names are those of Stability's own code."""

from __future__ import annotations

import re
from dataclasses import dataclass

from studio.domain.base_model import Family
from studio.engine.lora.layers import ENCODERS, UNET
from studio.engine.lora.module_names import Sgm, sgm_path
from studio.engine.lora.text_encoders import in_text_model

Shape = tuple[int, ...]

VAE = "vae"
FIRST_ENCODER, SECOND_ENCODER = ENCODERS
# SD 1 and the first encoder of SDXL are transformers' own CLIP, so a file has the same names below the prefix.
CLIP_PREFIXES = {
    (Family.SD1, FIRST_ENCODER): "cond_stage_model.transformer.",
    (Family.SDXL, FIRST_ENCODER): "conditioner.embedders.0.transformer.",
}
# The larger ones come from open_clip, which diffusers converts to transformers' names and shapes.
OPEN_CLIP_PREFIXES = {
    (Family.SD2, FIRST_ENCODER): "cond_stage_model.model.",
    (Family.SDXL, SECOND_ENCODER): "conditioner.embedders.1.model.",
}
VAE_PREFIX = "first_stage_model."
VAE_LEVELS = 4
"""Of every VAE; its decoder counts them from the other end."""
QKV_INDICES = {"self_attn.q_proj": 0, "self_attn.k_proj": 1, "self_attn.v_proj": 2}
OPEN_CLIP_LAYER_NAMES = {
    "self_attn.out_proj": "attn.out_proj",
    "layer_norm1": "ln_1",
    "layer_norm2": "ln_2",
    "mlp.fc1": "mlp.c_fc",
    "mlp.fc2": "mlp.c_proj",
}
TEXT_PROJECTION = "text_projection.weight"
OPEN_CLIP_NAMES_OUTSIDE_LAYERS = {
    "text_model.embeddings.token_embedding.weight": "token_embedding.weight",
    "text_model.embeddings.position_embedding.weight": "positional_embedding",
    "text_model.final_layer_norm.weight": "ln_final.weight",
    "text_model.final_layer_norm.bias": "ln_final.bias",
    TEXT_PROJECTION: "text_projection",
}
VAE_ATTENTION_NAMES = {"group_norm": "norm", "to_q": "q", "to_k": "k", "to_v": "v", "to_out.0": "proj_out"}
OLD_ATTENTION_NAMES = {"to_q": "query", "to_k": "key", "to_v": "value", "to_out.0": "proj_attn"}
"""How older diffusers folders name the layers of a VAE's attention."""
VAE_NAMES_OUTSIDE_BLOCKS = {
    "encoder.conv_norm_out": "encoder.norm_out",
    "decoder.conv_norm_out": "decoder.norm_out",
}
OPEN_CLIP_LAYER = re.compile(r"text_model\.encoder\.layers\.(?P<number>\d+)\.(?P<inner>.+)\.(?P<kind>weight|bias)")
VAE_ATTENTION = re.compile(r"(?P<attention>.+\.attentions\.0)\.(?P<layer>.+)\.(?P<kind>weight|bias)")
VAE_MID_BLOCK = re.compile(
    r"(?P<half>encoder|decoder)\.mid_block\.(?P<block>attentions|resnets)\.(?P<number>\d+)\.(?P<inner>.+)"
)
VAE_BLOCK = re.compile(
    r"(?P<half>encoder|decoder)\.(?P<side>down|up)_blocks\.(?P<level>\d+)"
    r"\.(?P<block>resnets|\w+samplers)\.(?P<number>\d+)\.(?P<inner>.+)"
)


@dataclass(frozen=True)
class TensorLocation:
    """A tensor's name in a single file, and how it stands there: as the rows of query, key or value (`qkv_index` 0
    to 2) where the three share a tensor, `transposed`, or `as_convolution` of 1 × 1 where folders hold a matrix."""

    name: str
    qkv_index: int | None = None
    transposed: bool = False
    as_convolution: bool = False

    def shape(self, folder_shape: Shape) -> Shape:
        """The shape of what stands there, of all three where they share it, from the shape in a folder."""
        if self.qkv_index is not None:
            return (3 * folder_shape[0], *folder_shape[1:])
        if self.transposed:
            return folder_shape[::-1]
        return (*folder_shape, 1, 1) if self.as_convolution else folder_shape


def ldm_location(family: Family, component: str, tensor: str) -> TensorLocation | None:
    """Where a tensor of a component, such as `unet`, stands; None where no single file has one of that name."""
    if component == UNET:
        path, _, kind = tensor.rpartition(".")
        return TensorLocation(f"model.diffusion_model.{sgm_path(path, Sgm(xl=family is Family.SDXL))}.{kind}")
    if component == VAE:
        path, _, kind = tensor.rpartition(".")
        return _vae_location(path, kind)
    if (family, component) in CLIP_PREFIXES:
        return TensorLocation(f"{CLIP_PREFIXES[family, component]}{in_text_model(tensor)}")
    if (family, component) in OPEN_CLIP_PREFIXES:
        return _open_clip_location(OPEN_CLIP_PREFIXES[family, component], in_text_model(tensor))
    return None


def folder_names(component: str, tensor: str) -> list[str]:
    """The names that a diffusers folder may have for a tensor: some keep `text_model` in a text encoder's, and older
    ones have others in a VAE's attention."""
    if component in ENCODERS:
        full = in_text_model(tensor)
        return list(dict.fromkeys((tensor, full, full.removeprefix("text_model."))))
    match = VAE_ATTENTION.fullmatch(tensor) if component == VAE else None
    if match is None or match["layer"] not in OLD_ATTENTION_NAMES:
        return [tensor]
    return [tensor, f"{match['attention']}.{OLD_ATTENTION_NAMES[match['layer']]}.{match['kind']}"]


def _open_clip_location(prefix: str, tensor: str) -> TensorLocation | None:
    if tensor in OPEN_CLIP_NAMES_OUTSIDE_LAYERS:
        name = f"{prefix}{OPEN_CLIP_NAMES_OUTSIDE_LAYERS[tensor]}"
        # open_clip multiplies from the right with a bare parameter, transformers has a linear layer there.
        return TensorLocation(name, transposed=tensor == TEXT_PROJECTION)
    match = OPEN_CLIP_LAYER.fullmatch(tensor)
    if match is None:
        return None
    layer = f"{prefix}transformer.resblocks.{match['number']}"
    inner = match["inner"]
    kind = match["kind"]
    if inner in QKV_INDICES:
        return TensorLocation(f"{layer}.attn.in_proj_{kind}", QKV_INDICES[inner])
    if inner in OPEN_CLIP_LAYER_NAMES:
        return TensorLocation(f"{layer}.{OPEN_CLIP_LAYER_NAMES[inner]}.{kind}")
    return None


def _vae_location(path: str, kind: str) -> TensorLocation:
    if match := VAE_MID_BLOCK.fullmatch(path):
        mid = f"{VAE_PREFIX}{match['half']}.mid"
        number = 1 + int(match["number"])
        inner = match["inner"]
        if match["block"] == "resnets":
            return TensorLocation(f"{mid}.block_{number}.{_vae_resnet_name(inner)}.{kind}")
        # Stability's attention is made of 1 × 1 convolutions; only its norm and the biases have the same shape in both.
        is_matrix = kind == "weight" and inner != "group_norm"
        name = f"{mid}.attn_{number}.{VAE_ATTENTION_NAMES.get(inner, inner)}.{kind}"
        return TensorLocation(name, as_convolution=is_matrix)

    if match := VAE_BLOCK.fullmatch(path):
        level = int(match["level"])
        if match["side"] == "up":
            level = VAE_LEVELS - 1 - level
        block = f"block.{match['number']}" if match["block"] == "resnets" else f"{match['side']}sample"
        inner = _vae_resnet_name(match["inner"])
        return TensorLocation(f"{VAE_PREFIX}{match['half']}.{match['side']}.{level}.{block}.{inner}.{kind}")

    return TensorLocation(f"{VAE_PREFIX}{VAE_NAMES_OUTSIDE_BLOCKS.get(path, path)}.{kind}")


def _vae_resnet_name(inner: str) -> str:
    return "nin_shortcut" if inner == "conv_shortcut" else inner
