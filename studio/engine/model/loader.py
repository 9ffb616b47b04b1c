"""Opening a base model from the disk, without a network."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import torch
from diffusers import DDIMScheduler, FlowMatchEulerDiscreteScheduler
from diffusers.utils import logging as diffusers_logging
from transformers.utils import logging as transformers_logging

from studio.domain.base_model import Base, Prediction
from studio.engine.device.device import Device
from studio.engine.device.memory_plan import needs_nf4
from studio.engine.families.family import FamilyModel
from studio.engine.families.stable_diffusion.loading import open_stable_diffusion
from studio.engine.model.base_model import BaseModel
from studio.engine.model.compilation import compile_blocks
from studio.engine.model.initial_lora import fuse_initial_lora
from studio.engine.model.library_errors import opening
from studio.engine.model.quantisation import quantise_to_nf4
from studio.library.model_card import card_of
from studio.library.model_settings import ends_without_signal, prediction_of


def open_model(base: Base, device: Device) -> BaseModel:
    """Load a single file or a diffusers folder; ModelError says what is wrong with it."""
    _silence_libraries()
    card = card_of(base.path)
    prediction = prediction_of(card, base)

    with opening(card.name):
        family = open_stable_diffusion(card, base, device)

    # Before anything is moved or quantised: weights in four bits cannot take in another LoRA.
    if base.lora is not None:
        fuse_initial_lora(family, base.lora)
    if prediction is Prediction.FLOW:
        family.scheduler = FlowMatchEulerDiscreteScheduler(shift=card.shift)
    else:
        family.scheduler = _scheduler(family.scheduler, prediction, ends_without_signal(card, base))
    return BaseModel(family, prepare(family, device))


def _silence_libraries() -> None:
    """Their warnings and bars would reach the artist's terminal, in a language of programmers."""
    diffusers_logging.set_verbosity_error()
    diffusers_logging.disable_progress_bar()
    transformers_logging.set_verbosity_error()
    transformers_logging.disable_progress_bar()


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


def prepare(family: FamilyModel, device: Device) -> Device:
    """Frozen, in place and in a layout that convolutions like; a VAE that cannot be in half precision in full.

    Returns the device as the model works on it: in four bits where it has not the room for more.
    """
    net = family.net
    for part in (net, *family.text_encoders, family.vae):
        part.requires_grad_(False).eval()

    if device.vae_in_full and getattr(family.vae.config, "force_upcast", False):
        family.vae.to(torch.float32)
    net.to(memory_format=device.memory_format)
    # Quantised before it is moved, so that the card never has to hold the weights in full; compiled as it will run.
    if needs_nf4(device, family):
        device = replace(device, nf4=True)
    if device.nf4:
        quantise_to_nf4(net, device.dtype)
    if device.compiled:
        compile_blocks(net)
    net.to(device.target)
    return device
