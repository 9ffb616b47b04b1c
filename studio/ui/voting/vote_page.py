"""The voting page: two or more pictures, one key, the next ones."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.controller.program.preferences import PreferenceFile
from studio.controller.project_controller import ProjectController
from studio.domain.lesson import lesson_named
from studio.domain.project import Checkpoint, ProjectSettings
from studio.domain.votes import Mark, Verdict, Vote
from studio.ui.keys.digits import pressed_digit
from studio.ui.keys.key_button import Hint
from studio.ui.keys.keymap import ARROWS, ENTER, Action, Keymap
from studio.ui.viewer.picture_cache import PictureCache
from studio.ui.voting.ahead_row import AheadRow
from studio.ui.voting.interlude import Interlude
from studio.ui.voting.marking import Marking
from studio.ui.voting.marks_text import marks_text
from studio.ui.voting.question_row import QuestionRow
from studio.ui.voting.several_hints import several_hints
from studio.ui.voting.source_line import SourceLine
from studio.ui.voting.standing_text import standing_text
from studio.ui.voting.vote_strip import SHOWN, VoteStrip, marks_of
from studio.ui.voting.voting_widget import AHEAD, VotingWidget
from studio.ui.voting.waiting_view import WaitingView
from studio.ui.widgets.factories import label, show_text

PAIR_ANSWERS = (
    *(Action.LEFT_STRONG, Action.LEFT, Action.TIE),
    *(Action.BAD, Action.RIGHT, Action.RIGHT_STRONG),
)
STARRED = "★ "
STEPS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
"""To the right and down."""


class VotePage(VotingWidget):
    """Shows the group that is next, a break between two, the end of a round, or what is waited for. `more_asked` and
    `export_asked` are wishes at the end of a round, with the id of its checkpoint."""

    more_asked = Signal(int)
    export_asked = Signal(int)

    def __init__(
        self,
        controller: ProjectController,
        pictures: PictureCache,
        preferences: PreferenceFile,
        parent: QWidget | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(controller, pictures, preferences, parent, clock)
        self._marks_bad = lesson_named(controller.project.settings.lesson).marks_bad
        self._marking = Marking(0)
        self._standing: Vote | None = None
        self._standing_note = label(self, "hint", wrap=True, centred=True)
        self._question_row = QuestionRow(self._question, self)
        self._source = SourceLine(controller, self)
        self._waiting = WaitingView(self)
        self._interlude = Interlude(controller, pictures, self, clock)
        self._strip = VoteStrip(pictures, self)
        self._ahead = AheadRow(controller, self._strip, self)
        self._stack.addWidget(self._waiting)
        self._stack.addWidget(self._interlude)
        self.setAccessibleName(self.tr("Pictures to choose between"))
        self._lay_out()
        self._waiting.continued.connect(controller.pause_or_continue)
        self._waiting.skipped_asked.connect(controller.bring_back_skipped)
        self._view.turned_bad.connect(self._on_turned_bad)
        self._question_row.done.connect(self._on_done)
        self._strip.asked.connect(self._on_vote_asked)
        self._interlude.begun.connect(self._on_interlude_begun)
        self._interlude.over.connect(self._on_interlude_over)
        self._interlude.round_view.more_asked.connect(self.more_asked)
        self._interlude.round_view.export_asked.connect(self.export_asked)
        controller.pair_changed.connect(self.refresh)
        controller.work_changed.connect(self._on_work_changed)
        controller.checkpoint_saved.connect(self._on_checkpoint_saved)
        controller.estimates.changed.connect(self._on_estimates_changed)
        self._on_preferences_changed()
        self.refresh()

    @property
    def keymap(self) -> Keymap:
        return self._keymap

    @property
    def project_settings(self) -> ProjectSettings:
        """What the project asks for."""
        return self._controller.project.settings

    @property
    def marks_bad(self) -> bool:
        """Whether the digits mark what is bad."""
        return self._marks_bad

    @property
    def waiting(self) -> WaitingView:
        return self._waiting

    @property
    def on_break(self) -> bool:
        return self._stack.currentWidget() is self._interlude

    @property
    def interlude(self) -> Interlude:
        return self._interlude

    @property
    def strip(self) -> VoteStrip:
        return self._strip

    @property
    def ahead(self) -> AheadRow:
        return self._ahead

    @property
    def prompt(self) -> str:
        return self._prompt.text()

    @property
    def question_row(self) -> QuestionRow:
        return self._question_row

    @property
    def standing_note(self) -> str:
        """Of a group that was voted on before; empty for one that waits for its vote."""
        return self._standing_note.text()

    @property
    def source(self) -> str:
        """What the group voted on last was drawn with; empty until it is asked for."""
        return self._source.text()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 12)
        column.setSpacing(10)
        column.addWidget(self._prompt)
        column.addWidget(self._question_row)
        column.addWidget(self._standing_note)
        column.addWidget(self._stack, 1)
        column.addWidget(self._ahead)
        column.addWidget(self._source)
        column.addWidget(self._key_row)

    def arrive(self) -> None:
        self.setFocus()
        if self._view.group is None:
            self._interlude.show_kept()

    @Slot()
    def refresh(self) -> None:
        group = self._controller.session.current
        ahead = self._controller.session.upcoming[:AHEAD]
        standing = self._controller.session.standing
        if group != self._view.group or standing != self._standing:
            self._standing = standing
            given = standing.marks if standing else ()
            self._marking = Marking(len(group.pictures) if group else 0, given, marks_bad=self._marks_bad)
        starred = group is not None and self._controller.project.groups.is_starred(group)
        self._show_group(group, ahead, STARRED if starred else "")
        self._show_marks()
        self._show_hints()
        self._show_standing()
        self._strip.show_votes(self._controller.project.votes.newest(SHOWN))
        if not self.on_break:
            self._stack.setCurrentWidget(self._view if group else self._waiting)
        self._on_work_changed()

    # ---------------------------------------------------------------------------------- keys, votes

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.on_break:
            self._interlude.answer(event)
        elif not self._answer_several(event):
            super().keyPressEvent(event)

    def perform(self, action: Action) -> bool:
        match action:
            case Action.BREAK if self._marking.frame is not None:
                self._marking.frame = None
                self._show_marks()
            case Action.BREAK:
                if not self._controller.look_away():
                    self._interlude.take_break()
            case Action.COMPARE:
                self._interlude.compare()
            case Action.REVEAL:
                self._source.turn()
            case Action.STAR:
                self._controller.turn_star()
            case _:
                return super().perform(action)
        return True

    def _undo(self) -> None:
        self._controller.undo()

    def _redo(self) -> None:
        self._controller.redo()

    def _continue_without_group(self) -> None:
        self._waiting.act()

    def _record(self, verdict: Verdict, strength: int, milliseconds: int) -> None:
        # of more than two pictures each has a mark of its own
        if not (self._marking.several and verdict in (Verdict.LEFT, Verdict.RIGHT)):
            self._keep(verdict, strength, milliseconds, self._marking.marks_for(verdict))

    def _keep(self, verdict: Verdict, strength: int, milliseconds: int, marks: Sequence[Mark]) -> None:
        answer = Verdict.MARKED if marks else verdict
        if self._controller.vote(answer, strength, milliseconds, marks):
            self._view.acknowledge(answer, marks)
            self._interlude.show_kept()

    def _hints(self) -> list[Hint]:
        pictures = self._pictures
        if pictures > 2:
            bad = replace(self._hint(Action.BAD), text=self.tr("all bad"))
            answers = several_hints(self._marking, pictures, self._enter, bad, marks_bad=self._marks_bad)
        else:
            answers = [self._hint(action) for action in PAIR_ANSWERS]
        skip = self._hint(Action.SKIP)
        if self._standing:
            skip = replace(skip, text=self.tr("leave it"))
        return [*answers, skip, self._hint(Action.UNDO), self._hint(Action.SHEET)]

    def _menu_actions(self) -> list[Action | None]:
        own = (Action.STAR, Action.COMPARE, Action.REVEAL, Action.BREAK)
        return [*own, None, *super()._menu_actions()]

    @property
    def _pictures(self) -> int:
        """Of the group on the screen, or of the next one."""
        group = self._view.group
        return len(group.pictures) if group else self._controller.project.settings.group_size

    # --------------------------------------------------------------------------- groups of several

    def _key(self, action: Action) -> str:
        # What answers a group of several is no other key there.
        digits = [str(place + 1) for place in range(self._pictures)]
        taken = (*ARROWS, ENTER, *digits) if self._pictures > 2 else ()
        return self._keymap.first_native_key(action, without=taken)

    def _answer_several(self, event: QKeyEvent) -> bool:
        """Whether the key was one that answers a group of more than two pictures."""
        if not self._marking.several or event.isAutoRepeat():
            return False
        digit = pressed_digit(event, QGuiApplication.platformName())
        if digit is not None and digit.number <= len(self._marking.marks):
            (self._on_turned_bad if digit.shifted != self._marking.marks_bad else self._take)(digit.number - 1)
            return True
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
            return True
        if event.key() not in STEPS:
            return False
        self._marking.frame = self._view.neighbour(self._marking.frame, *STEPS[Qt.Key(event.key())])
        self._show_marks()
        return True

    def _enter(self) -> None:
        """Ends the marking; where bad ones are marked, the framed one is marked first."""
        framed = self._marking.frame
        if self._marking.marks_bad and framed is not None:
            self._marking.frame = None
            self._on_turned_bad(framed)
        else:
            self._give(self._marking.finished)

    def _take(self, place: int) -> None:
        """The vote that one picture of several is the best."""
        self._give(self._marking.with_best(place))

    def _give(self, marks: Sequence[Mark]) -> None:
        milliseconds = self._looked()
        if marks and milliseconds is not None:
            self._keep(Verdict.MARKED, 1, milliseconds, marks)

    def _show_marks(self) -> None:
        self._question_row.show_marking(self._marking)
        if self._marking.several:
            self._view.show_marks(self._marking.marks, self._marking.frame)
            self._describe(marks_text(self._marking.marks, self._marking.frame))
            self._show_hints()
        else:
            self._view.show_marks(marks_of(self._standing) if self._standing is not None else ())

    def _show_standing(self) -> None:
        keys = (self._key(Action.SKIP), self._key(Action.BREAK))
        standing = None if self.on_break else self._standing
        show_text(self._standing_note, standing_text(standing, *keys) if standing is not None else "")

    # ------------------------------------------------------------------------------------ interlude

    @Slot()
    def _on_interlude_begun(self) -> None:
        for words in (self._prompt, self._question_row, self._standing_note, self._key_row):
            words.hide()
        self._stack.setCurrentWidget(self._interlude)

    @Slot()
    def _on_interlude_over(self) -> None:
        self._stack.setCurrentWidget(self._view if self._view.group else self._waiting)
        for words in (self._prompt, self._question_row, self._key_row):
            words.show()
        self._show_standing()
        # A group that was painted before the break is not announced again; looking begins now.
        self._painted_at = self._clock() if self._view.group else None

    def _let_go(self) -> None:
        super()._let_go()
        self._interlude.let_go()

    def hideEvent(self, event: QHideEvent) -> None:
        # A window that was minimised comes back as it was.
        if not event.spontaneous() and self.on_break:
            self._interlude.end()

    # ---------------------------------------------------------------------------------------- slots

    @Slot(object)
    def _on_checkpoint_saved(self, checkpoint: Checkpoint) -> None:
        self._interlude.keep(checkpoint)
        # With a group on the screen it waits for the next vote, so as not to come between a look and its key.
        if self._view.group is None and self.isVisible():
            self._interlude.show_kept()

    @Slot(int)
    def _on_vote_asked(self, group_id: int) -> None:
        self.setFocus()
        self._interlude.end()
        self._controller.reconsider(group_id)

    @Slot()
    def _on_work_changed(self) -> None:
        if self._view.group is None:
            skipped = self._controller.project.votes.counts.skipped
            self._waiting.show_state(self._controller.state, skipped)

    @Slot()
    def _on_estimates_changed(self) -> None:
        self._waiting.show_estimates(self._controller.estimates.all if self._view.group is None else ())

    @Slot(int)
    def _on_painted(self, group_id: int) -> None:
        super()._on_painted(group_id)
        self._source.refresh()

    @Slot(int)
    def _on_chosen(self, place: int) -> None:
        if not self._marking.several:
            super()._on_chosen(place)
        elif self._marking.marks_bad:
            self._on_turned_bad(place)
        else:
            self.setFocus()
            self._take(place)

    @Slot(int)
    def _on_turned_bad(self, place: int) -> None:
        self.setFocus()
        self._marking.turn_bad(place)
        self._show_marks()

    @Slot()
    def _on_done(self) -> None:
        self.setFocus()
        self._give(self._marking.finished)
