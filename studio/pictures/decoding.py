"""A picture's file decoded, with bounds on what a hostile one can take; its colours as they are in the file."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from PIL import ImageFile

from studio.pictures.containers.exif import ORIENTATION, orientation_of, read_tags
from studio.pictures.containers.kinds import (
    AVIF,
    CAMERA_RAW,
    HEAD_BYTES,
    JPEG,
    Kind,
    foreign_name,
    is_web_page,
    kind_of,
)
from studio.pictures.containers.parts import Parts
from studio.pictures.containers.pieces import Pieces
from studio.pictures.containers.tiff import RawPictureError
from studio.pictures.problems import PictureError, damaged, short_of_memory

LEAST_SIDE = 64
"""The least that a base model draws."""
READ_AS = "PNG, JPEG, WebP, AVIF, GIF, BMP, TIFF"


@dataclass(frozen=True)
class Decoded:
    """`size` is the whole picture's, of which `image` may be a draft; `orientation` is Exif's.

    `pictures` is how many there are in the file.
    """

    image: ImageFile.ImageFile
    kind: Kind
    parts: Parts
    size: tuple[int, int]
    orientation: int
    pictures: int


def told_kind(file: Path, stream: IO[bytes]) -> Kind:
    """The format of the file; PictureError where it is none that is read here."""
    stream.seek(0)
    head = stream.read(HEAD_BYTES)
    kind = kind_of(head)
    if kind is not None:
        return kind
    if not head:
        raise PictureError("{0} is empty.", file.name)
    if is_web_page(head):
        raise PictureError("{0} is what a web site answered and not the picture; download it again.", file.name)
    if name := foreign_name(head):
        raise _foreign(file, name)
    raise PictureError("There is no picture in {0}; what is read here is {1}.", file.name, READ_AS)


def told_parts(file: Path, stream: IO[bytes], kind: Kind) -> Parts:
    """What lies in the file; PictureError where it is too large or none that can be meant."""
    length = stream.seek(0, io.SEEK_END)
    if length > kind.most_bytes:
        raise PictureError(
            "{0} is too large, with {1} MB; {2} is the most that is read.",
            file.name,
            length // 2**20,
            kind.most_bytes // 2**20,
        )
    try:
        return kind.parts(stream)
    except RawPictureError as error:
        raise _foreign(file, CAMERA_RAW) from error
    except ValueError as error:
        raise damaged(file) from error


def decode(file: Path, stream: IO[bytes], shorter_side: int) -> Decoded:
    """The picture with all its pixels loaded.

    JPEG, which can be decoded in a half, a quarter or an eighth, is: to no less than `shorter_side`. PictureError for
    what cannot be read; OSError where the disk fails. To be called within `without_warnings`.
    """
    kind = told_kind(file, stream)
    parts = told_parts(file, stream, kind)
    if kind is AVIF and parts.exif:
        _refuse_bad_exif(file, parts.exif)
    orientation = orientation_of(parts.exif)
    source = Pieces(stream, parts.pixels)
    try:
        return _decoded(file, kind, parts, source, orientation, shorter_side)
    except PictureError:
        raise
    except MemoryError as error:
        raise short_of_memory(file) from error
    except Exception as error:
        # Pillow's readers raise whatever their parsing comes upon.
        raise source.failure or damaged(file) from error


def _decoded(file: Path, kind: Kind, parts: Parts, source: Pieces, orientation: int, shorter_side: int) -> Decoded:
    if parts.size is not None:
        _refuse_size(file, kind, parts.size)
    image = kind.decoder(io.BufferedReader(source))
    size = image.size
    _refuse_size(file, kind, size)
    if kind is JPEG:
        image.draft(None, (shorter_side, shorter_side))
    image.load()
    if source.failure is not None:
        raise source.failure
    if kind is not JPEG:
        size = image.size  # of a TIFF the decoder has turned it upright meanwhile
    pictures = parts.pictures
    if kind is AVIF:
        orientation = image.getexif().get(ORIENTATION, 1)
        pictures = getattr(image, "n_frames", 1)
    return Decoded(image, kind, parts, size, orientation, pictures)


def _foreign(file: Path, name: str) -> PictureError:
    return PictureError("{0} is a file of another kind ({1}); save the picture as PNG or JPEG first.", file.name, name)


def _refuse_bad_exif(file: Path, exif: bytes) -> None:
    """The decoder of AVIF reads the Exif itself, whatever that claims."""
    try:
        read_tags(io.BytesIO(exif))
    except ValueError as error:
        raise damaged(file) from error


def _refuse_size(file: Path, kind: Kind, size: tuple[int, int]) -> None:
    width, height = size
    if min(size) < LEAST_SIDE:
        raise PictureError(
            "{0} is too small, with {1} × {2} pixels; it needs {3} on each side.", file.name, width, height, LEAST_SIDE
        )
    if width * height > kind.most_pixels:
        raise PictureError(
            "{0} is too large, with {1} × {2} pixels; {3} million is the most for {4}.",
            file.name,
            width,
            height,
            kind.most_pixels // 10**6,
            kind.name,
        )
