"""The previews of the base model above those of a checkpoint, column by column the same prompt and seeds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.controller.project_controller import ProjectController
from studio.domain.jobs import Picture
from studio.ui.viewer.missing_picture import missing_picture, paint_missing
from studio.ui.viewer.painting import device_pixels, paint_centred
from studio.ui.viewer.picture_cache import PictureCache

LARGEST = 92
SMALLEST = 40
GAP = 8
NAMES_WIDTH = 110


class PreviewRows(QWidget):
    """`chosen` carries the column that was clicked."""

    chosen = Signal(int)

    def __init__(
        self, controller: ProjectController, picture_cache: PictureCache, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._picture_cache = picture_cache
        self._rows: Sequence[tuple[str, Sequence[Picture]]] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Previews"))
        picture_cache.arrived.connect(self._on_arrived)
        controller.previewed.connect(self._on_arrived)
        controller.work_changed.connect(self._on_arrived)
        controller.estimates.changed.connect(self._on_arrived)

    def show_rows(self, rows: Sequence[tuple[str, Sequence[Picture]]]) -> None:
        """Each row is a name and its pictures; all rows are equally long."""
        self._rows = rows
        self._fit()
        self.update()

    def places(self, row: int) -> list[QRect]:
        """The squares of a row."""
        side = self._side_length()
        top = row * (side + GAP)
        columns = range(self._column_count())
        return [QRect(NAMES_WIDTH + column * (side + GAP), top, side, side) for column in columns]

    def resizeEvent(self, event: object) -> None:
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        alignment = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        for row, (name, pictures) in enumerate(self._rows):
            squares = self.places(row)
            painter.drawText(QRect(0, squares[0].top(), NAMES_WIDTH - GAP, squares[0].height()), alignment, name)
            for picture, square in zip(pictures, squares, strict=True):
                self._paint_picture(painter, picture, square)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cursor = event.position().toPoint()
        for row in range(len(self._rows)):
            for column, square in enumerate(self.places(row)):
                if square.contains(cursor):
                    self.chosen.emit(column)

    def _paint_picture(self, painter: QPainter, picture: Picture, square: QRect) -> None:
        # A preview that is not drawn yet must not be read: the cache would keep a grey picture in its place.
        missing = missing_picture(self._controller, picture.image)
        if missing is not None:
            paint_missing(painter, square, missing, self.palette())
            return
        pixmap = self._picture_cache.ready(picture.image, device_pixels(painter, square))
        paint_centred(painter, pixmap, square, self.palette().color(QPalette.ColorRole.Base))

    def _column_count(self) -> int:
        return max((len(pictures) for _, pictures in self._rows), default=0)

    def _side_length(self) -> int:
        columns = max(1, self._column_count())
        width = self.width() - NAMES_WIDTH - (columns - 1) * GAP
        return min(LARGEST, max(SMALLEST, width // columns))

    def _fit(self) -> None:
        rows = len(self._rows)
        self.setFixedHeight(rows * self._side_length() + max(0, rows - 1) * GAP)

    @Slot()
    def _on_arrived(self) -> None:
        self.update()
