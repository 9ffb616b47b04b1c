"""A dry run of a base model on the engine, for whoever shows what it draws and measures."""

from __future__ import annotations

from contextlib import ExitStack

from PySide6.QtCore import QObject, Signal, Slot

from studio.assets import base_of
from studio.atomic_files import scratch_folder
from studio.controller.engine_thread import EngineThread
from studio.domain.engine import Cancel
from studio.domain.events import Ending, Event
from studio.domain.jobs import Benchmark
from studio.domain.project import ProjectSettings
from studio.domain.recipe import recipe_named


class TrialRun(QObject):
    """One after the other, each after what the engine is doing. `told` carries its events, `ended` its ending."""

    told = Signal(object)
    ended = Signal(object)

    def __init__(self, engine: EngineThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._folders = ExitStack()
        self._cancel = Cancel()
        self._job: Benchmark | None = None
        engine.happened.connect(self._on_event)
        engine.ended.connect(self._on_ended)

    @property
    def running(self) -> bool:
        """Whether one was begun that has not ended."""
        return self._job is not None

    def begin(self, settings: ProjectSettings, prompt: str, *, measures: bool = True) -> None:
        """Try these settings, or only see what memory they take; StudioError where that cannot begin."""
        folder = self._folders.enter_context(scratch_folder())
        base = base_of(settings)
        recipe = recipe_named(settings.recipe)
        self._job = Benchmark(base, settings.sampling, recipe, prompt, folder, measures)
        self._engine.submit(self._job, self._cancel)

    def give_up(self) -> None:
        """The engine ends at its next step, and nothing more is told."""
        self._cancel.stop()

        # The engine outlives the dialog, and what it still tells must not reach widgets that are about to be deleted.
        self._engine.happened.disconnect(self._on_event)
        self._engine.ended.disconnect(self._on_ended)
        self._job = None
        self._folders.close()

    @Slot(object)
    def _on_event(self, event: Event) -> None:
        if self._job is not None and self._engine.current is self._job:
            self.told.emit(event)

    @Slot(object)
    def _on_ended(self, ending: Ending) -> None:
        if self._job is not None and ending.job is self._job:
            self._job = None
            self.ended.emit(ending)
