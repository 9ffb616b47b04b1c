"""Charts of a project's checkpoints."""

from __future__ import annotations

from pathlib import Path

from pyqtgraph import PlotDataItem, PlotWidget
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.domain.events import TrainingSummary
from studio.domain.project import Checkpoint
from studio.session.statistics.win_rates import Tally
from studio.ui.checkpoints.charts import Charts, CheckpointChart, Point


def checkpoint(number: int, held_out: float | None) -> Checkpoint:
    summary = TrainingSummary(9, 0.5, 1.5 * number, 0.9, held_out, 0.01 * number, 3.0)
    return Checkpoint(number, None, number, Path(), "2026-11-23T10:00:00+00:00", 20 * number, summary)


def drawn(chart: CheckpointChart) -> list[PlotDataItem]:
    plot = chart.findChild(PlotWidget)
    assert plot is not None
    items: list[PlotDataItem] = plot.listDataItems()
    return items


def test_each_chart_tells_its_figure_and_leaves_out_what_is_unknown(qtbot: QtBot) -> None:
    charts = Charts()
    qtbot.addWidget(charts)
    charts.show_checkpoints([checkpoint(1, None), checkpoint(2, 0.75)], {(2, None): Tally(3, 0, 1)})
    assert charts.margin.accessibleDescription() == "1: 1.5, 2: 3.0"
    assert charts.drift.accessibleDescription() == "1: 0.01, 2: 0.02"
    assert charts.accuracy.accessibleDescription() == "2: 75%"
    assert charts.wins.accessibleDescription() == "2: 75%"


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
    curves = [list(zip(*map(list, item.getData()), strict=True)) for item in drawn(charts.wins)]
    assert curves == [[(1.0, 0.4), (1.0, 0.9)], [(0.0, 0.5), (1.0, 0.7)]]


def test_charts_follow_the_theme(qtbot: QtBot) -> None:
    charts = Charts()
    qtbot.addWidget(charts)
    charts.margin.show_points([Point("1", 1.0), Point("2", 2.0)])
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    before = application.palette()
    palette = application.palette()
    palette.setColor(palette.ColorRole.Link, "#123456")
    application.setPalette(palette)
    qtbot.waitUntil(lambda: drawn(charts.margin)[0].opts["pen"].color().name() == "#123456")
    application.setPalette(before)
