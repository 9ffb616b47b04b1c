"""The projects opened lately, kept in one small file."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from studio.atomic_files import written_aside
from studio.domain.errors import StudioError

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
        return [recent for recent in self._read() if Path(recent.folder).is_dir()]

    def put(self, recent: RecentProject) -> None:
        """Set a project at the top of the list."""
        others = [known for known in self._read() if known.folder != recent.folder]
        self._write([recent, *others][:KEPT])

    def known(self, folder: str) -> RecentProject | None:
        return next((recent for recent in self._read() if recent.folder == folder), None)

    def _read(self) -> list[RecentProject]:
        try:
            rows = json.loads(self._file.read_text(encoding="utf-8"))
            return [RecentProject(**row) for row in rows]
        except (OSError, ValueError, TypeError):
            return []

    def _write(self, recents: Sequence[RecentProject]) -> None:
        try:
            with written_aside(self._file) as aside:
                aside.write_text(json.dumps([asdict(recent) for recent in recents], indent=1), encoding="utf-8")
        except StudioError:
            return
