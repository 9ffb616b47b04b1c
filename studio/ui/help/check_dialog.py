"""What is wrong with a project that is closed, and one button to mend it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from studio.controller.engine_thread import EngineThread
from studio.controller.program.background import TaskResult, run_in_background
from studio.controller.program.error_text import error_text
from studio.domain.errors import StudioError
from studio.repair.doctor import examine, repair
from studio.repair.findings import Finding, Report
from studio.ui.widgets.factories import button, change_role, label
from studio.ui.widgets.formatting import file_size

WIDTH = 560
LIST_HEIGHT = 220


class CheckDialog(QDialog):
    """Looks and mends in another thread; it cannot be closed meanwhile. `left` carries the folder once it is closed."""

    left = Signal(object)

    def __init__(self, folder: Path, engine: EngineThread, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._engine = engine
        self._working = True
        self._result = TaskResult()
        self.setWindowTitle(self.tr("Check the project"))
        self._message = label(self, "prompt", self.tr("Looking…"), wrap=True)
        self._message.setFixedWidth(WIDTH)
        self._list = QPlainTextEdit(self)
        self._list.setReadOnly(True)
        self._list.setTabChangesFocus(True)
        self._list.setFixedHeight(LIST_HEIGHT)
        self._list.setAccessibleName(self.tr("What was found"))
        self._list.hide()
        self._repair_button = button(self, self.tr("Repair"), "primary")
        self._close_button = button(self, self.tr("Close"))
        self._lay_out()
        self._repair_button.clicked.connect(self._on_repair)
        self._close_button.clicked.connect(self.accept)
        self._result.done.connect(self._on_done)
        self._result.failed.connect(self._on_failed)
        engine.ended.connect(self._on_engine_ended)
        self._show_buttons(can_repair=False)
        # What a job of the project is still writing is no leftover.
        if not engine.busy:
            self._begin(examine)

    @property
    def message(self) -> str:
        return self._message.text()

    @property
    def found(self) -> str:
        """The sentences of the list, a line each."""
        return self._list.toPlainText()

    @property
    def working(self) -> bool:
        """Whether it still looks or mends."""
        return self._working

    @property
    def repair_button(self) -> QPushButton:
        return self._repair_button

    def done(self, result: int) -> None:
        if self._working:
            return
        super().done(result)
        self.left.emit(self._folder)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._repair_button)
        row.addStretch(1)
        row.addWidget(self._close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(12)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        for widget in (self._message, self._list):
            column.addWidget(widget)
        column.addLayout(row)

    def _begin(self, work: Callable[[Path], Report]) -> None:
        self._working = True
        self._show_buttons(can_repair=False)
        run_in_background(partial(work, self._folder), self._result)

    def _show_buttons(self, *, can_repair: bool) -> None:
        self._repair_button.setEnabled(can_repair)
        self._close_button.setEnabled(not self._working)

    def _line(self, finding: Finding) -> str:
        sentence = error_text(finding.sentence)
        return f"• {sentence} ({file_size(finding.size)})" if finding.size else f"• {sentence}"

    def _summary(self, report: Report) -> str:
        if report.mended:
            kept = self.tr(" The records as they were are kept as {0}.").format(report.copy.name) if report.copy else ""
            freed = self.tr(" {0} are free again.").format(file_size(report.freed)) if report.freed else ""
            return self.tr("What could be mended is mended.") + kept + freed
        if not report.findings:
            return self.tr("All is well.")
        if report.mendable:
            return self.tr("This was found. A repair keeps a copy of the records first.")
        return self.tr("This was found. It cannot be mended; everything else is well.")

    @Slot(object)
    def _on_engine_ended(self, _ending: object) -> None:
        if self._working and not self._engine.busy:
            self._engine.ended.disconnect(self._on_engine_ended)
            self._begin(examine)

    @Slot()
    def _on_repair(self) -> None:
        self._message.setText(self.tr("Mending…"))
        self._begin(repair)

    @Slot(object)
    def _on_done(self, report: Report) -> None:
        self._working = False
        change_role(self._message, "prompt")
        self._message.setText(self._summary(report))
        self._list.setPlainText("\n".join(map(self._line, report.lasting if report.mended else report.findings)))
        self._list.setVisible(bool(self.found))
        self._show_buttons(can_repair=bool(report.mendable) and not report.mended)
        self._close_button.setFocus()

    @Slot(object)
    def _on_failed(self, error: StudioError) -> None:
        self._working = False
        change_role(self._message, "error")
        self._message.setText(error_text(error))
        self._show_buttons(can_repair=False)
