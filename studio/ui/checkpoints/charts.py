"""What training made of the votes, checkpoint by checkpoint, as line charts."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from math import isfinite
from operator import attrgetter, itemgetter
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.domain.project import Checkpoint
from studio.session.statistics.win_rates import Tally
from studio.ui.widgets.factories import ROLE, label
from studio.ui.widgets.formatting import decimal, percent
from studio.ui.widgets.glossary import explain

HEIGHT = 118
LEFT_AXIS = 46
BOTTOM_AXIS = 18
MARGIN = 7
DOT = 7
LINE = 2
HEADROOM = 0.1
MOST_DOTS = 50
MOST_POINTS = 100
STEPS = 2
GRID = QPalette.ColorRole.Mid
CURVE = QPalette.ColorRole.Link
TEXT = QPalette.ColorRole.PlaceholderText
Entry = TypeVar("Entry", bound=tuple[Any, ...])


@dataclass(frozen=True)
class Point:
    """A value at a checkpoint, with the interval it lies in if there is one."""

    label: str
    value: float
    interval: tuple[float, float] | None = None


class Plot(QWidget):
    """The points from left to right between two axes, painted as they are needed: a picture without a widget inside."""

    def __init__(self, format_value: Callable[[float], str], chance: float | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._format = format_value
        self._chance = chance
        self._points: Sequence[Point] = ()
        self._scale = (0.0, 1.0)
        self._painted: QPixmap | None = None
        self.setFixedHeight(HEIGHT)

    def show_points(self, points: Sequence[Point], scale: tuple[float, float]) -> None:
        """`scale` is the lowest and the highest value that there is room for."""
        self._points = points
        self._scale = scale
        self._painted = None
        self.update()

    def places(self) -> list[QPointF]:
        """Where the points stand."""
        area = self._area()
        return [self._place(area, number, point.value) for number, point in enumerate(self._points)]

    def intervals(self) -> list[QLineF]:
        """An upright line for each point with an interval."""
        area = self._area()
        return [
            QLineF(*(self._place(area, number, end) for end in point.interval))
            for number, point in enumerate(self._points)
            if point.interval is not None
        ]

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
            area = self._area()
            height = self._place(area, 0, self._chance).y()
            painter.drawLine(QPointF(area.left(), height), QPointF(area.right(), height))
        painter.setPen(QPen(text, 1))
        painter.drawLines(self.intervals())
        self._paint_line(painter)

    def _area(self) -> QRectF:
        """Between the axes."""
        return QRectF(self.rect()).adjusted(LEFT_AXIS, MARGIN, -MARGIN, -BOTTOM_AXIS)

    def _place(self, area: QRectF, number: int, value: float) -> QPointF:
        low, high = self._scale
        across = (number + 0.5) / max(1, len(self._points))
        return QPointF(
            area.left() + across * area.width(), area.bottom() - (value - low) / (high - low) * area.height()
        )

    def _paint_axes(self, painter: QPainter) -> None:
        area = self._area()
        painter.setPen(self.palette().color(GRID))
        painter.drawPolyline([area.topLeft(), area.bottomLeft(), area.bottomRight()])
        painter.setPen(self.palette().color(TEXT))
        low, high = self._scale
        beside = QRectF(0, 0, LEFT_AXIS - MARGIN, BOTTOM_AXIS)
        for step in range(STEPS + 1):
            value = low + (high - low) * step / STEPS
            beside.moveCenter(QPointF(beside.center().x(), self._place(area, 0, value).y()))
            painter.drawText(beside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._format(value))
        widest = max((painter.fontMetrics().horizontalAdvance(point.label) for point in self._points), default=0)
        every = max(1, math.ceil(len(self._points) * (widest + MARGIN) / area.width()))
        below = QRectF(0, area.bottom(), widest, BOTTOM_AXIS)
        for number, point in enumerate(self._points):
            if number % every == 0:
                below.moveCenter(QPointF(self._place(area, number, low).x(), below.center().y()))
                painter.drawText(below, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, point.label)

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


class CheckpointChart(QWidget):
    """Points from left to right under a title; `bounds` fixes the scale, else it follows the values and zero.

    A dotted line marks what chance would give, at `chance`.
    """

    def __init__(
        self,
        title: str,
        format_value: Callable[[float], str],
        bounds: tuple[float, float] | None = None,
        chance: float | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._format = format_value
        self._bounds = bounds
        self._points: Sequence[Point] | None = None
        self._plot = Plot(format_value, chance, self)
        self._no_points = label(self._plot, "dim", self.tr("Nothing to show yet"), wrap=True, centred=True)
        self.setAccessibleName(title)
        explain(self, title)
        self.setProperty(ROLE, "chart")

        # A subclass of QWidget leaves its background to its parent, whatever the style sheet says, without this.
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 8)
        column.setSpacing(4)
        column.addWidget(label(self, "caption", title, wrap=True))
        column.addWidget(self._plot)
        self.show_points(())

    @property
    def plot(self) -> Plot:
        return self._plot

    def show_points(self, points: Sequence[Point]) -> None:
        """Those with a value; a training that went astray may have none."""
        points = [point for point in points if math.isfinite(point.value)]
        if points == self._points:
            return
        self._points = points

        # A screen reader cannot see a plot, so it is read out as a list.
        values = [f"{point.label}: {self._format(point.value)}" for point in points]
        self.setAccessibleDescription(", ".join(values))
        self._no_points.setVisible(not points)
        self._plot.show_points(points, self.scale())

    def scale(self) -> tuple[float, float]:
        """The lowest and the highest value that the chart has room for."""
        if self._bounds is not None:
            return self._bounds
        values = [0.0, *(point.value for point in self._points or ())]
        low = min(values)
        high = max(values)
        if low == high:
            return 0.0, 1.0
        return low, high + HEADROOM * (high - low)

    def resizeEvent(self, event: object) -> None:
        # The label lies upon the plot, where no layout reaches.
        self._no_points.setGeometry(self._plot.rect().adjusted(LEFT_AXIS, 0, 0, 0))


class Charts(QWidget):
    """The four that tell how a project goes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._checkpoints: Sequence[Checkpoint] = ()
        self._counted: Mapping[tuple[int, int | None], Tally] = {}
        self.wins = CheckpointChart(self.tr("Blind wins over the base"), percent, (0.0, 1.0), 0.5, self)
        self.accuracy = CheckpointChart(self.tr("Unseen votes it predicts"), percent, (0.0, 1.0), 0.5, self)
        self.margin = CheckpointChart(self.tr("How clearly it prefers yours"), partial(decimal, places=1), parent=self)
        self.drift = CheckpointChart(self.tr("Distance from the base"), partial(decimal, places=2), parent=self)

        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for chart in (self.wins, self.accuracy, self.margin, self.drift):
            row.addWidget(chart, 1)

    def show_checkpoints(self, checkpoints: Sequence[Checkpoint], wins: Mapping[tuple[int, int | None], Tally]) -> None:
        """`wins` comes from `blind_wins`."""
        if checkpoints == self._checkpoints and wins is self._counted:
            return
        self._checkpoints = checkpoints
        self._counted = wins
        tested = [(each, tally) for each in checkpoints if (tally := wins.get((each.id, None)))]
        rates = [(each, tally.rate, tally) for each, tally in tested if tally.rate is not None]
        self.wins.show_points(
            [Point(str(each.id), rate, tally.interval) for each, rate, tally in _thinned(rates)],
        )
        for chart, figure in (
            (self.accuracy, "held_out_accuracy"),
            (self.margin, "margin"),
            (self.drift, "drift"),
        ):
            read = attrgetter(figure)
            # a checkpoint of own pictures alone is sure of no choice
            told = [each for each in checkpoints if each.votes or chart is self.drift]
            values = [(each, value) for each in told if (value := read(each.summary)) is not None and isfinite(value)]
            chart.show_points([Point(str(each.id), value) for each, value in _thinned(values)])


def _thinned(entries: Sequence[Entry]) -> list[Entry]:
    """Of more entries than there is room for, the lowest and the highest of every few neighbours, by what is second in
    them: so no peak is lost."""
    if len(entries) <= MOST_POINTS:
        return list(entries)
    few = math.ceil(2 * len(entries) / MOST_POINTS)
    kept: list[Entry] = []
    for start in range(0, len(entries), few):
        neighbours = entries[start : start + few]
        ends = (min(neighbours, key=itemgetter(1)), max(neighbours, key=itemgetter(1)))
        kept += [entry for entry in neighbours if entry is ends[0] or entry is ends[1]]
    return kept
