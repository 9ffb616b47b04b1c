"""Ties a session to the engine thread: keeps it busy, records what it makes, holds the state that widgets draw."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from studio.controller.engine_state import EngineState, Hold, engine_state
from studio.controller.engine_thread import EngineThread, PauseState
from studio.controller.job_queue import JobQueue
from studio.controller.program.error_text import error_text
from studio.controller.program.phase_timings import PhaseTimings
from studio.controller.program.problem import Problem
from studio.controller.project_commands import BlindTestCommands, CheckpointCommands, PromptCommands
from studio.controller.running_job import RunningJob
from studio.domain.engine import Cancel, GraphicsMemory
from studio.domain.errors import StudioError
from studio.domain.events import (
    CheckpointSaved,
    Done,
    Ending,
    Event,
    Exported,
    Failed,
    MemorySaved,
    PictureReady,
    SetReady,
    StoppedEarly,
)
from studio.domain.export import ExportOptions
from studio.domain.jobs import Export, Job, Render, Train
from studio.domain.votes import Mark, Verdict
from studio.session.export_job import export_job
from studio.session.previews import Preview, preview_job
from studio.session.read_only import ReadOnlySession
from studio.session.session import Session
from studio.store.read_only import ReadOnlyProject

TICK_MS = 1000


class ProjectController(QObject):
    """Lives in the GUI thread, for one open project.

    After `stop` or a failure the engine is stopped: nothing starts by itself until `go_on`, only files and pictures
    that are asked for. Those leave the rest of the work alone where they fail.
    """

    pair_changed = Signal()
    work_changed = Signal()
    problem_changed = Signal()
    checkpoint_saved = Signal(object)
    exported = Signal(object)
    export_stopped = Signal(object)
    previewed = Signal()
    memory_saved = Signal()

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
        self.checkpoints = CheckpointCommands(session.project.checkpoints)
        self.prompts = PromptCommands(session.project.prompts)
        self.blind_tests = BlindTestCommands(session, self._change)
        self._engine = engine
        self._durations = durations
        self._clock = clock
        self._job_queue = JobQueue()
        self._running: RunningJob | None = None
        self._stopped = False
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
    def problem(self) -> Problem | None:
        return self._problem

    @property
    def ready(self) -> int:
        """How many pairs wait for a vote, the one on the screen included."""
        return len(self._session.upcoming) + (self._session.current is not None)

    # ----------------------------------------------------------------------------------- commands

    def begin(self) -> None:
        """Start working; call once the widgets listen."""
        self._proceed()

    def vote(self, verdict: Verdict, strength: int, milliseconds: int, marks: Sequence[Mark] = ()) -> bool:
        """Record a vote for the group on the screen; False when there was none or it could not be kept."""
        if self._session.current is None:
            return False
        try:
            self._session.vote(verdict, strength, milliseconds, marks)
        except StudioError as error:
            self.show_problem(error)
            self.pair_changed.emit()
            return False
        self._after_vote()
        return True

    def undo(self) -> bool:
        return self._change(self._session.undo)

    def redo(self) -> bool:
        return self._change(self._session.redo)

    def go_to(self, checkpoint_id: int) -> None:
        """Work on from an older checkpoint."""
        try:
            self._session.go_to(checkpoint_id)
        except StudioError as error:
            self.show_problem(error)
        self._after_vote()

    def rebuild(self, checkpoint_id: int, without: Collection[int] = ()) -> None:
        """Train a checkpoint again from the votes as they stand, as soon as the engine is free.

        `without` are groups to leave out. Raises StudioError when no vote is left to train on.
        """
        self._job_queue.add_rebuild(self._session.rebuild(checkpoint_id, without))
        self._proceed()

    def show_previews(self, previews: Sequence[Preview]) -> None:
        """Draw those that are missing next, in place of those asked for before; none may come after `leave` too."""
        try:
            jobs = [preview_job(self.project, preview) for preview in previews]
        except StudioError as error:
            self.show_problem(error)
            return
        self._job_queue.replace_renders(job for job in jobs if job)
        if previews:
            self._proceed()

    def is_drawing(self, image: Path) -> bool:
        """Whether a picture is being drawn or is to be drawn next for the artist to see."""
        return self._job_queue.is_drawing(image)

    def reconsider(self, group_id: int) -> None:
        """Show a group that was voted on, to vote on it anew."""
        self._session.reconsider(group_id)
        self.pair_changed.emit()

    def turn_bookmark(self) -> None:
        """Bookmark the group on the screen, or no longer."""
        group = self._session.current
        if group is None:
            return
        try:
            self.bookmark(group.id, group.id not in self.project.groups.bookmarked())
        except StudioError as error:
            self.show_problem(error)
        self.pair_changed.emit()

    def bookmark(self, group_id: int, bookmarked: bool) -> None:
        """Put a bookmark to a group or take it away; raises StudioError when it cannot be kept."""
        self._session.project.groups.bookmark(group_id, bookmarked)

    def bring_back_skipped(self) -> None:
        if self._session.bring_back_skipped():
            self._after_vote()

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
        self._running.stopping = True
        self._engine.stop_current()
        # A job that is halted by a pause comes to its next step, where it ends, only once the pause is over.
        self._engine.resume()
        self.work_changed.emit()

    def stop_when_done(self) -> None:
        """Let the running job end and start no other."""
        self._stopped = True
        if self._engine.pause_state is not PauseState.NONE:
            self.resume()
        self.work_changed.emit()

    def go_on(self) -> None:
        """Work again after a stop or a failure; an export whose failure the banner shows is tried again as it was."""
        if self._problem is not None and self._problem.export is not None:
            self._job_queue.add_export(self._problem.export)
        self._stopped = False
        self.dismiss_problem()
        self._engine.resume()
        self._proceed()

    def export(
        self,
        target: Path,
        checkpoint_id: int | None = None,
        options: ExportOptions | None = None,
        *,
        replacing: bool = False,
    ) -> None:
        """Write the file after the job that runs now; raises StudioError when it cannot be meant."""
        self._job_queue.add_export(export_job(self.project, target, checkpoint_id, options, replacing=replacing))
        self._proceed()

    def move_base(self, path: Path) -> None:
        """The base model was found again elsewhere: work on with it."""
        self._session.project.move_base(path)
        self.go_on()

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
            self._problem = None
            self.problem_changed.emit()

    def leave(self) -> None:
        """Stop working for this session for good; later events of its jobs are dropped."""
        self._engine.happened.disconnect(self._on_event)
        self._engine.ended.disconnect(self._on_ended)
        self._engine.halted.disconnect(self.work_changed)
        self._tick.stop()
        # The engine thread outlives the project: its job has to end, also under a pause, before the next project's.
        self._engine.stop_current()
        self._engine.resume()
        self._running = None
        self._session.project.close()

    # ------------------------------------------------------------------------------------- events

    @Slot(object)
    def _on_event(self, event: Event) -> None:
        # The engine is shared: with the benchmark of a base model, and with a project left just before, whose job is
        # still on its way to an end. What they report must not be recorded in this project.
        if self._running is None or self._engine.current is not self._running.job:
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
        match event:
            case SetReady():
                self.pair_changed.emit()
            case CheckpointSaved():
                self.checkpoint_saved.emit(self.project.checkpoints.all()[-1])
                self.pair_changed.emit()
            case Exported():
                self.exported.emit(event)
            case PictureReady():
                self.previewed.emit()
            case MemorySaved():
                self.memory_saved.emit()
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
        if isinstance(job, Train):
            # The note stays only where the program ends without a word: however the round ended, it was told of.
            self._session.project.end_round()
        if isinstance(ending, Done):
            self._durations.remember(self._running.finish())
        self._running = None
        self._tick.stop()
        queued_job = self._job_queue.finish(ending)
        match ending:
            case Failed(error=error, details=details):
                # A file or a preview fails for reasons of its own, a full disk or a lost checkpoint, and is not tried
                # again by itself. Anything else would begin again at once and fail again, so the engine stops.
                self._stopped = self._stopped or not isinstance(queued_job, Export | Render)
                self.show_problem(error, details, job if isinstance(job, Export) else None)
            case StoppedEarly():
                self._stopped = True
                if isinstance(job, Export):
                    self.export_stopped.emit(job)
        self._proceed()

    def _change(self, step: Callable[[], object]) -> bool:
        try:
            changed = step() is not None
        except StudioError as error:
            self.show_problem(error)
            return False
        if changed:
            self._after_vote()
        return changed

    def _after_vote(self) -> None:
        self.pair_changed.emit()
        self._proceed()

    def _proceed(self) -> None:
        """Give the engine its next job if it has none."""
        if not self._engine.busy:
            job = self._next_job()
            if job is not None:
                self._start(job)
        self.work_changed.emit()

    def _start(self, job: Job) -> None:
        if isinstance(job, Train):
            # Noted before the engine has it, so that a round that a crash broke off is known at the next start.
            self._session.project.begin_round(self._session.round.number)
        self._running = RunningJob(job, self._model_open, self._durations.usual(), self._clock)
        self._tick.start()
        self._engine.submit(job, Cancel(self._session.project.check))

    def _next_job(self) -> Job | None:
        try:
            self._session.project.prepare()
            queued_job = self._job_queue.next_job(self._stopped)
            if queued_job is not None or self._stopped:
                return queued_job
            return self._session.next_job()
        except StudioError as error:
            # The plan itself failed; asked again after the next vote, it would fail and be told again and again.
            self._stopped = True
            self.show_problem(error)
            return None
