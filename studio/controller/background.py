"""Small tasks in other threads, for what reads disks or asks the network."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from studio.domain.errors import StudioError

BROKEN = "That did not work, and Atelier does not know why; the log folder holds what is known."

log = logging.getLogger(__name__)


class TaskResult(QObject):
    """Brings what a task made over to the GUI thread. It has no parent: the task may outlive the widget that waits."""

    reached = Signal(object)
    done = Signal(object)
    failed = Signal(object)


class _Task(QRunnable):
    def __init__(self, do: Callable[[], object], outcome: TaskResult) -> None:
        super().__init__()
        self._do = do
        self._outcome = outcome

    def run(self) -> None:
        try:
            self._outcome.done.emit(self._do())
        except StudioError as error:
            self._outcome.failed.emit(error)
        except Exception:
            log.exception("a task broke off")
            self._outcome.failed.emit(StudioError(BROKEN))


def run_in_background(do: Callable[[], object], outcome: TaskResult) -> None:
    """Run `do` in another thread; `done` or `failed` follows."""
    QThreadPool.globalInstance().start(_Task(do, outcome))
