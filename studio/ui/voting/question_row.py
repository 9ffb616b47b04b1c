"""The question that the pictures stand under, and where bad ones are marked the button that ends the marking."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from studio.domain.votes import Mark
from studio.ui.voting.marking import Marking


class QuestionRow(QWidget):
    """The question stays in the middle, whether the button is there or not. `done` is a press of it."""

    done = Signal()

    def __init__(self, question: QLabel, parent: QWidget) -> None:
        super().__init__(parent)
        self._button = QPushButton(self)
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.clicked.connect(self.done)
        self._opposite = QWidget(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._opposite)
        row.addWidget(question, 1)
        row.addWidget(self._button)
        self.show_marking(Marking(0))

    @property
    def button(self) -> QPushButton:
        return self._button

    def show_marking(self, marking: Marking) -> None:
        """Offer to go on with the marks as they are, where that is the answer."""
        bad = marking.marks.count(Mark.BAD)
        self._button.setText(self.tr("{0} bad, go on").format(bad) if bad else self.tr("None is bad"))
        self._opposite.setFixedWidth(self._button.sizeHint().width())
        for widget in (self._button, self._opposite):
            widget.setVisible(marking.marks_bad)
