"""Voting on the pairs of a blind test: the keys and the view of the voting page, and nothing that tells."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.controller.engine_state import Hold
from studio.controller.program.preferences import PreferenceFile
from studio.controller.project_controller import ProjectController
from studio.domain.votes import Verdict
from studio.ui.blind_test.no_pair_view import NoPairView
from studio.ui.keys.key_button import Hint
from studio.ui.keys.keymap import Action
from studio.ui.viewer.estimate_tiles import EstimateTiles
from studio.ui.viewer.picture_cache import PictureCache
from studio.ui.voting.voting_widget import AHEAD, VotingWidget
from studio.ui.widgets.factories import BAR_STEPS, keyed_button, label, slim_bar


class BlindTestVoting(VotingWidget):
    """`result_asked` is for the page."""

    result_asked = Signal()

    def __init__(
        self,
        controller: ProjectController,
        pictures: PictureCache,
        preferences: PreferenceFile,
        parent: QWidget | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(controller, pictures, preferences, parent, clock)
        self._so_far = label(self, "dim")
        self._bar = slim_bar(self, self.tr("Pairs of this check"), 150)
        self._result = keyed_button(self, self.tr("Show the result so far"), "Ctrl+T")
        self._no_pair_view = NoPairView(self)
        self._tiles = EstimateTiles(self)
        self._stack.addWidget(self._no_pair_view)
        self.setAccessibleName(self.tr("A pair of the blind check"))
        self._lay_out()
        self._no_pair_view.acted.connect(self._on_continued)
        self._result.clicked.connect(self.result_asked)
        controller.estimates.changed.connect(self._on_estimates_changed)
        self._on_preferences_changed()

    @property
    def no_pair_view(self) -> NoPairView:
        return self._no_pair_view

    @property
    def tiles(self) -> EstimateTiles:
        """A picture of the next pair so far, and nothing that tells which."""
        return self._tiles

    @property
    def so_far(self) -> str:
        return self._so_far.text()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._so_far)
        head.addWidget(self._bar, alignment=Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        head.addWidget(self._result)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 12)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._prompt)
        column.addWidget(self._question)
        column.addWidget(self._tiles, 2)
        column.addWidget(self._stack, 1)
        column.addWidget(self._key_row)

    def refresh(self) -> None:
        """Show the pair that is next, or why there is none."""
        blind_tests = self._controller.session.blind_tests
        waiting = blind_tests.waiting
        blind_test = blind_tests.latest
        if blind_test is None:
            return
        group = waiting[0] if waiting else None
        self._show_group(group, waiting[1 : 1 + AHEAD])
        self._so_far.setText(self.tr("Blind check: {0} of {1} pairs").format(blind_tests.answered, blind_test.pairs))
        self._bar.setValue(BAR_STEPS * blind_tests.answered // blind_test.pairs)
        self._stack.setCurrentWidget(self._view if group else self._no_pair_view)
        if group is None:
            self._no_pair_view.show_state(self._controller.state, blind_tests.can_draw)

    def _undo(self) -> None:
        self._controller.blind_tests.undo()

    def _redo(self) -> None:
        self._controller.blind_tests.redo()

    def _record(self, verdict: Verdict, strength: int, milliseconds: int) -> None:
        if self._controller.blind_tests.vote(verdict, strength, milliseconds):
            self._view.acknowledge(verdict, ())

    def _continue_without_group(self) -> None:
        # Enter never pauses: pressed once too often while the next pair is drawn, it would stop what is waited for.
        if self._controller.state.hold is not Hold.NONE:
            self._controller.pause_or_continue()

    def _hints(self) -> list[Hint]:
        answers = (Action.LEFT, Action.TIE, Action.BAD, Action.RIGHT)
        return [self._hint(action) for action in (*answers, Action.SKIP, Action.UNDO, Action.SHEET)]

    @Slot()
    def _on_estimates_changed(self) -> None:
        told = self._view.group is None and all(each.image is None for each in self._controller.estimates.all)
        self._tiles.show_estimates(self._controller.estimates.all if told else ())

    @Slot()
    def _on_continued(self) -> None:
        self._continue_without_group()
