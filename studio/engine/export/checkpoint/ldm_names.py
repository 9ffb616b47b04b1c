"""Where the tensors of a diffusers folder stand in a single file, whose names are those of Stability's own code."""

from __future__ import annotations

import re
from dataclasses import dataclass

from studio.domain.base_model import Family
from studio.engine.export.lora.layers import ENCODERS, UNET
from studio.engine.export.lora.naming import in_text_model, sgm_path

Shape = tuple[int, ...]

VAE = "vae"
SINGLE, SECOND = ENCODERS
CLIP = {
    (Family.SD1, SINGLE): "cond_stage_model.transformer.",
    (Family.SDXL, SINGLE): "conditioner.embedders.0.transformer.",
}
OPEN_CLIP = {
    (Family.SD2, SINGLE): "cond_stage_model.model.",
    (Family.SDXL, SECOND): "conditioner.embedders.1.model.",
}
OF_VAE = "first_stage_model."
LEVELS = 4
"""Of every VAE; its decoder counts them from the other end."""
THIRDS = {"self_attn.q_proj": 0, "self_attn.k_proj": 1, "self_attn.v_proj": 2}
PARTS_OF_LAYER = {
    "self_attn.out_proj": "attn.out_proj",
    "layer_norm1": "ln_1",
    "layer_norm2": "ln_2",
    "mlp.fc1": "mlp.c_fc",
    "mlp.fc2": "mlp.c_proj",
}
PROJECTION = "text_projection.weight"
ENDS_OF_ENCODER = {
    "text_model.embeddings.token_embedding.weight": "token_embedding.weight",
    "text_model.embeddings.position_embedding.weight": "positional_embedding",
    "text_model.final_layer_norm.weight": "ln_final.weight",
    "text_model.final_layer_norm.bias": "ln_final.bias",
    PROJECTION: "text_projection",
}
ATTENTION = {"group_norm": "norm", "to_q": "q", "to_k": "k", "to_v": "v", "to_out.0": "proj_out"}
OLDER = {"to_q": "query", "to_k": "key", "to_v": "value", "to_out.0": "proj_attn"}
"""How older diffusers folders name the parts of a VAE's attention."""
ENDS_OF_VAE = {
    "encoder.conv_norm_out": "encoder.norm_out",
    "decoder.conv_norm_out": "decoder.norm_out",
}


@dataclass(frozen=True)
class TensorLocation:
    """A tensor's name in a single file, and how it stands there: as the `third` (0 to 2) of the rows where three share
    them, `turned` where rows and columns are swapped, as a `kernel` of 1 × 1 where folders hold a matrix."""

    name: str
    third: int | None = None
    turned: bool = False
    kernel: bool = False

    def shape(self, own: Shape) -> Shape:
        """The shape of what stands there, of all three where they share it, from the shape in a folder."""
        if self.third is not None:
            return (3 * own[0], *own[1:])
        if self.turned:
            return own[::-1]
        return (*own, 1, 1) if self.kernel else own


def ldm_location(family: Family, part: str, tensor: str) -> TensorLocation | None:
    """Where a tensor of a part, such as `unet`, stands; None where no single file has one of that name."""
    if part == UNET:
        path, _, kind = tensor.rpartition(".")
        return TensorLocation(f"model.diffusion_model.{sgm_path(path, xl=family is Family.SDXL)}.{kind}")
    if part == VAE:
        return _of_vae(*tensor.rpartition(".")[::2])
    if (family, part) in CLIP:
        return TensorLocation(f"{CLIP[family, part]}{in_text_model(tensor)}")
    if (family, part) in OPEN_CLIP:
        return _of_open_clip(OPEN_CLIP[family, part], in_text_model(tensor))
    return None


def folder_names(part: str, tensor: str) -> list[str]:
    """The names that a diffusers folder may have for a tensor: some keep `text_model` in a text encoder's, and older
    ones have others in a VAE's attention."""
    if part in ENCODERS:
        long = in_text_model(tensor)
        return list(dict.fromkeys((tensor, long, long.removeprefix("text_model."))))
    found = re.fullmatch(r"(.+\.attentions\.0)\.(.+)\.(weight|bias)", tensor) if part == VAE else None
    if found is None or found[2] not in OLDER:
        return [tensor]
    return [tensor, f"{found[1]}.{OLDER[found[2]]}.{found[3]}"]


def _of_open_clip(prefix: str, tensor: str) -> TensorLocation | None:
    if tensor in ENDS_OF_ENCODER:
        return TensorLocation(f"{prefix}{ENDS_OF_ENCODER[tensor]}", turned=tensor == PROJECTION)
    found = re.fullmatch(r"text_model\.encoder\.layers\.(\d+)\.(.+)\.(weight|bias)", tensor)
    if found is None:
        return None
    layer = f"{prefix}transformer.resblocks.{found[1]}"
    inner = found[2]
    kind = found[3]
    if inner in THIRDS:
        return TensorLocation(f"{layer}.attn.in_proj_{kind}", THIRDS[inner])
    return TensorLocation(f"{layer}.{PARTS_OF_LAYER[inner]}.{kind}") if inner in PARTS_OF_LAYER else None


def _of_vae(path: str, kind: str) -> TensorLocation:
    found = re.fullmatch(r"(encoder|decoder)\.mid_block\.(attentions|resnets)\.(\d+)\.(.+)", path)
    if found and found[2] == "attentions":
        matrix = kind == "weight" and found[4] != "group_norm"
        inner = ATTENTION.get(found[4], found[4])
        return TensorLocation(f"{OF_VAE}{found[1]}.mid.attn_{1 + int(found[3])}.{inner}.{kind}", kernel=matrix)
    if found:
        return TensorLocation(f"{OF_VAE}{found[1]}.mid.block_{1 + int(found[3])}.{_in_block(found[4])}.{kind}")
    found = re.fullmatch(r"(encoder|decoder)\.(down|up)_blocks\.(\d+)\.(resnets|\w+samplers)\.(\d+)\.(.+)", path)
    if found is None:
        return TensorLocation(f"{OF_VAE}{ENDS_OF_VAE.get(path, path)}.{kind}")
    level = int(found[3]) if found[2] == "down" else LEVELS - 1 - int(found[3])
    inner = f"block.{found[5]}" if found[4] == "resnets" else f"{found[2]}sample"
    return TensorLocation(f"{OF_VAE}{found[1]}.{found[2]}.{level}.{inner}.{_in_block(found[6])}.{kind}")


def _in_block(inner: str) -> str:
    return "nin_shortcut" if inner == "conv_shortcut" else inner
