"""Two pictures side by side, as large as the space allows, on neutral grey."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.domain.votes import Group, Verdict
from studio.ui.pictures import Pictures

GAP, MARGIN, FRAME = 20, 10, 3
ACKNOWLEDGED_MS = 110
LIKED, DISLIKED = QColor("#e8e8e8"), QColor("#4a4a4a")


class PairView(QWidget):
    """`painted` follows the first paint of a pair and is when looking begins; `chosen` is a click on a side."""

    painted = Signal(int)
    chosen = Signal(object)

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._pair: Group | None = None
        self._ahead: Sequence[Group] = ()
        self._swapped = self._announced = False
        self._answer: Verdict | None = None
        self._fade = QTimer(self)
        self._fade.setSingleShot(True)
        self._fade.setInterval(ACKNOWLEDGED_MS)
        self._fade.timeout.connect(self._on_faded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(320, 200)
        self.setAccessibleName(self.tr("The two pictures to choose between"))

    @property
    def pair(self) -> Group | None:
        return self._pair

    def show_pair(self, pair: Group | None, ahead: Sequence[Group]) -> None:
        """Show a pair and have those after it ready."""
        self._ahead = ahead
        if pair != self._pair:
            self._pair, self._announced = pair, False
            self.update()
        if self._announced:
            self._prepare()

    def acknowledge(self, verdict: Verdict) -> None:
        """Frame the chosen side for a moment."""
        self._answer = verdict
        self._fade.start()
        self.update()

    def flicker(self, swapped: bool) -> None:
        """Show each picture in the place of the other."""
        self._swapped = swapped
        self.update()

    def places(self) -> tuple[QRect, QRect]:
        """Where the left and the right picture may be, in equal squares beside each other."""
        room = self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        side = max(1, min((room.width() - GAP) // 2, room.height()))
        top = room.top() + (room.height() - side) // 2
        left = room.left() + (room.width() - 2 * side - GAP) // 2
        return QRect(left, top, side, side), QRect(left + side + GAP, top, side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._pair is None:
            return
        painter = QPainter(self)
        paths = self._paths(self._pair)
        for place, path in zip(self.places(), reversed(paths) if self._swapped else paths, strict=True):
            self._paint_picture(painter, place, path)
        self._paint_answer(painter)
        painter.end()
        if not self._announced:
            self._announced = True
            self.painted.emit(self._pair.id)
            QTimer.singleShot(0, self, self._prepare)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._pair is None:
            return
        for place, verdict in zip(self.places(), (Verdict.LEFT, Verdict.RIGHT), strict=True):
            if place.contains(event.position().toPoint()):
                self.chosen.emit(verdict)

    def resizeEvent(self, event: QResizeEvent) -> None:
        QTimer.singleShot(0, self, self._prepare)

    def _paint_picture(self, painter: QPainter, place: QRect, path: Path) -> None:
        pixmap = self._pictures.pixmap(path, self._pixels(place))
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        size = pixmap.deviceIndependentSize().toSize()
        target = QRect(place.topLeft(), size)
        target.moveCenter(place.center())
        painter.drawPixmap(target.topLeft(), pixmap)

    def _paint_answer(self, painter: QPainter) -> None:
        if self._answer is None:
            return
        left, right = self.places()
        framed = {Verdict.LEFT: [left], Verdict.RIGHT: [right], Verdict.SKIP: []}.get(self._answer, [left, right])
        painter.setPen(QPen(DISLIKED if self._answer is Verdict.BAD else LIKED, FRAME))
        for place in framed:
            painter.drawRect(place.adjusted(-FRAME - 1, -FRAME - 1, FRAME, FRAME))

    @Slot()
    def _on_faded(self) -> None:
        self._answer = None
        self.update()

    @Slot()
    def _prepare(self) -> None:
        size = self._pixels(self.places()[0])
        for pair in self._ahead:
            for path in self._paths(pair):
                self._pictures.prepare(path, size)

    def _pixels(self, place: QRect) -> QSize:
        return (place.size().toSizeF() * self.devicePixelRatioF()).toSize()

    @staticmethod
    def _paths(pair: Group) -> tuple[Path, Path]:
        return pair.left.image, pair.right.image
