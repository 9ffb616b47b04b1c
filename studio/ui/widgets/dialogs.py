"""Opening dialogs over the window without waiting for their answer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from studio.ui.widgets.scrolled_rows import FRAME


def open_once(dialog: QDialog) -> None:
    """Open a dialog that is deleted when it is closed, no larger than the screen."""
    # Qt only hides a closed dialog: as a child of the window it would stay for as long as that, with its pictures.
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    if dialog.testAttribute(Qt.WidgetAttribute.WA_Resized):
        room = dialog.screen().availableSize()
        dialog.resize(dialog.size().boundedTo(QSize(room.width(), room.height() - FRAME)))

    # Not exec(): its event loop within the event loop would outlive a page that is closed meanwhile.
    dialog.open()


def ask_for_folder(
    parent: QWidget, title: str, start: Path, choose: Callable[[str], object], *, with_files: bool = False
) -> None:
    """Let the artist choose a folder, which `choose` is called with."""
    dialog = QFileDialog(parent, title, str(start))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly, not with_files)
    dialog.fileSelected.connect(choose)
    open_once(dialog)


def ask_for_file(parent: QWidget, title: str, start: Path, name_filter: str, choose: Callable[[str], object]) -> None:
    """Let the artist choose a file that is there."""
    dialog = QFileDialog(parent, title, str(start))
    dialog.setNameFilter(name_filter)
    dialog.fileSelected.connect(choose)
    open_once(dialog)


def ask_for_files(
    parent: QWidget, title: str, start: Path, name_filter: str, choose: Callable[[list[str]], object]
) -> None:
    """Let the artist choose one or several files that are there."""
    dialog = QFileDialog(parent, title, str(start))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilter(name_filter)
    dialog.filesSelected.connect(choose)
    open_once(dialog)


def ask_where_to_save(
    parent: QWidget, title: str, suggested: Path, name_filter: str, choose: Callable[[str], object]
) -> None:
    """Let the artist choose a file to be written; without a suffix it gets that of the suggestion."""
    dialog = QFileDialog(parent, title, str(suggested))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(name_filter)
    dialog.setDefaultSuffix(suggested.suffix.removeprefix("."))
    dialog.fileSelected.connect(choose)
    open_once(dialog)
