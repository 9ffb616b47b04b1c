"""What becomes of files and folders that are dropped on the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QDropEvent

from studio.controller.page import Page
from studio.ui.base_models.model_field import INDEX
from studio.ui.own_pictures.dropping import dropped_folders, dropped_pictures, hold_pictures
from studio.ui.start.new_project_form import NewProjectForm
from studio.ui.widgets.dropping import accept_copy
from studio.ui.window.dropped_files import dropped_path


class Drops(QObject):
    """A base model goes into the form of a new project, and so do pictures while that is shown; `form_filled` carries
    its page. `project_dropped` carries a folder that is opened as a project, `pictures_dropped` pictures for the open
    one, or folders of them."""

    form_filled = Signal(object)
    project_dropped = Signal(object)
    pictures_dropped = Signal(object)

    def __init__(self, parent: QObject, form: NewProjectForm, is_for_project: Callable[[], bool]) -> None:
        """`is_for_project` says whether a page of an open project is shown: there a folder that is nothing else is one
        of pictures, and elsewhere it is told to be no project unless it holds some."""
        super().__init__(parent)
        self._form = form
        self._is_for_project = is_for_project

    def enter(self, event: QDropEvent) -> None:
        """Accept what can be meant."""
        if self._pictures(event) or dropped_path(event.mimeData()) is not None:
            accept_copy(event)

    def drop(self, event: QDropEvent) -> None:
        pictures = self._pictures(event)
        path = dropped_path(event.mimeData())
        if pictures:
            accept_copy(event)
            self._hand_over(pictures)
        elif path is not None:
            accept_copy(event)
            if not path.is_dir() or (path / INDEX).is_file():
                self._form.take_base(path)
                self.form_filled.emit(Page.START)
            else:
                self.project_dropped.emit(path)

    def _hand_over(self, pictures: list[Path]) -> None:
        if self._is_for_project():
            self.pictures_dropped.emit(pictures)
        else:
            self._form.liked.take(pictures)

    def _pictures(self, event: QDropEvent) -> list[Path]:
        if files := dropped_pictures(event.mimeData()):
            return files
        folders = dropped_folders(event.mimeData())
        return folders if self._is_for_project() or hold_pictures(folders) else []
