"""TIFF and BMP, whose decoders get the whole file."""

from __future__ import annotations

import os
from typing import IO

from studio.pictures.containers.exif import read_tags
from studio.pictures.containers.parts import Parts


class RawPictureError(ValueError):
    """A camera's raw file, in which only a stamp can be read."""


def tiff_parts(file: IO[bytes]) -> Parts:
    """Orientation and Exif are left to the decoder, which obeys them."""
    end = file.seek(0, os.SEEK_END)
    tags = read_tags(file)
    if tags.is_raw:
        raise RawPictureError
    if tags.is_planar and tags.bits > 8:
        raise ValueError("Pillow takes the halves of these numbers for pixels")
    is_unsigned = tags.bits == 32 and tags.sample_format == 1
    return Parts(((0, end),), profile=tags.profile, pictures=tags.pages, is_unsigned=is_unsigned)


def bmp_parts(file: IO[bytes]) -> Parts:
    return Parts(((0, file.seek(0, os.SEEK_END)),))
