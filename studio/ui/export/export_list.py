"""What was exported so far, and one click that gives a file to another program."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from studio.controller.background import TaskResult, run_in_background
from studio.controller.error_text import error_text
from studio.domain.errors import StudioError
from studio.domain.events import ExportRecord
from studio.domain.export import EXPORT_SUFFIX
from studio.library.hand_over import hand_over, program_reads
from studio.library.program_folders import INVOKEAI, ProgramFolder
from studio.ui.widgets.confirm_dialog import ask_to_replace
from studio.ui.widgets.factories import button, change_role, label
from studio.ui.widgets.formatting import ago, file_size, now
from studio.ui.widgets.two_line_delegate import Index, TwoLineDelegate

NOTED = Qt.ItemDataRole.UserRole
ROW = 52
ROWS = 2
COLUMNS = 4


class _Delegate(TwoLineDelegate):
    """Paints one export."""

    row = ROW

    def name(self, index: Index) -> str:
        recorded: ExportRecord = index.data(NOTED)
        return recorded.exported.target.name

    def facts(self, index: Index) -> str:
        recorded: ExportRecord = index.data(NOTED)
        programs = ", ".join(verdict.program for verdict in recorded.exported.checked if verdict.reads)
        parts = [ago(recorded.written, now()), file_size(recorded.exported.size), programs]
        return " · ".join(part for part in parts if part)


class ExportList(QWidget):
    """Hands the export that is marked over; the newest is marked first."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._list = QListWidget(self)
        self._copy_to = label(self, "dim")
        self._grid = QGridLayout()
        self._none = label(self, "dim", self.tr("What you export is listed here."))
        self._told = label(self, "dim", wrap=True)
        self._show = button(self, self.tr("Show in folder"))
        self._places: Sequence[ProgramFolder] = ()
        self._copies: list[QPushButton] = []
        self._outcome = TaskResult()
        self._taker = ""
        self._lay_out()
        self._list.currentItemChanged.connect(self._on_chosen)
        self._show.clicked.connect(self._on_show)

    @property
    def rows(self) -> QListWidget:
        return self._list

    @property
    def copies(self) -> list[QPushButton]:
        """A button for each folder of a program."""
        return self._copies

    @property
    def told(self) -> str:
        return self._told.text()

    def show_exports(self, exports: Sequence[ExportRecord]) -> None:
        self._list.clear()
        for recorded in exports:
            item = QListWidgetItem(self._list)
            item.setData(NOTED, recorded)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, recorded.exported.target.name)
            item.setToolTip(str(recorded.exported.target))
        self._list.setCurrentRow(0)
        self._list.setVisible(bool(exports))
        self._list.setFixedHeight(min(ROWS, max(1, len(exports))) * ROW + 2 * 6)
        self._none.setVisible(not exports)
        self._on_chosen()

    def show_places(self, places: Sequence[ProgramFolder]) -> None:
        """Offer to copy into these."""
        self._places = places
        for old in self._copies:
            old.deleteLater()
        self._copies = []
        names = [place.program for place in places]
        for number, place in enumerate(places):
            alone = names.count(place.program) == 1
            made = button(self, place.program if alone else f"{place.program} · {place.path.name}")
            made.setAccessibleName(self.tr("Copy to {0}").format(place.program))
            made.setToolTip(str(place.path))
            made.clicked.connect(partial(self.copy, place))
            self._grid.addWidget(made, number // COLUMNS, number % COLUMNS)
            self._copies.append(made)
        self._on_chosen()

    def copy(self, place: ProgramFolder) -> None:
        """Copy the marked file into a program's folder; one that is there is replaced only when asked."""
        file = self._file()
        if file is None:
            return
        if (place.path / file.name).is_file():
            ask_to_replace(self, file.name, partial(self._copy, file, place, True))
        else:
            self._copy(file, place, False)

    def _copy(self, file: Path, place: ProgramFolder, replacing: bool) -> None:
        self._say("dim", self.tr("Copying {0}…").format(file.name))
        self._outcome = TaskResult()
        self._taker = place.program
        self._outcome.done.connect(self._on_copied)
        self._outcome.failed.connect(self._on_failed)
        run_in_background(partial(hand_over, file, place, replace=replacing), self._outcome)

    def _lay_out(self) -> None:
        self._list.setItemDelegate(_Delegate(self))
        self._list.setMouseTracking(True)
        self._list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(self.tr("Exported so far"))
        self._grid.setSpacing(8)
        self._grid.setColumnStretch(COLUMNS, 1)
        head = QHBoxLayout()
        head.addWidget(label(self, "section", self.tr("Exported so far")))
        head.addStretch(1)
        head.addWidget(self._show)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._none)
        column.addWidget(self._list)
        column.addWidget(self._copy_to)
        column.addLayout(self._grid)
        column.addWidget(self._told)
        self.show_exports(())
        self._say("dim", "")

    def _noted(self) -> ExportRecord | None:
        item = self._list.currentItem()
        recorded: ExportRecord | None = item.data(NOTED) if item is not None else None
        return recorded

    def _file(self) -> Path | None:
        """The marked export if it is one LoRA file."""
        recorded = self._noted()
        fit = recorded is not None and recorded.exported.checked and recorded.exported.target.suffix == EXPORT_SUFFIX
        return recorded.exported.target if recorded is not None and fit else None

    def _copy_words(self) -> str:
        if not self._places:
            return self.tr("No folder of ComfyUI, A1111, Forge, InvokeAI or StabilityMatrix was found.")
        if not any(made.isEnabled() for made in self._copies):
            return self.tr("No program that was found here reads the marked file.")
        return self.tr("Copy the marked file to:")

    def _say(self, role: str, sentence: str) -> None:
        change_role(self._told, role)
        self._told.setText(sentence)
        self._told.setVisible(bool(sentence))

    @Slot()
    def _on_chosen(self) -> None:
        recorded = self._noted()
        fit = self._file() is not None
        for made, place in zip(self._copies, self._places, strict=True):
            made.setEnabled(fit and recorded is not None and program_reads(place, recorded.exported.checked))
        self._copy_to.setText(self._copy_words())
        listed = recorded is not None
        for widget in (self._show, self._copy_to, *self._copies):
            widget.setVisible(listed)

    @Slot()
    def _on_show(self) -> None:
        recorded = self._noted()
        if recorded is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(recorded.exported.target.parent)))

    @Slot(object)
    def _on_copied(self, target: Path) -> None:
        said_so = self.tr("Copied to {0}").format(target)
        if self._taker == INVOKEAI:
            scan = self.tr("In InvokeAI add it by Models → Add models → Scan folder.")
            said_so = f"{said_so}. {scan}"
        self._say("good", said_so)

    @Slot(object)
    def _on_failed(self, error: StudioError) -> None:
        self._say("error", error_text(error))
