"""Charts of a project's checkpoints."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from studio.domain.events import TrainingSummary
from studio.domain.project import Checkpoint
from studio.session.statistics.win_rates import Tally
from studio.ui.checkpoints.charts import Charts, Point


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


def test_the_scale_has_room_for_zero_and_for_every_value(qtbot: QtBot) -> None:
    charts = Charts()
    qtbot.addWidget(charts)
    charts.margin.show_points([Point("1", -0.5), Point("2", 2.0)])
    assert charts.margin.scale() == (-0.5, 2.25)
    charts.margin.show_points([])
    assert charts.margin.scale() == (0.0, 1.0)
    assert charts.wins.scale() == (0.0, 1.0)


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
