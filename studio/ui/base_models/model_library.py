"""The dialog with the base models that other programs keep on this computer."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from studio.controller.model_scan import DOWNLOADS, Entry, cache_file, scan, searched_folders
from studio.controller.program.background import TaskResult, run_in_background
from studio.controller.program.error_text import error_text
from studio.controller.program.preferences import PreferenceFile
from studio.library.catalogue import FoundModel, RefusedModel
from studio.ui.base_models.download_dialog import DownloadDialog
from studio.ui.base_models.model_text import card_text
from studio.ui.widgets.dialogs import ask_for_folder, open_once
from studio.ui.widgets.factories import button, label, line_edit
from studio.ui.widgets.formatting import counted
from studio.ui.widgets.plain_text import tooltip_text
from studio.ui.widgets.two_line_delegate import Index, TwoLineDelegate, set_up_list

SIZE = QSize(860, 600)
ENTRY = Qt.ItemDataRole.UserRole


class ModelDelegate(TwoLineDelegate):
    """Paints one model."""

    def name_text(self, index: Index) -> str:
        return entry_name(index.data(ENTRY))

    def facts_text(self, index: Index) -> str:
        return entry_text(index.data(ENTRY))

    def usable(self, index: Index) -> bool:
        return isinstance(index.data(ENTRY), FoundModel)


def entry_name(entry: Entry) -> str:
    return entry.card.name if isinstance(entry, FoundModel) else entry.path.name


def entry_text(entry: Entry) -> str:
    """What is known of a model, or why it cannot be used."""
    if isinstance(entry, RefusedModel):
        return error_text(entry.error)
    return " · ".join(part for part in (card_text(entry.card), entry.folder.program) if part)


class ModelLibrary(QDialog):
    """`chosen` carries the path of a model."""

    chosen = Signal(object)

    def __init__(self, preferences: PreferenceFile, home: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._home = home
        self._scan_result = TaskResult()
        self._entries: list[Entry] = []
        self._search = line_edit(self, self.tr("Search by name or kind"))
        self._list = QListWidget(self)
        self._state = label(self, "dim", wrap=True)
        self._add = button(self, self.tr("Add a folder…"))
        self._download = button(self, self.tr("Download…"))
        self._show_refused = button(self, "")
        self._use = button(self, self.tr("Use this model"), "primary")

        self._show_refused.setCheckable(True)
        set_up_list(self._list, ModelDelegate(self), self.tr("Models on this computer"))
        self._search.setAccessibleName(self.tr("Search by name or kind"))
        self.setWindowTitle(self.tr("Models on this computer"))
        self.resize(SIZE)

        self._lay_out()
        self._connect()
        self.scan()

    @property
    def rows(self) -> QListWidget:
        return self._list

    @property
    def search(self) -> QLineEdit:
        return self._search

    @property
    def state(self) -> str:
        return self._state.text()

    def scan(self) -> None:
        """Look through all folders again."""
        self._state.setText(self.tr("Looking through the folders of ComfyUI, A1111, Forge and others…"))
        self._use.setEnabled(False)
        scanning = partial(scan, cache_file(self._preferences), self._home, searched_folders(self._preferences))
        run_in_background(scanning, self._scan_result)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        for widget in (self._search, self._list, self._state):
            column.addWidget(widget)
        column.setStretch(1, 1)

        row = QHBoxLayout()
        row.addWidget(self._add)
        row.addWidget(self._download)
        row.addWidget(self._show_refused)
        row.addStretch(1)
        row.addWidget(self._use)
        column.addLayout(row)

    def _connect(self) -> None:
        self._scan_result.done.connect(self._on_scanned)
        self._search.textChanged.connect(self._show)
        self._show_refused.toggled.connect(self._show)
        self._list.itemActivated.connect(self._on_use)
        self._list.currentItemChanged.connect(self._on_moved)
        self._use.clicked.connect(self._on_use)
        self._add.clicked.connect(self._on_add)
        self._download.clicked.connect(self._on_download)

    @Slot(object)
    def _on_scanned(self, entries: list[Entry]) -> None:
        self._entries = sorted(entries, key=lambda entry: (isinstance(entry, RefusedModel), entry_name(entry).lower()))
        self._show()

    @Slot()
    def _show(self) -> None:
        """The models that the search leaves, those that cannot be used only when asked for."""
        terms = self._search.text().lower().split()
        self._list.clear()
        for entry in self._entries:
            text = f"{entry_name(entry)} {entry_text(entry)}"
            offered = isinstance(entry, FoundModel) or self._show_refused.isChecked()
            if offered and all(term in text.lower() for term in terms):
                self._add_row(entry, text)
        self._list.setCurrentRow(0)
        self._show_counts()

    def _show_counts(self) -> None:
        refused = sum(isinstance(entry, RefusedModel) for entry in self._entries)
        usable = len(self._entries) - refused
        self._show_refused.setVisible(refused > 0)
        self._show_refused.setText(
            counted(refused, self.tr("file cannot be used: show it"), self.tr("files cannot be used: show them"))
        )
        if usable:
            self._state.setText(counted(usable, self.tr("model"), self.tr("models")))
        else:
            self._state.setText(self.tr("No model was found. Add the folder in which yours lie."))

    def _add_row(self, entry: Entry, text: str) -> None:
        item = QListWidgetItem(self._list)
        item.setData(ENTRY, entry)

        # The delegate paints the words, so a screen reader would find an empty row.
        item.setData(Qt.ItemDataRole.AccessibleTextRole, text)
        path = entry.card.path if isinstance(entry, FoundModel) else entry.path
        item.setToolTip(tooltip_text(str(path)))

    @Slot()
    def _on_moved(self) -> None:
        item = self._list.currentItem()
        self._use.setEnabled(item is not None and isinstance(item.data(ENTRY), FoundModel))

    @Slot()
    def _on_use(self) -> None:
        item = self._list.currentItem()
        if item is not None and isinstance(item.data(ENTRY), FoundModel):
            self.chosen.emit(item.data(ENTRY).card.path)
            self.accept()

    @Slot()
    def _on_add(self) -> None:
        ask_for_folder(self, self.tr("Folder with models"), self._home, self.add_folder)

    @Slot()
    def _on_download(self) -> None:
        dialog = DownloadDialog(self._preferences.folder / DOWNLOADS, self)
        dialog.downloaded.connect(self._on_downloaded)
        open_once(dialog)

    @Slot(object)
    def _on_downloaded(self, path: Path) -> None:
        self.chosen.emit(path)
        self.accept()

    @Slot(str)
    def add_folder(self, folder: str) -> None:
        """Look in this folder too, from now on."""
        folders = self._preferences.values.model_folders
        if folder not in folders:
            self._preferences.change(model_folders=[*folders, folder])
        self.scan()
