"""How far the reading of pictures is, with a button to break it off."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from studio.ui.widgets.factories import BAR_STEPS, button, label, slim_bar

BAR_WIDTH = 220


class ReadingRow(QWidget):
    """Out of sight while nothing is read. `cancelled` is a press of the button."""

    cancelled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._bar = slim_bar(self, self.tr("Progress"), BAR_WIDTH)
        self._words = label(self, "dim")
        self._cancel = button(self, self.tr("Cancel"), "small")
        self._cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._bar)
        row.addWidget(self._words)
        row.addWidget(self._cancel)
        row.addStretch(1)
        self.hide()

    @property
    def words(self) -> str:
        return self._words.text()

    @property
    def cancel_button(self) -> QPushButton:
        return self._cancel

    def tell(self, done: int, total: int) -> None:
        """Nobody knows yet how many there are while `total` is 0."""
        self._bar.setRange(0, BAR_STEPS if total else 0)
        self._bar.setValue(round(BAR_STEPS * done / total) if total else 0)
        read = self.tr("Reading pictures: {0} of {1}").format(done, total)
        self._words.setText(read if total else self.tr("Looking for pictures…"))
        self.show()
