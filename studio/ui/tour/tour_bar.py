"""The line that says a step of the tour, and the ring around what it points at."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from studio.ui.widgets.factories import keyed_button, label

FINGER = 44
"""Pixels; what a finger hits."""
MARGIN = 3
WIDTH = 2.0
ROUNDING = 6


class TourBar(QWidget):
    """Takes no focus, so that every key goes on doing what it does; `next_asked` and `left` are its buttons."""

    next_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tour")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._place = label(self, "hint")
        self._words = label(self, "prompt", wrap=True)
        self._next = keyed_button(self, "", "Ctrl+Return")
        self._leave = keyed_button(self, self.tr("Leave the tour"), "Esc")
        self._next.clicked.connect(self.next_asked)
        self._leave.clicked.connect(self.left)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 4, 12, 4)
        row.setSpacing(16)
        row.addWidget(self._place)
        row.addWidget(self._words, 1)
        for widget in (self._next, self._leave):
            widget.setMinimumHeight(FINGER)
            row.addWidget(widget)
        self.hide()

    @property
    def words(self) -> str:
        return self._words.text()

    @property
    def next_button(self) -> QPushButton:
        return self._next

    @property
    def leave_button(self) -> QPushButton:
        return self._leave

    def show_step(self, number: int, count: int, words: str) -> None:
        """Counted from 1. A screen reader says it at once."""
        place = self.tr("{0} of {1}").format(number, count)
        self._place.setText(place)
        self._words.setText(words)
        self._next.setText(self.tr("Next") if number < count else self.tr("Done"))
        self.setAccessibleName(self.tr("Tour, {0}: {1}").format(place, words))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleName()))


class Ring(QWidget):
    """A frame around a widget, through which it is clicked."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def surround(self, target: QWidget) -> None:
        """As it lies in the parent now."""
        top_left = target.mapTo(self._parent, target.rect().topLeft())
        place = target.rect().translated(top_left).adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
        self.setGeometry(place.intersected(self._parent.rect()))
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Link), WIDTH))
        inner = QRectF(self.rect()).adjusted(WIDTH / 2, WIDTH / 2, -WIDTH / 2, -WIDTH / 2)
        painter.drawRoundedRect(inner, ROUNDING, ROUNDING)
