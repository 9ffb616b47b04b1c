"""The row below the pictures: how many pairs wait and for how long, the last votes, and pairs drawn ahead."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from studio.controller.project_controller import ProjectController
from studio.session.statistics.pace import seconds_per_vote
from studio.ui.voting.ahead_dialog import AheadDialog
from studio.ui.voting.vote_strip import VoteStrip
from studio.ui.widgets.dialogs import open_once
from studio.ui.widgets.factories import keyed_button, label
from studio.ui.widgets.formatting import duration, time_left


class AheadRow(QWidget):
    """Its button asks how many pairs to draw, or stops that while they are drawn. In the middle is the strip of votes,
    whose height is enough for two lines of words."""

    def __init__(self, controller: ProjectController, votes: VoteStrip, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("ahead")
        self._controller = controller
        self._ready = label(self, "legend")
        self._progress = label(self, "legend")
        self._button = keyed_button(self, "", "Ctrl+L")
        self._button.setObjectName("words")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._ready)
        row.addWidget(votes, 1)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addStretch(1)
        for widget in (self._progress, self._button):
            lines.addWidget(widget, alignment=Qt.AlignmentFlag.AlignRight)
        lines.addStretch(1)
        row.addLayout(lines)
        self._button.clicked.connect(self._on_clicked)
        controller.pair_changed.connect(self.refresh)
        controller.work_changed.connect(self.refresh)
        self.refresh()

    @property
    def lines(self) -> list[str]:
        """What it says, from left to right; the button last."""
        return [*self._ready.text().splitlines(), *self._progress.text().splitlines(), self._button.text()]

    @property
    def button(self) -> QPushButton:
        return self._button

    @Slot()
    def refresh(self) -> None:
        ready = self._controller.ready
        if self._controller.session.round.learning is None:
            words = self.tr("{0} ready to vote on").format(ready)
        else:
            # Nothing is drawn meanwhile.
            words = self.tr("{0} left to vote on").format(ready)
        pace = seconds_per_vote(self._controller.project.votes.newest_answers())
        if pace is not None and ready:
            words += "\n" + self.tr("enough for {0}").format(duration(ready * pace))
        self._ready.setText(words)
        progress = self._progress_text()
        self._progress.setText(progress)
        self._progress.setVisible(bool(progress))
        self._button.setText(self.tr("Draw no more ahead") if progress else self.tr("Draw ahead…"))

    def _progress_text(self) -> str:
        """Empty while nothing is drawn ahead."""
        state = self._controller.state
        if state.ahead is None:
            return ""
        words = self.tr("{0} of {1} drawn ahead").format(state.ahead.drawn, state.ahead.asked)
        each = self._controller.seconds_per_pair
        if each is None or not state.draws_ahead:
            return words
        return f"{words} · {time_left(state.ahead.left * each)}"

    @Slot()
    def _on_clicked(self) -> None:
        if self._controller.state.ahead is not None:
            self._controller.cancel_ahead()
        else:
            open_once(AheadDialog(self._controller, self))
