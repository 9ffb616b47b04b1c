"""Writing files so that a reader, or the next start after a crash, sees the old content or the new, never a half."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from studio.aside_folders import BEFORE, UNCONFIRMED, UNDONE, is_unconfirmed, take_back
from studio.domain.errors import InputError, ProjectError, ResourceError, StudioError
from studio.regular_files import is_regular

READABLE_BY_ALL = 0o644
DISKS_OWN = {
    *(errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS),
    *(errno.EIO, errno.ENXIO, errno.ENODEV, errno.ESTALE),
    *(errno.EMFILE, errno.ENFILE),
}
"""What a disk or the system is at fault for, whatever was done."""
WINDOWS_IN_USE = {32, 33}
"""ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION: a file that another program has open or locked."""


@contextmanager
def written_aside(target: Path, all_or_none: ExitStack | None = None) -> Iterator[Path]:
    """Yield a path beside `target` to write to; on success it is flushed to the disk and takes the name `target`.

    The path may be made a file or a folder; files become readable for other programs. After an error nothing is left,
    and a file that was there before is there again; also, if one is given, after an error that leaves `all_or_none`.
    The folder of `target` has to be there: one that was moved away meanwhile is not to come into being again.
    """
    with ExitStack() as own:
        whole = own if all_or_none is None else all_or_none
        whole.enter_context(_disk_errors(target))
        scratch = whole.enter_context(_folder_beside(target))
        aside = scratch / target.name
        yield aside
        # In this order: a name that reaches the disk before its content would show an empty file after a power cut.
        _flush(aside)
        whole.enter_context(_put_back_on_error(target, scratch))
        os.replace(aside, target)
        _flush_entry(target.parent)


def make_own(file: Path) -> None:
    """Give a file that has another name too a content of its own, so that it can be written in place without changing
    the other, which may be in a backup made of hard links. StudioError."""
    with _disk_errors(file):
        shared = is_regular(file) and file.lstat().st_nlink > 1
    if shared:
        with written_aside(file) as aside:
            shutil.copyfile(file, aside, follow_symlinks=False)


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """A folder where the system keeps such, which goes away with the block; ResourceError where none can be made."""
    try:
        folder = tempfile.TemporaryDirectory(prefix="atelier-", ignore_cleanup_errors=True)
    except OSError as error:
        raise as_studio_error(error, Path(error.filename or "the folder for temporary files")) from error
    with folder as name:
        yield Path(name)


@contextmanager
def _disk_errors(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise as_studio_error(error, target) from error


@contextmanager
def _folder_beside(target: Path) -> Iterator[Path]:
    # Beside the target and not in the system's folder for such things: a rename is whole on one file system only.
    scratch = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
    try:
        yield scratch
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


@contextmanager
def _put_back_on_error(target: Path, scratch: Path) -> Iterator[None]:
    before = scratch / f"{target.name}{BEFORE}"
    unconfirmed = scratch / f"{target.name}{UNCONFIRMED}"
    if is_regular(target):
        _keep(target, before)
    elif not os.path.lexists(target):
        unconfirmed.touch()
    try:
        yield
    except BaseException:
        if before.exists():
            os.replace(before, target)
        elif unconfirmed.exists():
            with suppress(FileNotFoundError):
                os.replace(target, scratch / f"{target.name}{UNDONE}")
        raise
    # By itself, before the folder goes away: of two attempts one will do.
    with suppress(OSError):
        unconfirmed.unlink(missing_ok=True)


def _keep(file: Path, second: Path) -> None:
    """A second name for what the file holds now."""
    try:
        os.link(file, second)
    except OSError:
        # FAT and some network drives know one name a file.
        shutil.copyfile(file, second)


def as_studio_error(error: OSError, target: Path) -> StudioError:
    """The sentence for an error of the file system while writing `target`."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return ResourceError("The disk is full, so {0} was not written. Free some space and try again.", target.name)
    if error.errno in (errno.EIO, errno.ENXIO, errno.ENODEV, errno.ESTALE):
        return ResourceError("The disk failed, so {0} was not written; check the disk, then try again.", target.name)
    if error.errno in (errno.EMFILE, errno.ENFILE):
        return ResourceError(
            "Too many files are open on this computer, so {0} was not written; close other programs and try again.",
            target.name,
        )
    if error.errno == errno.EROFS:
        return ProjectError("{0} lies on a disk that takes no changes; choose another folder.", target)
    if error.errno == errno.ENAMETOOLONG:
        return ProjectError("The name {0} is too long for this disk; choose a shorter one.", target.name)
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
    if isinstance(error, PermissionError):
        return ProjectError("You may not write to {0}; choose another folder.", target)
    return ProjectError("{0} cannot be written: {1}. Choose another folder.", target, error.strerror or str(error))


def unforeseen_disk_error(error: OSError, name: str) -> StudioError:
    """The sentence for an error of the file system that nobody caught where it happened; `name` stands for a file that
    it does not tell."""
    path = Path(str(error.filename or name))
    if error.errno in DISKS_OWN:
        return as_studio_error(error, path)
    return ProjectError("{0} cannot be read or written: {1}.", path, error.strerror or str(error))


def make_folder(folder: Path, *, parents: bool = False) -> None:
    """Unless it is there; StudioError if it cannot be made."""
    try:
        folder.mkdir(parents=parents, exist_ok=True)
    except OSError as error:
        raise as_studio_error(error, folder) from error


def free_place(folder: Path, name: str) -> Path:
    """A path in a folder where nothing lies: of this name, or with the first number behind it that is free."""
    place = folder / name
    number = 2
    while os.path.lexists(place):
        place = folder / f"{name} {number}"
        number += 1
    return place


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
    if is_unconfirmed(target):
        return
    if target.is_dir():
        raise InputError("There is a folder {0} already; choose another name.", target.name)
    if target.exists() and not replace:
        raise InputError("{0} is there already; choose another name.", target.name)


def clear_unconfirmed(target: Path) -> None:
    """Take back what a broken-off attempt left under this name, if it did. StudioError."""
    with _disk_errors(target):
        take_back(target)


def claim_target(target: Path, replace: bool) -> None:
    """As `refuse_target`; what a broken-off attempt left under this name is taken back. StudioError."""
    refuse_target(target, replace)
    clear_unconfirmed(target)
