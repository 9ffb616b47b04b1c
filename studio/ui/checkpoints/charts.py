"""What training made of the votes, checkpoint by checkpoint, as line charts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import pyqtgraph
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.domain.project import Checkpoint
from studio.session.win_rates import Tally
from studio.ui.widgets.factories import ROLE, label
from studio.ui.widgets.formatting import decimal, percent

HEIGHT = 118
LEFT_AXIS = 46
DOT = 7
LINE = 2
MOST_LABELS = 8
STEPS = 2
GRID = QPalette.ColorRole.Mid
CURVE = QPalette.ColorRole.Link
WORDS = QPalette.ColorRole.PlaceholderText


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
        spell: Callable[[float], str],
        bounds: tuple[float, float] | None = None,
        chance: float | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._spell = spell
        self._bounds = bounds
        self._chance = chance
        self._points: Sequence[Point] = ()
        self._plot = pyqtgraph.PlotWidget(self, background=None)
        self._empty = label(self._plot, "dim", self.tr("Nothing to show yet"), wrap=True, centred=True)
        self.setProperty(ROLE, "chart")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 8)
        column.setSpacing(4)
        column.addWidget(label(self, "caption", title, wrap=True))
        column.addWidget(self._plot)
        self._plot.setFixedHeight(HEIGHT)
        for part in (self._plot, self._plot.viewport()):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.setMouseEnabled(x=False, y=False)
        self._plot.setMenuEnabled(False)
        self._plot.hideButtons()
        self._plot.getAxis("left").setWidth(LEFT_AXIS)
        self._draw()

    def show_points(self, points: Sequence[Point]) -> None:
        self._points = points
        told = [f"{point.label}: {self._spell(point.value)}" for point in points]
        self.setAccessibleDescription(", ".join(told))
        self._draw()

    def scale(self) -> tuple[float, float]:
        """The lowest and the highest value that the chart has room for."""
        if self._bounds is not None:
            return self._bounds
        values = [point.value for point in self._points]
        low = min([0.0, *values])
        high = max([0.0, *values])
        return (low, high + 0.1 * (high - low)) if high > low else (0.0, 1.0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def resizeEvent(self, event: object) -> None:
        self._empty.setGeometry(self._plot.rect().adjusted(LEFT_AXIS, 0, 0, 0))

    def _draw(self) -> None:
        self._plot.clear()
        self._empty.setVisible(not self._points)
        low, high = self.scale()
        self._plot.setYRange(low, high, padding=0.09)
        self._plot.setXRange(-0.5, max(0.5, len(self._points) - 0.5), padding=0)
        self._draw_axes(low, high)
        if self._chance is not None and self._points:
            self._plot.addItem(pyqtgraph.InfiniteLine(self._chance, angle=0, pen=self._dotted()))
        if self._points:
            self._draw_intervals()
            self._draw_line()

    def _draw_axes(self, low: float, high: float) -> None:
        steps = [low + (high - low) * part / STEPS for part in range(STEPS + 1)]
        every = -(-len(self._points) // MOST_LABELS)
        below = [(at, point.label) for at, point in enumerate(self._points) if at % max(1, every) == 0]
        for side, ticks in (("left", [(value, self._spell(value)) for value in steps]), ("bottom", below)):
            axis = self._plot.getAxis(side)
            axis.setTicks([ticks])
            axis.setPen(self._colour(GRID))
            axis.setTextPen(self._colour(WORDS))
            axis.setStyle(tickLength=0)

    def _draw_line(self) -> None:
        places = list(range(len(self._points)))
        values = [point.value for point in self._points]
        colour = self._colour(CURVE)
        pen = pyqtgraph.mkPen(colour, width=LINE)
        self._plot.plot(places, values, pen=pen, symbol="o", symbolSize=DOT, symbolBrush=colour, symbolPen=None)

    def _draw_intervals(self) -> None:
        """As an upright line through the point."""
        for at, point in enumerate(self._points):
            if point.interval is not None:
                pen = pyqtgraph.mkPen(self._colour(WORDS), width=1)
                self._plot.plot([at, at], list(point.interval), pen=pen)

    def _colour(self, role: QPalette.ColorRole) -> QColor:
        return self.palette().color(role)

    def _dotted(self) -> object:
        return pyqtgraph.mkPen(self._colour(WORDS), width=1, style=Qt.PenStyle.DotLine)


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
        """`wins` is what `blind_wins` told."""
        beaten = [(str(one.id), wins.get((one.id, None), Tally())) for one in checkpoints]
        self.wins.show_points(
            [Point(name, tally.rate, tally.interval) for name, tally in beaten if tally.rate is not None]
        )
        held_out = [(str(one.id), one.summary.held_out_accuracy) for one in checkpoints]
        self.accuracy.show_points([Point(name, share) for name, share in held_out if share is not None])
        self.margin.show_points([Point(str(one.id), one.summary.margin) for one in checkpoints])
        self.drift.show_points([Point(str(one.id), one.summary.drift) for one in checkpoints])
