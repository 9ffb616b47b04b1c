"""The way to the wildcard files of the open project, and what is wrong with those that its prompts name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPushButton, QWidget

from studio.controller.program.background import TaskResult, run_in_background
from studio.controller.program.error_text import error_text
from studio.domain.errors import InputError, StudioError
from studio.session.prompts.wildcard_files import SUFFIX, WildcardFiles
from studio.ui.widgets.dropping import accept_copy
from studio.ui.widgets.plain_text import tooltip_text


class WildcardButton(QPushButton):
    """Opens their folder; text files that are dropped on it are copied there. `looked` carries the first slip in a
    sentence, or nothing, `brought` the names of files that came, `failed` why they did not."""

    looked = Signal(str)
    brought = Signal(object)
    failed = Signal(str)

    def __init__(self, project: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self._files = WildcardFiles(project)
        self._texts: list[str] = []
        self._slips = TaskResult()
        self._copies = TaskResult()
        self.setText(self.tr("Wildcard files…"))
        self.setAutoDefault(True)
        self.setAcceptDrops(True)
        told = (
            self.tr(
                "“__colour__” in a prompt becomes a line of the file colour.txt in this folder, by lot for each vote"
            ),
            self.tr("“__animals/cats__” is the file cats.txt in its folder animals"),
            self.tr("Text files that you drop here are copied there"),
        )
        self.setToolTip(tooltip_text("\n".join(told)))
        self.clicked.connect(self._on_clicked)
        self._slips.done.connect(self._on_looked)
        self._copies.done.connect(self._on_brought)
        self._copies.failed.connect(self._on_failed)

    def look(self, texts: Sequence[str]) -> None:
        """Look whether each name in these prompts has its file."""
        self._texts = list(texts)
        run_in_background(partial(_slip, self._files, self._texts), self._slips)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # files are put in their folder by other programs
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow() and self.isVisible():
            self.look(self._texts)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _text_files(event):
            accept_copy(event)
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        accept_copy(event)
        run_in_background(partial(self._files.bring, _text_files(event)), self._copies)

    @Slot()
    def _on_clicked(self) -> None:
        try:
            self._files.make_folder()
        except StudioError as error:
            self.failed.emit(error_text(error))
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._files.folder)))

    @Slot(object)
    def _on_looked(self, found: tuple[list[str], InputError | None]) -> None:
        texts, slip = found
        # prompts may have changed since
        if texts is self._texts:
            self.looked.emit("" if slip is None else error_text(slip))

    @Slot(object)
    def _on_brought(self, names: list[str]) -> None:
        self.look(self._texts)
        self.brought.emit(names)

    @Slot(object)
    def _on_failed(self, error: StudioError) -> None:
        self.look(self._texts)
        self.failed.emit(error_text(error))


def _slip(files: WildcardFiles, texts: list[str]) -> tuple[list[str], InputError | None]:
    return texts, files.first_slip(texts)


def _text_files(event: QDropEvent) -> list[Path]:
    """All that is dragged, if it is nothing else."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return paths if all(path.suffix.lower() == SUFFIX for path in paths) else []
