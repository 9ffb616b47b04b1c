"""The pictures of the gallery on a light table: rows of blocks of which only what is looked at is read and painted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QInputDevice,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QScroller, QWidget

from studio.domain.votes import Vote
from studio.session.gallery.finding import Block, Blocks
from studio.ui.gallery.block_layout import BlockLayout
from studio.ui.gallery.gallery_model import GalleryModel
from studio.ui.gallery.tile_painter import TilePainter
from studio.ui.viewer.group_view import HELD_MS
from studio.ui.viewer.picture_cache import PictureCache

MOST_DRAGGED = 500
AHEAD_MS = 120
"""Pictures that are not seen yet are read once the table has stood still for so long."""
DRAGGED_SIDE = 96
MARGIN = 8
Action = QAbstractItemView.CursorAction


class LightTable(QListView):
    """Marks as lists do: Ctrl and Shift with a click or the arrows, Ctrl+A for all.

    `menu_asked` carries a place of the screen: right button, menu key or a long press. `too_many_dragged` tells that so
    many cannot be dragged at once.
    """

    menu_asked = Signal(QPoint)
    too_many_dragged = Signal()

    def __init__(self, model: GalleryModel, picture_cache: PictureCache, parent: QWidget) -> None:
        super().__init__(parent)
        self._gallery = model
        self._picture_cache = picture_cache
        self._painter = TilePainter(picture_cache)
        self._laid_out = (Blocks(), 0, BlockLayout(Blocks(), 0))
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        # Were it to come and go, the width would change, and with it which of the two is right.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(self.tr("Pictures"))
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        picture_cache.arrived.connect(self.viewport().update)
        self._hold = QTimer(self, singleShot=True, interval=HELD_MS)
        self._hold.timeout.connect(self._on_held)
        self._pressed = QPoint()
        self._still = QTimer(self, singleShot=True, interval=AHEAD_MS)
        self._still.timeout.connect(self._prepare)

    @property
    def marked(self) -> list[tuple[int, int]]:
        """The rows that are marked, from the first to the last of each range, in the order of the table; the current
        one where none is."""
        ranges = sorted((each.top(), each.bottom()) for each in self.selectionModel().selection().toList())
        current = self.currentIndex().row()
        return ranges or ([(current, current)] if current >= 0 else [])

    @property
    def marks(self) -> int:
        """How many are marked."""
        return sum(each.height() for each in self.selectionModel().selection().toList())

    @property
    def marks_several(self) -> bool:
        """Whether a click marks one more."""
        return self.selectionMode() is QAbstractItemView.SelectionMode.MultiSelection

    def mark_several(self, several: bool) -> None:
        """Have a click mark one more, for whoever has no key to hold meanwhile, or that one alone."""
        modes = QAbstractItemView.SelectionMode
        self.setSelectionMode(modes.MultiSelection if several else modes.ExtendedSelection)

    def selectAll(self) -> None:
        # Qt would go through all of them for those that are hidden.
        if last := self._gallery.rowCount():
            every = QItemSelection(self._gallery.index(0), self._gallery.index(last - 1))
            self.selectionModel().select(every, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def unmark(self) -> None:
        """Mark none; the current one stays so."""
        self.selectionModel().clearSelection()

    def finish(self) -> None:
        """Read nothing any more."""
        self._still.stop()
        self._hold.stop()

    # ------------------------------------------------------------------------------------- places

    @property
    def _layout(self) -> BlockLayout:
        """Of the blocks and the width that there are now, whatever Qt was told of them."""
        blocks, width = self._gallery.blocks, self.viewport().width() - 2 * MARGIN
        if self._laid_out[:2] != (blocks, width):
            self._laid_out = (blocks, width, BlockLayout(blocks, width))
            self.updateGeometries()
        return self._laid_out[2]

    def doItemsLayout(self) -> None:
        self.updateGeometries()
        self.viewport().update()

    def updateGeometries(self) -> None:
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        bar.setRange(0, max(0, self._layout.height + 2 * MARGIN - height))
        bar.setPageStep(height)
        bar.setSingleStep(max(1, self._layout.row_height // 3))

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        if not index.isValid():
            return QRect()
        return self._layout.square(index.row()).translated(self._origin)

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self._layout.at(point - self._origin)
        return QModelIndex() if row is None else self._gallery.index(row)

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        if not index.isValid():
            return
        top = self._layout.square(index.row()).top()
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        lowest = top + self._layout.row_height + 2 * MARGIN - height
        if hint is QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(top - (height - self._layout.row_height) // 2)
        elif top < bar.value() or lowest > bar.value():
            bar.setValue(top if top < bar.value() else lowest)

    def moveCursor(self, action: Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        last = self._gallery.rowCount() - 1
        row = self.currentIndex().row()
        if last < 0:
            return QModelIndex()
        if row < 0:
            return self._gallery.index(0)
        page = max(1, self.viewport().height() // self._layout.row_height)
        rows = {Action.MoveUp: -1, Action.MoveDown: 1, Action.MovePageUp: -page, Action.MovePageDown: page}
        steps = {Action.MoveLeft: -1, Action.MovePrevious: -1, Action.MoveRight: 1, Action.MoveNext: 1}
        if action in rows:
            row = self._layout.moved(row, rows[action])
        elif action in steps:
            row = min(max(row + steps[action], 0), last)
        else:
            row = 0 if action is Action.MoveHome else last
        return self._gallery.index(row)

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        # All that is seen: to go through what was marked would take longer than to paint it.
        return QRegion(self.viewport().rect())

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Qt says by two corners what is to be marked: those of a frame that is drawn over the table, or the middles
        of two pictures, between which all are meant."""
        if self.state() == QAbstractItemView.State.DragSelectingState:
            rows: Sequence[int] = list(self._layout.within(rect.normalized().translated(-self._origin)))
        else:
            ends = [self.indexAt(rect.topLeft()).row(), self.indexAt(rect.bottomRight()).row()]
            rows = range(min(ends), max(ends) + 1) if min(ends) >= 0 else ()
        selection = QItemSelection()
        for first, last in _runs(rows):
            selection.append(QItemSelectionRange(self._gallery.index(first), self._gallery.index(last)))
        self.selectionModel().select(selection, command)

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here, and to look for one would go through all pictures."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.doItemsLayout()
        self.scrollTo(self.currentIndex())

    def scrollContentsBy(self, right: int, down: int) -> None:
        self._picture_cache.forget_waiting()
        self.viewport().update()

    @property
    def _origin(self) -> QPoint:
        """Where the layout begins in the viewport."""
        return QPoint(MARGIN, MARGIN - self.verticalOffset())

    # ----------------------------------------------------------------------------------- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        # Qt lays out later what it is told of now.
        self.executeDelayedItemsLayout()
        painter = QPainter(self.viewport())
        selected = self.selectionModel()
        current = self.currentIndex().row() if self.hasFocus() else None
        for first, block, vote in self._seen(0):
            squares = [self._layout.square(first + each).translated(self._origin) for each in range(len(block.places))]
            for number, (place, square) in enumerate(zip(block.places, squares, strict=True)):
                picture = vote.group.pictures[place]
                self._painter.paint_picture(painter, self.palette(), square, picture.image)
                if self._gallery.are_starred([picture.id]):
                    self._painter.paint_star(painter, self.palette(), square)
                if selected.isSelected(self._gallery.index(first + number)):
                    self._painter.paint_mark(painter, self.palette(), square)
                if first + number == current:
                    self._painter.paint_current(painter, self.palette(), square)
            self._painter.paint_captions(painter, self.palette(), squares, vote, block.places)
        self._still.start()

    def _seen(self, around: int) -> Iterator[tuple[int, Block, Vote]]:
        """The blocks in sight, and in so many rows around, each with the row of its first picture."""
        first, last = self._layout.rows(self.verticalOffset(), self.verticalOffset() + self.viewport().height())
        blocks = self._gallery.blocks
        numbers = self._layout.blocks_of(first - around, last + around)
        some = [blocks.all[number] for number in numbers]
        for number, block, vote in zip(numbers, some, self._gallery.votes(some), strict=True):
            yield blocks.firsts[number], block, vote

    @Slot()
    def _prepare(self) -> None:
        """Have a page above and below ready."""
        page = max(1, self.viewport().height() // self._layout.row_height)
        size = self._painter.pixels(self, self._layout.side)
        for _, block, vote in self._seen(page):
            for place in block.places:
                self._picture_cache.prepare(vote.group.pictures[place].image, size)

    # ----------------------------------------------------------------------------- mouse and touch

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        if event.button() is Qt.MouseButton.LeftButton:
            self._hold.start()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if (event.position().toPoint() - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._hold.stop()
        # A finger scrolls.
        if event.deviceType() is not QInputDevice.DeviceType.TouchScreen:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._hold.stop()
        super().mouseReleaseEvent(event)

    @Slot()
    def _on_held(self) -> None:
        if self.indexAt(self._pressed).isValid():
            self.menu_asked.emit(self.viewport().mapToGlobal(self._pressed))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self.menu_asked.emit(self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center()))
        elif self.indexAt(event.pos()).isValid():
            self.menu_asked.emit(event.globalPos())

    def startDrag(self, actions: Qt.DropAction) -> None:
        if self.marks > MOST_DRAGGED:
            self.too_many_dragged.emit()
            return
        blocks = list(self._gallery.blocks.part(self.marked))
        drag = QDrag(self)
        drag.setMimeData(self._gallery.files(blocks))
        image = self._gallery.items(blocks[:1])[0].picture.image
        size = QSize(DRAGGED_SIDE, DRAGGED_SIDE)
        drag.setPixmap(self._painter.with_number(self._picture_cache.pixmap(image, size), self.marks, self))
        # A copy, whatever the other program would like: the file is the project's.
        drag.exec(Qt.DropAction.CopyAction)


def _runs(rows: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of each run of numbers without a gap."""
    run: list[int] = []
    for row in rows:
        if run and row > run[1] + 1:
            yield run[0], run[1]
            run = []
        run = [run[0] if run else row, row]
    if run:
        yield run[0], run[1]
