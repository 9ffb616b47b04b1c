"""Painting pictures that were scaled to the pixels of the screen."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap

VEIL = QColor(0, 0, 0, 150)
"""What words and signs are read on over a picture."""

SMALL = 128
"""Up to so many pixels a picture is small by nature: a filter would make a blur of it at any size."""
SMALL_FROM = 2.0
LARGE_FROM = 4.0
"""Enlarged so many times, even of a large one nothing but a blur would be left."""


def shows_pixels(side: int, times: float) -> bool:
    """Whether a picture of `side` pixels shows them as crisp squares when it is enlarged so many times, or is smoothed.
    The one place where this is decided."""
    return times >= (SMALL_FROM if side <= SMALL else LARGE_FROM)


def device_pixels(painter: QPainter, square: QRect) -> QSize:
    """How large a square is in the pixels of the screen that the painter paints on."""
    return (square.size().toSizeF() * painter.device().devicePixelRatioF()).toSize()


def paint_centred(painter: QPainter, pixmap: QPixmap | None, square: QRect, empty: QColor) -> None:
    """Paint a pixmap of device pixels in the middle of a square, without scaling it again; None leaves it `empty`."""
    if pixmap is None:
        painter.fillRect(square, empty)
        return

    # Pixmaps of the cache know nothing of the screen they are for; without its ratio they would come out too large.
    pixmap.setDevicePixelRatio(painter.device().devicePixelRatioF())
    target = QRect(square.topLeft(), pixmap.deviceIndependentSize().toSize())
    target.moveCenter(square.center())
    painter.drawPixmap(target.topLeft(), pixmap)
