"""What is dragged into the window is copied and never moved, or whoever it came from would delete the files."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget


def accept_copy(event: QDropEvent) -> None:
    """Take it, or say that it would be taken, whatever the hand that drags it proposes."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


class LineField(QLineEdit):
    """Words can be dragged into it; files are for what lies beneath."""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)


class TextField(QPlainTextEdit):
    """As LineField, of several lines."""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)


class LineDelegate(QStyledItemDelegate):
    """Words in a table are typed into such a field too."""

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        return LineField(parent)
