"""What goes into a report, ticked by the artist, and where it is saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from studio.controller.program.background import TaskResult, run_in_background
from studio.controller.program.error_text import error_text
from studio.domain.errors import StudioError
from studio.session.reports.bug_report import BugReport, ReportContents
from studio.ui.widgets.dialogs import ask_where_to_save
from studio.ui.widgets.factories import button, change_role, label
from studio.ui.widgets.formatting import now

WIDTH = 480


class ReportDialog(QDialog):
    """`saved` carries the file."""

    saved = Signal(object)

    def __init__(self, gather: Callable[[ReportContents], BugReport], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gather = gather
        self._write_result = TaskResult()
        self.setWindowTitle(self.tr("Make a report"))
        self._boxes = {
            "prompts": QCheckBox(self.tr("Add prompts"), self),
            "pictures": QCheckBox(self.tr("Add pictures of the last votes"), self),
            "names": QCheckBox(self.tr("Keep names of folders and people"), self),
        }
        self._message = label(self, "dim", wrap=True)

        # The dialog is as large as its contents; a wrapped label has a size only at a width.
        self._message.setFixedWidth(WIDTH)
        self._save_button = button(self, self.tr("Save the report…"), "primary")
        self._close_button = button(self, self.tr("Close"))

        self._lay_out()
        self._save_button.clicked.connect(self._on_save)
        self._close_button.clicked.connect(self.accept)
        self._write_result.done.connect(self._on_saved)
        self._write_result.failed.connect(self._on_failed)

    @property
    def message(self) -> str:
        return self._message.text()

    def tick(self, name: str) -> None:
        """“prompts”, “pictures” or “names”."""
        self._boxes[name].setChecked(True)

    def save(self, target: Path) -> None:
        """Write the report in another thread; the folder is shown afterwards."""
        self._save_button.setEnabled(False)
        self._show_message("dim", self.tr("Writing…"))

        # Gathered here, in the thread that the project belongs to; only the packing is slow.
        contents = ReportContents(**{name: box.isChecked() for name, box in self._boxes.items()})
        report = self._gather(contents)

        def write() -> Path:
            report.write(target)
            return target

        run_in_background(write, self._write_result)

    def _lay_out(self) -> None:
        lead = self.tr(
            "A report helps to find out what went wrong. It holds the log, the versions of programs, your settings and "
            "the counts of this project. It is only written to a file: you decide whom to send it to."
        )
        more = self.tr("Prompts, pictures and names stay out, unless you tick them:")
        lead_label = label(self, "prompt", lead, wrap=True)
        more_label = label(self, "dim", more, wrap=True)

        row = QHBoxLayout()
        row.addWidget(self._save_button)
        row.addStretch(1)
        row.addWidget(self._close_button)

        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(12)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        for wrapped in (lead_label, more_label):
            wrapped.setFixedWidth(WIDTH)
            column.addWidget(wrapped)
        for box in self._boxes.values():
            column.addWidget(box)
        column.addWidget(self._message)
        column.addLayout(row)

    def _show_message(self, role: str, sentence: str) -> None:
        change_role(self._message, role)
        self._message.setText(sentence)

    @Slot()
    def _on_save(self) -> None:
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        suggested = folder / f"atelier-report-{now():%Y-%m-%d}.zip"
        ask_where_to_save(self, self.tr("Save the report"), suggested, self.tr("Zip files (*.zip)"), self._on_chosen)

    @Slot(str)
    def _on_chosen(self, path: str) -> None:
        self.save(Path(path))

    @Slot(object)
    def _on_saved(self, target: Path) -> None:
        self._save_button.setEnabled(True)
        self._show_message("good", self.tr("Saved as {0}").format(target.name))
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(target.parent)))
        self.saved.emit(target)

    @Slot(object)
    def _on_failed(self, error: StudioError) -> None:
        self._save_button.setEnabled(True)
        self._show_message("error", error_text(error))
