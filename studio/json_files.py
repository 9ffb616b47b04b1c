"""JSON files of the program or of others, which may hold anything."""

from __future__ import annotations

import json
import os
from pathlib import Path

from studio.regular_files import read_regular

BYTES_AT_MOST = 64 * 2**20


def read_json(path: Path, at_most: int = BYTES_AT_MOST) -> object:
    """What is in it; OSError for what is no regular file or has more bytes, ValueError for what is no JSON.

    Links are followed: a hub's cache consists of them, and an artist may keep settings elsewhere.
    """
    try:
        content: object = json.loads(read_regular(Path(os.path.realpath(path)), at_most))
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    return content
