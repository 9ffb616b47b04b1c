"""The checkpoints of a project, the newest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from studio.domain.project import Checkpoint
from studio.session.proof import Tally
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
                self.tr("Held-out accuracy"),
                self.tr("Blind wins over the base"),
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

    def show_checkpoints(
        self, checkpoints: Sequence[Checkpoint], head: int | None, wins: Mapping[tuple[int, int | None], Tally]
    ) -> None:
        """Fill the table; the choice stays where it was, or goes to the newest. `wins` is what `blind_wins` told."""
        chosen, newest = self.chosen, max((checkpoint.id for checkpoint in checkpoints), default=None)
        had_newest = self.rowCount() == 0 or chosen == self._id(0)
        self.setRowCount(len(checkpoints))
        for row, checkpoint in enumerate(reversed(checkpoints)):
            beaten = wins.get((checkpoint.id, None), Tally())
            self._fill(row, checkpoint, beaten, checkpoint.id == head)
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

    def _told(self, wins: Tally) -> str:
        if wins.rate is None:
            return "–"
        low, high = wins.interval
        return self.tr("{0} of {1} ({2} to {3})").format(f"{wins.rate:.0%}", wins.count, f"{low:.0%}", f"{high:.0%}")

    def _fill(self, row: int, checkpoint: Checkpoint, wins: Tally, is_head: bool) -> None:
        summary = checkpoint.summary
        held_out = summary.held_out_accuracy
        texts = (
            self.tr("{0} · in use").format(checkpoint.id) if is_head else str(checkpoint.id),
            date_and_time(checkpoint.created),
            str(checkpoint.votes),
            "–" if held_out is None else f"{held_out:.0%}",
            self._told(wins),
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
