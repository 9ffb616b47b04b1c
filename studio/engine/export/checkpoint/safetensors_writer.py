"""Safetensors files made of the bytes of others, of which only a few are in memory at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import orjson

from studio.engine.export.checkpoint.ldm_names import Shape
from studio.library.header import BYTES_OF, LENGTH_BYTES

AT_ONCE = 16 * 2**20
ALIGNMENT = 8


@dataclass(frozen=True)
class Stretch:
    """Bytes of a file from `begin` to before `end`."""

    file: Path
    begin: int
    end: int


@dataclass(frozen=True)
class Planned:
    """A tensor that is to be written; `dtype` is a safetensors code. Its numbers are those of the stretches, one behind
    the other, which together hold the matrix with rows and columns swapped where it is to be `turned`."""

    name: str
    dtype: str
    shape: Shape
    stretches: tuple[Stretch, ...] = ()
    turned: bool = False


def write_planned(planned: Sequence[Planned], target: Path, metadata: Mapping[str, str]) -> None:
    """Write the file; wide numbers come first, so that all stand at multiples of their size. OSError if it cannot."""
    ordered = sorted(planned, key=lambda tensor: -BYTES_OF[tensor.dtype])
    with ExitStack() as opened, target.open("wb") as file:
        file.write(_header(ordered, metadata))
        sources: dict[Path, BinaryIO] = {}
        for tensor in ordered:
            for stretch in tensor.stretches:
                if stretch.file not in sources:
                    sources[stretch.file] = opened.enter_context(stretch.file.open("rb"))
            for piece in _pieces(tensor, sources):
                file.write(piece)


def _header(ordered: Sequence[Planned], metadata: Mapping[str, str]) -> bytes:
    """With its length before it and blanks behind it."""
    entries: dict[str, Any] = {"__metadata__": {"format": "pt", **metadata}}
    at = 0
    for tensor in ordered:
        end = at + prod(tensor.shape) * BYTES_OF[tensor.dtype]
        entries[tensor.name] = {"dtype": tensor.dtype, "shape": tensor.shape, "data_offsets": [at, end]}
        at = end
    raw = orjson.dumps(entries)
    raw += b" " * (-len(raw) % ALIGNMENT)
    return len(raw).to_bytes(LENGTH_BYTES, "little") + raw


def _pieces(tensor: Planned, sources: Mapping[Path, BinaryIO]) -> Iterator[bytes]:
    """The tensor's bytes, a matrix that is turned at once."""
    if tensor.turned:
        whole = b"".join(piece for stretch in tensor.stretches for piece in _read(stretch, sources[stretch.file]))
        numbers = np.frombuffer(whole, dtype=f"V{BYTES_OF[tensor.dtype]}")
        yield numbers.reshape(tensor.shape[::-1]).T.tobytes()
        return
    for stretch in tensor.stretches:
        yield from _read(stretch, sources[stretch.file])


def _read(stretch: Stretch, source: BinaryIO) -> Iterator[bytes]:
    """OSError where the file has become shorter."""
    source.seek(stretch.begin)
    left = stretch.end - stretch.begin
    while left:
        piece = source.read(min(left, AT_ONCE))
        if not piece:
            raise OSError(f"{stretch.file.name} ended early")
        left -= len(piece)
        yield piece
