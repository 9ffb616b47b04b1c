"""Where the pictures of a group are: equal squares in rows, as large as the space allows."""

from __future__ import annotations

import math

from PySide6.QtCore import QRect

GAP = 20


def columns(area: QRect, count: int) -> int:
    """In how many columns so many pictures are largest; two are always beside each other, since ← and → choose."""
    if count == 2:
        return 2
    return max(range(1, count + 1), key=lambda number: _side(area, number, count))


def squares(area: QRect, count: int) -> list[QRect]:
    """Equal squares in the middle of an area, in reading order."""
    across = columns(area, count)
    rows = math.ceil(count / across)
    side = _side(area, across, count)
    left = area.left() + (area.width() - across * side - (across - 1) * GAP) // 2
    top = area.top() + (area.height() - rows * side - (rows - 1) * GAP) // 2
    places = []
    for place in range(count):
        row, column = divmod(place, across)
        places.append(QRect(left + column * (side + GAP), top + row * (side + GAP), side, side))
    return places


def moved(place: int | None, right: int, down: int, count: int, across: int) -> int:
    """Where a step from a place leads among `count` pictures in `across` columns; an edge holds it.

    From nowhere it leads to the corner that the step points to.
    """
    rows = math.ceil(count / across)
    if place is None:
        row, column = (rows - 1 if down > 0 else 0), (across - 1 if right > 0 else 0)
    else:
        row, column = divmod(place, across)
        row = min(max(row + down, 0), rows - 1)
        column = min(max(column + right, 0), across - 1)

    # The last row may be short.
    return min(row * across + column, count - 1)


def _side(area: QRect, across: int, count: int) -> int:
    """How large squares may be that fit into an area in so many columns."""
    rows = math.ceil(count / across)
    width = (area.width() - (across - 1) * GAP) // across
    height = (area.height() - (rows - 1) * GAP) // rows
    return max(1, min(width, height))
