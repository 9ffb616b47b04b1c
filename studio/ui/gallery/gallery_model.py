"""The gallery's pictures as a list that grows while it is scrolled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

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

AT_ONCE = 200
LOOKED_AT = 4000
Index = QModelIndex | QPersistentModelIndex


class GalleryModel(QAbstractListModel):
    """Rows are `Shot`s; a step looks at a few thousand pictures at most, so that it never lasts longer than a frame.

    Where a step finds nothing the next follows by itself; `looked` comes after each.
    """

    looked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[GalleryPicture] = []
        self._more: Iterator[GalleryPicture] = iter(())
        self._wanted = GalleryFilter()
        self._ended = True
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._on_next)

    @property
    def searching(self) -> bool:
        """Whether nothing was found so far, and there is more to look at."""
        return not self._rows and not self._ended

    def show(self, pictures: Iterator[GalleryPicture], wanted: GalleryFilter) -> None:
        """Begin anew with what of these is wanted."""
        self.beginResetModel()
        self._rows = []
        self._more = pictures
        self._wanted = wanted
        self._ended = False
        self.endResetModel()
        self.fetchMore(QModelIndex())

    def bookmark(self, group_id: int, bookmarked: bool) -> None:
        """Change the pictures of a group where they are; one that no longer fits stays until `show`."""
        for row, shot in enumerate(self._rows):
            if shot.group.id == group_id:
                self._rows[row] = replace(shot, bookmarked=bookmarked)
                self.dataChanged.emit(self.index(row), self.index(row))

    def shot(self, index: Index) -> GalleryPicture:
        return self._rows[index.row()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.shot(index).picture.prompt
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Files, so that pictures can be dragged into other programs."""
        dragged = QMimeData()
        dragged.setUrls([QUrl.fromLocalFile(str(self.shot(index).picture.image)) for index in indexes])
        return dragged

    def canFetchMore(self, parent: Index) -> bool:
        return not self._ended

    def fetchMore(self, parent: Index) -> None:
        found: list[GalleryPicture] = []
        looked = list(islice(self._more, LOOKED_AT))
        for at, shot in enumerate(looked):
            if matches(shot, self._wanted):
                found.append(shot)
            if len(found) == AT_ONCE:
                self._more = _chained(looked[at + 1 :], self._more)
                break
        else:
            self._ended = len(looked) < LOOKED_AT
        if found:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(found) - 1)
            self._rows += found
            self.endInsertRows()
        elif not self._ended:
            self._next.start()
        self.looked.emit()

    @Slot()
    def _on_next(self) -> None:
        self.fetchMore(QModelIndex())


def _chained(first: Sequence[GalleryPicture], then: Iterator[GalleryPicture]) -> Iterator[GalleryPicture]:
    yield from first
    yield from then
