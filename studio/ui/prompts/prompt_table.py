"""The prompts of a deck in rows: typed into, ticked, and put in another order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, QMimeData, QPoint, QRect, Qt, QUuid, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from studio.domain.errors import InputError
from studio.domain.project import Prompt
from studio.domain.typed import number
from studio.ui.widgets.dropping import LineDelegate
from studio.ui.widgets.glossary import explained
from studio.ui.widgets.plain_text import tooltip_text

ON, TEXT, NEGATIVE, WEIGHT, CONTROL, PICTURES = range(6)
ROW = 34
NEGATIVE_WIDTH = 240
LINE = 2
ROWS = "application/x-atelier-prompts"
FIXED = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
TYPED = FIXED | Qt.ItemFlag.ItemIsEditable


class PromptTable(QTableWidget):
    """`changed` carries a prompt as its row has it now, `moved` those that go before another one, or with None to the
    end; nothing is kept here. `delete_asked` is for the chosen ones."""

    changed = Signal(object)
    moved = Signal(object, object)
    delete_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(0, 6, parent)
        self._prompts: list[Prompt] = []
        self._filling = False
        self._drop_row: int | None = None
        # rows of another window are none of these
        self._mark = QUuid.createUuid().toByteArray()
        self._up = self._action(self.tr("Move up"), "Alt+Up", self._on_up)
        self._down = self._action(self.tr("Move down"), "Alt+Down", self._on_down)
        self._delete = self._action(self.tr("Delete"), QKeySequence.StandardKey.Delete, self.delete_asked.emit)
        self._set_up()
        self._set_up_columns()
        self.itemChanged.connect(self._on_changed)
        self.itemSelectionChanged.connect(self._on_selected)

    def show_prompts(self, prompts: Sequence[Prompt], pictures: Mapping[int, int]) -> None:
        """Fill the rows anew; `pictures` are counted by the ids of the prompts."""
        # itemChanged is told of every cell that is set, not only of those that the artist changes.
        self._filling = True
        self._prompts = list(prompts)
        self.setRowCount(len(prompts))
        for row, prompt in enumerate(prompts):
            self._fill(row, prompt, pictures[prompt.id])
        self._filling = False
        self._on_selected()

    def chosen(self) -> list[Prompt]:
        return [self._prompts[row] for row in self._chosen_rows()]

    def choose(self, prompts: Iterable[Prompt]) -> None:
        """Choose these and no others, and show the first of them."""
        numbers = {prompt.id for prompt in prompts}
        rows = [row for row, prompt in enumerate(self._prompts) if prompt.id in numbers]
        if not rows:
            return
        selection = self.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        selection.setCurrentIndex(self.model().index(rows[0], max(TEXT, self.currentColumn())), flags.Clear)
        for row in rows:
            selection.select(self.model().index(row, 0), flags.Select | flags.Rows)
        self.scrollToItem(self._cell(rows[-1], TEXT))
        self.scrollToItem(self._cell(rows[0], TEXT))

    def carried(self) -> QMimeData:
        """What a drag of the chosen rows carries."""
        data = QMimeData()
        data.setData(ROWS, self._mark)
        return data

    # ------------------------------------------------------------------------------------- looks

    def _action(self, text: str, key: str | QKeySequence.StandardKey, slot: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(slot)
        self.addAction(action)
        return action

    def _set_up(self) -> None:
        self.setItemDelegate(LineDelegate(self))
        self.setShowGrid(False)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setDragDropMode(QTableWidget.DragDropMode.InternalMove)
        # Qt's line is as wide as one cell.
        self.setDropIndicatorShown(False)

        # Tab leaves the table for what is behind it; the arrow keys are enough within.
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.setAccessibleName(self.tr("Prompts"))

    def _set_up_columns(self) -> None:
        headings = [
            self.tr("On"),
            self.tr("Prompt"),
            self.tr("Negative prompt"),
            self.tr("Weight"),
            self.tr("Blind check"),
            self.tr("Pictures"),
        ]
        self.setHorizontalHeaderLabels(headings)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for column, heading in enumerate(headings):
            self.model().setHeaderData(
                column, Qt.Orientation.Horizontal, explained(heading), Qt.ItemDataRole.ToolTipRole
            )
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(NEGATIVE, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(NEGATIVE, NEGATIVE_WIDTH)

    # ------------------------------------------------------------------------------------- cells

    def _fill(self, row: int, prompt: Prompt, pictures: int) -> None:
        for column, ticked in ((ON, prompt.active), (CONTROL, prompt.control)):
            item = QTableWidgetItem()
            item.setFlags(FIXED | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.setItem(row, column, item)
        for column, text in ((TEXT, prompt.text), (NEGATIVE, prompt.negative), (WEIGHT, f"{prompt.weight:g}")):
            item = QTableWidgetItem(text)
            item.setFlags(TYPED)
            item.setToolTip(tooltip_text(text) if column != WEIGHT else "")
            self.setItem(row, column, item)
        count = QTableWidgetItem(str(pictures))
        count.setFlags(FIXED)
        self.setItem(row, PICTURES, count)

    def _cell(self, row: int, column: int) -> QTableWidgetItem:
        item = self.item(row, column)
        assert item is not None
        return item

    def _read(self, row: int) -> Prompt:
        """The prompt as the row has it now; a weight that is no number counts as none."""
        try:
            weight = number(self._cell(row, WEIGHT).text())
        except InputError:
            weight = 0.0
        return replace(
            self._prompts[row],
            text=self._cell(row, TEXT).text().strip(),
            negative=self._cell(row, NEGATIVE).text().strip(),
            weight=weight,
            active=self._cell(row, ON).checkState() is Qt.CheckState.Checked,
            control=self._cell(row, CONTROL).checkState() is Qt.CheckState.Checked,
        )

    def _chosen_rows(self) -> list[int]:
        return sorted({index.row() for index in self.selectedIndexes()})

    @Slot(QTableWidgetItem)
    def _on_changed(self, item: QTableWidgetItem) -> None:
        if not self._filling:
            self.changed.emit(self._read(item.row()))

    @Slot()
    def _on_selected(self) -> None:
        rows = self._chosen_rows()
        self._delete.setEnabled(bool(rows))
        self._up.setEnabled(rows != list(range(len(rows))))
        first_of_last = self.rowCount() - len(rows)
        self._down.setEnabled(rows != list(range(first_of_last, self.rowCount())))

    # ------------------------------------------------------------------------------------- order

    @Slot()
    def _on_up(self) -> None:
        self._shift(-1)

    @Slot()
    def _on_down(self) -> None:
        self._shift(1)

    def _shift(self, by: int) -> None:
        """Put the chosen rows together, one place from the first of them, or downwards from the last."""
        rows = self._chosen_rows()
        if rows:
            end = rows[0] if by < 0 else rows[-1]
            self._put(sum(row not in rows for row in range(end)) + by)

    def _put(self, place: int) -> None:
        """Put the chosen rows behind so many of the others."""
        chosen = self.chosen()
        numbers = {prompt.id for prompt in chosen}
        others = [prompt for prompt in self._prompts if prompt.id not in numbers]
        place = min(max(place, 0), len(others))
        if [*others[:place], *chosen, *others[place:]] != self._prompts:
            self.moved.emit(chosen, others[place] if place < len(others) else None)

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Qt's own would take the rows out of the table."""
        drag = QDrag(self)
        drag.setMimeData(self.carried())
        at = self.viewport().mapFromGlobal(self.cursor().pos())
        row = self.visualItemRect(self._cell(self.currentRow(), TEXT))
        drag.setPixmap(self.viewport().grab(row))
        drag.setHotSpot(QPoint(min(max(at.x() - row.x(), 0), row.width()), row.height() // 2))
        drag.exec(Qt.DropAction.MoveAction)
        self._show_drop(None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._take(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        # scrolls at the edges
        super().dragMoveEvent(event)
        if self._take(event):
            self._show_drop(self._row_at(event))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._show_drop(None)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_drop(None)
        if self._take(event):
            self.setState(QTableWidget.State.NoState)
            self.stopAutoScroll()
            row = self._row_at(event)
            chosen = self._chosen_rows()
            self._put(sum(above not in chosen for above in range(row)))

    def _take(self, event: QDropEvent) -> bool:
        """Files are for what lies beneath."""
        is_ours = event.mimeData().data(ROWS) == self._mark
        event.setAccepted(is_ours)
        if is_ours:
            event.setDropAction(Qt.DropAction.MoveAction)
        return is_ours

    def _row_at(self, event: QDropEvent) -> int:
        """Before which row something is dropped."""
        at = event.position().toPoint()
        row = self.rowAt(at.y())
        if row < 0:
            return self.rowCount()
        return row + (at.y() > self.visualItemRect(self._cell(row, TEXT)).center().y())

    def _show_drop(self, row: int | None) -> None:
        if row != self._drop_row:
            self._drop_row = row
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drop_row is not None:
            y = self.rowViewportPosition(self._drop_row) if self._drop_row < self.rowCount() else self._bottom()
            painter = QPainter(self.viewport())
            line = QRect(0, max(0, y - LINE // 2), self.viewport().width(), LINE)
            painter.fillRect(line, self.palette().link())
            painter.end()

    def _bottom(self) -> int:
        last = self.rowCount() - 1
        return self.rowViewportPosition(last) + self.rowHeight(last)
