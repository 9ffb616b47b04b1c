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
from studio.library.header import DTYPE_BYTES, LENGTH_BYTES

BYTES_AT_ONCE = 16 * 2**20
ALIGNMENT = 8


@dataclass(frozen=True)
class ByteRange:
    """Bytes of a file from `begin` to before `end`."""

    file: Path
    begin: int
    end: int


@dataclass(frozen=True)
class PlannedTensor:
    """A tensor that is to be written; `dtype` is a safetensors code. Its numbers are those of the `sources`, one behind
    the other, which together hold the matrix with rows and columns swapped where it is to be `transposed`."""

    name: str
    dtype: str
    shape: Shape
    sources: tuple[ByteRange, ...] = ()
    transposed: bool = False


def write_safetensors(planned: Sequence[PlannedTensor], target: Path, metadata: Mapping[str, str]) -> None:
    """Write the file; wide numbers come first, so that all stand at multiples of their size. OSError if it cannot."""
    ordered = sorted(planned, key=lambda tensor: -DTYPE_BYTES[tensor.dtype])
    with ExitStack() as opened, target.open("wb") as file:
        file.write(_header(ordered, metadata))
        handles: dict[Path, BinaryIO] = {}
        for tensor in ordered:
            for source in tensor.sources:
                if source.file not in handles:
                    handles[source.file] = opened.enter_context(source.file.open("rb"))
            for chunk in _chunks(tensor, handles):
                file.write(chunk)


def _header(ordered: Sequence[PlannedTensor], metadata: Mapping[str, str]) -> bytes:
    """With its length before it and blanks behind it."""
    # transformers refuses a file that does not name its framework.
    entries: dict[str, Any] = {"__metadata__": {"format": "pt", **metadata}}
    begin = 0
    for tensor in ordered:
        end = begin + prod(tensor.shape) * DTYPE_BYTES[tensor.dtype]
        entries[tensor.name] = {"dtype": tensor.dtype, "shape": tensor.shape, "data_offsets": [begin, end]}
        begin = end
    raw = orjson.dumps(entries)
    raw += b" " * (-len(raw) % ALIGNMENT)
    return len(raw).to_bytes(LENGTH_BYTES, "little") + raw


def _chunks(tensor: PlannedTensor, handles: Mapping[Path, BinaryIO]) -> Iterator[bytes]:
    """The tensor's bytes; a matrix that is transposed comes at once."""
    chunks = (chunk for source in tensor.sources for chunk in _read(source, handles[source.file]))
    if not tensor.transposed:
        yield from chunks
        return
    # Opaque items of the right width, because numpy knows no bf16 and no eight-bit floats.
    items = np.frombuffer(b"".join(chunks), dtype=f"V{DTYPE_BYTES[tensor.dtype]}")
    yield items.reshape(tensor.shape[::-1]).T.tobytes()


def _read(source: ByteRange, handle: BinaryIO) -> Iterator[bytes]:
    """OSError where the file has become shorter."""
    handle.seek(source.begin)
    remaining = source.end - source.begin
    while remaining:
        chunk = handle.read(min(remaining, BYTES_AT_ONCE))
        if not chunk:
            raise OSError(f"{source.file.name} ended early")
        remaining -= len(chunk)
        yield chunk
