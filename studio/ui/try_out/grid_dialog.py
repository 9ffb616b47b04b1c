"""Which checkpoints, strengths and prompts make up a grid."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from studio.controller.program.error_text import error_text
from studio.domain.errors import StudioError
from studio.domain.project import Checkpoint
from studio.domain.requests import Share, TryRequest, refused_try
from studio.domain.typed import whole_number
from studio.ui.widgets.dropping import TextField
from studio.ui.widgets.factories import button, label, line_edit, row_at_left, show_text
from studio.ui.widgets.formatting import checkpoint_name, counted

WIDTH = 520
ROW_HEIGHT = 44
LIST_HEIGHT = 4 * ROW_HEIGHT + 4
PROMPTS_HEIGHT = 110


class GridDialog(QDialog):
    """`draw` is called with the request and may raise StudioError, which is told here."""

    def __init__(
        self,
        request: TryRequest,
        checkpoints: Sequence[Checkpoint],
        draw: Callable[[TryRequest], object],
        parent: QWidget,
    ) -> None:
        """`request` is what all pictures of the grid have in common, and perhaps a grid to begin with."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Grid"))
        self._request = request
        self._draw = draw
        self._models: list[Checkpoint | None] = [None, *checkpoints]
        self._list = QListWidget(self)
        self._strengths = line_edit(self)
        self._prompts = TextField(self)
        self._error = label(self, "error", wrap=True)
        self._draw_button = button(self, self.tr("Draw"), "primary")
        self._close_button = button(self, self.tr("Close"))
        self._set_up()
        self._lay_out()
        space = QShortcut(QKeySequence(Qt.Key.Key_Space), self._list)
        space.setContext(Qt.ShortcutContext.WidgetShortcut)
        space.activated.connect(self._turn_current)
        self._list.itemClicked.connect(self._turn)
        self._list.itemChanged.connect(self._show)
        self._strengths.textChanged.connect(self._show)
        self._prompts.textChanged.connect(self._show)
        self._draw_button.clicked.connect(self._on_draw)
        self._close_button.clicked.connect(self.reject)
        self._show()

    @property
    def models(self) -> QListWidget:
        return self._list

    @property
    def strengths(self) -> QLineEdit:
        return self._strengths

    @property
    def prompts(self) -> TextField:
        return self._prompts

    @property
    def draw_button(self) -> QPushButton:
        return self._draw_button

    @property
    def error(self) -> str:
        return self._error.text()

    def _set_up(self) -> None:
        before = self._request.columns
        chosen = {share.checkpoint for share in before or (Share(), self._request.model)}
        for model in self._models:
            item = QListWidgetItem(checkpoint_name(model), self._list)
            ticked = (model.id if model else None) in chosen
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            # The whole line is pressed, not the small box in it.
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setSizeHint(QSize(0, ROW_HEIGHT))
        self._list.setCurrentRow(0)
        self._list.setFixedHeight(LIST_HEIGHT)
        self._list.setAccessibleName(self.tr("Checkpoints"))
        strengths = dict.fromkeys(str(share.strength) for share in before if share.checkpoint is not None)
        self._strengths.setText(", ".join(strengths) or "50, 100")
        self._strengths.setAccessibleName(self.tr("Strengths in per cent"))
        self._prompts.setPlainText("\n".join(self._request.rows) or " ".join(self._request.prompt.split()))
        self._prompts.setTabChangesFocus(True)
        self._prompts.setFixedHeight(PROMPTS_HEIGHT)
        self._prompts.setAccessibleName(self.tr("Prompts, one per line"))
        self._draw_button.setDefault(True)

    def _lay_out(self) -> None:
        self.setMinimumWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(8)
        for caption, field in (
            (self.tr("Checkpoints"), self._list),
            (self.tr("Strengths in per cent"), self._strengths),
            (self.tr("Prompts, one per line"), self._prompts),
        ):
            column.addWidget(label(self, "caption", caption))
            column.addWidget(field)
            column.addSpacing(6)
        column.addWidget(self._error)
        column.addSpacing(6)
        column.addLayout(row_at_left(self._draw_button, self._close_button, spacing=10))

    @Slot(QListWidgetItem)
    def _turn(self, item: QListWidgetItem) -> None:
        ticked = item.checkState() is Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)

    @Slot()
    def _turn_current(self) -> None:
        self._turn(self._list.currentItem())

    def _grid(self) -> TryRequest:
        """InputError for a grid that cannot be drawn."""
        parts = self._strengths.text().replace(",", " ").split()
        strengths = list(dict.fromkeys(whole_number(part) for part in parts))
        columns: list[Share] = []
        for place, model in enumerate(self._models):
            if self._list.item(place).checkState() is Qt.CheckState.Checked:
                # The base model has nothing that could be weaker or stronger.
                columns += [Share(model.id, strength) for strength in strengths] if model else [Share()]
        rows = tuple(line.strip() for line in self._prompts.toPlainText().splitlines() if line.strip())
        return refused_try(replace(self._request, columns=tuple(columns), rows=rows))

    @Slot()
    def _show(self) -> None:
        try:
            cells = len(self._grid().cells) if self._is_filled() else 0
            show_text(self._error, "")
        except StudioError as error:
            cells = 0
            show_text(self._error, error_text(error))
        pictures = counted(cells, self.tr("picture"), self.tr("pictures"))
        self._draw_button.setText(self.tr("Draw {0}").format(pictures) if cells else self.tr("Draw"))
        self._draw_button.setEnabled(bool(cells))

    def _is_filled(self) -> bool:
        """Whether there is something along both axes."""
        ticked = [
            place for place in range(self._list.count()) if self._list.item(place).checkState() is Qt.CheckState.Checked
        ]
        has_columns = 0 in ticked or (bool(ticked) and bool(self._strengths.text().strip()))
        return has_columns and bool(self._prompts.toPlainText().strip())

    @Slot()
    def _on_draw(self) -> None:
        try:
            self._draw(self._grid())
        except StudioError as error:
            show_text(self._error, error_text(error))
            return
        self.accept()
