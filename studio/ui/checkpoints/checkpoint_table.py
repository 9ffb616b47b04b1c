"""The checkpoints of a project, pinned ones first, then the newest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from studio.domain.project import Checkpoint
from studio.session.statistics.win_rates import Tally
from studio.ui.widgets.formatting import date_and_time, decimal, percent

ID = Qt.ItemDataRole.UserRole
NAME = Qt.ItemDataRole.UserRole + 1
DELETED = Qt.ItemDataRole.UserRole + 2
LONGEST_NAME = 40
ROWS_PER_STEP = 40
TEXT_COLUMNS = 2
Index = QModelIndex | QPersistentModelIndex


def in_order(checkpoints: Iterable[Checkpoint]) -> list[Checkpoint]:
    """Pinned ones first, deleted ones last, and of these the newest first."""
    return sorted(
        checkpoints, key=lambda checkpoint: (checkpoint.deleted is not None, not checkpoint.pinned, -checkpoint.id)
    )


class NameDelegate(QStyledItemDelegate):
    """Edits the bare name of a checkpoint, whatever else its cell says.

    `named` carries a checkpoint's id and the name; nothing is written into the model, which is filled anew.
    """

    named = Signal(int, str)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if index.data(DELETED):
            option.palette.setBrush(QPalette.ColorRole.Text, option.palette.placeholderText())

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setMaxLength(LONGEST_NAME)
        editor.setPlaceholderText(self.tr("Name"))
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        # Over the whole cell, whose name may be short; Qt would make it as small as the text.
        editor.setGeometry(option.rect)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, QLineEdit)
        editor.setText(index.data(NAME))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, QLineEdit)
        self.named.emit(index.data(ID), editor.text())


class CheckpointTable(QTableWidget):
    """One row each; ↑ and ↓ choose. `named` carries a checkpoint's id and the name that the artist typed."""

    named = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 6, parent)
        self._newest: int | None = None
        self._checkpoints: list[Checkpoint] = []
        self._head: int | None = None
        self._wins: Mapping[tuple[int, int | None], Tally] = {}
        self._filled = 0
        self._rows: dict[int, tuple[object, ...]] = {}
        self._next_step = QTimer(self)
        self._next_step.setSingleShot(True)
        self._next_step.timeout.connect(self._fill_some)
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

        # Tab leaves the table for what is behind it; the arrow keys are enough within.
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setMinimumHeight(120)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(32)
        self.setWordWrap(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)

        # Else every new row would measure up to a thousand others.
        self.horizontalHeader().setResizeContentsPrecision(ROWS_PER_STEP)
        self.setAccessibleName(self.tr("Checkpoints"))

        for column in range(self.columnCount()):
            header = self.horizontalHeaderItem(column)
            if header is not None:
                header.setTextAlignment(_alignment(column))

        delegate = NameDelegate(self)
        delegate.named.connect(self.named)
        self.setItemDelegate(delegate)
        self.cellDoubleClicked.connect(self.ask_name)

    def show_checkpoints(
        self, checkpoints: Sequence[Checkpoint], head: int | None, wins: Mapping[tuple[int, int | None], Tally]
    ) -> None:
        """Fill the table; the choice stays where it was, or goes to a new one. `wins` comes from `blind_wins`."""
        chosen = self.chosen
        chosen_row = self.currentRow()
        newest = max((checkpoint.id for checkpoint in checkpoints if checkpoint.deleted is None), default=None)

        # Whoever looks at the newest wants to see the one that has just been trained.
        is_surpassed = newest is not None and chosen == self._newest and newest > (chosen or 0)
        follows_newest = chosen is None or is_surpassed
        self._newest = newest

        self.setRowCount(len(checkpoints))
        self._rows = {row: state for row, state in self._rows.items() if row < len(checkpoints)}
        self._checkpoints = in_order(checkpoints)
        self._head = head
        self._wins = wins
        self._filled = 0
        self._fill_some()

        # A checkpoint that is gone leaves the choice to the row where it was.
        self.setCurrentCell(min(chosen_row, len(checkpoints) - 1), 0)
        self.choose(newest if follows_newest else chosen)

    @property
    def chosen(self) -> int | None:
        """The id of the checkpoint in the chosen row."""
        return self._id(self.currentRow())

    def choose(self, checkpoint_id: int | None) -> None:
        for row, checkpoint in enumerate(self._checkpoints):
            if checkpoint.id == checkpoint_id:
                self.setCurrentCell(row, 0)

    @Slot()
    def ask_name(self) -> None:
        """Let the artist type a name for the chosen checkpoint; none takes its name away."""
        item = self.item(self.currentRow(), 0)
        if item is not None and not item.data(DELETED):
            self.editItem(item)

    def _id(self, row: int) -> int | None:
        return self._checkpoints[row].id if 0 <= row < len(self._checkpoints) else None

    @Slot()
    def _fill_some(self) -> None:
        """Write the next rows; the rest of a long table follows once the events that wait are handled."""
        some = self._checkpoints[self._filled : self._filled + ROWS_PER_STEP]

        # The columns are measured once for all of them, and not after every cell.
        self.model().blockSignals(True)
        for row, checkpoint in enumerate(some, start=self._filled):
            self._fill(row, checkpoint, self._wins.get((checkpoint.id, None), Tally()), checkpoint.id == self._head)
        self.model().blockSignals(False)
        if some:
            self.model().dataChanged.emit(
                self.model().index(self._filled, 0),
                self.model().index(self._filled + len(some) - 1, self.columnCount() - 1),
            )
        self._filled += len(some)
        if self._filled < len(self._checkpoints):
            self._next_step.start()

    def _win_text(self, wins: Tally) -> str:
        if wins.rate is None:
            return "–"
        low, high = wins.interval
        return self.tr("{0} of {1} ({2} to {3})").format(percent(wins.rate), wins.count, percent(low), percent(high))

    def _name_text(self, checkpoint: Checkpoint, is_head: bool) -> str:
        marks = (
            (checkpoint.pinned, self.tr("pinned")),
            (is_head, self.tr("in use")),
            (checkpoint.deleted is not None, self.tr("deleted")),
        )
        name = str(checkpoint.id)
        if checkpoint.name:
            name = self.tr("{0} ({1})").format(checkpoint.name, checkpoint.id)
        return " · ".join([name, *(mark for applies, mark in marks if applies)])

    def _fill(self, row: int, checkpoint: Checkpoint, wins: Tally, is_head: bool) -> None:
        summary = checkpoint.summary
        held_out = summary.held_out_accuracy
        texts = (
            self._name_text(checkpoint, is_head),
            date_and_time(checkpoint.created),
            str(checkpoint.votes),
            "–" if held_out is None else percent(held_out),
            self._win_text(wins),
            decimal(summary.drift, 3),
        )
        state = (checkpoint.id, checkpoint.name, checkpoint.deleted, *texts)
        if self._rows.get(row) == state:
            return
        self._rows[row] = state
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setTextAlignment(_alignment(column))
            for role, value in ((ID, checkpoint.id), (NAME, checkpoint.name), (DELETED, checkpoint.deleted)):
                item.setData(role, value)
            self.setItem(row, column, item)


def _alignment(column: int) -> Qt.AlignmentFlag:
    """Words to the left, numbers to the right."""
    horizontal = Qt.AlignmentFlag.AlignLeft if column < TEXT_COLUMNS else Qt.AlignmentFlag.AlignRight
    return horizontal | Qt.AlignmentFlag.AlignVCenter
