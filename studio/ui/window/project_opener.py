"""Opening a project while the window stays alive, one at a time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from studio.controller.opening import Opening
from studio.controller.program.error_text import error_text
from studio.controller.project_controller import ProjectController
from studio.controller.projects import Projects
from studio.domain.errors import StudioError, UnavailableError
from studio.repair.doctor import has_records
from studio.ui.start.start_page import StartPage

PATIENCE_MS = 300
"""Most projects are open before anybody wonders; only then the start page says what it is doing."""


class ProjectOpener(QObject):
    """`opened` carries the controller of the project asked for last, `failed` comes once the start page says why.
    `told` carries what the start page says of a project that takes long, for where it is not seen."""

    opened = Signal(object)
    failed = Signal()
    told = Signal(str)

    def __init__(self, projects: Projects, start_page: StartPage, parent: QObject) -> None:
        super().__init__(parent)
        self._projects = projects
        self._start = start_page
        self._opening: Opening | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._on_impatient)

    @property
    def busy(self) -> bool:
        """Whether a project is being opened."""
        return self._opening is not None

    def open(self, folder: Path) -> None:
        """Open this project instead of any that is being opened; once more the same one is only waited for."""
        if self._opening is not None and self._opening.folder == folder:
            return
        self.give_up()
        self._opening = self._projects.open(folder)
        self._opening.opened.connect(self._on_opened)
        self._opening.failed.connect(self._on_failed)
        self._patience.start()

    def give_up(self) -> None:
        """Open none."""
        if self._opening is not None:
            self._opening.give_up()
        self._end()

    def _end(self) -> None:
        self._opening = None
        self._patience.stop()
        self._start.show_opening("")

    @Slot()
    def _on_impatient(self) -> None:
        if self._opening is not None:
            self._start.show_opening(self._opening.folder.name)
            self.told.emit(self._start.opening)

    @Slot(object)
    def _on_opened(self, controller: ProjectController) -> None:
        self._end()
        self.opened.emit(controller)

    @Slot(object)
    def _on_failed(self, error: StudioError) -> None:
        folder = self._opening.folder if self._opening is not None else None
        self._end()
        can_check = folder is not None and has_records(folder) and not isinstance(error, UnavailableError)
        self._start.show_open_error(error_text(error), folder if can_check else None)
        self.failed.emit()
