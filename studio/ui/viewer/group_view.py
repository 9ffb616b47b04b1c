"""The pictures of a group side by side, as large as the space allows, on neutral grey."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.domain.votes import Group, Mark, Verdict
from studio.ui.viewer.grid import columns, moved, squares
from studio.ui.viewer.missing_picture import MissingPicture, paint_missing
from studio.ui.viewer.painting import VEIL, paint_centred, shows_pixels
from studio.ui.viewer.picture_cache import PictureCache
from studio.ui.viewer.viewport import Viewport

MARGIN = 10
FRAME = 3
ACKNOWLEDGED_MS = 110
NOTCH = 120
STEP = 1.25
CLICK_TOLERANCE = 4
HELD_MS = 700
"""A press that lasts so long is a long one."""
BADGE = 24


class GroupView(QWidget):
    """`painted` follows the first paint of all pictures of a group and is when looking begins; `chosen` is a click on a
    place, `chosen_strongly` one with Shift. What is pressed long, by mouse, pen or finger, or with the right button, is
    `turned_bad` where there are more than two, as it is with Shift; of two `menu_asked` asks what else could be done.
    No file is waited for: what is not read yet follows when it is.

    All pictures zoom and move together.
    """

    painted = Signal(int)
    chosen = Signal(int)
    chosen_strongly = Signal(int)
    menu_asked = Signal(int)
    turned_bad = Signal(int)

    def __init__(self, picture_cache: PictureCache, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keeps_zoom = False
        self._picture_cache = picture_cache
        self._group: Group | None = None
        self._ahead: Sequence[Group] = ()
        self._marks: Sequence[Mark] = ()
        self._frame: int | None = None
        self._missing: Mapping[Path, MissingPicture] = {}
        self._viewport = Viewport()
        self._swapped = False
        self._is_painted = False
        self._is_incomplete = False
        self._is_dragged = False
        self._press_position: QPoint | None = None
        self._hold = QTimer(self)
        self._hold.setSingleShot(True)
        self._hold.timeout.connect(self._on_held)
        self._acknowledged: dict[int, Mark] = {}

        picture_cache.arrived.connect(self._on_arrived)
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
    def swapped(self) -> bool:
        """Whether each picture is in the place of another."""
        return self._swapped

    @property
    def viewport(self) -> Viewport:
        return self._viewport

    def show_group(self, group: Group | None, ahead: Sequence[Group]) -> None:
        """Show a group and have those after it ready."""
        self._ahead = ahead
        if group != self._group:
            self._group = group
            self._is_painted = False
            self._marks = ()
            self._frame = None
            self._swapped = False
            if not self.keeps_zoom:
                self._viewport = Viewport()
            self.update()

        # Before the first paint it would delay the very pictures that the artist waits for; paintEvent does it then.
        if self._is_painted:
            self._prepare()

    def show_missing(self, missing: Mapping[Path, MissingPicture]) -> None:
        """Pictures that are not drawn yet, and what stands in their places."""
        if missing != self._missing:
            self._missing = missing
            self.update()

    def show_marks(self, marks: Sequence[Mark], frame: int | None = None) -> None:
        """Show what is marked so far in a group of more than two, or what was said of two before, and which place the
        arrows have come to."""
        if (marks, frame) != (self._marks, self._frame):
            self._marks = marks
            self._frame = frame
            self.update()

    def acknowledge(self, verdict: Verdict, marks: Sequence[Mark]) -> None:
        """Frame what was chosen for a moment, in the places of the group that was there."""
        two = {
            Verdict.LEFT: {0: Mark.BEST},
            Verdict.RIGHT: {1: Mark.BEST},
            Verdict.TIE: {0: Mark.BEST, 1: Mark.BEST},
            Verdict.BAD: {0: Mark.BAD, 1: Mark.BAD},
        }
        marked: dict[int, Mark] = {place: mark for place, mark in enumerate(marks) if mark is not Mark.PLAIN}
        self._acknowledged = two.get(verdict, marked)
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
        full_zoom = self._full_zoom()
        if self._viewport.zoom == full_zoom:
            self._look(Viewport())
        else:
            self._look(Viewport(zoom=full_zoom))

    def wheelEvent(self, event: QWheelEvent) -> None:
        cursor = event.position().toPoint()
        rect = next((rect for rect in self._picture_rects() if rect.contains(cursor)), None)
        if rect is None:
            event.ignore()
            return

        x = (cursor.x() - rect.left()) / rect.width()
        y = (cursor.y() - rect.top()) / rect.height()
        factor = STEP ** (event.angleDelta().y() / NOTCH)
        zoomed = self._viewport.zoomed(factor, x, y, min(1.0, self._full_zoom()))

        # In and out again leaves a rounding error, and only exactly 1 shows the picture as it was scaled by Lanczos.
        if math.isclose(zoomed.zoom, 1.0):
            zoomed = replace(zoomed, zoom=1.0)
        self._look(zoomed)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        position = event.position().toPoint()
        if event.button() is Qt.MouseButton.RightButton:
            self._ask_about(position)
        elif event.button() is Qt.MouseButton.LeftButton:
            self._press_position = position
            self._is_dragged = False
            self._hold.start(HELD_MS)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        cursor = event.position().toPoint()
        rects = self._picture_rects()
        if self._press_position is None or not rects:
            return

        # A hand that trembles while it clicks does not drag.
        shift = cursor - self._press_position
        self._is_dragged = self._is_dragged or shift.manhattanLength() > CLICK_TOLERANCE
        if self._is_dragged:
            self._hold.stop()
            width = rects[0].width() * self._viewport.zoom
            height = rects[0].height() * self._viewport.zoom
            self._press_position = cursor
            self._look(self._viewport.moved(-shift.x() / width, -shift.y() / height))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        position = self._press_position
        self._press_position = None
        self._hold.stop()
        if position is None or self._is_dragged:
            return
        if (place := self._place_at(position)) is None:
            return
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.chosen.emit(place)
        elif self._count() > 2:
            self.turned_bad.emit(place)
        else:
            self.chosen_strongly.emit(place)

    def _ask_about(self, position: QPoint) -> None:
        """What the right button and a long press ask for."""
        if (place := self._place_at(position)) is not None and self._group is not None:
            (self.turned_bad if self._count() > 2 else self.menu_asked).emit(place)

    @Slot()
    def _on_held(self) -> None:
        position = self._press_position
        self._press_position = None
        if position is not None:
            self._ask_about(position)

    def _look(self, viewport: Viewport) -> None:
        self._viewport = viewport
        self.update()

    def _full_zoom(self) -> float:
        """The zoom at which one pixel of the first picture is one pixel of the screen."""
        pictures = self._group.pictures if self._group else ()
        for picture, rect in zip(pictures, self._picture_rects(), strict=True):
            if picture.image not in self._missing:
                width_on_screen = rect.width() * self.devicePixelRatioF()
                return self._picture_cache.whole(picture.image).width() / width_on_screen
        return 1.0

    # ------------------------------------------------------------------------------------- places

    def places(self) -> list[QRect]:
        """Equal squares for the pictures, in reading order."""
        return squares(self._area(), self._count())

    def neighbour(self, place: int | None, right: int, down: int) -> int:
        """The place that one step of an arrow leads to; from None a corner."""
        count = self._count()
        return moved(place, right, down, count, columns(self._area(), count))

    def _area(self) -> QRect:
        return self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)

    def _count(self) -> int:
        return len(self._group.pictures) if self._group else 2

    def _place_at(self, position: QPoint) -> int | None:
        return next((place for place, square in enumerate(self.places()) if square.contains(position)), None)

    def _picture_rects(self) -> list[QRect]:
        """Where the pictures themselves are when they fit, within their squares."""
        if self._group is None:
            return []
        return [
            square
            if picture.image in self._missing
            else _centred(self._picture_cache.whole(picture.image).size(), square)
            for picture, square in zip(self._group.pictures, self.places(), strict=True)
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:
        # After the paint that follows: what is seen comes before what is to come.
        QTimer.singleShot(0, self, self._prepare)

    # ----------------------------------------------------------------------------------- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._group is None:
            return
        painter = QPainter(self)
        paths = [picture.image for picture in self._group.pictures]
        if self._swapped:
            paths = paths[1:] + paths[:1]
        places = self.places()
        self._is_incomplete = False
        for square, path in zip(places, paths, strict=True):
            if path in self._missing:
                paint_missing(painter, square, self._missing[path], self.palette())
            elif self._viewport.fits:
                self._paint_fitting(painter, square, path)
            else:
                self._paint_part(painter, square, path)
        several = len(self._marks) > 2
        for place, mark in enumerate(self._marks):
            # Of two neither is chosen by its number, and both are to be seen well, whatever was said of them.
            if several or mark is not Mark.PLAIN:
                self._paint_mark(painter, places[place], mark, place + 1, numbered=several)
        if self._frame is not None:
            self._paint_frame(painter, places[self._frame], QPalette.ColorRole.BrightText, FRAME)
        self._paint_frames(painter)

        # Before `painted`, whose slots may change what is to be painted.
        painter.end()
        if not self._is_painted and not self._is_incomplete:
            self._is_painted = True
            self.painted.emit(self._group.id)

            # Reading ahead waits until these pictures are on the screen.
            QTimer.singleShot(0, self, self._prepare)

    def _paint_fitting(self, painter: QPainter, square: QRect, path: Path) -> None:
        pixmap = self._picture_cache.ready(path, self._pixels(square))
        self._is_incomplete = self._is_incomplete or pixmap is None
        other = self._picture_cache.in_any_size(path) if pixmap is None else None
        if other is not None:
            # While the window is made larger or smaller.
            painter.drawPixmap(_centred(other.size(), square), other)
            return
        paint_centred(painter, pixmap, square, self.palette().color(QPalette.ColorRole.Base))

    def _paint_part(self, painter: QPainter, square: QRect, path: Path) -> None:
        whole: QPixmap = self._picture_cache.whole(path)
        fitting = QRectF(_centred(whole.size(), square))
        left, top, width, height = self._viewport.seen()
        source = QRectF(left * whole.width(), top * whole.height(), width * whole.width(), height * whole.height())

        # Below zoom 1, which is full size for a small picture, the picture itself shrinks within its place.
        target = QRectF(QPointF(), fitting.size() * min(1.0, self._viewport.zoom))
        target.moveCenter(fitting.center())

        enlargement = target.width() * self.devicePixelRatioF() / source.width()
        crisp = shows_pixels(max(whole.width(), whole.height()), enlargement)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not crisp)
        painter.drawPixmap(target, whole, source)

    def _paint_mark(self, painter: QPainter, square: QRect, mark: Mark, number: int, *, numbered: bool) -> None:
        palette = self.palette()
        if mark is Mark.BAD and numbered:
            painter.fillRect(square, VEIL)
        if mark is Mark.BEST:
            self._paint_frame(painter, square, QPalette.ColorRole.Link)
        signs = [str(number)] if numbered else []
        signs += {Mark.BEST: ["★"], Mark.BAD: ["✕"]}.get(mark, [])
        painter.fillRect(
            QRect(square.left() + 8, square.top() + 8, len(signs) * BADGE, BADGE),
            palette.color(QPalette.ColorRole.Window),
        )
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        for place, sign in enumerate(signs):
            badge = QRect(square.left() + 8 + place * BADGE, square.top() + 8, BADGE, BADGE)
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, sign)

    def _paint_frames(self, painter: QPainter) -> None:
        places = self.places()
        for place, mark in self._acknowledged.items():
            role = QPalette.ColorRole.Mid if mark is Mark.BAD else QPalette.ColorRole.BrightText

            # The group of the answer has left; the next may have fewer pictures.
            if place < len(places):
                self._paint_frame(painter, places[place], role)

    def _paint_frame(self, painter: QPainter, square: QRect, role: QPalette.ColorRole, away: int = 0) -> None:
        """Around a square, so many pixels further out than beside it."""
        pen = QPen(self.palette().color(role), FRAME)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(square.adjusted(-FRAME - 1 - away, -FRAME - 1 - away, FRAME + away, FRAME + away))

    @Slot()
    def _on_faded(self) -> None:
        self._acknowledged = {}
        self.update()

    @Slot()
    def _on_arrived(self) -> None:
        if self._is_incomplete:
            self.update()

    @Slot()
    def _prepare(self) -> None:
        size = self._pixels(self.places()[0])
        for group in self._ahead:
            for picture in group.pictures:
                self._picture_cache.prepare(picture.image, size)
                if not self._viewport.fits:
                    self._picture_cache.prepare(picture.image, QSize())

    def _pixels(self, square: QRect) -> QSize:
        return (square.size().toSizeF() * self.devicePixelRatioF()).toSize()


def _centred(size: QSize, square: QRect) -> QRect:
    """The largest place of this shape in the middle of a square."""
    place = QRect(QPoint(), size.scaled(square.size(), Qt.AspectRatioMode.KeepAspectRatio))
    place.moveCenter(square.center())
    return place
