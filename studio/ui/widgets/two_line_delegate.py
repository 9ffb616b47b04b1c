"""Rows of a list that hold a name over what is known of it."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

NAME = QPalette.ColorRole.BrightText
DIM = QPalette.ColorRole.PlaceholderText
SELECTED = QPalette.ColorRole.Highlight
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
    def name_text(self, index: Index) -> str:
        """The line above."""

    @abstractmethod
    def facts_text(self, index: Index) -> str:
        """The line below."""

    def usable(self, index: Index) -> bool:
        """Whether the name is bright."""
        return True

    def paint_picture(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """What stands left of the words."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(LEAST_WIDTH, self.row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_background(painter, option)
        self.paint_picture(painter, option, index)
        self._paint_text(painter, option, index)
        painter.restore()

    def _paint_background(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if selected or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(option.palette.color(SELECTED if selected else HOVERED))
            painter.drawRoundedRect(option.rect, ROUNDING, ROUNDING)

    def _paint_text(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area = option.rect.adjusted(self.indent, 0, -self.space, 0)
        half = area.height() // 2
        upper = area.adjusted(0, 0, 0, -half - 1)
        lower = area.adjusted(0, half + 3, 0, 0)

        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(option.palette.color(NAME if self.usable(index) else DIM))
        self._write(painter, upper, Qt.AlignmentFlag.AlignBottom, self.name_text(index))

        font.setBold(False)
        painter.setFont(font)
        painter.setPen(option.palette.color(DIM))
        self._write(painter, lower, Qt.AlignmentFlag.AlignTop, self.facts_text(index))

    @staticmethod
    def _write(painter: QPainter, area: QRect, alignment: Qt.AlignmentFlag, text: str) -> None:
        line = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, alignment, line)


def set_up_list(view: QListWidget, delegate: TwoLineDelegate, name: str) -> None:
    """Let a list show its rows with the delegate; `name` is for a screen reader."""
    view.setItemDelegate(delegate)
    view.setAccessibleName(name)

    # So that the row below the mouse is painted as hovered without a button held down.
    view.setMouseTracking(True)
    view.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)

    # Long names are elided to the width of the list, so there is nothing to scroll to.
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
