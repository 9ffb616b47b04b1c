"""What the engine does and what keeps it from more: the one value that every view of it draws."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from studio.controller.engine_thread import PauseState
from studio.controller.progress import PhaseProgress
from studio.domain.jobs import Export, Job, Train
from studio.session.ahead import DrawingAhead


class Activity(Enum):
    """What goes on at this moment. Where several hold, the first of this list is told."""

    STOPPING = auto()
    """The running job ends at its next step."""
    OFFLOADED = auto()
    """Halted by a pause, and the graphics card is free for other programs."""
    HALTED = auto()
    """Halted by a pause."""
    PAUSING = auto()
    """A pause takes hold at the next step."""
    WORKING = auto()
    STOPPED = auto()
    """There is no job, and none begins by itself."""
    READY = auto()
    """There is no job, and the next begins as soon as there is one to do."""


class Hold(Enum):
    """What the artist has to lift before more is drawn; a stop comes before a pause, as lifting it lifts both."""

    NONE = auto()
    PAUSED = auto()
    STOPPED = auto()


class Loss(Enum):
    """What would have to be done again if the engine were shut down now. Pictures are soon drawn; they do not count."""

    ROUND = auto()
    """A round of training that runs."""
    EXPORT = auto()
    """A file that is being written or waits for it."""


@dataclass(frozen=True)
class Work:
    """A job that the engine does: how far its phase is, and the phases that are still to come."""

    job: Job
    progress: PhaseProgress
    ahead: tuple[PhaseProgress, ...] = ()


@dataclass(frozen=True)
class EngineState:
    """`exports` wait for the engine, and so do checkpoints that are trained again, `rebuilds`, and pairs that are drawn
    `ahead`; `failed_export` was not written and can be tried again."""

    activity: Activity
    hold: Hold = Hold.NONE
    work: Work | None = None
    exports: tuple[Export, ...] = ()
    rebuilds: tuple[int, ...] = ()
    ahead: DrawingAhead | None = None
    failed_export: Export | None = None

    @property
    def job(self) -> Job | None:
        """What the engine works on."""
        return self.work.job if self.work else None

    @property
    def paused(self) -> bool:
        """Whether no step is made until the artist goes on."""
        return self.hold is Hold.PAUSED or self.activity in (Activity.OFFLOADED, Activity.HALTED, Activity.PAUSING)

    @property
    def can_stop(self) -> bool:
        return self.work is not None and self.activity is not Activity.STOPPING

    @property
    def can_go_on(self) -> bool:
        """Whether going on would do something about a failure."""
        return self.hold is Hold.STOPPED or self.failed_export is not None

    @property
    def draws_ahead(self) -> bool:
        """Whether pairs are drawn ahead, now or as soon as nothing else is to be done."""
        return self.ahead is not None and not self.paused and self.hold is Hold.NONE

    @property
    def loss(self) -> Loss | None:
        """What shutting down now would cost; None when the window may close unasked."""
        match self.job:
            case Train():
                return Loss.ROUND
            case Export():
                return Loss.EXPORT
            case _:
                return Loss.EXPORT if self.exports else None


def engine_state(
    work: Work | None,
    pause: PauseState,
    *,
    stopping: bool = False,
    stopped: bool = False,
    exports: tuple[Export, ...] = (),
    rebuilds: tuple[int, ...] = (),
    ahead: DrawingAhead | None = None,
    failed_export: Export | None = None,
) -> EngineState:
    """The state from its facts, which are independent of each other: a stopped engine may still write a file that was
    asked for, and may be paused while it does.

    `stopping` means that the running job was asked to end, `stopped` that no job begins by itself.
    """
    activity = _activity(work, pause, stopping, stopped)
    return EngineState(activity, _hold(pause, stopped), work, exports, rebuilds, ahead, failed_export)


def _activity(work: Work | None, pause: PauseState, stopping: bool, stopped: bool) -> Activity:
    # A job that is to end is told first: the pause that may come on top cannot be felt before it has ended.
    if stopping:
        return Activity.STOPPING
    match pause:
        case PauseState.OFFLOADED:
            return Activity.OFFLOADED
        case PauseState.HALTED:
            return Activity.HALTED
        case PauseState.REQUESTED:
            return Activity.PAUSING
        case PauseState.NONE if work is not None:
            return Activity.WORKING
        case PauseState.NONE:
            return Activity.STOPPED if stopped else Activity.READY


def _hold(pause: PauseState, stopped: bool) -> Hold:
    if stopped:
        return Hold.STOPPED
    return Hold.NONE if pause is PauseState.NONE else Hold.PAUSED
