"""AVIF: where its Exif lies (ISO/IEC 14496-12 for the boxes, 23008-12 for the items)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from typing import IO

from studio.pictures.containers.parts import BLOCKS_AT_MOST, EXIF_BYTES, Parts

META_BYTES = 16 * 2**20
ITEMS_AT_MOST = 10_000

Extent = tuple[int, int, int]
"""How it is counted (0 from the file's start, 1 in the box `idat`), offset, length."""


def avif_parts(file: IO[bytes]) -> Parts:
    """The whole file is handed on: libavif reads the boxes itself."""
    end = file.seek(0, os.SEEK_END)
    exif = b""
    with suppress(ValueError):
        exif = _exif(file, end)
    return Parts(((0, end),), exif)


class _Cursor:
    def __init__(self, content: bytes) -> None:
        self._content = content
        self._at = 0

    def take(self, length: int) -> bytes:
        found = self._content[self._at : self._at + length]
        if len(found) < length:
            raise ValueError("cut off")
        self._at += length
        return found

    def number(self, length: int) -> int:
        return int.from_bytes(self.take(length), "big")


def _exif(file: IO[bytes], end: int) -> bytes:
    meta = next((place for kind, *place in _boxes_of(file, end) if kind == b"meta"), None)
    if meta is None or meta[1] > META_BYTES:
        return b""
    file.seek(meta[0])
    boxes = dict(_boxes_in(file.read(meta[1])[4:]))
    kinds = _item_kinds(boxes.get(b"iinf", b""))
    places = _item_places(boxes.get(b"iloc", b""))
    extents = next((places[item] for item, kind in kinds.items() if kind == b"Exif" and item in places), [])
    found = bytearray()
    for method, offset, length in extents:
        if len(found) + length > EXIF_BYTES:
            raise ValueError("too long")
        if method == 1:
            found += boxes.get(b"idat", b"")[offset : offset + length]
        else:
            file.seek(min(offset, end))
            found += file.read(length)
    # The first four bytes say how far behind them the header of the Exif is.
    return bytes(found[4 + int.from_bytes(found[:4], "big") :])


def _boxes_of(file: IO[bytes], end: int) -> Iterator[tuple[bytes, int, int]]:
    """Kind, start and length of the content of the boxes on the first level."""
    at = 0
    for _ in range(BLOCKS_AT_MOST):
        file.seek(min(at, end))
        header = file.read(16)
        if len(header) < 8:
            return
        length, head = int.from_bytes(header[:4], "big"), 8
        if length == 1:
            length, head = int.from_bytes(header[8:16], "big"), 16
        elif length == 0:
            length = end - at
        if length < head:
            return
        yield header[4:8], at + head, length - head
        at += length


def _boxes_in(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    for _ in range(ITEMS_AT_MOST):
        if at + 8 > len(content):
            return
        length = int.from_bytes(content[at : at + 4], "big")
        if length < 8:
            return
        yield content[at + 4 : at + 8], content[at + 8 : at + length]
        at += length


def _item_kinds(content: bytes) -> dict[int, bytes]:
    if not content:
        return {}
    head = 6 if content[0] == 0 else 8
    kinds = {}
    for kind, entry in _boxes_in(content[head:]):
        version = entry[0] if entry else 0
        if kind == b"infe" and version >= 2:
            wide = 2 if version == 2 else 4
            kinds[int.from_bytes(entry[4 : 4 + wide], "big")] = entry[6 + wide : 10 + wide]
    return kinds


def _item_places(content: bytes) -> dict[int, list[Extent]]:
    if not content:
        return {}
    cursor = _Cursor(content)
    version = cursor.number(4) >> 24
    sizes = cursor.number(2)
    offset_bytes, length_bytes, base_bytes, index_bytes = (sizes >> shift & 15 for shift in (12, 8, 4, 0))
    wide = 4 if version == 2 else 2
    places: dict[int, list[Extent]] = {}
    left = ITEMS_AT_MOST
    for _ in range(min(cursor.number(wide), ITEMS_AT_MOST)):
        item = cursor.number(wide)
        method = cursor.number(2) & 15 if version else 0
        cursor.take(2)
        base = cursor.number(base_bytes)
        extents = places.setdefault(item, [])
        for _ in range(cursor.number(2)):
            left -= 1
            if left < 0:
                raise ValueError("too many extents")
            cursor.take(index_bytes if version else 0)
            offset = base + cursor.number(offset_bytes)
            extents.append((method, offset, cursor.number(length_bytes)))
    return places
