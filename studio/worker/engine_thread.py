"""The one thread that the engine lives in, and how jobs get there and events come back."""

from __future__ import annotations

import logging
import traceback
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from studio.domain.errors import Stopped, StudioError
from studio.domain.work import Cancel, Done, Ending, Engine, Failed, Job, StoppedEarly

EngineFactory = Callable[[], Engine]
WAIT_MS = 30_000

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Task:
    """A job on its way to the engine thread, with the token that stops it."""

    job: Job
    cancel: Cancel = field(default_factory=Cancel)


class Worker(QObject):
    """Lives in the engine thread. The engine is made there at the first job, so that torch is imported there."""

    happened = Signal(object)
    ended = Signal(object)
    closed = Signal()

    def __init__(self, make_engine: EngineFactory) -> None:
        super().__init__()
        self._make_engine = make_engine
        self._engine: Engine | None = None

    @Slot(object)
    def run(self, task: Task) -> None:
        """Do one job; whatever happens, exactly one ending follows, after all frames of an error are gone."""
        ending = self._attempt(task)
        if isinstance(ending, Failed) and ending.details:
            log.error("%s\n%s", ending.sentence, ending.details)
        self.ended.emit(ending)

    def _attempt(self, task: Task) -> Ending:
        try:
            task.cancel.check()
            if self._engine is None:
                self._engine = self._make_engine()
            for event in self._engine.run(task.job, task.cancel):
                self.happened.emit(event)
        except Stopped:
            return StoppedEarly(task.job)
        except StudioError as error:
            return Failed(task.job, str(error))
        except MemoryError:
            return Failed(
                task.job, "The memory of this computer ran out; close other programs.", traceback.format_exc()
            )
        except Exception:
            return Failed(task.job, "Something inside Atelier broke. Your votes are safe.", traceback.format_exc())
        return Done(task.job)

    @Slot()
    def close(self) -> None:
        """Let the engine go; comes after every job, since the thread's event loop is the queue."""
        try:
            if self._engine is not None:
                self._engine.close()
        except Exception:
            log.exception("the engine did not close")
        self._engine = None
        self.closed.emit()


class EngineThread(QObject):
    """The GUI's side of the engine thread; itself lives in the GUI thread.

    Signals: `happened` and `ended` carry values of `studio.domain.work` in the order in which they happened;
    `stopped` comes once, after `shutdown`, when the thread has ended.
    """

    happened = Signal(object)
    ended = Signal(object)
    stopped = Signal()
    _submitted = Signal(object)
    _closing = Signal()

    def __init__(self, make_engine: EngineFactory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks: deque[Task] = deque()
        self._paused = self._shut = False
        self._thread = QThread()
        self._thread.setObjectName("engine")
        self._worker = Worker(make_engine)
        self._worker.moveToThread(self._thread)
        self._submitted.connect(self._worker.run)
        self._closing.connect(self._worker.close)
        self._worker.happened.connect(self._on_event)
        self._worker.ended.connect(self._on_ended)
        self._worker.closed.connect(self._thread.quit, Qt.ConnectionType.DirectConnection)
        self._thread.finished.connect(self._on_finished)
        self._thread.start()

    @property
    def busy(self) -> bool:
        """Whether a job has not reported its ending yet."""
        return bool(self._tasks)

    @property
    def paused(self) -> bool:
        return self._paused

    @property
    def running(self) -> bool:
        return self._thread.isRunning()

    def submit(self, job: Job, cancel: Cancel | None = None) -> None:
        """Put a job behind those that wait; after `shutdown` it is reported as stopped."""
        task = Task(job, cancel or Cancel())
        if self._shut:
            self.ended.emit(StoppedEarly(job))
            return
        if self._paused:
            task.cancel.pause()
        self._tasks.append(task)
        self._submitted.emit(task)

    def pause(self) -> None:
        """Let the job halt at its next step, and those after it at their first."""
        self._paused = True
        for task in self._tasks:
            task.cancel.pause()

    def resume(self) -> None:
        self._paused = False
        for task in self._tasks:
            task.cancel.resume()

    def stop_current(self) -> None:
        """Ask the running job to end at its next step."""
        if self._tasks:
            self._tasks[0].cancel.stop()

    def shutdown(self) -> None:
        """Stop every job, let each report its ending, then close the engine and end the thread."""
        if self._shut:
            return
        self._shut = True
        for task in self._tasks:
            task.cancel.stop()
        self._closing.emit()

    def wait(self, milliseconds: int = WAIT_MS) -> bool:
        """Block until the thread has ended; only for the end of the program."""
        self.shutdown()
        return self._thread.wait(milliseconds)

    @Slot(object)
    def _on_event(self, event: object) -> None:
        self.happened.emit(event)

    @Slot(object)
    def _on_ended(self, ending: object) -> None:
        self._tasks.popleft()
        self.ended.emit(ending)

    @Slot()
    def _on_finished(self) -> None:
        self.stopped.emit()
