"""A file read as some of its pieces, one after the other, as if the rest were not there."""

from __future__ import annotations

import bisect
import io
from collections.abc import Iterable
from typing import IO

Piece = bytes | tuple[int, int]
"""Bytes as they are, or a start and a length in the file."""


class Pieces(io.RawIOBase):
    """The pieces of a file without a copy of them.

    `failure` is what the disk answered last, None while all was well: decoders take it for the end of the file.

    There is no file descriptor to be had of it: libtiff would map the file into memory, and a stick that is pulled out
    would end the program.
    """

    def __init__(self, file: IO[bytes], pieces: Iterable[Piece]) -> None:
        self.failure: OSError | None = None
        self._file = file
        self._pieces: list[Piece] = []
        self._starts: list[int] = []
        self._length = 0
        self._at = 0
        for piece in joined(pieces):
            self._starts.append(self._length)
            self._pieces.append(piece)
            self._length += len(piece) if isinstance(piece, bytes) else piece[1]

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._length}[whence]
        if start + offset < 0:
            raise ValueError("before the beginning")
        self._at = start + offset
        return self._at

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]
        if not len(view) or self._at >= self._length:
            return 0
        number = bisect.bisect_right(self._starts, self._at) - 1
        piece, inside = self._pieces[number], self._at - self._starts[number]
        if isinstance(piece, bytes):
            content = piece[inside : inside + len(view)]
        else:
            content = self._read(piece[0] + inside, min(len(view), piece[1] - inside))
        view[: len(content)] = content
        self._at += len(content)
        return len(content)

    def _read(self, start: int, length: int) -> bytes:
        try:
            self._file.seek(start)
            return self._file.read(length)
        except OSError as error:
            self.failure = error
            raise


def joined(pieces: Iterable[Piece]) -> Iterable[Piece]:
    """The same with fewer pieces: those that lie beside each other become one."""
    last: Piece | None = None
    for piece in pieces:
        if isinstance(last, tuple) and isinstance(piece, tuple) and last[0] + last[1] == piece[0]:
            last = (last[0], last[1] + piece[1])
            continue
        if last is not None:
            yield last
        last = piece
    if last is not None:
        yield last
