"""The pictures of a group side by side, as large as the space allows, on neutral grey."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.domain.votes import Group, Mark, Verdict
from studio.ui.viewer.picture_cache import PictureCache
from studio.ui.viewer.viewport import Viewport

GAP = 20
MARGIN = 10
FRAME = 3
ACKNOWLEDGED_MS = 110
NOTCH = 120
STEP = 1.25
CLICK_ROOM = 4
PIXELS_SHOW_FROM = 4.0
VEIL = QColor(0, 0, 0, 150)


class GroupView(QWidget):
    """`painted` follows the first paint of a group and is when looking begins; `chosen` is a click on a place.

    All pictures zoom and move together.
    """

    painted = Signal(int)
    chosen = Signal(int)

    def __init__(self, pictures: PictureCache, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keeps_zoom = False
        self._pictures = pictures
        self._group: Group | None = None
        self._ahead: Sequence[Group] = ()
        self._marks: Sequence[Mark] = ()
        self._missing: Mapping[Path, str] = {}
        self._viewport = Viewport()
        self._swapped = self._announced = self._moved = False
        self._pressed: QPoint | None = None
        self._framed: dict[int, Mark] = {}
        self._fade = QTimer(self)
        self._fade.setSingleShot(True)
        self._fade.setInterval(ACKNOWLEDGED_MS)
        self._fade.timeout.connect(self._on_faded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(320, 200)
        self.setAccessibleName(self.tr("The pictures to choose between"))

    @property
    def group(self) -> Group | None:
        return self._group

    @property
    def viewport(self) -> Viewport:
        return self._viewport

    def show_group(self, group: Group | None, ahead: Sequence[Group]) -> None:
        """Show a group and have those after it ready."""
        self._ahead = ahead
        if group != self._group:
            self._group = group
            self._announced = False
            self._marks = ()
            self._swapped = False
            if not self.keeps_zoom:
                self._viewport = Viewport()
            self.update()
        if self._announced:
            self._prepare()

    def show_missing(self, missing: Mapping[Path, str]) -> None:
        """Pictures that are not drawn yet, and the words to stand in their places."""
        if missing != self._missing:
            self._missing = missing
            self.update()

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show what is marked so far in a group of more than two."""
        self._marks = marks
        self.update()

    def acknowledge(self, verdict: Verdict, marks: Sequence[Mark]) -> None:
        """Frame what was chosen for a moment, in the places of the group that was there."""
        two = {
            Verdict.LEFT: {0: Mark.BEST},
            Verdict.RIGHT: {1: Mark.BEST},
            Verdict.TIE: {0: Mark.BEST, 1: Mark.BEST},
            Verdict.BAD: {0: Mark.BAD, 1: Mark.BAD},
        }
        self._framed = two.get(verdict, {place: mark for place, mark in enumerate(marks) if mark is not Mark.PLAIN})
        self._fade.start()
        self.update()

    def flicker(self, swapped: bool) -> None:
        """Show each picture in the place of the next."""
        if swapped != self._swapped:
            self._swapped = swapped
            self.update()

    # ------------------------------------------------------------------------------------ zooming

    def fit(self) -> None:
        self._look(Viewport())

    def full_size(self) -> None:
        """One pixel of the picture on one of the screen; back to fitting if it is so already."""
        full = self._full_zoom()
        self._look(Viewport() if self._viewport.zoom == full else replace(Viewport(), zoom=full))

    def wheelEvent(self, event: QWheelEvent) -> None:
        spot = event.position().toPoint()
        place = next((place for place in self._pictures_places() if place.contains(spot)), None)
        if place is None:
            event.ignore()
            return
        share = QPointF((spot.x() - place.left()) / place.width(), (spot.y() - place.top()) / place.height())
        factor = STEP ** (event.angleDelta().y() / NOTCH)
        zoomed = self._viewport.zoomed(factor, share.x(), share.y(), min(1.0, self._full_zoom()))
        self._look(replace(zoomed, zoom=1.0) if math.isclose(zoomed.zoom, 1.0) else zoomed)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
            self._moved = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        spot = event.position().toPoint()
        places = self._pictures_places()
        if self._pressed is None or not places:
            return
        self._moved = self._moved or (spot - self._pressed).manhattanLength() > CLICK_ROOM
        if self._moved:
            way = spot - self._pressed
            zoom = self._viewport.zoom
            self._pressed = spot
            size = places[0].size()
            self._look(self._viewport.moved(-way.x() / size.width() / zoom, -way.y() / size.height() / zoom))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed = self._pressed
        self._pressed = None
        if pressed is None or self._moved:
            return
        for place, square in enumerate(self.places()):
            if square.contains(pressed):
                self.chosen.emit(place)

    def _look(self, viewport: Viewport) -> None:
        self._viewport = viewport
        self.update()

    def _full_zoom(self) -> float:
        """The zoom at which one pixel of the first picture is one pixel of the screen."""
        places = self._pictures_places()
        images = [picture.image for picture in self._group.pictures] if self._group else []
        drawn = next((image for image in images if image not in self._missing), None)
        if drawn is None:
            return 1.0
        return self._pictures.whole(drawn).width() / (places[images.index(drawn)].width() * self.devicePixelRatioF())

    # ------------------------------------------------------------------------------------- places

    def places(self) -> list[QRect]:
        """Equal squares for the pictures, in reading order; two are always beside each other."""
        count = len(self._group.pictures) if self._group else 2
        room = self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        columns = 2 if count == 2 else max(range(1, count + 1), key=lambda number: self._side(room, number, count))
        rows = math.ceil(count / columns)
        side = self._side(room, columns, count)
        left = room.left() + (room.width() - columns * side - (columns - 1) * GAP) // 2
        top = room.top() + (room.height() - rows * side - (rows - 1) * GAP) // 2
        return [
            QRect(left + at % columns * (side + GAP), top + at // columns * (side + GAP), side, side)
            for at in range(count)
        ]

    @staticmethod
    def _side(room: QRect, columns: int, count: int) -> int:
        rows = math.ceil(count / columns)
        across = (room.width() - (columns - 1) * GAP) // columns
        return max(1, min(across, (room.height() - (rows - 1) * GAP) // rows))

    def _pictures_places(self) -> list[QRect]:
        """Where the pictures themselves are when they fit, within their squares."""
        if self._group is None:
            return []
        return [
            square if picture.image in self._missing else _centred(self._pictures.whole(picture.image).size(), square)
            for picture, square in zip(self._group.pictures, self.places(), strict=True)
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:
        QTimer.singleShot(0, self, self._prepare)

    # ----------------------------------------------------------------------------------- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._group is None:
            return
        variant = QPainter(self)
        paths = [picture.image for picture in self._group.pictures]
        turned = paths[1:] + paths[:1] if self._swapped else paths
        for square, path in zip(self.places(), turned, strict=True):
            if path in self._missing:
                self._paint_missing(variant, square, self._missing[path])
            elif self._viewport.fits:
                self._paint_fitting(variant, square, path)
            else:
                self._paint_part(variant, square, path)
        for place, mark in enumerate(self._marks):
            self._paint_mark(variant, self.places()[place], mark, place + 1)
        self._paint_frames(variant)
        variant.end()
        if not self._announced:
            self._announced = True
            self.painted.emit(self._group.id)
            QTimer.singleShot(0, self, self._prepare)

    def _paint_fitting(self, variant: QPainter, square: QRect, path: Path) -> None:
        pixmap = self._pictures.pixmap(path, self._pixels(square))
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        target = QRect(square.topLeft(), pixmap.deviceIndependentSize().toSize())
        target.moveCenter(square.center())
        variant.drawPixmap(target.topLeft(), pixmap)

    def _paint_missing(self, variant: QPainter, square: QRect, words: str) -> None:
        variant.fillRect(square, self.palette().color(QPalette.ColorRole.Base))
        variant.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        centred = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        variant.drawText(square.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN), centred, words)

    def _paint_part(self, variant: QPainter, square: QRect, path: Path) -> None:
        whole: QPixmap = self._pictures.whole(path)
        place = QRectF(_centred(whole.size(), square))
        zoom = self._viewport.zoom
        left, top, width, height = self._viewport.seen()
        source = QRectF(left * whole.width(), top * whole.height(), width * whole.width(), height * whole.height())
        target = QRectF(QPointF(), place.size() * min(1.0, zoom))
        target.moveCenter(place.center())
        enlarged = target.width() * self.devicePixelRatioF() / source.width()
        variant.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, enlarged < PIXELS_SHOW_FROM)
        variant.drawPixmap(target, whole, source)

    def _paint_mark(self, variant: QPainter, square: QRect, mark: Mark, number: int) -> None:
        palette = self.palette()
        if mark is Mark.BAD:
            variant.fillRect(square, VEIL)
        if mark is Mark.BEST:
            variant.setPen(QPen(palette.color(QPalette.ColorRole.Link), FRAME))
            variant.setBrush(Qt.BrushStyle.NoBrush)
            variant.drawRect(square.adjusted(-FRAME - 1, -FRAME - 1, FRAME, FRAME))
        badge = QRect(square.left() + 8, square.top() + 8, 24, 24)
        variant.fillRect(badge, palette.color(QPalette.ColorRole.Window))
        variant.setPen(palette.color(QPalette.ColorRole.WindowText))
        sign = {Mark.BEST: "★", Mark.BAD: "✕"}.get(mark, str(number))
        variant.drawText(badge, Qt.AlignmentFlag.AlignCenter, sign)

    def _paint_frames(self, variant: QPainter) -> None:
        squares = self.places()
        variant.setBrush(Qt.BrushStyle.NoBrush)
        for place, mark in self._framed.items():
            role = QPalette.ColorRole.Mid if mark is Mark.BAD else QPalette.ColorRole.BrightText
            variant.setPen(QPen(self.palette().color(role), FRAME))
            if place < len(squares):
                variant.drawRect(squares[place].adjusted(-FRAME - 1, -FRAME - 1, FRAME, FRAME))

    @Slot()
    def _on_faded(self) -> None:
        self._framed = {}
        self.update()

    @Slot()
    def _prepare(self) -> None:
        size = self._pixels(self.places()[0])
        for group in self._ahead:
            for picture in group.pictures:
                self._pictures.prepare(picture.image, size)
                if not self._viewport.fits:
                    self._pictures.prepare(picture.image, QSize())

    def _pixels(self, square: QRect) -> QSize:
        return (square.size().toSizeF() * self.devicePixelRatioF()).toSize()


def _centred(size: QSize, square: QRect) -> QRect:
    """The largest place of this shape in the middle of a square."""
    place = QRect(QPoint(), size.scaled(square.size(), Qt.AspectRatioMode.KeepAspectRatio))
    place.moveCenter(square.center())
    return place
