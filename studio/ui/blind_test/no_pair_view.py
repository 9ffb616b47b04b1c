"""What the blind test shows while there is no pair to vote on, and why there is none."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from studio.controller.engine_state import EngineState, Hold
from studio.ui.widgets.empty_state import EmptyState


class NoPairView(EmptyState):
    """Its button goes on with the work; the keyboard stays with the voting."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_state(self, state: EngineState, can_draw: bool) -> None:
        """`can_draw` is whether pairs of this test can be drawn at all."""
        # That none can be drawn comes first: to go on would change nothing about it.
        match can_draw, state.hold, state.loss:
            case False, _, _:
                sentence = self.tr("A control prompt is off, or the files of a checkpoint are missing.")
                self.tell(self.tr("No more pairs can be drawn"), sentence)
            case _, Hold.STOPPED | Hold.PAUSED, _:
                self.tell(self.tr("The work is stopped"), self.tr("Press Enter to go on."), self.tr("Continue"))
            case _, _, None:
                self.tell(self.tr("Drawing the next pair…"))
            case _:
                sentence = self.tr("The model learns from your votes first; this page goes on by itself.")
                self.tell(self.tr("The pairs are drawn after this round"), sentence)
