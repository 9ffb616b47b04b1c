"""Opening a base model from the disk, without a network."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import torch
from diffusers import DDIMScheduler, StableDiffusionPipeline, UNet2DConditionModel
from diffusers.utils import logging as diffusers_logging
from torch import Tensor
from transformers.utils import logging as transformers_logging

from studio.domain.errors import ModelError
from studio.engine.devices import Device

PREDICTIONS = ("epsilon", "v_prediction")


@dataclass
class BaseModel:
    """A Stable Diffusion pipeline on its device; text embeddings are computed once per text."""

    pipeline: StableDiffusionPipeline
    device: Device
    _embeddings: dict[str, Tensor] = field(default_factory=dict)

    @property
    def unet(self) -> UNet2DConditionModel:
        unet: UNet2DConditionModel = self.pipeline.unet
        return unet

    @property
    def scheduler(self) -> DDIMScheduler:
        """A fresh scheduler of the model's own noise schedule, with the spacing that the authors use."""
        return DDIMScheduler.from_config(
            self.pipeline.scheduler.config,
            timestep_spacing="leading",
            clip_sample=False,
        )

    @property
    def latent_shape(self) -> tuple[int, int, int]:
        """(C, H, W) of the latents at the model's native picture size."""
        size = self.unet.config.sample_size
        return self.unet.config.in_channels, size, size

    def move_to(self, place: torch.device) -> None:
        """Put all weights there, an adapter's and their gradients too; parameters stay the same objects."""
        for part in (self.pipeline.unet, self.pipeline.vae, self.pipeline.text_encoder):
            part.to(place)

    @torch.no_grad()
    def embed(self, text: str) -> Tensor:
        """Last hidden state of the text encoder, (1, tokens, width)."""
        if text not in self._embeddings:
            tokenizer, encoder = self.pipeline.tokenizer, self.pipeline.text_encoder
            tokens = tokenizer(
                text,
                padding="max_length",
                max_length=tokenizer.model_max_length,
                truncation=True,
                return_tensors="pt",
            )
            hidden: Tensor = encoder(tokens.input_ids.to(self.device.target))[0]
            self._embeddings[text] = hidden
        return self._embeddings[text]

    @torch.no_grad()
    def decode(self, latents: Tensor) -> Tensor:
        """uint8 pictures (n, H, W, 3) on the CPU from latents (n, c, h, w)."""
        vae = self.pipeline.vae
        decoded = vae.decode(latents.to(vae.dtype) / vae.config.scaling_factor).sample
        unit = (decoded.float() / 2 + 0.5).clamp(0, 1)
        pixels: Tensor = (unit.permute(0, 2, 3, 1) * 255).round().to(torch.uint8).cpu()
        return pixels


def open_model(folder: Path, device: Device) -> BaseModel:
    """Load a diffusers Stable Diffusion folder; ModelError says what is wrong with it."""
    diffusers_logging.set_verbosity_error()
    diffusers_logging.disable_progress_bar()
    transformers_logging.disable_progress_bar()
    try:
        pipeline = StableDiffusionPipeline.from_pretrained(
            folder,
            dtype=device.dtype,
            local_files_only=True,
            use_safetensors=True,
            safety_checker=None,
            requires_safety_checker=False,
        )
    except (
        OSError,
        ValueError,
        RuntimeError,
        TypeError,
        KeyError,
        AttributeError,
    ) as error:
        raise ModelError(
            "{0} cannot be opened as a Stable Diffusion model: {1}", folder.name, first_line(error)
        ) from error
    prediction = pipeline.scheduler.config.get("prediction_type")
    if prediction not in PREDICTIONS:
        raise ModelError(
            "{0} predicts “{1}”; only epsilon and v-prediction models can be tuned.", folder.name, prediction
        )
    pipeline.to(device.target)
    for part in (pipeline.unet, pipeline.vae, pipeline.text_encoder):
        part.requires_grad_(False).eval()
    pipeline.unet.to(memory_format=torch.channels_last)
    return BaseModel(pipeline, device)


def first_line(error: Exception) -> str:
    """The first line of an error's text, to stand inside a sentence."""
    return (str(error).strip().splitlines() or [type(error).__name__])[0]
