"""The files of a project: what is missing, what nobody knows of, what a broken-off write left behind."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path

from studio.aside_folders import folders_aside, remove_aside, unconfirmed_in
from studio.atomic_files import as_studio_error, written_aside
from studio.domain.errors import ProjectError
from studio.domain.typed import one_line
from studio.export_log import LOG_NAME, ExportLog, readable_lines
from studio.regular_files import is_real_folder, is_regular, read_regular
from studio.repair.findings import Finding
from studio.store.inside import LATER_FOLDERS, inside
from studio.store.project import UNDER_WAY
from studio.store.soundness.adapter_files import is_whole

SET_ASIDE = "set-aside"
"""The folder of what no record names. Nothing in it is looked at again."""
OURS = {
    "images": re.compile(r"(p\d{6,}-[a-z]|[0-9a-f]{32})\.png"),
    "trajectories": re.compile(r"(p\d{6,}-[a-z]|[0-9a-f]{32}-[0-9a-f]{16})\.safetensors"),
    "adapters": re.compile(r"c\d{4,}"),
    "liked": re.compile(r"(whole-)?[0-9a-f]{32}(\.png|-[0-9a-f]{16}\.safetensors)"),
}
"""Names that only the program gives; whatever else lies there was put there by somebody."""
EXPORTS = "exports"
LOG_AT_MOST = 2**26
NAME_SHOWN = 80


class ProjectFiles:
    """The files of the project in `folder`, against the records that `connection` reads. OSError where the disk fails.

    Nothing behind a link is looked at, moved or deleted.
    """

    def __init__(self, folder: Path, connection: sqlite3.Connection) -> None:
        self._folder = folder
        self._named = {room: _names_in(connection, room) for room in OURS}
        self._there = {room: _entries(folder / room) for room in OURS}
        self._checkpoints = [
            (number, inside(folder, path))
            for number, path in connection.execute("SELECT id, folder FROM checkpoints WHERE deleted IS NULL")
        ]
        self._images = _columns(
            connection,
            "SELECT image FROM candidates UNION ALL "
            "SELECT image FROM liked JOIN imports ON imports.id = import WHERE undone IS NULL AND removed = 0",
        )
        self._learned = _columns(
            connection,
            "SELECT DISTINCT trajectory FROM candidates JOIN members ON members.candidate = candidates.id "
            "JOIN groups ON groups.id = group_id WHERE purpose = 'round' AND trajectory <> '' "
            # read from their images by the next training
            "AND candidates.id NOT IN (SELECT candidate FROM brought)",
        )
        self.aside = tuple(self._asides())
        self.orphans = tuple(self._orphans())

    def findings(self) -> Iterator[Finding]:
        """What is wrong with them."""
        missing = self._missing(self._images)
        if missing:
            sentence = ProjectError("Missing pictures: {0}, the first of them {1}.", *_told(missing))
            yield Finding(sentence, mendable=False)
        missing = self._missing(self._learned)
        if missing:
            sentence = ProjectError(
                "Missing files that pictures are learned from: {0}, the first of them {1}.", *_told(missing)
            )
            yield Finding(sentence, mendable=False)
        for number, folder in self._checkpoints:
            if not is_whole(folder):
                yield Finding(ProjectError("Checkpoint {0} is damaged: its files are not whole.", number), False)
        if self.orphans:
            yield Finding(
                ProjectError(
                    "Files of Atelier that no record names: {0}; a repair moves them into the folder “{1}”.",
                    len(self.orphans),
                    SET_ASIDE,
                ),
                size=sum(map(_size, self.orphans)),
            )
        if self.aside:
            yield Finding(
                ProjectError("Folders left of work that was broken off: {0}.", len(self.aside)),
                size=sum(map(_size, self.aside)),
            )
        torn = self._torn_lines()
        if torn:
            yield Finding(ProjectError("Lines of the list of exports that cannot be read: {0}.", torn))
        if os.path.lexists(self._folder / UNDER_WAY):
            yield Finding(ProjectError("A note says that a round is being learned, and none is."))

    def mend(self) -> int:
        """Put right what can be; returns how many bytes were freed. StudioError."""
        freed = 0
        at = self._folder
        try:
            for at in self.aside:
                freed += _size(at)
                remove_aside(at)
            for at in self.orphans:
                _move_aside(self._folder, at)
            at = self._folder / UNDER_WAY
            if os.path.lexists(at) and not is_real_folder(at):
                at.unlink()
            if self._torn_lines():
                self._mend_log()
        except OSError as error:
            raise as_studio_error(error, at) from error
        return freed

    def _is_named(self, room: str, name: str) -> bool:
        # what is learned from a liked picture has its name, and that of the prompt behind it
        of_picture = f"{Path(name).stem.partition('-')[0]}.png" if room == "liked" else name
        return not {name, of_picture}.isdisjoint(self._named[room])

    def _missing(self, paths: Sequence[str]) -> list[str]:
        missing = []
        for path in paths:
            room, _, name = path.partition("/")
            if name not in self._there.get(room, ()):
                missing.append(path)
        return missing

    def _orphans(self) -> Iterator[Path]:
        for room, pattern in OURS.items():
            for name in sorted(self._there[room]):
                path = self._folder / room / name
                kind = is_real_folder if room == "adapters" else is_regular
                if pattern.fullmatch(name) and not self._is_named(room, name) and kind(path):
                    yield path
        exports = self._folder / EXPORTS
        if is_real_folder(exports):
            noted = {record.exported.target for record in ExportLog(exports).all()}
            yield from (path for path in unconfirmed_in(exports) if path not in noted)

    def _asides(self) -> Iterator[Path]:
        rooms = (".", *OURS, EXPORTS, *LATER_FOLDERS)
        for above, room in product((self._folder, self._folder / SET_ASIDE), rooms):
            folder = above / room
            if not (is_real_folder(above) and is_real_folder(folder)):
                continue
            yield from folders_aside(folder)
            if room in ("previews", "gradients"):
                for inner in sorted(path for path in folder.rglob("*") if is_real_folder(path)):
                    yield from folders_aside(inner)

    def _torn_lines(self) -> int:
        lines, readable = self._log()
        return len(lines) - len(readable)

    def _mend_log(self) -> None:
        """The old list is kept as well. It stays where it is until the new one takes its place."""
        log = self._folder / EXPORTS / LOG_NAME
        _, readable = self._log()
        with written_aside(_place_aside(self._folder, log)) as aside:
            shutil.copyfile(log, aside)
        with written_aside(log) as aside:
            aside.write_text("".join(f"{line}\n" for line in readable), encoding="utf-8")

    def _log(self) -> tuple[list[str], list[str]]:
        """All lines of the list of exports, and those that can be read."""
        folder = self._folder / EXPORTS
        if not (is_real_folder(folder) and is_regular(folder / LOG_NAME)):
            return [], []
        text = read_regular(folder / LOG_NAME, LOG_AT_MOST).decode(errors="replace")
        lines = [line for line in text.splitlines() if line.strip()]
        return lines, readable_lines(folder, lines)


def _told(missing: Sequence[str]) -> tuple[int, str]:
    """How many, and the first of them."""
    return len(missing), one_line(missing[0], NAME_SHOWN)


def _columns(connection: sqlite3.Connection, query: str) -> list[str]:
    return [value for (value,) in connection.execute(query).fetchall()]


def _names_in(connection: sqlite3.Connection, room: str) -> set[str]:
    """The names that any row has for a file of this room, also a row that cannot be meant otherwise."""
    schema = "raw" if connection.execute("SELECT 1 FROM pragma_database_list WHERE name = 'raw'").fetchone() else "main"
    sources = {
        "images": "SELECT image FROM {0}.candidates",
        "trajectories": "SELECT trajectory FROM {0}.candidates UNION ALL SELECT trajectory FROM {0}.unshown",
        "adapters": "SELECT folder FROM {0}.checkpoints",
        "liked": "SELECT image FROM {0}.liked UNION ALL SELECT whole FROM {0}.liked",
    }
    paths = connection.execute(sources[room].format(schema)).fetchall()
    return {path.rpartition("/")[2] for (path,) in paths if isinstance(path, str)}


def _entries(folder: Path) -> set[str]:
    return set(os.listdir(folder)) if is_real_folder(folder) else set()


def _move_aside(folder: Path, path: Path) -> None:
    path.rename(_place_aside(folder, path))


def _place_aside(folder: Path, path: Path) -> Path:
    """In the folder of what was set aside, under the name that it has; a second one of that name gets a number."""
    room = folder / SET_ASIDE / path.relative_to(folder).parent
    for part in (folder / SET_ASIDE, room):
        part.mkdir(exist_ok=True)
        if not is_real_folder(part):
            raise ProjectError(
                "“{0}” in the project “{1}” is a link; take it away, then try again.", SET_ASIDE, folder.name
            )
    target = room / path.name
    number = 1
    while os.path.lexists(target):
        number += 1
        target = room / f"{path.stem}-{number}{path.suffix}"
    return target


def _size(path: Path) -> int:
    """In bytes, of a file or of all in a folder; links count for nothing."""
    if is_regular(path):
        return path.lstat().st_size
    return sum(each.lstat().st_size for each in path.rglob("*") if is_regular(each))
