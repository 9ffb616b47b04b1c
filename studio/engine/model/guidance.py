"""The guided prediction: one place where the network is called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import torch
from torch import Tensor

from studio.engine.device.transfer import to_device
from studio.engine.families.family import Predictor
from studio.engine.families.text_embeddings import TextEmbeddings, joined


class Timesteps(Protocol):
    """What tells the timestep of each denoising step: a schedule, or a solver with a schedule of its own."""

    @property
    def timesteps(self) -> Tensor:
        """(T,), first step first."""


@dataclass(frozen=True)
class Condition:
    """Embeddings of n prompts and n negative prompts, the guidance scale, and how much of the prediction's spread that
    guidance widens is taken back (φ of 2305.08891, 0 to 1). `embeds_guidance` says that the network is told the scale
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
        """The same prompts without guidance, but for what the network is told."""
        return self if self.embeds_guidance else replace(self, guidance_scale=1.0)


def predict(
    predictor: Predictor,
    latents: Tensor,
    steps: Tensor,
    text: TextEmbeddings,
    schedule: Timesteps,
    guidance: float | None = None,
) -> Tensor:
    """ε, v or u, as the network predicts it, for latents (n, C, H, W) at step numbers (n,); float32 like latents."""
    return predictor(latents, to_device(schedule.timesteps[steps], latents.device), text, guidance)


def guided_prediction(
    predictor: Predictor, latents: Tensor, steps: Tensor, condition: Condition, schedule: Timesteps
) -> Tensor:
    """Classifier-free guidance (2207.12598): o_neg + g·(o_prompt − o_neg), float32 (n, C, H, W)."""
    if condition.embeds_guidance:
        return predict(predictor, latents, steps, condition.prompt, schedule, condition.guidance_scale)
    if not condition.guided:
        return predict(predictor, latents, steps, condition.prompt, schedule)
    negative, prompt = predict(
        predictor,
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
