"""What a page shows that has nothing else to show: a sentence in its middle, and perhaps a button."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from studio.ui.widgets.factories import button, centred, label

WIDTH = 560


class EmptyState(QWidget):
    """`acted` is a press of the button."""

    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label(self, "title", wrap=True, centred=True)
        self._sentence = label(self, "dim", wrap=True, centred=True)
        self._button = button(self, "")
        self._button.clicked.connect(self.acted)

        # Qt gives a wrapped label a width by its own idea of a pleasing shape, unless it has one.
        for wrapped in (self._title, self._sentence):
            wrapped.setFixedWidth(WIDTH)

        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addStretch(1)
        for widget in (self._title, self._sentence, self._button):
            column.addLayout(centred(widget))
        column.addStretch(1)

    @property
    def text(self) -> str:
        return f"{self._title.text()} {self._sentence.text()}".strip()

    @property
    def button(self) -> QPushButton:
        return self._button

    def tell(self, title: str, sentence: str = "", action: str = "") -> None:
        """Without an action there is no button."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self._button.setText(action)
        self._button.setVisible(bool(action))
