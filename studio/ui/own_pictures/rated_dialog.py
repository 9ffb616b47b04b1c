"""Bringing pictures from elsewhere to vote on, or with the votes that two folders say."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QRadioButton, QVBoxLayout, QWidget

from studio.controller.pages.bringing import Found
from studio.controller.program.error_text import error_text
from studio.controller.project_controller import ProjectController
from studio.domain.errors import StudioError
from studio.ui.own_pictures.choosing import pictures_folder
from studio.ui.own_pictures.note_list import NoteList
from studio.ui.own_pictures.picture_text import remark_text
from studio.ui.own_pictures.rated_text import summary_text
from studio.ui.own_pictures.reading_row import ReadingRow
from studio.ui.widgets.factories import button, change_paragraph, label, paragraph, show_text
from studio.ui.widgets.folder_line import FolderLine
from studio.ui.widgets.scrolled_rows import fit

WIDTH = 620


class RatedDialog(QDialog):
    """Reads what is chosen, says what would come of it, and brings it only when the artist says so."""

    def __init__(self, controller: ProjectController, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self._bringing = controller.bringing
        self._found: Found | None = None
        self._is_looking = False
        self._one = QRadioButton(self.tr("One folder of pictures with their prompts in them"), self)
        self._two = QRadioButton(self.tr("Two folders, one of good and one of bad pictures"), self)
        self._folder = FolderLine(self.tr("Folder"), pictures_folder, self)
        self._good = FolderLine(self.tr("Good ones"), pictures_folder, self)
        self._bad = FolderLine(self.tr("Bad ones"), pictures_folder, self)
        self._error = label(self, "error", wrap=True)
        self._reading = ReadingRow(self)
        self._summary = paragraph(self, "prompt", "", WIDTH)
        self._notes = NoteList(self)
        self._bring = button(self, self.tr("Look at them"), "primary")
        self._cancel = button(self, self.tr("Cancel"))
        self.setWindowTitle(self.tr("Rated pictures from elsewhere"))
        self._lay_out()
        self._connect()
        self._one.setChecked(True)
        self._begin_anew()

    @property
    def lines(self) -> tuple[FolderLine, FolderLine, FolderLine]:
        """For one folder, for good ones, for bad ones."""
        return self._folder, self._good, self._bad

    @property
    def choices(self) -> tuple[QRadioButton, QRadioButton]:
        return self._one, self._two

    @property
    def summary(self) -> str:
        """What would come of it; empty before it is known."""
        return self._summary.text()

    @property
    def error(self) -> str:
        return self._error.text()

    @property
    def notes(self) -> NoteList:
        return self._notes

    @property
    def bring_button(self) -> QPushButton:
        """To look at them first, then to bring them."""
        return self._bring

    def _lay_out(self) -> None:
        one = self.tr(
            "Pictures of one prompt come in groups for you to vote on. Prompts are read as ComfyUI, A1111, Forge, "
            "InvokeAI, NovelAI and Midjourney leave them."
        )
        two = self.tr(
            "A good and a bad picture of one prompt come as a vote; all others as pictures that you like, or do not "
            "like."
        )
        bottom = QHBoxLayout()
        bottom.setSpacing(10)
        bottom.addStretch(1)
        bottom.addWidget(self._cancel)
        bottom.addWidget(self._bring)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 22, 28, 20)
        column.setSpacing(8)
        column.addWidget(self._one)
        column.addWidget(paragraph(self, "dim", one, WIDTH))
        column.addWidget(self._folder)
        column.addSpacing(10)
        column.addWidget(self._two)
        column.addWidget(paragraph(self, "dim", two, WIDTH))
        column.addWidget(self._good)
        column.addWidget(self._bad)
        column.addSpacing(10)
        for widget in (self._reading, self._error, self._summary, self._notes):
            column.addWidget(widget)
        column.addStretch(1)
        column.addLayout(bottom)

    def _connect(self) -> None:
        self._one.toggled.connect(self._begin_anew)
        for line in self.lines:
            line.changed.connect(self._begin_anew)
        self._bring.clicked.connect(self._on_bring)
        self._cancel.clicked.connect(self.reject)
        self._reading.cancelled.connect(self._bringing.cancel)
        self._bringing.progressed.connect(self._reading.tell)
        self._bringing.found.connect(self._on_found)
        self._bringing.failed.connect(self._on_failed)
        self._bringing.cancelled.connect(self._on_cancelled)
        self._controller.left.connect(self.reject)

    def done(self, result: int) -> None:
        """What is not brought leaves nothing behind."""
        if self._is_looking:
            self._bringing.cancel()
        if self._found is not None:
            self._bringing.forsake(self._found)
        super().done(result)

    @Slot()
    def _begin_anew(self) -> None:
        """What is chosen is not looked at yet."""
        if self._found is not None:
            self._bringing.forsake(self._found)
            self._found = None
        is_one = self._one.isChecked()
        self._folder.setEnabled(is_one)
        self._good.setEnabled(not is_one)
        self._bad.setEnabled(not is_one)
        show_text(self._error, "")
        self._summary.hide()
        self._notes.clear()
        self._bring.setText(self.tr("Look at them"))
        wanted = (self._folder,) if is_one else (self._good, self._bad)
        self._bring.setEnabled(not any(line.is_empty for line in wanted))
        fit(self)

    @Slot()
    def _on_bring(self) -> None:
        if self._found is not None:
            found, self._found = self._found, None
            try:
                self._bringing.take(found)
            except StudioError as error:
                self._show_error(error)
            else:
                self.accept()
            return
        try:
            self._bringing.look_to_vote(*self._chosen())
        except StudioError as error:
            self._show_error(error)
            return
        self._is_looking = True
        show_text(self._error, "")
        self._bring.setEnabled(False)
        self._reading.tell(0, 0)
        fit(self)

    def _chosen(self) -> tuple[list[Path], list[Path]]:
        if self._one.isChecked():
            return [self._folder.folder], []
        return [self._good.folder], [self._bad.folder]

    @Slot(object)
    def _on_found(self, found: Found) -> None:
        self._found = found
        self._end_looking()
        change_paragraph(self._summary, summary_text(found.read))
        self._summary.show()
        self._notes.clear()
        self._notes.add([remark_text(remark) for remark in found.read.remarks])
        self._bring.setText(self.tr("Bring them in"))
        self._bring.setEnabled(True)
        self._bring.setFocus()
        fit(self)

    @Slot(object)
    def _on_failed(self, error: StudioError) -> None:
        self._end_looking()
        self._begin_anew()
        self._show_error(error)

    @Slot()
    def _on_cancelled(self) -> None:
        self._end_looking()
        self._begin_anew()

    def _end_looking(self) -> None:
        self._is_looking = False
        self._reading.hide()

    def _show_error(self, error: StudioError) -> None:
        show_text(self._error, error_text(error))
        fit(self)
