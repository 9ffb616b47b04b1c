"""The header of a safetensors file: names, dtypes and shapes of its tensors, read in milliseconds and not trusted."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import Any

import orjson

from studio.domain.errors import ModelError

HEADER_AT_MOST = 64 * 2**20
TENSORS_AT_MOST = 20_000
DIMENSIONS_AT_MOST = 8
METADATA_AT_MOST = 64 * 2**10
LENGTH_BYTES = 8
BYTES_OF = {
    "F64": 8,
    "I64": 8,
    "U64": 8,
    "F32": 4,
    "I32": 4,
    "U32": 4,
    "F16": 2,
    "BF16": 2,
    "I16": 2,
    "U16": 2,
    "F8_E4M3": 1,
    "F8_E5M2": 1,
    "I8": 1,
    "U8": 1,
    "BOOL": 1,
}
OFFSETS = b'"data_offsets"'
"""Stands once in each entry; more of them than entries are names that come twice, of which parsers disagree."""
PICKLES = {".ckpt", ".pt", ".pth", ".bin", ".pkl"}
PICKLE = "{0} is a pickle file, which can run any program when it is opened; convert it to safetensors first."
DAMAGED = "{0} is damaged: its header cannot be read; copy or download it again."
CUT = "{0} is not whole: what its header promises is not there; copy or download it again."
NUMBERS = "{0} holds weights in a number format that Atelier does not know; choose another version of it."
EMPTY = "{0} is empty; copy or download it again."
FOREIGN = "{0} is no model file in the safetensors format."


@dataclass(frozen=True)
class Header:
    """`tensors` are the entries as they stand in the file, by name; `start` is where their data begin, `size` where the
    file ends, in bytes."""

    tensors: dict[str, dict[str, Any]]
    metadata: dict[str, str]
    start: int
    size: int

    def dtype(self, name: str) -> str:
        """The tensor's safetensors code, such as F16."""
        code: str = self.tensors[name]["dtype"]
        return code

    def shape(self, name: str) -> tuple[int, ...]:
        return tuple(self.tensors[name]["shape"])

    def span(self, name: str) -> tuple[int, int]:
        """Where the tensor's data begin and end in the file."""
        begin, end = self.tensors[name]["data_offsets"]
        return self.start + begin, self.start + end

    def numbers(self, name: str) -> int:
        """How many numbers the tensor holds."""
        return prod(self.tensors[name]["shape"])


def read_header(path: Path) -> Header:
    """Read and check it; ModelError in one sentence for anything that is no whole safetensors file."""
    if path.suffix.lower() in PICKLES:
        raise ModelError(PICKLE, shown(path))
    try:
        raw, size = _raw_header(path)
        content = orjson.loads(raw)
    except FileNotFoundError as error:
        raise ModelError("{0} is not there.", shown(path)) from error
    except OSError as error:
        raise ModelError("{0} cannot be read; look at its permissions and its disk.", shown(path)) from error
    except _RefusedError as error:
        raise ModelError(error.template, shown(path)) from error
    except (ValueError, RecursionError) as error:
        raise ModelError(DAMAGED, shown(path)) from error
    if not isinstance(content, dict):
        raise ModelError(DAMAGED, shown(path))
    start = LENGTH_BYTES + len(raw)
    try:
        if raw.count(OFFSETS) > len(content):
            raise _RefusedError(DAMAGED)
        metadata = _metadata(content.pop("__metadata__", {}))
        _check(content, size - start)
        return Header(content, metadata, start, size)
    except _RefusedError as error:
        raise ModelError(error.template, shown(path)) from error


def shown(path: Path) -> str:
    """The file's name as it can stand in a sentence: one line, printable, not too long."""
    name = "".join(letter if letter.isprintable() else "�" for letter in path.name)
    return name if len(name) <= 80 else f"{name[:50]}…{name[-25:]}"


class _RefusedError(Exception):
    def __init__(self, template: str) -> None:
        super().__init__(template)
        self.template = template


def _raw_header(path: Path) -> tuple[bytes, int]:
    """The header's bytes and the file's size; opened without waiting, since a pipe would wait for ever."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with open(handle, "rb") as file:
        found = os.fstat(handle)
        if not stat.S_ISREG(found.st_mode):
            raise _RefusedError(FOREIGN)
        head = file.read(LENGTH_BYTES)
        if head[:2] == b"PK" or (head[:1] == b"\x80" and head[1:2] in b"\x02\x03\x04\x05"):
            raise _RefusedError(PICKLE)
        if len(head) < LENGTH_BYTES:
            raise _RefusedError(CUT if found.st_size else EMPTY)
        length = int.from_bytes(head, "little")
        if length > HEADER_AT_MOST:
            raise _RefusedError(FOREIGN)
        if length > found.st_size - LENGTH_BYTES:
            raise _RefusedError(CUT)
        return file.read(length), found.st_size


def _metadata(found: object) -> dict[str, str]:
    """Notes and thumbnails that are too long to be read are left out."""
    if not isinstance(found, dict) or not all(isinstance(value, str) for value in found.values()):
        raise _RefusedError(DAMAGED)
    return {key: value for key, value in found.items() if len(value) <= METADATA_AT_MOST}


def _check(tensors: dict[str, Any], data: int) -> None:
    """Refuses tensors whose data do not fill the rest of the file, `data` bytes, one behind the other."""
    numbers: list[int] = []
    spans: list[tuple[int, int]] = []
    try:
        for entry in tensors.values():
            dtype = entry["dtype"]
            shape = entry["shape"]
            (begin, end) = entry["data_offsets"]
            if end - begin != prod(shape) * BYTES_OF.get(dtype, 0) or len(shape) > DIMENSIONS_AT_MOST:
                raise _RefusedError(DAMAGED if dtype in BYTES_OF else NUMBERS)
            numbers += shape
            spans.append((begin, end))
    except (TypeError, KeyError, ValueError, AttributeError) as error:
        raise _RefusedError(DAMAGED) from error
    spans.sort()
    begins, ends = ([span[side] for span in spans] for side in (0, 1))
    kinds = {*map(type, numbers), *map(type, begins), *map(type, ends)}
    if len(spans) > TENSORS_AT_MOST or not kinds <= {int} or min(numbers, default=0) < 0:
        raise _RefusedError(DAMAGED)
    if begins != [0, *ends][: len(begins)]:
        raise _RefusedError(DAMAGED)
    reached = ends[-1] if ends else 0
    if reached != data:
        raise _RefusedError(CUT if reached > data else DAMAGED)
