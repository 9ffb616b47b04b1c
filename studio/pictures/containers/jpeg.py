"""JPEG: segments before the first scan (ITU T.81; Exif 3.0 for APP1; ICC.1 annex B for APP2)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import IO

from studio.pictures.containers.parts import BLOCKS_AT_MOST, EXIF_BYTES, PROFILE_BYTES, Parts, decoded
from studio.pictures.containers.pieces import Piece, joined

START = b"\xff\xd8"
EXIF = b"Exif\0"
PROFILE = b"ICC_PROFILE\0"
ADOBE = b"Adobe"
SCAN, COMMENT = 0xDA, 0xFE
APPLICATION = range(0xE0, 0xF0)
WITHOUT_LENGTH = {0x01, *range(0xD0, 0xD8)}
SCANS_AT_MOST = 64
"""Progressive pictures have about ten; each one more makes every decoder go over the whole picture again."""


def jpeg_parts(file: IO[bytes]) -> Parts:
    """Of the pieces for programs only Adobe's is handed on, which says how the colours are meant."""
    pixels: list[Piece] = [START]
    texts: list[tuple[str, str]] = []
    exif = bytearray()
    profile: dict[int, bytes] = {}
    for marker, start, length in _segments(file):
        if marker == SCAN:
            end = file.seek(0, os.SEEK_END)
            pixels.append((start - 4, end - start + 4))
            _refuse_many_scans(file, start)
            break
        content = b""
        if marker in APPLICATION or marker == COMMENT:
            file.seek(start)
            content = file.read(length)
        if marker == 0xE1 and content.startswith(EXIF) and len(exif) < EXIF_BYTES:
            exif += content[6:]
        elif marker == 0xE2 and content.startswith(PROFILE) and len(content) > 14:
            profile[content[12]] = content[14:]
        elif marker == COMMENT and not texts:
            texts.append(("comment", decoded(content)))
        if (marker not in APPLICATION and marker != COMMENT) or (marker == 0xEE and content.startswith(ADOBE)):
            pixels.append((start - 4, length + 4))
    icc = b"".join(part for _, part in sorted(profile.items()))[: PROFILE_BYTES + 1]
    return Parts(tuple(joined(pixels)), bytes(exif), icc, tuple(texts))


def _segments(file: IO[bytes]) -> Iterator[tuple[int, int, int]]:
    """Marker, start and length of the content of each, to the first scan or to where the file ends."""
    at = len(START)
    for _ in range(BLOCKS_AT_MOST):
        file.seek(at)
        header = file.read(4)
        if len(header) < 4:
            return
        if header[0] != 0xFF or header[1] == 0xFF:  # junk between segments, which every decoder steps over
            at += 1
        elif header[1] in WITHOUT_LENGTH or header[1] in (0x00, 0xD8):
            at += 2
        elif header[1] == 0xD9:
            return
        else:
            length = max(2, int.from_bytes(header[2:], "big"))
            yield header[1], at + 4, length - 2
            at += 2 + length
    raise ValueError("too many segments")


def _refuse_many_scans(file: IO[bytes], start: int) -> None:
    """Within the pixels of a picture this pair of bytes can be nothing else."""
    file.seek(start)
    scans, last = 1, b""
    while block := file.read(2**20):
        scans += (last + block).count(b"\xff\xda")
        last = block[-1:]
    if scans > SCANS_AT_MOST:
        raise ValueError("too many scans")
