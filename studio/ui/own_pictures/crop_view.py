"""A picture large enough to move the part of it that is learned, by mouse or by arrow keys."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.ui.own_pictures.crop_painting import fitted, moved, paint_cropped, placed
from studio.ui.viewer.picture_cache import PictureCache
from studio.ui.widgets.plain_text import tooltip_text

WHOLE = QRectF(0, 0, 1, 1)
STEP = 0.01
"""Of the picture's side, at each press of an arrow key; with Shift ten times as much."""
SETTLED_MS = 400
"""A held arrow key moves on meanwhile, and is kept once."""
HEIGHT = 190
ARROWS = {
    Qt.Key.Key_Left: QPointF(-STEP, 0),
    Qt.Key.Key_Right: QPointF(STEP, 0),
    Qt.Key.Key_Up: QPointF(0, -STEP),
    Qt.Key.Key_Down: QPointF(0, STEP),
}


class CropView(QWidget):
    """`settled` carries the crop that the artist has moved to, in shares of the picture, once the hand rests."""

    settled = Signal(QRectF)

    def __init__(self, picture_cache: PictureCache, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture_cache = picture_cache
        self._path: Path | None = None
        self._size = QSizeF()
        self._crop = WHOLE
        self._held: tuple[QPointF, QRectF] | None = None
        self._rest = QTimer(self, interval=SETTLED_MS)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self.settle)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("The part that is learned"))
        picture_cache.arrived.connect(self._on_arrived)
        self.clear()

    @property
    def crop(self) -> QRectF:
        """In shares of the picture."""
        return QRectF(self._crop)

    @property
    def can_move(self) -> bool:
        """Whether there is a picture of which only a part is learned."""
        return self._path is not None and (self._crop.width() < 1 or self._crop.height() < 1)

    def show_picture(self, path: Path, size: QSizeF, crop: QRectF) -> None:
        """`size` is the whole picture's, in whatever unit. A crop that is being moved stays with the hand."""
        if path == self._path and (self._held is not None or self._rest.isActive()):
            return
        self.settle()
        self._path = path
        self._size = size
        self._crop = QRectF(crop)
        self._follow()

    def clear(self) -> None:
        self.settle()
        self._path = None
        self._follow()

    @Slot()
    def settle(self) -> None:
        """Tell at once what was moved."""
        if self._rest.isActive() or self._held is not None:
            self._rest.stop()
            self._held = None
            self.settled.emit(self.crop)

    def sizeHint(self) -> QSize:
        return QSize(HEIGHT, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _follow(self) -> None:
        """The focus and the pointer say whether there is something to be moved."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self.can_move else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.SizeAllCursor if self.can_move else Qt.CursorShape.ArrowCursor)
        hint = self.tr("Drag the bright part, or use the arrow keys.") if self.can_move else ""
        self.setToolTip(tooltip_text(hint))
        self.setAccessibleDescription(hint)
        self.update()

    def _place(self) -> QRectF:
        return fitted(self._size, self.rect())

    # -------------------------------------------------------------------------------------- events

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        palette = self.palette()
        if self._path is None:
            return
        pixels = (self._place().size() * self.devicePixelRatioF()).toSize()
        pixmap = self._picture_cache.ready(self._path, pixels) or self._picture_cache.in_any_size(self._path)
        if pixmap is None:
            painter.fillRect(self._place(), palette.color(QPalette.ColorRole.Button))
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        ground = palette.color(QPalette.ColorRole.Window)
        frame = palette.color(QPalette.ColorRole.Link if self.hasFocus() else QPalette.ColorRole.BrightText)
        paint_cropped(painter, pixmap, self._place(), self._crop, ground, frame)
        if self.hasFocus() and self.can_move:
            painter.setPen(QPen(frame, 2))
            painter.drawRect(placed(self._crop, self._place()).adjusted(1, 1, -1, -1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = ARROWS.get(Qt.Key(event.key()))
        if by is None or not self.can_move:
            super().keyPressEvent(event)
            return
        is_far = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._crop = moved(self._crop, by * (10 if is_far else 1))
        self._rest.start()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.can_move:
            # From where it began: a hand that leaves the picture and comes back finds the part below itself again.
            self._held = (event.position(), self.crop)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None:
            return
        start, crop = self._held
        by = event.position() - start
        place = self._place()
        self._crop = moved(crop, QPointF(by.x() / place.width(), by.y() / place.height()))
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.settle()

    def focusInEvent(self, event: object) -> None:
        self.update()

    def focusOutEvent(self, event: object) -> None:
        self.settle()
        self.update()

    @Slot()
    def _on_arrived(self) -> None:
        if self.isVisible():
            self.update()
