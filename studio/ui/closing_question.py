"""What the window asks when it is closed while the model learns or a file is written."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from studio.ui.parts import button, label

WIDTH = 460


class Closing(Enum):
    """The artist's answer."""

    WHEN_DONE = auto()
    NOW = auto()


class ClosingQuestion(QDialog):
    """`answered` carries a `Closing`; to stay is to close the question itself."""

    answered = Signal(object)

    def __init__(self, learning: bool, hides: bool, parent: QWidget) -> None:
        """Whether the model learns, else a file is written; whether the window can hide until that is done."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Close Atelier"))
        told = label(self, "prompt", self._question(learning), wrap=True)
        told.setFixedWidth(WIDTH)
        finish = self.tr("Finish in the background") if hides else self.tr("Close when it is done")
        self._when_done = button(self, finish, "primary")
        self._now, self._stay = button(self, self.tr("Close now")), button(self, self.tr("Stay"))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._when_done)
        row.addWidget(self._now)
        row.addStretch(1)
        row.addWidget(self._stay)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(22)
        column.addWidget(told)
        column.addLayout(row)
        self._when_done.clicked.connect(self._on_when_done)
        self._now.clicked.connect(self._on_now)
        self._stay.clicked.connect(self.reject)
        self._when_done.setDefault(True)

    def _question(self, learning: bool) -> str:
        if learning:
            return self.tr(
                "The model is learning from your votes. Every vote is kept in any case; if you close now, this round "
                "is learned anew the next time."
            )
        return self.tr("A LoRA file is about to be written. If you close now, it has to be exported again.")

    def answer(self, closing: Closing) -> None:
        self.accept()
        self.answered.emit(closing)

    @Slot()
    def _on_when_done(self) -> None:
        self.answer(Closing.WHEN_DONE)

    @Slot()
    def _on_now(self) -> None:
        self.answer(Closing.NOW)
