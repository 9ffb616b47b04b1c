"""A project that gets another name or another place, or a second one beside it."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

from studio.aside_folders import sweep_untouched
from studio.atomic_files import as_studio_error, free_place, make_folder, written_aside
from studio.domain.errors import InputError, ProjectError, StudioError
from studio.domain.project import project_name
from studio.domain.typed import safe_name
from studio.store.closed.contents import Step, contents, copy_files, held
from studio.store.database import Database
from studio.store.project import Project
from studio.store.project_creation import DATABASE
from studio.store.settings_codec import read_settings, write_settings

PUT_ASIDE = "Deleted projects"
"""The folder of what was deleted where there is no trash."""
TRASHED = "files"
"""In a trash of freedesktop.org, the folder of what lies there; the folder beside it says where it lay before."""


def rename(folder: Path, name: str) -> Path:
    """Call a project so, and its folder too where that bore the old name and the disk allows it; returns where it lies
    now. InputError for no name, StudioError where it is open or cannot be written."""
    with Project.open(folder) as project:
        before = safe_name(project.settings.name)
        project.rename(name)
        after = safe_name(project.settings.name)
    if folder.name != before or after == before:
        return folder
    target = free_place(folder.parent, after)
    # The name was asked for, and the project has it: where the folder cannot follow, it stays.
    with suppress(StudioError, OSError):
        _take_place(folder, target)
        return target
    return folder


def duplicate(folder: Path, name: str, step: Step) -> Path:
    """A project of its own with all that this one has but for links, in a folder beside it; returns where. StudioError,
    and then nothing is left of it."""
    name = project_name(name)
    target = free_place(folder.parent, safe_name(name))
    sweep_untouched(folder.parent)
    with held(folder, to_read=True), written_aside(target) as aside:
        copy_files(contents(folder), aside, step)
        _make_another(aside, name)
    return target


def move(folder: Path, into: Path, step: Step) -> Path:
    """Into another folder, which may be on another disk; returns where. It lies where it lay until it is there whole.
    InputError where it cannot go, StudioError where a disk refuses."""
    target = into.absolute() / folder.name
    if into.resolve().is_relative_to(folder.resolve()):
        raise InputError("A project cannot be moved into itself; choose another folder.")
    if os.path.lexists(target):
        raise InputError("There is a folder {0} already; choose another name.", folder.name)
    refuse_open(folder)
    try:
        _take_place(folder, target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise as_studio_error(error, _unwritable(folder, target)) from error
        _carry(folder, target, step)
    return target


def put_aside(folder: Path) -> Path:
    """Into a folder for such beside it, where there is no trash; returns where. ProjectError."""
    holding = folder.parent / PUT_ASIDE
    try:
        make_folder(holding)
        target = free_place(holding, folder.name)
        _take_place(folder, target)
    except (OSError, StudioError) as error:
        raise ProjectError(
            "“{0}” cannot be deleted: the folder {1} takes no changes.", folder.name, folder.parent
        ) from error
    return target


def put_back(found: Path, folder: Path) -> None:
    """From the trash, or wherever a project was put aside, to where it lay. InputError where that place is taken,
    StudioError."""
    if os.path.lexists(folder):
        raise InputError("There is a folder {0} already; choose another name.", folder.name)
    try:
        _take_place(found, folder)
    except OSError as error:
        raise as_studio_error(error, folder) from error
    with suppress(OSError):
        if found.parent.name == TRASHED:
            (found.parent.parent / "info" / f"{found.name}.trashinfo").unlink()
        if found.parent.name == PUT_ASIDE:
            # Only an empty one can be removed so.
            found.parent.rmdir()


def refuse_open(folder: Path) -> None:
    """UnavailableError where somebody has the project open, ProjectError for what is none, or is a link to one."""
    # Held no longer than that: Windows moves no folder in which a file is open.
    with held(folder):
        pass


def _take_place(folder: Path, target: Path) -> None:
    """At once or not at all; OSError."""
    os.rename(folder, target)


def _unwritable(folder: Path, target: Path) -> Path:
    """Which of the two an error is about."""
    return target if os.access(folder.parent, os.W_OK) else folder


def _carry(folder: Path, target: Path, step: Step) -> None:
    """To another disk, and only then away from this one. StudioError."""
    with held(folder):
        with written_aside(target) as aside:
            copy_files(contents(folder), aside, step)
        try:
            _copy_links(folder, target)
        except OSError as error:
            raise as_studio_error(error, target) from error
    try:
        # Out of sight at once: what is left of it, should this be broken off, is no project.
        scratch = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
        _take_place(folder, scratch / folder.name)
        shutil.rmtree(scratch)
    except OSError as error:
        raise as_studio_error(error, folder) from error


def _copy_links(folder: Path, target: Path) -> None:
    """Links that somebody put there stay links. Behind the rest: what flushes files would follow them."""
    for at, folders, names in os.walk(folder):
        for name in (*folders, *names):
            path = Path(at, name)
            if path.is_symlink():
                copy = target / path.relative_to(folder)
                copy.parent.mkdir(parents=True, exist_ok=True)
                copy.symlink_to(path.readlink())


def _make_another(folder: Path, name: str) -> None:
    """By another id, so that each is known again for itself."""
    with closing(Database(folder / DATABASE)) as database, database.transaction() as connection:
        settings = read_settings(connection)
        write_settings(connection, replace(settings, name=name), before=settings)
        connection.execute("UPDATE main.identity SET id = lower(hex(randomblob(16)))")
