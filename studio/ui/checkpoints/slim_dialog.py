"""How much room of an old project can be freed, and a button that does it."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from studio.controller.pages.slimming import SlimmingRun
from studio.controller.program.error_text import error_text
from studio.domain.errors import StudioError
from studio.ui.widgets.factories import BAR_STEPS, button, label, paragraph, slim_bar
from studio.ui.widgets.formatting import file_size

WIDTH = 440


class SlimDialog(QDialog):
    """Closing it ends the work after the file at hand; what is freed stays freed."""

    def __init__(self, run: SlimmingRun, parent: QWidget) -> None:
        super().__init__(parent)
        self._run = run
        self._size = 0
        run.setParent(self)
        self.setWindowTitle(self.tr("Free disk space"))
        lead = self.tr(
            "Older versions of Atelier kept every step of every picture. Only the last one is learned from: the others "
            "can go. No picture, vote or checkpoint changes, and what is learned stays the same."
        )
        self._message = label(self, "dim", self.tr("Looking…"), wrap=True)
        self._message.setFixedWidth(WIDTH)
        self._bar = slim_bar(self, self.tr("Progress"), WIDTH)
        self._close_button = button(self, self.tr("Close"))
        self._free_button = button(self, self.tr("Free the space"), "primary")
        self._free_button.setEnabled(False)
        # The dialog keeps its height while the bar comes and goes.
        policy = self._bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._bar.setSizePolicy(policy)
        self._bar.hide()

        bottom = QHBoxLayout()
        bottom.setSpacing(10)
        bottom.addStretch(1)
        bottom.addWidget(self._close_button)
        bottom.addWidget(self._free_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(14)
        column.addWidget(paragraph(self, "prompt", lead, WIDTH))
        column.addWidget(self._message)
        column.addWidget(self._bar)
        column.addLayout(bottom)

        run.found.connect(self._on_found)
        run.progressed.connect(self._on_progressed)
        run.freed.connect(self._on_freed)
        run.failed.connect(self._on_failed)
        self._free_button.clicked.connect(self._on_free)
        self._close_button.clicked.connect(self.reject)
        run.look()

    @property
    def message(self) -> str:
        return self._message.text()

    @property
    def free_button(self) -> QPushButton:
        return self._free_button

    def done(self, result: int) -> None:
        self._run.stop()
        super().done(result)

    @Slot(object)
    def _on_found(self, size: int) -> None:
        self._size = size
        self._free_button.setEnabled(size > 0)
        sentence = self.tr("{0} can be freed.") if size else self.tr("There is nothing to free in this project.")
        self._message.setText(sentence.format(file_size(size)))

    @Slot()
    def _on_free(self) -> None:
        self._free_button.setEnabled(False)
        self._message.setText(self.tr("Freeing…"))
        self._bar.show()
        self._run.begin()

    @Slot(int, int)
    def _on_progressed(self, done: int, total: int) -> None:
        self._bar.setValue(round(BAR_STEPS * done / max(1, total)))

    @Slot()
    def _on_freed(self) -> None:
        self._bar.hide()
        self._message.setText(self.tr("{0} are free again.").format(file_size(self._size)))

    @Slot(object)
    def _on_failed(self, error: StudioError) -> None:
        self._bar.hide()
        self._message.setText(error_text(error))
