"""The list of recent projects: picture, name, how many votes, when."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyleOptionViewItem, QWidget

from studio.controller.program.recent_projects import RecentProject
from studio.regular_files import is_regular
from studio.ui.viewer.picture_cache import read_scaled
from studio.ui.widgets.formatting import ago, counted, now
from studio.ui.widgets.plain_text import tooltip_text
from studio.ui.widgets.two_line_delegate import Index, TwoLineDelegate, set_up_list

PICTURE = 56
ROW = 76
SPACE = 10
RECENT = Qt.ItemDataRole.UserRole
PIXMAP = Qt.ItemDataRole.UserRole + 1
EMPTY = QPalette.ColorRole.Button


class RecentDelegate(TwoLineDelegate):
    """Paints one project."""

    row = ROW
    indent = PICTURE + 2 * SPACE + 4
    space = SPACE

    def name_text(self, index: Index) -> str:
        recent: RecentProject = index.data(RECENT)
        return recent.name

    def facts_text(self, index: Index) -> str:
        recent: RecentProject = index.data(RECENT)
        votes = counted(recent.votes, self.tr("vote"), self.tr("votes"))
        return f"{votes} · {ago(recent.voted, now())}" if recent.voted else votes

    def paint_picture(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        square = QRect(option.rect.left() + SPACE, option.rect.top() + SPACE, PICTURE, PICTURE)
        painter.fillRect(square, option.palette.color(EMPTY))
        pixmap: QPixmap = index.data(PIXMAP)
        if not pixmap.isNull():
            painter.drawPixmap(square, pixmap)


class RecentList(QListWidget):
    """Enter or a click opens a project."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_up_list(self, RecentDelegate(self), self.tr("Recent projects"))
        self.setSpacing(1)

        # Whether one click activates a row is up to the desktop; here it always does.
        self.itemActivated.connect(self._on_activated)
        self.itemClicked.connect(self._on_activated)

    def show_recents(self, recents: Sequence[RecentProject]) -> None:
        self.clear()
        for recent in recents:
            item = QListWidgetItem(self)
            item.setData(RECENT, recent)
            item.setData(PIXMAP, self._thumbnail(recent))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, recent.name)
            item.setToolTip(tooltip_text(recent.folder))
        if recents:
            self.setCurrentRow(0)

    def _thumbnail(self, recent: RecentProject) -> QPixmap:
        if not recent.thumbnail or not is_regular(Path(recent.thumbnail)):
            return QPixmap()

        # A few small pictures once, while the page is opened: a cache with threads would not pay.
        side = round(PICTURE * self.devicePixelRatioF())
        return QPixmap.fromImage(read_scaled(Path(recent.thumbnail), QSize(side, side)))

    @Slot(QListWidgetItem)
    def _on_activated(self, item: QListWidgetItem) -> None:
        self.opened.emit(Path(item.data(RECENT).folder))
