"""Whether the folder of an open project is still the one that was opened."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from studio.atomic_files import make_own
from studio.domain.errors import ProjectError
from studio.store.inside import SUBFOLDERS, make_subfolder, refuse_links
from studio.store.lock import LOCK_FILE
from studio.store.project_creation import DATABASE, JOURNAL, SHARED_MEMORY, WRITE_AHEAD_LOG

OPEN_FILES = (DATABASE, WRITE_AHEAD_LOG, SHARED_MEMORY, LOCK_FILE)
"""Held open by Atelier: what is written to one that lost its name is lost with it."""
WRITTEN_IN_PLACE = (DATABASE, WRITE_AHEAD_LOG, SHARED_MEMORY, JOURNAL)
NOT_THERE = (errno.ENOENT, errno.ENOTDIR)


def make_files_own(folder: Path) -> None:
    """Before anything is written in place in a project that is locked: what a backup made of hard links shares with it
    stays in the backup as it is. StudioError.

    Each file is the same before and after, so this may be broken off between any two.
    """
    for name in WRITTEN_IN_PLACE:
        make_own(folder / name)


class ProjectFolder:
    """Remembers the folder and its open files as they are at construction, which is once the project is open.

    A folder that was renamed is not followed: pictures would go to its old place and votes to the new one.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._identity = _identity(path.stat())
        self._files = {name: self._identity_of(name) for name in OPEN_FILES}
        self._names = self._names_of_records()
        # Some network drives say that they cannot be written although they can, from the start.
        self._writable = self._is_writable()

    def check(self) -> None:
        """A few looks at the disk, some microseconds; ProjectError unless what is written now will be found again."""
        try:
            found = _identity(self._path.stat())
            changed = [name for name, identity in self._files.items() if self._identity_of(name) != identity]
            shared = not changed and self._names_of_records() > self._names
            writable = self._is_writable() or not self._writable
        except OSError as error:
            raise self._unreachable(error) from error
        if changed:
            raise self._replaced(found, changed[0])
        if shared:
            raise ProjectError(
                "The records of “{0}” were given a second name while the project was open, as by a backup made of hard "
                "links, which would change along with them; open the project again to go on.",
                self._path.name,
            )
        if not writable:
            raise ProjectError(
                "“{0}” cannot be written any more; make its folder and its disk writable, then go on.", self._path.name
            )

    def prepare(self) -> None:
        """Check, and make ready for new files: folders that were cleared away are made, links are refused."""
        self.check()
        refuse_links(self._path)
        for name in SUBFOLDERS:
            make_subfolder(self._path, self._path / name)

    def _identity_of(self, name: str) -> tuple[int, int] | None:
        """Of the name itself, not of what a link leads to; None if there is nothing."""
        try:
            return _identity((self._path / name).lstat())
        except FileNotFoundError:
            return None

    def _names_of_records(self) -> int:
        """How many names the database has, on this disk."""
        return (self._path / DATABASE).lstat().st_nlink

    def _is_writable(self) -> bool:
        # Asked for beside the permissions, which do not bind the superuser.
        if sys.platform != "win32" and os.statvfs(self._path).f_flag & os.ST_RDONLY:
            return False
        return all(os.access(path, os.W_OK) for path in (self._path, self._path / DATABASE))

    def _replaced(self, found: tuple[int, int], name: str) -> ProjectError:
        # Told by the files, which are held open: some network drives give a folder a new number now and then.
        if found != self._identity:
            return ProjectError(
                "Another folder has taken the place of “{0}” in {1}; put the right one back and go on, or open the "
                "project where it is now.",
                self._path.name,
                self._path.parent,
            )
        return ProjectError(
            "The file {0} of “{1}” was deleted, renamed or replaced while the project was open; put it back and go on, "
            "or open the project again.",
            name,
            self._path.name,
        )

    def _unreachable(self, error: OSError) -> ProjectError:
        if error.errno in NOT_THERE:
            return ProjectError(
                "“{0}” is no longer in {1}: its folder was moved, renamed or deleted, or its disk taken out; put it "
                "back and go on, or open the project where it is now.",
                self._path.name,
                self._path.parent,
            )
        return ProjectError(
            "The folder of “{0}” cannot be reached: {1}. Look at its disk, then go on.",
            self._path.name,
            error.strerror or error,
        )


def _identity(found: os.stat_result) -> tuple[int, int]:
    return found.st_dev, found.st_ino
