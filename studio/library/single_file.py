"""What a checkpoint in a single file is, by its header alone."""

from __future__ import annotations

import re
import statistics
import struct
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from studio.domain.base_model import Family, ModelCard, Part, Prediction
from studio.domain.errors import ModelError
from studio.library.header import Header, read_header, shown
from studio.library.names import few_steps, hints_at_velocity

UNET = "model.diffusion_model."
FIRST = f"{UNET}input_blocks.0.0.weight"
VAE = "first_stage_model.decoder.conv_in.weight"
WEIGHTS = {"F32", "F16", "BF16", "F8_E4M3", "F8_E5M2"}
SIDECAR_AT_MOST = 2**20
VELOCITY_LINE = r"parameterization:\s*[\"']?v[\"']?\s*$"
PACKED = "The weights of {0} are packed tighter than Atelier can train on; choose an fp16 file of this model."
NOTHING = "{0} holds no Stable Diffusion model; choose another file."
OTHER_KIND = "{0} is no Stable Diffusion 1, 2 or XL; Atelier cannot tune its kind yet."
VELOCITY_BIAS = 0.09
"""Spread of a bias of SD 2 beyond which it predicts velocity, as ComfyUI and stable-diffusion.cpp take it."""


@dataclass(frozen=True)
class _Kind:
    """What tells a family: a tensor with the width of the text embeddings, and the tensors and numbers of the UNet."""

    family: Family
    probe: str
    width: int
    tensors: int
    numbers: int
    text_encoders: tuple[str, ...]


OF_SDXL = ("conditioner.embedders.0.", "conditioner.embedders.1.")
KINDS = (
    _Kind(Family.SD1, "input_blocks.1.1", 768, 686, 859_520_964, ("cond_stage_model.transformer.",)),
    _Kind(Family.SD2, "input_blocks.1.1", 1024, 686, 865_910_724, ("cond_stage_model.model.",)),
    _Kind(
        Family.SDXL,
        "input_blocks.4.1",
        2048,
        1680,
        2_567_463_684,
        ("conditioner.embedders.0.", "conditioner.embedders.1."),
    ),
)
CHANNELS = {
    9: "{0} is an inpainting model; choose the base checkpoint that it was made from.",
    8: "{0} is a pix2pix model; choose an ordinary checkpoint.",
    7: "{0} is an upscaler; choose an ordinary checkpoint.",
    5: "{0} is a depth model; choose an ordinary checkpoint.",
}
MARKS = {
    "edm_vpred.sigma_max": "{0} is made like CosXL, whose noise Atelier cannot learn from; choose another checkpoint.",
    "edm_mean": "{0} is made like Playground 2.5, whose noise Atelier cannot learn from; choose another checkpoint.",
    "edm_std": "{0} is made like Playground 2.5, whose noise Atelier cannot learn from; choose another checkpoint.",
    "conditioner.embedders.0.model.transformer.resblocks.0.attn.in_proj_weight": (
        "{0} is the refiner of SDXL; choose the base checkpoint."
    ),
}
FOREIGN = (
    (r"lora[_.](up|down|A|B|te|unet)", "{0} is a LoRA, not a base model; choose the checkpoint it was made for."),
    (r"(joint|double|single)_blocks\.", OTHER_KIND),
    (r"^(control_model|input_hint_block|controlnet)", "{0} is a ControlNet, not a base model; choose a checkpoint."),
    (r"^(input_blocks|down_blocks)\.", "{0} is a UNet alone; choose a full checkpoint or its diffusers folder."),
    (
        r"^(first_stage_model\.)?(encoder|decoder)\.(conv_in|mid)",
        "{0} is a VAE alone; choose a checkpoint.",
    ),
    (r"^(text_model|transformer\.resblocks|cond_stage_model)", "{0} is a text encoder alone; choose a checkpoint."),
    (r"^(emb_params|clip_[lg]$)", "{0} is a textual inversion, not a base model; choose a checkpoint."),
)


def card_of_file(path: Path) -> ModelCard:
    """Read the header; ModelError says why the file cannot be a base model and what to choose instead."""
    header = read_header(path)
    refused = _refusal(header)
    if refused:
        raise ModelError(refused, shown(path))
    kind = _kind(header)
    if kind is None:
        raise ModelError(OTHER_KIND, shown(path))
    unet = [name for name in header.tensors if name.startswith(UNET)]
    dtypes = frozenset(map(header.dtype, unet))
    if not dtypes <= WEIGHTS:
        raise ModelError(PACKED, shown(path))
    numbers = sum(map(header.numbers, unet))
    if len(unet) < kind.tensors or numbers < kind.numbers:
        raise ModelError("{0} is not whole: weights of its UNet are missing; copy or download it again.", shown(path))
    return ModelCard(
        path,
        path.stem,
        kind.family,
        _prediction(path, header, kind.family),
        "ztsnr" in header.tensors,
        dtypes,
        header.size,
        _missing(header.tensors, kind),
        header.metadata.get("modelspec.license", ""),
        few_steps(path.stem, header.metadata.get("modelspec.title", "")),
    )


def _refusal(header: Header) -> str:
    """The sentence for what is well known and no base model, else nothing."""
    for mark, told in MARKS.items():
        if mark in header.tensors:
            return told
    if FIRST in header.tensors:
        shape = header.shape(FIRST)
        return CHANNELS.get(shape[1], "") if len(shape) == 4 else ""
    for pattern, told in FOREIGN:
        if any(re.search(pattern, name) for name in header.tensors):
            return told
    return NOTHING


def _kind(header: Header) -> _Kind | None:
    if header.shape(FIRST) != (320, 4, 3, 3):
        return None
    for kind in KINDS:
        probe = f"{UNET}{kind.probe}.transformer_blocks.0.attn2.to_k.weight"
        if probe in header.tensors and header.shape(probe)[1:] == (kind.width,):
            return kind
    return None


def _missing(names: Iterable[str], kind: _Kind) -> frozenset[Part]:
    names = list(names)
    texts = all(any(name.startswith(prefix) for name in names) for prefix in kind.text_encoders)
    absent = {Part.VAE: VAE not in names, Part.TEXT_ENCODER: not texts}
    return frozenset(part for part, is_absent in absent.items() if is_absent)


def _prediction(path: Path, header: Header, family: Family) -> Prediction | None:
    """Marks and metadata decide, then a sidecar, then for SD 2 its weights; a name is only a reason to ask."""
    if "v_pred" in header.tensors:
        return Prediction.VELOCITY
    told = _told(header.metadata)
    if told is not None:
        return told
    if _sidecar_says_velocity(path):
        return Prediction.VELOCITY
    if family is Family.SD2:
        return _prediction_of_sd2(path, header)
    return None if hints_at_velocity(path.stem) else Prediction.EPSILON


def _told(metadata: dict[str, str]) -> Prediction | None:
    values = [metadata.get(key, "").lower() for key in ("modelspec.prediction_type", "modelspec.predict_key")]
    if any(value in {"v", "v_prediction", "v-prediction"} for value in values):
        return Prediction.VELOCITY
    if metadata.get("modelspec.architecture", "").endswith("-v"):
        return Prediction.VELOCITY
    return Prediction.EPSILON if any(value in {"epsilon", "eps"} for value in values) else None


def _sidecar_says_velocity(path: Path) -> bool:
    """The configuration that lies beside many SD 2 checkpoints."""
    try:
        with path.with_suffix(".yaml").open(encoding="utf-8", errors="replace") as file:
            return re.search(VELOCITY_LINE, file.read(SIDECAR_AT_MOST), re.MULTILINE) is not None
    except OSError:
        return False


def _prediction_of_sd2(path: Path, header: Header) -> Prediction | None:
    bias = f"{UNET}output_blocks.11.1.transformer_blocks.0.norm1.bias"
    if bias not in header.tensors:
        return None
    values = _values(path, header, bias)
    return Prediction.VELOCITY if statistics.pstdev(values) > VELOCITY_BIAS else Prediction.EPSILON


def _values(path: Path, header: Header, name: str) -> tuple[float, ...]:
    """A small tensor's numbers; those in eight bits count as nothing."""
    count = header.numbers(name)
    (begin, end) = header.span(name)
    with path.open("rb") as file:
        file.seek(begin)
        raw = file.read(end - begin)
    match header.dtype(name):
        case "F16":
            return struct.unpack(f"<{count}e", raw)
        case "F32":
            return struct.unpack(f"<{count}f", raw)
        case "BF16":
            return struct.unpack(f"<{count}f", b"".join(b"\0\0" + raw[at : at + 2] for at in range(0, len(raw), 2)))
    return (0.0,)
