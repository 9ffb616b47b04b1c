"""Ties a session to the engine thread: keeps it busy, records what it makes, holds the state that widgets draw."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from studio.controller.engine_state import EngineState, Hold, engine_state
from studio.controller.engine_thread import EngineThread, PauseState
from studio.controller.estimates import LatestEstimates, is_awaited
from studio.controller.job_queue import JobQueue
from studio.controller.page import DRAWN_FIRST, Page
from studio.controller.program.error_text import error_text
from studio.controller.program.phase_timings import PhaseTimings
from studio.controller.program.problem import Problem
from studio.controller.running_job import RunningJob
from studio.domain.engine import Cancel, GraphicsMemory
from studio.domain.errors import InputError, StudioError
from studio.domain.events import (
    CheckpointSaved,
    Done,
    Ending,
    Event,
    Exported,
    Failed,
    FilesChecked,
    MemorySaved,
    PictureEncoded,
    PictureReady,
    PictureRefused,
    PicturesEstimated,
    PrecisionRaised,
    PromptsMatched,
    SetReady,
    StoppedEarly,
)
from studio.domain.jobs import Encode, Export, Generate, Job, Picture, Render
from studio.session.read_only import ReadOnlySession
from studio.session.session import Session
from studio.store.read_only import ReadOnlyProject

TICK_MS = 1000


class JobController(QObject):
    """Lives in the GUI thread, for one open project.

    After `stop` or a failure the engine is stopped: nothing starts by itself until `go_on`, only files and pictures
    that are asked for. Those leave the rest of the work alone where they fail. `drawn_ahead` carries how many pairs it
    were, once all are there.
    """

    pair_changed = Signal()
    work_changed = Signal()
    problem_changed = Signal()
    checkpoint_saved = Signal(object)
    exported = Signal(object)
    export_stopped = Signal(object)
    previewed = Signal()
    memory_saved = Signal(object)
    precision_raised = Signal()
    files_flawed = Signal()
    redrawn = Signal(object)
    drawn_ahead = Signal(int)
    liked_changed = Signal()
    left = Signal()

    def __init__(
        self,
        session: Session,
        engine: EngineThread,
        durations: PhaseTimings,
        parent: QObject | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._engine = engine
        self._durations = durations
        self._clock = clock
        self._job_queue = JobQueue(session)
        self.estimates = LatestEstimates(self)
        self._page = Page.START
        self._running: RunningJob | None = None
        self._awaited = False
        self._stopped = False
        self._finishing = False
        # The engine keeps the model open from one job to the next; only the first job of a project has to load it.
        self._model_open = False
        self._problem: Problem | None = None
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self.work_changed)
        engine.happened.connect(self._on_event)
        engine.ended.connect(self._on_ended)
        engine.halted.connect(self.work_changed)

    # -------------------------------------------------------------------------------------- state

    @property
    def state(self) -> EngineState:
        """As of now; `work_changed` says when to look again."""
        running = self._running
        return engine_state(
            running.work if running else None,
            self._engine.pause_state,
            stopping=running is not None and running.stopping,
            stopped=self._stopped,
            exports=self._job_queue.exports,
            rebuilds=self._job_queue.rebuilds,
            ahead=self._job_queue.ahead,
            failed_export=self._problem.export if self._problem else None,
        )

    @property
    def session(self) -> ReadOnlySession:
        """For the widgets to draw; what they want changed, they ask of the controller."""
        return self._session

    @property
    def project(self) -> ReadOnlyProject:
        return self._session.project

    @property
    def graphics_memory(self) -> GraphicsMemory | None:
        return self._engine.memory

    @property
    def ready(self) -> int:
        """How many pairs wait for a vote, the one on the screen included."""
        return self._session.ready

    @property
    def problem(self) -> Problem | None:
        return self._problem

    # ----------------------------------------------------------------------------------- commands

    def begin(self) -> None:
        """Start working; call once the widgets listen."""
        for error in self._job_queue.restore():
            self.show_problem(error)
        self._tell_of_held_export()
        self._proceed()

    def turn_to(self, page: Page) -> None:
        """The artist comes to a page: what it shows is drawn first."""
        self._page = page
        self._proceed()

    def place_in_line(self, image: Path) -> int | None:
        """As `JobQueue.place_in_line`; 0 as well for what is drawn without being asked for."""
        running = self._running.job if self._running else None
        if isinstance(running, Render) and any(picture.image == image for picture in running.pictures):
            return 0
        return self._job_queue.place_in_line(image)

    def pause(self) -> None:
        self._engine.pause()
        self.work_changed.emit()

    def resume(self) -> None:
        if self._running is not None:
            self._running.measure_anew()
        self._engine.resume()
        self.work_changed.emit()

    def pause_or_continue(self) -> None:
        """What the one button for all three does now."""
        match self.state.hold:
            case Hold.STOPPED:
                self.go_on()
            case Hold.PAUSED:
                self.resume()
            case Hold.NONE:
                self.pause()

    def stop(self) -> None:
        """End the running job at its next step and start no other."""
        if self._running is None:
            return
        self._stopped = True
        self._finishing = False
        self._running.stopping = True
        self._engine.stop_current()
        # A job that is halted by a pause comes to its next step, where it ends, only once the pause is over.
        self._engine.resume()
        self.work_changed.emit()

    def stop_tries(self) -> None:
        """End the picture that is tried out and draw none of those that wait; the other work goes on, but not behind a
        pause."""
        self._job_queue.clear_tries()
        if self._running is not None and self._job_queue.is_try(self._running.job):
            if self._engine.pause_state is not PauseState.NONE:
                self.stop()
                return
            self._running.stopping = True
            self._engine.stop_current()
        self.work_changed.emit()

    def stop_when_done(self) -> None:
        """Let the running job end and draw what is to be drawn ahead; start nothing else."""
        self._stopped = True
        self._finishing = True
        if self._engine.pause_state is not PauseState.NONE:
            self.resume()
        self.work_changed.emit()

    def go_on(self) -> None:
        """Work again after a stop or a failure; an export whose failure the banner shows is tried again as it was."""
        if self._problem is not None and self._problem.export is not None:
            self._job_queue.add_export(self._problem.export)
        self._stopped = False
        self._finishing = False
        self.dismiss_problem()
        self._engine.resume()
        self._proceed()

    def remove_export(self, export: Export) -> None:
        """Take an export back that still waits."""
        self._job_queue.remove_export(export)
        self.work_changed.emit()

    def show_problem(self, error: StudioError, details: str = "", export: Export | None = None) -> None:
        problem = Problem(error_text(self._session.project.cause_of(error)), details, export)
        if problem != self._problem:
            self._problem = problem
            self.problem_changed.emit()

    def dismiss_problem(self) -> None:
        if self._problem is not None:
            if self._problem.export in self._job_queue.held:
                self._job_queue.remove_export(self._problem.export)
            self._problem = None
            self.problem_changed.emit()
            self._tell_of_held_export()

    def _tell_of_held_export(self) -> None:
        """One at a time, each when what was told before is done with."""
        if self._problem is None and self._job_queue.held:
            export = self._job_queue.held[0]
            error = InputError(
                "{0} was asked for before and is not written yet: “Try again” writes it to {1}, “Dismiss” leaves it.",
                export.target.name,
                export.target.parent,
            )
            self.show_problem(error, export=export)

    def leave(self) -> None:
        """Stop working for this session for good; later events of its jobs are dropped."""
        self._engine.happened.disconnect(self._on_event)
        self._engine.ended.disconnect(self._on_ended)
        self._engine.halted.disconnect(self.work_changed)
        self._tick.stop()
        self.left.emit()
        # The engine thread outlives the project: its job has to end, also under a pause, before the next project's.
        self._engine.stop_current()
        self._engine.resume()
        self._job_queue.put_off()
        self._running = None
        self._session.project.close()

    # ------------------------------------------------------------------------------------- events

    @Slot(object)
    def _on_event(self, event: Event) -> None:
        # The engine is shared: with the benchmark of a base model, and with a project left just before, whose job is
        # still on its way to an end. What they report must not be recorded in this project.
        if self._running is None or self._engine.current is not self._running.job:
            return
        if isinstance(event, PicturesEstimated):
            # Some are on their way while the picture arrives.
            if self._awaited:
                self.estimates.take(self._session.in_order(self._running.job, event.estimates))
            return
        try:
            self._session.record(event)
        except StudioError as error:
            # What the engine made cannot be kept, a full disk perhaps; to go on would only make more of it.
            self.stop()
            self.show_problem(error)
            return
        self._running.take(event)
        self._model_open = self._model_open or self._running.model_open
        if isinstance(event, SetReady | PictureReady):
            self.estimates.clear()
        match event:
            case SetReady():
                self.pair_changed.emit()
            case CheckpointSaved():
                self.checkpoint_saved.emit(self.project.checkpoints.all()[-1])
                self.pair_changed.emit()
            case Exported():
                self.exported.emit(event)
            case FilesChecked(flawed=flawed) if flawed:
                self.files_flawed.emit()
            case PictureReady(picture=Picture(image=image)) if image.parent == self.project.liked:
                self.liked_changed.emit()
            case PictureReady(picture=Picture(trajectory=Path(), image=image)):
                self.redrawn.emit(image)
            case PictureReady():
                self.previewed.emit()
            case PromptsMatched() | PictureEncoded():
                self.liked_changed.emit()
            case PictureRefused():
                self.liked_changed.emit()
                self.show_problem(event.error)
            case MemorySaved(way=way):
                self.memory_saved.emit(way)
            case PrecisionRaised():
                self.precision_raised.emit()
        self._look_who_waits()
        self.work_changed.emit()

    @Slot(object)
    def _on_ended(self, ending: Ending) -> None:
        if self._running is None:
            # Somebody else's job ended; until now the engine was busy with it, and this project could not begin.
            self._proceed()
            return
        job = self._running.job
        if ending.job is not job:
            return
        self._session.end(job)
        if isinstance(ending, Done):
            self._durations.remember(self._running.finish(), len(job.sets) if isinstance(job, Generate) else 0)
        ahead = self._job_queue.ahead
        queued_job = self._job_queue.finish(ending, taken_back=self._running.stopping)
        all_drawn = ahead if self._job_queue.ahead is None else None
        self._running = None
        self.estimates.clear()
        self._tick.stop()
        match ending:
            case Failed(error=error, details=details):
                # A file or a preview fails for reasons of its own, a full disk or a lost checkpoint, and is not tried
                # again by itself. Anything else would begin again at once and fail again, so the engine stops.
                self._stopped = self._stopped or not isinstance(queued_job, Export | Render | Encode)
                self._finishing = False
                self.show_problem(error, details, job if isinstance(job, Export) else None)
            case StoppedEarly():
                self._stopped = self._stopped or not self._job_queue.is_try(job)
                if isinstance(job, Export):
                    self.export_stopped.emit(job)
        self._proceed()
        if all_drawn is not None:
            self.drawn_ahead.emit(all_drawn.asked)

    def _proceed(self) -> None:
        """Give the engine its next job if it has none."""
        if not self._engine.busy:
            job = self._next_job()
            if job is not None:
                self._start(job)
        self._look_who_waits()
        self.work_changed.emit()

    def _look_who_waits(self) -> None:
        """For what is drawn while nobody waits for it, no estimates are made."""
        job = self._running.job if self._running else None
        asked_for = isinstance(job, Render) and self._job_queue.place_in_line(job.pictures[0].image) == 0
        self._awaited = job is not None and is_awaited(job, self._page, self._session, asked_for=asked_for)
        self._engine.await_pictures(self._awaited)
        if not self._awaited:
            self.estimates.clear()

    def _start(self, job: Job) -> None:
        self._session.begin(job)
        self._running = RunningJob(job, self._model_open, self._durations.usual(), self._clock)
        self._tick.start()
        # Before its first step, which comes at once.
        self._look_who_waits()
        self._engine.submit(job, Cancel(self._session.project.check))

    def _next_job(self) -> Job | None:
        try:
            self._session.project.prepare()
            asked_for = self._job_queue.offers(self._stopped, self._finishing)
            return self._session.next_job(asked_for, DRAWN_FIRST.get(self._page, ()), asked_only=self._stopped)
        except StudioError as error:
            # The plan itself failed; asked again after the next vote, it would fail and be told again and again.
            self._stopped = True
            self._finishing = False
            self.show_problem(error)
            return None
