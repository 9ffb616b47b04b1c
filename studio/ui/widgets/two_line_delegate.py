"""Rows of a list that hold a name over what is known of it."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

NAME = QPalette.ColorRole.BrightText
DIM = QPalette.ColorRole.PlaceholderText
CHOSEN = QPalette.ColorRole.Highlight
HOVERED = QPalette.ColorRole.Button
LEAST_WIDTH = 200
ROUNDING = 5

Index = QModelIndex | QPersistentModelIndex


class TwoLineDelegate(QStyledItemDelegate):
    """Paints rows `row` high; the words begin `indent` from the left and end `space` before the right."""

    row = 58
    indent = 12
    space = 12

    @abstractmethod
    def name(self, index: Index) -> str:
        """The line above."""

    @abstractmethod
    def facts(self, index: Index) -> str:
        """The line below."""

    def usable(self, index: Index) -> bool:
        """Whether the name is bright."""
        return True

    def paint_more(self, variant: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """What stands left of the words."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(LEAST_WIDTH, self.row)

    def paint(self, variant: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        variant.save()
        variant.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(variant, option)
        self.paint_more(variant, option, index)
        self._paint_words(variant, option, index)
        variant.restore()

    def _paint_ground(self, variant: QPainter, option: QStyleOptionViewItem) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            variant.setPen(Qt.PenStyle.NoPen)
            variant.setBrush(option.palette.color(CHOSEN if chosen else HOVERED))
            variant.drawRoundedRect(option.rect, ROUNDING, ROUNDING)

    def _paint_words(self, variant: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place = option.rect.adjusted(self.indent, 0, -self.space, 0)
        half = place.height() // 2
        font = variant.font()
        font.setBold(True)
        variant.setFont(font)
        variant.setPen(option.palette.color(NAME if self.usable(index) else DIM))
        self._write(variant, place.adjusted(0, 0, 0, -half - 1), Qt.AlignmentFlag.AlignBottom, self.name(index))
        font.setBold(False)
        variant.setFont(font)
        variant.setPen(option.palette.color(DIM))
        self._write(variant, place.adjusted(0, half + 3, 0, 0), Qt.AlignmentFlag.AlignTop, self.facts(index))

    @staticmethod
    def _write(variant: QPainter, place: QRect, where: Qt.AlignmentFlag, text: str) -> None:
        line = variant.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        variant.drawText(place, where, line)
