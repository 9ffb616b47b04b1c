"""Text embeddings: what the UNet gets of a prompt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from diffusers import StableDiffusionPipeline, StableDiffusionXLPipeline
from torch import Tensor


@dataclass(frozen=True)
class TextEmbeddings:
    """`hidden` (n, tokens, width), and for SDXL `pooled` (n, width) of its second encoder."""

    hidden: Tensor
    pooled: Tensor | None = None


def joined(texts: Sequence[TextEmbeddings]) -> TextEmbeddings:
    """All rows of the texts, one after the other."""
    pooled = [text.pooled for text in texts if text.pooled is not None]
    return TextEmbeddings(torch.cat([text.hidden for text in texts]), torch.cat(pooled) if pooled else None)


def zeros_like(text: TextEmbeddings) -> TextEmbeddings:
    """Zeros, which SDXL was trained to take for no prompt at all."""
    return TextEmbeddings(torch.zeros_like(text.hidden), None if text.pooled is None else torch.zeros_like(text.pooled))


@torch.no_grad()
def encode(
    pipeline: StableDiffusionPipeline | StableDiffusionXLPipeline, text: str, device: torch.device
) -> TextEmbeddings:
    """One row of embeddings; the pipeline's text encoders have to be on the device."""
    with_pooled = isinstance(pipeline, StableDiffusionXLPipeline)
    hidden, _, *pooled = pipeline.encode_prompt(
        prompt=text, device=device, num_images_per_prompt=1, do_classifier_free_guidance=False
    )
    return TextEmbeddings(hidden, pooled[0] if with_pooled else None)
