"""Files of pictures made by hand, with what programs write into them."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from PIL import Image
from PIL.PngImagePlugin import PngInfo

EXIF = b"Exif\0\0"
"""Before it where Pillow is given it as bytes."""
ASCII, SHORT, LONG, UNDEFINED = 2, 3, 4, 7


def ramp(width: int = 96, height: int = 80) -> Image.Image:
    """Every corner and every channel differs, so that a turn or an exchange is seen."""
    across, down = np.meshgrid(np.linspace(0, 255, width), np.linspace(0, 255, height))
    return Image.fromarray(np.stack([across, down, (across + 255 - down) / 2], axis=2).astype(np.uint8))


def png_with(path: Path, texts: Mapping[str, str], *, compressed: bool = False, wide: bool = False) -> Path:
    """A PNG with texts in `tEXt`, `zTXt` or, where they are `wide`, `iTXt`."""
    info = PngInfo()
    for key, text in texts.items():
        if wide:
            info.add_itxt(key, text, zip=compressed)
        else:
            info.add_text(key, text, zip=compressed)
    ramp().save(path, pnginfo=info)
    return path


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png_before_pixels(content: bytes, *chunks: bytes) -> bytes:
    """The PNG with more chunks behind its header."""
    return content[:33] + b"".join(chunks) + content[33:]


def exif_of(tags: Sequence[tuple[int, int, bytes]], comment: bytes | None = None, *, order: str = "<") -> bytes:
    """Exif with (tag, type, value) in its first directory and a UserComment in its own."""
    entries = [(tag, kind, value) for tag, kind, value in tags]
    units = {ASCII: 1, SHORT: 2, LONG: 4, UNDEFINED: 1}
    count = len(entries) + (comment is not None)
    head = (b"II" if order == "<" else b"MM") + struct.pack(f"{order}HI", 42, 8)
    at = 8 + 2 + 12 * count + 4
    directory, data = struct.pack(f"{order}H", count), b""
    for tag, kind, value in entries:
        directory += struct.pack(f"{order}HHI", tag, kind, len(value) // units[kind])
        if len(value) <= 4:
            directory += value.ljust(4, b"\0")
        else:
            directory += struct.pack(f"{order}I", at + len(data))
            data += value
    if comment is not None:
        where = at + len(data)
        directory += struct.pack(f"{order}HHII", 0x8769, LONG, 1, where)
        data += struct.pack(f"{order}HHHIII", 1, 0x9286, UNDEFINED, len(comment), where + 18, 0) + comment
    return head + directory + b"\0\0\0\0" + data


def unicode_comment(text: str, encoding: str) -> bytes:
    return b"UNICODE\0" + text.encode(encoding)


def tiff_of(
    image: Image.Image, comment: bytes | None = None, *, order: str = "<", more: Sequence[tuple[int, int, bytes]] = ()
) -> bytes:
    """A grey picture as TIFF in one strip, with a UserComment and more tags."""

    def tagged(start: int) -> bytes:
        numbers = {256: image.width, 257: image.height, 258: 8, 259: 1, 262: 1, 273: start, 277: 1, 278: image.height}
        numbers[279] = image.width * image.height
        tags = [(tag, LONG, struct.pack(f"{order}I", number)) for tag, number in numbers.items()]
        return exif_of(sorted([*tags, *more]), comment, order=order)

    return tagged(len(tagged(0))) + image.convert("L").tobytes()
