"""Writing files so that a reader, or the next start after a crash, sees the old content or the new, never a half."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from studio.domain.errors import InputError, ProjectError, ResourceError, StudioError

READABLE_BY_ALL = 0o644
WINDOWS_IN_USE = {32, 33}
"""ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION: a file that another program has open or locked."""


@contextmanager
def written_aside(target: Path) -> Iterator[Path]:
    """Yield a path beside `target` to write to; on success it is flushed to the disk and takes the name `target`.

    The path may be made a file or a folder; files become readable for other programs. After an error nothing is left.
    The folder of `target` has to be there: one that was moved away meanwhile is not to come into being again.
    """
    # Beside the target and not in the system's folder for such things: a rename is whole on one file system only.
    try:
        scratch = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
    except OSError as error:
        raise as_studio_error(error, target) from error
    try:
        aside = scratch / target.name
        yield aside
        # In this order: a name that reaches the disk before its content would show an empty file after a power cut.
        _flush(aside)
        os.replace(aside, target)
        _flush_entry(target.parent)
    except OSError as error:
        raise as_studio_error(error, target) from error
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def as_studio_error(error: OSError, target: Path) -> StudioError:
    """The sentence for an error of the file system while writing `target`."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return ResourceError("The disk is full, so {0} was not written. Free some space and try again.", target.name)
    if error.errno == errno.EFBIG:
        return ResourceError("The disk takes no file as large as {0}; choose another disk.", target.name)
    if error.errno in (errno.ETXTBSY, errno.EBUSY) or getattr(error, "winerror", None) in WINDOWS_IN_USE:
        return ProjectError("{0} is in use by another program; close it there, then try again.", target.name)
    if isinstance(error, PermissionError) and target.is_file():
        return ProjectError(
            "{0} cannot be replaced: it is write-protected, or another program uses it; choose another name.",
            target.name,
        )
    if isinstance(error, FileNotFoundError) and not target.parent.is_dir():
        return ProjectError("The folder {0} is no longer there; choose another one.", target.parent)
    return ProjectError("{0} cannot be written: {1}. Choose another folder.", target, error.strerror or error)


def make_folder(folder: Path, *, parents: bool = False) -> None:
    """Unless it is there; StudioError if it cannot be made."""
    try:
        folder.mkdir(parents=parents, exist_ok=True)
    except OSError as error:
        raise as_studio_error(error, folder) from error


def _flush(path: Path) -> None:
    for file in [path] if path.is_file() else sorted(path.rglob("*")):
        if file.is_file():
            # What safetensors writes is readable by its owner alone, and other programs may run as someone else.
            file.chmod(READABLE_BY_ALL)
            with file.open("rb+") as handle:
                os.fsync(handle.fileno())


def _flush_entry(folder: Path) -> None:
    """The rename itself, which is an entry of the folder."""
    # Windows opens no folders; NTFS writes the rename down by itself.
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def refuse_target(target: Path, replace: bool) -> None:
    """InputError where nothing can be written: no such folder, or the name is taken and is not to be replaced."""
    if not target.parent.is_dir():
        raise InputError("The folder {0} is not there; make it or choose another one.", target.parent)
    if target.is_dir():
        raise InputError("There is a folder {0} already; choose another name.", target.name)
    if target.exists() and not replace:
        raise InputError("{0} is there already; choose another name.", target.name)
