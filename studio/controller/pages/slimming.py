"""Freeing the room of what nothing is learned from any more, in another thread, while the project is open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from studio.controller.program.background import TaskResult, run_in_background
from studio.domain.engine import Cancel
from studio.domain.errors import Stopped, StudioError
from studio.store.slimming import Slimming, plan_slimming, slim


class SlimmingRun(QObject):
    """`look` first, then `begin`. `found` carries the bytes that can be freed, `progressed` how many files of how many
    are done, `failed` a StudioError; `freed` is the end."""

    found = Signal(object)
    progressed = Signal(int, int)
    freed = Signal()
    failed = Signal(object)

    def __init__(self, folder: Path, keep_steps: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._keep_steps = keep_steps
        self._plan: Slimming | None = None
        self._cancel = Cancel()
        self._looked = TaskResult()
        self._done = TaskResult()
        self._looked.done.connect(self._on_looked)
        self._looked.failed.connect(self._on_failed)
        self._done.progress.connect(self._on_progress)
        self._done.done.connect(self.freed)
        self._done.failed.connect(self._on_failed)

    def look(self) -> None:
        """Find out how much there is."""
        folder, keep_steps = self._folder, self._keep_steps
        run_in_background(lambda: plan_slimming(folder, keep_steps=keep_steps), self._looked)

    def begin(self) -> None:
        """Free what was found; it may be stopped between any two files, and looked for anew."""
        plan, cancel, tell = self._plan, self._cancel, self._done.teller()
        if plan is None:
            return

        def step(done: int, total: int) -> None:
            cancel.check()
            tell((done, total))

        run_in_background(lambda: slim(plan, step), self._done)

    def stop(self) -> None:
        self._cancel.stop()

    @Slot(object)
    def _on_looked(self, plan: Slimming) -> None:
        self._plan = plan
        self.found.emit(plan.size)

    @Slot(object)
    def _on_progress(self, progress: tuple[int, int]) -> None:
        self.progressed.emit(*progress)

    @Slot(object)
    def _on_failed(self, error: StudioError) -> None:
        if not isinstance(error, Stopped):
            self.failed.emit(error)
