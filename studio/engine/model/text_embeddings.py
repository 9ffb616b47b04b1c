"""Text embeddings: what the UNet gets of a prompt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from diffusers import StableDiffusionPipeline, StableDiffusionXLPipeline
from torch import Tensor

from studio.domain.errors import InputError

SDXL_CLIP_SKIP = 2
"""SDXL was trained on the last layer but one, and no program reads a later one of it."""


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
    pipeline: StableDiffusionPipeline | StableDiffusionXLPipeline, text: str, device: torch.device, clip_skip: int = 1
) -> TextEmbeddings:
    """One row of embeddings; the pipeline's text encoders have to be on the device.

    `clip_skip` is as for Sampling; InputError where an encoder has fewer layers.
    """
    with_pooled = isinstance(pipeline, StableDiffusionXLPipeline)
    hidden, _, *pooled = pipeline.encode_prompt(
        prompt=text,
        device=device,
        num_images_per_prompt=1,
        do_classifier_free_guidance=False,
        clip_skip=_layers_skipped(pipeline, clip_skip),
    )
    return TextEmbeddings(hidden, pooled[0] if with_pooled else None)


def _layers_skipped(pipeline: StableDiffusionPipeline | StableDiffusionXLPipeline, clip_skip: int) -> int | None:
    """In diffusers' own count, which begins at the layer that the kind of model usually reads; None is that layer."""
    encoders = (pipeline.text_encoder, getattr(pipeline, "text_encoder_2", None))
    layers = min(encoder.config.num_hidden_layers for encoder in encoders if encoder is not None)
    if clip_skip > layers:
        raise InputError(
            "The text encoder of the base model has {0} layers, so no CLIP skip of {1}; make a project with {0} at most.",
            layers,
            clip_skip,
        )
    usual = SDXL_CLIP_SKIP if isinstance(pipeline, StableDiffusionXLPipeline) else 1
    return clip_skip - usual if clip_skip > usual else None
