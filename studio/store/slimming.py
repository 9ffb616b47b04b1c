"""Making an old project smaller: nothing is taken away that its recipe learns from."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from studio.atomic_files import as_studio_error
from studio.domain.errors import ProjectError
from studio.regular_files import is_regular
from studio.store.database import Database, damaged
from studio.store.inside import inside
from studio.store.project_creation import DATABASE
from studio.trajectory_file import keep_final, surplus

TRAJECTORIES = "trajectories"
SUFFIX = ".safetensors"
# A picture of a blind test may be in no other group.
OF_BLIND_TESTS = (
    "SELECT {} FROM candidates WHERE id IN (SELECT candidate FROM members) AND id NOT IN "
    "(SELECT candidate FROM members JOIN groups ON groups.id = group_id WHERE purpose <> 'check') ORDER BY id"
)
OF_ROUNDS = (
    "SELECT DISTINCT trajectory FROM candidates JOIN members ON candidate = candidates.id "
    "JOIN groups ON groups.id = group_id WHERE purpose <> 'check' AND trajectory <> '' ORDER BY trajectory"
)
FORGET = f"UPDATE main.candidates SET trajectory = '' WHERE trajectory <> '' AND id IN ({OF_BLIND_TESTS.format('id')})"


@dataclass(frozen=True)
class Slimming:
    """What can be freed: files of which only the final latent is read (`shortened`), and those that nobody reads
    (`unread`); `size` is what goes, in bytes."""

    folder: Path
    shortened: tuple[Path, ...]
    unread: tuple[Path, ...]
    size: int


def plan_slimming(folder: Path, *, keep_steps: bool) -> Slimming:
    """Look at a project that this process has open, from whatever thread. With `keep_steps` the steps of what was
    drawn to be voted on stay. Damaged files are left as they are; of damaged records a ProjectError tells."""
    if not is_regular(folder / DATABASE):
        raise ProjectError("“{0}” is not an Atelier project; choose a folder that Atelier made.", folder.name)
    database = Database(folder / DATABASE)
    try:
        if database.damages:
            # what a picture was drawn for may be what cannot be meant
            raise damaged(folder.name)
        with database.reading() as connection:
            images = [Path(image) for (image,) in connection.execute(OF_BLIND_TESTS.format("image"))]
            learned = [inside(folder, path) for (path,) in connection.execute(OF_ROUNDS)]
    finally:
        database.close()
    # By the name, not by the record: the record may have been changed already when the program ended.
    read = set(learned)
    blind = [inside(folder, f"{TRAJECTORIES}/{image.stem}{SUFFIX}") for image in images]
    unread = tuple(file for file in blind if is_regular(file) and file not in read)
    sizes = {} if keep_steps else {file: size for file in learned if (size := _surplus(file))}
    return Slimming(folder, tuple(sizes), unread, sum(sizes.values()) + sum(_size(file) for file in unread))


def slim(plan: Slimming, step: Callable[[int, int], None]) -> None:
    """Do it, file by file; `step` is told how many of how many are done and may raise. It can be broken off at any
    moment and planned anew. ResourceError or ProjectError where the disk does not allow it."""
    total = len(plan.shortened) + len(plan.unread)
    database = Database(plan.folder / DATABASE)
    try:
        with database.transaction() as connection:
            connection.execute(FORGET)
    finally:
        database.close()
    for number, file in enumerate(plan.unread):
        step(number, total)
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            raise as_studio_error(error, file) from error
    for number, file in enumerate(plan.shortened, start=len(plan.unread)):
        step(number, total)
        # Drawn anew or damaged since it was planned: it is left as it is.
        with suppress(OSError, ValueError):
            if surplus(file):
                keep_final(file)
    step(total, total)


def _surplus(file: Path) -> int:
    try:
        return surplus(file)
    except (OSError, ValueError):
        return 0


def _size(file: Path) -> int:
    with suppress(OSError):
        return file.lstat().st_size
    return 0
