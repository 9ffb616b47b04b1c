"""Opening a Stable Diffusion from a diffusers folder or a single file, without a network."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from diffusers import AutoencoderKL, DDIMScheduler, StableDiffusionPipeline, StableDiffusionXLPipeline
from safetensors import safe_open

from studio.assets import resources_folder
from studio.domain.base_model import Base, Family, ModelCard, Prediction
from studio.domain.errors import ModelError
from studio.engine.device.device import Device
from studio.engine.families.stable_diffusion.components import (
    MISSING_WEIGHTS,
    open_component,
    own_settings,
    text_encoder,
)
from studio.engine.families.stable_diffusion.family import StableDiffusion
from studio.engine.families.stable_diffusion.folder_tokenizer import open_tokenizer
from studio.engine.families.stable_diffusion.tokenizer import PAD_OF_SD2, clip_tokenizer
from studio.library.component_classes import (
    COMPONENTS,
    NETWORKS,
    SCHEDULER,
    TEXT_ENCODERS,
    TOKENIZERS,
    check_component,
    read_index,
)
from studio.library.header import read_header
from studio.library.model_settings import prediction_of
from studio.library.other_vae import check_other_vae
from studio.library.structure.checkpoint import TEXT_ENCODERS as TEXT_ENCODERS_IN_FILES
from studio.library.structure.checkpoint import checkpoint_tensors, current_name

PIPELINES = {kind.__name__: kind for kind in (StableDiffusionPipeline, StableDiffusionXLPipeline)}
SD2_V_SAMPLE_SIZE = 96
"""Latents of a picture's side (768 pixels) for the SD 2 that predicts velocity; its configuration is that of 512."""


def open_stable_diffusion(card: ModelCard, base: Base, device: Device) -> StableDiffusion:
    """With the scheduler that the model came with; ModelError for weights that are missing."""
    pipeline = _from_folder(card, base, device) if base.path.is_dir() else _from_file(card, base, device)
    _refuse_missing_weights(pipeline, card)
    return StableDiffusion(pipeline)


def _from_folder(card: ModelCard, base: Base, device: Device) -> Any:
    """Each component by itself: diffusers' own way of opening a folder imports what its index names."""
    index = read_index(card.path)
    kind = PIPELINES[index["_class_name"]]
    # As diffusers' pipeline of SD 1 and 2 changes them, with a remark for programmers.
    outdated = {} if kind is StableDiffusionXLPipeline else {"steps_offset": 1, "clip_sample": False}
    schedule = {**own_settings(check_component(card.path, SCHEDULER)), **outdated}
    parts: dict[str, Any] = {"scheduler": DDIMScheduler.from_config(schedule)}
    for component in COMPONENTS[index["_class_name"]]:
        if component in (*NETWORKS, *TEXT_ENCODERS):
            parts[component] = open_component(card.path, component, index[component][1], device.dtype)
    for tokenizer, encoder in zip(TOKENIZERS, TEXT_ENCODERS, strict=True):
        if encoder in parts:
            parts[tokenizer] = open_tokenizer(card.path, tokenizer, parts[encoder].config.vocab_size)

    if kind is StableDiffusionXLPipeline:
        parts["force_zeros_for_empty_prompt"] = index.get("force_zeros_for_empty_prompt", True) is True
    else:
        parts["feature_extractor"] = None
    pipeline = kind(**{**parts, **_without_safety_checker(kind), **_other_vae(base, card, device)})
    # As diffusers does it, which names the pipeline by this.
    pipeline.register_to_config(_name_or_path=str(card.path))
    return pipeline


def _from_file(card: ModelCard, base: Base, device: Device) -> Any:
    """The configuration and the tokenizers are Atelier's own, the weights the file's."""
    folder = _configuration(card.family)
    pad = PAD_OF_SD2 if card.family is Family.SD2 else None
    tokenizers = {"tokenizer": clip_tokenizer(pad)}
    if card.family is Family.SDXL:
        tokenizers["tokenizer_2"] = clip_tokenizer(PAD_OF_SD2)

    pipeline_class = StableDiffusionXLPipeline if card.family is Family.SDXL else StableDiffusionPipeline
    pipeline = pipeline_class.from_single_file(
        str(card.path),
        # Never left out: diffusers then asks the hub for one, whatever `local_files_only` says.
        config=str(folder),
        dtype=device.dtype,
        local_files_only=True,
        scheduler=DDIMScheduler.from_pretrained(folder, subfolder="scheduler", local_files_only=True),
        **tokenizers,
        **_old_text_encoder(card, folder, device),
        **_without_safety_checker(pipeline_class),
        **_other_vae(base, card, device),
    )
    if card.family is Family.SD2 and prediction_of(card, base) is Prediction.VELOCITY:
        pipeline.unet.register_to_config(sample_size=SD2_V_SAMPLE_SIZE)
    return pipeline


def _old_text_encoder(card: ModelCard, folder: Path, device: Device) -> dict[str, Any]:
    """CLIP out of a file that has the names of before 2023, which diffusers does not know; nothing of any other."""
    names = {name: current_name(name) for name in read_header(card.path).tensors}
    if all(name == current for name, current in names.items()):
        return {}
    prefix = TEXT_ENCODERS_IN_FILES[card.family][0]
    needed = {name for name in checkpoint_tensors(card.family) if name.startswith(prefix)}
    with safe_open(card.path, framework="pt") as file:
        weights = {
            current.removeprefix(prefix): file.get_tensor(name).to(device.dtype)
            for name, current in names.items()
            if current in needed
        }
    config = check_component(folder, TEXT_ENCODERS[0])
    encoder = text_encoder("CLIPTextModel", config, weights, device.dtype, card.name)
    return {TEXT_ENCODERS[0]: encoder}


def _configuration(family: Family) -> Path:
    return resources_folder() / "models" / family.value


def _without_safety_checker(pipeline_class: type) -> dict[str, Any]:
    # SDXL's pipeline has none and refuses the arguments.
    if pipeline_class is StableDiffusionXLPipeline:
        return {}
    return {"safety_checker": None, "requires_safety_checker": False}


def _other_vae(base: Base, card: ModelCard, device: Device) -> dict[str, Any]:
    """The VAE that the artist chose instead of the model's own."""
    if base.vae is None:
        return {}
    family = check_other_vae(base.vae, card)
    if base.vae.is_dir():
        return {"vae": open_component(base.vae, "vae", "AutoencoderKL", device.dtype, subfolder=".")}
    config = str(_configuration(family))
    vae = AutoencoderKL.from_single_file(
        str(base.vae), config=config, subfolder="vae", dtype=device.dtype, local_files_only=True
    )
    return {"vae": vae}


def _refuse_missing_weights(pipeline: Any, card: ModelCard) -> None:
    """Weights that the file lacks were never given memory."""
    for name, component in pipeline.components.items():
        if isinstance(component, torch.nn.Module) and any(weight.is_meta for weight in component.state_dict().values()):
            raise ModelError(MISSING_WEIGHTS, card.name, name)
