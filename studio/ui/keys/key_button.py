"""A button that says what it does and, below, which key does the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Slot
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QWidget

from studio.ui.widgets.plain_text import tooltip_text

HEIGHT = 44
"""Pixels; what a finger hits."""
PADDING = 10
RADIUS = 4
LINE = 19
SMALLER = 0.85
"""The letters of the key, beside those of the deed."""


@dataclass(frozen=True)
class Hint:
    """What can be done now, in a word, the key for it as written on the keyboard, and in full what it is. Without
    `press` there is nothing to press: it tells of a key, and a click elsewhere does the same."""

    text: str
    key: str
    told: str = ""
    press: Callable[[], None] | None = None
    enabled: bool = True


class KeyButton(QAbstractButton):
    """Never has the focus, so that the page keeps the keys."""

    def __init__(self, parent: QWidget, hint: Hint) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self._on_clicked)
        self._hint = hint
        self.show_hint(hint)

    @property
    def hint(self) -> Hint:
        return self._hint

    def show_hint(self, hint: Hint) -> None:
        self._hint = hint
        self.setText(hint.text)
        self.setAccessibleName(hint.told or hint.text)
        self.setAccessibleDescription(hint.key)
        self.setToolTip(tooltip_text(hint.told))
        self.setEnabled(hint.enabled)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, hint.press is None)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = QFontMetrics(self.font()).horizontalAdvance(self.text())
        keys = QFontMetrics(self._key_font()).horizontalAdvance(self._hint.key)
        return QSize(max(HEIGHT, max(words, keys) + 2 * PADDING), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._hint.press is not None:
            self._paint_ground(painter)
        palette = self.palette()
        above, below = (QRect(0, top, self.width(), LINE) for top in (4, 4 + LINE))
        painter.setPen(palette.color(QPalette.ColorRole.ButtonText))
        painter.drawText(above if self._hint.key else self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.setFont(self._key_font())
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._hint.key)

    def _paint_ground(self, painter: QPainter) -> None:
        role = QPalette.ColorRole.Button
        if self.isDown():
            role = QPalette.ColorRole.Base
        elif self.underMouse() and self.isEnabled():
            role = QPalette.ColorRole.Midlight
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.setBrush(self.palette().color(role))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def _key_font(self) -> QFont:
        font = QFont(self.font())
        # the theme sets sizes in pixels
        font.setPixelSize(round(self.fontInfo().pixelSize() * SMALLER))
        return font

    @Slot()
    def _on_clicked(self) -> None:
        if self._hint.press is not None:
            self._hint.press()
