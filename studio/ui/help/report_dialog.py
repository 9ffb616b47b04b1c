"""What goes into a report, ticked by the artist, and where it is saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from studio.controller.background import TaskResult, run_in_background
from studio.controller.error_text import error_text
from studio.domain.errors import StudioError
from studio.session.bug_report import BugReport, ReportContents
from studio.ui.widgets.factories import button, change_role, label
from studio.ui.widgets.formatting import now

WIDTH = 480


class ReportDialog(QDialog):
    """`saved` carries the file."""

    saved = Signal(object)

    def __init__(self, gather: Callable[[ReportContents], BugReport], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gather = gather
        self._writing = TaskResult()
        self.setWindowTitle(self.tr("Make a report"))
        self._boxes = {
            "prompts": QCheckBox(self.tr("Add prompts"), self),
            "pictures": QCheckBox(self.tr("Add pictures of the last pairs"), self),
            "names": QCheckBox(self.tr("Keep names of folders and people"), self),
        }
        self._outcome = label(self, "dim", wrap=True)
        self._outcome.setFixedWidth(WIDTH)
        self._save = button(self, self.tr("Save the report…"), "primary")
        self._close = button(self, self.tr("Close"))
        self._lay_out()
        self._save.clicked.connect(self._on_save)
        self._close.clicked.connect(self.accept)
        self._writing.done.connect(self._on_saved)
        self._writing.failed.connect(self._on_failed)

    @property
    def outcome(self) -> str:
        return self._outcome.text()

    def tick(self, name: str) -> None:
        """“prompts”, “pictures” or “names”."""
        self._boxes[name].setChecked(True)

    def save(self, target: Path) -> None:
        """Write the report in another thread; the folder is shown afterwards."""
        self._save.setEnabled(False)
        self._say("dim", self.tr("Writing…"))
        report = self._gather(ReportContents(**{name: box.isChecked() for name, box in self._boxes.items()}))

        def write() -> Path:
            report.write(target)
            return target

        run_in_background(write, self._writing)

    def _lay_out(self) -> None:
        lead = self.tr(
            "A report helps to find out what went wrong. It holds the log, the versions of programs, your settings and "
            "the counts of this project. It is only written to a file: you decide whom to send it to."
        )
        more = self.tr("Prompts, pictures and names stay out, unless you tick them:")
        told = [label(self, role, text, wrap=True) for role, text in (("prompt", lead), ("dim", more))]
        row = QHBoxLayout()
        row.addWidget(self._save)
        row.addStretch(1)
        row.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(12)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        for one in told:
            one.setFixedWidth(WIDTH)
            column.addWidget(one)
        for box in self._boxes.values():
            column.addWidget(box)
        column.addWidget(self._outcome)
        column.addLayout(row)

    def _say(self, role: str, sentence: str) -> None:
        change_role(self._outcome, role)
        self._outcome.setText(sentence)

    @Slot()
    def _on_save(self) -> None:
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        dialog = QFileDialog(self, self.tr("Save the report"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Zip files (*.zip)"))
        dialog.setDefaultSuffix("zip")
        dialog.selectFile(str(folder / f"atelier-report-{now():%Y-%m-%d}.zip"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_chosen)
        dialog.open()

    @Slot(str)
    def _on_chosen(self, path: str) -> None:
        self.save(Path(path))

    @Slot(object)
    def _on_saved(self, target: Path) -> None:
        self._save.setEnabled(True)
        self._say("good", self.tr("Saved as {0}").format(target.name))
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(target.parent)))
        self.saved.emit(target)

    @Slot(object)
    def _on_failed(self, error: StudioError) -> None:
        self._save.setEnabled(True)
        self._say("error", error_text(error))
