"""PNG: chunks (Portable Network Graphics, third edition, W3C 2025)."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import IO

from studio.pictures.containers.parts import (
    ALL_TEXT_BYTES,
    BLOCKS_AT_MOST,
    EXIF_BYTES,
    PROFILE_BYTES,
    TEXT_BYTES,
    Parts,
    decoded,
    inflated,
)
from studio.pictures.containers.pieces import Piece, joined

SIGNATURE = b"\x89PNG\r\n\x1a\n"
PIXEL_CHUNKS = {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"}
FRAME = b"fcTL"
HEADER_START = 16
"""Where width and height stand."""


def png_parts(file: IO[bytes]) -> Parts:
    pixels: list[Piece] = [SIGNATURE]
    texts: list[tuple[str, str]] = []
    letters = frames = 0
    exif, profile, has_bad_profile = b"", b"", False
    for kind, start, length in _chunks(file):
        if kind in PIXEL_CHUNKS:
            pixels.append((start - 8, length + 12))
        elif kind == FRAME:
            frames += 1
        elif kind == b"eXIf" and length <= EXIF_BYTES:
            exif = _content(file, start, length)
        elif kind == b"iCCP":
            profile = _profile(_content(file, start, min(length, PROFILE_BYTES)))
            has_bad_profile = not profile
        elif kind in (b"tEXt", b"zTXt", b"iTXt") and length <= TEXT_BYTES and letters < ALL_TEXT_BYTES:
            found = _text(kind, _content(file, start, length))
            if found:
                texts.append(found)
                letters += len(found[1]) + length
    if _content(file, HEADER_START - 4, 4) != b"IHDR":
        # Apple's own form begins with a chunk of its own, and its pixels are packed otherwise.
        raise ValueError("it does not begin with its header")
    size = struct.unpack(">II", _content(file, HEADER_START, 8).ljust(8, b"\0"))
    return Parts(
        tuple(joined(pixels)),
        exif,
        profile,
        tuple(texts),
        pictures=max(1, frames),
        size=size,
        has_bad_profile=has_bad_profile,
    )


def _chunks(file: IO[bytes]) -> Iterator[tuple[bytes, int, int]]:
    """Kind, start and length of the content of each, to the last one or to where the file ends."""
    at = len(SIGNATURE)
    for _ in range(BLOCKS_AT_MOST):
        file.seek(at)
        header = file.read(8)
        if len(header) < 8:
            return
        length, kind = struct.unpack(">I4s", header)
        yield kind, at + 8, length
        if kind == b"IEND":
            return
        at += length + 12
    raise ValueError("too many chunks")


def _content(file: IO[bytes], start: int, length: int) -> bytes:
    file.seek(start)
    return file.read(length)


def _profile(content: bytes) -> bytes:
    """Name, zero, method, then the profile compressed."""
    _, _, rest = content.partition(b"\0")
    return inflated(rest[1:], PROFILE_BYTES) or b""


def _text(kind: bytes, content: bytes) -> tuple[str, str] | None:
    key, _, rest = content.partition(b"\0")
    plain: bytes | None = rest
    if kind == b"zTXt":
        plain = inflated(rest[1:], TEXT_BYTES)
    elif kind == b"iTXt":
        is_compressed = rest[:1] == b"\1"
        *_, plain = rest[2:].split(b"\0", 2)
        if is_compressed:
            plain = inflated(plain, TEXT_BYTES)
    return None if plain is None else (key.decode("latin-1"), decoded(plain))
