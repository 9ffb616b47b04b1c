"""The pictures that are waited for, side by side, while they are drawn."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.domain.events import Estimate
from studio.ui.viewer.grid import squares
from studio.ui.viewer.missing_picture import paint_estimate

LEAST = 120


class EstimateTiles(QWidget):
    """Where a group will be; without estimates it is not there."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._estimates: Sequence[Estimate] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(LEAST, LEAST)
        self.setAccessibleName(self.tr("The pictures so far"))
        self.hide()

    @property
    def estimates(self) -> Sequence[Estimate]:
        return self._estimates

    def show_estimates(self, estimates: Sequence[Estimate]) -> None:
        """Those of one group, in its order."""
        self._estimates = estimates
        self.setVisible(bool(estimates))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for square, estimate in zip(squares(self.rect(), len(self._estimates)), self._estimates, strict=True):
            paint_estimate(painter, square, estimate)
