"""What the starter paints, in a few small pictures and a sentence."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from studio.assets import samples
from studio.ui.viewer.painting import device_pixels, paint_centred
from studio.ui.viewer.picture_cache import PictureCache
from studio.ui.widgets.factories import label

SIDE = 72
GAP = 8


class StarterSamples(QWidget):
    """Told to a screen reader in the sentence."""

    def __init__(self, picture_cache: PictureCache, parent: QWidget) -> None:
        super().__init__(parent)
        words = self.tr(
            "It paints trees, houses, mountains, flowers, boats, cats, stars and fish, and needs no graphics card. Its "
            "pictures are small by nature, 64 pixels wide; a model of yours paints larger ones."
        )
        self.pictures = samples()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(_Row(picture_cache, self.pictures, self))
        column.addWidget(label(self, "dim", words, wrap=True))


class _Row(QWidget):
    """As many of the pictures as there is room for."""

    def __init__(self, picture_cache: PictureCache, pictures: list[Path], parent: QWidget) -> None:
        super().__init__(parent)
        self._picture_cache = picture_cache
        self._pictures = pictures
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        picture_cache.arrived.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(len(self._pictures) * (SIDE + GAP) - GAP, SIDE)

    def minimumSizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for number, picture in enumerate(self._pictures[: (self.width() + GAP) // (SIDE + GAP)]):
            square = QRect(number * (SIDE + GAP), 0, SIDE, SIDE)
            pixmap = self._picture_cache.ready(picture, device_pixels(painter, square))
            paint_centred(painter, pixmap, square, self.palette().color(QPalette.ColorRole.Button))
