"""What stands in the place of a picture that is not drawn yet."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPalette

from studio.controller.project_controller import ProjectController
from studio.domain.events import Estimate
from studio.regular_files import is_regular
from studio.ui.viewer.painting import VEIL, device_pixels

EDGE = 6
DIMMED = 0.7
KEPT = 16
"""So many enlarged estimates, for what is painted again though nothing new was told."""
WORDS = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


@dataclass(frozen=True)
class MissingPicture:
    """The words in its place, and what it looks like so far if that was told."""

    words: str
    estimate: Estimate | None = None


def _tr(text: str) -> str:
    return QCoreApplication.translate("MissingPicture", text)


def missing_picture(controller: ProjectController, image: Path) -> MissingPicture | None:
    """None for one that is there."""
    return None if is_regular(image) else MissingPicture(_words(controller, image), controller.estimates.of(image))


def _words(controller: ProjectController, image: Path) -> str:
    place = controller.place_in_line(image)
    if place is not None and controller.state.paused:
        return _tr("Paused")
    if place is not None:
        return _tr("Drawing…") if place == 0 else _tr("No. {0} in line").format(place)
    return controller.problem.sentence if controller.problem is not None else _tr("Not drawn yet")


def paint_missing(
    painter: QPainter, square: QRect, missing: MissingPicture, palette: QPalette, seen: QRect | None = None
) -> None:
    """Fill a square with it: the words in the middle, or below over the picture as it is so far, dimmed.

    The words stand in the part of the square that is `seen`, if not all of it is.
    """
    painter.fillRect(square, palette.color(QPalette.ColorRole.Base))
    inner = (seen or square).adjusted(EDGE, EDGE, -EDGE, -EDGE)
    if missing.estimate is None:
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(inner, WORDS, missing.words)
        return
    paint_estimate(painter, square, missing.estimate)
    height = painter.fontMetrics().boundingRect(inner, WORDS, missing.words).height() + EDGE
    band = QRect(square.left(), square.bottom() + 1 - height, square.width(), height)
    painter.fillRect(band, VEIL)
    painter.setPen(Qt.GlobalColor.white)
    painter.drawText(QRect(inner.left(), band.top(), inner.width(), height), WORDS, missing.words)


def paint_estimate(painter: QPainter, square: QRect, estimate: Estimate) -> None:
    """As large as fits into a square, soft and a little dimmed."""
    image = _enlarged(estimate, device_pixels(painter, square).toTuple())
    shape = QSize(estimate.width, estimate.height).scaled(square.size(), Qt.AspectRatioMode.KeepAspectRatio)
    target = QRect(QPoint(), shape)
    target.moveCenter(square.center())
    painter.setOpacity(DIMMED)
    painter.drawImage(target, image)
    painter.setOpacity(1.0)


@lru_cache(maxsize=KEPT)
def _enlarged(estimate: Estimate, size: tuple[int, int]) -> QImage:
    """By cubic curves: linear ones show every pixel of the small picture as a diamond."""
    small = Image.frombytes("RGB", (estimate.width, estimate.height), estimate.pixels)
    scale = min(size[0] / small.width, size[1] / small.height)
    large = small.resize(
        (max(1, round(small.width * scale)), max(1, round(small.height * scale))), Image.Resampling.BICUBIC
    )
    pixels = large.tobytes()
    borrowed = QImage(pixels, large.width, large.height, large.width * 3, QImage.Format.Format_RGB888)
    return borrowed.convertToFormat(QImage.Format.Format_RGB32)
