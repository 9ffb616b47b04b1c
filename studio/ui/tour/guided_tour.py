"""Leads an artist through the first votes, once, and again when asked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from studio.controller.program.preferences import PreferenceFile
from studio.controller.project_controller import ProjectController
from studio.domain.votes import Vote
from studio.ui.tour.steps import Step, steps_of
from studio.ui.tour.tour_bar import Ring, TourBar
from studio.ui.voting.vote_page import VotePage

RINGS = 2
"""So many widgets a step points at, at most."""
MOVING = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest)


class GuidedTour(QObject):
    """Beside the voting page of the project that it follows; out of sight on other pages, and still there afterwards.

    `centre` holds all that is pointed at: the page, the `round_line`, and what leads to the `export` page.
    """

    def __init__(self, centre: QWidget, preferences: PreferenceFile, round_line: QWidget, export: QWidget) -> None:
        super().__init__(centre)
        self._centre = centre
        self._preferences = preferences
        self._round_line = round_line
        self._export = export
        self._page: VotePage | None = None
        self._steps: Sequence[Step] = ()
        self._number = 0
        self._seen = False
        self._bar = TourBar(centre)
        self._rings = [Ring(centre) for _ in range(RINGS)]
        # Behind the layouts, which move what is pointed at one after the other.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._place_rings)
        self._bar.next_asked.connect(self._on_next)
        self._bar.left.connect(self.end)

    @property
    def bar(self) -> TourBar:
        return self._bar

    @property
    def rings(self) -> list[Ring]:
        """Those that are seen."""
        return [ring for ring in self._rings if not ring.isHidden()]

    def follow(self, controller: ProjectController, page: VotePage, *, is_first: bool) -> None:
        """Belong to this project from now on; the tour begins by itself in the very first one."""
        self._page = page
        controller.voted.connect(self._on_voted)
        if is_first and not self._preferences.values.toured:
            self.begin()

    def begin(self) -> None:
        """From the first step, if a project is open."""
        if self._page is None:
            return
        self._preferences.change(toured=True)
        self._steps = steps_of(self._page, self._round_line, self._export)
        self._watch(True)
        self._go_to(0)

    @Slot()
    def end(self) -> None:
        if self._steps:
            self._watch(False)
        self._steps = ()
        self._show()

    def leave(self) -> None:
        """The project is to be closed."""
        self.end()
        self._page = None

    def be_seen(self, seen: bool) -> None:
        """Whether the voting page is on the screen, with its frame."""
        self._seen = seen
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in MOVING:
            self._soon.start()
        return False

    def _watch(self, on: bool) -> None:
        """What is pointed at lies in these, and moves with them."""
        if self._page is None:
            return
        for widget in (self._centre, self._page, self._page.key_row, self._round_line, self._export):
            if on:
                widget.installEventFilter(self)
            else:
                widget.removeEventFilter(self)

    def _go_to(self, number: int) -> None:
        if number == len(self._steps):
            self.end()
            return
        self._number = number
        self._bar.show_step(number + 1, len(self._steps), self._steps[number].words)
        self._show()

    def _show(self) -> None:
        self._bar.setVisible(self._seen and bool(self._steps))
        self._place_rings()

    @Slot()
    def _place_rings(self) -> None:
        is_seen = self._seen and bool(self._steps)
        targets = [target for target in self._steps[self._number].targets() if target.isVisible()] if is_seen else []
        for place, ring in enumerate(self._rings):
            if place < len(targets):
                ring.surround(targets[place])
            else:
                ring.hide()

    @Slot()
    def _on_next(self) -> None:
        self._go_to(self._number + 1)

    @Slot(object)
    def _on_voted(self, vote: Vote) -> None:
        if self._steps and self._steps[self._number].is_done_by(vote):
            self._go_to(self._number + 1)
