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
    """`image` is the part of the scaled `whole` that begins `at` a corner; `box` is what was kept, in the pixels of the
    file."""

    image: Image.Image
    whole: Image.Image
    at: tuple[int, int]
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
    whole = covering(picture.image, width, height)
    at = corner(whole.size, (width, height), focus)
    box = crop_box(picture.size, width, height, focus)
    notes = picture.notes
    if box[2] - box[0] < width - 0.5:
        larger = PictureNote("It was made larger: only {0} × {1} of its pixels show.", *_pixels(box))
        notes = (*notes, larger)
    # cut out of the whole, so that a part that is chosen later is as sharp
    return FittedPicture(part_of(whole, (width, height), at), whole, at, box, notes)


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


def _pixels(box: Box) -> tuple[int, int]:
    return round(box[2] - box[0]), round(box[3] - box[1])
