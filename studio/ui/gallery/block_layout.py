"""Where the blocks of the gallery stand: in rows that fill the width, none of them broken over two."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QRect

from studio.session.gallery.finding import Blocks

USUAL = 178
"""About so wide is a picture with the space beside it."""
INNER = 3
GAP = 18
CAPTION = 26
LEAST = 16


class BlockLayout:
    """`side` of every picture and `height` of everything together, in pixels. As many of the largest blocks stand in a
    row as make the pictures about as wide as usual."""

    def __init__(self, blocks: Blocks, width: int) -> None:
        self._blocks = blocks
        most = max(blocks.sizes, default=1)
        in_row = max(1, round((width + GAP) / (most * USUAL)))
        room = (width - (in_row - 1) * GAP) // in_row
        self.side = max(LEAST, (room - (most - 1) * INNER) // most)
        self.row_height = self.side + CAPTION
        self._starts = self._rows(width, in_row)
        self.height = len(self._starts) * self.row_height if blocks.all else 0

    def _rows(self, width: int, in_row: int) -> Sequence[int]:
        """The number of the block that each row begins with."""
        sizes = self._blocks.sizes
        if len(set(sizes)) <= 1:
            return range(0, len(sizes), in_row)
        starts = [0]
        left = 0
        across = [self._across(size) for size in range(max(sizes) + 1)]
        for number, size in enumerate(sizes):
            if left and left + across[size] > width:
                starts.append(number)
                left = 0
            left += across[size] + GAP
        return starts

    def _across(self, size: int) -> int:
        return size * (self.side + INNER) - INNER

    def square(self, picture: int) -> QRect:
        """Of a picture by its number."""
        block, within = self._blocks.place(picture)
        row = bisect_right(self._starts, block) - 1
        left = sum(self._across(size) + GAP for size in self._blocks.sizes[self._starts[row] : block])
        return QRect(left + within * (self.side + INNER), row * self.row_height, self.side, self.side)

    def at(self, spot: QPoint) -> int | None:
        """The number of the picture there, its caption included."""
        row = spot.y() // self.row_height
        if not 0 <= row < len(self._starts):
            return None
        for number in self._pictures_of(row):
            if self.square(number).adjusted(0, 0, 0, CAPTION).contains(spot):
                return number
        return None

    def within(self, rect: QRect) -> Iterator[int]:
        """The numbers of the pictures that touch it."""
        for row in range(*self.rows(rect.top(), rect.bottom())):
            yield from (number for number in self._pictures_of(row) if self.square(number).intersects(rect))

    def rows(self, top: int, bottom: int) -> tuple[int, int]:
        """The rows between two heights, the first and the one behind the last."""
        first = max(0, top // self.row_height)
        return first, max(first, min(len(self._starts), bottom // self.row_height + 1))

    def blocks_of(self, first: int, last: int) -> range:
        """The numbers of the blocks in rows, as `rows` says them; there may be fewer rows."""
        first, last = max(0, first), min(last, len(self._starts))
        if first >= last or not self._blocks.all:
            return range(0)
        return range(self._starts[first], self._starts[last] if last < len(self._starts) else len(self._blocks.all))

    def moved(self, picture: int, down: int) -> int:
        """The picture so many rows further down, about below this one; an edge holds it."""
        here = self.square(picture)
        row = min(max(0, here.top() // self.row_height + down), len(self._starts) - 1)
        if row == here.top() // self.row_height:
            return picture
        return min(self._pictures_of(row), key=lambda number: abs(self.square(number).left() - here.left()))

    def _pictures_of(self, row: int) -> range:
        blocks = self.blocks_of(row, row + 1)
        return range(self._blocks.firsts[blocks.start], self._blocks.firsts[blocks.stop])
