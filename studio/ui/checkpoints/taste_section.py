"""What a checkpoint thinks that the artist likes: the pictures it ranks highest and lowest, words, how sure it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from studio.controller.pages.taste_teller import TasteTeller
from studio.controller.program.error_text import error_text
from studio.controller.project_controller import ProjectController
from studio.domain.errors import StudioError
from studio.domain.project import Checkpoint
from studio.session.taste.told_taste import SHOWN, RankedPicture, ToldTaste, tells_taste
from studio.ui.viewer.picture_cache import PictureCache
from studio.ui.viewer.thumbnails import GAP, Thumbnails
from studio.ui.widgets.factories import EMPTY_LINE, change_role, label, show_text
from studio.ui.widgets.taste_text import learned_text, sources_text, sureness_text

LARGEST = 88
SMALLEST = 40
STEP = 4
"""Sides grow by so many pixels: for each, all pictures are scaled anew."""
FRAME = 12
"""What the style puts around each picture, on both sides together."""
BETWEEN_ROWS = 32


class TasteSection(QWidget):
    """Reads only while it is on the screen. `pair_asked` carries the group of a picture that was clicked."""

    pair_asked = Signal(int)

    def __init__(self, controller: ProjectController, picture_cache: PictureCache, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self._checkpoint: Checkpoint | None = None
        self._told: ToldTaste | None = None
        self._asked: int | None = None
        self._teller = TasteTeller(self)
        self._sentence = label(self, "prompt", wrap=True)
        self._sources = label(self, "dim", wrap=True)
        self._sureness = label(self, "dim", wrap=True)
        self._pictures = QWidget(self)
        self._rows = (self._row(picture_cache), self._row(picture_cache))
        self._captions = (self.tr("Ranked highest"), self.tr("Ranked lowest"))
        self._shown: tuple[Sequence[RankedPicture], ...] = ((), ())
        self._lay_out()
        for number, row in enumerate(self._rows):
            row.chosen.connect(partial(self._on_chosen, number))
        self._teller.told.connect(self._on_told)
        self._teller.failed.connect(self._on_failed)
        self.hide()

    @property
    def sentence(self) -> str:
        return self._sentence.text()

    @property
    def sources(self) -> str:
        """What it was made of, where that are not votes alone."""
        return self._sources.text()

    @property
    def sureness(self) -> str:
        return self._sureness.text().strip()

    @property
    def rows(self) -> tuple[Thumbnails, Thumbnails]:
        """The pictures ranked highest, and those ranked lowest; empty squares while they are looked for."""
        return self._rows

    @property
    def shown(self) -> tuple[Sequence[RankedPicture], ...]:
        """What is in the rows."""
        return self._shown

    def show_checkpoint(self, checkpoint: Checkpoint | None) -> None:
        """None hides the section."""
        self._checkpoint = checkpoint
        is_told = self._told is not None and checkpoint is not None and self._told.checkpoint == checkpoint.id
        self._show_sources(self._told.weights if self._told is not None and is_told else {})
        self.setVisible(checkpoint is not None)
        # The page is drawn anew at every name and pin; what a checkpoint tells never changes.
        if checkpoint is None or checkpoint.id != self._asked:
            self._begin()

    def _row(self, picture_cache: PictureCache) -> Thumbnails:
        row = Thumbnails(picture_cache, LARGEST, self._pictures)
        # Else the pictures, which follow the width of the page, would keep it from becoming narrower.
        row.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        return row

    def _lay_out(self) -> None:
        grid = QGridLayout(self._pictures)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(BETWEEN_ROWS)
        grid.setVerticalSpacing(4)
        for place, (caption, row) in enumerate(zip(self._captions, self._rows, strict=True)):
            name = label(self._pictures, "legend", caption)
            # It begins where the first picture does, not where the frame does that nobody sees around it.
            name.setContentsMargins((FRAME - 1) // 2, 0, 0, 0)
            grid.addWidget(name, 0, place)
            grid.addWidget(row, 1, place)
            grid.setColumnStretch(place, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(self, "section", self.tr("What it thinks you like")))
        column.addWidget(self._sources)
        column.addWidget(self._sentence)
        column.addWidget(self._sureness)
        column.addSpacing(6)
        column.addWidget(self._pictures)

    # -------------------------------------------------------------------------------------- state

    def _begin(self) -> None:
        """Ask for what is to be shown; what is known of this checkpoint stays until the answer is there."""
        self._stop()
        if self._checkpoint is None or not self.isVisible():
            return
        if not tells_taste(self._checkpoint):
            self._show_silence()
            return
        if self._told is None or self._told.checkpoint != self._checkpoint.id:
            self._show_looking()
        self._asked = self._checkpoint.id
        self._teller.ask(self._controller.project, self._checkpoint)

    def _stop(self) -> None:
        self._asked = None
        self._teller.stop()

    def _show_looking(self) -> None:
        self._told = None
        self._say(self.tr("Looking at the pictures…"), EMPTY_LINE, "dim")
        self._shown = ((), ())
        for row in self._rows:
            row.setEnabled(False)
            row.show_pictures([(Path(), "", self.tr("Not there yet"))] * SHOWN)
        self._pictures.show()

    def _show_sources(self, weights: Mapping[str, float]) -> None:
        """The numbers are known at once, the shares are read."""
        records = self._controller.project.checkpoints
        number = self._checkpoint.id if self._checkpoint else None
        liked = len(records.liked(number))
        show_text(self._sources, sources_text(liked, len(records.known(number)), weights) if liked else "")

    def _show_silence(self) -> None:
        self._told = None
        self._say(self.tr("This round did not tell what it learned of your taste."), "", "dim")
        self._pictures.hide()

    def _say(self, sentence: str, sureness: str, role: str = "prompt") -> None:
        change_role(self._sentence, role)
        self._sentence.setText(sentence)
        self._sureness.setText(sureness)
        self._sureness.setVisible(bool(sureness))

    def _show_told(self, told: ToldTaste) -> None:
        self._told = told
        self._show_sources(told.weights)
        self._shown = (told.highest, told.lowest)
        has_pictures = any(self._shown)
        sentence = learned_text(told) if has_pictures else self._words_without_pictures()
        self._say(sentence, sureness_text(told), "prompt" if told.words else "dim")
        for row, caption, entries in zip(self._rows, self._captions, self._shown, strict=True):
            name = self.tr("{0}, number {1}: {2}")
            row.setEnabled(True)
            row.show_pictures(
                [
                    (entry.picture.image, "", name.format(caption, number, entry.picture.prompt))
                    for number, entry in enumerate(entries, start=1)
                ]
            )
        self._pictures.setVisible(has_pictures)

    def _words_without_pictures(self) -> str:
        if self._checkpoint is None or self._controller.project.checkpoints.known(self._checkpoint.id):
            return self.tr("The pictures that it learned from are not there any more.")
        return self.tr("It knows your own pictures and none of your votes; with some votes it ranks pictures here.")

    # -------------------------------------------------------------------------------------- events

    def showEvent(self, event: QShowEvent) -> None:
        # A window that was minimised comes back as it was.
        if not event.spontaneous():
            self._begin()

    def hideEvent(self, event: QHideEvent) -> None:
        if not event.spontaneous():
            self._stop()

    def resizeEvent(self, event: QEvent) -> None:
        width = (self.width() - BETWEEN_ROWS) // 2
        side = (width - (SHOWN - 1) * GAP) // SHOWN - FRAME
        for row in self._rows:
            row.show_side(max(SMALLEST, min(LARGEST, side // STEP * STEP)))

    # --------------------------------------------------------------------------------------- slots

    @Slot(object)
    def _on_told(self, told: ToldTaste | None) -> None:
        if told is None:
            self._show_silence()
        else:
            self._show_told(told)

    @Slot(object)
    def _on_failed(self, error: StudioError) -> None:
        self._asked = None
        self._told = None
        self._say(error_text(error), "", "error")
        self._pictures.hide()

    @Slot(int, int)
    def _on_chosen(self, row: int, number: int) -> None:
        self._rows[row].mark(None)
        self.pair_asked.emit(self._shown[row][number].group)
