"""The pictures that an artist brought, as a list of tiles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSizeF, Qt

from studio.ui.widgets.plain_text import tooltip_text

Index = QModelIndex | QPersistentModelIndex


class Mood(Enum):
    """How what is said of a picture is coloured."""

    PLAIN = auto()
    GOOD = auto()
    ERROR = auto()


@dataclass(frozen=True)
class Tile:
    """`id` stays the same while a picture is changed, `record` is its number in the project today. `size` is the whole
    picture's in whatever unit, `crop` the part that is learned in shares of it, `state` a few words and `brief` fewer
    of them, for where those have no room. `prompts` are those that it
    is learned under."""

    id: int
    record: int
    name: str
    preview: Path
    size: QSizeF
    crop: QRectF
    caption: str
    state: str
    brief: str = ""
    mood: Mood = Mood.PLAIN
    left_out: bool = False
    prompts: Sequence[str] = ()


class TileModel(QAbstractListModel):
    """Changes only what has changed, so that the selection and the place in the list stay."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tiles: list[Tile] = []

    @property
    def tiles(self) -> Sequence[Tile]:
        return self._tiles

    def tile(self, index: Index) -> Tile:
        return self._tiles[index.row()]

    def row_of(self, tile_id: int) -> int | None:
        return next((row for row, tile in enumerate(self._tiles) if tile.id == tile_id), None)

    def show(self, tiles: Iterable[Tile]) -> None:
        wanted = list(tiles)
        kept = {tile.id for tile in wanted}
        self._remove({tile.id for tile in self._tiles} - kept)
        if [tile.id for tile in self._tiles] != [tile.id for tile in wanted[: len(self._tiles)]]:
            # Some came back in between, by undo.
            self.beginResetModel()
            self._tiles = wanted
            self.endResetModel()
            return
        changed = [row for row, (old, new) in enumerate(zip(self._tiles, wanted, strict=False)) if old != new]
        for row in changed:
            self._tiles[row] = wanted[row]
        if changed:
            # Told once: whoever listens looks at them all.
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
        if len(wanted) > len(self._tiles):
            self.beginInsertRows(QModelIndex(), len(self._tiles), len(wanted) - 1)
            self._tiles += wanted[len(self._tiles) :]
            self.endInsertRows()

    def _remove(self, gone: set[int]) -> None:
        """In blocks of neighbours, from the end."""
        row = len(self._tiles) - 1
        while row >= 0:
            last = row
            while row >= 0 and self._tiles[row].id in gone:
                row -= 1
            if row < last:
                self.beginRemoveRows(QModelIndex(), row + 1, last)
                del self._tiles[row + 1 : last + 1]
                self.endRemoveRows()
            row -= 1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._tiles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        tile = self.tile(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return tile.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip_text(f"{tile.name}\n{tile.caption}".strip())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (tile.name, tile.state, tile.caption) if part)
        return None
