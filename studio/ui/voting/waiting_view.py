"""What the voting page shows while there is no pair: what is happening, how far it is, what can be done instead."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from studio.controller.project_controller import ProjectController
from studio.ui.widgets.factories import BAR_STEPS, label, slim_bar
from studio.ui.widgets.formatting import counted, time_left
from studio.ui.window.status_strip import carry_on_or_pause


class WaitingView(QWidget):
    """`Enter` does what its button says."""

    acted = Signal()

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._title = label(self, "title")
        self._detail = label(self, "dim")
        self._keys = label(self, "dim", self.tr("or press Enter"))
        self._bar = slim_bar(self, self.tr("Progress of the next pair"), 280)
        self._button = QPushButton(self)
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.clicked.connect(self.act)
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addStretch(1)
        for widget in (self._title, self._bar, self._detail, self._button, self._keys):
            column.addWidget(widget, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def refresh(self) -> None:
        working = self._controller.working
        share = working.share if working else None
        self._title.setText(self._heading())
        self._detail.setText(self._particulars())
        self._bar.setVisible(working is not None and not self._halted())
        self._bar.setRange(0, 0 if share is None else BAR_STEPS)
        self._bar.setValue(round(BAR_STEPS * (share or 0)))
        action = self._action()
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self._keys.setVisible(bool(action))

    @Slot()
    def act(self) -> None:
        """Carry on, or bring the skipped pairs back."""
        if self._halted():
            carry_on_or_pause(self._controller)
        else:
            self._controller.bring_back_skipped()
        self.acted.emit()

    def _halted(self) -> bool:
        return self._controller.paused or self._controller.resting

    def _skipped(self) -> int:
        return len(self._controller.project.votes.skipped_groups())

    def _heading(self) -> str:
        working = self._controller.working
        if self._controller.resting:
            return self.tr("No pairs are waiting, and the work is stopped")
        if self._controller.paused:
            return self.tr("Paused")
        if working is None:
            return self.tr("No pairs are waiting")
        return {
            "load": self.tr("Opening the model…"),
            "generate": self.tr("Drawing the next pair…"),
            "export": self.tr("Writing the LoRA file…"),
        }.get(working.phase, self.tr("Learning from your votes…"))

    def _particulars(self) -> str:
        working = self._controller.working
        if working is None or self._halted():
            return ""
        if working.phase == "load":
            return self.tr("The first time after a start takes a few seconds.")
        if not working.total:
            return ""
        steps = self.tr("Step {0} of {1}").format(int(working.done), int(working.total))
        left = time_left(working.seconds_left)
        return f"{steps} · {left}" if left else steps

    def _action(self) -> str:
        if self._halted():
            return self.tr("Continue")
        skipped = self._skipped()
        if not skipped:
            return ""
        return self.tr("Vote on {0}").format(counted(skipped, self.tr("skipped pair"), self.tr("skipped pairs")))
