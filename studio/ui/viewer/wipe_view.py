"""Two pictures in one place, with a line between them that is drawn to and fro."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.ui.viewer.missing_picture import MissingPicture, paint_missing
from studio.ui.viewer.painting import device_pixels, paint_centred
from studio.ui.viewer.picture_cache import PictureCache

MIDDLE = 0.5
HANDLE = 6
LEAST = 96
Side = tuple[Path, MissingPicture | None]


class WipeView(QWidget):
    """At the left of the line one picture is seen, at the right of it the other. `moved` carries where the line is
    drawn to, 0 at the left edge of the pictures and 1 at the right one; by a hand it may be drawn beyond."""

    moved = Signal(float)

    def __init__(self, picture_cache: PictureCache, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture_cache = picture_cache
        self._sides: tuple[Side, ...] = ()
        self._split = MIDDLE
        self._flickering = False
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(LEAST, LEAST)
        picture_cache.arrived.connect(self.update)

    @property
    def split(self) -> float:
        """Where the line is now."""
        return 1.0 if self._flickering else self._split

    @property
    def place(self) -> QRect:
        """Of the pictures, within the widget; a square before they are there."""
        size = (self.size().toSizeF() * self.devicePixelRatioF()).toSize()
        return self._place([self._pixmap(*side, size) for side in self._sides])

    @property
    def missing(self) -> list[str]:
        """What stands in the place of pictures that are not there yet."""
        return [missing.words for _, missing in self._sides if missing is not None]

    def show_pictures(self, left: Side, right: Side) -> None:
        """Each a file, with what stands in its place as long as it is not there yet."""
        if self._sides != (left, right):
            self._sides = (left, right)
            self.update()

    def draw_to(self, split: float) -> None:
        """0 to 1, as in `moved`."""
        self._split = split
        self.update()

    def flicker(self, on: bool) -> None:
        """While it is on, nothing but the left picture is seen."""
        self._flickering = on
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(4 * LEAST, 4 * LEAST)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._follow(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        pixmaps = [self._pixmap(*side, device_pixels(painter, self.rect())) for side in self._sides]
        place = self._place(pixmaps)
        line = place.left() + round(self.split * place.width())
        left, right = QRect(place), QRect(place)
        left.setRight(line - 1)
        right.setLeft(line)
        for part, pixmap, (_, missing) in zip((left, right), pixmaps, self._sides, strict=False):
            painter.setClipRect(part)
            if missing is None:
                paint_centred(painter, pixmap, place, self.palette().color(QPalette.ColorRole.Base))
            else:
                paint_missing(painter, place, missing, self.palette(), part)
        painter.setClipping(False)
        if not self._flickering and 0 < self._split < 1:
            self._paint_line(painter, line, place)

    def _paint_line(self, painter: QPainter, line: int, place: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dark, bright = self.palette().color(QPalette.ColorRole.Window), self.palette().color(QPalette.ColorRole.Link)
        for colour, width in ((dark, 3), (bright, 1)):
            painter.setPen(QPen(colour, width))
            painter.drawLine(line, place.top(), line, place.bottom())
        painter.setPen(QPen(dark, 1))
        painter.setBrush(bright)
        painter.drawEllipse(QPoint(line, place.center().y()), HANDLE, HANDLE)

    def _pixmap(self, file: Path, missing: MissingPicture | None, size: QSize) -> QPixmap | None:
        # One that is not drawn yet must not be read: the cache would keep a grey picture in its place.
        return None if missing is not None else self._picture_cache.ready(file, size)

    def _place(self, pixmaps: list[QPixmap | None]) -> QRect:
        known = next((pixmap for pixmap in pixmaps if pixmap is not None), None)
        side = min(self.width(), self.height())
        size = QSize(side, side) if known is None else (known.size() / self.devicePixelRatioF())
        place = QRect(QPoint(), size)
        place.moveCenter(self.rect().center())
        return place

    def _follow(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            place = self.place
            self.moved.emit((event.position().x() - place.left()) / max(1, place.width()))
