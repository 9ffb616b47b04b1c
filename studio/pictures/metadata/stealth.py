"""Text in the lowest bits of the alpha channel, column by column: as NovelAI and an extension of A1111 hide it.

The signature `stealth_pnginfo`, or `stealth_pngcomp` for gzip, then the length in bits (32, the highest first), then
the text. (NovelAI/novelai-image-metadata, `nai_meta.py`.)
"""

from __future__ import annotations

import zlib

import numpy as np
from PIL import Image

SIGNATURES = {b"stealth_pnginfo": False, b"stealth_pngcomp": True}
"""And whether it is compressed."""
SIGNATURE_BYTES = 15
LENGTH_BYTES = 4
TEXT_BYTES = 2**20
GZIP = 16 + zlib.MAX_WBITS


def hidden_text(image: Image.Image) -> str:
    """The text in an RGBA picture, empty where there is none that can be read."""
    alpha = np.asarray(image.getchannel("A"))
    head = _hidden_bytes(alpha, SIGNATURE_BYTES + LENGTH_BYTES)
    is_compressed = SIGNATURES.get(head[:SIGNATURE_BYTES])
    length = int.from_bytes(head[SIGNATURE_BYTES:], "big") // 8
    if is_compressed is None or not 0 < length <= TEXT_BYTES:
        return ""
    content = _hidden_bytes(alpha, len(head) + length)[len(head) :]
    if is_compressed:
        try:
            content = zlib.decompressobj(GZIP).decompress(content, TEXT_BYTES)
        except zlib.error:
            return ""
    return content.decode(errors="replace")


def _hidden_bytes(alpha: np.ndarray[tuple[int, ...], np.dtype[np.uint8]], length: int) -> bytes:
    columns = -(-8 * length // alpha.shape[0])
    bits = alpha[:, :columns].T.reshape(-1)[: 8 * length] & 1
    return np.packbits(bits).tobytes()
