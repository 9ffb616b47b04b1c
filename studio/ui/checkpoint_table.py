"""The checkpoints of a project, the newest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from studio.domain.project import Checkpoint
from studio.ui.words import date_and_time

ID = Qt.ItemDataRole.UserRole


class CheckpointTable(QTableWidget):
    """One row each; ↑ and ↓ choose."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 6, parent)
        self.setHorizontalHeaderLabels(
            [
                self.tr("Checkpoint"),
                self.tr("Date"),
                self.tr("Votes"),
                self.tr("Margin"),
                self.tr("Held-out accuracy"),
                self.tr("Drift"),
            ]
        )
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setMinimumHeight(120)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(32)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.setAccessibleName(self.tr("Checkpoints"))
        for column in range(self.columnCount()):
            header = self.horizontalHeaderItem(column)
            if header is not None:
                header.setTextAlignment(_side(column))

    def show_checkpoints(self, checkpoints: Sequence[Checkpoint]) -> None:
        """Fill the table; the choice stays where it was, or goes to the newest."""
        chosen, newest = self.chosen, max((checkpoint.id for checkpoint in checkpoints), default=None)
        had_newest = self.rowCount() == 0 or chosen == self._id(0)
        self.setRowCount(len(checkpoints))
        for row, checkpoint in enumerate(reversed(checkpoints)):
            self._fill(row, checkpoint)
        self.choose(newest if had_newest else chosen)

    @property
    def chosen(self) -> int | None:
        """The id of the checkpoint in the chosen row."""
        return self._id(self.currentRow())

    def choose(self, checkpoint_id: int | None) -> None:
        for row in range(self.rowCount()):
            if self._id(row) == checkpoint_id:
                self.setCurrentCell(row, 0)

    def _id(self, row: int) -> int | None:
        item = self.item(row, 0)
        return int(item.data(ID)) if item is not None else None

    def _fill(self, row: int, checkpoint: Checkpoint) -> None:
        summary = checkpoint.summary
        held_out = summary.held_out_accuracy
        texts = (
            str(checkpoint.id),
            date_and_time(checkpoint.created),
            str(checkpoint.votes),
            f"{summary.margin:.2f}",
            "–" if held_out is None else f"{held_out:.0%}",
            f"{summary.drift:.3f}",
        )
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setTextAlignment(_side(column))
            item.setData(ID, checkpoint.id)
            self.setItem(row, column, item)


def _side(column: int) -> Qt.AlignmentFlag:
    """Words to the left, numbers to the right."""
    side = Qt.AlignmentFlag.AlignLeft if column < 2 else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
