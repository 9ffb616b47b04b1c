"""What the engine does now and what comes next, in plain words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studio.controller.progress import PhaseProgress
from studio.controller.project_controller import ProjectController
from studio.domain.jobs import Benchmark, Export, Generate, GenerateBlindTest, Job, Render, Train
from studio.ui.widgets.formatting import counted, time_left


def _tr(text: str) -> str:
    return QCoreApplication.translate("agenda", text)


def phase_words(phase: str) -> str:
    """What the artist is told that a phase is."""
    return {
        "load": _tr("Opening the model"),
        "generate": _tr("Drawing pictures"),
        "train": _tr("Learning from your votes"),
        "save": _tr("Saving the checkpoint"),
        "export": _tr("Writing the LoRA file"),
    }[phase]


def phase_line(working: PhaseProgress) -> str:
    """The phase, and how much longer it takes if that is known."""
    left = time_left(working.seconds_left)
    return f"{phase_words(working.phase)} · {left}" if left else f"{phase_words(working.phase)}…"


def engine_words(controller: ProjectController) -> str:
    """The engine's state in one line."""
    working = controller.working
    if controller.stopping:
        return _tr("Stopping…")
    if controller.card_offloaded:
        return _tr("Paused · graphics memory is free")
    if controller.paused:
        return _tr("Paused") if controller.at_rest else _tr("Pausing…")
    if working:
        return phase_line(working)
    return _tr("Stopped") if controller.resting else _tr("Ready")


def job_words(job: Job, round_number: int) -> str:
    match job:
        case Generate(sets=sets):
            pairs = all(len(wanted.pictures) == 2 for wanted in sets)
            one, many = (_tr("pair"), _tr("pairs")) if pairs else (_tr("group"), _tr("groups"))
            return _tr("Drawing {0} to vote on").format(counted(len(sets), one, many))
        case GenerateBlindTest():
            return _tr("Drawing a pair for the blind check")
        case Render(pictures=pictures):
            return _tr("Drawing {0}").format(counted(len(pictures), _tr("preview"), _tr("previews")))
        case Train():
            return _tr("Learning round {0}").format(round_number)
        case Export(target=target):
            return _tr("Writing {0}").format(target.name)
        case Benchmark():
            return _tr("Trying a base model")


def phases_ahead(controller: ProjectController) -> list[str]:
    """The phases of the running job, from the present one on; of a job of one phase only how long it takes."""
    working = controller.working
    if working is None:
        return []
    if working.phase in ("generate", "export"):
        left = time_left(working.seconds_left)
        return [left] if left else []
    ahead = [_tr("Then: {0}").format(phase_line(phase)) for phase in controller.ahead]
    return [phase_line(working), *ahead]


def next_words(controller: ProjectController) -> str:
    """What comes once nothing else waits."""
    state = controller.session.round
    if controller.resting:
        return _tr("Nothing until you continue")
    if isinstance(controller.job, Train):
        return _tr("More pictures to vote on")
    missing = state.needed - state.votes
    if missing <= 0:
        return _tr("Learning round {0}").format(state.number)
    votes = counted(missing, _tr("more vote"), _tr("more votes"))
    return _tr("Learning round {0}, after {1}").format(state.number, votes)
