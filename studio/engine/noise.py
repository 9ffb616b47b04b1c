"""The guided noise prediction: one place where the UNet is called."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from diffusers import UNet2DConditionModel
from torch import Tensor

from studio.engine.schedule import Schedule


@dataclass(frozen=True)
class Condition:
    """Text embeddings of prompt and negative prompt, each (n, tokens, width), and the guidance scale."""

    prompt: Tensor
    negative: Tensor
    guidance_scale: float

    @property
    def guided(self) -> bool:
        """A scale of 1 is the conditional prediction by itself, as in diffusers."""
        return self.guidance_scale > 1


def _epsilon(output: Tensor, latents: Tensor, schedule: Schedule, steps: Tensor) -> Tensor:
    """Noise from what the UNet predicts: itself, or √ᾱ·v + √(1−ᾱ)·x (2202.00512, appendix D)."""
    output, latents = output.float(), latents.float()
    if not schedule.velocity:
        return output
    return schedule.at(schedule.signal, steps, latents) * output + schedule.at(schedule.noise, steps, latents) * latents


def predict(
    unet: UNet2DConditionModel,
    latents: Tensor,
    steps: Tensor,
    embeddings: Tensor,
    schedule: Schedule,
) -> Tensor:
    """ε for latents (n, C, H, W) at step numbers (n,) with embeddings (n, tokens, width); float32 like latents."""
    timesteps = schedule.timesteps[steps].to(latents.device)
    output = unet(latents.to(unet.dtype), timesteps, embeddings.to(unet.dtype), return_dict=False)[0]
    return _epsilon(output, latents, schedule, steps)


def guided_noise(
    unet: UNet2DConditionModel,
    latents: Tensor,
    steps: Tensor,
    condition: Condition,
    schedule: Schedule,
    train_unconditional: bool = True,
) -> Tensor:
    """Classifier-free guidance (2207.12598): ε_neg + g·(ε_prompt − ε_neg), float32 (n, C, H, W).

    Without `train_unconditional` no gradient flows through ε_neg, which halves the memory of a training step.
    """
    if not condition.guided:
        return predict(unet, latents, steps, condition.prompt, schedule)
    if train_unconditional:
        both = predict(
            unet,
            torch.cat([latents, latents]),
            torch.cat([steps, steps]),
            torch.cat([condition.negative, condition.prompt]),
            schedule,
        )
        negative, prompt = both.chunk(2)
    else:
        with torch.no_grad():
            negative = predict(unet, latents, steps, condition.negative, schedule)
        prompt = predict(unet, latents, steps, condition.prompt, schedule)
    return negative + condition.guidance_scale * (prompt - negative)
