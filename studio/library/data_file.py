"""Files that are read as data: regular ones, also behind a link, as caches of the hub have them."""

from __future__ import annotations

import errno
import json
import os
import stat
from pathlib import Path
from typing import Any, BinaryIO


class NoDataError(OSError):
    """A folder, a pipe or a device."""


def open_data(path: Path) -> BinaryIO:
    """Open for reading without waiting, since a pipe would wait for ever; NoDataError for what is no regular file."""
    # Python opens with O_BINARY by itself, os.open does not; on Windows it would turn every 0x0D 0x0A into 0x0A.
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise NoDataError(errno.EINVAL, "it is no regular file", str(path))
    except BaseException:
        os.close(handle)
        raise
    return open(handle, "rb")


def read_json(path: Path, bytes_at_most: int) -> dict[str, Any]:
    """The object in a JSON file; OSError where it cannot be read, ValueError where it holds none of this size."""
    with open_data(path) as file:
        content = file.read(bytes_at_most + 1)
    if len(content) > bytes_at_most:
        raise ValueError("it is too long")
    try:
        value = json.loads(content)
    except RecursionError as error:
        raise ValueError("it is nested too deep") from error
    if not isinstance(value, dict):
        raise ValueError("it is no object")
    return value
