"""The pairs whose files are missing or damaged: why they are left out, to look at and to draw anew."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from studio.controller.program.error_text import error_text
from studio.session.redrawing import FlawedGroup
from studio.ui.widgets.factories import ROLE, button, label

GROUP = Qt.ItemDataRole.UserRole
WIDTH = 620
HEIGHT = 420
PADDING = QSize(10, 6)
"""Of a row, as the style sheet says; two more on the sides are Qt's own."""
MOST_HEIGHT = 2000


class _Rows(QStyledItemDelegate):
    """As high as the words of a row need within the padding that the style sheet gives it; Qt counts without it."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        width = self._view.viewport().width() - 2 * self._view.spacing()
        room = QRect(0, 0, width - 2 * PADDING.width(), MOST_HEIGHT)
        words = option.fontMetrics.boundingRect(room, Qt.TextFlag.TextWordWrap, index.data())
        return QSize(width, words.height() + 2 * PADDING.height())


class FlawedDialog(QDialog):
    """`pair_asked` carries the group to be shown, `redraw_asked` the groups to be drawn anew."""

    pair_asked = Signal(int)
    redraw_asked = Signal(object)

    def __init__(self, flawed: Sequence[FlawedGroup], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Votes with missing files"))
        self.resize(WIDTH, HEIGHT)
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Votes"))
        self._list.setProperty(ROLE, "rows")
        self._list.setItemDelegate(_Rows(self._list))
        self._list.setWordWrap(True)
        self._list.setSpacing(1)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        for each in flawed:
            item = QListWidgetItem(self._line(each))
            item.setData(GROUP, each.group.id)
            self._list.addItem(item)
        self._show_button = button(self, self.tr("Show the vote"))
        self._close_button = button(self, self.tr("Close"))
        self._redraw_button = button(self, self.tr("Draw anew"), "primary")
        self._lay_out()
        self._list.itemSelectionChanged.connect(self._on_selected)
        self._list.itemActivated.connect(self._on_show)
        self._show_button.clicked.connect(self._on_show)
        self._redraw_button.clicked.connect(self._on_redraw)
        self._close_button.clicked.connect(self.reject)
        self._list.selectAll()
        self._list.setFocus()

    @property
    def lines(self) -> list[str]:
        return [self._list.item(row).text() for row in range(self._list.count())]

    @property
    def pairs(self) -> QListWidget:
        return self._list

    def button(self, name: str) -> QPushButton:
        """“show” or “redraw”."""
        return {"show": self._show_button, "redraw": self._redraw_button}[name]

    def _line(self, flawed: FlawedGroup) -> str:
        kept = self.tr("No. {0}, learned from all the same:\n{1}")
        left_out = self.tr("No. {0}, left out:\n{1}")
        reasons = "\n".join(error_text(reason) for reason in flawed.reasons)
        return (kept if flawed.learned else left_out).format(flawed.group.id, reasons)

    def _lay_out(self) -> None:
        sentence = self.tr(
            "These votes are kept. Drawn anew from their seeds, the pictures are as they were, and the votes count for "
            "the next round."
        )
        bottom = QHBoxLayout()
        bottom.setSpacing(10)
        bottom.addWidget(self._show_button)
        bottom.addStretch(1)
        bottom.addWidget(self._close_button)
        bottom.addWidget(self._redraw_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(14)
        column.addWidget(label(self, "prompt", sentence, wrap=True))
        column.addWidget(self._list, 1)
        column.addLayout(bottom)

    def _chosen(self) -> list[int]:
        return [item.data(GROUP) for item in self._list.selectedItems()]

    @Slot()
    def _on_selected(self) -> None:
        chosen = len(self._chosen())
        self._show_button.setEnabled(chosen == 1)
        self._redraw_button.setEnabled(chosen > 0)

    @Slot()
    def _on_show(self) -> None:
        current = self._list.currentItem() or self._list.item(0)
        if current is not None:
            self.accept()
            self.pair_asked.emit(current.data(GROUP))

    @Slot()
    def _on_redraw(self) -> None:
        self.accept()
        self.redraw_asked.emit(self._chosen())
