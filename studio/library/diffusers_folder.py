"""What a diffusers folder is, by its configuration and the headers of its weights."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from studio.domain.base_model import Family, ModelCard, Prediction
from studio.domain.errors import ModelError
from studio.library.component_classes import (
    COMPONENTS,
    NETWORKS,
    SCHEDULER,
    TEXT_ENCODERS,
    check_component,
    read_index,
)
from studio.library.folder_files import MODEL_INDEX, weight_headers
from studio.library.header import Header, printable, printable_name
from studio.library.name_hints import few_steps

SD_BLOCK_CHANNELS = [320, 640, 1280, 1280]
SDXL_BLOCK_CHANNELS = [320, 640, 1280]


def card_of_folder(path: Path) -> ModelCard:
    """Read configurations and headers; ModelError says why the folder cannot be a base model."""
    if not (path / MODEL_INDEX).is_file():
        raise ModelError("{0} is no model folder: it holds no {1}.", printable_name(path), MODEL_INDEX)
    index = read_index(path)
    unet = check_component(path, "unet")
    schedule = check_component(path, SCHEDULER)
    _refuse_extra_channels(path, unet)

    headers = dict[str, list[Header]]()
    for component in COMPONENTS[index["_class_name"]]:
        if component in (*NETWORKS, *TEXT_ENCODERS):
            check_component(path, component, index[component][1])
            headers[component] = weight_headers(path, component)
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
    prediction_type = schedule.get("prediction_type", Prediction.EPSILON.value)
    if prediction_type not in list(Prediction):
        raise ModelError(
            "{0} predicts “{1}”; only epsilon and v-prediction models can be tuned.",
            printable_name(path),
            printable(prediction_type),
        )
    return Prediction(prediction_type)


def _family(unet: dict[str, Any]) -> Family:
    channels = unet.get("block_out_channels")
    context = unet.get("cross_attention_dim")
    if unet.get("addition_embed_type") == "text_time":
        return Family.SDXL if channels == SDXL_BLOCK_CHANNELS and context == 2048 else Family.OWN
    if channels != SD_BLOCK_CHANNELS:
        return Family.OWN
    # SD 1 and SD 2 have the same blocks; only the width of the text embeddings tells them apart.
    return {768: Family.SD1, 1024: Family.SD2}.get(context if isinstance(context, int) else 0, Family.OWN)
