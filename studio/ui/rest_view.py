"""What the voting page shows while the artist rests: the totals, and nothing to decide."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.ui.conductor import Conductor
from studio.ui.figure import Figure
from studio.ui.parts import label


class RestView(QWidget):
    """Any key goes on; the engine works meanwhile."""

    def __init__(self, conductor: Conductor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._conductor = conductor
        self._votes, self._rounds = Figure(self.tr("votes"), self), Figure(self.tr("rounds"), self)
        self._left = Figure(self.tr("to the end of the round"), self)
        figures = QHBoxLayout()
        figures.setSpacing(44)
        figures.addStretch(1)
        for figure in (self._votes, self._rounds, self._left):
            figures.addWidget(figure)
        figures.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(20)
        column.addStretch(1)
        column.addWidget(label(self, "title", self.tr("Resting"), centred=True))
        column.addLayout(figures)
        column.addWidget(label(self, "dim", self.tr("Every vote is kept. Press any key to go on."), centred=True))
        column.addStretch(1)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def refresh(self) -> None:
        session = self._conductor.session
        totals, state = session.project.totals(), session.round
        self._votes.show_number(str(totals.votes))
        self._rounds.show_number(str(totals.checkpoints))
        self._left.show_number(str(max(0, state.needed - state.votes)))
