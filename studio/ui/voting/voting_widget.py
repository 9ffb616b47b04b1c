"""What voting on pairs and groups has in common wherever it is done: pictures, keys, and the lock after a new group."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from studio.controller.program.error_text import phrase_text
from studio.controller.program.preferences import PreferenceFile
from studio.controller.project_controller import ProjectController
from studio.domain.votes import Group, Verdict
from studio.ui.keys.keymap import Action, Keymap
from studio.ui.keys.legend import first_keys, legend
from studio.ui.keys.shortcut_sheet import ShortcutSheet
from studio.ui.viewer.group_view import GroupView
from studio.ui.viewer.picture_cache import PictureCache
from studio.ui.widgets.dialogs import open_once
from studio.ui.widgets.factories import label, show_text

LOCKED_SECONDS = 0.150
AHEAD = 3
"""So many groups after the one on the screen are decoded before they are shown."""
VERDICTS = {
    Action.LEFT: (Verdict.LEFT, 1),
    Action.RIGHT: (Verdict.RIGHT, 1),
    Action.LEFT_STRONG: (Verdict.LEFT, 2),
    Action.RIGHT_STRONG: (Verdict.RIGHT, 2),
    Action.TIE: (Verdict.TIE, 1),
    Action.BAD: (Verdict.BAD, 1),
    Action.SKIP: (Verdict.SKIP, 1),
}


class VotingWidget(QWidget):
    """Holds the keyboard focus itself, so that no key can move it.

    A vote counts only when its group was painted at least 150 ms ago, so that one press cannot answer two. A subclass
    lays out the prompt, the question that the pictures stand under, the stack with the view, and the legend, calls
    `_show_group`, and says what a vote is for.
    `full_screen_asked` is for the window.
    """

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
        self._prompt = label(self, "prompt", wrap=True, centred=True)
        self._question = label(self, "dim", wrap=True, centred=True)
        self._legend = label(self, "legend", wrap=True, centred=True)
        self._legend.setTextFormat(Qt.TextFormat.RichText)
        self._view = GroupView(pictures, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._view)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._view.painted.connect(self._on_painted)
        self._view.chosen.connect(self._on_chosen)
        preferences.changed.connect(self._on_preferences_changed)

    @property
    def view(self) -> GroupView:
        return self._view

    @property
    def question(self) -> str:
        """What is asked of the pictures on the screen."""
        return self._question.text()

    @property
    def looking(self) -> bool:
        """Whether the group that waits for a vote has been painted."""
        return self._painted_at is not None

    def show_sheet(self) -> None:
        """Open the sheet of keys; a key bound there works at once."""
        open_once(ShortcutSheet(self._preferences, self))

    # ------------------------------------------------------------------------ what a subclass says

    def _undo(self) -> None:
        raise NotImplementedError

    def _redo(self) -> None:
        raise NotImplementedError

    def _record(self, verdict: Verdict, strength: int, milliseconds: int) -> None:
        """Keep a vote on the group on the screen and acknowledge it."""
        raise NotImplementedError

    def _continue_without_group(self) -> None:
        """Enter, while there is no group to show on a full screen."""
        raise NotImplementedError

    def _legend_entries(self) -> list[tuple[str, str]]:
        """Keys, and what they do."""
        raise NotImplementedError

    # --------------------------------------------------------------------------------------- group

    def _show_group(self, group: Group | None, ahead: Sequence[Group], prefix: str = "") -> None:
        """Show a group under its prompt; a new one cannot be voted on before it was painted."""
        if group != self._view.group:
            self._painted_at = None
        self._view.show_group(group, ahead)
        self._prompt.setText(f"{prefix}{group.left.prompt}" if group else "")
        asked = self._controller.project.settings.asked(len(group.pictures)) if group else ""
        show_text(self._question, phrase_text(asked))
        self._describe()

    def _describe(self, more: str = "") -> None:
        """Tell a screen reader the prompt, the question, and what else there is to say of the pictures."""
        self.setAccessibleDescription(" ".join(filter(None, (self._prompt.text(), self.question, more))))

    def _vote(self, verdict: Verdict, strength: int = 1) -> None:
        milliseconds = self._looked()
        if milliseconds is not None:
            self._record(verdict, strength, milliseconds)

    def _looked(self) -> int | None:
        """Milliseconds since the group on the screen was painted; None before it can be voted on."""
        if self._painted_at is None or self._view.group is None:
            return None
        looked = self._clock() - self._painted_at
        return round(looked * 1000) if looked >= LOCKED_SECONDS else None

    # ---------------------------------------------------------------------------------------- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._act(self._keymap.action(event), event)

    def _act(self, action: Action | None, event: QKeyEvent) -> None:
        match action:
            case Action.UNDO:
                self._undo()
            case Action.REDO:
                self._redo()
            case Action.FLICKER:
                self._view.flicker(True)
            case Action.FIT:
                self._view.fit()
            case Action.FULL_SIZE:
                self._view.full_size()
            case Action.KEEP_ZOOM:
                self._preferences.change(keep_zoom=not self._view.keeps_zoom)
            case Action.SHEET:
                self.show_sheet()
            case Action.FULL_SCREEN if event.key() == Qt.Key.Key_Return and self._view.group is None:
                self._continue_without_group()
            case Action.FULL_SCREEN:
                self.full_screen_asked.emit()
            case _ if action in VERDICTS:
                self._vote(*VERDICTS[action])
            case _:
                event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        # Any key ends the flicker: Tab let go while Shift is held arrives as another key, Backtab.
        if not event.isAutoRepeat():
            self._let_go()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        # The release of a key that is held meanwhile goes to another window.
        self._let_go()

    def _let_go(self) -> None:
        self._view.flicker(False)

    def event(self, event: QEvent) -> bool:
        # Qt moves the focus at Tab before it would come to keyPressEvent.
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab:
            self.keyPressEvent(event)
            return True
        return super().event(event)

    # -------------------------------------------------------------------------------------- legend

    def _show_legend(self) -> None:
        self._legend.setText(legend(self._legend_entries()))

    def _entry(self, *actions: Action) -> tuple[str, str]:
        """The first key of each action, and what the first of them does."""
        return self._keys(*actions), self._deed(actions[0])

    def _keys(self, *actions: Action) -> str:
        return first_keys(self._keymap, *actions)

    def _deed(self, action: Action) -> str:
        return {
            Action.LEFT: self.tr("better"),
            Action.LEFT_STRONG: self.tr("much better"),
            Action.TIE: self.tr("both good"),
            Action.BAD: self.tr("both bad"),
            Action.SKIP: self.tr("skip"),
            Action.UNDO: self.tr("undo"),
            Action.SHEET: self.tr("all keys"),
        }[action]

    # --------------------------------------------------------------------------------------- slots

    @Slot()
    def _on_preferences_changed(self) -> None:
        values = self._preferences.values
        self._keymap = Keymap(values.keys)
        self._view.keeps_zoom = values.keep_zoom
        self._show_legend()

    @Slot(int)
    def _on_painted(self, group_id: int) -> None:
        self._painted_at = self._clock()

    @Slot(int)
    def _on_chosen(self, place: int) -> None:
        self.setFocus()
        self._vote((Verdict.LEFT, Verdict.RIGHT)[place])
