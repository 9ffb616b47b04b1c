"""Stable Diffusion's UNet as the denoising steps call it."""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from diffusers import UNet2DConditionModel
from torch import Tensor

from studio.engine.device.transfer import to_device
from studio.engine.families.text_embeddings import TextEmbeddings

PIXELS_PER_LATENT = 8


@dataclass(frozen=True)
class UNetPredictor:
    """Implements `Predictor` by a UNet."""

    unet: UNet2DConditionModel

    @property
    def reads_guidance(self) -> bool:
        return self.unet.config.time_cond_proj_dim is not None

    def __call__(
        self, latents: Tensor, timesteps: Tensor, text: TextEmbeddings, guidance: float | None = None
    ) -> Tensor:
        unet = self.unet
        output: Tensor = unet(
            latents.to(unet.dtype),
            timesteps,
            text.hidden.to(unet.dtype),
            timestep_cond=None if guidance is None else self._embedded(guidance, latents),
            added_cond_kwargs=_extras(text, latents),
            return_dict=False,
        )[0]
        return output.float()

    def _embedded(self, scale: float, latents: Tensor) -> Tensor:
        """The guidance scale less 1 as a latent consistency model reads it, (n, width): sines, then cosines."""
        width = self.unet.config.time_cond_proj_dim
        half = width // 2
        frequencies = torch.exp(torch.arange(half) * (-math.log(10_000) / (half - 1)))
        angles = 1000 * (scale - 1) * frequencies
        embedding = torch.cat([angles.sin(), angles.cos(), torch.zeros(width % 2)])
        return embedding.expand(len(latents), -1).to(latents.device, self.unet.dtype)


def _extras(text: TextEmbeddings, latents: Tensor) -> dict[str, Tensor] | None:
    """What SDXL gets beside the text: it was drawn at this size (height, width), and nothing was cropped."""
    if text.pooled is None:
        return None
    size = [side * PIXELS_PER_LATENT for side in latents.shape[2:]]
    ids = to_device(torch.tensor([[*size, 0, 0, *size]]), text.pooled.device, text.pooled.dtype)
    return {"text_embeds": text.pooled, "time_ids": ids.expand(len(latents), -1)}
