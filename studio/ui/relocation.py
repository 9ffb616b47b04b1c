"""Finding a project's base model again when it was moved."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from studio.domain.assets import STARTER
from studio.library.catalogue import Found
from studio.library.fingerprint import find_again
from studio.ui.background import Outcome, in_background
from studio.ui.conductor import Conductor
from studio.ui.model_library import folders_of, remembered, scan
from studio.ui.preferences import PreferenceFile


class Relocation(QObject):
    """Looks through the model library for the content that a project was made with, and goes on with what it finds."""

    def __init__(self, conductor: Conductor, preferences: PreferenceFile, home: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._conductor, self._outcome = conductor, Outcome()
        settings = conductor.session.project.settings
        if settings.base == STARTER or settings.fingerprint is None or Path(settings.base).exists():
            return
        self._outcome.done.connect(self._on_searched)
        search = partial(_search, settings.fingerprint, remembered(preferences), home, folders_of(preferences))
        in_background(search, self._outcome)

    @Slot(object)
    def _on_searched(self, path: Path | None) -> None:
        if path is not None:
            self._conductor.session.project.move_base(path)
            self._conductor.go_on()


def _search(fingerprint: str, cache: Path, home: Path, folders: list[Path]) -> Path | None:
    entries = scan(cache, home, folders)
    return find_again(fingerprint, (entry.card.path for entry in entries if isinstance(entry, Found)))
