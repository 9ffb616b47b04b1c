"""A small sheet over the status strip: what runs, what waits, and how busy this computer is."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from studio.controller.engine_state import EngineState
from studio.controller.project_controller import ProjectController
from studio.domain.jobs import Export
from studio.domain.project import RoundProgress
from studio.ui.status.computer_load import Load, load_text
from studio.ui.status.engine_text import next_lines, now_lines
from studio.ui.widgets.factories import button, label

WIDTH = 340
GAP = 6


class _ExportRow(QWidget):
    """An export that waits, and the button that takes it back."""

    removed = Signal(object)

    def __init__(self, export: Export, parent: QWidget) -> None:
        super().__init__(parent)
        self.export = export
        self.words = self.tr("Writing {0}").format(export.target.name)
        remove = button(self, self.tr("Remove"), "small")
        remove.setAccessibleName(self.tr("Remove: {0}").format(self.words))
        remove.clicked.connect(self._on_clicked)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(label(self, "dim", self.words, wrap=True), 1)
        line.addWidget(remove)

    @Slot()
    def _on_clicked(self) -> None:
        self.removed.emit(self.export)


class WorkPopover(QFrame):
    """Closes at Esc or at a click beside it. `plan_asked` is a press of its button."""

    plan_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popover")
        self.setFixedWidth(WIDTH)
        self._controller: ProjectController | None = None
        self._rows: list[_ExportRow] = []
        self._job = label(self, "prompt", wrap=True)
        self._phases = label(self, "dim", wrap=True)
        self._waiting = QVBoxLayout()
        self._next = label(self, "dim", wrap=True)
        self._load = label(self, "dim")
        self._plan_button = button(self, self.tr("Time, memory and disk…"))
        self._waiting.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 18)
        column.setSpacing(4)
        column.addWidget(label(self, "section", self.tr("Now")))
        column.addWidget(self._job)
        column.addWidget(self._phases)
        column.addSpacing(12)
        column.addWidget(label(self, "section", self.tr("Next")))
        column.addLayout(self._waiting)
        column.addWidget(self._next)
        column.addSpacing(12)
        column.addWidget(label(self, "section", self.tr("This computer")))
        column.addWidget(self._load)
        column.addSpacing(8)
        column.addWidget(self._plan_button, alignment=Qt.AlignmentFlag.AlignLeft)
        self._plan_button.clicked.connect(self._on_plan)

    @property
    def plan_button(self) -> QPushButton:
        return self._plan_button

    def follow(self, controller: ProjectController) -> None:
        self._controller = controller
        controller.work_changed.connect(self._on_work_changed)

    def show_above(self, anchor: QWidget) -> None:
        """Open with its lower right corner at the upper right corner of a widget."""
        self._refresh()
        corner = anchor.mapToGlobal(QPoint(anchor.width(), 0))
        self.move(corner - QPoint(self.width(), self.height() + GAP))
        self.show()

    def show_load(self, load: Load) -> None:
        self._load.setText(load_text(load))

    @property
    def lines(self) -> list[str]:
        """What it says now, from top to bottom."""
        exports = [row.words for row in self._rows]
        return [self._job.text(), *self._phases.text().splitlines(), *exports, *self._next.text().splitlines()]

    def show_state(self, state: EngineState, voting_round: RoundProgress) -> None:
        job, *phases = now_lines(state, voting_round.learning or voting_round.number)
        self._job.setText(job)
        self._phases.setText("\n".join(phases))
        self._phases.setVisible(bool(phases))
        self._next.setText("\n".join(next_lines(state, voting_round)))
        # The state comes anew every second: rows that stay the same keep a button that is just being pressed.
        if [row.export for row in self._rows] != list(state.exports):
            self._list_exports(state.exports)
        self._fit()

    def _refresh(self) -> None:
        if self._controller is not None:
            self.show_state(self._controller.state, self._controller.session.round)

    def _fit(self) -> None:
        """As high as the words need at this width; it grows upwards, and its button stays where it is."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            height = layout.totalHeightForWidth(WIDTH)
            self.setGeometry(self.x(), self.y() + self.height() - height, WIDTH, height)

    def _list_exports(self, exports: tuple[Export, ...]) -> None:
        for row in self._rows:
            self._waiting.removeWidget(row)
            row.deleteLater()
        self._rows = [_ExportRow(export, self) for export in exports]
        for row in self._rows:
            row.removed.connect(self._on_removed)
            self._waiting.addWidget(row)

    @Slot()
    def _on_plan(self) -> None:
        # First, since a popup keeps the keyboard from the dialog.
        self.close()
        self.plan_asked.emit()

    @Slot()
    def _on_work_changed(self) -> None:
        if self.isVisible():
            self._refresh()

    @Slot(object)
    def _on_removed(self, export: Export) -> None:
        if self._controller is not None:
            self._controller.remove_export(export)
