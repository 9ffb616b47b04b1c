"""A number with the word for it below."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.ui.widgets.factories import label


class Figure(QWidget):
    """The number is text, such as “–” or “68%”."""

    def __init__(self, word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = label(self, "figure")
        self._word = label(self, "dim", word)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._number)
        column.addWidget(self._word)

    @property
    def word(self) -> str:
        return self._word.text()

    @property
    def number(self) -> str:
        return self._number.text()

    def show_word(self, text: str) -> None:
        self._word.setText(text)

    def show_number(self, text: str) -> None:
        self._number.setText(text)
