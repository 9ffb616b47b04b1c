"""What the artist set for all projects, kept in one small file."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from studio.atomic_files import make_folder, written_aside
from studio.controller.program.language import Language
from studio.domain.errors import InputError, StudioError
from studio.domain.limits import LABEL_LETTERS, SCALE, SECONDS
from studio.domain.machine import AUTOMATIC, Precision
from studio.domain.typed import is_text, path_of
from studio.json_files import read_json

REST_MINUTES = (0, 20, 30, 45, 60, 90)
"""What is offered; 0 is never."""
ANY_CARD = "card"
"""In files of earlier versions: whichever graphics device there is, which is what AUTOMATIC takes."""


class Look(StrEnum):
    """What the artist chose; `SYSTEM` follows the desktop."""

    DARK = "dark"
    LIGHT = "light"
    SYSTEM = "system"


@dataclass(frozen=True)
class Preferences:
    """`keys` holds only what was bound anew, by name of the action; `geometry` is Qt's, in base 64.

    New projects are made in `home`, or in the usual place while it is empty. `hardware` (AUTOMATIC, PROCESSOR or the
    name of a graphics device), `precision`, `compiled`, `scale` (the size of the window's contents in percent) and
    `language` hold for the next window. `estimates` is whether pictures are shown while they are drawn. `chime` is a
    sound at the end of each round; a rest is proposed after `rest_minutes` of voting, never for 0.
    `durations` are in seconds, by phase of work and base model. `model_folders` are looked through for base models
    beside those of known programs. `author` and `licence` were told in the last export. `toured` is whether the tour of
    the voting page was shown.
    """

    look: Look = Look.DARK
    keys: dict[str, list[str]] = field(default_factory=dict)
    keep_zoom: bool = False
    geometry: str = ""
    notes: bool = True
    sound: bool = False
    chime: bool = False
    rest_minutes: int = 0
    durations: dict[str, float] = field(default_factory=dict)
    home: str = ""
    hardware: str = AUTOMATIC
    precision: Precision = Precision.AUTOMATIC
    compiled: bool = False
    estimates: bool = True
    scale: int = 100
    language: Language = Language.SYSTEM
    model_folders: list[str] = field(default_factory=list)
    author: str = ""
    licence: str = ""
    toured: bool = False


FIELDS = tuple(each.name for each in fields(Preferences))


class PreferenceFile(QObject):
    """The preferences as they are now; what cannot be read counts as never set."""

    changed = Signal()

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._values = read_preferences(file)
        # What a newer Atelier set is not understood here, but it is the artist's and goes back into the file.
        self._unknown = {key: value for key, value in _read_object(file).items() if key not in FIELDS}

    @property
    def folder(self) -> Path:
        """Where Atelier keeps what belongs to no project."""
        return self._file.parent

    @property
    def values(self) -> Preferences:
        return self._values

    def change(self, **values: Any) -> None:
        """Set fields of `Preferences` anew."""
        changed = replace(self._values, **values)
        if changed == self._values:
            return
        self._values = changed
        with suppress(StudioError):
            make_folder(self._file.parent, parents=True)
            with written_aside(self._file) as aside:
                aside.write_text(json.dumps(self._unknown | asdict(changed), indent=1), encoding="utf-8")
        self.changed.emit()


def read_preferences(file: Path) -> Preferences:
    """Fields of a wrong type or out of their range are left as they are when never set."""
    usual = Preferences()
    values = {name: value for name, value in _read_object(file).items() if name in FIELDS}
    sound = {name: value for name, value in values.items() if _fits(name, value, getattr(usual, name))}
    return replace(usual, **{name: _decoded(value, getattr(usual, name)) for name, value in sound.items()})


def _read_object(file: Path) -> dict[str, Any]:
    """The JSON object in a file; an empty one where there is none."""
    try:
        values = read_json(file)
    except (OSError, ValueError):
        return {}
    return values if isinstance(values, dict) else {}


def _decoded(value: Any, usual: object) -> Any:
    return type(usual)(value) if isinstance(usual, StrEnum) else value


def _is_path(value: object) -> bool:
    try:
        return isinstance(value, str) and bool(path_of(value))
    except InputError:
        return False


def _fits(name: str, value: object, usual: object) -> bool:
    if isinstance(usual, StrEnum):
        return value in list(type(usual))
    if name == "durations":
        return isinstance(value, dict) and all(
            type(seconds) is float and seconds in SECONDS for seconds in value.values()
        )
    if name == "scale":
        return type(value) is int and value in SCALE
    if name == "rest_minutes":
        return type(value) is int and 0 <= value <= REST_MINUTES[-1]
    if name == "hardware" and value in ("", ANY_CARD):
        return False
    if name == "home":
        return value == "" or _is_path(value)
    if isinstance(usual, list):
        return isinstance(value, list) and all(map(_is_path, value))
    if isinstance(usual, str):
        return isinstance(value, str) and is_text(value) and len(value) <= LABEL_LETTERS
    if isinstance(usual, dict):
        return isinstance(value, dict) and all(
            isinstance(keys, list) and all(isinstance(key, str) for key in keys) for keys in value.values()
        )
    return type(value) is type(usual)
