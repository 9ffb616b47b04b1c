"""The folder `wildcards` of a project: “__animals/cats__” in a prompt is a line of its file `animals/cats.txt`."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from studio.atomic_files import written_aside
from studio.domain.errors import InputError
from studio.domain.typed import safe_name
from studio.regular_files import UTF16_MARKS, decoded, is_real_folder, is_regular, read_regular
from studio.session.prompts.wildcards import DEEPEST, names_in
from studio.store.inside import WILDCARDS, make_subfolder
from studio.store.read_only import ReadOnlyProject

BYTES_AT_MOST = 2**19
"""Tens of thousands of lines; read while the window waits."""
COMMENT = "#"
SUFFIX = ".txt"
FILES_KEPT = 64
NO_FILE = "“__{0}__” is drawn as it is written: there is no wildcard file “{0}.txt”."
NOT_READ = "“__{0}__” is drawn as it is written: the wildcard file “{0}.txt” cannot be read."
TOO_LARGE = "“__{0}__” is drawn as it is written: the wildcard file “{0}.txt” is larger than {1} KB."
NO_TEXT = "“__{0}__” is drawn as it is written: the wildcard file “{0}.txt” is no text."
NO_LINE = "“__{0}__” is drawn as it is written: the wildcard file “{0}.txt” holds no line."
LEADS_BACK = "“__{0}__” is drawn as it is written where the lines of its own file lead back to it."


class WildcardFiles:
    """As the programs read them that such files are collected for: a line a choice; blank lines, those that begin with
    `#`, and what is there twice are left out. A file is read again when it has changed."""

    def __init__(self, project: Path) -> None:
        self._project = project
        self.folder = project / WILDCARDS

    @classmethod
    def of(cls, project: ReadOnlyProject) -> WildcardFiles:
        return cls(project.folder)

    def make_folder(self) -> None:
        """Unless it is there; ProjectError."""
        make_subfolder(self._project, self.folder)

    def lines(self, name: str) -> tuple[str, ...]:
        """InputError says why there are none."""
        path = self._path(name)
        if path is None:
            raise InputError(NO_FILE, name)
        try:
            found = path.lstat()
            if found.st_size > BYTES_AT_MOST:
                raise InputError(TOO_LARGE, name, BYTES_AT_MOST >> 10)
            lines = _read(path, found.st_mtime_ns, found.st_size)
        except (OSError, UnicodeError) as error:
            raise InputError(NOT_READ, name) from error
        except ValueError as error:
            raise InputError(NO_TEXT, name) from error
        if not lines:
            raise InputError(NO_LINE, name)
        return lines

    def first_slip(self, texts: Iterable[str]) -> InputError | None:
        """What is wrong with the first name in these prompts, or in the lines that they lead to, that has no line."""
        sound: set[str] = set()
        slips = (self._slip(names_in(text), (), sound) for text in texts)
        return next((slip for slip in slips if slip is not None), None)

    def bring(self, sources: Iterable[Path]) -> list[str]:
        """Copy text files here; returns their names. StudioError for one that holds no line, or whose name is taken."""
        self.make_folder()
        names = []
        for source in sources:
            file = self.folder / f"{safe_name(source.stem)}{SUFFIX}"
            try:
                content = read_regular(Path(os.path.realpath(source)), BYTES_AT_MOST)
                lines = _lines(content)
            except (OSError, ValueError) as error:
                raise InputError(
                    "{0} cannot be read as a text of at most {1} KB.", source, BYTES_AT_MOST >> 10
                ) from error
            if not lines:
                raise InputError("There is no line in {0}.", source)
            if os.path.lexists(file) and not (is_regular(file) and read_regular(file) == content):
                raise InputError("There is another wildcard file “{0}”; give one of them a name of its own.", file.name)
            with written_aside(file) as aside:
                aside.write_bytes(content)
            names.append(file.stem)
        return names

    def _slip(self, names: Iterable[str], within: tuple[str, ...], sound: set[str]) -> InputError | None:
        for name in names:
            if name in within:
                return InputError(LEADS_BACK, name)
            if name in sound or len(within) == DEEPEST:
                continue
            try:
                inner = names_in("\n".join(self.lines(name)))
            except InputError as error:
                return error
            if (slip := self._slip(inner, (*within, name), sound)) is not None:
                return slip
            sound.add(name)
        return None

    def _path(self, name: str) -> Path | None:
        """The file itself, never through a link and never outside the folder; None if there is none."""
        *folders, last = name.split("/")
        if any(part in ("", ".", "..") or set(part) & set("\\:\0") for part in (*folders, last)):
            return None
        at = self.folder
        for part in folders:
            if not is_real_folder(at):
                return None
            at /= part
        file = at / f"{last}{SUFFIX}"
        return file if is_real_folder(at) and is_regular(file) else None


@lru_cache(FILES_KEPT)
def _read(path: Path, changed: int, size: int) -> tuple[str, ...]:
    """ValueError for what is no text. The time of its last change and the size tell one content from another."""
    return _lines(read_regular(path, BYTES_AT_MOST))


def _lines(content: bytes) -> tuple[str, ...]:
    if b"\0" in content and not content.startswith(UTF16_MARKS):
        raise ValueError("a text holds no zero")
    stripped = (line.strip() for line in decoded(content).splitlines())
    return tuple(dict.fromkeys(line for line in stripped if line and not line.startswith(COMMENT)))
