"""A page between two pairs with nothing to decide: a break that the artist takes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.domain.project import RoundProgress, Totals
from studio.ui.widgets.factories import centred, label
from studio.ui.widgets.figure import Figure

WIDTH = 560


class BreakView(QWidget):
    """Any key goes on, and a click (`gone_on`); the engine works meanwhile."""

    gone_on = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label(self, "title", centred=True)
        self._sentence = label(self, "dim", wrap=True, centred=True)
        self._sentence.setFixedWidth(WIDTH)
        self._figures = QHBoxLayout()
        self._figures.setSpacing(44)
        column = QVBoxLayout(self)
        column.setSpacing(22)
        column.addStretch(1)
        column.addWidget(self._title)
        column.addLayout(self._figures)
        column.addLayout(centred(self._sentence))
        column.addWidget(label(self, "legend", self.tr("Any key or a click goes on."), centred=True))
        column.addStretch(1)

    @property
    def title(self) -> str:
        return self._title.text()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.gone_on.emit()

    def show_totals(self, totals: Totals, voting_round: RoundProgress) -> None:
        figures = [
            (str(totals.votes), self.tr("votes")),
            (str(totals.checkpoints), self.tr("rounds learned")),
            (str(max(0, voting_round.needed - voting_round.votes)), self.tr("votes to the end of the round")),
        ]
        self._show(self.tr("Resting"), figures, self.tr("Every vote is kept."))

    def _show(self, title: str, figures: Sequence[tuple[str, str]], sentence: str) -> None:
        """`figures` are numbers with the word for each."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        while item := self._figures.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        self._figures.addStretch(1)
        for number, word in figures:
            figure = Figure(word, self)
            figure.show_number(number)
            self._figures.addWidget(figure)
        self._figures.addStretch(1)
