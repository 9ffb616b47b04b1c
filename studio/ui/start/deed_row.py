"""What is being done with a project, how far it is, and what became of it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from studio.ui.widgets.factories import BAR_STEPS, button, change_role, label, slim_bar

BAR_WIDTH = 200


class DeedRow(QWidget):
    """Out of sight until there is something to tell. `cancelled` and `undone` are presses of its button."""

    cancelled = Signal()
    undone = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = label(self, "dim", wrap=True)
        self._bar = slim_bar(self, self.tr("Progress"), BAR_WIDTH)
        # It gives way in a narrow window.
        self._bar.setMinimumWidth(0)
        self._cancel = button(self, self.tr("Cancel"))
        self._undo = button(self, "")
        self._cancel.clicked.connect(self.cancelled)
        self._undo.clicked.connect(self.undone)
        row = QHBoxLayout()
        row.setSpacing(12)
        for widget in (self._cancel, self._undo, self._bar):
            row.addWidget(widget)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._words)
        column.addLayout(row)
        self.hide()

    @property
    def words(self) -> str:
        return self._words.text()

    @property
    def cancel_button(self) -> QPushButton:
        return self._cancel

    @property
    def undo_button(self) -> QPushButton:
        return self._undo

    def show_work(self, words: str) -> None:
        """Something has begun; nobody knows yet how much it is."""
        self._bar.setRange(0, 0)
        self._show("dim", words, working=True)

    @Slot(object, object)
    def show_progress(self, done: int, total: int) -> None:
        """How many bytes of how many are done."""
        self._bar.setRange(0, BAR_STEPS)
        self._bar.setValue(round(BAR_STEPS * done / max(1, total)))

    def show_end(self, words: str, undo: str = "") -> None:
        """`undo` is what the button says that takes something back; without words it is not there."""
        self._show("dim", words, undo=undo)

    def show_error(self, words: str, undo: str = "") -> None:
        self._show("error", words, undo=undo)

    def _show(self, role: str, words: str, *, working: bool = False, undo: str = "") -> None:
        change_role(self._words, role)
        self._words.setText(words)
        self._bar.setVisible(working)
        self._cancel.setVisible(working)
        self._undo.setText(undo)
        self._undo.setVisible(bool(undo))
        self.setVisible(bool(words))
