"""What voting on pairs and groups has in common wherever it is done: pictures, keys, and the lock after a new group."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QCursor, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from studio.controller.program.error_text import phrase_text
from studio.controller.program.preferences import PreferenceFile
from studio.controller.project_controller import ProjectController
from studio.domain.votes import Group, Verdict
from studio.ui.keys.action_menu import action_menu
from studio.ui.keys.key_button import Hint
from studio.ui.keys.key_row import KeyRow
from studio.ui.keys.keymap import Action, Keymap, action_text
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
PLACES = ((Action.LEFT, Action.LEFT_STRONG), (Action.RIGHT, Action.RIGHT_STRONG))
"""What can be said of each of two pictures."""


class VotingWidget(QWidget):
    """Holds the keyboard focus itself, so that no key can move it.

    A vote counts only when its group was painted at least 150 ms ago, so that one press cannot answer two. A subclass
    lays out the prompt, the question that the pictures stand under, the stack with the view, and the row of keys, calls
    `_show_group`, and says what a vote is for. Whatever a key does, a button or the menu does too.
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
        self._key_row = KeyRow(self)
        self._view = GroupView(pictures, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._view)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._view.painted.connect(self._on_painted)
        self._view.chosen.connect(self._on_chosen)
        self._view.chosen_strongly.connect(self._on_chosen_strongly)
        self._view.menu_asked.connect(self._show_menu)
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

    @property
    def key_row(self) -> KeyRow:
        return self._key_row

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

    def _hints(self) -> list[Hint]:
        """What can be done now, in the order of the row below the pictures."""
        raise NotImplementedError

    def _menu_actions(self) -> list[Action | None]:
        """What the menu of the pictures offers beside their answers; None is a line between."""
        pictures = (Action.FLICKER, Action.FIT, Action.FULL_SIZE, Action.KEEP_ZOOM)
        return [*pictures, None, Action.REDO, Action.FULL_SCREEN, Action.SHEET]

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
        action = self._keymap.action(event)
        if action is Action.FULL_SCREEN and event.key() == Qt.Key.Key_Return and self._view.group is None:
            self._continue_without_group()
        elif action is None or not self.perform(action):
            event.ignore()

    def perform(self, action: Action) -> bool:
        """Do what a key, a button or the menu asks for; False where this page knows no such thing."""
        match action:
            case Action.UNDO:
                self._undo()
            case Action.REDO:
                self._redo()
            case Action.FLICKER:
                self._view.flicker(not self._view.swapped)
            case Action.FIT:
                self._view.fit()
            case Action.FULL_SIZE:
                self._view.full_size()
            case Action.KEEP_ZOOM:
                self._preferences.change(keep_zoom=not self._view.keeps_zoom)
            case Action.SHEET:
                self.show_sheet()
            case Action.FULL_SCREEN:
                self.full_screen_asked.emit()
            case _ if action in VERDICTS:
                self._vote(*VERDICTS[action])
            case _:
                return False
        return True

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

    # --------------------------------------------------------------------------------- keys, buttons

    def _show_hints(self) -> None:
        self._key_row.show_hints([*self._hints(), Hint(self.tr("more…"), "", press=self._show_menu)])

    def _hint(self, action: Action) -> Hint:
        """Answers can be pressed only while there is something to answer."""
        enabled = action not in VERDICTS or self._view.group is not None
        press = partial(self._press, action)
        return Hint(self._deed(action), self._key(action), action_text(action), press, enabled)

    def _key(self, action: Action) -> str:
        """The first of its keys, as it is written on the keyboard."""
        return self._keymap.first_native_key(action)

    def _press(self, action: Action) -> None:
        self.setFocus()
        self.perform(action)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        # The right button is the pictures' own.
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self._show_menu()

    @Slot(int)
    def _show_menu(self, place: int | None = None) -> None:
        """What can be done with the pictures, where the mouse is; `place` is that of one of two."""
        answers = [] if place is None else [*PLACES[place], None]
        actions = [*answers, *self._menu_actions()]
        menu = action_menu(self, self._keymap, actions, self._press)
        menu.popup(QCursor.pos())

    def _deed(self, action: Action) -> str:
        return {
            Action.LEFT: self.tr("better"),
            Action.RIGHT: self.tr("better"),
            Action.LEFT_STRONG: self.tr("much better"),
            Action.RIGHT_STRONG: self.tr("much better"),
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
        self._show_hints()

    @Slot(int)
    def _on_painted(self, group_id: int) -> None:
        self._painted_at = self._clock()

    @Slot(int)
    def _on_chosen(self, place: int) -> None:
        self.setFocus()
        self._vote(*VERDICTS[PLACES[place][0]])

    @Slot(int)
    def _on_chosen_strongly(self, place: int) -> None:
        self.setFocus()
        self._vote(*VERDICTS[PLACES[place][1]])
