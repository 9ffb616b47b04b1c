"""Files that are dragged over a widget and let go."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

EITHER = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
LEFT = Qt.MouseButton.LeftButton
TO_MOVE = Qt.KeyboardModifier.ShiftModifier


def drop(on: QWidget, *paths: Path) -> bool:
    """Whether the widget, or one that it lies on, wanted them; they were proposed to be moved, which nobody may."""
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    entered = QDragEnterEvent(QPoint(4, 4), EITHER, carried, LEFT, TO_MOVE)
    assert entered.proposedAction() is Qt.DropAction.MoveAction
    entered.ignore()
    QApplication.sendEvent(on, entered)
    if not entered.isAccepted():
        return False
    assert entered.dropAction() is Qt.DropAction.CopyAction
    taker: QWidget | None = on
    while taker is not None:
        dropped = QDropEvent(QPointF(4, 4), EITHER, carried, LEFT, TO_MOVE)
        dropped.ignore()
        QApplication.sendEvent(taker, dropped)
        if dropped.isAccepted():
            assert dropped.dropAction() is Qt.DropAction.CopyAction
            return True
        taker = taker.parentWidget()
    raise AssertionError("what was wanted was not taken")
