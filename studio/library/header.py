"""The header of a safetensors file: names, dtypes and shapes of its tensors, read in milliseconds and not trusted."""

from __future__ import annotations

import json
import os
import stat
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import Any, NamedTuple

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
FOREIGN = "{0} is no model file in the safetensors format."


class Tensor(NamedTuple):
    """`dtype` is a safetensors code such as F16; its `bytes` of data begin `offset` bytes into the file."""

    dtype: str
    shape: tuple[int, ...]
    offset: int
    bytes: int


@dataclass(frozen=True)
class Header:
    """All tensors by name, the file's metadata and its size in bytes."""

    tensors: dict[str, Tensor]
    metadata: dict[str, str]
    size: int


def read_header(path: Path) -> Header:
    """Read and check it; ModelError in one sentence for anything that is no whole safetensors file."""
    if path.suffix.lower() in PICKLES:
        raise ModelError(PICKLE, shown(path))
    try:
        raw, size = _raw_header(path)
        content = json.loads(raw)
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
        return Header(_tensors(content, start, size), metadata, size)
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
            raise _RefusedError(CUT if found.st_size else "{0} is empty.")
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


def _tensors(content: dict[str, Any], start: int, size: int) -> dict[str, Tensor]:
    """Checks that the tensors' data fill the rest of the file exactly, one behind the other."""
    tensors: dict[str, Tensor] = {}
    numbers: list[int] = []
    try:
        for name, entry in content.items():
            dtype, shape, (begin, end) = entry["dtype"], tuple(entry["shape"]), entry["data_offsets"]
            if end - begin != prod(shape) * BYTES_OF.get(dtype, 0) or len(shape) > DIMENSIONS_AT_MOST:
                raise _RefusedError(DAMAGED if dtype in BYTES_OF else NUMBERS)
            tensors[name] = Tensor(dtype, shape, start + begin, end - begin)
            numbers += shape
            numbers += (begin, end)
    except (TypeError, KeyError, ValueError) as error:
        raise _RefusedError(DAMAGED) from error
    if len(tensors) > TENSORS_AT_MOST or not set(map(type, numbers)) <= {int} or min(numbers, default=0) < 0:
        raise _RefusedError(DAMAGED)
    reached = start
    for begin, end in sorted((tensor.offset, tensor.offset + tensor.bytes) for tensor in tensors.values()):
        if begin != reached:
            raise _RefusedError(DAMAGED)
        reached = end
    if reached != size:
        raise _RefusedError(CUT if reached > size else DAMAGED)
    return tensors
