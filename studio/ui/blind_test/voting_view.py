"""Voting on the pairs of a blind test: the keys and the view of the voting page, and nothing that tells."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from studio.controller.preferences import PreferenceFile
from studio.controller.project_controller import ProjectController
from studio.domain.votes import Verdict
from studio.ui.keys.keymap import Action, Keymap
from studio.ui.keys.legend import first_keys, legend
from studio.ui.keys.shortcut_sheet import ShortcutSheet
from studio.ui.viewer.group_view import GroupView
from studio.ui.viewer.picture_cache import PictureCache
from studio.ui.voting.vote_page import AHEAD, LOCKED_SECONDS, VERDICTS
from studio.ui.widgets.empty_state import EmptyState
from studio.ui.widgets.factories import BAR_STEPS, keyed_button, label, slim_bar
from studio.ui.window.status_strip import carry_on_or_pause


class BlindTestVoting(QWidget):
    """Holds the keyboard focus itself. `result_asked` and `full_screen_asked` are for the page."""

    result_asked = Signal()
    full_screen_asked = Signal()

    def __init__(
        self,
        controller: ProjectController,
        pictures: PictureCache,
        preferences: PreferenceFile,
        parent: QWidget | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._preferences = preferences
        self._clock = clock
        self._painted_at: float | None = None
        self._keymap = Keymap(preferences.values.keys)
        self._so_far = label(self, "dim")
        self._prompt = label(self, "prompt", wrap=True, centred=True)
        self._bar = slim_bar(self, self.tr("Pairs of this check"), 150)
        self._result = keyed_button(self, self.tr("Show the result so far"), "Ctrl+T")
        self._legend = label(self, "legend", centred=True)
        self._view = GroupView(pictures, self)
        self._notice = EmptyState(self)
        self._stack = QStackedWidget(self)
        self._notice.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for widget in (self._view, self._notice):
            self._stack.addWidget(widget)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("A pair of the blind check"))
        self._lay_out()
        self._view.painted.connect(self._on_painted)
        self._view.chosen.connect(self._on_chosen)
        self._notice.acted.connect(self._on_carry_on)
        self._result.clicked.connect(self.result_asked)
        preferences.changed.connect(self._on_preferences_changed)
        self._on_preferences_changed()

    @property
    def view(self) -> GroupView:
        return self._view

    @property
    def notice(self) -> EmptyState:
        return self._notice

    @property
    def so_far(self) -> str:
        return self._so_far.text()

    @property
    def looking(self) -> bool:
        """Whether the pair that waits for an answer has been painted."""
        return self._painted_at is not None

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
        column.addWidget(self._stack, 1)
        column.addWidget(self._legend)

    def refresh(self) -> None:
        """Show the pair that is next, or why there is none."""
        asked = self._controller.session.blind_tests
        waiting = asked.waiting
        blind_test = asked.latest
        if blind_test is None:
            return
        group = waiting[0] if waiting else None
        if group != self._view.group:
            self._painted_at = None
        self._view.show_group(group, waiting[1 : 1 + AHEAD])
        self._prompt.setText(group.left.prompt if group else "")
        self.setAccessibleDescription(self._prompt.text())
        self._so_far.setText(self.tr("Blind check: {0} of {1} pairs").format(asked.answered, blind_test.pairs))
        self._bar.setValue(BAR_STEPS * asked.answered // blind_test.pairs)
        self._stack.setCurrentWidget(self._view if group else self._notice)
        if group is None:
            self._tell_why()

    def _tell_why(self) -> None:
        if not self._controller.session.blind_tests.can_draw:
            told = self.tr("A control prompt is off, or the files of a checkpoint are missing.")
            self._notice.tell(self.tr("No more pairs can be drawn"), told)
        elif self._halted():
            self._notice.tell(self.tr("The work is stopped"), self.tr("Press Enter to go on."), self.tr("Continue"))
        elif self._controller.busy_with_votes:
            told = self.tr("The model learns from your votes first; this page goes on by itself.")
            self._notice.tell(self.tr("The pairs are drawn after this round"), told)
        else:
            self._notice.tell(self.tr("Drawing the next pair…"))

    def _halted(self) -> bool:
        return self._controller.paused or self._controller.resting

    # --------------------------------------------------------------------------------------- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match self._keymap.action(event):
            case Action.UNDO:
                self._controller.undo_in_blind_test()
            case Action.REDO:
                self._controller.redo_in_blind_test()
            case Action.FLICKER:
                self._view.flicker(True)
            case Action.FIT:
                self._view.fit()
            case Action.FULL_SIZE:
                self._view.full_size()
            case Action.KEEP_ZOOM:
                self._preferences.change(keep_zoom=not self._view.keeps_zoom)
            case Action.SHEET:
                self._show_sheet()
            case Action.FULL_SCREEN if event.key() == Qt.Key.Key_Return and self._view.group is None:
                self._on_carry_on()
            case Action.FULL_SCREEN:
                self.full_screen_asked.emit()
            case action if action in VERDICTS:
                self._vote(*VERDICTS[action])
            case _:
                event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """As on the voting page, any key ends the flicker."""
        if not event.isAutoRepeat():
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
        if self._painted_at is None or self._view.group is None:
            return
        looked = self._clock() - self._painted_at
        milliseconds = round(looked * 1000)
        if looked >= LOCKED_SECONDS and self._controller.vote_in_blind_test(verdict, strength, milliseconds):
            self._view.acknowledge(verdict, ())

    def _show_sheet(self) -> None:
        sheet = ShortcutSheet(self._preferences, self)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()

    # -------------------------------------------------------------------------------------- slots

    @Slot()
    def _on_preferences_changed(self) -> None:
        values = self._preferences.values
        self._keymap = Keymap(values.keys)
        self._view.keeps_zoom = values.keep_zoom
        entries = (
            ((Action.LEFT, Action.RIGHT), self.tr("better")),
            ((Action.TIE,), self.tr("both good")),
            ((Action.BAD,), self.tr("both bad")),
            ((Action.SKIP,), self.tr("skip")),
            ((Action.UNDO,), self.tr("undo")),
            ((Action.SHEET,), self.tr("all keys")),
        )
        self._legend.setText(legend((first_keys(self._keymap, *actions), does) for actions, does in entries))

    @Slot(int)
    def _on_painted(self, group_id: int) -> None:
        self._painted_at = self._clock()

    @Slot(int)
    def _on_chosen(self, place: int) -> None:
        self.setFocus()
        self._vote((Verdict.LEFT, Verdict.RIGHT)[place])

    @Slot()
    def _on_carry_on(self) -> None:
        if self._halted():
            carry_on_or_pause(self._controller)
