"""Which words of a window have less room than they need."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QMainWindow,
    QScrollArea,
    QWidget,
)

from studio.ui.widgets.elided_label import ElidedLabel

SIZES = ((960, 560), (1024, 600), (1240, 820), (1366, 728), (2560, 1400))
"""Pixels of the window: the least, those of small screens without the bars beside it, the usual, a large screen."""
ROOM = (1024, 600)
"""What dialogs fit in."""
ROUNDING = 1
"""A style may round a width down that a font rounded up."""


class Measure:
    """Looks at states of the window at five sizes, and at dialogs as they come; `lines` tell what has too little room,
    each once, with the first state that it was seen in."""

    def __init__(self) -> None:
        self._seen: dict[str, str] = {}

    @property
    def lines(self) -> list[str]:
        return [f"{state}: {line}" for line, state in self._seen.items()]

    def __call__(self, name: str, widget: QWidget) -> None:
        if isinstance(widget, QMainWindow):
            usual = widget.size()
            for size in SIZES:
                widget.resize(*size)
                # the size comes with one event, what follows from it with the next
                for _ in range(2):
                    QApplication.processEvents()
                self._note(f"{name} at {size[0]} × {size[1]}", widget)
            widget.resize(usual)
            QApplication.processEvents()
        else:
            self._note(name, widget)

    def _note(self, state: str, widget: QWidget) -> None:
        lines = unfitting(widget)
        if lines:
            # words that have just changed are laid out with the next event
            QApplication.processEvents()
            lines = [line for line in unfitting(widget) if line in lines]
        for line in lines:
            self._seen.setdefault(line, state)
        if widget.isModal() and (widget.width() > ROOM[0] or widget.height() > ROOM[1]):
            self._seen.setdefault(f"{type(widget).__name__} is {widget.width()} × {widget.height()}", state)


def unfitting(root: QWidget) -> list[str]:
    """A line for each text in `root`, shown now, that is cut off, or that reaches out of what it stands in."""
    return [
        f"{type(widget).__name__}: {text!r} {why}" for widget, text in _worded(root) for why in _faults(widget, root)
    ]


def _worded(root: QWidget) -> Iterator[tuple[QWidget, str]]:
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, ElidedLabel):
            continue
        if isinstance(widget, QLabel | QAbstractButton) and widget.text().strip():
            yield widget, widget.text()
        elif isinstance(widget, QComboBox) and widget.currentText():
            yield widget, widget.currentText()


def _faults(widget: QWidget, root: QWidget) -> Iterator[str]:
    need, room = _needed(widget), widget.size()
    if need.width() > room.width() + ROUNDING:
        yield f"needs {need.width()} of {room.width()} in width"
    if need.height() > room.height() + ROUNDING:
        yield f"needs {need.height()} of {room.height()} in height"
    if not _scrolls(widget, root):
        place = QRect(widget.mapTo(root, widget.rect().topLeft()), room)
        if not root.rect().contains(place):
            yield f"at {place.getRect()} reaches out of {root.rect().getRect()}"


def _needed(widget: QWidget) -> QRect:
    """As a rectangle at the origin."""
    if isinstance(widget, QLabel) and widget.wordWrap():
        return QRect(0, 0, widget.minimumSizeHint().width(), widget.heightForWidth(widget.width()))
    if isinstance(widget, QLabel):
        return QRect(0, 0, widget.sizeHint().width(), widget.fontMetrics().height())
    if isinstance(widget, QComboBox):
        # the arrow at its right
        return QRect(0, 0, widget.fontMetrics().horizontalAdvance(widget.currentText()) + 24, 0)
    return QRect(0, 0, widget.minimumSizeHint().width(), widget.fontMetrics().height())


def _scrolls(widget: QWidget, root: QWidget) -> bool:
    """Whether it can be scrolled to."""
    above: QWidget | None = widget
    while above is not None and above is not root:
        if isinstance(above, QScrollArea | QAbstractScrollArea):
            return True
        above = above.parentWidget()
    return False
