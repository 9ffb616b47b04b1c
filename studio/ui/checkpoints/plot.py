"""A line of values between two axes."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPalette, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QToolTip, QWidget

HEIGHT = 118
LEFT_AXIS = 46
BOTTOM_AXIS = 18
MARGIN = 7
DOT = 7
LINE = 2
BAND = 0.22
"""How much of the curve's colour the band of its intervals has."""
MOST_DOTS = 50
GRID = QPalette.ColorRole.Mid
CURVE = QPalette.ColorRole.Link
TEXT = QPalette.ColorRole.PlaceholderText
VALUE = QPalette.ColorRole.WindowText


@dataclass(frozen=True)
class Point:
    """A value at a checkpoint, with the interval it lies in if there is one."""

    label: str
    value: float
    interval: tuple[float, float] | None = None


class Plot(QWidget):
    """The points from left to right between two axes, painted as they are needed: a picture without a widget inside.

    The last value stands beside its point; at the pointer the nearest point tells its own.
    """

    def __init__(self, format_value: Callable[[float], str], chance: float | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._format = format_value
        self._chance = chance
        self._points: Sequence[Point] = ()
        self._ticks: Sequence[float] = (0.0, 1.0)
        self._painted: QPixmap | None = None
        self.setFixedHeight(HEIGHT)

    def show_points(self, points: Sequence[Point], ticks: Sequence[float]) -> None:
        """`ticks` are the values at the axis, from the lowest to the highest that there is room for."""
        self._points = points
        self._ticks = ticks
        self._painted = None
        self.update()

    def places(self) -> list[QPointF]:
        """Where the points stand."""
        area = self.area()
        return [self._place(area, number, point.value) for number, point in enumerate(self._points)]

    def intervals(self) -> list[QLineF]:
        """An upright line for each point with an interval, from its lower end to its upper one."""
        area = self.area()
        return [
            QLineF(*(self._place(area, number, end) for end in point.interval))
            for number, point in enumerate(self._points)
            if point.interval is not None
        ]

    def told(self, across: float) -> str:
        """What is said at so many pixels from the left: of the nearest point, with its interval."""
        if not self._points:
            return ""
        distances = [abs(place.x() - across) for place in self.places()]
        point = self._points[distances.index(min(distances))]
        told = f"{point.label}: {self._format(point.value)}"
        return told if point.interval is None else f"{told} ({' – '.join(map(self._format, point.interval))})"

    def area(self) -> QRectF:
        """Between the axes, with room for the last value at the right."""
        last = self._format(self._points[-1].value) if self._points else ""
        beside = self.fontMetrics().horizontalAdvance(last) + MARGIN if last else 0
        return QRectF(self.rect()).adjusted(LEFT_AXIS, MARGIN, -MARGIN - beside, -BOTTOM_AXIS)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip and self._points:
            QToolTip.showText(event.globalPos(), self.told(event.pos().x()), self)
            return True
        return super().event(event)

    def resizeEvent(self, event: object) -> None:
        self._painted = None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._painted = None

    def paintEvent(self, event: object) -> None:
        """A page that is come back to is painted from what was kept of the last time."""
        ratio = self.devicePixelRatioF()
        if self._painted is None or self._painted.devicePixelRatio() != ratio:
            self._painted = QPixmap((self.size().toSizeF() * ratio).toSize())
            self._painted.setDevicePixelRatio(ratio)
            self._painted.fill(Qt.GlobalColor.transparent)
            kept = QPainter(self._painted)
            kept.setRenderHint(QPainter.RenderHint.Antialiasing)
            kept.setFont(self.font())
            self._paint(kept)
            kept.end()
        QPainter(self).drawPixmap(0, 0, self._painted)

    def _paint(self, painter: QPainter) -> None:
        self._paint_axes(painter)
        if not self._points:
            return
        text = self.palette().color(TEXT)
        if self._chance is not None:
            painter.setPen(QPen(text, 1, Qt.PenStyle.DotLine))
            area = self.area()
            height = self._place(area, 0, self._chance).y()
            painter.drawLine(QPointF(area.left(), height), QPointF(area.right(), height))
        self._paint_intervals(painter)
        self._paint_line(painter)

    def _place(self, area: QRectF, number: int, value: float) -> QPointF:
        low, high = self._ticks[0], self._ticks[-1]
        across = (number + 0.5) / max(1, len(self._points))
        return QPointF(
            area.left() + across * area.width(), area.bottom() - (value - low) / (high - low) * area.height()
        )

    def _paint_axes(self, painter: QPainter) -> None:
        area = self.area()
        painter.setPen(self.palette().color(GRID))
        painter.drawPolyline([area.topLeft(), area.bottomLeft(), area.bottomRight()])
        painter.setPen(self.palette().color(TEXT))
        beside = QRectF(0, 0, LEFT_AXIS - MARGIN, BOTTOM_AXIS)
        for value in self._ticks:
            beside.moveCenter(QPointF(beside.center().x(), self._place(area, 0, value).y()))
            painter.drawText(beside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._format(value))
        widest = max((painter.fontMetrics().horizontalAdvance(point.label) for point in self._points), default=0)
        every = max(1, math.ceil(len(self._points) * (widest + MARGIN) / area.width()))
        below = QRectF(0, area.bottom(), widest, BOTTOM_AXIS)
        for number, point in enumerate(self._points):
            if number % every == 0:
                below.moveCenter(QPointF(self._place(area, number, 0).x(), below.center().y()))
                painter.drawText(below, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, point.label)

    def _paint_intervals(self, painter: QPainter) -> None:
        """As a band from point to point; one by itself as a line."""
        lines = self.intervals()
        colour = self.palette().color(CURVE)
        if len(lines) < 2:
            painter.setPen(QPen(colour, 1))
            painter.drawLines(lines)
            return
        colour.setAlphaF(BAND)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF([*(line.p2() for line in lines), *(line.p1() for line in reversed(lines))]))

    def _paint_line(self, painter: QPainter) -> None:
        colour = self.palette().color(CURVE)
        places = self.places()
        painter.setPen(QPen(colour, LINE))
        painter.drawPolyline(places)
        # More dots than these would run into one another.
        if len(places) <= MOST_DOTS:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            for place in places:
                painter.drawEllipse(place, DOT / 2, DOT / 2)
        painter.setPen(self.palette().color(VALUE))
        beside = QRectF(self.area().right(), places[-1].y() - BOTTOM_AXIS / 2, self.width(), BOTTOM_AXIS)
        beside.setRight(self.width() - 1)
        painter.drawText(
            beside,
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip,
            self._format(self._points[-1].value),
        )


def round_ticks(low: float, high: float, finest: float) -> list[float]:
    """Two to four values with few digits, from one that is not above `low` to one that is not below `high`; no finer
    than `finest`."""
    wanted = max((high - low) / 2, finest)
    power = 10.0 ** math.floor(math.log10(wanted))
    step = next(power * digit for digit in (1, 2, 5, 10) if power * digit >= wanted * (1 - 1e-9))
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return [number * step for number in range(first, max(last, first + 1) + 1)]
