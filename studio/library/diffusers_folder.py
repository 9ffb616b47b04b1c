"""What a diffusers folder is, by its configuration and the headers of its weights."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from studio.domain.base_model import Family, ModelCard, Prediction
from studio.domain.errors import ModelError
from studio.library.header import Header, read_header, shown
from studio.library.names import few_steps

INDEX = "model_index.json"
CLASSES = {"StableDiffusionPipeline", "StableDiffusionXLPipeline"}
CONFIG_AT_MOST = 4 * 2**20
SD_WIDTHS = [320, 640, 1280, 1280]
SDXL_WIDTHS = [320, 640, 1280]
PICKLED = "{0} holds pickle files, which can run any program when opened; convert it to safetensors first."
BROKEN = "The model folder {0} is not whole: {1} is missing or damaged; copy or download it again."


def card_of_folder(path: Path) -> ModelCard:
    """Read configurations and headers; ModelError says why the folder cannot be a base model."""
    if not (path / INDEX).is_file():
        raise ModelError("{0} is no model folder: it holds no {1}.", shown(path), INDEX)
    made_for = _config(path, INDEX).get("_class_name")
    if made_for not in CLASSES:
        raise ModelError("{0} is made for {1}; Atelier tunes Stable Diffusion 1, 2 and XL.", shown(path), made_for)
    unet = _config(path, "unet/config.json")
    schedule = _config(path, "scheduler/scheduler_config.json")
    channels = unet.get("in_channels")
    if not isinstance(channels, int) or channels != unet.get("out_channels"):
        raise ModelError("{0} is an inpainting, pix2pix or depth model; choose an ordinary one.", shown(path))
    parts = ["unet", "vae", "text_encoder", *(["text_encoder_2"] if "XL" in made_for else [])]
    headers = {part: _headers(path, part) for part in parts}
    told = schedule.get("prediction_type", Prediction.EPSILON.value)
    if told not in set(Prediction):
        raise ModelError("{0} predicts “{1}”; only epsilon and v-prediction models can be tuned.", shown(path), told)
    return ModelCard(
        path,
        path.name,
        _family(unet),
        Prediction(told),
        schedule.get("rescale_betas_zero_snr") is True,
        frozenset(header.dtype(name) for header in headers["unet"] for name in header.tensors),
        sum(header.size for found in headers.values() for header in found),
        few_steps="LCM" if unet.get("time_cond_proj_dim") is not None else few_steps(path.name),
    )


def _config(folder: Path, name: str) -> dict[str, Any]:
    try:
        with (folder / name).open("rb") as file:
            content = json.loads(file.read(CONFIG_AT_MOST))
    except (OSError, ValueError, RecursionError) as error:
        raise ModelError(BROKEN, shown(folder), name) from error
    if not isinstance(content, dict):
        raise ModelError(BROKEN, shown(folder), name)
    return content


def _family(unet: dict[str, Any]) -> Family:
    widths = unet.get("block_out_channels")
    context = unet.get("cross_attention_dim")
    if unet.get("addition_embed_type") == "text_time":
        return Family.SDXL if widths == SDXL_WIDTHS and context == 2048 else Family.OWN
    if widths != SD_WIDTHS:
        return Family.OWN
    return {768: Family.SD1, 1024: Family.SD2}.get(context if isinstance(context, int) else 0, Family.OWN)


def _headers(folder: Path, part: str) -> list[Header]:
    """Those of one part's weights, in half precision if they come in both; ModelError where there are none."""
    files = [file for file in _listed(folder / part) if file.suffix == ".safetensors"]
    half = [file for file in files if ".fp16" in file.name]
    chosen = half or [file for file in files if "." not in file.stem]
    if not chosen:
        if any(file.suffix == ".bin" for file in _listed(folder / part)):
            raise ModelError(PICKLED, shown(folder))
        raise ModelError(BROKEN, shown(folder), part)
    indices = [file for file in _listed(folder / part) if file.name.endswith(".safetensors.index.json")]
    for index in indices if len(chosen) > 1 else ():
        shards = _config(folder / part, index.name).get("weight_map")
        names = set(shards.values()) if isinstance(shards, dict) else set()
        if not names <= {file.name for file in files}:
            raise ModelError(BROKEN, shown(folder), f"{part}/{index.name}")
    return [read_header(file) for file in chosen]


def _listed(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []
