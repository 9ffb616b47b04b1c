"""Small tasks in other threads, for what reads disks or asks the network.

No thread but the window's may be the last to let go of an object of Qt, which would be freed there. So a task refers to
none but the one that carries its news, which ends with the application alone.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from enum import Enum, auto
from functools import partial
from itertools import count

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot
from shiboken6 import isValid

from studio.atomic_files import unforeseen_disk_error
from studio.domain.errors import StudioError

BROKEN = "That did not work, and Atelier does not know why; the log folder holds what is known."

log = logging.getLogger(__name__)
_numbers = count()


class TaskResult(QObject):
    """Tells in the window's thread what a task returns or raises; `failed` carries a StudioError.

    It has no parent: the task may outlive the widget that waits.
    """

    progress = Signal(object)
    done = Signal(object)
    failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.number = next(_numbers)

    def teller(self) -> Callable[[object], None]:
        """What the task calls in its own thread to have `progress` told."""
        return partial(_courier().tell, self.number, _News.PROGRESS)


class _News(Enum):
    PROGRESS = auto()
    DONE = auto()
    FAILED = auto()


class _Courier(QObject):
    """Carries the news of all tasks over to the window's thread: Qt queues signals to objects of another thread."""

    _told = Signal(int, object, object)

    def __init__(self) -> None:
        super().__init__()
        self._awaited: list[TaskResult] = []
        self._told.connect(self._on_told)

    def expect(self, result: TaskResult) -> None:
        """Keep it until a task has come to its end."""
        self._awaited.append(result)

    def tell(self, number: int, news: _News, value: object) -> None:
        """In any thread; to nobody, once the application that asked is gone."""
        if isValid(self):
            self._told.emit(number, news, value)

    @Slot(int, object, object)
    def _on_told(self, number: int, news: _News, value: object) -> None:
        result = next((result for result in self._awaited if result.number == number), None)
        if result is None:
            return
        if news is _News.PROGRESS:
            result.progress.emit(value)
            return
        self._awaited.remove(result)
        (result.done if news is _News.DONE else result.failed).emit(value)


_couriers: list[_Courier] = []


def _courier() -> _Courier:
    """The last one, made when an application begins its first task, which is in the window's thread.

    PySide frees it with that application. Its shell in Python stays, for tasks that are still at work.
    """
    if not _couriers or not isValid(_couriers[-1]):
        _couriers.append(_Courier())
    return _couriers[-1]


class _Task(QRunnable):
    def __init__(self, do: Callable[[], object], tell: Callable[[_News, object], None]) -> None:
        super().__init__()
        self._do = do
        self._tell = tell

    def run(self) -> None:
        try:
            self._tell(_News.DONE, self._do())
        except StudioError as error:
            self._tell(_News.FAILED, error)
        except OSError as error:
            log.exception("a task broke off")
            self._tell(_News.FAILED, unforeseen_disk_error(error, "A file"))
        except Exception:
            # An exception that leaves run() ends in a thread of Qt, where nobody would be told of it.
            log.exception("a task broke off")
            self._tell(_News.FAILED, StudioError(BROKEN))


def run_at_once(do: Callable[[], object], result: TaskResult) -> None:
    """As `run_in_background`, for what somebody waits for: not behind other tasks, of which some last for minutes."""
    threading.Thread(target=_task(do, result).run, daemon=True).start()


def run_in_background(do: Callable[[], object], result: TaskResult) -> None:
    """Run `do` in another thread; `done` or `failed` of `result` follows. TypeError if `do` holds an object of Qt."""
    QThreadPool.globalInstance().start(_task(do, result))


def _task(do: Callable[[], object], result: TaskResult) -> _Task:
    if held := list(_held(do)):
        raise TypeError(f"{do} holds {held}")
    _courier().expect(result)
    return _Task(do, partial(_courier().tell, result.number))


def _held(value: object) -> Iterator[QObject]:
    """What of Qt a callable refers to: the object of a method, what is filled in beforehand, variables of a closure."""
    parts = [getattr(value, "__self__", None)]
    if isinstance(value, partial):
        parts += [value.func, *value.args, *value.keywords.values()]
    parts += [cell.cell_contents for cell in getattr(value, "__closure__", None) or ()]
    for part in parts:
        if isinstance(part, QObject):
            if part is not _courier():
                yield part
        elif callable(part) and not isinstance(part, type):
            yield from _held(part)
