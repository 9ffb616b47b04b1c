"""Says what is wrong with a project that nobody has open, and mends what can be mended."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from studio.atomic_files import as_studio_error
from studio.domain.errors import ProjectError
from studio.domain.typed import path_of
from studio.regular_files import is_regular
from studio.repair.files import ProjectFiles
from studio.repair.findings import Finding, Report
from studio.repair.records import copy_of, examined, refuse_newer, rewrite
from studio.store.inside import inside
from studio.store.lock import ProjectLock
from studio.store.project import Project
from studio.store.project_creation import DATABASE
from studio.store.project_folder import make_files_own
from studio.store.soundness.adapter_files import is_whole


def has_records(folder: Path) -> bool:
    """Whether there is something in the folder to look at, in whatever state."""
    return is_regular(folder / DATABASE)


def examine(folder: Path) -> Report:
    """What is wrong; changes nothing. ProjectError for no project, a newer one, or one that is open elsewhere."""
    folder = path_of(folder).absolute()
    _recognise(folder)
    with _locked(folder):
        records, files = _findings(folder)
        return Report((*records, *files))


def repair(folder: Path) -> Report:
    """Mend what can be mended, with a copy of the records first if they have to be changed; run again it finds nothing
    more to mend. StudioError as for `examine`, and where the disk fails."""
    folder = path_of(folder).absolute()
    _recognise(folder)
    with _locked(folder):
        records, files = _findings(folder)
        report = Report((*records, *files), mended=True)
        if any(finding.mendable for finding in records):
            report = replace(report, copy=copy_of(folder))
            rewrite(folder)
        with examined(folder) as (connection, _):
            project_files = ProjectFiles(folder, connection)
        freed = project_files.mend()
    with Project.open(folder) as project:
        head = project.checkpoints.head
        if project.checkpoints.damages:
            project.checkpoints.go_to(head.id if head else None)
    return replace(report, freed=freed)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    lock = ProjectLock(folder)
    try:
        # SQLite brings what is in its log into the file even where that is only read
        make_files_own(folder)
        yield
    finally:
        lock.release()


def _findings(folder: Path) -> tuple[list[Finding], list[Finding]]:
    """Of the records and of the files."""
    try:
        refuse_newer(folder)
        with examined(folder) as (connection, records):
            return records, [*_head(folder, connection), *ProjectFiles(folder, connection).findings()]
    except OSError as error:
        raise as_studio_error(error, folder) from error


def _head(folder: Path, connection: sqlite3.Connection) -> Iterator[Finding]:
    head = connection.execute(
        "SELECT checkpoints.id, folder FROM heads JOIN checkpoints ON checkpoints.id = heads.checkpoint "
        "WHERE heads.id = (SELECT max(id) FROM heads)"
    ).fetchone()
    if head is not None and not is_whole(inside(folder, head[1])):
        yield Finding(
            ProjectError("Checkpoint {0} is worked with and damaged; one before it takes its place.", head[0])
        )


def _recognise(folder: Path) -> None:
    """ProjectError unless there are records, whatever state they are in."""
    if not folder.is_dir():
        raise ProjectError("There is no folder {0}; if the project was moved, open it where it is now.", folder)
    if not has_records(folder):
        raise ProjectError("“{0}” is not an Atelier project; choose a folder that Atelier made.", folder.name)
