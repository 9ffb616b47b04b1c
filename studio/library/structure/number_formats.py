"""Small tensors as numbers, without torch."""

from __future__ import annotations

import struct
from math import ldexp

# Weights in int8 or nf4 mean nothing without the scales that the program that packed them keeps in other tensors.
TRAINABLE_DTYPES = {"F64", "F32", "F16", "BF16", "F8_E4M3", "F8_E5M2"}
CODES = {
    "F16": "e",
    "F32": "f",
    "F64": "d",
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
EXPONENT_BITS = {"F8_E4M3": 4, "F8_E5M2": 5}


def numbers(dtype: str, raw: bytes) -> list[float]:
    """The numbers of a tensor of any format that a header may name; ValueError for another."""
    if dtype == "BF16":
        # The upper half of a float32, which struct has no code for.
        raw = b"".join(b"\0\0" + raw[at : at + 2] for at in range(0, len(raw), 2))
        dtype = "F32"
    if dtype in CODES:
        code = CODES[dtype]
        return list(map(float, struct.unpack(f"<{len(raw) // struct.calcsize(code)}{code}", raw)))
    if dtype in EXPONENT_BITS:
        return [_eight_bits(byte, EXPONENT_BITS[dtype]) for byte in raw]
    raise ValueError(dtype)


def _eight_bits(byte: int, exponent_bits: int) -> float:
    """A number of 2209.05433: sign, exponent, mantissa. E5M2 has infinities as other formats have, E4M3 none."""
    mantissa_bits = 7 - exponent_bits
    sign = -1.0 if byte & 0x80 else 1.0
    exponent = (byte & 0x7F) >> mantissa_bits
    most = (1 << mantissa_bits) - 1
    mantissa = byte & most
    bias = (1 << exponent_bits - 1) - 1
    last = (1 << exponent_bits) - 1
    if exponent_bits == 5 and exponent == last:
        return float("nan") if mantissa else sign * float("inf")
    if exponent == last and mantissa == most:
        return float("nan")
    if exponent == 0:
        return sign * ldexp(mantissa, 1 - bias - mantissa_bits)
    return sign * ldexp(1 + mantissa / (1 << mantissa_bits), exponent - bias)
