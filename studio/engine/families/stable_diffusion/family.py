"""Stable Diffusion 1, 2 and XL, open as a pipeline of diffusers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from diffusers import AutoencoderKL, StableDiffusionPipeline, StableDiffusionXLPipeline, UNet2DConditionModel
from torch import Tensor, nn

from studio.engine.device.memory_model import Activations, Footprint
from studio.engine.families.family import ModelScheduler
from studio.engine.families.stable_diffusion.text import encode
from studio.engine.families.stable_diffusion.unet import PIXELS_PER_LATENT, UNetPredictor
from studio.engine.families.text_embeddings import TextEmbeddings, zeros_like

OF_UNET = Activations(8325, 27050, 94900, blocks=2820, transformers=2820, block=320, largest_scores=8, all_scores=42.7)
OF_UNET_XL = Activations(
    5045, 20580, 160500, blocks=6400, transformers=1280, block=0, largest_scores=0.625, all_scores=10.9375
)
WIDTH = 320
"""Channels of the first layer of the UNet that was measured; one that is narrower holds less in proportion."""
VAE_WIDTH = 128


class StableDiffusion:
    """Implements `FamilyModel`."""

    def __init__(self, pipeline: StableDiffusionPipeline | StableDiffusionXLPipeline) -> None:
        self.pipeline = pipeline

    @property
    def scheduler(self) -> ModelScheduler:
        scheduler: ModelScheduler = self.pipeline.scheduler
        return scheduler

    @scheduler.setter
    def scheduler(self, scheduler: ModelScheduler) -> None:
        self.pipeline.scheduler = scheduler

    @property
    def net(self) -> UNet2DConditionModel:
        unet: UNet2DConditionModel = self.pipeline.unet
        return unet

    @property
    def predictor(self) -> UNetPredictor:
        return UNetPredictor(self.net)

    @property
    def text_encoders(self) -> list[nn.Module]:
        encoders = (self.pipeline.text_encoder, getattr(self.pipeline, "text_encoder_2", None))
        return [encoder for encoder in encoders if encoder is not None]

    @property
    def vae(self) -> Any:
        return self.pipeline.vae

    @property
    def footprint(self) -> Footprint:
        return Footprint(
            OF_UNET_XL if self.net.config.addition_embed_type == "text_time" else OF_UNET,
            width=self.net.config.block_out_channels[0] / WIDTH,
            vae_width=self.vae.config.block_out_channels[0] / VAE_WIDTH,
            # the tiny autoencoder takes little, and knows tiles by other names
            vae_has_tiles=isinstance(self.vae, AutoencoderKL),
        )

    @property
    def channels(self) -> int:
        channels: int = self.net.config.in_channels
        return channels

    @property
    def native_side(self) -> int:
        side: int = self.net.config.sample_size
        return side

    @property
    def pixels_per_latent(self) -> int:
        levels = len(self.vae.config.block_out_channels)
        return 1 << (levels - 1)

    def embed(self, text: str, device: torch.device, clip_skip: int) -> TextEmbeddings:
        return encode(self.pipeline, text, device, clip_skip)

    def without_prompt(self, embeddings: TextEmbeddings) -> TextEmbeddings:
        zeros = getattr(self.pipeline.config, "force_zeros_for_empty_prompt", False)
        return zeros_like(embeddings) if zeros else embeddings

    def decode(self, latents: Tensor) -> Tensor:
        decoded: Tensor = self.vae.decode(latents.to(self.vae.dtype) / self.vae.config.scaling_factor).sample
        return decoded.float()

    def encode(self, pictures: Tensor) -> Tensor:
        encoded = self.vae.encode(pictures.to(self.vae.dtype))
        # The tiny autoencoder knows but one latent.
        mean = encoded.latents if hasattr(encoded, "latents") else encoded.latent_dist.mode()
        latents: Tensor = mean.float() * self.vae.config.scaling_factor
        return latents

    def decode_in_tiles(self, tile: int | None) -> None:
        if not isinstance(self.vae, AutoencoderKL):
            return
        self.vae.use_tiling = tile is not None
        if tile is not None:
            # diffusers takes the size that the VAE was made for, at which nothing would be smaller
            self.vae.tile_sample_min_size = tile
            self.vae.tile_latent_min_size = tile // PIXELS_PER_LATENT

    def load_lora(self, file: Path, adapter: str) -> None:
        self.pipeline.load_lora_weights(file.parent, weight_name=file.name, adapter_name=adapter)

    def unload_lora(self) -> None:
        self.pipeline.unload_lora_weights()
