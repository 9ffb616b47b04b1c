"""The pictures that an artist brings: which they are, which part of each is learned, and learning from them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from studio.controller.pages.bringing import Brought
from studio.controller.program.error_text import error_text
from studio.controller.project_controller import ProjectController
from studio.domain.errors import StudioError
from studio.domain.jobs import Train
from studio.ui.own_pictures.choosing import ask_for_picture_folder, ask_for_pictures
from studio.ui.own_pictures.chosen_panel import ChosenPanel
from studio.ui.own_pictures.drop_area import DropArea
from studio.ui.own_pictures.dropping import dropped_folders, dropped_pictures
from studio.ui.own_pictures.learning_row import LearningRow
from studio.ui.own_pictures.note_list import NoteList
from studio.ui.own_pictures.picture_text import remark_text, shown_entries, tiles_of
from studio.ui.own_pictures.rated_dialog import RatedDialog
from studio.ui.own_pictures.reading_row import ReadingRow
from studio.ui.own_pictures.tile_view import TileView
from studio.ui.viewer.picture_cache import PictureCache
from studio.ui.widgets.dialogs import open_once
from studio.ui.widgets.dropping import accept_copy
from studio.ui.widgets.factories import button, label, show_text

CACHE_CAPACITY = 600
SOON_MS = 60
ROUNDING = 10


class OwnPicturesPage(QWidget):
    """`checkpoint_asked` comes when the artist wants to see what was learned.

    Fresh whenever it is shown. Pictures and folders can be dropped anywhere on it; what comes while others are read
    waits for its turn."""

    checkpoint_asked = Signal()

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._waiting: list[Sequence[Path]] = []
        self._shows_training = False
        self._in_dialog = False
        self._welcoming = False
        # A thousand pictures that are ready one after the other are not told a thousand times.
        self._soon = QTimer(self, interval=SOON_MS)
        self._soon.setSingleShot(True)
        # Of its own: a thousand small pictures would push the pair that is voted on out of the cache of the window.
        self._picture_cache = PictureCache(self, CACHE_CAPACITY)
        self._stack = QStackedWidget(self)
        self._empty = DropArea(self._stack)
        self._filled = QWidget(self._stack)
        self._view = TileView(self._picture_cache, self._filled)
        self._panel = ChosenPanel(self._picture_cache, self._filled)
        self._reading = ReadingRow(self)
        self._notes = NoteList(self)
        self._error = label(self, "error", wrap=True)
        self._learning = LearningRow(controller, self)
        self._buttons = {
            "pictures": button(self, self.tr("Choose pictures…")),
            "folder": button(self, self.tr("Choose a folder…")),
            "rated": button(self, self.tr("Rated pictures from elsewhere…")),
        }
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)
        try:
            controller.session.liked.refuse_recipe()
        except StudioError as error:
            self._empty.refuse(error_text(error))
            self._buttons["rated"].setEnabled(False)

    @property
    def view(self) -> TileView:
        return self._view

    @property
    def panel(self) -> ChosenPanel:
        return self._panel

    @property
    def notes(self) -> NoteList:
        return self._notes

    @property
    def reading(self) -> ReadingRow:
        return self._reading

    @property
    def learning(self) -> LearningRow:
        return self._learning

    @property
    def drop_area(self) -> DropArea:
        return self._empty

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show but where pictures can be dropped."""
        return self._stack.currentWidget() is self._empty

    @property
    def error(self) -> str:
        return self._error.text()

    def button(self, name: str) -> QPushButton:
        """“pictures”, “folder” or “rated”."""
        return self._buttons[name]

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(label(self, "section", self.tr("Your pictures")), 1)
        for each in self._buttons.values():
            head.addWidget(each)

        both = QHBoxLayout(self._filled)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(20)
        both.addWidget(self._view, 1)
        both.addWidget(self._panel)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._filled)

        column = QVBoxLayout(self)
        column.setContentsMargins(32, 20, 32, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        for widget in (self._reading, self._error, self._notes, self._learning):
            column.addWidget(widget)
        self._error.hide()

    def _connect(self) -> None:
        for source in (self._empty.pictures_asked, self._buttons["pictures"].clicked):
            source.connect(self._on_pictures_asked)
        for source in (self._empty.folder_asked, self._buttons["folder"].clicked):
            source.connect(self._on_folder_asked)
        self._buttons["rated"].clicked.connect(self._on_rated_asked)
        self._reading.cancelled.connect(self._on_cancel_asked)
        self._view.chosen_changed.connect(self._show_chosen)
        self._view.caption_asked.connect(self._panel.caption.setFocus)
        self._view.crop_asked.connect(self._panel.crop_view.setFocus)
        for asked in (self._view.left_out_asked, self._panel.left_out_asked):
            asked.connect(self._on_left_out)
        for asked in (self._view.removal_asked, self._panel.removal_asked):
            asked.connect(self._on_removed)
        self._panel.captioned.connect(self._on_captioned)
        self._panel.cropped.connect(self._on_cropped)
        self._learning.told.connect(self._show_error)
        self._learning.undone.connect(self.refresh)
        self._learning.checkpoint_asked.connect(self.checkpoint_asked)
        bringing = self._controller.bringing
        bringing.progressed.connect(self._on_progressed)
        bringing.brought.connect(self._on_brought)
        bringing.failed.connect(self._on_failed)
        bringing.cancelled.connect(self._on_read)
        bringing.changed.connect(self._on_changed)
        self._controller.work_changed.connect(self._on_work_changed)
        self._controller.checkpoint_saved.connect(self._on_changed)
        self._soon.timeout.connect(self.refresh)

    # -------------------------------------------------------------------------------------- state

    def arrive(self) -> None:
        """The artist comes to the page."""
        self.refresh()
        (self._empty.pictures_button if self.is_empty else self._view).setFocus()

    def finish(self) -> None:
        """The page goes: nobody waits for the pictures that it has not read yet."""
        self._panel.keep()
        self._picture_cache.finish()

    @Slot()
    def refresh(self) -> None:
        """Show the pictures as they stand; what is selected stays."""
        training = isinstance(self._controller.state.job, Train)
        entries = shown_entries(self._controller.session)
        tiles = tiles_of(entries, self._controller.session, training=training)
        self._shows_training = training
        had_none = self._view.tiles.rowCount() == 0
        self._view.tiles.show(tiles)
        self._stack.setCurrentWidget(self._filled if tiles else self._empty)
        if tiles and had_none:
            self._view.choose(0)
        for name in ("pictures", "folder"):
            # The empty state has its own.
            self._buttons[name].setVisible(bool(tiles))
        could_learn = self._learning.learn_button.hasFocus()
        self._learning.refresh(entries)
        if could_learn and not self._learning.learn_button.isEnabled():
            # Else Qt gives the focus to whatever comes next, a button at the other end of the page.
            self._view.setFocus()

    @Slot()
    def _show_chosen(self) -> None:
        self._panel.show_tiles(self._view.current, self._view.selected)

    @Slot(str)
    def _show_error(self, sentence: str) -> None:
        show_text(self._error, sentence)

    @Slot()
    def _on_work_changed(self) -> None:
        """At every step of the engine: only what it works on is of interest here."""
        if isinstance(self._controller.state.job, Train) is not self._shows_training:
            self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        """Behind another page it would cost the artist a frame; `arrive` draws it all anew."""
        if self.isVisible() and not self._soon.isActive():
            self._soon.start()

    # ------------------------------------------------------------------------------------ bringing

    def bring(self, paths: Sequence[Path]) -> None:
        """Read pictures and folders of them, and have them learned from then on."""
        self._show_error("")
        self._waiting.append(tuple(paths))
        self._begin_next()

    def _begin_next(self) -> None:
        if self._controller.bringing.running or not self._waiting:
            return
        try:
            self._controller.bringing.bring(self._waiting.pop(0))
        except StudioError as error:
            self._waiting.clear()
            self._show_error(error_text(error))
        else:
            self._reading.tell(0, 0)

    @Slot(object)
    def _on_brought(self, brought: Brought) -> None:
        self._notes.add([remark_text(remark) for remark in brought.remarks])
        self._on_read()

    @Slot(int, int)
    def _on_progressed(self, done: int, total: int) -> None:
        if not self._in_dialog:
            self._reading.tell(done, total)

    @Slot(object)
    def _on_failed(self, error: StudioError) -> None:
        if not self._in_dialog:
            self._show_error(error_text(error))
        self._on_read()

    @Slot()
    def _on_read(self) -> None:
        """However it ended."""
        self._reading.hide()
        self.refresh()
        self._begin_next()

    @Slot()
    def _on_cancel_asked(self) -> None:
        self._waiting.clear()
        self._controller.bringing.cancel()

    @Slot()
    def _on_pictures_asked(self) -> None:
        ask_for_pictures(self, self.bring)

    @Slot()
    def _on_folder_asked(self) -> None:
        ask_for_picture_folder(self, self.bring)

    @Slot()
    def _on_rated_asked(self) -> None:
        dialog = RatedDialog(self._controller, self)
        dialog.finished.connect(self._on_rated)
        self._in_dialog = True
        open_once(dialog)

    @Slot()
    def _on_rated(self) -> None:
        self._in_dialog = False

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_pictures(event.mimeData()) or dropped_folders(event.mimeData()):
            accept_copy(event)
            self._welcome(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._welcome(False)

    def _welcome(self, welcoming: bool) -> None:
        """Show that what is held over the page can be let go anywhere on it."""
        self._welcoming = welcoming
        self._empty.welcome(welcoming)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._welcoming and not self.is_empty:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Link), 2, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(8, 8, -8, -8), ROUNDING, ROUNDING)

    def dropEvent(self, event: QDropEvent) -> None:
        self._welcome(False)
        paths = dropped_pictures(event.mimeData()) or dropped_folders(event.mimeData())
        if paths:
            accept_copy(event)
            self.bring(paths)

    # ------------------------------------------------------------------------------------ changing

    def _change(self, step: Callable[[], object]) -> None:
        """What cannot be meant or kept is said below the pictures."""
        try:
            step()
        except StudioError as error:
            self._show_error(error_text(error))
        else:
            self._show_error("")
        self.refresh()

    @Slot()
    def _on_left_out(self) -> None:
        """All that are selected become what the first of them is not, if they are unlike."""
        selected = self._view.selected
        out = not all(tile.left_out for tile in selected)
        self._change(lambda: self._controller.own_pictures.leave_out([tile.record for tile in selected], out))

    @Slot()
    def _on_removed(self) -> None:
        selected = [tile.record for tile in self._view.selected]
        self._change(lambda: self._controller.own_pictures.remove(selected))

    @Slot(int, str)
    def _on_captioned(self, number: int, caption: str) -> None:
        self._change(lambda: self._controller.own_pictures.caption(number, caption))

    @Slot(int, QRectF)
    def _on_cropped(self, number: int, crop: QRectF) -> None:
        self._change(lambda: self._controller.own_pictures.crop(number, (crop.left(), crop.top())))
