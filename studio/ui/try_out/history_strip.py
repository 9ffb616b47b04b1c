"""What was tried out before, as a strip of small pictures."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeySequence, QPainter, QPalette, QPen, QShortcut
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from studio.domain.requests import Try
from studio.regular_files import is_regular
from studio.ui.viewer.painting import device_pixels, paint_centred
from studio.ui.viewer.picture_cache import PictureCache

SIDE = 84
GAP = 8
BAR = 22
Index = QModelIndex | QPersistentModelIndex


class HistoryModel(QAbstractListModel):
    """The newest first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._tries: Sequence[Try] = ()

    @property
    def tries(self) -> Sequence[Try]:
        return self._tries

    def show(self, tries: Sequence[Try]) -> None:
        self.beginResetModel()
        self._tries = tries
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._tries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            request = self._tries[index.row()].request
            return request.prompt or ", ".join(request.rows)
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, picture_cache: PictureCache, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture_cache = picture_cache

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(SIDE + GAP, SIDE + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, HistoryModel)
        kept = model.tries[index.row()]
        square = QRect(option.rect.left() + GAP // 2, option.rect.top() + GAP // 2, SIDE, SIDE)
        file = next((file for file in (kept.image, *kept.cells) if is_regular(file)), None)
        pixmap = self._picture_cache.ready(file, device_pixels(painter, square)) if file else None
        # The style sheet gives the strip's own colour to most other roles, and nothing would be seen of what waits.
        paint_centred(painter, pixmap, square, option.palette.color(QPalette.ColorRole.Mid))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(option.palette.color(QPalette.ColorRole.BrightText), 2))
            painter.drawRect(square)


class HistoryStrip(QListView):
    """`chosen` carries the try that the artist turned to, `removal_asked` is the key that deletes."""

    chosen = Signal(object)
    removal_asked = Signal()

    def __init__(self, picture_cache: PictureCache, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = HistoryModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(picture_cache, self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(SIDE + GAP + BAR)
        self.setAccessibleName(self.tr("History"))
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.removal_asked)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.clicked.connect(self._on_current)
        picture_cache.arrived.connect(self.viewport().update)

    @property
    def tries(self) -> Sequence[Try]:
        return self._model.tries

    def show_tries(self, tries: Sequence[Try], marked: Try | None) -> None:
        """Show these and mark one of them, of which nothing is told."""
        self.selectionModel().blockSignals(True)
        if list(tries) != list(self._model.tries):
            self._model.show(tries)
        if marked is not None and marked in tries:
            self.setCurrentIndex(self._model.index(list(tries).index(marked)))
        else:
            self.clearSelection()
        self.selectionModel().blockSignals(False)
        self.viewport().update()

    @Slot(QModelIndex)
    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._model.tries[index.row()])
