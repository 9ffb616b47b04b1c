"""What lies in a picture's file, whatever its format: the pieces that make the picture, and what is told beside it.

The files are a stranger's. Each reader looks at a bounded number of blocks, keeps a bounded number of bytes, and raises
ValueError for what no program can have meant.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass

from studio.pictures.containers.pieces import Piece

TEXT_BYTES = 16 * 2**20
"""Of one text; the workflows of ComfyUI, the longest there are, have about one million."""
ALL_TEXT_BYTES = 32 * 2**20
PROFILE_BYTES = 16 * 2**20
EXIF_BYTES = 32 * 2**20
BLOCKS_AT_MOST = 400_000
"""Chunks, segments or boxes; a picture of 200 megapixels in chunks of 8 kB has 100 000."""


@dataclass(frozen=True)
class Parts:
    """`pixels` is all that a decoder needs; `texts` are keys with what stands there; `exif` begins with its byte order.

    `pictures` is how many there are in the file, as far as its blocks say that. `size` is what the header says where a
    decoder would take the memory before it can be asked, else None. With `is_unsigned` whole numbers of 32 bits have no
    sign, which decoders overlook.
    """

    pixels: tuple[Piece, ...]
    exif: bytes = b""
    profile: bytes = b""
    texts: tuple[tuple[str, str], ...] = ()
    pictures: int = 1
    size: tuple[int, int] | None = None
    has_bad_profile: bool = False
    is_unsigned: bool = False


def inflated(content: bytes, at_most: int) -> bytes | None:
    """What was compressed by zlib; None where it is damaged or larger."""
    decompressor = zlib.decompressobj()
    try:
        plain = decompressor.decompress(content, at_most + 1)
    except zlib.error:
        return None
    return plain if len(plain) <= at_most and decompressor.eof else None


def decoded(content: bytes) -> str:
    """UTF-8, which many programs write where Latin-1 is meant, else Latin-1."""
    try:
        return content.decode()
    except UnicodeDecodeError:
        return content.decode("latin-1")
