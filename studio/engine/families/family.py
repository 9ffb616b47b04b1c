"""What a family of base models has to tell and to do."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol, TypeAlias

import torch
from diffusers import DDIMScheduler, FlowMatchEulerDiscreteScheduler
from torch import Tensor, nn

from studio.engine.device.memory_model import Footprint
from studio.engine.families.text_embeddings import TextEmbeddings

ModelScheduler: TypeAlias = DDIMScheduler | FlowMatchEulerDiscreteScheduler
"""What says which path a model was trained on: a table of ᾱ, or a straight line with a shift."""


class Predictor(Protocol):
    """A network that predicts, whatever its inputs are called and however they are packed."""

    @property
    def reads_guidance(self) -> bool:
        """Whether the guidance scale is an input of the network, as of whole latent consistency models."""

    def __call__(
        self, latents: Tensor, timesteps: Tensor, text: TextEmbeddings, guidance: float | None = None
    ) -> Tensor:
        """ε, v or u, float32 in the shape of `latents` (n, C, H, W), at timesteps (n,) as the scheduler counts them.

        `guidance` is the scale for a network that reads one.
        """


class FamilyModel(Protocol):
    """An open base model of one family."""

    scheduler: ModelScheduler

    @property
    def net(self) -> Any:
        """The module that predicts and wears the adapter."""

    @property
    def predictor(self) -> Predictor:
        """The same as the denoising steps call it."""

    @property
    def text_encoders(self) -> Sequence[nn.Module]:
        """In the order in which they are loaded with LoRA files."""

    @property
    def vae(self) -> Any:
        """What latents are decoded and pictures encoded with."""

    @property
    def footprint(self) -> Footprint:
        """What the memory model has to know."""

    @property
    def channels(self) -> int:
        """Of the latents."""

    @property
    def native_side(self) -> int:
        """Latents of a side of the pictures that it was made for."""

    @property
    def pixels_per_latent(self) -> int:
        """Of a side, as its VAE makes them."""

    def embed(self, text: str, device: torch.device, clip_skip: int) -> TextEmbeddings:
        """One row of embeddings; the text encoders have to be on the device.

        `clip_skip` is as for Sampling; InputError where an encoder has fewer layers.
        """

    def without_prompt(self, embeddings: TextEmbeddings) -> TextEmbeddings:
        """What stands for an empty prompt whose own embeddings these are."""

    def decode(self, latents: Tensor) -> Tensor:
        """Pictures float32 (n, 3, H, W) from -1 to 1 of latents (n, C, h, w) beside the VAE."""

    def encode(self, pictures: Tensor) -> Tensor:
        """The mean of what the VAE takes pictures (n, 3, H, W) beside it for, float32 (n, C, h, w)."""

    def decode_in_tiles(self, tile: int | None) -> None:
        """Of so many pixels a side, which blend into each other; None decodes pictures whole."""

    def load_lora(self, file: Path, adapter: str) -> None:
        """Wear a LoRA file as diffusers reads it."""

    def unload_lora(self) -> None:
        """Wear none."""
