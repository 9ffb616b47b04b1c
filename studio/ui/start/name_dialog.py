"""The question how a project is to be called."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from studio.controller.program.error_text import error_text
from studio.domain.errors import InputError
from studio.domain.limits import NAME_LETTERS
from studio.domain.project import project_name
from studio.ui.widgets.factories import button, label, line_edit, show_text

WIDTH = 360


class NameDialog(QDialog):
    """`choose` is called with a name that a project can have; what is `suggested` is marked, to be typed over."""

    def __init__(self, title: str, deed: str, suggested: str, choose: Callable[[str], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._choose = choose
        self.setWindowTitle(title)
        self._line = line_edit(self, longest=NAME_LETTERS)
        self._line.setMinimumWidth(WIDTH)
        self._line.setText(suggested)
        self._line.setAccessibleName(self.tr("Name"))
        self._line.selectAll()
        self._error = label(self, "error", wrap=True)
        self._error.hide()
        do = button(self, deed, "primary")
        do.setDefault(True)
        cancel = button(self, self.tr("Cancel"))
        do.clicked.connect(self._on_done)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(do)
        row.addStretch(1)
        row.addWidget(cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(14)
        caption = label(self, "caption", self.tr("Name"))
        caption.setBuddy(self._line)
        for widget in (caption, self._line, self._error):
            column.addWidget(widget)
        column.addLayout(row)
        self._line.setFocus()

    @property
    def line(self) -> QLineEdit:
        return self._line

    @Slot()
    def _on_done(self) -> None:
        try:
            name = project_name(self._line.text())
        except InputError as error:
            show_text(self._error, error_text(error))
            return
        self.accept()
        self._choose(name)
