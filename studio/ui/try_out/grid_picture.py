"""A grid as one picture, with headings along both axes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QTextOption

from studio.atomic_files import written_aside
from studio.regular_files import is_regular
from studio.ui.viewer.picture_cache import read_scaled

PIXELS_AT_MOST = 24 * 10**6
GAP = 8
SMALLEST = 96
LINES = 5
GROUND = QColor(255, 255, 255)
INK = QColor(20, 20, 20)
EMPTY = QColor(225, 225, 225)


@dataclass(frozen=True)
class GridPicture:
    """What is to be drawn: `cells` line by line, with a heading for each column and each row."""

    target: Path
    cells: tuple[Path, ...]
    columns: tuple[str, ...]
    rows: tuple[str, ...]


def write_grid(grid: GridPicture) -> Path:
    """Write what is there of it, cells that are missing being empty; for any thread. StudioError as `written_aside`."""
    size = _cell_size(grid.cells, len(grid.columns), len(grid.rows))
    font = QFont()
    font.setPixelSize(max(13, size.width() // 20))
    heading = QSize(max(160, size.width() // 2), font.pixelSize() * LINES)
    whole = QImage(
        heading.width() + len(grid.columns) * (size.width() + GAP) + GAP,
        heading.height() + len(grid.rows) * (size.height() + GAP) + GAP,
        QImage.Format.Format_RGBA8888,
    )
    whole.fill(GROUND)
    painter = QPainter(whole)
    painter.setFont(font)
    painter.setPen(INK)
    _paint(painter, grid, size, heading)
    painter.end()
    pixels = bytes(whole.constBits())
    picture = Image.frombytes("RGBA", (whole.width(), whole.height()), pixels).convert("RGB")
    with written_aside(grid.target) as aside:
        picture.save(aside, format="PNG")
    return grid.target


def _paint(painter: QPainter, grid: GridPicture, size: QSize, heading: QSize) -> None:
    lines = QTextOption(Qt.AlignmentFlag.AlignCenter)
    lines.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    for place, text in enumerate(grid.columns):
        left = heading.width() + GAP + place * (size.width() + GAP)
        painter.drawText(QRectF(left, 0, size.width(), heading.height()), text, lines)
    for place, text in enumerate(grid.rows):
        top = heading.height() + GAP + place * (size.height() + GAP)
        painter.drawText(QRectF(GAP, top, heading.width() - GAP, size.height()), text, lines)
    for place, cell in enumerate(grid.cells):
        row, column = divmod(place, len(grid.columns))
        left = heading.width() + GAP + column * (size.width() + GAP)
        top = heading.height() + GAP + row * (size.height() + GAP)
        if is_regular(cell):
            painter.drawImage(left, top, read_scaled(cell, size))
        else:
            painter.fillRect(QRect(left, top, size.width(), size.height()), EMPTY)


def _cell_size(cells: Sequence[Path], columns: int, rows: int) -> QSize:
    """That of the pictures, made smaller where the whole would be too large to be opened anywhere."""
    drawn = next((cell for cell in cells if is_regular(cell)), None)
    size = QSize(SMALLEST, SMALLEST) if drawn is None else read_scaled(drawn, QSize()).size()
    share = min(1.0, (PIXELS_AT_MOST / (size.width() * size.height() * columns * rows)) ** 0.5)
    # Pictures of a tiny model would be narrower than their headings.
    enlarged = max(1, -(-SMALLEST // min(size.width(), size.height())))
    return QSize(round(size.width() * share * enlarged), round(size.height() * share * enlarged))
