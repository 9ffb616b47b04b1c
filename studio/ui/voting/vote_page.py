"""The voting page: two or more pictures, one key, the next ones."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from studio.controller.preferences import PreferenceFile
from studio.controller.project_controller import ProjectController
from studio.domain.project import Checkpoint
from studio.domain.votes import Group, Verdict
from studio.ui.keys.keymap import Action, Keymap
from studio.ui.keys.legend import first_keys, legend
from studio.ui.keys.shortcut_sheet import ShortcutSheet
from studio.ui.viewer.group_view import GroupView
from studio.ui.viewer.picture_cache import PictureCache
from studio.ui.voting.break_view import BreakView
from studio.ui.voting.marking import Marking
from studio.ui.voting.vote_strip import VoteStrip
from studio.ui.voting.waiting_view import WaitingView
from studio.ui.widgets.factories import label
from studio.ui.widgets.formatting import checkpoint_name, percent, variant_name

LOCKED_SECONDS = 0.150
TOLD_SECONDS = 0.5
AHEAD = 3
VERDICTS = {
    Action.LEFT: (Verdict.LEFT, 1),
    Action.RIGHT: (Verdict.RIGHT, 1),
    Action.LEFT_STRONG: (Verdict.LEFT, 2),
    Action.RIGHT_STRONG: (Verdict.RIGHT, 2),
    Action.TIE: (Verdict.TIE, 1),
    Action.BAD: (Verdict.BAD, 1),
    Action.SKIP: (Verdict.SKIP, 1),
}


class VotePage(QWidget):
    """Holds the keyboard focus itself, so that no key can move it.

    An answer counts only when its group was painted at least 150 ms ago, so that one press cannot answer two.
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
        self._break_since = 0.0
        self._learned: Checkpoint | None = None
        self._marking = Marking(0)
        self._keymap = Keymap(preferences.values.keys)
        self._prompt = label(self, "prompt", wrap=True, centred=True)
        self._source = label(self, "legend", wrap=True, centred=True)
        self._legend = label(self, "legend", centred=True)
        self._view = GroupView(pictures, self)
        self._waiting = WaitingView(controller, self)
        self._break_view = BreakView(self)
        self._strip = VoteStrip(pictures, self)
        self._stack = QStackedWidget(self)
        for widget in (self._view, self._waiting, self._break_view):
            self._stack.addWidget(widget)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Pictures to choose between"))
        self._lay_out()
        self._view.painted.connect(self._on_painted)
        self._view.chosen.connect(self._on_chosen)
        controller.pair_changed.connect(self.refresh)
        controller.work_changed.connect(self._on_work_changed)
        controller.checkpoint_saved.connect(self._on_checkpoint_saved)
        self._strip.asked.connect(self._on_vote_asked)
        preferences.changed.connect(self._on_preferences_changed)
        self._on_preferences_changed()
        self.refresh()

    @property
    def view(self) -> GroupView:
        return self._view

    @property
    def keymap(self) -> Keymap:
        return self._keymap

    @property
    def looking(self) -> bool:
        """Whether the group that waits for an answer has been painted."""
        return self._painted_at is not None

    @property
    def waiting(self) -> WaitingView:
        return self._waiting

    @property
    def resting(self) -> bool:
        return self._stack.currentWidget() is self._break_view

    @property
    def break_view(self) -> BreakView:
        return self._break_view

    @property
    def strip(self) -> VoteStrip:
        return self._strip

    @property
    def prompt(self) -> str:
        return self._prompt.text()

    @property
    def source(self) -> str:
        """What is told of the group voted on last; empty until it is asked for."""
        return self._source.text()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 12)
        column.setSpacing(10)
        column.addWidget(self._prompt)
        column.addWidget(self._stack, 1)
        column.addWidget(self._strip)
        column.addWidget(self._source)
        column.addWidget(self._legend)
        self._source.hide()

    def arrive(self) -> None:
        """The artist comes to the page."""
        self.setFocus()

    @Slot()
    def refresh(self) -> None:
        group = self._controller.session.current
        ahead = self._controller.session.upcoming[:AHEAD]
        if group != self._view.group:
            self._painted_at = None
            self._marking = Marking(len(group.pictures) if group else 0)
        self._view.show_group(group, ahead)
        self._show_marks()
        marked = group is not None and group.id in self._controller.project.groups.bookmarked()
        self._prompt.setText((f"★ {group.left.prompt}" if marked else group.left.prompt) if group else "")
        self.setAccessibleDescription(self._prompt.text())
        self._legend.setText(self._legend_text(group))
        self._strip.show_votes(self._controller.project.votes.all())
        if not self.resting:
            self._stack.setCurrentWidget(self._view if group else self._waiting)
        self._on_work_changed()

    # --------------------------------------------------------------------------------------- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.resting:
            self._end_break(event)
        elif not self._mark(event):
            self._act(self._keymap.action(event), event)

    def _act(self, action: Action | None, event: QKeyEvent) -> None:
        match action:
            case Action.UNDO:
                self._controller.undo()
            case Action.REDO:
                self._controller.redo()
            case Action.FLICKER:
                self._view.flicker(True)
            case Action.FIT:
                self._view.fit()
            case Action.FULL_SIZE:
                self._view.full_size()
            case Action.KEEP_ZOOM:
                self._preferences.change(keep_zoom=not self._view.keeps_zoom)
            case Action.REST:
                self._rest()
            case Action.REVEAL:
                self._reveal()
            case Action.BOOKMARK:
                self._controller.turn_bookmark()
            case Action.SHEET:
                self.show_sheet()
            case Action.FULL_SCREEN if event.key() != Qt.Key.Key_Return or self._view.group is not None:
                self.full_screen_asked.emit()
            case Action.FULL_SCREEN:
                self._waiting.act()
            case _ if action in VERDICTS:
                self._vote(*VERDICTS[action])
            case _:
                event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Any key ends the flicker: Tab let go while Shift is held counts as another key."""
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
        if self._marking.several and verdict in (Verdict.LEFT, Verdict.RIGHT):
            return
        marks = self._marking.marks_for(verdict)
        answer = Verdict.MARKED if marks else verdict
        looked = self._clock() - self._painted_at
        milliseconds = round(looked * 1000)
        if looked >= LOCKED_SECONDS and self._controller.vote(answer, strength, milliseconds, marks):
            self._view.acknowledge(answer, marks)
            self._tell_round()

    # --------------------------------------------------------------------------- groups of several

    def _mark(self, event: QKeyEvent) -> bool:
        """Whether the key marked a picture or ended the marking."""
        if not self._marking.several or event.isAutoRepeat():
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._vote(Verdict.MARKED)
            return True
        place = event.key() - Qt.Key.Key_1
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not self._marking.turn(place):
            return False
        self._show_marks()
        return True

    def _show_marks(self) -> None:
        if self._marking.several:
            self._view.show_marks(self._marking.marks)

    # ------------------------------------------------------------------------------ rest, telling

    def _rest(self) -> None:
        totals = self._controller.project.totals()
        state = self._controller.session.round
        figures = [
            (str(totals.votes), self.tr("votes")),
            (str(totals.checkpoints), self.tr("rounds learned")),
            (str(max(0, state.needed - state.votes)), self.tr("votes to the end of the round")),
        ]
        self._begin_break(self.tr("Resting"), figures, self.tr("Every vote is kept."))

    def _tell_round(self) -> None:
        """Between two pairs, what the latest round came to."""
        if self._learned is None:
            return
        checkpoint = self._learned
        self._learned = None
        summary = checkpoint.summary
        figures = [
            (str(checkpoint.votes), self.tr("votes learned")),
            (percent(summary.accuracy), self.tr("understood")),
        ]
        if summary.held_out_accuracy is not None:
            figures.append((percent(summary.held_out_accuracy), self.tr("of votes kept back foreseen")))
        sentence = self.tr(
            "{0} is ready to be compared and exported on the progress page. Some of the next pairs set it "
            "against the base model, and nothing will tell you which."
        )
        title = self.tr("Round {0} is learned").format(checkpoint.round)
        self._begin_break(title, figures, sentence.format(checkpoint_name(checkpoint, quoted=True)))

    def _begin_break(self, title: str, figures: list[tuple[str, str]], sentence: str) -> None:
        self._break_view.tell(title, figures, sentence)
        self._prompt.hide()
        self._stack.setCurrentWidget(self._break_view)
        self._break_since = self._clock()

    def _end_break(self, event: QKeyEvent) -> None:
        """A key that was meant for a pair does not end it."""
        if event.isAutoRepeat() or self._clock() - self._break_since < TOLD_SECONDS:
            return
        self._stack.setCurrentWidget(self._view if self._view.group else self._waiting)
        self._prompt.show()
        self._painted_at = self._clock() if self._view.group else None

    def _reveal(self) -> None:
        """Tell what the group voted on last was, or stop telling."""
        self._source.setVisible(not self._source.isVisible())
        self._show_source()

    def _show_source(self) -> None:
        votes = self._controller.project.votes.all() if self._source.isVisible() else []
        self._source.setText(self._told(votes[-1].group) if votes else "")

    def _told(self, group: Group) -> str:
        parts = []
        project = self._controller.project
        for picture in group.pictures:
            checkpoint = project.checkpoints.get(picture.checkpoint) if picture.checkpoint else None
            drawn = variant_name(checkpoint, picture.strength)
            parts.append(self.tr("{0}, seeds {1} and {2}").format(drawn, picture.latent_seed, picture.noise_seed))
        return self.tr("The last pictures — {0}").format(" · ".join(parts))

    def show_sheet(self) -> None:
        """Open the sheet of keys; a key bound there works at once."""
        sheet = ShortcutSheet(self._preferences, self)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()

    # -------------------------------------------------------------------------------------- slots

    @Slot()
    def _on_preferences_changed(self) -> None:
        values = self._preferences.values
        self._keymap = Keymap(values.keys)
        self._view.keeps_zoom = values.keep_zoom
        self._legend.setText(self._legend_text(self._view.group))

    @Slot(object)
    def _on_checkpoint_saved(self, checkpoint: Checkpoint) -> None:
        self._learned = checkpoint
        if self._view.group is None:
            self._tell_round()

    @Slot(int)
    def _on_vote_asked(self, group_id: int) -> None:
        self.setFocus()
        self._controller.reconsider(group_id)

    @Slot()
    def _on_work_changed(self) -> None:
        if self._view.group is None:
            self._waiting.refresh()

    @Slot(int)
    def _on_painted(self, group_id: int) -> None:
        self._painted_at = self._clock()
        self._show_source()

    @Slot(int)
    def _on_chosen(self, place: int) -> None:
        self.setFocus()
        if self._marking.turn(place):
            self._show_marks()
        else:
            self._vote((Verdict.LEFT, Verdict.RIGHT)[place])

    def _legend_text(self, group: Group | None) -> str:
        if group is not None and len(group.pictures) > 2:
            shown = [(f"1–{len(group.pictures)}", self.tr("bad, best, neither")), (self.tr("Enter"), self.tr("done"))]
        else:
            shown = [
                (self._shown(Action.LEFT, Action.RIGHT), self.tr("better")),
                (self._shown(Action.LEFT_STRONG, Action.RIGHT_STRONG), self.tr("much better")),
                (self._shown(Action.TIE), self.tr("both good")),
            ]
        shown += [
            (self._shown(Action.BAD), self.tr("all bad") if self._marking.several else self.tr("both bad")),
            (self._shown(Action.SKIP), self.tr("skip")),
            (self._shown(Action.UNDO), self.tr("undo")),
            (self._shown(Action.SHEET), self.tr("all keys")),
        ]
        return legend(shown)

    def _shown(self, *actions: Action) -> str:
        return first_keys(self._keymap, *actions)
