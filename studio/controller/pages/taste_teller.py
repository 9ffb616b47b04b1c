"""Finds out in another thread what a checkpoint tells of the artist's taste."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from studio.controller.program.background import TaskResult, run_at_once
from studio.domain.engine import Cancel
from studio.domain.errors import StudioError
from studio.domain.project import Checkpoint
from studio.session.taste.told_taste import taste_reader
from studio.store.read_only import ReadOnlyProject


class TasteTeller(QObject):
    """`told` carries a ToldTaste, or None where the checkpoint tells nothing; `failed` a StudioError.

    Only the latest question is answered, and none after `stop`.
    """

    told = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._cancel = Cancel()
        self._result: TaskResult | None = None

    def ask(self, project: ReadOnlyProject, checkpoint: Checkpoint) -> None:
        self.stop()
        self._cancel = Cancel()
        self._result = TaskResult()
        self._result.done.connect(self._on_done)
        self._result.failed.connect(self._on_failed)
        run_at_once(taste_reader(project, checkpoint, self._cancel), self._result)

    def stop(self) -> None:
        """Let go of the question that is not answered yet."""
        self._cancel.stop()
        if self._result is not None:
            # What it still tells is on its way from another thread, and for nobody any more.
            self._result.done.disconnect(self._on_done)
            self._result.failed.disconnect(self._on_failed)
            self._result = None

    @Slot(object)
    def _on_done(self, told: object) -> None:
        self._result = None
        self.told.emit(told)

    @Slot(object)
    def _on_failed(self, error: StudioError) -> None:
        self._result = None
        self.failed.emit(error)
