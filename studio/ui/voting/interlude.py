"""What comes between two pairs: a break that the artist takes, or the pictures at the end of a round."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from studio.controller.project_controller import ProjectController
from studio.domain.project import Checkpoint
from studio.ui.keys.keymap import key_name
from studio.ui.viewer.picture_cache import PictureCache
from studio.ui.voting.break_view import BreakView
from studio.ui.voting.round_view import RoundView

BREAK_SECONDS = 0.5
"""A break lasts at least so long."""


class Interlude(QStackedWidget):
    """`begun` puts it on the page, `over` takes it away."""

    begun = Signal()
    over = Signal()

    def __init__(
        self, controller: ProjectController, pictures: PictureCache, parent: QWidget, clock: Callable[[], float]
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._clock = clock
        self._since = 0.0
        self._learned: Checkpoint | None = None
        self._break_view = BreakView(self)
        self._round_view = RoundView(controller, pictures, self)
        self.addWidget(self._break_view)
        self.addWidget(self._round_view)
        self._break_view.gone_on.connect(self._on_gone_on)
        self._round_view.gone_on.connect(self.end)

    @property
    def break_view(self) -> BreakView:
        return self._break_view

    @property
    def round_view(self) -> RoundView:
        return self._round_view

    def take_break(self) -> None:
        self._break_view.show_totals(self._controller.project.totals(), self._controller.session.round)
        self._begin(self._break_view)

    def compare(self) -> None:
        """The base model beside what the model draws now; before the first round, how far that is."""
        if head := self._controller.session.head:
            self._round_view.show_checkpoint(head)
            self._begin(self._round_view)
        else:
            self.take_break()

    def keep(self, learned: Checkpoint) -> None:
        """The pictures of a round, to be shown when they come between no look and its key."""
        self._learned = learned

    def show_kept(self) -> None:
        if self._learned is not None:
            self._round_view.show_round(self._learned)
            self._learned = None
            self._begin(self._round_view)

    def answer(self, event: QKeyEvent) -> None:
        """What a key means here: for the round's pictures, or to go on."""
        if key_name(event) is None or self._is_new():
            return
        at_round = self.currentWidget() is self._round_view
        if not (at_round and self._round_view.takes(event)) and not event.isAutoRepeat():
            self.end()

    def let_go(self) -> None:
        """A key is held no longer."""
        self._round_view.let_go()

    @Slot()
    def end(self) -> None:
        self._round_view.end()
        self.over.emit()

    def _begin(self, view: QWidget) -> None:
        self.setCurrentWidget(view)
        self._since = self._clock()
        self.begun.emit()

    def _is_new(self) -> bool:
        """One that comes by itself meets an artist who votes on: what is pressed now was meant for the next pair."""
        return self._clock() - self._since < BREAK_SECONDS

    @Slot()
    def _on_gone_on(self) -> None:
        if not self._is_new():
            self.end()
