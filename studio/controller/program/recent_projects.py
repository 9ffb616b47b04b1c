"""The projects opened lately, kept in one small file."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from studio.atomic_files import make_folder, written_aside
from studio.domain.errors import StudioError
from studio.domain.json_fields import json_text, json_whole
from studio.json_files import read_json
from studio.store.project_creation import DATABASE
from studio.store.project_id import project_id_in

KEPT = 12


@dataclass(frozen=True)
class RecentProject:
    """A project as the start page shows it; `voted` is an ISO moment, `thumbnail` a picture, both empty at first.

    `id` is the project's own, empty where an earlier version put it on the list.
    """

    folder: str
    name: str
    votes: int = 0
    voted: str = ""
    thumbnail: str = ""
    id: str = ""


def same_place(folder: Path, other: Path) -> bool:
    """Whether two paths lead to one folder, be it through links or in capitals; of one that is gone the words count."""
    try:
        return os.path.samefile(folder, other)
    except (OSError, ValueError):
        return os.path.abspath(folder) == os.path.abspath(other)


class RecentProjects:
    """A list that is no document: what cannot be read counts as empty, what cannot be written is not missed."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def all(self, opened: Path | None = None) -> list[RecentProject]:
        """Those that lie where they lay, the last opened first. The others stay known, as on a disk that comes back.

        The folder that is `opened` now is not looked into.
        """
        return [recent for recent in self._read() if recent.folder == str(opened) or _is_there(recent)]

    def put(self, recent: RecentProject) -> None:
        """Set a project at the top of the list, in place of what lay there and of where it lay before."""
        others = [known for known in self._read() if not _replaces(recent, known)]
        self._write([recent, *others][:KEPT])

    def known(self, folder: Path, project_id: str) -> RecentProject | None:
        """What the list says of a project, wherever it lay then."""
        recents = self._read()
        of_the_id = (recent for recent in recents if recent.id == project_id)
        of_the_place = (recent for recent in recents if not recent.id and same_place(folder, Path(recent.folder)))
        return next(of_the_id, next(of_the_place, None))

    def names(self) -> list[str]:
        """The names of all projects that are known and of their folders."""
        return [name for recent in self._read() for name in (recent.name, Path(recent.folder).name)]

    def _read(self) -> list[RecentProject]:
        try:
            rows = read_json(self._file)
        except (OSError, ValueError):
            return []
        return [recent for row in rows for recent in _decode(row)] if isinstance(rows, list) else []

    def _write(self, recents: Sequence[RecentProject]) -> None:
        try:
            make_folder(self._file.parent, parents=True)
            with written_aside(self._file) as aside:
                aside.write_text(json.dumps([_encode(recent) for recent in recents], indent=1), encoding="utf-8")
        except StudioError:
            return


def _is_there(recent: RecentProject) -> bool:
    """Whether the project itself lies there, and not another one or what is left of it."""
    found = project_id_in(Path(recent.folder) / DATABASE)
    return found is not None and (found == recent.id or "" in (found, recent.id))


def _replaces(recent: RecentProject, known: RecentProject) -> bool:
    if same_place(Path(recent.folder), Path(known.folder)):
        return True
    # A copy of a project has the id of its original, and both are there.
    return known.id == recent.id != "" and not _is_there(known)


def _encode(recent: RecentProject) -> dict[str, object]:
    return {
        "folder": recent.folder,
        "name": recent.name,
        "votes": recent.votes,
        "voted": recent.voted,
        "thumbnail": recent.thumbnail,
        "id": recent.id,
    }


def _decode(row: object) -> Iterator[RecentProject]:
    """The project that a row tells of, or nothing; keys that are not known are passed over."""
    if not isinstance(row, dict):
        return
    try:
        yield RecentProject(
            folder=json_text(row, "folder"),
            name=json_text(row, "name"),
            votes=json_whole(row, "votes", 0),
            voted=json_text(row, "voted", ""),
            thumbnail=json_text(row, "thumbnail", ""),
            id=json_text(row, "id", ""),
        )
    except ValueError:
        return
