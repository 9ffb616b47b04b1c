"""What a blind test came to."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.session.strength_fit import CHECKED_AT, StrengthFit
from studio.session.win_rates import Tally
from studio.ui.blind_test.result_text import percent_words, strength_verdict_words, verdict_words
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
        for told in (self._title, self._sentence):
            told.setFixedWidth(WIDTH)
        self._newer, self._ties, self._older = (Figure(word, self) for word in ("", self.tr("equal"), ""))
        self._strengths = {one: Figure(self.tr("at {0} %").format(one), self) for one in CHECKED_AT}
        for figure in self._strengths.values():
            figure.setMinimumWidth(FIGURE_WIDTH)
        self._resume = button(self, self.tr("Go on voting"))
        self._another = button(self, self.tr("New check…"))
        self._resume.clicked.connect(self.resumed)
        self._another.clicked.connect(self.another)
        self._lay_out()

    @property
    def text(self) -> str:
        return f"{self._title.text()}. {self._sentence.text()}"

    @property
    def figures(self) -> dict[str, str]:
        """What stands over each word."""
        shown = (self._newer, self._ties, self._older, *self._strengths.values())
        return {figure.word: figure.number for figure in shown if not figure.isHidden()}

    def show_result(self, newer: str, older: str, tally: Tally, over: bool) -> None:
        """The models as they are called within a sentence."""
        self._newer.show_word(newer)
        self._older.show_word(older)
        for figure, number in ((self._newer, tally.wins), (self._ties, tally.ties), (self._older, tally.losses)):
            figure.show_number(str(number))
        self._show_figures(self._newer, self._ties, self._older)
        self._say(*verdict_words(newer, older, tally), over)

    def show_strengths(self, model: str, liked: StrengthFit | None, over: bool) -> None:
        """The model as it is called within a sentence; no figures while it was voted on too little."""
        for strength, tally in liked.tallies.items() if liked else ():
            self._strengths[strength].show_number(percent_words(tally.rate))
        self._show_figures(*self._strengths.values() if liked else ())
        self._say(*strength_verdict_words(model, liked), over)

    def _show_figures(self, *wanted: Figure) -> None:
        for figure in (self._newer, self._ties, self._older, *self._strengths.values()):
            figure.setVisible(figure in wanted)

    def _say(self, title: str, sentence: str, over: bool) -> None:
        self._title.setText(title)
        self._sentence.setText(sentence if over else self.tr("{0} The check is not over.").format(sentence))
        self._resume.setVisible(not over)

    def focus_first(self) -> None:
        (self._another if self._resume.isHidden() else self._resume).setFocus()

    def _lay_out(self) -> None:
        figures = centred(self._newer, self._ties, self._older, *self._strengths.values())
        figures.setSpacing(44)
        buttons = centred(self._resume, self._another)
        buttons.setSpacing(10)
        column = QVBoxLayout(self)
        column.setSpacing(22)
        column.addStretch(1)
        column.addLayout(centred(self._title))
        column.addLayout(figures)
        column.addLayout(centred(self._sentence))
        column.addLayout(buttons)
        column.addStretch(1)
