"""Opens the dialogs that say what a project takes: before it begins, and while it is open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from studio.controller.engine_thread import EngineThread
from studio.controller.project_controller import ProjectController
from studio.domain.project import ProjectSettings
from studio.ui.base_models.benchmark_dialog import BenchmarkDialog
from studio.ui.plan.plan_dialog import PlanDialog
from studio.ui.start.new_project_form import NewProjectForm
from studio.ui.status.work_popover import WorkPopover
from studio.ui.widgets.dialogs import open_once


class Planning(QObject):
    """For the form of a new project and the sheet over the strip; `opened` says which project is open."""

    def __init__(
        self,
        window: QWidget,
        engine: EngineThread,
        form: NewProjectForm,
        popover: WorkPopover,
        opened: Callable[[], ProjectController | None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._engine = engine
        self._form = form
        self._opened = opened
        form.benchmark_asked.connect(self._on_benchmark_asked)
        popover.plan_asked.connect(self._on_plan_asked)

    @Slot(object, str, object)
    def _on_benchmark_asked(self, variants: list[ProjectSettings], prompt: str, folder: Path) -> None:
        benchmark = BenchmarkDialog(self._engine, variants, prompt, folder, self._window)
        benchmark.chosen.connect(self._form.model.answer)
        benchmark.measured.connect(self._form.show_cost)
        open_once(benchmark)

    @Slot()
    def _on_plan_asked(self) -> None:
        controller = self._opened()
        if controller is not None:
            open_once(PlanDialog(controller, self._engine, self._window))
