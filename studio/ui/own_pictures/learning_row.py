"""The bar below the artist's pictures: how many there are, learning from them, and taking the last ones back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from studio.controller.program.error_text import error_text
from studio.controller.project_controller import ProjectController
from studio.domain.errors import StudioError
from studio.domain.jobs import Train
from studio.session.liked.liked_pictures import LikedEntry, LikedState
from studio.ui.own_pictures.picture_text import summary_text, undo_text
from studio.ui.widgets.factories import button, label
from studio.ui.widgets.formatting import duration


class LearningRow(QWidget):
    """`told` carries why something cannot be done, or nothing; `undone` comes when pictures were taken back,
    `checkpoint_asked` when the artist wants to see what was learned."""

    told = Signal(str)
    undone = Signal()
    checkpoint_asked = Signal()

    def __init__(self, controller: ProjectController, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self._summary = label(self, "prompt", wrap=True)
        self._hint = label(self, "dim", wrap=True)
        self._undo = button(self, "")
        self._look = button(self, self.tr("See what it learned"))
        self._learn = button(self, self.tr("Learn from them now"), "primary")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._summary)
        words.addWidget(self._hint)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addLayout(words, 1)
        row.addWidget(self._undo)
        row.addWidget(self._look)
        row.addWidget(self._learn)
        self._undo.clicked.connect(self._on_undo)
        self._look.clicked.connect(self.checkpoint_asked)
        self._learn.clicked.connect(self._on_learn)

    @property
    def summary(self) -> str:
        return self._summary.text()

    @property
    def hint(self) -> str:
        """What learning takes, or why it cannot be."""
        return self._hint.text()

    @property
    def undo_button(self) -> QPushButton:
        return self._undo

    @property
    def look_button(self) -> QPushButton:
        return self._look

    @property
    def learn_button(self) -> QPushButton:
        return self._learn

    def refresh(self, entries: Sequence[LikedEntry]) -> None:
        """Show how the pictures stand, those that are shown."""
        project = self._controller.project
        self._summary.setText(summary_text(entries, self._controller.session) if entries else "")
        can_learn, hint = self._chance([entry.state for entry in entries])
        for widget in (self._summary, self._hint, self._learn):
            widget.setVisible(bool(entries))
        self._hint.setText(hint)
        self._look.setVisible(any(entry.state is LikedState.LEARNED for entry in entries))
        self._learn.setEnabled(can_learn)
        last = self._controller.own_pictures.last_import
        self._undo.setVisible(last is not None)
        if last is not None:
            self._undo.setText(undo_text(last, project.imports.count_of(last.id)))

    def _chance(self, states: Sequence[LikedState]) -> tuple[bool, str]:
        """Whether the button can be pressed, and what there is to say about it."""
        liked = self._controller.session.liked
        try:
            liked.refuse_recipe()
        except StudioError as error:
            return False, error_text(error)
        if isinstance(self._controller.state.job, Train):
            return False, self.tr("A round is being learned; the line at the bottom shows how far it is.")
        waiting = states.count(LikedState.WAITING)
        coming = waiting + states.count(LikedState.READY)
        if self._controller.session.learns_liked:
            sentence = self.tr("They are learned once all are prepared, {0} of {1} so far. You can vote meanwhile.")
            return False, sentence.format(coming - waiting, coming)
        if not coming:
            return False, self.tr("All of them are learned, or left out. Bring more, or go on voting.")
        return True, self._cost_text()

    def _cost_text(self) -> str:
        seconds = self._controller.seconds_per_round
        if seconds is None:
            return self.tr("It needs no vote. You can vote meanwhile.")
        took = duration(seconds)
        return self.tr("It needs no vote, and took {0} the last time. You can vote meanwhile.").format(took)

    @Slot()
    def _on_undo(self) -> None:
        last = self._controller.own_pictures.last_import
        if last is None:
            return
        try:
            self._controller.bringing.undo(last.id)
        except StudioError as error:
            self.told.emit(error_text(error))
        else:
            self.told.emit("")
        self.undone.emit()

    @Slot()
    def _on_learn(self) -> None:
        try:
            self._controller.bringing.learn()
        except StudioError as error:
            self.told.emit(error_text(error))
        else:
            self.told.emit("")
