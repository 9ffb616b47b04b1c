"""A small sheet over the status strip: what counts towards the round, and how long it takes yet."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from studio.controller.project_controller import ProjectController
from studio.ui.status.round_text import counts_lines
from studio.ui.widgets.factories import label, show_text
from studio.ui.widgets.formatting import counted, duration

WIDTH = 340
GAP = 6


class RoundPopover(QFrame):
    """Closes at Esc or at a click beside it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popover")
        self.setFixedWidth(WIDTH)
        self._title = label(self, "section")
        self._votes = label(self, "prompt", wrap=True)
        self._others_title = label(self, "section", self.tr("Answered beside them"))
        self._others = label(self, "dim", wrap=True)
        self._time = label(self, "dim", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 18)
        column.setSpacing(4)
        for widget in (self._title, self._votes, self._time):
            column.addWidget(widget)
        column.addSpacing(8)
        column.addWidget(self._others_title)
        column.addWidget(self._others)

    @property
    def lines(self) -> list[str]:
        """What it says now, from top to bottom."""
        texts = (self._title, self._votes, self._time, self._others)
        return [line for text in texts for line in text.text().splitlines()]

    def show_above(self, anchor: QWidget, controller: ProjectController) -> None:
        """Open with its lower left corner at the upper left corner of a widget."""
        self._tell(controller)
        self.adjustSize()
        corner = anchor.mapToGlobal(QPoint(0, 0))
        self.move(corner - QPoint(0, self.height() + GAP))
        self.show()

    def _tell(self, controller: ProjectController) -> None:
        progress = controller.session.round
        missing = max(0, progress.needed - progress.votes)
        number = progress.number if progress.learning is None else progress.learning + 1
        self._title.setText(self.tr("Round {0}").format(number))
        words = self.tr("{0} of {1} votes; then it learns from them.").format(progress.votes, progress.needed)
        if progress.learning is not None:
            words = self.tr("Round {0} is being learned. What you vote on now counts towards round {1}: {2} of {3}.")
            words = words.format(progress.learning, number, progress.votes, progress.needed)
        elif not missing:
            words = self.tr("{0} votes: enough. It learns as soon as it can.").format(progress.votes)
        self._votes.setText(words)
        show_text(self._time, self._time_text(controller, missing))
        lines = counts_lines(controller.session.round_counts)
        show_text(self._others, "\n".join(lines))
        self._others_title.setVisible(bool(lines))

    def _time_text(self, controller: ProjectController, missing: int) -> str:
        to_go = controller.time_to_go(missing)
        if not missing or to_go is None:
            return ""
        votes = counted(missing, self.tr("vote"), self.tr("votes"))
        if to_go.drawing > to_go.voting:
            text = self.tr("{0} to go: {1} at your pace, and {2} until the pictures for them are drawn.")
            return text.format(votes, duration(to_go.voting), duration(to_go.drawing))
        return self.tr("{0} to go: {1} at your pace.").format(votes, duration(to_go.voting))
