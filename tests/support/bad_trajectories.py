"""Every way in which the file of a trajectory is spoilt in the tests, and what is said of it."""

from __future__ import annotations

import json
import math
import os
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

from studio.domain.flaws import Flaw

LENGTH_BYTES = 8
NAN = struct.pack("<f", math.nan)
INFINITY = struct.pack("<f", math.inf)
Header = dict[str, Any]


def parts(file: Path) -> tuple[Header, bytes]:
    """The header of a safetensors file, and what follows it."""
    content = file.read_bytes()
    length = int.from_bytes(content[:LENGTH_BYTES], "little")
    return json.loads(content[LENGTH_BYTES : LENGTH_BYTES + length]), content[LENGTH_BYTES + length :]


def put(file: Path, header: Header | bytes, data: bytes) -> None:
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    file.write_bytes(len(text).to_bytes(LENGTH_BYTES, "little") + text + data)


def with_header(change: Callable[[Header], object]) -> Callable[[Path], None]:
    """Spoils the header in place, and leaves what follows."""

    def spoil(file: Path) -> None:
        header, data = parts(file)
        change(header)
        put(file, header, data)

    return spoil


def with_sampling(**changed: object) -> Callable[[Path], None]:
    def change(header: Header) -> None:
        sampling = json.loads(header["__metadata__"]["sampling"])
        header["__metadata__"]["sampling"] = json.dumps(sampling | changed)

    return with_header(change)


def with_metadata(**changed: object) -> Callable[[Path], None]:
    return with_header(lambda header: header["__metadata__"].update(changed))


def with_latents(**changed: object) -> Callable[[Path], None]:
    return with_header(lambda header: header["latents"].update(changed))


def with_last_number(number: bytes) -> Callable[[Path], None]:
    """In the final latent, which every recipe reads."""

    def spoil(file: Path) -> None:
        header, data = parts(file)
        end = header["latents"]["data_offsets"][1]
        put(file, header, data[: end - len(number)] + number + data[end:])

    return spoil


def resized(file: Path) -> None:
    """Whole, and of latents of another size."""
    header, data = parts(file)
    latents = header["latents"]
    rows, channels, height, width = latents["shape"]
    begin, end = latents["data_offsets"]
    cut = (end - begin) // 2
    for name, tensor in header.items():
        if name not in ("__metadata__", "latents") and tensor["data_offsets"][0] >= end:
            tensor["data_offsets"] = [offset - cut for offset in tensor["data_offsets"]]
    header["latents"] = {
        "dtype": "F32",
        "shape": [rows, channels, height // 2, width],
        "data_offsets": [begin, end - cut],
    }
    put(file, header, data[: end - cut] + data[end:])


def halved(file: Path) -> None:
    """Half as wide numbers, so many that the bytes are the same."""
    header, data = parts(file)
    rows, channels, height, width = header["latents"]["shape"]
    header["latents"] |= {"dtype": "F16", "shape": [rows, channels, height * 2, width]}
    put(file, header, data)


def without(*names: str) -> Callable[[Path], None]:
    def change(header: Header) -> None:
        for name in names:
            del header[name]

    return with_header(change)


def replaced(make: Callable[[Path], object]) -> Callable[[Path], None]:
    """Puts something else in the place of the file."""

    def spoil(file: Path) -> None:
        file.unlink()
        make(file)

    return spoil


def linked(file: Path) -> None:
    """A link to the very file, whole, elsewhere."""
    elsewhere = file.with_name(f"elsewhere-{file.name}")
    file.rename(elsewhere)
    file.symlink_to(elsewhere)


def sparse(file: Path) -> None:
    """Terabytes that take no room, and a header that says so."""
    header, _ = parts(file)
    rows = 2**26
    _, *shape = header["latents"]["shape"]
    size = rows * math.prod(shape) * 4
    header = {
        "__metadata__": header["__metadata__"],
        "timesteps": {"dtype": "I64", "shape": [0], "data_offsets": [0, 0]},
        "latents": {"dtype": "F32", "shape": [rows, *shape], "data_offsets": [0, size]},
    }
    put(file, header, b"")
    os.truncate(file, file.stat().st_size + size)


BAD: dict[str, tuple[Callable[[Path], object], Flaw]] = {
    "missing": (Path.unlink, Flaw.MISSING),
    "empty": (lambda file: os.truncate(file, 0), Flaw.DAMAGED),
    "cut in the length": (lambda file: os.truncate(file, 5), Flaw.DAMAGED),
    "cut in the header": (lambda file: os.truncate(file, 50), Flaw.DAMAGED),
    "cut in the numbers": (lambda file: os.truncate(file, file.stat().st_size - 4), Flaw.DAMAGED),
    "something behind": (lambda file: file.write_bytes(file.read_bytes() + b"more"), Flaw.DAMAGED),
    "no safetensors": (lambda file: file.write_text("a letter to somebody else"), Flaw.DAMAGED),
    "zeros": (lambda file: file.write_bytes(bytes(file.stat().st_size)), Flaw.DAMAGED),
    "header of exabytes": (lambda file: file.write_bytes(b"\xff" * 64), Flaw.DAMAGED),
    "header of megabytes": (lambda file: put(file, b" " * 2**22 + b"{}", b""), Flaw.DAMAGED),
    "header of brackets": (lambda file: put(file, b"[" * 60000, b""), Flaw.DAMAGED),
    "header is a list": (lambda file: put(file, b"[]", b""), Flaw.DAMAGED),
    "header is no text": (lambda file: put(file, b"\xff\xfe", b""), Flaw.DAMAGED),
    "no metadata": (without("__metadata__"), Flaw.DAMAGED),
    "metadata is a list": (with_header(lambda header: header.update(__metadata__=[])), Flaw.DAMAGED),
    "no latents": (without("latents"), Flaw.DAMAGED),
    "no timesteps": (without("timesteps"), Flaw.DAMAGED),
    "wrong dtype": (halved, Flaw.DAMAGED),
    "unknown dtype": (with_latents(dtype="F1"), Flaw.DAMAGED),
    "wrong rank": (with_latents(shape=[3, 2]), Flaw.DAMAGED),
    "no rank": (with_latents(shape=[]), Flaw.DAMAGED),
    "shape is a word": (with_latents(shape="many"), Flaw.DAMAGED),
    "negative shape": (with_latents(shape=[-1, 4, 8, 8]), Flaw.DAMAGED),
    "enormous shape": (with_latents(shape=[2**62, 2**62, 2**62, 2**62]), Flaw.DAMAGED),
    "nothing": (with_latents(shape=[0, 4, 8, 8], data_offsets=[0, 0]), Flaw.DAMAGED),
    "offsets turned round": (with_latents(data_offsets=[8, 0]), Flaw.DAMAGED),
    "offset is none": (with_latents(data_offsets=[None, 8]), Flaw.DAMAGED),
    "terabytes": (sparse, Flaw.OTHER_SETTINGS),
    "another shape": (resized, Flaw.OTHER_MODEL),
    "steps are a word": (with_sampling(steps="many"), Flaw.DAMAGED),
    "guidance is none": (with_sampling(guidance_scale=math.nan), Flaw.DAMAGED),
    "other settings": (with_sampling(guidance_scale=1.25), Flaw.OTHER_SETTINGS),
    "another prompt": (with_metadata(text_key="0123456789abcdef"), Flaw.OTHER_PROMPT),
    "text key is a number": (with_metadata(text_key=7), Flaw.DAMAGED),
    "NaN": (with_last_number(NAN), Flaw.NOT_FINITE),
    "infinity": (with_last_number(INFINITY), Flaw.NOT_FINITE),
    "a folder": (replaced(Path.mkdir), Flaw.IRREGULAR),
}
if os.name == "posix":
    BAD |= {
        "a link": (linked, Flaw.IRREGULAR),
        "a link to nothing": (replaced(lambda file: file.symlink_to("nowhere")), Flaw.IRREGULAR),
        "a link to itself": (replaced(lambda file: file.symlink_to(file.name)), Flaw.IRREGULAR),
        "a device": (replaced(lambda file: file.symlink_to("/dev/zero")), Flaw.IRREGULAR),
        "a pipe": (replaced(os.mkfifo), Flaw.IRREGULAR),
    }
"""By name: what is done to a whole file, and the flaw that is found."""
