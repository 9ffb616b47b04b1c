"""A question over the window, asked before something is broken off."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QButtonGroup, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from studio.ui.parts import button, paragraph

WIDTH = 460


class Question(QDialog):
    """Each answer is what its button says and what follows from it; Enter gives the first. To stay is to close it."""

    def __init__(self, title: str, sentence: str, answers: Mapping[str, Callable[[], object]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._follows = tuple(answers.values())
        told = paragraph(self, "prompt", sentence, WIDTH)
        row, group, stay = QHBoxLayout(), QButtonGroup(self), button(self, self.tr("Stay"))
        row.setSpacing(10)
        for number, text in enumerate(answers):
            one = button(self, text, "" if number else "primary")
            one.setDefault(number == 0)
            group.addButton(one, number)
            row.addWidget(one)
        row.addStretch(1)
        row.addWidget(stay)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(22)
        column.addWidget(told)
        column.addLayout(row)
        group.idClicked.connect(self.answer)
        stay.clicked.connect(self.reject)

    @Slot(int)
    def answer(self, number: int) -> None:
        """Give one of the answers, counted from 0."""
        self.accept()
        self._follows[number]()
