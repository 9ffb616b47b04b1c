"""Small tasks in other threads, for what reads disks or asks the network."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from studio.atomic_files import unforeseen_disk_error
from studio.domain.errors import StudioError

BROKEN = "That did not work, and Atelier does not know why; the log folder holds what is known."

log = logging.getLogger(__name__)


class TaskResult(QObject):
    """Brings what a task returns or raises over to the GUI thread: Qt queues signals to objects of another thread.

    It has no parent: the task may outlive the widget that waits, and must not emit signals of a deleted object.
    `progress` is the task's own to emit, `failed` carries a StudioError.
    """

    progress = Signal(object)
    done = Signal(object)
    failed = Signal(object)


class _Task(QRunnable):
    def __init__(self, do: Callable[[], object], result: TaskResult) -> None:
        super().__init__()
        self._do = do
        self._result = result

    def run(self) -> None:
        try:
            self._result.done.emit(self._do())
        except StudioError as error:
            self._result.failed.emit(error)
        except OSError as error:
            log.exception("a task broke off")
            self._result.failed.emit(unforeseen_disk_error(error, "A file"))
        except Exception:
            # An exception that leaves run() ends in a thread of Qt, where nobody would be told of it.
            log.exception("a task broke off")
            self._result.failed.emit(StudioError(BROKEN))


def run_at_once(do: Callable[[], object], result: TaskResult) -> None:
    """As `run_in_background`, for what somebody waits for: not behind other tasks, of which some last for minutes."""
    threading.Thread(target=_Task(do, result).run, daemon=True).start()


def run_in_background(do: Callable[[], object], result: TaskResult) -> None:
    """Run `do` in another thread; `done` or `failed` of `result` follows."""
    QThreadPool.globalInstance().start(_Task(do, result))
