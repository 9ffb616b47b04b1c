"""Paints the tiles of the pictures that an artist brought; waits for no file."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from studio.ui.own_pictures.crop_painting import fitted, paint_cropped
from studio.ui.own_pictures.tiles import Index, Mood, Tile, TileModel
from studio.ui.viewer.picture_cache import PictureCache

SIDE = 136
PADDING = 9
LINE = 18
LINES = 3
GAP = 4
SMALL = 12
ROUNDING = 6
LEFT_OUT_OPACITY = 0.3
MOODS = {
    Mood.PLAIN: QPalette.ColorRole.PlaceholderText,
    Mood.GOOD: QPalette.ColorRole.Link,
    Mood.ERROR: QPalette.ColorRole.Link,
}


class TileDelegate(QStyledItemDelegate):
    """A picture with its crop, its name, its caption and how it stands; faint if it is left out."""

    def __init__(self, picture_cache: PictureCache, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture_cache = picture_cache

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(SIDE + 2 * PADDING, SIDE + LINES * LINE + GAP + 2 * PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, TileModel)
        tile = model.tile(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self._paint_ground(painter, option)
        area = option.rect.adjusted(PADDING, PADDING, -PADDING, -PADDING)
        painter.setOpacity(LEFT_OUT_OPACITY if tile.left_out else 1.0)
        self._paint_picture(painter, option, tile, QRect(area.topLeft(), QSize(SIDE, SIDE)), ground)
        painter.setOpacity(1.0)
        self._paint_words(painter, option, tile, area.adjusted(0, SIDE + GAP, 0, 0))
        painter.restore()

    @staticmethod
    def _paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> QColor:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        ground = option.palette.color(QPalette.ColorRole.Highlight if selected else QPalette.ColorRole.Base)
        if selected or focused:
            frame = option.palette.color(QPalette.ColorRole.Link)
            painter.setPen(QPen(frame, 1) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(2.5, 2.5, -2.5, -2.5), ROUNDING, ROUNDING)
        return ground

    def _paint_picture(
        self, painter: QPainter, option: QStyleOptionViewItem, tile: Tile, square: QRect, ground: QColor
    ) -> None:
        place = fitted(tile.size, square)
        pixels = (place.size() * painter.device().devicePixelRatioF()).toSize()
        pixmap = self._picture_cache.ready(tile.preview, pixels)
        if pixmap is None:
            painter.fillRect(place, option.palette.color(QPalette.ColorRole.Mid))
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        paint_cropped(painter, pixmap, place, tile.crop, ground, option.palette.color(QPalette.ColorRole.BrightText))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, tile: Tile, area: QRect) -> None:
        palette = option.palette
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        self._write(painter, area, 0, tile.name, palette.color(QPalette.ColorRole.BrightText))
        font.setBold(False)
        font.setPixelSize(SMALL)
        font.setItalic(not tile.caption)
        painter.setFont(font)
        caption = tile.caption or self.tr("the project's prompts")
        self._write(painter, area, 1, caption, palette.color(QPalette.ColorRole.PlaceholderText))
        font.setItalic(False)
        painter.setFont(font)
        has_room = not tile.brief or painter.fontMetrics().horizontalAdvance(tile.state) <= area.width()
        self._write(painter, area, 2, tile.state if has_room else tile.brief, palette.color(MOODS[tile.mood]))

    @staticmethod
    def _write(painter: QPainter, area: QRect, line: int, text: str, colour: QColor) -> None:
        place = QRect(area.left(), area.top() + line * LINE, area.width(), LINE)
        shown = painter.fontMetrics().elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, place.width())
        painter.setPen(colour)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
