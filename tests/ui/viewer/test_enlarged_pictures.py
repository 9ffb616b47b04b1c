"""A small picture shows its pixels, all of one size; a larger one is smoothed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QSize

from studio.ui.viewer.painting import shows_pixels
from studio.ui.viewer.picture_cache import read_scaled


@pytest.fixture
def striped(tmp_path: Path) -> Path:
    """Columns of black and white, a pixel wide."""
    picture = Image.new("L", (16, 16))
    picture.putdata([255 * (place % 2) for place in range(256)])
    picture.save(tmp_path / "stripes.png")
    return tmp_path / "stripes.png"


def row(file: Path, side: int) -> list[int]:
    image = read_scaled(file, QSize(side, side))
    assert image.size() == QSize(side, side)
    return [image.pixelColor(column, side // 2).red() for column in range(side)]


def test_a_whole_number_of_times_every_pixel_is_a_square(striped: Path) -> None:
    assert row(striped, 80) == [255 * (column // 5 % 2) for column in range(80)]


def test_between_whole_numbers_only_edges_are_between_the_colours(striped: Path) -> None:
    values = row(striped, 88)
    assert all(abs(values[round(5.5 * (pixel + 0.5))] - 255 * (pixel % 2)) == 0 for pixel in range(16))
    assert sum(0 < value < 255 for value in values) <= 15


def test_less_than_twice_it_is_smoothed(striped: Path) -> None:
    assert sum(0 < value < 255 for value in row(striped, 31)) > 12


def test_a_large_one_is_smoothed_up_to_four_times() -> None:
    assert [shows_pixels(64, times) for times in (1.9, 2, 8)] == [False, True, True]
    assert [shows_pixels(512, times) for times in (2, 3.9, 4)] == [False, False, True]
