"""Pictures on the disk: PNG files that carry how they were drawn."""

from __future__ import annotations

from dataclasses import replace

from PIL import Image
from PIL.PngImagePlugin import PngInfo
from torch import Tensor

from studio.atomic_files import written_aside
from studio.domain.jobs import Picture
from studio.domain.sampling import Sampling


def parameters(
    picture: Picture, sampling: Sampling, checkpoint: int | None, strength: float, size: tuple[int, int]
) -> str:
    """The settings in the form that picture viewers for Stable Diffusion read."""
    negative = f"\nNegative prompt: {picture.negative}" if picture.negative else ""
    weight = "" if checkpoint is None or strength == 1 else f", Strength: {strength}"
    # The size is that of the picture, whatever was asked for.
    drawn = replace(sampling, width=None, height=None)
    return (
        f"{picture.prompt}{negative}\n"
        f"{drawn.parameters}, "
        f"Seed: {picture.latent_seed}, Noise seed: {picture.noise_seed}, Size: {size[0]}x{size[1]}, "
        f"Checkpoint: {'base' if checkpoint is None else checkpoint}{weight}"
    )


def save_picture(pixels: Tensor, picture: Picture, sampling: Sampling, checkpoint: int | None, strength: float) -> None:
    """Write uint8 pixels (H, W, 3) as PNG with `prompt` and `parameters` text chunks."""
    image = Image.fromarray(pixels.numpy())
    chunks = PngInfo()
    chunks.add_itxt("prompt", picture.prompt)
    chunks.add_itxt("parameters", parameters(picture, sampling, checkpoint, strength, image.size))
    with written_aside(picture.image) as aside:
        image.save(aside, format="PNG", pnginfo=chunks)
