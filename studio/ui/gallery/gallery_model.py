"""The gallery's pictures as a list that grows while it is scrolled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    QUrl,
    Signal,
    Slot,
)

from studio.session.gallery import GalleryFilter, GalleryPicture, matches
from studio.ui.widgets.plain_text import tooltip_text

MOST_ROWS_PER_STEP = 100
MOST_LOOKED_AT_PER_STEP = 150
Index = QModelIndex | QPersistentModelIndex


class GalleryModel(QAbstractListModel):
    """Rows are `GalleryPicture`s; a step looks at a hundred or two at most, so that it never lasts longer than a frame.

    Where a step finds nothing the next follows by itself; `looked` comes after each.
    """

    looked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[GalleryPicture] = []
        self._remaining: Iterator[GalleryPicture] = iter(())
        self._filter = GalleryFilter()
        self._is_complete = True

        # With an interval of 0 it fires once the events that wait are handled, so the window stays alive meanwhile.
        self._next_step = QTimer(self)
        self._next_step.setSingleShot(True)
        self._next_step.timeout.connect(self._on_next)

    @property
    def searching(self) -> bool:
        """Whether nothing was found so far, and there is more to look at."""
        return not self._rows and not self._is_complete

    def show(self, pictures: Iterator[GalleryPicture], gallery_filter: GalleryFilter) -> None:
        """Begin anew with what of these the filter lets pass."""
        self.beginResetModel()
        self._rows = []
        self._remaining = pictures
        self._filter = gallery_filter
        self._is_complete = False
        self.endResetModel()
        self.fetchMore(QModelIndex())

    def bookmark(self, group_id: int, bookmarked: bool) -> None:
        """Change the pictures of a group where they are; one that no longer fits stays until `show`."""
        for row, item in enumerate(self._rows):
            if item.group.id == group_id:
                self._rows[row] = replace(item, bookmarked=bookmarked)
                self.dataChanged.emit(self.index(row), self.index(row))

    def item(self, index: Index) -> GalleryPicture:
        return self._rows[index.row()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip_text(self.item(index).picture.prompt)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.item(index).picture.prompt
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Files, so that pictures can be dragged into other programs."""
        dragged = QMimeData()
        dragged.setUrls([QUrl.fromLocalFile(str(self.item(index).picture.image)) for index in indexes])
        return dragged

    def canFetchMore(self, parent: Index) -> bool:
        return not self._is_complete

    def fetchMore(self, parent: Index) -> None:
        rows = self._matching_rows()
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()
        elif not self._is_complete:
            # A view asks for more only when it is scrolled, and without a new row it cannot be.
            self._next_step.start()
        self.looked.emit()

    def _matching_rows(self) -> list[GalleryPicture]:
        """What is to be shown of the next pictures; the rest of them is put back once there are enough."""
        rows: list[GalleryPicture] = []
        items = list(islice(self._remaining, MOST_LOOKED_AT_PER_STEP))
        for number, item in enumerate(items, start=1):
            if matches(item, self._filter):
                rows.append(item)
            if len(rows) == MOST_ROWS_PER_STEP:
                self._remaining = chain(items[number:], self._remaining)
                return rows

        # Fewer than were asked for: the iterator has come to its end.
        self._is_complete = len(items) < MOST_LOOKED_AT_PER_STEP
        return rows

    @Slot()
    def _on_next(self) -> None:
        self.fetchMore(QModelIndex())
