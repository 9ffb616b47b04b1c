"""The numbers of small tensors, read without torch."""

from __future__ import annotations

import struct
from pathlib import Path

from studio.library.header import Header

FORMATS = {
    "F64": "d",
    "F32": "f",
    "F16": "e",
    "I64": "q",
    "U64": "Q",
    "I32": "i",
    "U32": "I",
    "I16": "h",
    "U16": "H",
    "I8": "b",
    "U8": "B",
    "BOOL": "?",
}
"""The codes of `struct`, which knows neither bfloat16 nor the floats of eight bits."""


def read_values(path: Path, header: Header, name: str) -> tuple[float, ...]:
    """All numbers of a tensor, whatever they are stored as; OSError where the file cannot be read."""
    begin, end = header.byte_range(name)
    with path.open("rb") as file:
        file.seek(begin)
        raw = file.read(end - begin)

    match header.dtype(name):
        case "BF16":
            # The upper half of a float32.
            widened = b"".join(b"\0\0" + raw[at : at + 2] for at in range(0, len(raw), 2))
            return struct.unpack(f"<{len(raw) // 2}f", widened)
        case "F8_E5M2":
            # The upper half of a float16.
            return struct.unpack(f"<{len(raw)}e", b"".join(bytes((0, byte)) for byte in raw))
        case "F8_E4M3":
            return tuple(map(_e4m3, raw))
        case code:
            return tuple(map(float, struct.unpack(f"<{header.numel(name)}{FORMATS[code]}", raw)))


def _e4m3(byte: int) -> float:
    """One float of four bits of exponent and three of mantissa, which has no infinity (2209.05433)."""
    sign = -1.0 if byte & 0x80 else 1.0
    exponent = byte >> 3 & 0xF
    mantissa = byte & 0x7
    if exponent == 0xF and mantissa == 0x7:
        return float("nan")
    if exponent == 0:
        return sign * mantissa * 2.0**-9
    return sign * (8 + mantissa) * 2.0 ** (exponent - 10)
