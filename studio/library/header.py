"""The header of a safetensors file: names, dtypes and shapes of its tensors, read in milliseconds and not trusted."""

from __future__ import annotations

import os
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import Any, BinaryIO

import orjson

from studio.domain.errors import ModelError
from studio.library.data_file import NoDataError, open_data
from studio.library.structure.beginnings import BYTES, PICKLE, instead_of_safetensors

# Far above what any model needs (SDXL has 0.3 MiB and 2,500 tensors): a forged length must not fill the memory.
HEADER_BYTES_AT_MOST = 64 * 2**20
TENSORS_AT_MOST = 20_000
DIMENSIONS_AT_MOST = 8
METADATA_AT_MOST = 64 * 2**10
LENGTH_BYTES = 8
DTYPE_BYTES = {
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
OFFSETS_KEY = b'"data_offsets"'
"""Stands once in each entry; more of them than entries are names that come twice, of which parsers disagree."""
PICKLE_SUFFIXES = {".ckpt", ".pt", ".pth", ".bin", ".pkl"}
DESCRIPTION_SUFFIX = ".json"
DESCRIPTION = "{0} only describes a model; choose the folder that it lies in, or a safetensors file."
DAMAGED = "{0} is damaged: its header cannot be read; copy or download it again."
CUT_SHORT = "{0} is not whole: what its header promises is not there; copy or download it again."
UNKNOWN_DTYPE = "{0} holds weights in a number format that Atelier does not know; choose another version of it."
EMPTY = "{0} is empty; copy or download it again."
UNREADABLE = "{0} cannot be read; look at its permissions and its disk."
MISNAMED = "{0} is a safetensors file under the name of another kind; let its name end with .safetensors."
NO_SAFETENSORS = "{0} is no model file in the safetensors format."


@dataclass(frozen=True)
class Header:
    """`tensors` are the entries as they stand in the file, by name; `data_start` is where their data begin, `size`
    where the file ends, in bytes."""

    tensors: dict[str, dict[str, Any]]
    metadata: dict[str, str]
    data_start: int
    size: int

    def dtype(self, name: str) -> str:
        """The tensor's safetensors code, such as F16."""
        code: str = self.tensors[name]["dtype"]
        return code

    def shape(self, name: str) -> tuple[int, ...]:
        return tuple(self.tensors[name]["shape"])

    def byte_range(self, name: str) -> tuple[int, int]:
        """Where the tensor's data begin and end in the file."""
        begin, end = self.tensors[name]["data_offsets"]
        return self.data_start + begin, self.data_start + end

    def numel(self, name: str) -> int:
        """How many numbers the tensor holds."""
        return prod(self.tensors[name]["shape"])


def read_header(path: Path) -> Header:
    """Read and check it; ModelError in one sentence for anything that is no whole safetensors file."""
    if path.suffix.lower() in PICKLE_SUFFIXES:
        raise ModelError(MISNAMED if is_safetensors(path) else PICKLE, printable_name(path))
    if path.suffix.lower() == DESCRIPTION_SUFFIX:
        raise ModelError(DESCRIPTION, printable_name(path))

    try:
        raw, size = _raw_header(path)
        entries = orjson.loads(raw)
        if not isinstance(entries, dict) or raw.count(OFFSETS_KEY) > len(entries):
            raise _RefusedError(DAMAGED)
        metadata = _metadata(entries.pop("__metadata__", {}))
        data_start = LENGTH_BYTES + len(raw)
        _check(entries, size - data_start)
    except FileNotFoundError as error:
        raise ModelError("{0} is not there.", printable_name(path)) from error
    except NoDataError as error:
        raise ModelError(NO_SAFETENSORS, printable_name(path)) from error
    except OSError as error:
        raise ModelError(UNREADABLE, printable_name(path)) from error
    except _RefusedError as error:
        raise ModelError(error.template, printable_name(path)) from error
    except (ValueError, RecursionError) as error:
        raise ModelError(DAMAGED, printable_name(path)) from error
    return Header(entries, metadata, data_start, size)


def is_safetensors(path: Path) -> bool:
    """Whether a file of any name begins as this format does: with a length that it has, and an object."""
    try:
        with open_data(path) as file:
            length = int.from_bytes(file.read(LENGTH_BYTES), "little")
            return file.read(1) == b"{" and length <= os.fstat(file.fileno()).st_size - LENGTH_BYTES
    except OSError:
        return False


def sentence_for_another_kind(path: Path) -> str:
    """What is said of a file that is none of this format, by what it begins with."""
    if path.suffix.lower() == DESCRIPTION_SUFFIX:
        return DESCRIPTION
    try:
        with open_data(path) as file:
            return instead_of_safetensors(file.read(BYTES)) or NO_SAFETENSORS
    except OSError as error:
        return NO_SAFETENSORS if isinstance(error, NoDataError) else UNREADABLE


def printable_name(path: Path) -> str:
    """The file's name as it can stand in a sentence: one line, printable, not too long."""
    return printable(path.name)


def printable(value: object) -> str:
    """What a file says of itself, as it can stand in a sentence."""
    text = "".join(letter if letter.isprintable() else "�" for letter in str(value)[:10_000])
    return text if len(text) <= 80 else f"{text[:50]}…{text[-25:]}"


class _RefusedError(Exception):
    """Raised where the file's name is not known, which belongs into the sentence."""

    def __init__(self, template: str) -> None:
        super().__init__(template)
        self.template = template


def _raw_header(path: Path) -> tuple[bytes, int]:
    """The header's bytes and the file's size."""
    with open_data(path) as file:
        size = os.fstat(file.fileno()).st_size
        length = _header_length(file, size)
        return file.read(length), size


def _header_length(file: BinaryIO, size: int) -> int:
    """What the first eight bytes say, a little-endian number, once it can be true of a file of this size."""
    start = file.read(BYTES)
    prefix = start[:LENGTH_BYTES]
    file.seek(LENGTH_BYTES)
    # Looked at before the length: a pickle that was renamed would only seem to promise an enormous header. A header of
    # 640 or 19,280 bytes begins with the same two bytes, and goes on as JSON.
    other = None if start[LENGTH_BYTES : LENGTH_BYTES + 1] == b"{" else instead_of_safetensors(start)
    if other is not None:
        raise _RefusedError(other)
    if len(prefix) < LENGTH_BYTES:
        raise _RefusedError(CUT_SHORT if size else EMPTY)

    length = int.from_bytes(prefix, "little")
    if length > HEADER_BYTES_AT_MOST:
        raise _RefusedError(NO_SAFETENSORS)
    if length > size - LENGTH_BYTES:
        raise _RefusedError(CUT_SHORT)
    return length


def _metadata(content: object) -> dict[str, str]:
    """Notes and thumbnails that are too long to be read are left out."""
    if not isinstance(content, dict) or not all(isinstance(value, str) for value in content.values()):
        raise _RefusedError(DAMAGED)
    return {key: value for key, value in content.items() if len(value) <= METADATA_AT_MOST}


def _check(tensors: dict[str, Any], data_bytes: int) -> None:
    """Refuses tensors whose data do not fill the rest of the file, `data_bytes` long, one behind the other.

    The format asks for it: a hole could hide another file, and what overlaps would be two tensors at once.
    """
    lengths: list[int] = []
    ranges: list[tuple[int, int]] = []
    try:
        for entry in tensors.values():
            dtype = entry["dtype"]
            shape = entry["shape"]
            begin, end = entry["data_offsets"]
            if end - begin != prod(shape) * DTYPE_BYTES.get(dtype, 0) or len(shape) > DIMENSIONS_AT_MOST:
                raise _RefusedError(DAMAGED if dtype in DTYPE_BYTES else UNKNOWN_DTYPE)
            lengths += shape
            ranges.append((begin, end))
    except (TypeError, KeyError, ValueError, AttributeError) as error:
        raise _RefusedError(DAMAGED) from error

    ranges.sort()
    begins = [begin for begin, _ in ranges]
    ends = [end for _, end in ranges]
    # JSON has no integers of its own: 1.0, true and 1e3 would all pass for a number up to here.
    kinds = {*map(type, lengths), *map(type, begins), *map(type, ends)}
    if len(ranges) > TENSORS_AT_MOST or not kinds <= {int} or min(lengths, default=0) < 0:
        raise _RefusedError(DAMAGED)
    if begins != [0, *ends][: len(begins)]:
        raise _RefusedError(DAMAGED)

    data_end = ends[-1] if ends else 0
    if data_end != data_bytes:
        raise _RefusedError(CUT_SHORT if data_end > data_bytes else DAMAGED)
