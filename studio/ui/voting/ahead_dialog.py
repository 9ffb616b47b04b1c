"""The dialog that asks how many pairs to draw ahead, and says what each number takes on this computer."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studio.controller.program.error_text import error_text
from studio.controller.project_controller import ProjectController
from studio.domain.errors import StudioError
from studio.ui.widgets.factories import button, change_paragraph, label, paragraph
from studio.ui.widgets.formatting import duration, file_size

WIDTH = 460
CHOICES = (50, 100, 200)


class AheadDialog(QDialog):
    """Shows the sentence that tells why instead, where pairs cannot be drawn ahead."""

    def __init__(self, controller: ProjectController, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self.setWindowTitle(self.tr("Draw ahead"))
        self._lead = paragraph(self, "prompt", self._lead_text(), WIDTH)
        self._buttons = {pairs: button(self, self.tr("For {0} votes").format(pairs)) for pairs in CHOICES}
        self._costs = {pairs: label(self, "dim", wrap=True) for pairs in CHOICES}
        self._close = button(self, self.tr("Close"))
        self._lay_out()
        self._close.clicked.connect(self.reject)
        controller.left.connect(self.reject)
        self._offer()

    @property
    def lead(self) -> str:
        return self._lead.text()

    @property
    def buttons(self) -> dict[int, QPushButton]:
        """By the number of pairs."""
        return self._buttons

    @property
    def costs(self) -> dict[int, QLabel]:
        """What each number of pairs takes, or why it cannot be."""
        return self._costs

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        for row, pairs in enumerate(CHOICES):
            grid.addWidget(self._buttons[pairs], row, 0)
            grid.addWidget(self._costs[pairs], row, 1, Qt.AlignmentFlag.AlignVCenter)
            self._buttons[pairs].clicked.connect(partial(self._on_chosen, pairs))
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(18)
        column.addWidget(self._lead)
        column.addLayout(grid)
        column.addWidget(self._close, alignment=Qt.AlignmentFlag.AlignRight)

    def _lead_text(self) -> str:
        return self.tr(
            "Atelier draws ahead while it has nothing better to do, also in the background and after a restart. Later "
            "you vote without waiting, and the graphics card is free for other programs. These pictures never go out "
            "of date, as the base model draws them."
        )

    def _offer(self) -> None:
        """What can be chosen now."""
        try:
            self._controller.session.ahead.refuse_stale()
        except StudioError as error:
            change_paragraph(self._lead, error_text(error))
            for widget in (*self._buttons.values(), *self._costs.values()):
                widget.hide()
            return
        for pairs in CHOICES:
            try:
                self._controller.session.ahead.refuse_large(pairs)
            except StudioError as error:
                self._costs[pairs].setText(error_text(error))
                self._buttons[pairs].setEnabled(False)
            else:
                self._costs[pairs].setText(self._cost_text(pairs))

    def _cost_text(self, pairs: int) -> str:
        each = self._controller.seconds_per_pair
        size = self._controller.session.ahead.bytes_of(pairs)
        if each is None or size is None:
            return self.tr("What they take is known once the first pictures are drawn.")
        return self.tr("{0}, {1} on the disk").format(duration(pairs * each), file_size(size))

    @Slot()
    def _on_chosen(self, pairs: int) -> None:
        try:
            self._controller.draw_ahead(pairs)
        except StudioError as error:
            change_paragraph(self._lead, error_text(error))
        else:
            self.accept()
