"""How the pictures of a project are drawn, with the size that they have on the disk."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from itertools import islice
from pathlib import Path

from PIL import Image

from studio.domain.sampling import Sampling
from studio.regular_files import open_regular

SUFFIX = ".png"
LOOKED_AT = 8
"""Where so many are damaged, the others are no better."""
UNREADABLE = (OSError, ValueError, SyntaxError, Image.DecompressionBombError)


def drawn_sampling(images: Path, sampling: Sampling) -> Sampling:
    """`sampling` with the size of a picture in the folder `images`, whatever decided about it.

    Without a picture that can be read it stays as it is; the size may be None then.
    """
    for picture in islice(_pictures(images), LOOKED_AT):
        # Pillow reads no more than the header before pixels are asked for.
        with suppress(*UNREADABLE), open_regular(picture) as file, Image.open(file) as image:
            return replace(sampling, width=image.width, height=image.height)
    return sampling


def _pictures(images: Path) -> Iterator[Path]:
    with suppress(OSError), os.scandir(images) as entries:
        yield from (Path(entry.path) for entry in entries if entry.name.endswith(SUFFIX))
