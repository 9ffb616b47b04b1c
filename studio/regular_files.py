"""Regular files only, never through a link: what lies in a project may come from a stranger."""

from __future__ import annotations

import errno
import io
import os
import stat
from pathlib import Path

# Windows has neither flag; there a link is refused by looking before opening.
_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)
_NO_WAIT = getattr(os, "O_NONBLOCK", 0)
_BINARY = getattr(os, "O_BINARY", 0)

UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
OLD_WINDOWS = "cp1252"


def open_regular(path: Path) -> io.BufferedReader:
    """Open for reading; OSError for a link, a folder, a pipe or a device, none of which is waited for."""
    return io.BufferedReader(_opened(path, os.O_RDONLY, "rb"))


def open_regular_to_append(path: Path) -> io.FileIO:
    """Open for appending, made if it is not there; OSError as for `open_regular`."""
    return _opened(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, "ab")


def read_regular(path: Path, at_most: int | None = None) -> bytes:
    """The content; OSError as for `open_regular`, and with EFBIG where there are more than `at_most` bytes."""
    with open_regular(path) as file:
        if at_most is None:
            return file.read()
        content = file.read(at_most + 1)
    if len(content) > at_most:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
    return content


def regular(path: Path) -> Path:
    """The path itself, for those who open by name; OSError as for `open_regular`."""
    if not stat.S_ISREG(path.lstat().st_mode):
        raise _refusal(path)
    return path


def is_regular(path: Path) -> bool:
    """Whether there is a regular file of this name itself, not behind a link."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except (OSError, ValueError):
        return False


def is_real_folder(path: Path) -> bool:
    """Whether there is a folder of this name itself, not behind a link."""
    try:
        found = path.lstat()
    except (OSError, ValueError):
        return False
    # A junction of Windows is a folder to `stat`, and leads elsewhere all the same.
    attributes: int = getattr(found, "st_file_attributes", 0)
    return stat.S_ISDIR(found.st_mode) and not attributes & stat.FILE_ATTRIBUTE_REPARSE_POINT


def _opened(path: Path, flags: int, mode: str) -> io.FileIO:
    if not _NO_FOLLOW and path.is_symlink():
        raise _refusal(path)
    try:
        descriptor = os.open(path, flags | _NO_FOLLOW | _NO_WAIT | _BINARY, 0o644)
    except OSError as error:
        # What a pipe that nobody reads, or a socket, answers when it is to be written.
        raise _refusal(path) if error.errno == errno.ENXIO else error from None
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise _refusal(path)
    except BaseException:
        os.close(descriptor)
        raise
    return io.FileIO(descriptor, mode)


def _refusal(path: Path) -> OSError:
    return OSError(errno.ELOOP, "it is a link or no regular file", str(path))


def decoded(content: bytes) -> str:
    """The text of a file that some program wrote: UTF-16 with its mark, UTF-8, or else what old Windows wrote.
    ValueError for broken UTF-16."""
    if content.startswith(UTF16_MARKS):
        return content.decode("utf-16")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode(OLD_WINDOWS, errors="replace")
