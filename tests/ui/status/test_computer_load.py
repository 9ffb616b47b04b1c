"""How busy this computer is, in words."""

from __future__ import annotations

import psutil

from studio.domain.engine import GraphicsMemory
from studio.ui.status.computer_load import GIB, Load, LoadMeter, load_text, warning_text

EASY = Load(0.254, round(1.5 * GIB), 9 * GIB, 16 * GIB)


def test_the_meter_reads_this_computer() -> None:
    load = LoadMeter().read(GraphicsMemory(1, 2))
    assert 0 < load.own < load.total == psutil.virtual_memory().total
    assert 0 <= load.processor <= 1
    assert load.graphics == GraphicsMemory(1, 2)


def test_a_load_is_said_in_a_line_for_each_part() -> None:
    assert load_text(EASY).splitlines() == ["Processor: 25 %", "Memory: 1.5 GB, 9.0 of 16.0 GB free"]
    graphics = GraphicsMemory(6 * GIB, 8 * GIB)
    lines = load_text(Load(0.1, GIB, GIB, 4 * GIB, graphics)).splitlines()
    assert lines[2] == "Graphics memory: 6.0 of 8.0 GB in use"


def test_scarce_memory_is_told() -> None:
    assert warning_text(EASY) == ""
    assert warning_text(Load(0.1, GIB, GIB // 4, 8 * GIB)) == "Memory is nearly full"
    assert warning_text(Load(0.1, GIB, 2 * GIB, 64 * GIB)) == ""
    full = GraphicsMemory(round(7.8 * GIB), 8 * GIB)
    half = GraphicsMemory(4 * GIB, 8 * GIB)
    assert warning_text(Load(0.1, GIB, 9 * GIB, 16 * GIB, full)) == "Graphics memory is nearly full"
    assert warning_text(Load(0.1, GIB, 9 * GIB, 16 * GIB, half)) == ""
