"""A line for the path of a folder, with its caption and a button to look for it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from studio.domain.errors import InputError
from studio.domain.typed import path_of
from studio.ui.widgets.dialogs import ask_for_folder
from studio.ui.widgets.dropping import accept_copy
from studio.ui.widgets.factories import button, line_edit
from studio.ui.widgets.file_line import captioned


class FolderLine(QWidget):
    """The artist types a path, browses for it, or drops the folder; `changed` tells of it. `start` is asked where to
    begin to browse."""

    changed = Signal()

    def __init__(self, caption: str, start: Callable[[], Path], parent: QWidget) -> None:
        super().__init__(parent)
        self._caption = caption
        self._start = start
        self._line = line_edit(self)
        self._browse_button = button(self, self.tr("Browse…"))
        self._line.setAccessibleName(caption)
        # Else it would take the address of what is dropped for words.
        self._line.setAcceptDrops(False)
        self._browse_button.setAccessibleName(self.tr("Browse: {0}").format(caption))
        self._browse_button.clicked.connect(self._on_browse)
        self._line.textChanged.connect(self.changed)
        self.setAcceptDrops(True)
        captioned(self, caption, self._line, self._browse_button).setStretch(1, 1)

    @property
    def line(self) -> QLineEdit:
        return self._line

    @property
    def is_empty(self) -> bool:
        return not self._line.text().strip()

    @property
    def folder(self) -> Path:
        """InputError where nothing is typed, or nothing that can be a path."""
        if self.is_empty:
            raise InputError("Choose a folder.")
        return path_of(self._line.text().strip())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if len(event.mimeData().urls()) == 1 and event.mimeData().urls()[0].isLocalFile():
            accept_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        accept_copy(event)
        self._line.setText(event.mimeData().urls()[0].toLocalFile())

    @Slot()
    def _on_browse(self) -> None:
        ask_for_folder(self, self._caption, self._start(), self._line.setText, with_files=True)
