"""A picture with the part of it that is learned: the rest is dimmed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

DIMMED = 0.72
"""How much of the ground's colour lies over what is not learned."""


def fitted(size: QSizeF, area: QRect) -> QRectF:
    """Where a picture of this size, in whatever unit, comes to stand in the middle of an area: whole, as large as can
    be."""
    if size.isEmpty():
        return QRectF(area)
    place = QRectF(QPointF(), size.scaled(QSizeF(area.size()), Qt.AspectRatioMode.KeepAspectRatio))
    place.moveCenter(QRectF(area).center())
    return place


def placed(crop: QRectF, picture: QRectF) -> QRectF:
    """A crop in shares of the picture as a rectangle on the screen."""
    return QRectF(
        picture.left() + crop.left() * picture.width(),
        picture.top() + crop.top() * picture.height(),
        crop.width() * picture.width(),
        crop.height() * picture.height(),
    )


def moved(crop: QRectF, by: QPointF) -> QRectF:
    """The crop as far along as it can go within the picture."""
    left = min(max(crop.left() + by.x(), 0.0), max(0.0, 1 - crop.width()))
    top = min(max(crop.top() + by.y(), 0.0), max(0.0, 1 - crop.height()))
    return QRectF(left, top, crop.width(), crop.height())


def paint_cropped(
    painter: QPainter, pixmap: QPixmap, picture: QRectF, crop: QRectF, ground: QColor, frame: QColor
) -> None:
    """`pixmap` is drawn into `picture`; where all of it is learned there is no frame to be seen."""
    painter.drawPixmap(picture, pixmap, QRectF(pixmap.rect()))
    part = placed(crop, picture)
    rest = QPainterPath()
    rest.addRect(picture)
    inner = QPainterPath()
    inner.addRect(part)
    veil = QColor(ground)
    veil.setAlphaF(DIMMED)
    painter.fillPath(rest.subtracted(inner), veil)
    if crop.width() < 1 or crop.height() < 1:
        painter.setPen(QPen(frame, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(part.adjusted(0.5, 0.5, -0.5, -0.5))
