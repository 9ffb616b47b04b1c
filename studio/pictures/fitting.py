"""A picture cropped and scaled to the size in which a base model draws."""

from __future__ import annotations

from dataclasses import dataclass

from PIL import Image

from studio.pictures.problems import PictureNote
from studio.pictures.reading import BroughtPicture

Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""
Focus = tuple[float, float]
"""Which part of the picture is kept, across and down, each from 0 to 1."""
CENTRE: Focus = (0.5, 0.5)
REDUCING_GAP = 3.0
"""Pixels are averaged by whole numbers until three for one are left, which Lanczos then filters; far faster than
Lanczos alone, and no difference to be seen."""


@dataclass(frozen=True)
class FittedPicture:
    """`box` is what was kept, in the pixels of the file."""

    image: Image.Image
    box: Box
    notes: tuple[PictureNote, ...] = ()


def crop_box(size: tuple[int, int], width: int, height: int, focus: Focus = CENTRE) -> Box:
    """The largest part of a picture of that size with the sides' ratio of width × height.

    With a focus of 0 all that is cut away lies to the right or below, with 1 to the left or above; one outside of 0 to
    1 is taken as the nearer end.
    """
    across, down = size
    scale = min(across / width, down / height)
    kept = (min(width * scale, across), min(height * scale, down))
    left, top = (
        (whole - part) * min(max(where, 0.0), 1.0) for whole, part, where in zip(size, kept, focus, strict=True)
    )
    return left, top, min(left + kept[0], across), min(top + kept[1], down)


def fit(picture: BroughtPicture, width: int, height: int, focus: Focus = CENTRE) -> FittedPicture:
    """The picture in exactly width × height pixels, which it covers; what is beyond them is cut away."""
    inside = crop_box(picture.image.size, width, height, focus)
    image = picture.image.resize((width, height), Image.Resampling.LANCZOS, box=inside, reducing_gap=REDUCING_GAP)
    box = crop_box(picture.size, width, height, focus)
    notes = picture.notes
    if box[2] - box[0] < width - 0.5:
        larger = PictureNote("It was made larger: only {0} × {1} of its pixels show.", *_pixels(box))
        notes = (*notes, larger)
    return FittedPicture(image, box, notes)


def _pixels(box: Box) -> tuple[int, int]:
    return round(box[2] - box[0]), round(box[3] - box[1])
