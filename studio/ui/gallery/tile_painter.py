"""How a picture of the gallery is painted, with its star, its mark and what the vote said of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from studio.domain.votes import Vote
from studio.ui.gallery.outcome_text import outcome_text
from studio.ui.viewer.painting import device_pixels, paint_centred
from studio.ui.viewer.picture_cache import PictureCache

BADGE = 26
FRAME = 4
LINE = 20
Role = QPalette.ColorRole


class TilePainter:
    """Waits for no file: what is not read yet is empty, or as large as it was before."""

    def __init__(self, picture_cache: PictureCache) -> None:
        self._picture_cache = picture_cache

    def pixels(self, widget: QWidget, side: int) -> QSize:
        """How large a picture is in the pixels of the screen."""
        return (QSize(side, side).toSizeF() * widget.devicePixelRatioF()).toSize()

    def paint_picture(self, painter: QPainter, palette: QPalette, square: QRect, image: Path) -> None:
        pixmap = self._picture_cache.ready(image, device_pixels(painter, square))
        other = self._picture_cache.in_any_size(image) if pixmap is None else None
        if other is None:
            paint_centred(painter, pixmap, square, palette.color(Role.Button))
        else:
            place = QRect(QPoint(), other.size().scaled(square.size(), Qt.AspectRatioMode.KeepAspectRatio))
            place.moveCenter(square.center())
            painter.drawPixmap(place, other)

    def paint_star(self, painter: QPainter, palette: QPalette, square: QRect) -> None:
        badge = QRect(square.right() - BADGE - 4, square.top() + 5, BADGE, BADGE)
        painter.fillRect(badge, palette.color(Role.Window))
        painter.setPen(palette.color(Role.Link))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, "★")

    def paint_mark(self, painter: QPainter, palette: QPalette, square: QRect) -> None:
        """A frame that stands out from a bright picture and from a dark one, and a tick."""
        self._frame(painter, square, palette.color(Role.Window), FRAME + 2)
        self._frame(painter, square, palette.color(Role.Link), FRAME)
        badge = QRect(square.left() + 5, square.top() + 5, BADGE, BADGE)
        painter.fillRect(badge, palette.color(Role.Link))
        painter.setPen(palette.color(Role.Window))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, "✓")

    def paint_current(self, painter: QPainter, palette: QPalette, square: QRect) -> None:
        """Where the arrows are."""
        painter.setPen(QPen(palette.color(Role.BrightText), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(square.adjusted(-2, -2, 1, 1))

    def paint_captions(
        self, painter: QPainter, palette: QPalette, squares: Sequence[QRect], vote: Vote, places: Sequence[int]
    ) -> None:
        """Below the pictures what the vote said, once where it said the same of all."""
        texts = [outcome_text(vote, place) for place in places]
        below = [QRect(square.left(), square.bottom() + 1, square.width(), LINE) for square in squares]
        if len(set(texts)) == 1:
            texts, below = texts[:1], [below[0].united(below[-1])]
        painter.setPen(palette.color(Role.Text))
        for text, line in zip(texts, below, strict=True):
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignCenter, shown)

    def with_number(self, pixmap: QPixmap, number: int, widget: QWidget) -> QPixmap:
        """What hangs at the pointer while pictures are dragged."""
        shown = QPixmap(pixmap)
        if number > 1:
            painter = QPainter(shown)
            painter.setFont(widget.font())
            text = str(number)
            width = max(BADGE, painter.fontMetrics().horizontalAdvance(text) + 12)
            badge = QRect(shown.width() - width, shown.height() - BADGE, width, BADGE)
            painter.fillRect(badge, widget.palette().color(Role.Link))
            painter.setPen(widget.palette().color(Role.Window))
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
            painter.end()
        return shown

    @staticmethod
    def _frame(painter: QPainter, square: QRect, colour: QColor, width: int) -> None:
        pen = QPen(colour, width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = width // 2
        painter.drawRect(square.adjusted(half, half, -half - 1, -half - 1))
