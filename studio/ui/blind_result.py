"""What a blind check came to."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.domain.project import Check
from studio.session.proof import Tally
from studio.ui.blind_words import verdict_words
from studio.ui.figure import Figure
from studio.ui.parts import button, label

WIDTH = 520


class BlindResult(QWidget):
    """`resumed` asks for the rest of the pairs, `another` for a new check."""

    resumed = Signal()
    another = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label(self, "title", wrap=True, centred=True)
        self._sentence = label(self, "dim", wrap=True, centred=True)
        for told in (self._title, self._sentence):
            told.setFixedWidth(WIDTH)
        self._figures = {
            "newer": Figure(self.tr("wins of the newer"), self),
            "ties": Figure(self.tr("ties"), self),
            "older": Figure(self.tr("wins of the older"), self),
        }
        self._resume, self._another = button(self, self.tr("Go on voting")), button(self, self.tr("New check…"))
        self._resume.clicked.connect(self.resumed)
        self._another.clicked.connect(self.another)
        self._lay_out()

    @property
    def text(self) -> str:
        return f"{self._title.text()}. {self._sentence.text()}"

    def show_result(self, check: Check, tally: Tally, over: bool) -> None:
        title, sentence = verdict_words(check, tally)
        self._title.setText(title)
        self._sentence.setText(sentence)
        for name, number in (("newer", tally.wins), ("ties", tally.ties), ("older", tally.losses)):
            self._figures[name].show_number(str(number))
        self._resume.setVisible(not over)

    def focus_first(self) -> None:
        (self._another if self._resume.isHidden() else self._resume).setFocus()

    def _lay_out(self) -> None:
        figures, buttons = QHBoxLayout(), QHBoxLayout()
        figures.setSpacing(44)
        buttons.setSpacing(10)
        for row, widgets in ((figures, self._figures.values()), (buttons, (self._resume, self._another))):
            row.addStretch(1)
            for widget in widgets:
                row.addWidget(widget)
            row.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(22)
        column.addStretch(1)
        column.addWidget(self._title, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(figures)
        column.addWidget(self._sentence, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(buttons)
        column.addStretch(1)
