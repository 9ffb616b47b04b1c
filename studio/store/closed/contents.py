"""What lies in the folder of a project, and copying it file by file without following a link."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from studio.atomic_files import as_studio_error
from studio.domain.errors import ProjectError, UnavailableError
from studio.domain.typed import path_of
from studio.regular_files import is_real_folder, is_regular, open_regular
from studio.store.inside import refuse_links
from studio.store.lock import LOCK_FILE, ProjectLock
from studio.store.project_creation import DATABASE, SHARED_MEMORY
from studio.store.schema import is_project_file

CHUNK = 2**22
NEVER_COPIED = {LOCK_FILE, SHARED_MEMORY}
"""Each folder has its own: who works in it, and what SQLite knows while it does."""
Step = Callable[[int, int], None]
"""Told how many bytes of how many are done; may raise, and then nothing is left of what was begun."""


@dataclass(frozen=True)
class File:
    """`name` is its path below the project, `size` in bytes."""

    path: Path
    name: Path
    size: int


@contextmanager
def held(folder: Path, *, to_read: bool = False) -> Iterator[None]:
    """Nobody opens the project meanwhile. ProjectError where it is none or holds links, UnavailableError where somebody
    has it open. One that is only `to_read` may lie on a disk that takes no changes."""
    _recognise(folder)
    try:
        lock = ProjectLock(folder)
    except UnavailableError:
        raise
    except ProjectError:
        if not to_read:
            raise
        # Where no lock can be written, nobody can have it open either.
        yield
        return
    try:
        yield
    finally:
        lock.release()


def contents(folder: Path, *, without: Sequence[str] = ()) -> list[File]:
    """Its regular files, in order, but for folders right below it that it is to be `without`. Links, pipes and devices
    are passed over. StudioError, also for a name in broken letters, which can be written nowhere else."""
    found: list[File] = []

    def refuse(error: OSError) -> None:
        raise as_studio_error(error, folder) from error

    for at, folders, names in os.walk(folder, onerror=refuse):
        above = Path(at)
        is_top = above == folder
        folders[:] = sorted(
            name for name in folders if is_real_folder(above / name) and not (is_top and name in without)
        )
        for name in sorted(names):
            path = above / name
            if is_top and name in NEVER_COPIED:
                continue
            # an engine that is told to stop may take a file back meanwhile
            with suppress(FileNotFoundError):
                if is_regular(path):
                    found.append(File(path, path_of(path).relative_to(folder), path.lstat().st_size))
    return found


def copy_files(files: Sequence[File], target: Path, step: Step) -> None:
    """Into a folder that is made; OSError.

    What is gone since it was found is passed over: what an engine that is told to stop still takes back.
    """
    total = sum(file.size for file in files)
    done = 0
    target.mkdir()
    for file in files:
        if not is_regular(file.path):
            continue
        into = target / file.name
        into.parent.mkdir(parents=True, exist_ok=True)
        with into.open("xb") as copy:
            for chunk in chunks(file.path):
                step(done, total)
                copy.write(chunk)
                done += len(chunk)
    step(total, total)


def chunks(path: Path) -> Iterator[bytes]:
    """What a regular file holds, a few megabytes at a time; OSError."""
    with open_regular(path) as file:
        while chunk := file.read(CHUNK):
            yield chunk


def _recognise(folder: Path) -> None:
    if not is_real_folder(folder):
        raise ProjectError("There is no folder {0}; if the project was moved, open it where it is now.", folder)
    refuse_links(folder)
    try:
        is_project = is_regular(folder / DATABASE) and is_project_file(folder / DATABASE)
    except OSError as error:
        raise ProjectError("“{0}” cannot be read: {1}.", folder.name, error.strerror or error) from error
    if not is_project:
        raise ProjectError("“{0}” is not an Atelier project; choose a folder that Atelier made.", folder.name)
