"""What a LoRA file says of itself, for the programs that list it and for those who get it."""

from __future__ import annotations

import base64
import hashlib
import io
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from PIL import Image
from safetensors.torch import save
from torch import Tensor

from studio.domain.base_model import Family, Prediction
from studio.domain.errors import InputError
from studio.domain.export import Labels
from studio.engine.lora.module_shapes import ModuleShapes
from studio.library.header import LENGTH_BYTES
from studio.regular_files import open_regular

BASE_VERSIONS = {Family.SD1: "sd_v1", Family.SD2: "sd_v2", Family.SDXL: "sdxl_base_v1-0", Family.OWN: "atelier_starter"}
ARCHITECTURES = {
    Family.SD1: "stable-diffusion-v1/lora",
    Family.SD2: "stable-diffusion-v2-512/lora",
    Family.SDXL: "stable-diffusion-xl-v1-base/lora",
    Family.OWN: "atelier-starter/lora",
}
SD2_V_ARCHITECTURE = "stable-diffusion-v2-768-v/lora"
SD2_V_RESOLUTION = 768
"""Of a picture of Stable Diffusion 2 where it predicts velocity."""
SGM_IMPLEMENTATION = "https://github.com/Stability-AI/generative-models"
THUMBNAIL_PIXELS = 256
JPEG_QUALITY = 85


def lora_metadata(
    tensors: Mapping[str, Tensor],
    rank_and_alpha: tuple[int, float],
    shapes: ModuleShapes,
    name: str,
    *,
    prediction: Prediction,
    labels: Labels,
) -> dict[str, str]:
    """kohya's least keys and the Stability model specification, of which empty ones are left out.

    By `name` A1111 and Forge know the file in a prompt, so it is the file's own.
    """
    return {
        **_kohya_keys(rank_and_alpha, shapes.family, name, prediction),
        # Without it A1111 hashes the whole file when it first shows it.
        "sshs_model_hash": data_hash(tensors),
        **_model_specification(shapes, prediction),
        **_label_keys(labels, name),
    }


def _kohya_keys(rank_and_alpha: tuple[int, float], family: Family, name: str, prediction: Prediction) -> dict[str, str]:
    """The least that kohya's scripts and A1111 want to know (`SS_METADATA_MINIMUM_KEYS` of sd-scripts)."""
    rank, alpha = rank_and_alpha
    version = BASE_VERSIONS[family]
    is_v = prediction is Prediction.VELOCITY and family is not Family.SDXL
    return {
        # sd-scripts has names that end in `_v` for SD 1 and 2 only.
        "ss_base_model_version": f"{version}_v" if is_v else version,
        "ss_v2": str(family is Family.SD2),
        "ss_output_name": name,
        "ss_network_module": "networks.lora",
        "ss_network_dim": str(rank),
        "ss_network_alpha": f"{alpha:g}",
        "ss_network_args": json.dumps({}),
    }


def _model_specification(shapes: ModuleShapes, prediction: Prediction) -> dict[str, str]:
    """What the Stability model specification 1.0.1 requires, and what the model predicts."""
    family = shapes.family
    is_sd2_v = family is Family.SD2 and prediction is Prediction.VELOCITY
    resolution = SD2_V_RESOLUTION if is_sd2_v else shapes.resolution
    return {
        "modelspec.sai_model_spec": "1.0.1",
        "modelspec.architecture": SD2_V_ARCHITECTURE if is_sd2_v else ARCHITECTURES[family],
        "modelspec.implementation": SGM_IMPLEMENTATION if family is Family.SDXL else "diffusers",
        "modelspec.prediction_type": prediction.in_metadata,
        "modelspec.resolution": f"{resolution}x{resolution}",
        "modelspec.date": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S"),
    }


def _label_keys(labels: Labels, name: str) -> dict[str, str]:
    specification = {
        "title": labels.title or name,
        "author": labels.author,
        "license": labels.licence,
        "trigger_phrase": labels.trigger,
        "usage_hint": labels.hint,
        "description": "\n".join(labels.prompts),
        "thumbnail": thumbnail(labels.thumbnail) if labels.thumbnail else "",
    }

    atelier = {
        "votes": "" if labels.votes is None else str(labels.votes),
        "blind_wins": labels.wins,
        "sampling": labels.sampling,
        "weight": "" if labels.weight == 1 else f"{labels.weight:.2f}",
    }
    return {
        **{f"modelspec.{key}": text for key, text in specification.items() if text},
        **{f"atelier.{key}": text for key, text in atelier.items() if text},
    }


def data_hash(tensors: Mapping[str, Tensor]) -> str:
    """SHA-256 of a file's bytes behind its header, by which A1111 and Forge know it."""
    # Of the data alone, so that the hash can stand in the header of the very same file.
    content = save(dict(tensors))
    data_start = LENGTH_BYTES + int.from_bytes(content[:LENGTH_BYTES], "little")
    return hashlib.sha256(memoryview(content)[data_start:]).hexdigest()


def thumbnail(picture: Path) -> str:
    """The picture in small, as a data URL."""
    buffer = io.BytesIO()
    image = open_rgb(picture)
    image.thumbnail((THUMBNAIL_PIXELS, THUMBNAIL_PIXELS))
    image.save(buffer, "JPEG", quality=JPEG_QUALITY)
    return f"data:image/jpeg;base64,{base64.b64encode(buffer.getvalue()).decode()}"


def open_rgb(picture: Path) -> Image.Image:
    """The picture without transparency; InputError if it cannot be read."""
    try:
        with open_regular(picture) as file, Image.open(file) as image:
            return image.convert("RGB")
    except (OSError, ValueError, Image.DecompressionBombError) as error:
        raise InputError("The picture {0} cannot be read; choose another thumbnail.", picture.name) from error
