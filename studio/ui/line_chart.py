"""A small line chart: one value per checkpoint."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

LEFT, RIGHT, TOP, BOTTOM = 48, 14, 34, 24
GROUND, GRID, LINE, WORDS, TITLE = (
    QPalette.ColorRole.Base,
    QPalette.ColorRole.Mid,
    QPalette.ColorRole.Link,
    QPalette.ColorRole.PlaceholderText,
    QPalette.ColorRole.Text,
)
GRID_LINES = 4


@dataclass(frozen=True)
class Point:
    """A value at a checkpoint; None leaves a gap."""

    label: str
    value: float | None


class LineChart(QWidget):
    """Draws points from left to right; `bounds` fixes the scale, else it follows the values and zero."""

    def __init__(
        self,
        title: str,
        spell: Callable[[float], str],
        bounds: tuple[float, float] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title, self._spell, self._bounds = title, spell, bounds
        self._points: Sequence[Point] = ()
        self.setMinimumHeight(130)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(title)

    def show_points(self, points: Sequence[Point]) -> None:
        self._points = points
        told = [f"{point.label}: {self._spell(point.value)}" for point in points if point.value is not None]
        self.setAccessibleDescription(", ".join(told))
        self.update()

    def scale(self) -> tuple[float, float]:
        """The lowest and the highest value that the chart has room for."""
        values = [point.value for point in self._points if point.value is not None]
        if self._bounds is not None:
            return self._bounds
        low, high = min([0.0, *values]), max([0.0, *values])
        return (low, high + 0.1 * (high - low)) if high > low else (0.0, 1.0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour(GROUND))
        painter.drawRoundedRect(self.rect(), 6, 6)
        painter.setPen(self._colour(TITLE))
        painter.drawText(QRectF(14, 8, self.width() - 28, 20), Qt.AlignmentFlag.AlignLeft, self._title)
        room = QRectF(self.rect()).adjusted(LEFT, TOP, -RIGHT, -BOTTOM)
        self._paint_grid(painter, room)
        if any(point.value is not None for point in self._points):
            self._paint_line(painter, room)
        else:
            painter.setPen(self._colour(WORDS))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self.tr("after the first round"))

    def _paint_grid(self, painter: QPainter, room: QRectF) -> None:
        low, high = self.scale()
        for number in range(GRID_LINES + 1):
            share = number / GRID_LINES
            height = round(room.bottom() - share * room.height()) + 0.5
            painter.setPen(QPen(self._colour(GRID), 1))
            painter.drawLine(QPointF(room.left(), height), QPointF(room.right(), height))
            painter.setPen(self._colour(WORDS))
            place = QRectF(0, height - 9, LEFT - 8, 18)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, right, self._spell(low + share * (high - low)))

    def _paint_line(self, painter: QPainter, room: QRectF) -> None:
        spots = [self._spot(room, number) for number in range(len(self._points))]
        painter.setPen(QPen(self._colour(LINE), 2))
        for before, after in pairwise(spots):
            if before is not None and after is not None:
                painter.drawLine(before, after)
        painter.setBrush(self._colour(LINE))
        every = max(1, len(spots) * 28 // max(1, round(room.width())))
        for number, spot in enumerate(spots):
            if spot is not None:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.drawEllipse(spot, 3.5, 3.5)
            if number % every == 0:
                painter.setPen(self._colour(WORDS))
                place = QRectF(self._across(room, number) - 20, room.bottom() + 4, 40, 16)
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._points[number].label)

    def _colour(self, role: QPalette.ColorRole) -> QColor:
        return self.palette().color(role)

    def _across(self, room: QRectF, number: int) -> float:
        return room.left() + room.width() * (number + 0.5) / len(self._points)

    def _spot(self, room: QRectF, number: int) -> QPointF | None:
        value, (low, high) = self._points[number].value, self.scale()
        if value is None:
            return None
        share = (min(high, max(low, value)) - low) / (high - low)
        return QPointF(self._across(room, number), room.bottom() - share * room.height())
