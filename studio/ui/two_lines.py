"""Rows of a list that hold a name over what is known of it."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

NAME, DIM = QPalette.ColorRole.BrightText, QPalette.ColorRole.PlaceholderText
CHOSEN, HOVERED = QPalette.ColorRole.Highlight, QPalette.ColorRole.Button
LEAST_WIDTH, ROUNDING = 200, 5

Index = QModelIndex | QPersistentModelIndex


class TwoLineDelegate(QStyledItemDelegate):
    """Paints rows `row` high; the words begin `indent` from the left and end `space` before the right."""

    row, indent, space = 58, 12, 12

    @abstractmethod
    def name(self, index: Index) -> str:
        """The line above."""

    @abstractmethod
    def facts(self, index: Index) -> str:
        """The line below."""

    def usable(self, index: Index) -> bool:
        """Whether the name is bright."""
        return True

    def paint_more(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """What stands left of the words."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(LEAST_WIDTH, self.row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        self.paint_more(painter, option, index)
        self._paint_words(painter, option, index)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(option.palette.color(CHOSEN if chosen else HOVERED))
            painter.drawRoundedRect(option.rect, ROUNDING, ROUNDING)

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place = option.rect.adjusted(self.indent, 0, -self.space, 0)
        half, font = place.height() // 2, painter.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(option.palette.color(NAME if self.usable(index) else DIM))
        self._write(painter, place.adjusted(0, 0, 0, -half - 1), Qt.AlignmentFlag.AlignBottom, self.name(index))
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(option.palette.color(DIM))
        self._write(painter, place.adjusted(0, half + 3, 0, 0), Qt.AlignmentFlag.AlignTop, self.facts(index))

    @staticmethod
    def _write(painter: QPainter, place: QRect, where: Qt.AlignmentFlag, text: str) -> None:
        line = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, where, line)
