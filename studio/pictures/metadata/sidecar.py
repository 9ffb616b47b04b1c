"""A caption in a file beside the picture: `name.txt` or `name.caption`, as kohya's scripts want them.

(kohya-ss/sd-scripts, `docs/train_README.md`: `caption_extension`.) A1111 can write its whole text there.
"""

from __future__ import annotations

import codecs
import os
from pathlib import Path

from studio.pictures.metadata.a1111 import from_a1111
from studio.pictures.metadata.prompt import PicturePrompt, picture_prompt
from studio.regular_files import read_regular

ENDINGS = (".txt", ".caption")
BYTES_AT_MOST = 64 * 2**10
BYTE_ORDER_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}


def from_sidecar(file: Path) -> PicturePrompt | None:
    """None where there is none with words in it."""
    for ending in ENDINGS:
        for name in (file.stem + ending, file.name + ending):
            try:
                content = read_regular(Path(os.path.realpath(file.parent / name)), BYTES_AT_MOST)
            except (OSError, ValueError):
                continue
            text = _text(content)
            told = from_a1111(text, is_certain=False) or picture_prompt(text, "", "")
            if told is not None:
                return PicturePrompt(told.prompt, told.negative, "sidecar")
    return None


def _text(content: bytes) -> str:
    """UTF-8, UTF-16 or Latin-1; empty for what is no text."""
    marked = next((name for mark, name in BYTE_ORDER_MARKS.items() if content.startswith(mark)), None)
    if marked:
        return content.decode(marked, errors="replace")
    if b"\0" in content:
        # Letters of Europe in UTF-16 have a zero for every second byte.
        even, odd = content[::2].count(0), content[1::2].count(0)
        if min(even, odd) * 8 > max(even, odd) or len(content) % 2 or max(even, odd) * 4 < len(content) // 2:
            return ""
        return content.decode("utf-16-be" if even > odd else "utf-16-le", errors="replace")
    try:
        return content.decode()
    except UnicodeDecodeError:
        return content.decode("latin-1")
