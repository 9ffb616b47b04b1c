"""A whole picture, so scaled that the part of it that is kept has the size in which a base model draws."""

from __future__ import annotations

from PIL import Image

from studio.pictures.fitting import CENTRE, REDUCING_GAP, Focus


def covering(image: Image.Image, width: int, height: int) -> Image.Image:
    """As small as it can be without a side below width × height; one of them fits."""
    scale = max(width / image.width, height / image.height)
    size = (max(width, round(image.width * scale)), max(height, round(image.height * scale)))
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=REDUCING_GAP)


def corner(size: tuple[int, int], kept: tuple[int, int], focus: Focus = CENTRE) -> tuple[int, int]:
    """Where a part of a picture begins that is nearest to the focus, which is taken as `crop_box` takes it."""
    across, down = (
        round((whole - part) * min(max(where, 0.0), 1.0)) for whole, part, where in zip(size, kept, focus, strict=True)
    )
    return across, down


def part_of(image: Image.Image, kept: tuple[int, int], at: tuple[int, int]) -> Image.Image:
    """The part of that size that begins there, without scaling it."""
    return image.crop((*at, at[0] + kept[0], at[1] + kept[1]))
