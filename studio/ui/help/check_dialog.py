"""What is wrong with a project that is closed, and one button to mend it."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from studio.controller.engine_thread import EngineThread
from studio.controller.program.background import TaskResult, run_in_background
from studio.controller.program.error_text import error_text
from studio.domain.errors import StudioError
from studio.repair.doctor import examine, repair
from studio.repair.findings import Finding, Report
from studio.ui.widgets.factories import busy_bar, button, change_role, label
from studio.ui.widgets.formatting import file_size

WIDTH = 560
LIST_HEIGHT = 320
"""What does not fit is scrolled to."""
FRAME = 1
LIST_MARGIN = 10
BULLET = "•"
BULLET_WIDTH = 11
LINE_SPACE = 6


class CheckDialog(QDialog):
    """Looks and mends in another thread; it cannot be closed meanwhile. `left` carries the folder once it is closed.

    What a job of the project is still writing is no leftover: while the engine is busy it only waits.
    """

    left = Signal(object)

    def __init__(self, folder: Path, engine: EngineThread, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._engine = engine
        self._waiting = engine.busy
        self._working = False
        self._result = TaskResult()
        self.setWindowTitle(self.tr("Check the project"))
        self._message = label(self, "prompt", self.tr("The engine ends what it is doing…"), wrap=True)
        self._message.setFixedWidth(WIDTH)
        self._bar = busy_bar(self, self.tr("Progress"), WIDTH)
        self._list = QTextBrowser(self)
        self._list.setTabChangesFocus(True)
        self._list.document().setDocumentMargin(LIST_MARGIN)
        self._list.setFixedWidth(WIDTH)
        self._list.setAccessibleName(self.tr("What was found"))
        self._list.hide()
        self._close_button = button(self, self.tr("Close"))
        self._repair_button = button(self, self.tr("Repair"), "primary")
        self._lay_out()
        self._repair_button.clicked.connect(self._on_repair)
        self._close_button.clicked.connect(self.accept)
        self._result.done.connect(self._on_done)
        self._result.failed.connect(self._on_failed)
        engine.ended.connect(self._on_engine_ended)
        self._repair_button.hide()
        if not self._waiting:
            self._look()

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
        self._waiting = False
        super().done(result)
        self.left.emit(self._folder)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        row.addWidget(self._close_button)
        row.addWidget(self._repair_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(12)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        for widget in (self._message, self._bar, self._list):
            column.addWidget(widget)
        column.addLayout(row)

    def _look(self) -> None:
        self._begin(examine, self.tr("Looking…"))

    def _begin(self, work: Callable[[Path], Report], message: str) -> None:
        self._working = True
        self._message.setText(message)
        self._bar.show()
        self._repair_button.setEnabled(False)
        self._close_button.setEnabled(False)
        run_in_background(partial(work, self._folder), self._result)

    def _end(self, role: str, message: str, *, can_repair: bool) -> None:
        self._working = False
        change_role(self._message, role)
        self._message.setText(message)
        self._bar.hide()
        self._repair_button.setVisible(can_repair)
        self._repair_button.setEnabled(can_repair)
        self._close_button.setEnabled(True)
        self._close_button.setFocus()

    def _line(self, finding: Finding) -> str:
        sentence = error_text(finding.sentence)
        return f"{sentence} ({file_size(finding.size)})" if finding.size else sentence

    def _list_findings(self, findings: Sequence[Finding]) -> None:
        """A line each, as high as they need."""
        hanging = QTextBlockFormat()
        hanging.setLeftMargin(BULLET_WIDTH)
        hanging.setTextIndent(-BULLET_WIDTH)
        hanging.setBottomMargin(LINE_SPACE)
        self._list.clear()
        cursor = QTextCursor(self._list.document())
        cursor.setBlockFormat(hanging)
        cursor.insertText("\n".join(f"{BULLET} {self._line(finding)}" for finding in findings))
        self._list.moveCursor(QTextCursor.MoveOperation.Start)
        # The height of lines is known only in the font of the style sheet, which a hidden widget has not yet.
        self._list.setVisible(bool(findings))
        self._list.ensurePolished()
        self._list.document().setTextWidth(WIDTH - 2 * FRAME)
        height = math.ceil(self._list.document().size().height()) + 2 * FRAME
        self._list.setFixedHeight(min(LIST_HEIGHT, height))

    def _summary(self, report: Report) -> str:
        if report.mended:
            kept = self.tr(" The records as they were are kept as {0}.").format(report.copy.name) if report.copy else ""
            freed = self.tr(" {0} are free again.").format(file_size(report.freed)) if report.freed else ""
            lasting = self.tr(" What is left cannot be mended:") if report.lasting else ""
            return self.tr("What could be mended is mended.") + kept + freed + lasting
        if not report.findings:
            return self.tr("All is well.")
        if report.mendable:
            return self.tr("This was found. A repair keeps a copy of the records first.")
        return self.tr("This was found. It cannot be mended; everything else is well.")

    @Slot(object)
    def _on_engine_ended(self, _ending: object) -> None:
        if self._waiting and not self._engine.busy:
            self._waiting = False
            self._look()

    @Slot()
    def _on_repair(self) -> None:
        self._begin(repair, self.tr("Mending…"))

    @Slot(object)
    def _on_done(self, report: Report) -> None:
        self._list_findings(report.lasting if report.mended else report.findings)
        can_repair = bool(report.mendable) and not report.mended
        self._end("prompt", self._summary(report), can_repair=can_repair)

    @Slot(object)
    def _on_failed(self, error: StudioError) -> None:
        self._end("error", error_text(error), can_repair=False)
