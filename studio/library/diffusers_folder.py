"""What a diffusers folder is, by its configuration and the headers of its weights."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from studio.domain.base_model import Family, ModelCard, Prediction
from studio.domain.errors import ModelError
from studio.json_files import read_json
from studio.library.header import Header, printable_name, read_header
from studio.library.name_hints import few_steps

MODEL_INDEX = "model_index.json"
PIPELINE_CLASSES = {"StableDiffusionPipeline", "StableDiffusionXLPipeline"}
CONFIG_BYTES_AT_MOST = 4 * 2**20
SD_BLOCK_CHANNELS = [320, 640, 1280, 1280]
SDXL_BLOCK_CHANNELS = [320, 640, 1280]
PICKLED = "{0} holds pickle files, which can run any program when opened; convert it to safetensors first."
INCOMPLETE = "The model folder {0} is not whole: {1} is missing or damaged; copy or download it again."


def card_of_folder(path: Path) -> ModelCard:
    """Read configurations and headers; ModelError says why the folder cannot be a base model."""
    if not (path / MODEL_INDEX).is_file():
        raise ModelError("{0} is no model folder: it holds no {1}.", printable_name(path), MODEL_INDEX)
    pipeline_class = str(_config(path, MODEL_INDEX).get("_class_name"))
    if pipeline_class not in PIPELINE_CLASSES:
        raise ModelError(
            "{0} is made for {1}; Atelier tunes Stable Diffusion 1, 2 and XL.", printable_name(path), pipeline_class
        )

    unet = _config(path, "unet/config.json")
    schedule = _config(path, "scheduler/scheduler_config.json")
    _refuse_extra_channels(path, unet)

    components = ["unet", "vae", "text_encoder"]
    if "XL" in pipeline_class:
        components.append("text_encoder_2")
    headers = {component: _headers(path, component) for component in components}
    return ModelCard(
        path,
        path.name,
        _family(unet),
        _prediction(path, schedule),
        schedule.get("rescale_betas_zero_snr") is True,
        frozenset(header.dtype(name) for header in headers["unet"] for name in header.tensors),
        sum(header.size for shards in headers.values() for header in shards),
        # Latent consistency models feed the guidance scale into the UNet, which no other family does.
        few_steps="LCM" if unet.get("time_cond_proj_dim") is not None else few_steps(path.name),
    )


def _refuse_extra_channels(path: Path, unet: dict[str, Any]) -> None:
    """ModelError for a UNet that also reads a mask, a picture or a depth map beside the latent."""
    channels = unet.get("in_channels")
    if not isinstance(channels, int) or channels != unet.get("out_channels"):
        raise ModelError("{0} is an inpainting, pix2pix or depth model; choose an ordinary one.", printable_name(path))


def _prediction(path: Path, schedule: dict[str, Any]) -> Prediction:
    # Folders that were saved before v-prediction existed lack the field, and diffusers takes them for epsilon too.
    prediction_type = str(schedule.get("prediction_type", Prediction.EPSILON.value))
    if prediction_type not in set(Prediction):
        raise ModelError(
            "{0} predicts “{1}”; only epsilon and v-prediction models can be tuned.",
            printable_name(path),
            prediction_type,
        )
    return Prediction(prediction_type)


def _config(folder: Path, name: str) -> dict[str, Any]:
    try:
        content = read_json(folder / name, CONFIG_BYTES_AT_MOST)
    except (OSError, ValueError) as error:
        raise ModelError(INCOMPLETE, printable_name(folder), name) from error
    if not isinstance(content, dict):
        raise ModelError(INCOMPLETE, printable_name(folder), name)
    return content


def _family(unet: dict[str, Any]) -> Family:
    channels = unet.get("block_out_channels")
    context = unet.get("cross_attention_dim")
    if unet.get("addition_embed_type") == "text_time":
        return Family.SDXL if channels == SDXL_BLOCK_CHANNELS and context == 2048 else Family.OWN
    if channels != SD_BLOCK_CHANNELS:
        return Family.OWN
    # SD 1 and SD 2 have the same blocks; only the width of the text embeddings tells them apart.
    return {768: Family.SD1, 1024: Family.SD2}.get(context if isinstance(context, int) else 0, Family.OWN)


def _headers(folder: Path, component: str) -> list[Header]:
    """Those of one component's weights, in half precision if they come in both; ModelError where there are none."""
    listed = _listed(folder / component)
    files = [file for file in listed if file.suffix == ".safetensors"]
    half = [file for file in files if ".fp16" in file.name]
    # Any other variant (`.non_ema`, `.ema`) also has a dot in its stem and is not what diffusers opens.
    weights = half or [file for file in files if "." not in file.stem]
    if not weights:
        if any(file.suffix == ".bin" for file in listed):
            raise ModelError(PICKLED, printable_name(folder))
        raise ModelError(INCOMPLETE, printable_name(folder), component)

    if len(weights) > 1:
        indices = [file for file in listed if file.name.endswith(".safetensors.index.json")]
        _refuse_missing_shards(folder, component, indices, files)
    return [read_header(file) for file in weights]


def _refuse_missing_shards(folder: Path, component: str, indices: Sequence[Path], files: Sequence[Path]) -> None:
    """A shard that was never copied leaves no trace but in the index that maps tensors to shards."""
    for index in indices:
        weight_map = _config(folder / component, index.name).get("weight_map")
        shards = set(map(str, weight_map.values())) if isinstance(weight_map, dict) else set()
        if not shards <= {file.name for file in files}:
            raise ModelError(INCOMPLETE, printable_name(folder), f"{component}/{index.name}")


def _listed(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []
