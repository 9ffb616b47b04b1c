"""Opening a base model from the disk, without a network."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import torch
from diffusers import (
    AutoencoderKL,
    DDIMScheduler,
    FlowMatchEulerDiscreteScheduler,
    StableDiffusionPipeline,
    StableDiffusionXLPipeline,
)
from diffusers.utils import logging as diffusers_logging
from safetensors import safe_open
from transformers.utils import logging as transformers_logging

from studio.assets import resources_folder
from studio.domain.base_model import Base, Family, ModelCard, Prediction
from studio.domain.errors import ModelError
from studio.engine.device.device import Device
from studio.engine.device.memory_plan import needs_nf4
from studio.engine.model.base_model import BaseModel
from studio.engine.model.compilation import compile_blocks
from studio.engine.model.components import MISSING_WEIGHTS, open_component, own_settings, text_encoder
from studio.engine.model.folder_tokenizer import open_tokenizer
from studio.engine.model.initial_lora import fuse_initial_lora
from studio.engine.model.library_errors import opening
from studio.engine.model.quantisation import quantise_to_nf4
from studio.engine.model.tokenizer import PAD_OF_SD2, clip_tokenizer
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
from studio.library.model_card import card_of
from studio.library.model_settings import ends_without_signal, prediction_of
from studio.library.other_vae import check_other_vae
from studio.library.structure.checkpoint import TEXT_ENCODERS as TEXT_ENCODERS_IN_FILES
from studio.library.structure.checkpoint import checkpoint_tensors, current_name

PIPELINES = {kind.__name__: kind for kind in (StableDiffusionPipeline, StableDiffusionXLPipeline)}
SD2_V_SAMPLE_SIZE = 96
"""Latents of a picture's side (768 pixels) for the SD 2 that predicts velocity; its configuration is that of 512."""


def open_model(base: Base, device: Device) -> BaseModel:
    """Load a single file or a diffusers folder; ModelError says what is wrong with it."""
    _silence_libraries()
    card = card_of(base.path)
    prediction = prediction_of(card, base)

    with opening(card.name):
        pipeline = _from_folder(card, base, device) if base.path.is_dir() else _from_file(card, base, device)
    _refuse_missing_weights(pipeline, card)

    # Before anything is moved or quantised: weights in four bits cannot take in another LoRA.
    if base.lora is not None:
        fuse_initial_lora(pipeline, base.lora)
    if prediction is Prediction.FLOW:
        pipeline.scheduler = FlowMatchEulerDiscreteScheduler(shift=card.shift)
    else:
        pipeline.scheduler = _scheduler(pipeline.scheduler, prediction, ends_without_signal(card, base))
    return BaseModel(pipeline, prepare(pipeline, device))


def _silence_libraries() -> None:
    """Their warnings and bars would reach the artist's terminal, in a language of programmers."""
    diffusers_logging.set_verbosity_error()
    diffusers_logging.disable_progress_bar()
    transformers_logging.set_verbosity_error()
    transformers_logging.disable_progress_bar()


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


def _scheduler(model_scheduler: Any, prediction: Prediction, zero_snr: bool) -> DDIMScheduler:
    """DDIM of the model's noise schedule. `leading` is the authors' spacing; zero SNR is met at the last step only."""
    return DDIMScheduler.from_config(
        model_scheduler.config,
        prediction_type=prediction.value,
        rescale_betas_zero_snr=zero_snr,
        timestep_spacing="trailing" if zero_snr else "leading",
        # Clipping is for pixels; latents go beyond ±1.
        clip_sample=False,
    )


def prepare(pipeline: Any, device: Device) -> Device:
    """Frozen, in place and in a layout that convolutions like; a VAE that cannot be in half precision in full.

    Returns the device as the model works on it: in four bits where it has not the room for more.
    """
    for component in pipeline.components.values():
        if isinstance(component, torch.nn.Module):
            component.requires_grad_(False).eval()

    if device.vae_in_full and getattr(pipeline.vae.config, "force_upcast", False):
        pipeline.vae.to(torch.float32)
    pipeline.unet.to(memory_format=device.memory_format)
    # Quantised before it is moved, so that the card never has to hold the weights in full; compiled as it will run.
    if needs_nf4(device, pipeline):
        device = replace(device, nf4=True)
    if device.nf4:
        quantise_to_nf4(pipeline.unet, device.dtype)
    if device.compiled:
        compile_blocks(pipeline.unet)
    pipeline.unet.to(device.target)
    return device
