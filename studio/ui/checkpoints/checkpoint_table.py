"""The checkpoints of a project, pinned ones first, then the newest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from studio.domain.limits import CHECKPOINT_NAME_LETTERS
from studio.domain.project import Checkpoint
from studio.session.statistics.win_rates import Tally
from studio.ui.widgets.dropping import LineField
from studio.ui.widgets.formatting import date_and_time, decimal, percent
from studio.ui.widgets.glossary import explained

ID = Qt.ItemDataRole.UserRole
NAME = Qt.ItemDataRole.UserRole + 1
DELETED = Qt.ItemDataRole.UserRole + 2
MEASURED_ROWS = 8
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
        editor = LineField(parent)
        editor.setMaxLength(CHECKPOINT_NAME_LETTERS)
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


class CheckpointModel(QAbstractTableModel):
    """A checkpoint in each row, put into words when it is looked at: there may be a thousand."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._checkpoints: Sequence[Checkpoint] = ()
        self._head: int | None = None
        self._wins: Mapping[tuple[int, int | None], Tally] = {}
        self._headers = (
            self.tr("Checkpoint"),
            self.tr("Date"),
            self.tr("Votes"),
            self.tr("Unseen votes foretold"),
            self.tr("Blind wins over the base"),
            self.tr("Distance"),
        )

    @property
    def checkpoints(self) -> Sequence[Checkpoint]:
        return self._checkpoints

    def show(
        self, checkpoints: Sequence[Checkpoint], head: int | None, wins: Mapping[tuple[int, int | None], Tally]
    ) -> None:
        """Begin anew with these."""
        self.beginResetModel()
        self._checkpoints = checkpoints
        self._head = head
        self._wins = wins
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._checkpoints)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._headers)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._headers[section]
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(section)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.WhatsThisRole:
                return explained(self._headers[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        checkpoint = self._checkpoints[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(checkpoint, index.column())
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(index.column())
            case _ if role == NAME:
                return checkpoint.name
            case _ if role == ID:
                return checkpoint.id
            case _ if role == DELETED:
                return checkpoint.deleted
        return None

    def _text(self, checkpoint: Checkpoint, column: int) -> str:
        summary = checkpoint.summary
        match column:
            case 0:
                return self._name_text(checkpoint)
            case 1:
                return date_and_time(checkpoint.created)
            case 2:
                return str(checkpoint.votes)
            case 3:
                return "–" if summary.held_out_accuracy is None else percent(summary.held_out_accuracy)
            case 4:
                return self._win_text(self._wins.get((checkpoint.id, None), Tally()))
            case _:
                return decimal(summary.drift, 3)

    def _win_text(self, wins: Tally) -> str:
        if wins.rate is None:
            return "–"
        low, high = wins.interval
        return self.tr("{0} of {1} ({2} to {3})").format(percent(wins.rate), wins.count, percent(low), percent(high))

    def _name_text(self, checkpoint: Checkpoint) -> str:
        marks = (
            (checkpoint.pinned, self.tr("pinned")),
            (checkpoint.id == self._head, self.tr("in use")),
            (checkpoint.deleted is not None, self.tr("deleted")),
            (not checkpoint.whole, self.tr("damaged")),
        )
        name = str(checkpoint.id)
        if checkpoint.name:
            name = self.tr("{0} ({1})").format(checkpoint.name, checkpoint.id)
        return " · ".join([name, *(mark for applies, mark in marks if applies)])


class CheckpointTable(QTableView):
    """One row each; ↑ and ↓ choose. `named` carries a checkpoint's id and the name that the artist typed."""

    named = Signal(int, str)
    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._newest: int | None = None
        self._model = CheckpointModel(self)
        self.setModel(self._model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

        # Tab leaves the table for what is behind it; the arrow keys are enough within.
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setMinimumHeight(120)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(32)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setWordWrap(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)

        # Else up to a thousand rows would be measured.
        self.horizontalHeader().setResizeContentsPrecision(MEASURED_ROWS)
        self.setAccessibleName(self.tr("Checkpoints"))

        delegate = NameDelegate(self)
        delegate.named.connect(self.named)
        self.setItemDelegate(delegate)
        self.doubleClicked.connect(self.ask_name)
        self.selectionModel().selectionChanged.connect(self.chosen_changed)

    def show_checkpoints(
        self, checkpoints: Sequence[Checkpoint], head: int | None, wins: Mapping[tuple[int, int | None], Tally]
    ) -> None:
        """Fill the table; the choice stays where it was, or goes to a new one, without `chosen_changed`. `wins` comes
        from `blind_wins`."""
        chosen = self.chosen
        chosen_row = self.currentIndex().row()
        newest = max((checkpoint.id for checkpoint in checkpoints if checkpoint.deleted is None), default=None)

        # Whoever looks at the newest wants to see the one that has just been trained.
        is_surpassed = newest is not None and chosen == self._newest and newest > (chosen or 0)
        follows_newest = chosen is None or is_surpassed
        self._newest = newest

        self.blockSignals(True)
        self._model.show(in_order(checkpoints), head, wins)

        # A checkpoint that is gone leaves the choice to the row where it was.
        self.setCurrentIndex(self._model.index(min(chosen_row, len(checkpoints) - 1), 0))
        self.choose(newest if follows_newest else chosen)
        self.blockSignals(False)

    @property
    def chosen(self) -> int | None:
        """The id of the checkpoint in the chosen row."""
        row = self.currentIndex().row()
        checkpoints = self._model.checkpoints
        return checkpoints[row].id if 0 <= row < len(checkpoints) else None

    def choose(self, checkpoint_id: int | None) -> None:
        for row, checkpoint in enumerate(self._model.checkpoints):
            if checkpoint.id == checkpoint_id:
                self.setCurrentIndex(self._model.index(row, 0))

    def texts(self, column: int) -> list[str]:
        """What stands in a column."""
        rows = range(self._model.rowCount())
        return [str(self._model.index(row, column).data()) for row in rows]

    @Slot()
    def ask_name(self) -> None:
        """Let the artist type a name for the chosen checkpoint; none takes its name away."""
        index = self.currentIndex().siblingAtColumn(0)
        if index.isValid() and not index.data(DELETED):
            self.edit(index)


def _alignment(column: int) -> Qt.AlignmentFlag:
    """Words to the left, numbers to the right."""
    horizontal = Qt.AlignmentFlag.AlignLeft if column < TEXT_COLUMNS else Qt.AlignmentFlag.AlignRight
    return horizontal | Qt.AlignmentFlag.AlignVCenter
