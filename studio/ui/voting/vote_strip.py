"""The last ten votes as thumbnails; each can be given again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.domain.votes import Mark, Verdict, Vote
from studio.ui.viewer.picture_cache import PictureCache

SHOWN = 10
SIDE = 34
BAR = 3
GAP = 14
LIKED = QPalette.ColorRole.Link
DISLIKED = QPalette.ColorRole.Mid


class VoteStrip(QWidget):
    """The newest is at the right; a click asks for its group again."""

    asked = Signal(int)

    def __init__(self, pictures: PictureCache, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._votes: Sequence[Vote] = []
        self.setFixedHeight(SIDE + BAR + 4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("The last ten votes; click one to change it"))
        pictures.arrived.connect(self._on_arrived)

    def show_votes(self, votes: Sequence[Vote]) -> None:
        """The last votes, the newest last."""
        if votes != self._votes:
            self._votes = votes
            self.update()

    def places(self) -> list[QRect]:
        """Where each vote is that there is room for, from the oldest to the newest, in the middle of the row."""
        widths = [len(vote.group.pictures) * SIDE for vote in self._shown()]
        room = self.width() - sum(widths) - GAP * max(0, len(widths) - 1)
        left = min(max(0, room // 2 + self._to_middle()), max(0, room))
        places = []
        for width in widths:
            places.append(QRect(left, 0, width, SIDE))
            left += width + GAP
        return places

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        size = (QSize(SIDE, SIDE).toSizeF() * self.devicePixelRatioF()).toSize()
        for vote, place in zip(self._shown(), self.places(), strict=True):
            for number, (picture, mark) in enumerate(zip(vote.group.pictures, marks_of(vote), strict=True)):
                square = QRect(place.left() + number * SIDE, 0, SIDE, SIDE)
                pixmap = self._pictures.ready(picture.image, size)
                if pixmap is None:
                    painter.fillRect(square, self.palette().color(QPalette.ColorRole.Button))
                else:
                    pixmap.setDevicePixelRatio(self.devicePixelRatioF())
                    target = QRect(square.topLeft(), pixmap.deviceIndependentSize().toSize())
                    target.moveCenter(square.center())
                    painter.drawPixmap(target.topLeft(), pixmap)
                if mark is not Mark.PLAIN:
                    bar = QRect(square.left(), SIDE + 2, SIDE, BAR)
                    painter.fillRect(bar, self.palette().color(LIKED if mark is Mark.BEST else DISLIKED))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._at(event) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        vote = self._at(event)
        if vote is not None and event.button() is Qt.MouseButton.LeftButton:
            self.asked.emit(vote.group.id)

    def _shown(self) -> Sequence[Vote]:
        """The newest ones that there is room for."""
        room = self.width() + GAP
        for number, vote in enumerate(reversed(self._votes)):
            room -= len(vote.group.pictures) * SIDE + GAP
            if room < 0:
                return self._votes[len(self._votes) - number :]
        return self._votes

    def _to_middle(self) -> int:
        """How far the middle of the row is to the right of the strip's own."""
        row = self.parentWidget()
        return row.width() // 2 - self.geometry().center().x() if row is not None else 0

    def _at(self, event: QMouseEvent) -> Vote | None:
        spot = event.position().toPoint()
        hits = (vote for vote, place in zip(self._shown(), self.places(), strict=True) if place.contains(spot))
        return next(hits, None)

    @Slot()
    def _on_arrived(self) -> None:
        self.update()


def marks_of(vote: Vote) -> Sequence[Mark]:
    """What the vote said of each picture."""
    two = {
        Verdict.LEFT: (Mark.BEST, Mark.PLAIN),
        Verdict.RIGHT: (Mark.PLAIN, Mark.BEST),
        Verdict.TIE: (Mark.BEST, Mark.BEST),
        Verdict.BAD: (Mark.BAD, Mark.BAD),
    }
    return vote.marks or two.get(vote.verdict, (Mark.PLAIN,) * len(vote.group.pictures))
