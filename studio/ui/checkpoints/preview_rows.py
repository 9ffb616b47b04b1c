"""The previews of the base model above those of a checkpoint, column by column the same prompt and seeds."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.domain.jobs import Picture
from studio.ui.viewer.picture_cache import PictureCache

MOST = 92
LEAST = 40
GAP = 8
NAMES = 110


class PreviewRows(QWidget):
    """`chosen` carries the column that was clicked."""

    chosen = Signal(int)

    def __init__(self, pictures: PictureCache, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._rows: Sequence[tuple[str, Sequence[Picture]]] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Previews"))
        pictures.arrived.connect(self._on_arrived)

    def show_rows(self, rows: Sequence[tuple[str, Sequence[Picture]]]) -> None:
        """Each row is a name and its pictures; all rows are equally long."""
        self._rows = rows
        self._fit()
        self.update()

    def places(self, row: int) -> list[QRect]:
        """The squares of a row."""
        side = self._side()
        top = row * (side + GAP)
        return [QRect(NAMES + at * (side + GAP), top, side, side) for at in range(self._columns())]

    def resizeEvent(self, event: object) -> None:
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        variant = QPainter(self)
        variant.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        for row, (name, pictures) in enumerate(self._rows):
            places = self.places(row)
            middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            variant.drawText(QRect(0, places[0].top(), NAMES - GAP, places[0].height()), middle, name)
            for picture, place in zip(pictures, places, strict=True):
                self._paint_picture(variant, picture.image, place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot = event.position().toPoint()
        for row in range(len(self._rows)):
            for column, place in enumerate(self.places(row)):
                if place.contains(spot):
                    self.chosen.emit(column)

    def _paint_picture(self, variant: QPainter, path: Path, place: QRect) -> None:
        size = (QSize(place.size()).toSizeF() * self.devicePixelRatioF()).toSize()
        pixmap = self._pictures.ready(path, size) if path.is_file() else None
        if pixmap is None:
            variant.fillRect(place, self.palette().color(QPalette.ColorRole.Base))
            return
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        target = QRect(place.topLeft(), pixmap.deviceIndependentSize().toSize())
        target.moveCenter(place.center())
        variant.drawPixmap(target.topLeft(), pixmap)

    def _columns(self) -> int:
        return max((len(pictures) for _, pictures in self._rows), default=0)

    def _side(self) -> int:
        columns = max(1, self._columns())
        return min(MOST, max(LEAST, (self.width() - NAMES - (columns - 1) * GAP) // columns))

    def _fit(self) -> None:
        rows = len(self._rows)
        self.setFixedHeight(rows * self._side() + max(0, rows - 1) * GAP)

    @Slot()
    def _on_arrived(self) -> None:
        self.update()
