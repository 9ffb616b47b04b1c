"""The projects opened lately, kept in one small file."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from studio.atomic_files import written_aside
from studio.domain.errors import StudioError
from studio.domain.json_fields import json_text, json_whole
from studio.json_files import read_json

KEPT = 12


@dataclass(frozen=True)
class RecentProject:
    """A project as the start page shows it; `voted` is an ISO moment, `thumbnail` a picture, both empty at first."""

    folder: str
    name: str
    votes: int = 0
    voted: str = ""
    thumbnail: str = ""


class RecentProjects:
    """A list that is no document: what cannot be read counts as empty, what cannot be written is not missed."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def all(self) -> list[RecentProject]:
        """Those whose folders still exist, the last opened first."""
        return [recent for recent in self._read() if os.path.isdir(recent.folder)]

    def put(self, recent: RecentProject) -> None:
        """Set a project at the top of the list."""
        others = [known for known in self._read() if known.folder != recent.folder]
        self._write([recent, *others][:KEPT])

    def known(self, folder: str) -> RecentProject | None:
        return next((recent for recent in self._read() if recent.folder == folder), None)

    def _read(self) -> list[RecentProject]:
        try:
            rows = read_json(self._file)
        except (OSError, ValueError):
            return []
        return [recent for row in rows for recent in _decode(row)] if isinstance(rows, list) else []

    def _write(self, recents: Sequence[RecentProject]) -> None:
        try:
            with written_aside(self._file) as aside:
                aside.write_text(json.dumps([_encode(recent) for recent in recents], indent=1), encoding="utf-8")
        except StudioError:
            return


def _encode(recent: RecentProject) -> dict[str, object]:
    return {
        "folder": recent.folder,
        "name": recent.name,
        "votes": recent.votes,
        "voted": recent.voted,
        "thumbnail": recent.thumbnail,
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
        )
    except ValueError:
        return
