"""All keys of the voting page on one sheet: to look up, to search, to bind anew."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from studio.controller.program.preferences import PreferenceFile
from studio.ui.keys.keymap import Action, Keymap, action_text, fixed_keys, key_name, pointer_text
from studio.ui.widgets.factories import button, label, line_edit

WIDTH = 940
HEIGHT = 620
ROW = 34
KEYS, POINTER, DOES = range(3)
ACTION = Qt.ItemDataRole.UserRole


class ShortcutSheet(QDialog):
    """Enter or a double click on a row waits for the new key, Esc leaves it as it was."""

    def __init__(self, preferences: PreferenceFile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._awaiting_key: Action | None = None
        self.setWindowTitle(self.tr("Keys"))
        self.resize(WIDTH, HEIGHT)
        self._search = line_edit(self, self.tr("Search"))
        self._table = QTableWidget(0, 3, self)
        self._hint = label(self, "dim", wrap=True)
        self._reset_button = button(self, self.tr("All as usual"))
        self._close_button = button(self, self.tr("Close"))

        # Enter belongs to the lines; in a dialog it would press an automatic default instead.
        for plain_button in (self._reset_button, self._close_button):
            plain_button.setAutoDefault(False)
        self._search.setAccessibleName(self.tr("Search the keys"))
        self._set_up_table()
        self._lay_out()

        self._search.textChanged.connect(self._on_searched)
        self._table.cellActivated.connect(self._on_activated)
        self._reset_button.clicked.connect(self.restore_defaults)
        self._close_button.clicked.connect(self.accept)
        self._fill()
        self._stop_awaiting()
        self._search.setFocus()

    @property
    def table(self) -> QTableWidget:
        return self._table

    @property
    def search(self) -> QLineEdit:
        return self._search

    @property
    def hint(self) -> str:
        """What can be done with the line that was chosen."""
        return self._hint.text()

    def _set_up_table(self) -> None:
        self._table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self._table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self._table.setShowGrid(False)
        self._table.verticalHeader().hide()
        self._table.setHorizontalHeaderLabels([self.tr("Key"), self.tr("Mouse, pen, finger"), self.tr("What it does")])
        self._table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self._table.horizontalHeader().setHighlightSections(False)
        self._table.horizontalHeader().setStretchLastSection(True)
        self._table.verticalHeader().setDefaultSectionSize(ROW)
        self._table.setAccessibleName(self.tr("Keys of the voting page"))

        # The new key may be an arrow or a letter, which the table would take for a move or a search.
        self._table.installEventFilter(self)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self._reset_button)
        buttons.addStretch(1)
        buttons.addWidget(self._close_button)

        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        for widget in (self._search, self._table, self._hint):
            column.addWidget(widget)
        column.addLayout(buttons)

    def _fill(self) -> None:
        keymap = Keymap(self._preferences.values.keys)
        fixed = fixed_keys()
        self._table.setRowCount(len(Action) + len(fixed))
        for row, action in enumerate(keymap):
            keys = QTableWidgetItem("   ".join(keymap.native_keys(action)) or "–")
            keys.setData(ACTION, action.value)
            self._table.setItem(row, KEYS, keys)
            self._table.setItem(row, POINTER, QTableWidgetItem(pointer_text(action)))
            self._table.setItem(row, DOES, QTableWidgetItem(action_text(action)))
        for row, cells in enumerate(fixed, start=len(Action)):
            for column, text in enumerate(cells):
                self._table.setItem(row, column, QTableWidgetItem(text))
        for column in (KEYS, POINTER):
            self._table.resizeColumnToContents(column)
            self._table.setColumnWidth(column, self._table.columnWidth(column) + 12)

    def _action(self, row: int) -> Action | None:
        """None for the keys that are the same for everybody."""
        item = self._table.item(row, KEYS)
        assert item is not None
        return Action(item.data(ACTION)) if item.data(ACTION) else None

    def _stop_awaiting(self) -> None:
        self._awaiting_key = None
        self._hint.setText(self.tr("Press Enter on a line to give it another key."))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._awaiting_key is None:
            return super().eventFilter(watched, event)
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)

        key = key_name(event)
        if event.key() == Qt.Key.Key_Escape:
            self._stop_awaiting()
        elif key is not None:
            self._bind(self._awaiting_key, key)
        return True

    def _bind(self, action: Action, key: str) -> None:
        row = self._table.currentRow()
        self._preferences.change(keys=Keymap(self._preferences.values.keys).with_key(action, key))
        self._fill()
        self._table.selectRow(row)
        self._stop_awaiting()

    @Slot(str)
    def _on_searched(self, text: str) -> None:
        for row in range(self._table.rowCount()):
            cells = [self._table.item(row, column) for column in (KEYS, POINTER, DOES)]
            matches = any(text.casefold() in cell.text().casefold() for cell in cells if cell is not None)
            self._table.setRowHidden(row, not matches)

    @Slot(int, int)
    def _on_activated(self, row: int, column: int) -> None:
        self._awaiting_key = self._action(row)
        if self._awaiting_key is None:
            self._hint.setText(self.tr("These keys cannot be changed."))
            return
        self._hint.setText(self.tr("Press the new key for “{0}”, or Esc.").format(action_text(self._awaiting_key)))

    @Slot()
    def restore_defaults(self) -> None:
        """Give every action its usual keys again."""
        self._preferences.change(keys={})
        self._fill()
        self._stop_awaiting()
