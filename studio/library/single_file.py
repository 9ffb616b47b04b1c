"""What a checkpoint in a single file is, by its header alone."""

from __future__ import annotations

import re
import statistics
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from studio.domain.base_model import Component, Family, ModelCard, Prediction
from studio.domain.errors import ModelError
from studio.library.data_file import open_data
from studio.library.header import Header, printable_name, read_header
from studio.library.name_hints import few_steps, hints_at_velocity

UNET = "model.diffusion_model."
CONV_IN = f"{UNET}input_blocks.0.0.weight"
VAE_CONV_IN = "first_stage_model.decoder.conv_in.weight"
SD2_BIAS = f"{UNET}output_blocks.11.1.transformer_blocks.0.norm1.bias"
# Weights in int8 or nf4 mean nothing without the scales that the program that packed them keeps in other tensors.
TRAINABLE_DTYPES = {"F32", "F16", "BF16", "F8_E4M3", "F8_E5M2"}
SIDECAR_BYTES_AT_MOST = 2**20
VELOCITY_LINE = r"parameterization:[ \t]*[\"']?v[\"']?[ \t\r]*$"
PACKED = "The weights of {0} are packed tighter than Atelier can train on; choose an fp16 file of this model."
NO_MODEL = "{0} holds no Stable Diffusion model; choose another file."
OTHER_KIND = "{0} is no Stable Diffusion 1, 2 or XL; Atelier cannot tune its kind yet."
VELOCITY_BIAS = 0.09
"""Spread of a bias of SD 2 beyond which it predicts velocity, as ComfyUI and stable-diffusion.cpp take it."""


@dataclass(frozen=True)
class _Architecture:
    """What tells a family: a tensor with the width of the text embeddings, and the tensors and numbers of the UNet."""

    family: Family
    attention_block: str
    cross_attention_dim: int
    unet_tensors: int
    unet_numbers: int
    text_encoders: tuple[str, ...]


ARCHITECTURES = (
    _Architecture(Family.SD1, "input_blocks.1.1", 768, 686, 859_520_964, ("cond_stage_model.transformer.",)),
    _Architecture(Family.SD2, "input_blocks.1.1", 1024, 686, 865_910_724, ("cond_stage_model.model.",)),
    # SDXL has no attention at its widest level, so the first is in block 4.
    _Architecture(
        Family.SDXL,
        "input_blocks.4.1",
        2048,
        1680,
        2_567_463_684,
        ("conditioner.embedders.0.", "conditioner.embedders.1."),
    ),
)
REFUSED_CHANNELS = {
    9: "{0} is an inpainting model; choose the base checkpoint that it was made from.",
    8: "{0} is a pix2pix model; choose an ordinary checkpoint.",
    7: "{0} is an upscaler; choose an ordinary checkpoint.",
    5: "{0} is a depth model; choose an ordinary checkpoint.",
}
# Looked for first: CosXL and Playground have the shapes of SDXL, and only these tensors tell them apart.
REFUSED_TENSORS = {
    "edm_vpred.sigma_max": "{0} is made like CosXL, whose noise Atelier cannot learn from; choose another checkpoint.",
    "edm_mean": "{0} is made like Playground 2.5, whose noise Atelier cannot learn from; choose another checkpoint.",
    "edm_std": "{0} is made like Playground 2.5, whose noise Atelier cannot learn from; choose another checkpoint.",
    "conditioner.embedders.0.model.transformer.resblocks.0.attn.in_proj_weight": (
        "{0} is the refiner of SDXL; choose the base checkpoint."
    ),
}
# In this order: a LoRA or a ControlNet also has keys that look like the UNet or the text encoder that it is for.
REFUSED_PATTERNS = (
    (r"lora[_.](up|down|A|B|te|unet)", "{0} is a LoRA, not a base model; choose the checkpoint it was made for."),
    (r"(joint|double|single)_blocks\.", OTHER_KIND),
    (r"^(control_model|input_hint_block|controlnet)", "{0} is a ControlNet, not a base model; choose a checkpoint."),
    (r"^(input_blocks|down_blocks)\.", "{0} is a UNet alone; choose a full checkpoint or its diffusers folder."),
    (r"^(first_stage_model\.)?(encoder|decoder)\.(conv_in|mid)", "{0} is a VAE alone; choose a checkpoint."),
    (r"^(text_model|transformer\.resblocks|cond_stage_model)", "{0} is a text encoder alone; choose a checkpoint."),
    (r"^(emb_params|clip_[lg]$)", "{0} is a textual inversion, not a base model; choose a checkpoint."),
)


def card_of_file(path: Path) -> ModelCard:
    """Read the header; ModelError says why the file cannot be a base model and what to choose instead."""
    header = read_header(path)
    refusal = _refusal(header)
    if refusal:
        raise ModelError(refusal, printable_name(path))
    architecture = _architecture(header)
    if architecture is None:
        raise ModelError(OTHER_KIND, printable_name(path))

    unet = [name for name in header.tensors if name.startswith(UNET)]
    dtypes = frozenset(map(header.dtype, unet))
    if not dtypes <= TRAINABLE_DTYPES:
        raise ModelError(PACKED, printable_name(path))
    # At least, not exactly: a latent consistency model has one tensor more, for the guidance scale.
    numbers = sum(map(header.numel, unet))
    if len(unet) < architecture.unet_tensors or numbers < architecture.unet_numbers:
        raise ModelError(
            "{0} is not whole: weights of its UNet are missing; copy or download it again.", printable_name(path)
        )

    return ModelCard(
        path,
        path.stem,
        architecture.family,
        _prediction(path, header, architecture.family),
        "ztsnr" in header.tensors,
        dtypes,
        header.size,
        _missing(list(header.tensors), architecture),
        header.metadata.get("modelspec.license", ""),
        few_steps(path.stem, header.metadata.get("modelspec.title", "")),
    )


def _refusal(header: Header) -> str:
    """The sentence for what is well known and no base model, else nothing."""
    for tensor, sentence in REFUSED_TENSORS.items():
        if tensor in header.tensors:
            return sentence
    if CONV_IN in header.tensors:
        shape = header.shape(CONV_IN)
        return REFUSED_CHANNELS.get(shape[1], "") if len(shape) == 4 else ""
    for pattern, sentence in REFUSED_PATTERNS:
        if any(re.search(pattern, name) for name in header.tensors):
            return sentence
    return NO_MODEL


def _architecture(header: Header) -> _Architecture | None:
    # diffusers takes whatever it does not know for SD 1, so the first convolution and the width have to agree.
    if header.shape(CONV_IN) != (320, 4, 3, 3):
        return None
    for architecture in ARCHITECTURES:
        to_k = f"{UNET}{architecture.attention_block}.transformer_blocks.0.attn2.to_k.weight"
        if to_k in header.tensors and header.shape(to_k)[1:] == (architecture.cross_attention_dim,):
            return architecture
    return None


def _missing(names: Sequence[str], architecture: _Architecture) -> frozenset[Component]:
    missing = set[Component]()
    if VAE_CONV_IN not in names:
        missing.add(Component.VAE)
    if not all(any(name.startswith(prefix) for name in names) for prefix in architecture.text_encoders):
        missing.add(Component.TEXT_ENCODER)
    return frozenset(missing)


def _prediction(path: Path, header: Header, family: Family) -> Prediction | None:
    """Marks and metadata decide, then a sidecar, then for SD 2 its weights; a name is only a reason to ask."""
    # Empty tensors of these names are how trainers mark SDXL models for ComfyUI and Forge.
    if "v_pred" in header.tensors:
        return Prediction.VELOCITY
    prediction = _prediction_in_metadata(header.metadata)
    if prediction is not None:
        return prediction
    if _sidecar_says_velocity(path):
        return Prediction.VELOCITY
    if family is Family.SD2:
        return _prediction_of_sd2(path, header)
    return None if hints_at_velocity(path.stem) else Prediction.EPSILON


def _prediction_in_metadata(metadata: dict[str, str]) -> Prediction | None:
    # Programs write either key of the Stability model specification, or only its name of SD 2 with 768 pixels.
    values = {metadata.get(key, "").lower() for key in ("modelspec.prediction_type", "modelspec.predict_key")}
    if values & {"v", "v_prediction", "v-prediction"}:
        return Prediction.VELOCITY
    if metadata.get("modelspec.architecture", "").endswith("-v"):
        return Prediction.VELOCITY
    return Prediction.EPSILON if values & {"epsilon", "eps"} else None


def _sidecar_says_velocity(path: Path) -> bool:
    """The configuration that lies beside many SD 2 checkpoints."""
    try:
        with open_data(path.with_suffix(".yaml")) as file:
            # Searched and not parsed: such a file names Python classes, and it may be broken in other places.
            text = file.read(SIDECAR_BYTES_AT_MOST).decode("utf-8", "replace")
            return re.search(VELOCITY_LINE, text, re.MULTILINE) is not None
    except OSError:
        return False


def _prediction_of_sd2(path: Path, header: Header) -> Prediction | None:
    if SD2_BIAS not in header.tensors:
        return None
    values = _values(path, header, SD2_BIAS)
    return Prediction.VELOCITY if statistics.pstdev(values) > VELOCITY_BIAS else Prediction.EPSILON


def _values(path: Path, header: Header, name: str) -> tuple[float, ...]:
    """A small tensor's numbers; those in eight bits count as nothing."""
    count = header.numel(name)
    begin, end = header.byte_range(name)
    with path.open("rb") as file:
        file.seek(begin)
        raw = file.read(end - begin)

    match header.dtype(name):
        case "F16":
            return struct.unpack(f"<{count}e", raw)
        case "F32":
            return struct.unpack(f"<{count}f", raw)
        case "BF16":
            # The upper half of a float32, which struct has no code for.
            widened = b"".join(b"\0\0" + raw[at : at + 2] for at in range(0, len(raw), 2))
            return struct.unpack(f"<{count}f", widened)
    return (0.0,)
