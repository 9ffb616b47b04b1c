"""What was exported so far, and one click that gives a file to another program."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from studio.controller.program.background import TaskResult, run_in_background
from studio.controller.program.error_text import error_text
from studio.domain.errors import StudioError
from studio.domain.events import ExportRecord
from studio.domain.export import EXPORT_SUFFIX
from studio.library.hand_over import hand_over, program_reads
from studio.library.program_folders import INVOKEAI, ProgramFolder
from studio.ui.widgets.confirm_dialog import ask_to_replace
from studio.ui.widgets.factories import button, change_role, label, show_text
from studio.ui.widgets.formatting import ago, file_size, now
from studio.ui.widgets.plain_text import tooltip_text
from studio.ui.widgets.two_line_delegate import Index, TwoLineDelegate, set_up_list

RECORD = Qt.ItemDataRole.UserRole
ROW = 52
ROWS = 2
PADDING = 6  # of a list in the style sheet
COLUMNS = 4


class ExportDelegate(TwoLineDelegate):
    """Paints one export."""

    row = ROW

    def name_text(self, index: Index) -> str:
        record: ExportRecord = index.data(RECORD)
        return record.exported.target.name

    def facts_text(self, index: Index) -> str:
        record: ExportRecord = index.data(RECORD)
        programs = ", ".join(verdict.program for verdict in record.exported.checked if verdict.reads)
        parts = [ago(record.written, now()), file_size(record.exported.size), programs]
        return " · ".join(part for part in parts if part)


class ExportList(QWidget):
    """Hands the export that is marked over; the newest is marked first."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._list = QListWidget(self)
        self._copy_to = label(self, "dim")
        self._grid = QGridLayout()
        self._no_exports = label(self, "dim", self.tr("What you export is listed here."))
        self._message = label(self, "dim", wrap=True)
        self._show_button = button(self, self.tr("Show in folder"))
        self._places: Sequence[ProgramFolder] = ()
        self._copy_buttons: list[QPushButton] = []
        self._copy_result = TaskResult()
        self._copied_to = ""
        self._lay_out()
        self._list.currentItemChanged.connect(self._on_chosen)
        self._show_button.clicked.connect(self._on_show)
        self._copy_result.done.connect(self._on_copied)
        self._copy_result.failed.connect(self._on_failed)

    @property
    def rows(self) -> QListWidget:
        return self._list

    @property
    def copy_buttons(self) -> list[QPushButton]:
        """A button for each folder of a program."""
        return self._copy_buttons

    @property
    def message(self) -> str:
        return self._message.text()

    def show_exports(self, exports: Sequence[ExportRecord]) -> None:
        self._list.clear()
        for record in exports:
            item = QListWidgetItem(self._list)
            item.setData(RECORD, record)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, record.exported.target.name)
            item.setToolTip(tooltip_text(str(record.exported.target)))
        self._list.setCurrentRow(0)
        self._list.setVisible(bool(exports))

        # A list view asks for a height of its own, whatever it holds.
        rows = min(ROWS, max(1, len(exports)))
        self._list.setFixedHeight(rows * ROW + 2 * PADDING)
        self._no_exports.setVisible(not exports)
        self._on_chosen()

    def show_places(self, places: Sequence[ProgramFolder]) -> None:
        """Offer to copy into these."""
        self._places = places
        for old_button in self._copy_buttons:
            old_button.deleteLater()

        programs = [place.program for place in places]
        self._copy_buttons = []
        for number, place in enumerate(places):
            is_only = programs.count(place.program) == 1
            copy_button = button(self, place.program if is_only else f"{place.program} · {place.path.name}")
            copy_button.setAccessibleName(self.tr("Copy to {0}").format(place.program))
            copy_button.setToolTip(tooltip_text(str(place.path)))
            copy_button.clicked.connect(partial(self.copy, place))
            self._grid.addWidget(copy_button, number // COLUMNS, number % COLUMNS)
            self._copy_buttons.append(copy_button)
        self._on_chosen()

    def copy(self, place: ProgramFolder) -> None:
        """Copy the marked file into a program's folder; one that is there is replaced only when asked."""
        file = self._selected_file()
        if file is None:
            return
        if (place.path / file.name).is_file():
            ask_to_replace(self, file.name, partial(self._copy, file, place, True))
        else:
            self._copy(file, place, False)

    def _copy(self, file: Path, place: ProgramFolder, replacing: bool) -> None:
        self._show_message("dim", self.tr("Copying {0}…").format(file.name))
        self._copied_to = place.program
        run_in_background(partial(hand_over, file, place, replace=replacing), self._copy_result)

    def _lay_out(self) -> None:
        set_up_list(self._list, ExportDelegate(self), self.tr("Exported so far"))
        self._grid.setSpacing(8)
        self._grid.setColumnStretch(COLUMNS, 1)
        head = QHBoxLayout()
        head.addWidget(label(self, "section", self.tr("Exported so far")))
        head.addStretch(1)
        head.addWidget(self._show_button)

        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._no_exports)
        column.addWidget(self._list)
        column.addWidget(self._copy_to)
        column.addLayout(self._grid)
        column.addWidget(self._message)
        self.show_exports(())
        self._show_message("dim", "")

    def _selected(self) -> ExportRecord | None:
        item = self._list.currentItem()
        record: ExportRecord | None = item.data(RECORD) if item is not None else None
        return record

    def _selected_file(self) -> Path | None:
        """The marked export if it is one LoRA file."""
        record = self._selected()
        if record is None:
            return None
        exported = record.exported

        # A whole model is not checked for any program, and a PEFT folder has no suffix.
        is_lora_file = exported.checked and exported.target.suffix == EXPORT_SUFFIX
        return exported.target if is_lora_file else None

    def _copy_text(self) -> str:
        if not self._places:
            return self.tr("No folder of ComfyUI, A1111, Forge, InvokeAI or StabilityMatrix was found.")
        if not any(copy_button.isEnabled() for copy_button in self._copy_buttons):
            return self.tr("No program that was found here reads the marked file.")
        return self.tr("Copy the marked file to:")

    def _show_message(self, role: str, sentence: str) -> None:
        change_role(self._message, role)
        show_text(self._message, sentence)

    @Slot()
    def _on_chosen(self) -> None:
        record = self._selected()
        is_lora_file = self._selected_file() is not None
        for copy_button, place in zip(self._copy_buttons, self._places, strict=True):
            is_read = record is not None and program_reads(place, record.exported.checked)
            copy_button.setEnabled(is_lora_file and is_read)

        self._copy_to.setText(self._copy_text())
        for widget in (self._show_button, self._copy_to, *self._copy_buttons):
            widget.setVisible(record is not None)

    @Slot()
    def _on_show(self) -> None:
        record = self._selected()
        if record is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(record.exported.target.parent)))

    @Slot(object)
    def _on_copied(self, target: Path) -> None:
        sentence = self.tr("Copied to {0}").format(target)

        # InvokeAI keeps a database of models and does not see a new file by itself.
        if self._copied_to == INVOKEAI:
            advice = self.tr("In InvokeAI add it by Models → Add models → Scan folder.")
            sentence = f"{sentence}. {advice}"
        self._show_message("good", sentence)

    @Slot(object)
    def _on_failed(self, error: StudioError) -> None:
        self._show_message("error", error_text(error))
