"""What goes into a report, ticked by the artist, and where it is saved."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, QStandardPaths, Qt, QThreadPool, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from studio.domain.errors import StudioError
from studio.session.report import Report, Ticked
from studio.ui.parts import button, change_role, label
from studio.ui.words import now, said

WIDTH = 480

log = logging.getLogger(__name__)


class _Told(QObject):
    """Brings the outcome over to the GUI thread: the file, and a sentence if it could not be written."""

    ended = Signal(object, str)


class _Writing(QRunnable):
    def __init__(self, report: Report, target: Path, told: _Told, broken: str) -> None:
        super().__init__()
        self._report, self._target, self._told, self._broken = report, target, told, broken

    def run(self) -> None:
        sentence = ""
        try:
            self._report.write(self._target)
        except StudioError as error:
            sentence = said(error)
        except Exception:
            log.exception("the report was not written")
            sentence = self._broken
        self._told.ended.emit(self._target, sentence)


class ReportDialog(QDialog):
    """`saved` carries the file."""

    saved = Signal(object)

    def __init__(self, gather: Callable[[Ticked], Report], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gather, self._told = gather, _Told()
        self.setWindowTitle(self.tr("Make a report"))
        self._boxes = {
            "prompts": QCheckBox(self.tr("Add prompts"), self),
            "pictures": QCheckBox(self.tr("Add pictures of the last pairs"), self),
            "names": QCheckBox(self.tr("Keep names of folders and people"), self),
        }
        self._outcome = label(self, "dim", wrap=True)
        self._outcome.setFixedWidth(WIDTH)
        self._save, self._close = button(self, self.tr("Save the report…"), "primary"), button(self, self.tr("Close"))
        self._lay_out()
        self._save.clicked.connect(self._on_save)
        self._close.clicked.connect(self.accept)
        self._told.ended.connect(self._on_ended)

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
        report = self._gather(Ticked(**{name: box.isChecked() for name, box in self._boxes.items()}))
        broken = self.tr("The report could not be written; the log folder holds all that it would.")
        QThreadPool.globalInstance().start(_Writing(report, target, self._told, broken))

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

    @Slot(object, str)
    def _on_ended(self, target: Path, sentence: str) -> None:
        self._save.setEnabled(True)
        if sentence:
            self._say("error", sentence)
            return
        self._say("good", self.tr("Saved as {0}").format(target.name))
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(target.parent)))
        self.saved.emit(target)
