"""Any picture that an artist brings, as 8-bit sRGB."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from studio.domain.limits import PIXELS
from studio.pictures.decoding import decode
from studio.pictures.problems import PictureNote, damaged, opened_picture, short_of_memory, without_warnings

WORKING_SIDE = int(PIXELS.most)
"""No picture is drawn larger, so a shorter side of twice as much or more is divided at once."""
WORKING_PIXELS = 8 * WORKING_SIDE**2
"""33.5 million: nothing but a panorama has more with a shorter side below twice the working one."""
UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""By Exif's orientation."""


@dataclass(frozen=True)
class BroughtPicture:
    """`image` is RGB, upright, its shorter side no less than `WORKING_SIDE` unless the whole picture's is.

    `size` is the whole picture's, upright, in pixels of the file.
    """

    image: Image.Image
    size: tuple[int, int]
    notes: tuple[PictureNote, ...] = ()


def read_picture(file: Path) -> BroughtPicture:
    """The first picture in the file; PictureError, with what to do, where there is none that can be read."""
    # numpy comes with it, and the window starts without
    from studio.pictures.colours import in_srgb

    with opened_picture(file) as stream, without_warnings():
        decoded = decode(file, stream, WORKING_SIDE)
        try:
            image, notes = in_srgb(decoded, _factor(decoded.image.size))
            turn = UPRIGHT.get(decoded.orientation)
            if turn is not None:
                image = image.transpose(turn)
        except MemoryError as error:
            raise short_of_memory(file) from error
        except Exception as error:
            # What a decoder let through can still be more than the conversions take.
            raise damaged(file) from error
    width, height = decoded.size
    size = (height, width) if decoded.orientation in (5, 6, 7, 8) else (width, height)
    if decoded.pictures > 1:
        notes.append(PictureNote("There are {0} pictures in the file; the first was taken.", decoded.pictures))
    return BroughtPicture(image, size, tuple(notes))


def _factor(size: tuple[int, int]) -> int:
    """By how much the sides of the decoded picture are divided."""
    width, height = size
    return max(1, min(size) // WORKING_SIDE, math.ceil(math.sqrt(width * height / WORKING_PIXELS)))
