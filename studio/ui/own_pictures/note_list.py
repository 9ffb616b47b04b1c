"""What could not be read of the pictures that an artist brought, or was done to them: a sentence each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QListView, QPushButton, QVBoxLayout, QWidget

from studio.ui.widgets.factories import button, label
from studio.ui.widgets.plain_text import tooltip_text

MOST_ROWS = 4
"""Rows that are seen without scrolling."""


class _Sentences(QStringListModel):
    """Whole in the tooltip, where the line is too short for them."""

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip_text(str(super().data(index, Qt.ItemDataRole.DisplayRole)))
        return super().data(index, role)


class NoteList(QWidget):
    """Out of sight while there is nothing to say. Sentences are selected with the keyboard; Ctrl+C copies them, Delete
    dismisses them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = label(self, "caption")
        self._model = _Sentences(self)
        self._view = QListView(self)
        self._copy = button(self, self.tr("Copy all"), "small")
        self._dismiss = button(self, self.tr("Dismiss all"), "small")
        self._set_up()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        head.addWidget(self._copy)
        head.addWidget(self._dismiss)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._view)
        self._copy.clicked.connect(self._on_copy)
        self._dismiss.clicked.connect(self.clear)
        self._follow()

    @property
    def sentences(self) -> list[str]:
        return self._model.stringList()

    @property
    def view(self) -> QListView:
        return self._view

    @property
    def copy_button(self) -> QPushButton:
        return self._copy

    @property
    def dismiss_button(self) -> QPushButton:
        return self._dismiss

    def add(self, sentences: Sequence[str]) -> None:
        """Put more below those that are there."""
        self._model.setStringList([*self.sentences, *sentences])
        self._follow()

    @Slot()
    def clear(self) -> None:
        self._model.setStringList([])
        self._follow()

    def _set_up(self) -> None:
        self._view.setModel(self._model)
        self._view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._view.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self._view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        # All of one height: a thousand sentences are not measured one by one.
        self._view.setUniformItemSizes(True)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setAccessibleName(self.tr("What is to be said of the pictures"))
        for keys, slot in ((QKeySequence.StandardKey.Copy, self._on_copy), ("Delete", self._on_dismiss)):
            action = QAction(self._view)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(slot)
            self._view.addAction(action)

    def _follow(self) -> None:
        count = self._model.rowCount()
        self.setVisible(count > 0)
        self._title.setText(
            self.tr("What was noticed") if count < 2 else self.tr("What was noticed ({0})").format(count)
        )
        row = self._view.sizeHintForRow(0) if count else 0
        frame = 2 * 8
        self._view.setFixedHeight(row * min(count, MOST_ROWS) + frame)

    def _chosen(self) -> list[int]:
        return sorted(index.row() for index in self._view.selectedIndexes())

    @Slot()
    def _on_copy(self) -> None:
        """Those that are selected, from the list; all, from the button."""
        rows = self._chosen() if self.sender() is not self._copy else []
        sentences = self.sentences
        QGuiApplication.clipboard().setText("\n".join(sentences[row] for row in rows) if rows else "\n".join(sentences))

    @Slot()
    def _on_dismiss(self) -> None:
        gone = set(self._chosen())
        self._model.setStringList([text for row, text in enumerate(self.sentences) if row not in gone])
        self._follow()
