"""Where the LoRA file goes, the button that writes it, and the sentence that says how it went."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMessageBox, QVBoxLayout, QWidget

from studio.domain.export import ExportOptions, with_suffix
from studio.domain.work import Exported
from studio.ui.parts import button, change_role, label, line_edit
from studio.ui.words import decimal, percent


class ExportRow(QWidget):
    """`requested` carries the path; Enter in the field asks too."""

    requested = Signal(object)
    options_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = line_edit(self, "exportPath")
        self._options = ExportOptions()
        self._browse, self._more = button(self, self.tr("Browse…")), button(self, self.tr("Options…"))
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
        row.addWidget(self._more)
        row.addWidget(self._export)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._outcome)
        self._path.returnPressed.connect(self.ask)
        self._export.clicked.connect(self.ask)
        self._browse.clicked.connect(self._on_browse)
        self._more.clicked.connect(self.options_asked)
        self._say("dim", "")

    @property
    def options(self) -> ExportOptions:
        """How the file is to be written."""
        return self._options

    @Slot(object, object)
    def take(self, options: ExportOptions, folder: Path | None) -> None:
        """Write it like this from now on, into this folder unless it is None."""
        self._options = options
        if folder is not None:
            self._path.setText(str(folder / Path(self._path.text()).name))
            self._path.setModified(True)

    @property
    def outcome(self) -> str:
        return self._outcome.text()

    def suggest(self, path: Path | None) -> None:
        """Offer a file name unless the artist typed one; None means there is nothing to export."""
        for widget in (self._path, self._browse, self._more, self._export):
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
        if not programs:
            text = self.tr("Saved to {0} — read wherever the base model is; read back, difference {2}")
        said = text.format(exported.target, programs, decimal(exported.difference, 4))
        if exported.lost:
            said += " · " + self.tr("the smaller rank leaves out {0} of the change").format(percent(exported.lost))
        self._say("good", said)
        self._path.setModified(False)

    def _say(self, kind: str, sentence: str) -> None:
        change_role(self._outcome, kind)
        self._outcome.setText(sentence)

    @Slot()
    def ask(self) -> None:
        """Ask for the file that is named; whether one that is there is to be replaced is asked first."""
        text = self._path.text().strip()
        if not text:
            self.show_error(self.tr("Type the file to export to."))
            return
        target = with_suffix(Path(text).expanduser())
        if target.exists():
            self._ask_to_replace(target)
        else:
            self.requested.emit(target)

    def _ask_to_replace(self, target: Path) -> None:
        question = QMessageBox(self)
        question.setWindowTitle(self.tr("Export the LoRA"))
        question.setText(self.tr("{0} is there already. Replace it?").format(target.name))
        replace = question.addButton(self.tr("Replace"), QMessageBox.ButtonRole.AcceptRole)
        question.addButton(self.tr("Keep it"), QMessageBox.ButtonRole.RejectRole)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        replace.clicked.connect(lambda: self.requested.emit(target))
        question.open()

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
        self.requested.emit(with_suffix(Path(path)))
