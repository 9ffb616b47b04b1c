"""Every situation that the engine can be in for the window, with the state that it comes to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from studio.controller.engine_state import Activity, EngineState, Hold, Work, engine_state
from studio.controller.engine_thread import PauseState
from studio.controller.progress import PhaseProgress
from studio.domain.base_model import Base
from studio.domain.events import Phase
from studio.domain.jobs import Export, Generate, Picture, PictureSet, Train
from studio.domain.recipe import ATELIER
from studio.domain.sampling import Sampling

BASE = Base(Path("base"))
PAIR = PictureSet("k", 1, tuple(Picture("a moth", "", seed, seed, Path(f"{seed}.png")) for seed in (1, 2)))
GENERATE = Generate(BASE, None, None, Sampling(), (PAIR,))
TRAIN = Train(BASE, None, Path("c0001"), (), (), Sampling(), ATELIER, 7, frozenset({1}))
EXPORT = Export(BASE, Path("c0001"), Path("style.safetensors"))
LOADING = Work(
    GENERATE,
    PhaseProgress(Phase.LOAD, share=0.2, seconds_left=20.0),
    (PhaseProgress(Phase.GENERATE, seconds_left=9.0),),
)
DRAWING = Work(GENERATE, PhaseProgress(Phase.GENERATE, 3, 10, 0.3, 40.0))
TRAINING = Work(TRAIN, PhaseProgress(Phase.TRAIN, 2, 8, 0.25), (PhaseProgress(Phase.SAVE, seconds_left=3.0),))
SAVING = Work(TRAIN, PhaseProgress(Phase.SAVE))
EXPORTING = Work(EXPORT, PhaseProgress(Phase.EXPORT, seconds_left=30.0))


@dataclass(frozen=True)
class Situation:
    """The facts, and the activity and the hold that are expected of them."""

    work: Work | None
    pause: PauseState
    stopped: bool
    stopping: bool
    activity: Activity
    hold: Hold

    @property
    def state(self) -> EngineState:
        return engine_state(self.work, self.pause, stopping=self.stopping, stopped=self.stopped)

    def __str__(self) -> str:
        facts = ["drawing" if self.work else "idle", self.pause.name.lower()]
        return "-".join([*facts, *["stopped"] * self.stopped, *["stopping"] * self.stopping])


SITUATIONS = [
    Situation(None, PauseState.NONE, False, False, Activity.READY, Hold.NONE),
    Situation(None, PauseState.NONE, True, False, Activity.STOPPED, Hold.STOPPED),
    Situation(None, PauseState.REQUESTED, False, False, Activity.PAUSING, Hold.PAUSED),
    Situation(None, PauseState.REQUESTED, True, False, Activity.PAUSING, Hold.STOPPED),
    Situation(None, PauseState.HALTED, False, False, Activity.HALTED, Hold.PAUSED),
    Situation(None, PauseState.HALTED, True, False, Activity.HALTED, Hold.STOPPED),
    Situation(None, PauseState.OFFLOADED, False, False, Activity.OFFLOADED, Hold.PAUSED),
    Situation(None, PauseState.OFFLOADED, True, False, Activity.OFFLOADED, Hold.STOPPED),
    Situation(DRAWING, PauseState.NONE, False, False, Activity.WORKING, Hold.NONE),
    Situation(DRAWING, PauseState.NONE, False, True, Activity.STOPPING, Hold.NONE),
    Situation(DRAWING, PauseState.NONE, True, False, Activity.WORKING, Hold.STOPPED),
    Situation(DRAWING, PauseState.NONE, True, True, Activity.STOPPING, Hold.STOPPED),
    Situation(DRAWING, PauseState.REQUESTED, False, False, Activity.PAUSING, Hold.PAUSED),
    Situation(DRAWING, PauseState.REQUESTED, False, True, Activity.STOPPING, Hold.PAUSED),
    Situation(DRAWING, PauseState.REQUESTED, True, False, Activity.PAUSING, Hold.STOPPED),
    Situation(DRAWING, PauseState.REQUESTED, True, True, Activity.STOPPING, Hold.STOPPED),
    Situation(DRAWING, PauseState.HALTED, False, False, Activity.HALTED, Hold.PAUSED),
    Situation(DRAWING, PauseState.HALTED, False, True, Activity.STOPPING, Hold.PAUSED),
    Situation(DRAWING, PauseState.HALTED, True, False, Activity.HALTED, Hold.STOPPED),
    Situation(DRAWING, PauseState.HALTED, True, True, Activity.STOPPING, Hold.STOPPED),
    Situation(DRAWING, PauseState.OFFLOADED, False, False, Activity.OFFLOADED, Hold.PAUSED),
    Situation(DRAWING, PauseState.OFFLOADED, False, True, Activity.STOPPING, Hold.PAUSED),
    Situation(DRAWING, PauseState.OFFLOADED, True, False, Activity.OFFLOADED, Hold.STOPPED),
    Situation(DRAWING, PauseState.OFFLOADED, True, True, Activity.STOPPING, Hold.STOPPED),
]
