"""Pictures as an artist would bring them."""

from __future__ import annotations

from pathlib import Path

from PIL import Image
from PIL.PngImagePlugin import PngInfo


def own_picture(file: Path, shade: int, side: int = 96, prompt: str = "") -> Path:
    """A plain picture of its own shade, in a folder that is made; with a prompt as A1111 writes it if one is said."""
    file.parent.mkdir(parents=True, exist_ok=True)
    image = Image.linear_gradient("L").resize((side, side)).convert("RGB")
    chunks = PngInfo()
    if prompt:
        chunks.add_text("parameters", f"{prompt}\nNegative prompt: blurry\nSteps: 20, Sampler: Euler, Seed: 1")
    Image.blend(image, Image.new("RGB", image.size, (shade, 255 - shade, 90)), 0.7).save(file, pnginfo=chunks)
    return file


def own_pictures(folder: Path, count: int) -> Path:
    """So many of different shades."""
    for number in range(count):
        own_picture(folder / f"own-{number}.png", 20 + 200 * number // count)
    return folder
