"""All keys of the voting page on one sheet: to look up, to search, to bind anew."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from studio.controller.preferences import PreferenceFile
from studio.ui.keys.keymap import Action, Keymap, key_name, words
from studio.ui.widgets.factories import button, label, line_edit

WIDTH = 560
HEIGHT = 620
ROW = 34
KEYS, DOES = range(2)
ACTION = Qt.ItemDataRole.UserRole


class ShortcutSheet(QDialog):
    """Enter or a double click on a row waits for the new key, Esc leaves it as it was."""

    def __init__(self, preferences: PreferenceFile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._waiting: Action | None = None
        self.setWindowTitle(self.tr("Keys"))
        self.resize(WIDTH, HEIGHT)
        self._search = line_edit(self, self.tr("Search"))
        self._table = QTableWidget(0, 2, self)
        self._hint = label(self, "dim", wrap=True)
        self._usual = button(self, self.tr("All as usual"))
        self._close = button(self, self.tr("Close"))
        for one in (self._usual, self._close):
            one.setAutoDefault(False)  # Enter belongs to the lines
        self._search.setAccessibleName(self.tr("Search the keys"))
        self._set_up_table()
        self._lay_out()
        self._search.textChanged.connect(self._on_searched)
        self._table.cellActivated.connect(self._on_activated)
        self._usual.clicked.connect(self.show_usual)
        self._close.clicked.connect(self.accept)
        self._fill()
        self._ask_nothing()
        self._search.setFocus()

    @property
    def table(self) -> QTableWidget:
        return self._table

    @property
    def search(self) -> QLineEdit:
        return self._search

    def _set_up_table(self) -> None:
        self._table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self._table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self._table.setShowGrid(False)
        self._table.verticalHeader().hide()
        self._table.horizontalHeader().hide()
        self._table.horizontalHeader().setStretchLastSection(True)
        self._table.verticalHeader().setDefaultSectionSize(ROW)
        self._table.setAccessibleName(self.tr("Keys of the voting page"))
        self._table.installEventFilter(self)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self._usual)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        for widget in (self._search, self._table, self._hint):
            column.addWidget(widget)
        column.addLayout(buttons)

    def _fill(self) -> None:
        keymap = Keymap(self._preferences.values.keys)
        self._table.setRowCount(len(Action))
        for row, action in enumerate(keymap):
            keys = QTableWidgetItem("   ".join(keymap.shown(action)) or "–")
            keys.setData(ACTION, action.value)
            self._table.setItem(row, KEYS, keys)
            self._table.setItem(row, DOES, QTableWidgetItem(words(action)))
        self._table.resizeColumnToContents(KEYS)
        self._table.setColumnWidth(KEYS, self._table.columnWidth(KEYS) + 24)

    def _action(self, row: int) -> Action:
        item = self._table.item(row, KEYS)
        assert item is not None
        return Action(item.data(ACTION))

    def _ask_nothing(self) -> None:
        self._waiting = None
        self._hint.setText(self.tr("Press Enter on a line to give it another key."))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._waiting is None or not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        key = key_name(event)
        if event.key() == Qt.Key.Key_Escape:
            self._ask_nothing()
        elif key is not None:
            self._bind(self._waiting, key)
        return True

    def _bind(self, action: Action, key: str) -> None:
        row = self._table.currentRow()
        self._preferences.change(keys=Keymap(self._preferences.values.keys).bound(action, key))
        self._fill()
        self._table.selectRow(row)
        self._ask_nothing()

    @Slot(str)
    def _on_searched(self, text: str) -> None:
        for row in range(self._table.rowCount()):
            cells = [self._table.item(row, column) for column in (KEYS, DOES)]
            found = any(text.casefold() in cell.text().casefold() for cell in cells if cell is not None)
            self._table.setRowHidden(row, not found)

    @Slot(int, int)
    def _on_activated(self, row: int, column: int) -> None:
        self._waiting = self._action(row)
        self._hint.setText(self.tr("Press the new key for “{0}”, or Esc.").format(words(self._waiting)))

    @Slot()
    def show_usual(self) -> None:
        """Give every action its usual keys again."""
        self._preferences.change(keys={})
        self._fill()
        self._ask_nothing()
