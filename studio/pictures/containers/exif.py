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
DNG_VERSION = 0xC612
STRIP_OFFSETS, TILE_OFFSETS = 0x0111, 0x0144
PROFILE = 0x8773
TYPE_BYTES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8, 17: 8, 18: 8}
TEXT_TYPES = {1, 2, 7}
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
        try:
            self._file.seek(start)
        except (OverflowError, OSError) as error:
            raise ValueError("nowhere in the file") from error
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
            if is_first and tag in (EXIF_DIRECTORY, GPS_DIRECTORY, INTEROPERABILITY_DIRECTORY):
                self._directory(self._number(value), is_first=False)
        return self._next_directory(start) if is_first else 0

    def _next_directory(self, start: int) -> int:
        """Where the directory after this one lies; 0 where there is none."""
        count_bytes, entry_bytes, place_bytes = (8, 20, 8) if self._is_big else (2, 12, 4)
        count = self._number(self._at(start, count_bytes))
        return self._number(self._at(start + count_bytes + count * entry_bytes, place_bytes))

    def _take(self, tag: int, kind: int, size: int, value: bytes, where: int) -> None:
        if tag == ORIENTATION:
            orientation = self._number(value[:2])
            self._tags.orientation = orientation if 1 <= orientation <= 8 else 1
        elif tag == DNG_VERSION:
            self._tags.is_raw = True
        elif tag in (STRIP_OFFSETS, TILE_OFFSETS) and size > STRIPS_AT_MOST * TYPE_BYTES.get(kind, 1):
            raise ValueError("too many strips")
        elif kind in TEXT_TYPES and 0 < size <= TEXT_BYTES and self._kept() < ALL_TEXT_BYTES:
            content = self._at(where, size) if where else value
            if tag == PROFILE:
                self._tags.profile = content
            else:
                self._tags.texts[tag] = content

    def _kept(self) -> int:
        return sum(map(len, self._tags.texts.values()))
