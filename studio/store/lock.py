"""One Atelier per project: a lock that the system gives back even when the program is killed."""

from __future__ import annotations

import errno
import io
import os
import sys
from pathlib import Path

from studio.atomic_files import as_studio_error, make_own
from studio.domain.errors import UnavailableError
from studio.regular_files import open_regular_to_append

if sys.platform == "win32":
    import msvcrt

    def _seize(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _seize(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


LOCK_FILE = ".lock"
TAKEN = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)


class ProjectLock:
    """Held from construction to `release`; UnavailableError when another window or process holds it.

    The file stays behind: removing it would let two windows lock two files of one name.
    """

    def __init__(self, folder: Path) -> None:
        self._file = _locked(folder)
        if os.fstat(self._file.fileno()).st_nlink > 1:
            # A copy made of hard links would be locked with it.
            try:
                make_own(folder / LOCK_FILE)
            finally:
                self._file.close()
            self._file = _locked(folder)

    def release(self) -> None:
        self._file.close()


def _locked(folder: Path) -> io.FileIO:
    """The file of this name, locked; StudioError."""
    while True:
        try:
            file = open_regular_to_append(folder / LOCK_FILE)
        except OSError as error:
            raise as_studio_error(error, folder) from error
        try:
            _seize(file.fileno())
            # Another window may have given the name to another file in between.
            if os.path.samestat(os.fstat(file.fileno()), (folder / LOCK_FILE).lstat()):
                return file
        except OSError as error:
            file.close()
            if error.errno in TAKEN:
                raise UnavailableError(
                    "“{0}” is open in another Atelier window; close it there first.", folder.name
                ) from error
            raise as_studio_error(error, folder) from error
        file.close()
