"""The dialog that says what an open project takes on this machine, and what would help."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from studio.controller.engine_thread import EngineThread
from studio.controller.program.error_text import error_text
from studio.controller.project_controller import ProjectController
from studio.controller.trial_run import TrialRun
from studio.domain.errors import StudioError
from studio.domain.events import BenchmarkResult, Ending, Event, Failed, Progress
from studio.domain.jobs import Train
from studio.domain.machine import Machine
from studio.session.plan.advice import plan
from studio.session.plan.project_figures import costs_of, free_on_disk, work_of
from studio.ui.plan.plan_view import PlanView
from studio.ui.widgets.factories import BAR_STEPS, button, label, slim_bar

BAR_WIDTH = 320


class PlanDialog(QDialog):
    """Shows what the project's own past tells, at once. The engine is asked for the memory, and on request measures
    what is not known yet, after what it is doing."""

    def __init__(self, controller: ProjectController, engine: EngineThread, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._engine = engine
        self._trial = TrialRun(engine, self)
        self._result: BenchmarkResult | None = None
        self._view = PlanView(self)
        self._message = label(self, "dim", wrap=True)
        self._bar = slim_bar(self, self.tr("Progress"), BAR_WIDTH)
        self._measure_button = button(self, self.tr("Measure now"))
        self._close_button = button(self, self.tr("Close"))
        self.setWindowTitle(self.tr("Time, memory and disk"))
        self._lay_out()

        self._trial.told.connect(self._on_told)
        self._trial.ended.connect(self._on_ended)
        controller.pair_changed.connect(self._show_plan)
        controller.left.connect(self.reject)
        self._measure_button.clicked.connect(self._on_measure)
        self._close_button.clicked.connect(self.reject)
        self._show_plan()
        self._begin(measures=False)

    @property
    def view(self) -> PlanView:
        return self._view

    @property
    def message(self) -> str:
        return self._message.text()

    @property
    def measure_button(self) -> QPushButton:
        return self._measure_button

    def done(self, result: int) -> None:
        """The engine ends what was asked of it at its next step."""
        self._controller.pair_changed.disconnect(self._show_plan)
        self._controller.left.disconnect(self.reject)
        self._trial.give_up()
        super().done(result)

    def _lay_out(self) -> None:
        # The dialog keeps its height while the bar comes and goes.
        policy = self._bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._bar.setSizePolicy(policy)
        bottom = QHBoxLayout()
        bottom.setSpacing(10)
        bottom.addWidget(self._measure_button)
        bottom.addStretch(1)
        bottom.addWidget(self._close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(14)
        column.addWidget(self._view)
        column.addWidget(self._message)
        column.addWidget(self._bar)
        column.addLayout(bottom)

    def _begin(self, *, measures: bool) -> None:
        project = self._controller.project
        prompt = next((each.text for each in project.prompts.all() if not each.control), "")
        self._measure_button.setEnabled(False)
        self._bar.setVisible(measures)
        self._message.setText(self._waiting_text())
        try:
            self._trial.begin(project.settings, prompt, measures=measures)
        except StudioError as error:
            self._fail(error)

    def _waiting_text(self) -> str:
        if self._controller.state.paused:
            return self.tr("The engine is paused: what is missing is measured after “Continue”.")
        return self.tr("Waiting for what the engine does now…") if self._engine.busy else ""

    @Slot()
    def _show_plan(self) -> None:
        session = self._controller.session
        ahead = self._controller.state.ahead
        work = work_of(session, self._learning_left(), ahead.left if ahead is not None else 0)
        known = costs_of(session, work, self._controller.seconds_per_pair)
        free = free_on_disk(self._controller.project.folder)
        self._view.show_plan(plan(work, self._engine.machine or Machine(), self._result, known, free))

    def _learning_left(self) -> float | None:
        """Of a round that is learned now."""
        running = self._controller.state.work
        if running is None or not isinstance(running.job, Train):
            return None
        return running.progress.seconds_left

    @Slot(object)
    def _on_told(self, event: Event) -> None:
        match event:
            case Progress(done=done, total=total):
                self._bar.setValue(round(BAR_STEPS * done / max(1, total)))
                self._message.setText("")
            case BenchmarkResult():
                self._result = event
                self._show_plan()

    @Slot(object)
    def _on_ended(self, ending: Ending) -> None:
        self._bar.hide()
        self._message.setText("")
        self._measure_button.setEnabled(True)
        if isinstance(ending, Failed):
            self._fail(ending.error)

    def _fail(self, error: StudioError) -> None:
        self._bar.hide()
        self._message.setText(error_text(error))
        self._measure_button.setEnabled(True)

    @Slot()
    def _on_measure(self) -> None:
        self._begin(measures=True)
