"""One Atelier per project: a lock that the system gives back even when the program is killed."""

from __future__ import annotations

import errno
import sys
from pathlib import Path

from studio.atomic_files import as_studio_error
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
        try:
            self._file = open_regular_to_append(folder / LOCK_FILE)
        except OSError as error:
            raise as_studio_error(error, folder) from error
        try:
            _seize(self._file.fileno())
        except OSError as error:
            self._file.close()
            if error.errno in TAKEN:
                raise UnavailableError(
                    "“{0}” is open in another Atelier window; close it there first.", folder.name
                ) from error
            raise as_studio_error(error, folder) from error

    def release(self) -> None:
        self._file.close()
