"""Which words of a window have less room than they need."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QScrollArea,
    QWidget,
)

from studio.ui.widgets.elided_label import ElidedLabel

ROUNDING = 1
"""A style may round a width down that a font rounded up."""


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
        longest = max(widget.fontMetrics().horizontalAdvance(word) for word in widget.text().split())
        return QRect(0, 0, longest, widget.heightForWidth(widget.width()))
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
