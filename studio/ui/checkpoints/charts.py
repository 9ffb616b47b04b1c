"""What training made of the votes, checkpoint by checkpoint, as line charts."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from math import isfinite
from operator import attrgetter, itemgetter
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.domain.project import Checkpoint
from studio.session.statistics.win_rates import Tally
from studio.ui.checkpoints.plot import LEFT_AXIS, Plot, Point, round_ticks
from studio.ui.widgets.factories import ROLE, label
from studio.ui.widgets.formatting import decimal, percent
from studio.ui.widgets.glossary import explain

MOST_POINTS = 100
SHARES = (0.0, 0.5, 1.0)
Entry = TypeVar("Entry", bound=tuple[Any, ...])


class CheckpointChart(QWidget):
    """Points from left to right under a title; `ticks` fix the scale, else it follows the values and zero, no
    finer than `finest`.

    A dotted line marks what chance would give, at `chance`.
    """

    def __init__(
        self,
        title: str,
        format_value: Callable[[float], str],
        ticks: Sequence[float] | None = None,
        chance: float | None = None,
        finest: float = 0.0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._format = format_value
        self._fixed_ticks = ticks
        self._finest = finest
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
        # Axes are at one height, whichever titles take a second line.
        column.addStretch(1)
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
        self._plot.show_points(points, self.ticks())

    def ticks(self) -> Sequence[float]:
        """The values at the axis."""
        if self._fixed_ticks is not None:
            return self._fixed_ticks
        values = [0.0, *(point.value for point in self._points or ())]
        low, high = min(values), max(values)
        return (0.0, 1.0) if low == high else round_ticks(low, high, self._finest)

    def resizeEvent(self, event: object) -> None:
        # The label lies upon the plot, where no layout reaches.
        self._no_points.setGeometry(self._plot.rect().adjusted(LEFT_AXIS, 0, 0, 0))


class Charts(QWidget):
    """The four that tell how a project goes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._checkpoints: Sequence[Checkpoint] = ()
        self._counted: Mapping[tuple[int, int | None], Tally] = {}
        one_place, two_places = partial(decimal, places=1), partial(decimal, places=2)
        self.wins = CheckpointChart(self.tr("Blind wins over the base"), percent, SHARES, 0.5, parent=self)
        self.accuracy = CheckpointChart(self.tr("Unseen votes it predicts"), percent, SHARES, 0.5, parent=self)
        self.margin = CheckpointChart(self.tr("How clearly it prefers yours"), one_place, finest=0.1, parent=self)
        self.drift = CheckpointChart(self.tr("Distance from the base"), two_places, finest=0.01, parent=self)

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
