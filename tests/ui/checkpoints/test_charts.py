"""Charts of a project's checkpoints."""

from __future__ import annotations

import math
import random
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolTip
from pytestqt.qtbot import QtBot

from studio.domain.events import TrainingSummary
from studio.domain.project import Checkpoint
from studio.session.statistics.win_rates import Tally
from studio.ui.checkpoints.charts import Charts
from studio.ui.checkpoints.plot import Point, round_ticks


def checkpoint(number: int, held_out: float | None) -> Checkpoint:
    summary = TrainingSummary(9, 0.5, 1.5 * number, 0.9, held_out, 0.01 * number, 3.0)
    return Checkpoint(number, None, number, Path(), "2026-11-23T10:00:00+00:00", 20 * number, summary)


def test_each_chart_tells_its_figure_and_leaves_out_what_is_unknown(qtbot: QtBot) -> None:
    charts = Charts()
    qtbot.addWidget(charts)
    charts.show_checkpoints([checkpoint(1, None), checkpoint(2, 0.75)], {(2, None): Tally(3, 0, 1)})
    assert charts.margin.accessibleDescription() == "1: 1.5, 2: 3.0"
    assert charts.drift.accessibleDescription() == "1: 0.01, 2: 0.02"
    assert charts.accuracy.accessibleDescription() == "2: 75%"
    assert charts.wins.accessibleDescription() == "2: 75%"


def test_a_checkpoint_of_own_pictures_alone_is_sure_of_no_choice(qtbot: QtBot) -> None:
    charts = Charts()
    qtbot.addWidget(charts)
    charts.show_checkpoints([replace(checkpoint(1, None), votes=0), checkpoint(2, 0.75)], {})
    assert charts.margin.accessibleDescription() == "2: 3.0"
    assert charts.drift.accessibleDescription() == "1: 0.01, 2: 0.02"


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        (-0.5, 2.0, [-2.0, 0.0, 2.0]),
        (0.0, 1.73, [0.0, 1.0, 2.0]),
        (0.0, 0.073, [0.0, 0.05, 0.1]),
        (0.0, 0.004, [0.0, 0.01]),
        (0.0, 2.0, [0.0, 1.0, 2.0]),
        (-3.1, 0.0, [-4.0, -2.0, 0.0]),
        (0.0, 47.0, [0.0, 50.0]),
    ],
)
def test_ticks_are_round_and_hold_every_value(low: float, high: float, ticks: list[float]) -> None:
    assert round_ticks(low, high, 0.01) == pytest.approx(ticks)


def test_any_values_lie_between_few_ticks() -> None:
    chance = random.Random(0)
    for _ in range(2000):
        low = -chance.choice((0, 10 ** chance.uniform(-3, 6)))
        high = 10 ** chance.uniform(-3, 6)
        ticks = round_ticks(low, high, chance.choice((0.01, 0.1)))
        assert 2 <= len(ticks) <= 4
        assert ticks[0] <= low + 1e-6 * abs(low)
        assert ticks[-1] >= high * (1 - 1e-6)


def test_the_scale_has_room_for_zero(qtbot: QtBot) -> None:
    charts = Charts()
    qtbot.addWidget(charts)
    charts.margin.show_points([Point("1", 1.2), Point("2", 1.7)])
    assert charts.margin.ticks() == [0.0, 1.0, 2.0]
    charts.margin.show_points([])
    assert charts.margin.ticks() == (0.0, 1.0)
    assert charts.wins.ticks() == (0.0, 0.5, 1.0)


def test_an_interval_stands_upright_at_its_point(qtbot: QtBot) -> None:
    charts = Charts()
    qtbot.addWidget(charts)
    charts.show()
    charts.wins.show_points([Point("1", 0.5), Point("2", 0.7, (0.4, 0.9))])
    left, right = charts.wins.plot.places()
    (interval,) = charts.wins.plot.intervals()
    assert left.x() < right.x()
    assert left.y() > right.y()
    assert interval.x1() == interval.x2() == right.x()
    assert interval.y1() > right.y() > interval.y2()


def test_intervals_of_several_points_are_a_band(qtbot: QtBot) -> None:
    charts = Charts()
    qtbot.addWidget(charts)
    charts.resize(1200, 200)
    plot = charts.wins.plot
    charts.wins.show_points([Point("1", 0.5), Point("2", 0.5)])
    bare = plot.grab().toImage()
    charts.wins.show_points([Point("1", 0.5, (0.2, 0.8)), Point("2", 0.5, (0.2, 0.8))])
    banded = plot.grab().toImage()
    left, right = plot.places()
    middle = round((left.x() + right.x()) / 2)
    quarter = round(plot.area().height() / 5)
    for above in (-quarter, quarter):
        assert banded.pixelColor(middle, round(left.y()) + above) != bare.pixelColor(middle, round(left.y()) + above)
    outside = round(left.y() - 0.4 * plot.area().height())
    assert banded.pixelColor(middle, outside) == bare.pixelColor(middle, outside)


def test_the_last_value_stands_beside_the_line(qtbot: QtBot) -> None:
    charts = Charts()
    qtbot.addWidget(charts)
    charts.resize(1200, 200)
    plot = charts.margin.plot
    charts.margin.show_points([Point("1", 1.0), Point("2", 1.5)])
    room = plot.width() - plot.area().right()
    assert room > plot.fontMetrics().horizontalAdvance("1.5")
    row = round(plot.places()[-1].y())
    image = plot.grab().toImage()
    background = image.pixelColor(plot.width() - 1, 1)
    beside = [(x, y) for x in range(round(plot.area().right()) + 1, plot.width()) for y in range(row - 5, row + 6)]
    assert any(image.pixelColor(*place) != background for place in beside)


def test_the_nearest_point_is_told_at_the_pointer(qtbot: QtBot) -> None:
    charts = Charts()
    qtbot.addWidget(charts)
    charts.resize(1200, 200)
    charts.show()
    plot = charts.wins.plot
    assert plot.told(100) == ""
    charts.wins.show_points([Point("1", 0.5), Point("2", 0.75, (0.4, 0.9))])
    left, right = (round(place.x()) for place in plot.places())
    assert plot.told(left + 5) == "1: 50%"
    assert plot.told(right - 5) == "2: 75% (40% – 90%)"
    at = QPoint(right, 20)
    QApplication.sendEvent(plot, QHelpEvent(QEvent.Type.ToolTip, at, plot.mapToGlobal(at)))
    assert QToolTip.text() == "2: 75% (40% – 90%)"


def test_axes_are_at_one_height_whatever_the_titles(qtbot: QtBot) -> None:
    charts = Charts()
    qtbot.addWidget(charts)
    charts.show()
    four = (charts.wins, charts.accuracy, charts.margin, charts.drift)
    lines = set()
    for width in range(500, 1400, 20):
        charts.resize(width, 240)
        QApplication.processEvents()
        lines.add(len({chart.findChildren(QLabel)[-1].height() for chart in four}))
        assert len({(chart.plot.mapTo(charts, QPoint()).y(), chart.plot.height()) for chart in four}) == 1
    assert lines == {1, 2}


def test_charts_follow_the_theme(qtbot: QtBot) -> None:
    charts = Charts()
    qtbot.addWidget(charts)
    charts.margin.show_points([Point("1", 1.0), Point("2", 2.0)])
    place = charts.margin.plot.places()[0].toPoint()
    for colour in ("#123456", "#654321"):
        palette = charts.palette()
        palette.setColor(palette.ColorRole.Link, colour)
        charts.margin.plot.setPalette(palette)
        assert charts.margin.plot.grab().toImage().pixelColor(place).name() == colour


def test_a_training_that_went_astray_has_no_point(qtbot: QtBot) -> None:
    charts = Charts()
    qtbot.addWidget(charts)
    charts.drift.show_points([Point("1", 1.0), Point("2", math.nan), Point("3", math.inf)])
    assert charts.drift.accessibleDescription() == "1: 1.00"
    assert len(charts.drift.plot.places()) == 1
