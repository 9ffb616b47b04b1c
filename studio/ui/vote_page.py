"""The voting page: two pictures, one key, the next two pictures."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from studio.domain.votes import Verdict
from studio.ui.conductor import Conductor
from studio.ui.pair_view import PairView
from studio.ui.parts import label
from studio.ui.pictures import Pictures
from studio.ui.vote_keys import Answer, Command, meaning
from studio.ui.waiting_view import WaitingView

LOCKED_SECONDS = 0.150
AHEAD = 3


class VotePage(QWidget):
    """Holds the keyboard focus itself, so that no key can move it.

    An answer counts only when its pair was painted at least 150 ms ago, so that one press cannot answer two pairs.
    """

    def __init__(
        self,
        conductor: Conductor,
        pictures: Pictures,
        parent: QWidget | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._conductor, self._clock = conductor, clock
        self._painted_at: float | None = None
        self._prompt = label(self, "prompt", wrap=True, centred=True)
        self._legend = label(self, "legend", self._legend_text(), centred=True)
        self._view, self._waiting = PairView(pictures, self), WaitingView(conductor, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._waiting)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        self._view.painted.connect(self._on_painted)
        self._view.chosen.connect(self._on_chosen)
        conductor.pair_changed.connect(self.refresh)
        conductor.work_changed.connect(self._on_work_changed)
        self.refresh()

    @property
    def view(self) -> PairView:
        return self._view

    @property
    def looking(self) -> bool:
        """Whether the pair that waits for an answer has been painted."""
        return self._painted_at is not None

    @property
    def waiting(self) -> WaitingView:
        return self._waiting

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 12)
        column.setSpacing(10)
        column.addWidget(self._prompt)
        column.addWidget(self._stack, 1)
        column.addWidget(self._legend)

    @Slot()
    def refresh(self) -> None:
        pair, ahead = self._conductor.session.current, self._conductor.session.upcoming[:AHEAD]
        if pair != self._view.pair:
            self._painted_at = None
        self._view.show_pair(pair, ahead)
        self._prompt.setText(pair.left.prompt if pair else "")
        self._stack.setCurrentWidget(self._view if pair else self._waiting)
        self._on_work_changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match meaning(event):
            case Answer(verdict=verdict, strength=strength):
                self._vote(verdict, strength)
            case Command.UNDO:
                self._conductor.undo()
            case Command.REDO:
                self._conductor.redo()
            case Command.FLICKER:
                self._view.flicker(True)
            case Command.GO_ON if self._view.pair is None:
                self._waiting.act()
            case _:
                event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Tab and not event.isAutoRepeat():
            self._view.flicker(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._view.flicker(False)

    def event(self, event: QEvent) -> bool:
        """Keep Tab from moving the focus."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab:
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def _vote(self, verdict: Verdict, strength: int = 1) -> None:
        if self._painted_at is None:
            return
        looked = self._clock() - self._painted_at
        if looked >= LOCKED_SECONDS and self._conductor.vote(verdict, strength, round(looked * 1000)):
            self._view.acknowledge(verdict)

    @Slot()
    def _on_work_changed(self) -> None:
        if self._view.pair is None:
            self._waiting.refresh()

    @Slot(int)
    def _on_painted(self, group_id: int) -> None:
        self._painted_at = self._clock()

    @Slot(object)
    def _on_chosen(self, verdict: Verdict) -> None:
        self.setFocus()
        self._vote(verdict)

    def _legend_text(self) -> str:
        pairs = (
            ("← →", self.tr("better")),
            ("Shift ← →", self.tr("much better")),
            ("↑", self.tr("both good")),
            ("↓", self.tr("both bad")),
            (self.tr("Space"), self.tr("skip")),
            (self.tr("Backspace"), self.tr("undo")),
            (self.tr("Tab"), self.tr("flicker")),
        )
        gap = "&nbsp;" * 6
        return gap.join(
            f"<b>{keys.replace(' ', '&nbsp;')}</b>&nbsp;&nbsp;{does.replace(' ', '&nbsp;')}" for keys, does in pairs
        )
