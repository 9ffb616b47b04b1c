"""The list of recent projects: picture, name, how many votes, when."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from studio.ui.pictures import read_scaled
from studio.ui.recents import Recent
from studio.ui.words import ago, counted, now

PICTURE, ROW, SPACE = 56, 76, 10
RECENT, PIXMAP = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
NAME, DIM = QPalette.ColorRole.BrightText, QPalette.ColorRole.PlaceholderText
CHOSEN, HOVERED, EMPTY = QPalette.ColorRole.Highlight, QPalette.ColorRole.Button, QPalette.ColorRole.Button


class RecentDelegate(QStyledItemDelegate):
    """Paints one project."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        recent: Recent = index.data(RECENT)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        place = QRect(option.rect.left() + SPACE, option.rect.top() + SPACE, PICTURE, PICTURE)
        painter.fillRect(place, option.palette.color(EMPTY))
        pixmap: QPixmap = index.data(PIXMAP)
        if not pixmap.isNull():
            painter.drawPixmap(place, pixmap)
        self._paint_words(painter, option, recent)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(option.palette.color(CHOSEN if chosen else HOVERED))
            painter.drawRoundedRect(option.rect, 5, 5)

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, recent: Recent) -> None:
        place = option.rect.adjusted(PICTURE + 2 * SPACE + 4, 0, -SPACE, 0)
        half = place.height() // 2
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(option.palette.color(NAME))
        name = painter.fontMetrics().elidedText(recent.name, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place.adjusted(0, 0, 0, -half - 1), Qt.AlignmentFlag.AlignBottom, name)
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(option.palette.color(DIM))
        painter.drawText(place.adjusted(0, half + 3, 0, 0), Qt.AlignmentFlag.AlignTop, self._facts(recent))

    def _facts(self, recent: Recent) -> str:
        votes = counted(recent.votes, self.tr("vote"), self.tr("votes"))
        return f"{votes} · {ago(recent.voted, now())}" if recent.voted else votes


class RecentList(QListWidget):
    """Enter or a click opens a project."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(RecentDelegate(self))
        self.setMouseTracking(True)
        self.setSpacing(1)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Recent projects"))
        self.itemActivated.connect(self._on_activated)
        self.itemClicked.connect(self._on_activated)

    def show_recents(self, recents: Sequence[Recent]) -> None:
        self.clear()
        for recent in recents:
            item = QListWidgetItem(self)
            item.setData(RECENT, recent)
            item.setData(PIXMAP, self._thumbnail(recent))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, recent.name)
            item.setToolTip(recent.folder)
        if recents:
            self.setCurrentRow(0)

    def _thumbnail(self, recent: Recent) -> QPixmap:
        if not recent.thumbnail or not Path(recent.thumbnail).is_file():
            return QPixmap()
        side = round(PICTURE * self.devicePixelRatioF())
        return QPixmap.fromImage(read_scaled(Path(recent.thumbnail), QSize(side, side)))

    @Slot(QListWidgetItem)
    def _on_activated(self, item: QListWidgetItem) -> None:
        self.opened.emit(Path(item.data(RECENT).folder))
