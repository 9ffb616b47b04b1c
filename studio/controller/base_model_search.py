"""Finding a project's base model again when it was moved."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from studio.assets import STARTER
from studio.controller.model_scan import cache_file, scan, searched_folders
from studio.controller.program.background import TaskResult, run_in_background
from studio.controller.program.preferences import PreferenceFile
from studio.controller.project_controller import ProjectController
from studio.domain.errors import StudioError
from studio.library.catalogue import FoundModel
from studio.library.fingerprint import find_by_fingerprint


class BaseModelSearch(QObject):
    """Looks through the model library for the content that a project was made with, and goes on with what it finds."""

    def __init__(self, controller: ProjectController, preferences: PreferenceFile, home: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self._outcome = TaskResult()
        settings = controller.project.settings
        if settings.base == STARTER or settings.fingerprint is None or Path(settings.base).exists():
            return
        self._outcome.done.connect(self._on_searched)
        search = partial(_search, settings.fingerprint, cache_file(preferences), home, searched_folders(preferences))
        run_in_background(search, self._outcome)

    @Slot(object)
    def _on_searched(self, path: Path | None) -> None:
        if path is None:
            return
        try:
            self._controller.move_base(path)
        except StudioError as error:
            self._controller.show_problem(error)


def _search(fingerprint: str, cache: Path, home: Path, folders: list[Path]) -> Path | None:
    entries = scan(cache, home, folders)
    return find_by_fingerprint(fingerprint, (entry.card.path for entry in entries if isinstance(entry, FoundModel)))
