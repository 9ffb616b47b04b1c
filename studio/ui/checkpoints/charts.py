"""What training made of the votes, checkpoint by checkpoint, as line charts."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import pyqtgraph
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.domain.project import Checkpoint
from studio.session.statistics.win_rates import Tally
from studio.ui.widgets.factories import ROLE, label
from studio.ui.widgets.formatting import decimal, percent

HEIGHT = 118
LEFT_AXIS = 46
DOT = 7
LINE = 2
HEADROOM = 0.1
MOST_LABELS = 8
STEPS = 2
GRID = QPalette.ColorRole.Mid
CURVE = QPalette.ColorRole.Link
TEXT = QPalette.ColorRole.PlaceholderText


@dataclass(frozen=True)
class Point:
    """A value at a checkpoint, with the interval it lies in if there is one."""

    label: str
    value: float
    interval: tuple[float, float] | None = None


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
        self._chance = chance
        self._points: Sequence[Point] = []
        self._plot = pyqtgraph.PlotWidget(self, background=None)
        self._no_points = label(self._plot, "dim", self.tr("Nothing to show yet"), wrap=True, centred=True)
        self.setAccessibleName(title)
        self.setProperty(ROLE, "chart")

        # A subclass of QWidget leaves its background to its parent, whatever the style sheet says, without this.
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._set_up_plot()

        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 8)
        column.setSpacing(4)
        column.addWidget(label(self, "caption", title, wrap=True))
        column.addWidget(self._plot)
        self._draw()

    def _set_up_plot(self) -> None:
        """A picture of the points: nothing in it can be moved, zoomed or clicked."""
        self._plot.setFixedHeight(HEIGHT)
        for widget in (self._plot, self._plot.viewport()):
            widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.setMouseEnabled(x=False, y=False)
        self._plot.setMenuEnabled(False)
        self._plot.hideButtons()

        # Fixed, so that charts beside each other begin alike, however long their numbers are.
        self._plot.getAxis("left").setWidth(LEFT_AXIS)

    def show_points(self, points: Sequence[Point]) -> None:
        if points == self._points:
            return
        self._points = points

        # A screen reader cannot see a plot, so it is read out as a list.
        values = [f"{point.label}: {self._format(point.value)}" for point in points]
        self.setAccessibleDescription(", ".join(values))
        self._draw()

    def scale(self) -> tuple[float, float]:
        """The lowest and the highest value that the chart has room for."""
        if self._bounds is not None:
            return self._bounds
        values = [0.0, *(point.value for point in self._points)]
        low = min(values)
        high = max(values)
        if low == high:
            return 0.0, 1.0
        return low, high + HEADROOM * (high - low)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)

        # pyqtgraph knows no palette: its pens keep the colours they were made with.
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def resizeEvent(self, event: object) -> None:
        # The label lies upon the plot, where no layout reaches.
        self._no_points.setGeometry(self._plot.rect().adjusted(LEFT_AXIS, 0, 0, 0))

    def _draw(self) -> None:
        self._plot.clear()
        self._no_points.setVisible(not self._points)
        low, high = self.scale()
        self._plot.setYRange(low, high, padding=0.09)
        self._plot.setXRange(-0.5, max(0.5, len(self._points) - 0.5), padding=0)
        self._draw_axes(low, high)

        if self._chance is not None and self._points:
            dotted = pyqtgraph.mkPen(self._colour(TEXT), width=1, style=Qt.PenStyle.DotLine)
            self._plot.addItem(pyqtgraph.InfiniteLine(self._chance, angle=0, pen=dotted))
        if self._points:
            self._draw_intervals()
            self._draw_line()

    def _draw_axes(self, low: float, high: float) -> None:
        values = [low + (high - low) * step / STEPS for step in range(STEPS + 1)]
        value_ticks = [(value, self._format(value)) for value in values]

        every = max(1, math.ceil(len(self._points) / MOST_LABELS))
        point_ticks = [(place, point.label) for place, point in enumerate(self._points) if place % every == 0]

        for side, ticks in (("left", value_ticks), ("bottom", point_ticks)):
            axis = self._plot.getAxis(side)
            axis.setTicks([ticks])
            axis.setPen(self._colour(GRID))
            axis.setTextPen(self._colour(TEXT))
            axis.setStyle(tickLength=0)

    def _draw_line(self) -> None:
        places = list(range(len(self._points)))
        values = [point.value for point in self._points]
        colour = self._colour(CURVE)
        pen = pyqtgraph.mkPen(colour, width=LINE)
        self._plot.plot(places, values, pen=pen, symbol="o", symbolSize=DOT, symbolBrush=colour, symbolPen=None)

    def _draw_intervals(self) -> None:
        """As an upright line through the point; all of them are one item, for a project may have a thousand."""
        pen = pyqtgraph.mkPen(self._colour(TEXT), width=1)
        ends = [(place, end) for place, point in enumerate(self._points) for end in point.interval or ()]
        self._plot.plot([place for place, _ in ends], [end for _, end in ends], pen=pen, connect="pairs")

    def _colour(self, role: QPalette.ColorRole) -> QColor:
        return self.palette().color(role)


class Charts(QWidget):
    """The four that tell how a project goes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wins = CheckpointChart(self.tr("Blind wins over the base"), percent, (0.0, 1.0), 0.5, self)
        self.accuracy = CheckpointChart(self.tr("Unseen votes it predicts"), percent, (0.0, 1.0), 0.5, self)
        self.margin = CheckpointChart(self.tr("Sureness of your choices"), partial(decimal, places=1), parent=self)
        self.drift = CheckpointChart(self.tr("Distance from the base"), partial(decimal, places=2), parent=self)
        self.wins.setToolTip(
            self.tr("How often you chose its picture in a blind check; the upright lines hold the true share in 95 %.")
        )
        self.accuracy.setToolTip(self.tr("Held-out accuracy: some votes are kept back and only used for this."))
        self.margin.setToolTip(self.tr("Margin: the log-ratio by which it prefers the chosen picture, times β."))
        self.drift.setToolTip(self.tr("Drift: the root-mean-square change of the predicted noise."))

        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for chart in (self.wins, self.accuracy, self.margin, self.drift):
            row.addWidget(chart, 1)

    def show_checkpoints(self, checkpoints: Sequence[Checkpoint], wins: dict[tuple[int, int | None], Tally]) -> None:
        """`wins` comes from `blind_wins`."""
        win_points = []
        accuracy_points = []
        margin_points = []
        drift_points = []
        for checkpoint in checkpoints:
            name = str(checkpoint.id)
            summary = checkpoint.summary
            tally = wins.get((checkpoint.id, None), Tally())
            if tally.rate is not None:
                win_points.append(Point(name, tally.rate, tally.interval))
            if summary.held_out_accuracy is not None:
                accuracy_points.append(Point(name, summary.held_out_accuracy))
            margin_points.append(Point(name, summary.margin))
            drift_points.append(Point(name, summary.drift))

        self.wins.show_points(win_points)
        self.accuracy.show_points(accuracy_points)
        self.margin.show_points(margin_points)
        self.drift.show_points(drift_points)
