"""Whether the files of a checkpoint are whole, told from their headers in a fraction of a millisecond."""

from __future__ import annotations

import errno
from pathlib import Path

from studio.domain.json_fields import parse_json
from studio.regular_files import is_real_folder, is_regular, open_regular, read_regular

WEIGHTS = "adapter.safetensors"
CONFIG = "adapter.json"
CONFIG_BYTES_AT_MOST = 2**16
HEADER_BYTES_AT_MOST = 2**24
LENGTH_BYTES = 8


NOT_THERE = (errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.EISDIR, errno.EFBIG)
"""It is not there, is no regular file or is beyond all measure."""


def is_whole(folder: Path) -> bool:
    """Whether a checkpoint's folder holds an adapter; the numbers in it are looked at when they are loaded.

    OSError where that cannot be told now, as with a disk that fails or too many open files.
    """
    if not (is_real_folder(folder) and is_regular(folder / CONFIG)):
        return False
    try:
        config = parse_json(read_regular(folder / CONFIG, CONFIG_BYTES_AT_MOST))
        return isinstance(config, dict) and _promised_size(folder / WEIGHTS) == (folder / WEIGHTS).stat().st_size
    except ValueError:
        return False
    except OSError as error:
        if error.errno in NOT_THERE:
            return False
        raise


def _promised_size(file: Path) -> int:
    """How long the header of a safetensors file says that it is; ValueError if it says nothing."""
    with open_regular(file) as opened:
        length = int.from_bytes(opened.read(LENGTH_BYTES), "little")
        if length > HEADER_BYTES_AT_MOST:
            raise ValueError("a header beyond all measure")
        entries = parse_json(opened.read(length))
    if not isinstance(entries, dict):
        raise ValueError("no header")
    ends = [_end(entry) for name, entry in entries.items() if name != "__metadata__"]
    return LENGTH_BYTES + length + max(ends, default=0)


def _end(entry: object) -> int:
    match entry:
        case {"data_offsets": [int(), int(end)]}:
            return end
    raise ValueError(f"no tensor: {entry!r}")
