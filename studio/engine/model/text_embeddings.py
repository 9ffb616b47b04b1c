"""Text embeddings: what the UNet gets of a prompt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

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

    def only(self, numbers: Sequence[int]) -> TextEmbeddings:
        """The rows of these numbers."""
        rows = list(numbers)
        return TextEmbeddings(self.hidden[rows], None if self.pooled is None else self.pooled[rows])


def joined(texts: Sequence[TextEmbeddings]) -> TextEmbeddings:
    """All rows of the texts, one after the other."""
    pooled = [text.pooled for text in texts if text.pooled is not None]
    return TextEmbeddings(torch.cat([text.hidden for text in texts]), torch.cat(pooled) if pooled else None)


def moved_to(text: TextEmbeddings, device: torch.device) -> TextEmbeddings:
    return TextEmbeddings(text.hidden.to(device), None if text.pooled is None else text.pooled.to(device))


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
    _refuse_clip_skip(pipeline, clip_skip)
    usual = {"prompt": text, "device": device, "num_images_per_prompt": 1, "do_classifier_free_guidance": False}
    if isinstance(pipeline, StableDiffusionXLPipeline):
        # diffusers counts from the layer that SDXL reads in any case.
        skipped = max(0, clip_skip - SDXL_CLIP_SKIP) or None
        hidden, _, pooled, _ = pipeline.encode_prompt(**usual, clip_skip=skipped)
        return TextEmbeddings(hidden, pooled)
    with _without_last_layers(pipeline.text_encoder, clip_skip - 1):
        hidden, _ = pipeline.encode_prompt(**usual)
    return TextEmbeddings(hidden)


def _refuse_clip_skip(pipeline: StableDiffusionPipeline | StableDiffusionXLPipeline, clip_skip: int) -> None:
    encoders = (pipeline.text_encoder, getattr(pipeline, "text_encoder_2", None))
    layers = min(encoder.config.num_hidden_layers for encoder in encoders if encoder is not None)
    if clip_skip > layers:
        raise InputError(
            "The base model's text encoder has {0} layers, so no CLIP skip of {1}; make a project with {0} at most.",
            layers,
            clip_skip,
        )


@contextmanager
def _without_last_layers(encoder: Any, count: int) -> Iterator[None]:
    """For a while the encoder ends so many layers earlier, with its last norm behind them.

    diffusers' own way looks for the norm in a place where transformers has it no more.
    """
    stack = getattr(encoder, "text_model", encoder).encoder
    layers = stack.layers
    stack.layers = layers[: len(layers) - count]
    try:
        yield
    finally:
        stack.layers = layers
