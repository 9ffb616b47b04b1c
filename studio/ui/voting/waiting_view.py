"""What the voting page shows while there is no pair: what is happening, how far it is, what can be done instead."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from studio.controller.engine_state import EngineState, Hold, Work
from studio.controller.progress import PhaseProgress
from studio.domain.events import Estimate, Phase
from studio.ui.viewer.estimate_tiles import EstimateTiles
from studio.ui.widgets.factories import BAR_STEPS, label, slim_bar
from studio.ui.widgets.formatting import time_left

TILES_STRETCH = 1000
"""Next to which what is stretched by 1 takes no room."""


class WaitingView(QWidget):
    """Its button goes on with the work (`continued`) or brings the skipped pairs back (`skipped_asked`)."""

    continued = Signal()
    skipped_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held = False
        self._title = label(self, "title")
        self._detail = label(self, "dim")
        self._keys = label(self, "dim", self.tr("or press Enter"))
        self._bar = slim_bar(self, self.tr("Progress of the next pictures"), 280)
        self._button = QPushButton(self)
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.clicked.connect(self.act)
        self._tiles = EstimateTiles(self)
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addWidget(self._tiles, TILES_STRETCH)
        column.addStretch(1)
        for widget in (self._title, self._bar, self._detail, self._button, self._keys):
            column.addWidget(widget, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    @property
    def lines(self) -> list[str]:
        """What it says now, from top to bottom; the button last."""
        shown = [widget for widget in (self._title, self._detail, self._button) if widget.isVisibleTo(self)]
        return [widget.text() for widget in shown if widget.text()]

    @property
    def has_progress(self) -> bool:
        """Whether the bar is shown."""
        return self._bar.isVisibleTo(self)

    @property
    def tiles(self) -> EstimateTiles:
        """What the awaited pictures look like so far."""
        return self._tiles

    def show_estimates(self, estimates: Sequence[Estimate]) -> None:
        """Of the pictures that are waited for; none while nothing is told of them."""
        self._tiles.show_estimates(estimates)

    def show_state(self, state: EngineState, skipped: int) -> None:
        """`skipped` groups could be voted on instead."""
        self._held = state.hold is not Hold.NONE
        match state.hold, state.work:
            case Hold.STOPPED, _:
                self._show(self.tr("Nothing is waiting, and the work is stopped"), self.tr("Continue"))
            case Hold.PAUSED, _:
                self._show(self.tr("Paused"), self.tr("Continue"))
            case _, Work(progress=progress):
                self._show(self._heading(progress.phase), self._offer(skipped), progress)
            case _:
                self._show(self.tr("Nothing is waiting"), self._offer(skipped))

    @Slot()
    def act(self) -> None:
        """Do what the button says."""
        if self._held:
            self.continued.emit()
        else:
            self.skipped_asked.emit()

    def _show(self, heading: str, action: str, progress: PhaseProgress | None = None) -> None:
        self._title.setText(heading)
        self._detail.setText(self._particulars(progress) if progress else "")
        self._bar.setVisible(progress is not None)
        share = progress.share if progress else None
        # A bar from 0 to 0 is Qt's way to say that something goes on and nobody knows how far it is.
        self._bar.setRange(0, 0 if share is None else BAR_STEPS)
        self._bar.setValue(round(BAR_STEPS * (share or 0)))
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self._keys.setVisible(bool(action))

    def _heading(self, phase: Phase) -> str:
        match phase:
            case Phase.LOAD:
                return self.tr("Opening the model…")
            case Phase.GENERATE:
                return self.tr("Drawing the next pictures…")
            case Phase.ENCODE:
                return self.tr("Reading your pictures…")
            case Phase.MATCH:
                return self.tr("Comparing your pictures with the prompts…")
            case Phase.EXPORT:
                return self.tr("Writing the LoRA file…")
            case Phase.TRAIN | Phase.SAVE:
                return self.tr("Learning from your votes…")

    def _particulars(self, progress: PhaseProgress) -> str:
        if progress.phase is Phase.LOAD:
            return self.tr("The first time after a start takes a few seconds.")
        if not progress.total:
            return ""
        steps = self.tr("Step {0} of {1}").format(int(progress.done), int(progress.total))
        left = time_left(progress.seconds_left)
        return f"{steps} · {left}" if left else steps

    def _offer(self, skipped: int) -> str:
        if not skipped:
            return ""
        return self.tr("Vote on what you skipped: {0}").format(skipped)
