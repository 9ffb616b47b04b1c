"""What a blind test came to."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.session.statistics.strength_fit import CHECKED_AT, StrengthFit
from studio.session.statistics.win_rates import Tally
from studio.ui.blind_test.result_text import percent_text, strength_verdict_text, verdict_text
from studio.ui.widgets.factories import button, centred, label
from studio.ui.widgets.figure import Figure

WIDTH = 640
FIGURE_WIDTH = 80


class BlindTestResult(QWidget):
    """`resumed` asks for the rest of the pairs, `another` for a new check."""

    resumed = Signal()
    another = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label(self, "title", wrap=True, centred=True)
        self._sentence = label(self, "dim", wrap=True, centred=True)

        # Qt gives a wrapped label a width by its own idea of a pleasing shape, unless it has one.
        for wrapped in (self._title, self._sentence):
            wrapped.setFixedWidth(WIDTH)

        self._newer = Figure("", self)
        self._ties = Figure(self.tr("equal"), self)
        self._older = Figure("", self)
        self._strengths = {strength: Figure(self.tr("at {0} %").format(strength), self) for strength in CHECKED_AT}

        # Equally wide, so that the five stand at equal distances whatever their numbers are.
        for figure in self._strengths.values():
            figure.setMinimumWidth(FIGURE_WIDTH)

        self._resume_button = button(self, self.tr("Go on voting"))
        self._another_button = button(self, self.tr("New check…"))
        self._resume_button.clicked.connect(self.resumed)
        self._another_button.clicked.connect(self.another)
        self._lay_out()

    @property
    def text(self) -> str:
        return f"{self._title.text()}. {self._sentence.text()}"

    @property
    def figures(self) -> dict[str, str]:
        """What stands over each word."""
        return {figure.word: figure.number for figure in self._all_figures() if not figure.isHidden()}

    def _all_figures(self) -> list[Figure]:
        return [self._newer, self._ties, self._older, *self._strengths.values()]

    def show_result(self, newer: str, older: str, tally: Tally, over: bool) -> None:
        """The models as they are called within a sentence."""
        self._newer.show_word(newer)
        self._older.show_word(older)
        self._newer.show_number(str(tally.wins))
        self._ties.show_number(str(tally.ties))
        self._older.show_number(str(tally.losses))
        self._show_figures(self._newer, self._ties, self._older)
        self._show_verdict(*verdict_text(newer, older, tally), over)

    def show_strengths(self, model: str, fit: StrengthFit | None, over: bool) -> None:
        """The model as it is called within a sentence; no figures while it was voted on too little."""
        if fit is None:
            self._show_figures()
        else:
            for strength, tally in fit.tallies.items():
                self._strengths[strength].show_number(percent_text(tally.rate))
            self._show_figures(*self._strengths.values())
        self._show_verdict(*strength_verdict_text(model, fit), over)

    def _show_figures(self, *figures: Figure) -> None:
        for figure in self._all_figures():
            figure.setVisible(figure in figures)

    def _show_verdict(self, title: str, sentence: str, over: bool) -> None:
        self._title.setText(title)
        self._sentence.setText(sentence if over else self.tr("{0} The check is not over.").format(sentence))
        self._resume_button.setVisible(not over)

    def focus_first(self) -> None:
        first = self._another_button if self._resume_button.isHidden() else self._resume_button
        first.setFocus()

    def _lay_out(self) -> None:
        figures = centred(*self._all_figures())
        figures.setSpacing(44)
        buttons = centred(self._resume_button, self._another_button)
        buttons.setSpacing(10)

        column = QVBoxLayout(self)
        column.setSpacing(22)
        column.addStretch(1)
        column.addLayout(centred(self._title))
        column.addLayout(figures)
        column.addLayout(centred(self._sentence))
        column.addLayout(buttons)
        column.addStretch(1)
