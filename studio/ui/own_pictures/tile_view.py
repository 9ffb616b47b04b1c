"""The grid of the pictures that an artist brought."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QListView, QMenu, QWidget

from studio.ui.own_pictures.tile_delegate import TileDelegate
from studio.ui.own_pictures.tiles import Tile, TileModel
from studio.ui.viewer.picture_cache import PictureCache


class TileView(QListView):
    """`chosen_changed` tells of another current tile or selection; the others are what keys and the menu ask for, for
    all that are selected."""

    chosen_changed = Signal()
    left_out_asked = Signal()
    removal_asked = Signal()
    caption_asked = Signal()
    crop_asked = Signal()

    def __init__(self, picture_cache: PictureCache, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = TileModel(self)
        self._menu = QMenu(self)
        self._turn = self._action(self.tr("Leave out"), "Space", self.left_out_asked)
        self._name_caption = self._action(self.tr("Change the caption"), "F2", self.caption_asked)
        self._move_crop = self._action(self.tr("Move the crop"), "Return", self.crop_asked)
        self._remove = self._action(self.tr("Remove"), "Delete", self.removal_asked)
        self.setModel(self._model)
        self.setItemDelegate(TileDelegate(picture_cache, self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        # Else the view would measure a thousand pictures before it shows the first, and place them all.
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Your pictures"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu_asked)
        self.selectionModel().currentChanged.connect(self.chosen_changed)
        self.selectionModel().selectionChanged.connect(self.chosen_changed)
        self._model.dataChanged.connect(self.chosen_changed)
        self._model.rowsRemoved.connect(self.chosen_changed)
        self._model.modelReset.connect(self.chosen_changed)
        picture_cache.arrived.connect(self.viewport().update)

    @property
    def tiles(self) -> TileModel:
        return self._model

    @property
    def menu(self) -> QMenu:
        return self._menu

    @property
    def current(self) -> Tile | None:
        index = self.currentIndex()
        return self._model.tile(index) if index.isValid() else None

    @property
    def selected(self) -> Sequence[Tile]:
        """In their order; the current one, where none is."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        if not rows:
            return [self.current] if self.current else []
        return [self._model.tiles[row] for row in rows]

    def choose(self, row: int) -> None:
        """Select this tile alone."""
        # The view's own way would add it to the selection while the Ctrl of Ctrl+4 is still held down.
        command = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self._model.index(row, 0), command)

    def _action(self, text: str, keys: str, asked: SignalInstance) -> QAction:
        """The view itself takes some of the keys to select; a shortcut comes before it."""
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(asked)
        self.addAction(action)
        self._menu.addAction(action)
        return action

    @Slot(QPoint)
    def _on_menu_asked(self, place: QPoint) -> None:
        if not self.selected:
            return
        takes_in = all(tile.left_out for tile in self.selected)
        self._turn.setText(self.tr("Take in again") if takes_in else self.tr("Leave out"))
        is_one = len(self.selected) == 1
        self._name_caption.setEnabled(is_one)
        self._move_crop.setEnabled(is_one)
        self._menu.popup(self.viewport().mapToGlobal(place))
