"""The pictures an artist likes, in the form for a new project: to be brought into it as soon as it is made."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPushButton, QWidget

from studio.ui.own_pictures.choosing import ask_for_picture_folder, ask_for_pictures
from studio.ui.own_pictures.dropping import dropped_folders, dropped_pictures
from studio.ui.widgets.dropping import accept_copy
from studio.ui.widgets.factories import button, label, row_at_left
from studio.ui.widgets.formatting import counted


class LikedRow(QWidget):
    """Nothing is read before the project is made. Pictures and folders can be dropped on it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._chosen: tuple[Path, ...] = ()
        self._pictures_button = button(self, self.tr("Choose pictures…"))
        self._folder_button = button(self, self.tr("Choose a folder…"))
        self._words = label(self, "dim")
        self._remove = button(self, self.tr("Remove"))
        row = row_at_left(self._pictures_button, self._folder_button, self._words, self._remove, spacing=10)
        row.setContentsMargins(0, 0, 0, 0)
        self.setLayout(row)
        self._remove.setAccessibleName(self.tr("Remove the pictures you like"))
        self._pictures_button.clicked.connect(self._on_pictures)
        self._folder_button.clicked.connect(self._on_folder)
        self._remove.clicked.connect(self._on_remove)
        self.setAcceptDrops(True)
        self.take(())

    @property
    def chosen(self) -> tuple[Path, ...]:
        """Files and folders."""
        return self._chosen

    @property
    def words(self) -> str:
        return self._words.text()

    @property
    def pictures_button(self) -> QPushButton:
        return self._pictures_button

    @property
    def remove_button(self) -> QPushButton:
        return self._remove

    def take(self, paths: Sequence[Path]) -> None:
        """These and no others."""
        self._chosen = tuple(paths)
        has_some = bool(paths)
        for widget in (self._pictures_button, self._folder_button):
            widget.setVisible(not has_some)
        self._remove.setVisible(has_some)
        self._words.setText(self._text())

    def _text(self) -> str:
        if not self._chosen:
            return self.tr("optional")
        if len(self._chosen) == 1:
            return self.tr("“{0}”").format(self._chosen[0].name)
        return self.tr("{0} chosen").format(counted(len(self._chosen), self.tr("picture"), self.tr("pictures")))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_pictures(event.mimeData()) or dropped_folders(event.mimeData()):
            accept_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        accept_copy(event)
        self.take(dropped_pictures(event.mimeData()) or dropped_folders(event.mimeData()))

    @Slot()
    def _on_pictures(self) -> None:
        ask_for_pictures(self, self._on_chosen)

    @Slot()
    def _on_folder(self) -> None:
        ask_for_picture_folder(self, self._on_chosen)

    def _on_chosen(self, paths: Sequence[Path]) -> None:
        self.take(paths)
        self._remove.setFocus()

    @Slot()
    def _on_remove(self) -> None:
        self.take(())
        self._pictures_button.setFocus()
