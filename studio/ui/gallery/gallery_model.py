"""The gallery's pictures as a list; what a picture is, is read when it is looked at."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, QUrl

from studio.domain.answers import Answer
from studio.domain.votes import Vote
from studio.session.gallery.finding import Block, Blocks, GalleryPicture
from studio.ui.gallery.outcome_text import outcome_text
from studio.ui.widgets.plain_text import tooltip_text

Index = QModelIndex | QPersistentModelIndex


class GalleryModel(QAbstractListModel):
    """A row for each picture; those of a block follow each other. `votes_of` reads the pictures of answers."""

    def __init__(self, votes_of: Callable[[Sequence[Answer]], list[Vote]], parent: QObject) -> None:
        super().__init__(parent)
        self._votes_of = votes_of
        self._blocks = Blocks()
        self._stars: set[int] = set()

    @property
    def blocks(self) -> Blocks:
        return self._blocks

    def show(self, blocks: Blocks, stars: Iterable[int]) -> None:
        """Show these from now on; where they are those of before, what is marked stays marked."""
        self._stars = set(stars)
        if blocks.all == self._blocks.all:
            self._tell_changed()
            return
        self.beginResetModel()
        self._blocks = blocks
        self.endResetModel()

    def star(self, pictures: Collection[int], starred: bool) -> None:
        """Pictures have got a star or lost it; one that no longer fits stays until `show`."""
        (self._stars.update if starred else self._stars.difference_update)(pictures)
        self._tell_changed()

    def are_starred(self, pictures: Iterable[int]) -> bool:
        """Whether all of them have a star, by their ids."""
        return self._stars.issuperset(pictures)

    def votes(self, blocks: Sequence[Block]) -> list[Vote]:
        """Their votes with all pictures, read at once."""
        return self._votes_of([block.answer for block in blocks])

    def items(self, blocks: Sequence[Block]) -> list[GalleryPicture]:
        """The pictures of a few blocks."""
        return [
            GalleryPicture(vote, place, vote.group.pictures[place].id in self._stars)
            for block, vote in zip(blocks, self.votes(blocks), strict=True)
            for place in block.places
        ]

    def item(self, index: Index) -> GalleryPicture:
        row = index.row()
        return self.items(list(self._blocks.part([(row, row)])))[0]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._blocks.pictures

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip_text(self.item(index).picture.prompt)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            item = self.item(index)
            starred = self.tr("with a star") if item.starred else ""
            return ", ".join(filter(None, (item.picture.prompt, outcome_text(item.vote, item.place), starred)))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def files(self, blocks: Sequence[Block]) -> QMimeData:
        """The files of the pictures, so that they can be dragged into other programs."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(item.picture.image)) for item in self.items(blocks)])
        return data

    def _tell_changed(self) -> None:
        if self.rowCount():
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))
