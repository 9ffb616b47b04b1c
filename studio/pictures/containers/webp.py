"""WebP: chunks of RIFF (RFC 9649)."""

from __future__ import annotations

import os
import struct
from typing import IO

from studio.pictures.containers.parts import BLOCKS_AT_MOST, EXIF_BYTES, PROFILE_BYTES, Parts
from studio.pictures.containers.pieces import Piece, joined

HEADER_BYTES = 12
PIXEL_CHUNKS = {b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF"}


def webp_parts(file: IO[bytes]) -> Parts:
    """The whole file is handed on, since its length stands in its header."""
    end = file.seek(0, os.SEEK_END)
    exif = profile = b""
    frames = 0
    size: tuple[int, int] | None = None
    at = HEADER_BYTES
    for _ in range(BLOCKS_AT_MOST):
        file.seek(at)
        header = file.read(8)
        if len(header) < 8:
            break
        kind, length = struct.unpack("<4sI", header)
        if kind == b"EXIF" and length <= EXIF_BYTES:
            exif = file.read(length).removeprefix(b"Exif\0\0")
        elif kind == b"ICCP" and length <= PROFILE_BYTES:
            profile = file.read(length)
        elif kind == b"ANMF":
            frames += 1
        if size is None:
            size = _size(kind, file.read(10)) if kind in PIXEL_CHUNKS else None
        at += 8 + length + length % 2
    else:
        raise ValueError("too many chunks")
    return Parts(((0, end),), exif, profile, pictures=max(1, frames), size=size)


def picture_pieces(file: IO[bytes]) -> tuple[Piece, ...]:
    """The chunks that make the picture, without what is told beside them."""
    pieces: list[Piece] = []
    at = HEADER_BYTES
    for _ in range(BLOCKS_AT_MOST):
        file.seek(at)
        header = file.read(8)
        if len(header) < 8:
            break
        kind, length = struct.unpack("<4sI", header)
        # The flags of VP8X say whether there is more than the picture.
        if kind in PIXEL_CHUNKS - {b"VP8X"}:
            pieces.append((at, 8 + length))
        at += 8 + length + length % 2
    return tuple(joined(pieces))


def _size(kind: bytes, start: bytes) -> tuple[int, int] | None:
    if len(start) < 10:
        return None
    if kind == b"VP8X":
        return int.from_bytes(start[4:7], "little") + 1, int.from_bytes(start[7:10], "little") + 1
    if kind == b"VP8L":
        bits = int.from_bytes(start[1:5], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if kind == b"VP8 ":
        width, height = struct.unpack("<HH", start[6:10])
        return width & 0x3FFF, height & 0x3FFF
    return None
