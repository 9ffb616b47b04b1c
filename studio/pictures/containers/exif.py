"""Exif and the head of TIFF, which are one thing: tags in directories (TIFF 6.0; Exif 3.0; BigTIFF)."""

from __future__ import annotations

import io
import os
import struct
from dataclasses import dataclass, field
from typing import IO

from studio.pictures.containers.parts import ALL_TEXT_BYTES, TEXT_BYTES

ORIENTATION = 0x0112
USER_COMMENT = 0x9286
EXIF_DIRECTORY, GPS_DIRECTORY, INTEROPERABILITY_DIRECTORY = 0x8769, 0x8825, 0xA005
SUBFILE, DNG_VERSION = 0x00FE, 0xC612
REDUCED = 1
"""The flag of a picture that stands for a larger one: in the raw files of most cameras the first is a stamp."""
STRIP_OFFSETS, TILE_OFFSETS = 0x0111, 0x0144
PROFILE = 0x8773
BITS, PLANAR, SAMPLE_FORMAT = 0x0102, 0x011C, 0x0153
TYPE_BYTES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8, 17: 8, 18: 8}
TEXT_TYPES = {1, 2, 7}
TILE_SIDES = {0x0142, 0x0143}
TILE_SIDE_AT_MOST = 8192
"""A decoder takes the memory for a whole tile, however small the picture is."""
STRIPS_AT_MOST = 200_000
"""A picture of 200 megapixels in tiles of 32 pixels has as many."""
PAGES_COUNTED = 1000
SLACK_BYTES = 64 * 2**10


@dataclass
class Tags:
    """`texts` are those tags, of the first directory and of Exif's own, that can hold some; `claimed` is how many bytes
    the values of all tags have together."""

    is_little: bool
    orientation: int = 1
    texts: dict[int, bytes] = field(default_factory=dict)
    profile: bytes = b""
    pages: int = 1
    is_raw: bool = False
    bits: int = 1
    is_planar: bool = False
    sample_format: int = 1
    claimed: int = 0


def read_tags(file: IO[bytes]) -> Tags:
    """The tags of a file that begins with its byte order.

    ValueError where it is none, and where the tags claim more than there is: each value may point to the same
    megabytes, so that a small file would fill the memory of who reads all of them.
    """
    return _Reader(file).read()


def orientation_of(exif: bytes) -> int:
    """How the picture lies, 1 to 8; 1, upright, where its Exif says nothing that can be read."""
    try:
        return read_tags(io.BytesIO(exif)).orientation
    except ValueError:
        return 1


class _Reader:
    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._length = file.seek(0, os.SEEK_END)
        head = self._at(0, 8)
        self._order = {b"II": "<", b"MM": ">"}.get(head[:2], "")
        if not self._order or len(head) < 8:
            raise ValueError("no tags")
        version = self._number(head[2:4])
        if version not in (42, 43):
            raise ValueError("no tags")
        self._is_big = version == 43
        self._first = self._number(self._at(8, 8) if self._is_big else head[4:])
        self._tags = Tags(self._order == "<")
        self._kept = 0
        # Each is read once, however often it is named.
        self._inner = {EXIF_DIRECTORY, GPS_DIRECTORY, INTEROPERABILITY_DIRECTORY}

    def read(self) -> Tags:
        following = self._directory(self._first, is_first=True)
        for _ in range(PAGES_COUNTED):
            if not following:
                break
            self._tags.pages += 1
            following = self._next_directory(following)
        if self._tags.claimed > self._length + SLACK_BYTES:
            raise ValueError("the tags claim more than there is")
        return self._tags

    def _at(self, start: int, length: int) -> bytes:
        if start > self._length:
            return b""
        self._file.seek(start)
        return self._file.read(length)

    def _number(self, content: bytes) -> int:
        return int.from_bytes(content, "little" if self._order == "<" else "big")

    def _directory(self, start: int, *, is_first: bool) -> int:
        """Take in the tags; where the next directory lies, 0 where there is none."""
        count_bytes, entry_bytes, inline = (8, 20, 8) if self._is_big else (2, 12, 4)
        count = self._number(self._at(start, count_bytes))
        if count > 65535:
            raise ValueError("too many tags")
        entries = self._at(start + count_bytes, count * entry_bytes)
        layout = f"{self._order}HH{'Q8s' if self._is_big else 'I4s'}"
        for tag, kind, number, value in struct.iter_unpack(
            layout, entries[: len(entries) // entry_bytes * entry_bytes]
        ):
            size = number * TYPE_BYTES.get(kind, 0)
            if size > inline:
                self._tags.claimed += size
                where = self._number(value)
            else:
                where = 0
                value = value[:size]
            self._take(tag, kind, size, value, where)
            if is_first and tag in self._inner:
                self._inner.discard(tag)
                self._directory(self._number(value), is_first=False)
        return self._next_directory(start) if is_first else 0

    def _next_directory(self, start: int) -> int:
        """Where the directory after this one lies; 0 where there is none."""
        count_bytes, entry_bytes, place_bytes = (8, 20, 8) if self._is_big else (2, 12, 4)
        count = self._number(self._at(start, count_bytes))
        return self._number(self._at(start + count_bytes + count * entry_bytes, place_bytes))

    def _take(self, tag: int, kind: int, size: int, value: bytes, where: int) -> None:
        # Of the numbers for each channel the first speaks for all.
        first = self._number((self._at(where, 2) if where else value)[:2])
        if tag == BITS:
            self._tags.bits = first
        elif tag == PLANAR:
            self._tags.is_planar = first == 2
        elif tag == SAMPLE_FORMAT:
            self._tags.sample_format = first
        elif tag == ORIENTATION:
            orientation = self._number(value[:2])
            self._tags.orientation = orientation if 1 <= orientation <= 8 else 1
        elif tag == DNG_VERSION or (tag == SUBFILE and self._number(value) & REDUCED):
            self._tags.is_raw = True
        elif tag in TILE_SIDES and self._number(value) > TILE_SIDE_AT_MOST:
            raise ValueError("too large tiles")
        elif tag in (STRIP_OFFSETS, TILE_OFFSETS) and size > STRIPS_AT_MOST * TYPE_BYTES.get(kind, 1):
            raise ValueError("too many strips")
        elif kind in TEXT_TYPES and 0 < size <= TEXT_BYTES and self._kept < ALL_TEXT_BYTES:
            content = self._at(where, size) if where else value
            if tag == PROFILE:
                self._tags.profile = content
            else:
                self._tags.texts[tag] = content
                self._kept += len(content)
