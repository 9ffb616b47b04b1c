"""Where the LoRA file goes, the button that writes it, and the sentence that says how it went."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from studio.domain.work import Exported
from studio.ui.parts import button, change_role, label, line_edit
from studio.ui.words import decimal


class ExportRow(QWidget):
    """`requested` carries the path; Enter in the field asks too."""

    requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = line_edit(self, "exportPath")
        self._browse = button(self, self.tr("Browse…"))
        self._export = button(self, self.tr("Export"), "primary")
        self._outcome = label(self, "dim", wrap=True)
        self._path.setAccessibleName(self.tr("File to export to"))
        caption = label(self, "caption", self.tr("Export as"))
        caption.setBuddy(self._path)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(caption)
        row.addWidget(self._path, 1)
        row.addWidget(self._browse)
        row.addWidget(self._export)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._outcome)
        self._path.returnPressed.connect(self._on_asked)
        self._export.clicked.connect(self._on_asked)
        self._browse.clicked.connect(self._on_browse)
        self._say("dim", "")

    @property
    def outcome(self) -> str:
        return self._outcome.text()

    def suggest(self, path: Path | None) -> None:
        """Offer a file name unless the artist typed one; None means there is nothing to export."""
        for widget in (self._path, self._browse, self._export):
            widget.setEnabled(path is not None)
        if path is not None and not self._path.isModified():
            self._path.setText(str(path))

    def focus_path(self) -> None:
        self._path.setFocus()
        self._path.selectAll()

    def show_waiting(self, sentence: str) -> None:
        self._say("dim", sentence)

    def show_error(self, sentence: str) -> None:
        self._say("error", sentence)

    def show_exported(self, exported: Exported) -> None:
        programs = ", ".join(verdict.program for verdict in exported.checked if verdict.reads)
        text = self.tr("Saved to {0} — checked for {1}; read back, difference {2}")
        self._say("good", text.format(exported.target, programs, decimal(exported.difference, 4)))
        self._path.setModified(False)

    def _say(self, kind: str, sentence: str) -> None:
        change_role(self._outcome, kind)
        self._outcome.setText(sentence)

    @Slot()
    def _on_asked(self) -> None:
        text = self._path.text().strip()
        if text:
            self.requested.emit(Path(text).expanduser())
        else:
            self.show_error(self.tr("Type the file to export to."))

    @Slot()
    def _on_browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Export the LoRA"), self._path.text())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("LoRA (*.safetensors)"))
        dialog.setDefaultSuffix("safetensors")
        dialog.selectFile(self._path.text())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_chosen)
        dialog.open()

    @Slot(str)
    def _on_chosen(self, path: str) -> None:
        self._path.setText(path)
        self._path.setModified(True)
        self._on_asked()
