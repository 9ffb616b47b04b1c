"""How Stable Diffusion reads a prompt."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import torch
from diffusers import StableDiffusionPipeline, StableDiffusionXLPipeline

from studio.domain.errors import InputError
from studio.engine.families.text_embeddings import TextEmbeddings

SDXL_CLIP_SKIP = 2
"""SDXL was trained on the last layer but one, and no program reads a later one of it."""


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
