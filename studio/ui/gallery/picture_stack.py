"""The gallery's pictures: the light table, in its place the large view, or why there are none."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QItemSelectionModel, QPoint, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QWidget

from studio.controller.project_controller import ProjectController
from studio.session.gallery.finding import Blocks, GalleryPicture
from studio.ui.gallery.gallery_model import GalleryModel
from studio.ui.gallery.large_view import LargeView
from studio.ui.gallery.light_table import LightTable
from studio.ui.viewer.picture_cache import PictureCache
from studio.ui.widgets.factories import label

SMALL_ONES = 600
LARGE_ONES = 24
"""So many are kept in memory."""
AHEAD = (1, -1, 2)
"""Which pictures are read while one is looked at large, counted from it."""


class PictureStack(QStackedWidget):
    """`changed` tells that another picture is marked or looked at. `menu_asked` carries a place of the screen."""

    changed = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self, controller: ProjectController, parent: QWidget) -> None:
        super().__init__(parent)
        # Of its own: scrolling would push the pair that is voted on out of the cache of the window.
        self._caches = (PictureCache(self, SMALL_ONES), PictureCache(self, LARGE_ONES))
        self._model = GalleryModel(controller.project.votes.votes_of, self)
        self._table = LightTable(self._model, self._caches[0], self)
        self._large = LargeView(self._caches[1], self)
        self._nothing = label(self, "dim", centred=True)
        self._rows: list[int] = []
        self._kept: tuple[int, int] | None = None
        for widget in (self._table, self._nothing, self._large):
            self.addWidget(widget)
        for picture_cache in self._caches:
            controller.redrawn.connect(picture_cache.forget)
        self._table.selectionModel().selectionChanged.connect(self.changed)
        self._table.selectionModel().currentChanged.connect(self.changed)
        self._table.doubleClicked.connect(self.look)
        self._table.menu_asked.connect(self.menu_asked)
        self._large.step_asked.connect(self.step)
        self._large.framed.connect(self.changed)
        self._large.menu_asked.connect(self.menu_asked)

    @property
    def model(self) -> GalleryModel:
        return self._model

    @property
    def table(self) -> LightTable:
        return self._table

    @property
    def large(self) -> LargeView:
        return self._large

    @property
    def looking(self) -> bool:
        """Whether pictures are looked at large."""
        return self.currentWidget() is self._large

    @property
    def looked_at(self) -> list[int]:
        """The rows of these pictures."""
        return self._rows if self.looking else []

    @property
    def targets(self) -> list[tuple[int, int]]:
        """The rows that a command is for, from the first to the last of each range: those that are marked or else the
        current one; of the large view the one that is looked at, or framed."""
        if self.looking:
            row = self._rows[self._large.frame]
            return [(row, row)]
        return self._table.marked

    def items(self, rows: list[int]) -> list[GalleryPicture]:
        """A few pictures by their rows."""
        return self._model.items(list(self._model.blocks.part([(row, row) for row in rows])))

    def show_blocks(self, blocks: Blocks, stars: Collection[int], nothing: str) -> None:
        """Show these; where there are none, the sentence. Who looks at one of those of before goes on so."""
        before = self._model.blocks
        current = self._table.currentIndex()
        if current.isValid():
            (block,) = before.part([(current.row(), current.row())])
            self._kept = (block.answer.group.id, block.pictures[0])
        self._model.show(blocks, stars)
        if not blocks.pictures:
            self.show_nothing(nothing)
        elif self._model.blocks is not before:
            self.show_table((blocks.find(*self._kept) if self._kept is not None else None) or 0)
        elif self.looking:
            self.show_large(self._rows)
        else:
            self.show_table()

    def show_nothing(self, sentence: str) -> None:
        self._nothing.setText(sentence)
        self._show(self._nothing)

    def show_table(self, row: int | None = None) -> None:
        """Show the table as it is, or with another picture as the current one, which is not marked by that."""
        self._large.show_items(())
        self._show(self._table)
        if row is not None:
            index = self._model.index(row)
            self._table.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self._table.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def show_large(self, rows: list[int]) -> None:
        """Show one picture, or up to four beside each other."""
        self._rows = rows
        ahead = [rows[0] + step for step in AHEAD if 0 <= rows[0] + step < self._model.rowCount()]
        self._large.show_items(self.items(rows), self.items(ahead) if len(rows) == 1 else ())
        self._show(self._large)

    def star(self, pictures: Collection[int], starred: bool) -> None:
        """Pictures have got a star or lost it."""
        self._model.star(pictures, starred)
        if self.looking:
            self._large.show_items(self.items(self._rows))
        self.changed.emit()

    def arrive(self) -> None:
        """The keyboard is for what is shown."""
        (self._large if self.looking else self._table).setFocus()

    def finish(self) -> None:
        """Nobody waits for the pictures that are not read yet."""
        self._table.finish()
        for picture_cache in self._caches:
            picture_cache.finish()

    @Slot()
    def look(self) -> None:
        """At the current picture."""
        current = self._table.currentIndex()
        if current.isValid():
            self.show_large([current.row()])

    @Slot()
    def compare(self) -> None:
        """Those that are marked."""
        self.show_large([row for first, last in self._table.marked for row in range(first, last + 1)])

    @Slot(int)
    def step(self, by: int) -> None:
        """To another picture, so many further on; the ends hold it."""
        self.show_large([min(max(self._rows[0] + by, 0), self._model.rowCount() - 1)])

    @Slot()
    def back(self) -> None:
        """From the large view to the table as it was, there on to the picture that was looked at last."""
        if len(self._rows) == 1 and self._rows[0] != self._table.currentIndex().row():
            self._table.unmark()
            self.show_table(self._rows[0])
        else:
            self.show_table()

    def _show(self, widget: QWidget) -> None:
        """The keyboard follows from one to the other."""
        had_focus = self.isAncestorOf(self.window().focusWidget() or self)
        self.setCurrentWidget(widget)
        if had_focus:
            widget.setFocus()
        self.changed.emit()
