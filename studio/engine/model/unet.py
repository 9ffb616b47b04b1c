"""The guided prediction: one place where the UNet is called."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import torch
from diffusers import UNet2DConditionModel
from torch import Tensor

from studio.engine.device.transfer import to_device
from studio.engine.model.text_embeddings import TextEmbeddings, joined

PIXELS_PER_LATENT = 8


class Timesteps(Protocol):
    """What tells the timestep of each denoising step: a schedule, or a solver with a schedule of its own."""

    @property
    def timesteps(self) -> Tensor:
        """(T,), first step first."""


@dataclass(frozen=True)
class Condition:
    """Embeddings of n prompts and n negative prompts, the guidance scale, and how much of the prediction's spread that
    guidance widens is taken back (φ of 2305.08891, 0 to 1). `embeds_guidance` says that the UNet is told the scale
    instead (2310.04378)."""

    prompt: TextEmbeddings
    negative: TextEmbeddings
    guidance_scale: float
    rescale: float = 0.0
    embeds_guidance: bool = False

    @property
    def guided(self) -> bool:
        """A scale of 1 is the conditional prediction by itself, as in diffusers."""
        return self.guidance_scale > 1 and not self.embeds_guidance

    def only(self, numbers: Sequence[int]) -> Condition:
        """That of the prompts of these numbers."""
        return replace(self, prompt=self.prompt.only(numbers), negative=self.negative.only(numbers))

    def unguided(self) -> Condition:
        """The same prompts without guidance, but for what the UNet is told."""
        return self if self.embeds_guidance else replace(self, guidance_scale=1.0)


def reads_guidance(unet: UNet2DConditionModel) -> bool:
    """Whether the guidance scale is an input of the UNet, as of whole latent consistency models."""
    return unet.config.time_cond_proj_dim is not None


def _guidance_embedding(unet: UNet2DConditionModel, scale: float, count: int) -> Tensor:
    """The guidance scale less 1 as a latent consistency model reads it, (n, width): sines, then cosines."""
    width = unet.config.time_cond_proj_dim
    half = width // 2
    frequencies = torch.exp(torch.arange(half) * (-math.log(10_000) / (half - 1)))
    angles = 1000 * (scale - 1) * frequencies
    embedding = torch.cat([angles.sin(), angles.cos(), torch.zeros(width % 2)])
    return embedding.expand(count, -1)


def _extras(text: TextEmbeddings, latents: Tensor) -> dict[str, Tensor] | None:
    """What SDXL gets beside the text: it was drawn at this size (height, width), and nothing was cropped."""
    if text.pooled is None:
        return None
    size = [side * PIXELS_PER_LATENT for side in latents.shape[2:]]
    ids = to_device(torch.tensor([[*size, 0, 0, *size]]), text.pooled.device, text.pooled.dtype)
    return {"text_embeds": text.pooled, "time_ids": ids.expand(len(latents), -1)}


def predict(
    unet: UNet2DConditionModel,
    latents: Tensor,
    steps: Tensor,
    text: TextEmbeddings,
    schedule: Timesteps,
    guidance: Tensor | None = None,
) -> Tensor:
    """ε or v, as the UNet predicts it, for latents (n, C, H, W) at step numbers (n,); float32 like latents.

    `guidance` (n, width) is the embedded scale, for a UNet that reads one.
    """
    output: Tensor = unet(
        latents.to(unet.dtype),
        to_device(schedule.timesteps[steps], latents.device),
        text.hidden.to(unet.dtype),
        timestep_cond=guidance,
        added_cond_kwargs=_extras(text, latents),
        return_dict=False,
    )[0]
    return output.float()


def guided_prediction(
    unet: UNet2DConditionModel, latents: Tensor, steps: Tensor, condition: Condition, schedule: Timesteps
) -> Tensor:
    """Classifier-free guidance (2207.12598): o_neg + g·(o_prompt − o_neg), float32 (n, C, H, W)."""
    if condition.embeds_guidance:
        guidance = _guidance_embedding(unet, condition.guidance_scale, len(latents)).to(latents.device, unet.dtype)
        return predict(unet, latents, steps, condition.prompt, schedule, guidance)
    if not condition.guided:
        return predict(unet, latents, steps, condition.prompt, schedule)
    negative, prompt = predict(
        unet,
        torch.cat([latents, latents]),
        torch.cat([steps, steps]),
        joined([condition.negative, condition.prompt]),
        schedule,
    ).chunk(2)
    return _rescaled(negative + condition.guidance_scale * (prompt - negative), prompt, condition.rescale)


def _rescaled(guided: Tensor, prompt: Tensor, amount: float) -> Tensor:
    """Guidance widens the spread over a picture; `amount` 1 gives it back that of the prompt's own prediction
    (2305.08891, eq. 15 and 16)."""
    if amount == 0:
        return guided
    narrowed = guided * prompt.std((1, 2, 3), keepdim=True) / guided.std((1, 2, 3), keepdim=True)
    return amount * narrowed + (1 - amount) * guided
