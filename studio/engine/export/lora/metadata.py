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

from studio.domain.base_model import Family
from studio.domain.errors import InputError
from studio.domain.export import Labels
from studio.engine.export.lora.module_shapes import Table

BASE_VERSIONS = {Family.SD1: "sd_v1", Family.SD2: "sd_v2", Family.SDXL: "sdxl_base_v1-0", Family.OWN: "atelier_starter"}
ARCHITECTURES = {
    Family.SD1: "stable-diffusion-v1/lora",
    Family.SD2: "stable-diffusion-v2-512/lora",
    Family.SDXL: "stable-diffusion-xl-v1-base/lora",
    Family.OWN: "atelier-starter/lora",
}
VELOCITY_2 = "stable-diffusion-v2-768-v/lora"
SGM = "https://github.com/Stability-AI/generative-models"
SIDE_2 = 768
"""Of a picture of Stable Diffusion 2 where it predicts velocity."""
THUMBNAIL = 256
QUALITY = 85
LENGTH_BYTES = 8


def lora_metadata(
    tensors: Mapping[str, Tensor],
    rank_and_alpha: tuple[int, float],
    table: Table,
    name: str,
    *,
    velocity: bool,
    labels: Labels,
) -> dict[str, str]:
    """kohya's least keys and the Stability model specification, of which empty ones are left out.

    By `name` A1111 and Forge know the file in a prompt, so it is the file's own.
    """
    family = table.family
    version = BASE_VERSIONS[table.family]
    (rank, alpha) = rank_and_alpha
    second = family is Family.SD2
    side = SIDE_2 if second and velocity else table.side
    said = {
        "title": labels.title or name,
        "author": labels.author,
        "license": labels.licence,
        "trigger_phrase": labels.trigger,
        "usage_hint": labels.hint,
        "description": "\n".join(labels.prompts),
        "thumbnail": thumbnail(labels.thumbnail) if labels.thumbnail else "",
    }
    source = {
        "votes": "" if labels.votes is None else str(labels.votes),
        "blind_wins": labels.wins,
        "weight": "" if labels.weight == 1 else f"{labels.weight:.2f}",
    }
    return {
        "ss_base_model_version": f"{version}_v" if velocity and family is not Family.SDXL else version,
        "ss_v2": str(second),
        "ss_output_name": name,
        "ss_network_module": "networks.lora",
        "ss_network_dim": str(rank),
        "ss_network_alpha": f"{alpha:g}",
        "ss_network_args": json.dumps({}),
        "sshs_model_hash": data_hash(tensors),
        "modelspec.sai_model_spec": "1.0.1",
        "modelspec.architecture": VELOCITY_2 if second and velocity else ARCHITECTURES[family],
        "modelspec.implementation": SGM if family is Family.SDXL else "diffusers",
        "modelspec.prediction_type": "v" if velocity else "epsilon",
        "modelspec.resolution": f"{side}x{side}",
        "modelspec.date": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S"),
        **{f"modelspec.{name}": text for name, text in said.items() if text},
        **{f"atelier.{name}": text for name, text in source.items() if text},
    }


def data_hash(tensors: Mapping[str, Tensor]) -> str:
    """SHA-256 of a file's bytes behind its header, by which A1111 and Forge know it."""
    whole = save(dict(tensors))
    start = LENGTH_BYTES + int.from_bytes(whole[:LENGTH_BYTES], "little")
    return hashlib.sha256(memoryview(whole)[start:]).hexdigest()


def thumbnail(picture: Path) -> str:
    """The picture in small, as a data URL."""
    buffer = io.BytesIO()
    small = opened(picture)
    small.thumbnail((THUMBNAIL, THUMBNAIL))
    small.save(buffer, "JPEG", quality=QUALITY)
    return f"data:image/jpeg;base64,{base64.b64encode(buffer.getvalue()).decode()}"


def opened(picture: Path) -> Image.Image:
    """The picture without transparency; InputError if it cannot be read."""
    try:
        with Image.open(picture) as image:
            return image.convert("RGB")
    except (OSError, ValueError, Image.DecompressionBombError) as error:
        raise InputError("The picture {0} cannot be read; choose another thumbnail.", picture.name) from error
