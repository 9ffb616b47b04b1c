"""GIF: blocks (Graphics Interchange Format, version 89a)."""

from __future__ import annotations

from typing import IO

from studio.pictures.containers.parts import TEXT_BYTES, Parts, decoded
from studio.pictures.containers.pieces import Piece, joined

SIGNATURES = (b"GIF87a", b"GIF89a")
EXTENSION, PICTURE, TRAILER = 0x21, 0x2C, 0x3B
CONTROL, COMMENT = 0xF9, 0xFE
SUB_BLOCKS_AT_MOST = 2_000_000
"""Each has up to 255 bytes."""


def gif_parts(file: IO[bytes]) -> Parts:
    """The first picture alone is handed on: the other blocks are where a decoder can be held up."""
    file.seek(0)
    header = file.read(13)
    if len(header) < 13:
        raise ValueError("cut off")
    size = 13 + _table_bytes(header[10])
    return _Blocks(file, size).parts(size)


class _Blocks:
    def __init__(self, file: IO[bytes], start: int) -> None:
        self._file = file
        self._at = start
        self._left = SUB_BLOCKS_AT_MOST

    def parts(self, header: int) -> Parts:
        pixels: list[Piece] = [(0, header)]
        control: Piece = b""
        comment, pictures = b"", 0
        while (kind := self._byte()) in (EXTENSION, PICTURE):
            start = self._at - 1
            if kind == EXTENSION:
                label = self._byte()
                content = self._sub_blocks(keep=label == COMMENT)
                comment = comment or content
                if label == CONTROL and not pictures:
                    control = (start, self._at - start)
                continue
            self._file.seek(self._at)
            descriptor = self._file.read(9)
            self._at += 10 + (_table_bytes(descriptor[8]) if len(descriptor) == 9 else 0)
            self._sub_blocks()
            if not pictures:
                pixels += [control, (start, self._at - start), bytes([TRAILER])]
            pictures += 1
        texts = (("comment", decoded(comment)),) if comment else ()
        return Parts(tuple(joined(piece for piece in pixels if piece)), texts=texts, pictures=max(1, pictures))

    def _byte(self) -> int:
        self._file.seek(self._at)
        byte = self._file.read(1)
        self._at += len(byte)
        return byte[0] if byte else -1

    def _sub_blocks(self, *, keep: bool = False) -> bytes:
        """Step over them to the one without a length; what was in them, if it is to be kept."""
        kept = bytearray()
        while (length := self._byte()) > 0:
            self._left -= 1
            if self._left < 0:
                raise ValueError("too many blocks")
            if keep and len(kept) < TEXT_BYTES:
                kept += self._file.read(length)
            self._at += length
        return bytes(kept)


def _table_bytes(flags: int) -> int:
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0
