"""Pictures on their way into the open project: read in another thread, recorded in that of the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from studio.controller.program.background import TaskResult, run_at_once
from studio.domain.engine import Cancel
from studio.domain.errors import Stopped, StudioError
from studio.session.brought.bringing import LikedRequest, ReadIn, bring_liked, refuse_nothing
from studio.session.brought.size import picture_size
from studio.store.read_only import ReadOnlyProject

TOLD_AT_LEAST = 100
"""Progress is told at most so often, lest a thousand small files keep the window busy with it."""


class BringingRun(QObject):
    """`progressed` carries how many of how many are looked at, `brought` the ReadIn that is recorded. `failed` carries
    a StudioError, with what was noticed of the files; None where it was stopped."""

    progressed = Signal(int, int)
    brought = Signal(object)
    failed = Signal(object, object)

    def __init__(self, project: ReadOnlyProject, keep: Callable[[ReadIn], object], parent: QObject) -> None:
        """`keep` records what was read."""
        super().__init__(parent)
        self._project = project
        self._keep = keep
        self._cancel = Cancel()
        self._result = TaskResult()
        self._result.progress.connect(self._on_progress)
        self._result.done.connect(self._on_done)
        self._result.failed.connect(self._on_failed)

    def begin(self, paths: Sequence[Path], *, likes: bool = True) -> None:
        project = self._project
        # The size is asked for in the other thread, as it may have to be read from the base model.
        request = LikedRequest(tuple(paths), (0, 0), project.liked, project.imports.digests(), likes=likes)
        run_at_once(partial(_read, project, request, self._cancel, self._result.teller()), self._result)

    def stop(self) -> None:
        """Nothing of it stays."""
        self._cancel.stop()

    @Slot(object)
    def _on_progress(self, progress: tuple[int, int]) -> None:
        self.progressed.emit(*progress)

    @Slot(object)
    def _on_done(self, read: ReadIn) -> None:
        try:
            # The project may be closed by now.
            self._cancel.check()
            refuse_nothing(read)
            self._keep(read)
        except Stopped:
            self.failed.emit(None, None)
        except StudioError as error:
            self.failed.emit(error, read)
        else:
            self.brought.emit(read)
        self.deleteLater()

    @Slot(object)
    def _on_failed(self, error: StudioError) -> None:
        self.failed.emit(None if isinstance(error, Stopped) else error, None)
        self.deleteLater()


def _read(project: ReadOnlyProject, request: LikedRequest, cancel: Cancel, tell: Callable[[object], None]) -> ReadIn:
    def step(done: int, total: int) -> None:
        cancel.check()
        if done == total or done % max(1, total // TOLD_AT_LEAST) == 0:
            tell((done, total))

    return bring_liked(replace(request, size=picture_size(project)), step)
