"""The line at the top of the window that tells what went wrong and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studio.controller.engine_thread import EngineThread
from studio.controller.program.error_text import error_text
from studio.controller.program.problem import Problem
from studio.controller.project_controller import ProjectController
from studio.ui.widgets.factories import keyed_button, label


class Banner(QWidget):
    """Hidden until there is a problem. `retried` and `dismissed` are the artist's answers to it.

    Why a graphics card is not used is told too, once the engine knows, unless something worse is being told.
    """

    retried = Signal()
    dismissed = Signal()

    def __init__(self, engine: EngineThread, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self.setObjectName("banner")

        # A subclass of QWidget leaves its background to its parent, whatever the style sheet says, without this.
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

        self._details = ""
        self._sentence = label(self, "strong", wrap=True)
        self._copy = keyed_button(self, self.tr("Copy details"), "Ctrl+Shift+C")
        self._retry = keyed_button(self, self.tr("Try again"), "Ctrl+R")
        self._close = keyed_button(self, self.tr("Dismiss"), "Ctrl+D")
        self._controller: ProjectController | None = None
        self._copy.clicked.connect(self._on_copy)
        self._retry.clicked.connect(self.retried)
        self._close.clicked.connect(self.dismissed)
        self.retried.connect(self._on_retried)
        self.dismissed.connect(self._on_dismissed)
        engine.machine_found.connect(self._on_machine_found)

        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 12, 8)
        row.setSpacing(8)
        row.addWidget(self._sentence, 1)
        for button in (self._copy, self._retry, self._close):
            row.addWidget(button)
        self.hide()

    @property
    def sentence(self) -> str:
        return self._sentence.text()

    def follow(self, controller: ProjectController) -> None:
        """Tell of what goes wrong in this project, until it is left."""
        self._controller = controller
        controller.problem_changed.connect(self._on_problem_changed)

    def leave(self) -> None:
        """The project is to be closed."""
        self._controller = None
        self.hide()

    def show_problem(self, problem: Problem | None, can_retry: bool) -> None:
        if problem is not None:
            self._sentence.setText(problem.sentence)
            self._details = problem.details
            self._copy.setVisible(bool(problem.details))
            self._retry.setVisible(can_retry)
        self.setVisible(problem is not None)

    @Slot()
    def _on_machine_found(self) -> None:
        machine = self._engine.machine
        if machine is not None and machine.remarks and self.isHidden():
            sentence = " ".join(map(error_text, machine.remarks))
            self.show_problem(Problem(sentence), can_retry=False)

    @Slot()
    def _on_problem_changed(self) -> None:
        if self._controller is not None:
            self.show_problem(self._controller.problem, self._controller.state.can_go_on)

    @Slot()
    def _on_retried(self) -> None:
        if self._controller is not None:
            self._controller.go_on()

    @Slot()
    def _on_dismissed(self) -> None:
        self.hide()
        if self._controller is not None:
            self._controller.dismiss_problem()

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{self.sentence}\n\n{self._details}")
