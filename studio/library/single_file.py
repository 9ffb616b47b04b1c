"""What a checkpoint in a single file is, by its header alone."""

from __future__ import annotations

import re
import statistics
from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite
from pathlib import Path

from studio.domain.base_model import Component, Family, ModelCard, Prediction
from studio.domain.errors import ModelError
from studio.library.data_file import open_data
from studio.library.header import Header, printable, printable_name, read_header
from studio.library.structure.checkpoint import (
    CONV_IN,
    UNET,
    checkpoint_tensors,
    current_name,
    family_of,
    fault_of,
    missing_components,
)
from studio.library.structure.name_hints import few_steps, hints_at_another_prediction
from studio.library.structure.number_formats import TRAINABLE_DTYPES, numbers
from studio.library.structure.other_kinds import (
    FAMILY,
    TEXT_ENCODER_ALONE,
    UNET_ALONE,
    VAE_ALONE,
    built_around,
    instead_of_a_model,
    scale_of_quantised,
)
from studio.library.structure.settings import Shape

SD2_BIAS = f"{UNET}output_blocks.11.1.transformer_blocks.0.norm1.bias"
SIDECAR_BYTES_AT_MOST = 2**20
VELOCITY_LINE = r"parameterization:[ \t]*[\"']?v[\"']?[ \t\r]*$"
PACKED = "The weights of {0} are packed tighter than Atelier can train on; choose an fp16 file of this model."
QUANTISED = (
    "The weights of {0} are quantised, with scales of their own such as {1}, which Atelier does not read; choose an "
    "fp16 file of this model."
)
QUANTISED_METADATA = "_quantization_metadata"
NO_MODEL = "{0} holds no Stable Diffusion model; choose another file."
OTHER_KIND = "{0} is no Stable Diffusion 1, 2 or XL; Atelier cannot tune its kind yet."
OTHER_NAMES = "{0} holds a UNet under names that Atelier does not know, such as {1}; choose another file of this model."
SMALLER = (
    "{0} is a smaller kind of {1}, as SSD-1B, Vega and KOALA are, which Atelier opens as a diffusers folder only; "
    "choose that."
)
SURPLUS = "{0} holds {1}, which is in no {2}, so it would be drawn wrongly; choose an ordinary checkpoint."
MISSING = "{0} is not whole: {1} is missing; copy or download it again."
MISSHAPEN = "{0} is no whole {2}: {1} has another shape there; choose another checkpoint."
OTHER_PREDICTION = "{0} predicts “{1}”, which Atelier cannot learn from; choose another model."
FAMILY_NAMES = {Family.SD1: "Stable Diffusion 1", Family.SD2: "Stable Diffusion 2", Family.SDXL: "Stable Diffusion XL"}
VELOCITY_BIAS = 0.09
"""Spread of a bias of SD 2 beyond which it predicts velocity, as ComfyUI and stable-diffusion.cpp take it."""
REFUSED_CHANNELS = {
    12: "{0} also reads pictures, as IC-Light does; choose an ordinary checkpoint.",
    9: "{0} is an inpainting model; choose the base checkpoint that it was made from.",
    8: "{0} is a pix2pix model; choose an ordinary checkpoint.",
    7: "{0} is an upscaler; choose an ordinary checkpoint.",
    5: "{0} is a depth model; choose an ordinary checkpoint.",
}
IC_LIGHT = "{0} is a UNet alone that also reads a picture, as IC-Light does; choose an ordinary checkpoint."
REFINER_CONV_IN = (384, 4, 3, 3)
REFINER = "{0} is the refiner of SDXL; choose the base checkpoint."
UNCLIP = "{0} is an unCLIP model, which also reads a picture; choose an ordinary checkpoint."
KOLORS_ADDED = (1280, 5632)
SIDES = {Family.SD1: 512, Family.SDXL: 1024}
SIDES_OF_SD2: dict[Prediction | None, int] = {Prediction.EPSILON: 512, Prediction.VELOCITY: 768}
FIRST_LAYERS = ("input_blocks.0.0.weight", "conv_in.weight")
UNET_WITH_PICTURE = {8, 12}
"""Channels that a UNet alone reads where a picture stands beside the latent."""


def card_of_file(path: Path) -> ModelCard:
    """Read the header; ModelError says why the file cannot be a base model and what to choose instead."""
    header = read_header(path)
    shapes = {name: header.shape(name) for name in header.tensors}
    # How ComfyUI says it for the whole file.
    if QUANTISED_METADATA in header.metadata:
        raise ModelError(QUANTISED, printable_name(path), QUANTISED_METADATA)
    family = _family(path, shapes)
    missing = missing_components(shapes, family)
    _refuse_faults(path, shapes, family, missing)
    _refuse_packed(path, header, family)

    told = _prediction(path, header, family)
    return ModelCard(
        path,
        path.stem,
        family,
        told.prediction,
        "ztsnr" in shapes,
        frozenset(header.dtype(name) for name in shapes if name.startswith(UNET)),
        header.size,
        missing,
        header.metadata.get("modelspec.license", ""),
        _few_steps(path, header),
        told.disputed,
        side=_side(family, told.prediction),
    )


def _side(family: Family, prediction: Prediction | None) -> int | None:
    """Of Stable Diffusion 2 there are two, told apart by what they predict."""
    if family is Family.SD2:
        return SIDES_OF_SD2.get(prediction)
    return SIDES[family]


def _family(path: Path, shapes: Mapping[str, Shape]) -> Family:
    """By structure; ModelError with a sentence of its own for every other kind that is known."""
    if scale := scale_of_quantised(shapes):
        raise ModelError(QUANTISED, printable_name(path), printable(scale))
    if CONV_IN not in shapes:
        raise _no_model(path, shapes)
    if told := built_around(shapes):
        raise ModelError(told[0], printable_name(path), *told[1])
    if shapes[CONV_IN] == REFINER_CONV_IN:
        raise ModelError(REFINER, printable_name(path))
    channels = shapes[CONV_IN][1] if len(shapes[CONV_IN]) == 4 else 0
    if channels in REFUSED_CHANNELS:
        raise ModelError(REFUSED_CHANNELS[channels], printable_name(path))
    family = family_of(shapes)
    if family is None:
        raise ModelError(OTHER_KIND, printable_name(path))
    return family


def _no_model(path: Path, shapes: Mapping[str, Shape]) -> ModelError:
    """What a file is that has no UNet where checkpoints have it."""
    told = instead_of_a_model(shapes)
    if told is not None and told[0] == UNET_ALONE:
        first = next((shape for name, shape in shapes.items() if name.endswith(FIRST_LAYERS)), ())
        if len(first) == 4 and first[1] in UNET_WITH_PICTURE:
            return ModelError(IC_LIGHT, printable_name(path))
    named = next((name for name in shapes if name.endswith(FIRST_LAYERS[0])), None)
    # One with a UNet is neither of the first two, whatever that is called there.
    if told is not None and not (named and told[0] in (VAE_ALONE, TEXT_ENCODER_ALONE)):
        return ModelError(told[0], printable_name(path), *told[1])
    return (
        ModelError(OTHER_NAMES, printable_name(path), printable(named))
        if named
        else ModelError(NO_MODEL, printable_name(path))
    )


def _refuse_faults(path: Path, shapes: Mapping[str, Shape], family: Family, missing: frozenset[Component]) -> None:
    """ModelError for a tensor too much, one too little, or one of another shape: nothing is left out silently."""
    fault = fault_of(shapes, family, missing)
    if fault is None:
        return
    name = printable(fault.name)
    if fault.is_smaller:
        raise ModelError(SMALLER, printable_name(path), FAMILY_NAMES[family])
    if family is Family.SDXL and shapes.get(f"{UNET}label_emb.0.0.weight") == KOLORS_ADDED:
        raise ModelError(FAMILY, printable_name(path), "Kolors")
    if family is Family.SD2 and fault.name.startswith(f"{UNET}label_emb."):
        raise ModelError(UNCLIP, printable_name(path))
    if fault.kind == "missing":
        raise ModelError(MISSING, printable_name(path), name)
    raise ModelError(
        SURPLUS if fault.kind == "surplus" else MISSHAPEN, printable_name(path), name, FAMILY_NAMES[family]
    )


def _refuse_packed(path: Path, header: Header, family: Family) -> None:
    needed = checkpoint_tensors(family)
    dtypes = {header.dtype(name) for name in header.tensors if current_name(name) in needed}
    if not dtypes <= TRAINABLE_DTYPES:
        raise ModelError(PACKED, printable_name(path))


def _few_steps(path: Path, header: Header) -> str:
    """The method of a model for few steps: by a tensor that only latent consistency models have, or by its names."""
    if f"{UNET}time_embed.cond_proj.weight" in header.tensors:
        return "LCM"
    said = (header.metadata.get(key, "") for key in ("modelspec.title", "modelspec.architecture"))
    return few_steps(path.stem, *said)


@dataclass(frozen=True)
class _Told:
    """What a model predicts, None where nothing tells it; `disputed` where its marks contradict each other."""

    prediction: Prediction | None
    disputed: bool = False


def _prediction(path: Path, header: Header, family: Family) -> _Told:
    """Marks and metadata decide, then a sidecar, then for SD 2 its weights; a name is only a reason to ask."""
    # Empty tensors of these names are how trainers mark SDXL models for ComfyUI and Forge.
    marked = {Prediction.VELOCITY} if "v_pred" in header.tensors else set[Prediction]()
    in_metadata = _prediction_in_metadata(path, header.metadata)
    told = marked | ({in_metadata} if in_metadata else set())
    if len(told) > 1:
        return _Told(None, disputed=True)
    # Zero SNR leaves no noise to be told apart from the picture, so only velocity can be predicted there.
    if "ztsnr" in header.tensors and told != {Prediction.VELOCITY}:
        return _Told(None, disputed=bool(told))
    if told:
        return _Told(told.pop())
    if _sidecar_says_velocity(path):
        return _Told(Prediction.VELOCITY)
    if family is Family.SD2:
        return _Told(_prediction_of_sd2(path, header))
    return _Told(None if hints_at_another_prediction(path.stem) else Prediction.EPSILON)


def _prediction_in_metadata(path: Path, metadata: dict[str, str]) -> Prediction | None:
    """ModelError for a kind that is neither noise, velocity nor flow."""
    # Programs write either key of the Stability model specification, or only its name of SD 2 with 768 pixels.
    values = {metadata.get(key, "").lower() for key in ("modelspec.prediction_type", "modelspec.predict_key")}
    if any(re.search(r"flow|^rf", value) for value in values):
        return Prediction.FLOW
    other = sorted(value for value in values if re.search(r"^(edm|sample|x0|x_0)", value))
    if other:
        raise ModelError(OTHER_PREDICTION, printable_name(path), printable(other[0]))
    if values & {"v", "v_prediction", "v-prediction", "vpred", "v_pred", "velocity"}:
        return Prediction.VELOCITY
    if values & {"epsilon", "eps", "noise"}:
        return Prediction.EPSILON
    return Prediction.VELOCITY if metadata.get("modelspec.architecture", "").endswith("-v") else None


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
    """By the spread of a bias; None where it holds no numbers to be told by."""
    values = _values(path, header, SD2_BIAS)
    if not all(map(isfinite, values)):
        return None
    return Prediction.VELOCITY if statistics.pstdev(values) > VELOCITY_BIAS else Prediction.EPSILON


def _values(path: Path, header: Header, name: str) -> list[float]:
    """A small tensor's numbers."""
    begin, end = header.byte_range(name)
    with open_data(path) as file:
        file.seek(begin)
        return numbers(header.dtype(name), file.read(end - begin))
