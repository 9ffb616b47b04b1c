"""The one thread that the engine lives in, and how jobs get there and events come back."""

from __future__ import annotations

import logging
import threading
import time
import traceback
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from studio.atomic_files import unforeseen_disk_error
from studio.domain.engine import Cancel, Engine, GraphicsMemory
from studio.domain.errors import ResourceError, Stopped, StudioError
from studio.domain.events import Done, Ending, Failed, StoppedEarly
from studio.domain.jobs import Job
from studio.domain.machine import Machine

EngineFactory = Callable[[], Engine]
WAIT_MS = 30_000
SECONDS_BETWEEN_MEASURES = 1.0

log = logging.getLogger(__name__)


class PauseState(Enum):
    """How far a pause has got."""

    NONE = auto()
    REQUESTED = auto()
    """It takes hold at the next step."""
    HALTED = auto()
    """No step is made."""
    OFFLOADED = auto()
    """No step is made, and a graphics card is free for other programs."""


@dataclass(frozen=True)
class SubmittedJob:
    """A job on its way to the engine thread, with the token that stops it."""

    job: Job
    cancel: Cancel = field(default_factory=Cancel)


class Worker(QObject):
    """Lives in the engine thread. The engine is made there at the first job, so that torch is imported there."""

    happened = Signal(object)
    ended = Signal(object)
    halted = Signal(bool)
    measured = Signal(object)
    found = Signal(object)
    closed = Signal()

    def __init__(self, make_engine: EngineFactory, go: threading.Event, awaited: threading.Event) -> None:
        """While `go` is not set, no step is made; while `awaited` is, estimates of what is drawn are told."""
        super().__init__()
        self._make_engine = make_engine
        self._go = go
        self._awaited = awaited
        self._engine: Engine | None = None
        self._measured_at = -SECONDS_BETWEEN_MEASURES

    @Slot(object)
    def run(self, task: SubmittedJob) -> None:
        """Do one job; whatever happens, exactly one ending follows, after all frames of an error are gone."""
        ending = self._attempt(task)
        if isinstance(ending, Failed) and ending.details:
            log.error("%s\n%s", ending.error, ending.details)
        self.ended.emit(ending)

    def _attempt(self, task: SubmittedJob) -> Ending:
        try:
            self.halt()
            task.cancel.check()
            engine = self._opened()
            for event in engine.run(task.job, task.cancel, self._awaited.is_set):
                self.happened.emit(event)
                self._measure(engine)
                if self.halt():
                    # Stopped while paused, the job needs the card no more: taking it back would take seconds.
                    task.cancel.check()
                    engine.restore()
        except Stopped:
            return StoppedEarly(task.job)
        except StudioError as error:
            return Failed(task.job, _without_frames(error))
        except OSError as error:
            return Failed(task.job, unforeseen_disk_error(error, "A file"), traceback.format_exc())
        except MemoryError:
            memory_full = ResourceError("The memory of this computer ran out; close other programs.")
            return Failed(task.job, memory_full, traceback.format_exc())
        except Exception:
            bug = StudioError("Something inside Atelier broke. Your votes are safe.")
            return Failed(task.job, bug, traceback.format_exc())
        return Done(task.job)

    def _opened(self) -> Engine:
        if self._engine is None:
            self._engine = self._make_engine()
            self.found.emit(self._engine.machine())
        return self._engine

    @Slot()
    def look(self) -> None:
        """Make the engine, which tells of the machine. What keeps it from being made is told by the first job."""
        try:
            self._opened()
        except Exception:
            log.exception("the engine was not made")

    @Slot()
    def halt(self) -> bool:
        """Wait while paused, the graphics card free for other programs; whether it was paused.

        A job that begins afterwards takes the card back by itself.
        """
        if self._go.is_set():
            return False
        self.halted.emit(self._offload(self._engine) if self._engine else False)
        self._go.wait()
        return True

    def _offload(self, engine: Engine) -> bool:
        """A pause holds even if the card cannot be freed."""
        try:
            offloaded = engine.offload()
        except Exception:
            log.exception("the graphics card was not freed")
            return False
        self._measure(engine, at_once=True)
        return offloaded

    def _measure(self, engine: Engine, at_once: bool = False) -> None:
        """Report how full the graphics card is, now and then."""
        now = time.monotonic()
        if at_once or now - self._measured_at >= SECONDS_BETWEEN_MEASURES:
            self._measured_at = now
            self.measured.emit(engine.memory())

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


def _without_frames(error: StudioError) -> StudioError:
    """The same error without its traceback, whose frames would keep models and pictures in memory."""
    return type(error)(error.template, *error.values)


class EngineThread(QObject):
    """The GUI's side of the engine thread; itself lives in the GUI thread.

    Signals: `happened` and `ended` carry values of `studio.domain.jobs` in the order in which they happened;
    `halted` follows a pause once no step is made any more; `machine_found` comes once the engine is made; `stopped`
    comes once, after `shutdown`, when the thread has ended.
    """

    happened = Signal(object)
    ended = Signal(object)
    halted = Signal()
    machine_found = Signal()
    stopped = Signal()
    _submitted = Signal(object)
    _looking = Signal()
    _pausing = Signal()
    _closing = Signal()

    def __init__(self, make_engine: EngineFactory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks: deque[SubmittedJob] = deque()
        self._go = threading.Event()
        self._go.set()
        self._awaited = threading.Event()
        self._tells_estimates = True
        self._shut = False
        self._halted = False
        self._offloaded = False
        self._memory: GraphicsMemory | None = None
        self._machine: Machine | None = None
        self._thread = QThread()
        self._thread.setObjectName("engine")
        self._worker = Worker(make_engine, self._go, self._awaited)
        self._worker.moveToThread(self._thread)
        self._submitted.connect(self._worker.run)
        self._looking.connect(self._worker.look)
        self._pausing.connect(self._worker.halt)
        self._closing.connect(self._worker.close)
        self._worker.happened.connect(self._on_event)
        self._worker.ended.connect(self._on_ended)
        self._worker.halted.connect(self._on_halted)
        self._worker.measured.connect(self._on_measured)
        self._worker.found.connect(self._on_found)
        # The window's thread may be blocked in `wait`, so that nothing queued to it would arrive.
        self._worker.closed.connect(self._thread.quit, Qt.ConnectionType.DirectConnection)
        self._thread.finished.connect(self._on_finished)
        self._thread.start()

    @property
    def busy(self) -> bool:
        """Whether a job has not reported its ending yet."""
        return bool(self._tasks)

    @property
    def current(self) -> Job | None:
        """The job that what happens belongs to."""
        return self._tasks[0].job if self._tasks else None

    @property
    def pause_state(self) -> PauseState:
        if self._go.is_set():
            return PauseState.NONE
        if not self._halted:
            return PauseState.REQUESTED
        return PauseState.OFFLOADED if self._offloaded else PauseState.HALTED

    @property
    def memory(self) -> GraphicsMemory | None:
        """How full the graphics card was at the latest step."""
        return self._memory

    @property
    def machine(self) -> Machine | None:
        """What the engine found to work on; None until it is made."""
        return self._machine

    @property
    def running(self) -> bool:
        return self._thread.isRunning()

    def look_at_machine(self) -> None:
        """Have the engine made, if no job has done so yet."""
        if self._machine is None and not self._shut:
            self._looking.emit()

    def submit(self, job: Job, cancel: Cancel | None = None) -> None:
        """Put a job behind those that wait; after `shutdown` it is reported as stopped."""
        task = SubmittedJob(job, cancel or Cancel())
        if self._shut:
            self.ended.emit(StoppedEarly(job))
            return
        self._tasks.append(task)
        self._submitted.emit(task)

    def pause(self) -> None:
        """Halt at the next step, or at once if there is no job, and free the graphics card until `resume`."""
        if self._shut or self.pause_state is not PauseState.NONE:
            return
        self._halted = False
        self._go.clear()
        self._pausing.emit()

    def resume(self) -> None:
        """Go on exactly where the work was halted."""
        self._go.set()

    def switch_estimates(self, on: bool) -> None:
        """Whether estimates are told at all; they are until it is said."""
        self._tells_estimates = on
        if not on:
            self._awaited.clear()

    def await_pictures(self, awaited: bool) -> None:
        """Whether somebody waits for what the running job draws, and wants to be told estimates of it."""
        if awaited and self._tells_estimates:
            self._awaited.set()
        else:
            self._awaited.clear()

    def stop_current(self) -> None:
        """Ask the running job to end at its next step, which a paused one makes after `resume`."""
        if self._tasks:
            self._tasks[0].cancel.stop()

    def shutdown(self) -> None:
        """Stop every job, let each report its ending, then close the engine and end the thread."""
        if self._shut:
            return
        self._shut = True
        for task in self._tasks:
            task.cancel.stop()
        self.resume()
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

    @Slot(bool)
    def _on_halted(self, offloaded: bool) -> None:
        self._halted = True
        self._offloaded = offloaded
        self.halted.emit()

    @Slot(object)
    def _on_measured(self, memory: GraphicsMemory | None) -> None:
        self._memory = memory

    @Slot(object)
    def _on_found(self, machine: Machine) -> None:
        self._machine = machine
        self.machine_found.emit()

    @Slot()
    def _on_finished(self) -> None:
        self.stopped.emit()
