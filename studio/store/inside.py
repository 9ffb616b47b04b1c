"""What may lie in a project: real folders and files of its own, and nothing that leads out of it.

A project may come from a stranger. The folder itself may be reached through a link; nothing in it may be one.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path, PurePosixPath

from studio.atomic_files import as_studio_error
from studio.domain.errors import ProjectError
from studio.domain.typed import safe_name
from studio.export_log import LOG_NAME
from studio.regular_files import is_real_folder, is_regular
from studio.store.lock import LOCK_FILE
from studio.store.project_creation import DATABASE, JOURNAL, SHARED_MEMORY, WRITE_AHEAD_LOG

RECORDED_FOLDERS = ("images", "trajectories", "adapters", "liked")
"""Where files lie whose paths are in the database."""
SUBFOLDERS = (*RECORDED_FOLDERS, "exports")
"""Those that every project has."""
WILDCARDS = "wildcards"
"""Text files of the artist's own, with lines for the prompts."""
LATER_FOLDERS = ("tries", "previews", "calibration", "check", "gradients", WILDCARDS)
FILES = (DATABASE, WRITE_AHEAD_LOG, SHARED_MEMORY, JOURNAL, LOCK_FILE, f"exports/{LOG_NAME}")


def is_inside(name: object) -> bool:
    """Whether it can be the path of a file that a project recorded: a plain name in one of a few folders."""
    # Exactly one level deep, so that there is no folder in between that could be a link.
    folder, _, file = name.partition("/") if isinstance(name, str) else ("", "", "")
    return folder in RECORDED_FOLDERS and file == safe_name(file)


def inside(project: Path, name: object) -> Path:
    """The file or folder of this name in the database. One that would lead out of the project is never there.

    Whoever reads or writes a path of the database goes through this: a row that somebody forged then counts as one
    whose file was lost, and what is whole stays in use.
    """
    if isinstance(name, str) and is_inside(name):
        return project / name
    # Below a file there can be nothing, not even something that was put there on purpose.
    return project / DATABASE / safe_name(PurePosixPath(str(name)).name)


def make_subfolder(project: Path, subfolder: Path) -> None:
    """Make a folder below the project with those in between; ProjectError for a link, or where the project is gone."""
    at = project
    for part in subfolder.relative_to(project).parts:
        at /= part
        try:
            with suppress(FileExistsError):
                at.mkdir()
        except OSError as error:
            raise as_studio_error(error, at) from error
        if not is_real_folder(at):
            raise _refusal(project, at)


def refuse_links(project: Path) -> None:
    """ProjectError for a link, a pipe, a device or a folder where the project has a file, and the other way round."""
    for name in (*SUBFOLDERS, *LATER_FOLDERS):
        if os.path.lexists(project / name) and not is_real_folder(project / name):
            raise _refusal(project, project / name)
    for name in FILES:
        if os.path.lexists(project / name) and not is_regular(project / name):
            raise _refusal(project, project / name)


def _refusal(project: Path, at: Path) -> ProjectError:
    return ProjectError(
        "“{0}” in the project “{1}” is a link or no plain file or folder, so it could lead elsewhere; take it away, "
        "then try again.",
        at.relative_to(project).as_posix(),
        project.name,
    )
