"""Writing files so that a reader, or the next start after a crash, sees the old content or the new, never a half."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from studio.domain.errors import ProjectError, ResourceError, StudioError

READABLE = 0o644


@contextmanager
def written_aside(target: Path) -> Iterator[Path]:
    """Yield a path beside `target` to write to; on success it is flushed to the disk and takes the name `target`.

    The path may be made a file or a folder; files become readable for other programs. After an error nothing is left.
    """
    aside = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=_made(target.parent)))
    try:
        inner = aside / target.name
        yield inner
        _flush(inner)
        os.replace(inner, target)
        _flush_entry(target.parent)
    except OSError as error:
        raise told(error, target) from error
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def told(error: OSError, target: Path) -> StudioError:
    """The sentence for an error of the file system while writing `target`."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return ResourceError("The disk is full, so {0} was not written. Free some space and try again.", target.name)
    return ProjectError("{0} cannot be written: {1}. Choose another folder.", target, error.strerror or error)


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise told(error, folder) from error
    return folder


def _flush(path: Path) -> None:
    for file in [path] if path.is_file() else sorted(path.rglob("*")):
        if file.is_file():
            file.chmod(READABLE)
            with file.open("rb+") as handle:
                os.fsync(handle.fileno())


def _flush_entry(folder: Path) -> None:
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
