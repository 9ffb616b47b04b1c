"""Where pictures are, and where arrows lead among them."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtCore import QRect

from studio.ui.viewer.grid import columns, moved, squares

LEFT = (-1, 0)
RIGHT = (1, 0)
UP = (0, -1)
DOWN = (0, 1)
ARROWS = (LEFT, RIGHT, UP, DOWN)


@pytest.mark.parametrize(
    ("size", "count", "expected"),
    [((800, 600), 4, 2), ((1200, 400), 4, 4), ((300, 1200), 4, 1), ((300, 1200), 2, 2), ((900, 600), 5, 3)],
)
def test_pictures_are_as_large_as_the_space_allows(size: tuple[int, int], count: int, expected: int) -> None:
    area = QRect(10, 10, *size)
    assert columns(area, count) == expected
    places = squares(area, count)
    assert len({place.top() for place in places}) == -(-count // expected)
    assert all(area.contains(place) for place in places)


@pytest.mark.parametrize(
    ("place", "arrow", "expected"),
    [
        (None, LEFT, 0),
        (None, UP, 0),
        (None, RIGHT, 2),
        (None, DOWN, 3),
        (0, RIGHT, 1),
        (2, RIGHT, 2),
        (1, DOWN, 4),
        (2, DOWN, 4),
        (4, RIGHT, 4),
        (4, UP, 1),
        (3, LEFT, 3),
    ],
)
def test_an_arrow_among_five_in_two_rows(place: int | None, arrow: tuple[int, int], expected: int) -> None:
    assert moved(place, *arrow, 5, 3) == expected


@pytest.mark.parametrize(("count", "across"), [(count, across) for count in range(3, 8) for across in range(1, 8)])
def test_every_picture_can_be_reached_from_any_other(count: int, across: int) -> None:
    reached = {moved(None, *arrow, count, min(across, count)) for arrow in ARROWS}
    assert reached <= set(range(count))
    for place in list(reached):
        seen = {place}
        for _ in range(count):
            seen |= {moved(one, *arrow, count, min(across, count)) for one, arrow in product(seen, ARROWS)}
        assert seen == set(range(count))
