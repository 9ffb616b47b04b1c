"""What the engine does now and what comes next, in plain words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studio.controller.engine_state import Activity, EngineState, Hold, Work
from studio.controller.progress import PhaseProgress
from studio.domain.events import Phase
from studio.domain.jobs import Benchmark, Encode, Export, Generate, GenerateBlindTest, Job, MatchPrompts, Render, Train
from studio.domain.project import LIKED_FOLDER, RoundProgress
from studio.ui.widgets.formatting import counted, time_left


def _tr(text: str) -> str:
    return QCoreApplication.translate("engine", text)


def phase_text(phase: Phase) -> str:
    """A phase as the artist calls it."""
    return {
        Phase.LOAD: _tr("Opening the model"),
        Phase.GENERATE: _tr("Drawing pictures"),
        Phase.ENCODE: _tr("Reading your pictures"),
        Phase.MATCH: _tr("Comparing your pictures with the prompts"),
        Phase.TRAIN: _tr("Learning from your votes"),
        Phase.SAVE: _tr("Saving the checkpoint"),
        Phase.EXPORT: _tr("Writing the LoRA file"),
    }[phase]


def phase_line(progress: PhaseProgress) -> str:
    """The phase, and how much longer it takes if that is known."""
    left = time_left(progress.seconds_left)
    return f"{phase_text(progress.phase)} · {left}" if left else f"{phase_text(progress.phase)}…"


def engine_text(state: EngineState) -> str:
    """The engine's state in one line."""
    match state.activity:
        case Activity.STOPPING:
            return _tr("Stopping…")
        case Activity.OFFLOADED:
            return _tr("Paused · graphics memory is free")
        case Activity.HALTED:
            return _tr("Paused")
        case Activity.PAUSING:
            return _tr("Pausing…")
        case Activity.WORKING if state.work is not None:
            return phase_line(state.work.progress)
        case Activity.STOPPED:
            return _tr("Stopped")
        case Activity.READY | Activity.WORKING:
            return _tr("Ready")


def job_text(job: Job, round_number: int) -> str:
    match job:
        case Generate(sets=sets):
            return _tr("Drawing pictures for {0}").format(counted(len(sets), _tr("vote"), _tr("votes")))
        case GenerateBlindTest():
            return _tr("Drawing a pair for the blind check")
        case Encode(pictures=pictures):
            images = {picture.image for picture in pictures}
            return _tr("Reading {0} of yours").format(counted(len(images), _tr("picture"), _tr("pictures")))
        case MatchPrompts(pictures=pictures):
            return _tr("Comparing {0} of yours with the prompts").format(
                counted(len(pictures), _tr("picture"), _tr("pictures"))
            )
        case Render(pictures=pictures) if any(picture.image.parent.name == LIKED_FOLDER for picture in pictures):
            return _tr("Drawing {0} to set beside yours").format(
                counted(len(pictures), _tr("picture"), _tr("pictures"))
            )
        case Render(pictures=pictures) if any(picture.trajectory for picture in pictures):
            return _tr("Drawing {0} anew").format(counted(len(pictures), _tr("picture"), _tr("pictures")))
        case Render(pictures=pictures):
            return _tr("Drawing {0}").format(counted(len(pictures), _tr("preview"), _tr("previews")))
        case Train(awaited=awaited) if not awaited:
            return _tr("Training a checkpoint again")
        case Train():
            return _tr("Learning round {0}").format(round_number)
        case Export(target=target):
            return _tr("Writing {0}").format(target.name)
        case Benchmark():
            return _tr("Trying a base model")


def now_lines(state: EngineState, round_number: int) -> list[str]:
    """What runs now: the job, then its phases or why it does not get on; without a job the state alone."""
    match state.work:
        case None:
            return [engine_text(state)]
        case Work(job=job) if state.activity is not Activity.WORKING:
            return [job_text(job, round_number), engine_text(state)]
        case Work(job=job) as work:
            return [job_text(job, round_number), *phase_lines(work)]


def phase_lines(work: Work) -> list[str]:
    """The phases of a job, from the present one on; of a job of one phase only how long it takes."""
    if work.progress.phase in (Phase.GENERATE, Phase.ENCODE, Phase.MATCH, Phase.EXPORT):
        left = time_left(work.progress.seconds_left)
        return [left] if left else []
    later = [_tr("Then: {0}").format(phase_line(progress)) for progress in work.ahead]
    return [phase_line(work.progress), *later]


def next_lines(state: EngineState, voting_round: RoundProgress) -> list[str]:
    """What comes after the files that wait."""
    again = [_tr("Training checkpoint {0} again").format(checkpoint) for checkpoint in state.rebuilds]
    ahead = [] if state.ahead is None else [_ahead_line(state.ahead.left)]
    return [*again, *ahead, _last_line(state, voting_round)]


def _ahead_line(pairs: int) -> str:
    return _tr("Drawing ahead: {0} left").format(pairs)


def _last_line(state: EngineState, voting_round: RoundProgress) -> str:
    """What comes once nothing else waits."""
    if state.hold is Hold.STOPPED:
        return _tr("Nothing until you continue")
    if isinstance(state.job, Train):
        return _tr("More pictures to vote on")
    missing = voting_round.needed - voting_round.votes
    if missing <= 0:
        return _tr("Learning round {0}").format(voting_round.number)
    votes = counted(missing, _tr("more vote"), _tr("more votes"))
    return _tr("Learning round {0}, after {1}").format(voting_round.number, votes)
