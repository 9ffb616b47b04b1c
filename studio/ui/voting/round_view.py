"""The end of a round: the base model's pictures and the checkpoint's in one place, and what was learned in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from studio.controller.pages.taste_teller import TasteTeller
from studio.controller.project_controller import ProjectController
from studio.domain.jobs import Picture
from studio.domain.project import Checkpoint
from studio.session.previews import Preview, picture_of
from studio.session.taste.told_taste import ToldTaste, tells_taste
from studio.ui.viewer.missing_picture import missing_picture
from studio.ui.viewer.picture_cache import PictureCache
from studio.ui.viewer.wipe_view import MIDDLE, WipeView
from studio.ui.widgets.factories import EMPTY_LINE, button, label
from studio.ui.widgets.formatting import checkpoint_name, counted
from studio.ui.widgets.taste_text import sources_text, sureness_text, words_text

COLUMNS = 3
STEP = 0.1
"""By so much of its width an arrow key draws the line."""
GAP = 14
STEPS = {Qt.Key.Key_Left: -STEP, Qt.Key.Key_Right: STEP}


class RoundView(QWidget):
    """`gone_on` is the wish to vote on; the other two carry the id of the checkpoint that is shown."""

    gone_on = Signal()
    more_asked = Signal(int)
    export_asked = Signal(int)

    def __init__(self, controller: ProjectController, picture_cache: PictureCache, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self._split = MIDDLE
        self._checkpoint: Checkpoint | None = None
        self._columns: Sequence[tuple[Picture, Picture]] = ()
        self._title = label(self, "title", centred=True)
        self._learned = label(self, "prompt", wrap=True, centred=True)
        self._sureness = label(self, "dim", wrap=True, centred=True)
        self._sides = label(self, "dim", centred=True)
        self._wipes = [WipeView(picture_cache, self) for _ in range(COLUMNS)]
        self._prompts = [label(self, "dim", wrap=True, centred=True) for _ in range(COLUMNS)]
        self._go_on = button(self, self.tr("Go on voting"), "primary")
        self._more = button(self, self.tr("See more"))
        self._export = button(self, self.tr("Export…"))
        self._teller = TasteTeller(self)
        self._lay_out()
        self._connect()

    @property
    def title(self) -> str:
        return self._title.text()

    @property
    def learned(self) -> str:
        """What it learned in plain words; empty as long as nobody told, or where no word fits."""
        return self._learned.text().strip()

    @property
    def sureness(self) -> str:
        return self._sureness.text().strip()

    @property
    def wipes(self) -> list[WipeView]:
        return self._wipes

    @property
    def buttons(self) -> list[QPushButton]:
        """To go on, to see more, to export."""
        return [self._go_on, self._more, self._export]

    def show_round(self, checkpoint: Checkpoint) -> None:
        """What a round has just come to."""
        self._show(checkpoint, self.tr("Round {0} is learned").format(checkpoint.round))

    def show_checkpoint(self, checkpoint: Checkpoint) -> None:
        """What the checkpoint that is worked with has come to."""
        self._show(checkpoint, self.tr("What {0} draws").format(checkpoint_name(checkpoint, quoted=True)))

    def end(self) -> None:
        """It goes out of sight: what was not begun need no longer be drawn."""
        self._teller.stop()
        self._flicker(False)
        self._columns = ()
        self._controller.show_previews(())

    def takes(self, event: QKeyEvent) -> bool:
        """Whether a key is for the pictures or the buttons; any other goes on voting."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.key() in STEPS:
            self._draw_to(self._split + STEPS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Tab:
            self._flicker(True)
        elif event.key() == Qt.Key.Key_M:
            self._more.click()
        elif event.key() == Qt.Key.Key_E:
            self._export.click()
        else:
            return False
        return True

    def let_go(self) -> None:
        """A key is held no longer."""
        self._flicker(False)

    # -------------------------------------------------------------------------------------- state

    def _show(self, checkpoint: Checkpoint, title: str) -> None:
        project = self._controller.project
        self._checkpoint = checkpoint
        asked = [(Preview(None, column), Preview(checkpoint.id, column)) for column in range(COLUMNS)]
        self._columns = [(picture_of(project, base), picture_of(project, tuned)) for base, tuned in asked]
        self._title.setText(title)
        self._sides.setText(
            self.tr("left of the line: the base model      right of it: {0}").format(
                checkpoint_name(checkpoint, quoted=True)
            )
        )
        for prompt, (picture, _) in zip(self._prompts, self._columns, strict=True):
            prompt.setText(picture.prompt)
        self._draw_to(MIDDLE)
        self._controller.show_previews([preview for pair in asked for preview in pair])
        self._learned.setText(EMPTY_LINE)
        self._sureness.setText(self._sources(checkpoint, {}))
        self._teller.stop()
        if tells_taste(checkpoint):
            self._teller.ask(project, checkpoint)
        self.refresh()

    def _sources(self, checkpoint: Checkpoint, weights: Mapping[str, float]) -> str:
        liked = len(self._controller.project.checkpoints.liked(checkpoint.id))
        if liked:
            return sources_text(liked, checkpoint.votes, weights)
        return self.tr("It learned from {0}.").format(counted(checkpoint.votes, self.tr("vote"), self.tr("votes")))

    @Slot(float)
    def _draw_to(self, split: float) -> None:
        self._split = min(1.0, max(0.0, split))
        for wipe in self._wipes:
            wipe.draw_to(self._split)

    def _flicker(self, on: bool) -> None:
        for wipe in self._wipes:
            wipe.flicker(on)

    def _lay_out(self) -> None:
        for widget in self.buttons:
            # the page keeps the keys
            widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        pictures = QGridLayout()
        pictures.setHorizontalSpacing(GAP)
        pictures.setVerticalSpacing(6)
        pictures.setRowStretch(0, 1)
        for column, (wipe, prompt) in enumerate(zip(self._wipes, self._prompts, strict=True)):
            pictures.addWidget(wipe, 0, column)
            pictures.addWidget(prompt, 1, column, Qt.AlignmentFlag.AlignTop)
            pictures.setColumnStretch(column, 1)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        for widget in (self._export, self._more, self._go_on):
            row.addWidget(widget)
        row.addStretch(1)
        hint = self.tr("← → draw the line      Tab swap      M see more      E export      any other key: go on")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        outer.addWidget(self._title)
        outer.addWidget(self._learned)
        outer.addLayout(pictures, 1)
        outer.addWidget(self._sides)
        outer.addWidget(self._sureness)
        outer.addLayout(row)
        outer.addWidget(label(self, "legend", hint, wrap=True, centred=True))

    def _connect(self) -> None:
        for number, wipe in enumerate(self._wipes):
            wipe.setAccessibleName(self.tr("The base model beside the checkpoint, prompt {0}").format(number + 1))
            wipe.moved.connect(self._draw_to)
        self._go_on.clicked.connect(self.gone_on)
        self._more.clicked.connect(self._on_more)
        self._export.clicked.connect(self._on_export)
        self._teller.told.connect(self._on_told)
        self._controller.previewed.connect(self.refresh)
        self._controller.work_changed.connect(self.refresh)
        self._controller.estimates.changed.connect(self.refresh)

    # -------------------------------------------------------------------------------------- slots

    @Slot()
    def refresh(self) -> None:
        """Show what is drawn by now."""
        for wipe, pair in zip(self._wipes, self._columns, strict=False):
            left, right = ((each.image, missing_picture(self._controller, each.image)) for each in pair)
            wipe.show_pictures(left, right)

    @Slot()
    def _on_more(self) -> None:
        if self._checkpoint is not None:
            self.more_asked.emit(self._checkpoint.id)

    @Slot()
    def _on_export(self) -> None:
        if self._checkpoint is not None:
            self.export_asked.emit(self._checkpoint.id)

    @Slot(object)
    def _on_told(self, told: ToldTaste | None) -> None:
        if told is not None and self._checkpoint is not None:
            self._learned.setText(words_text(told) or EMPTY_LINE)
            sources = self._sources(self._checkpoint, told.weights)
            self._sureness.setText(sureness_text(told) if told.asked else sources)
