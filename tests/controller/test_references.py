"""What the threads beside the window's are given leads to no object of Qt, which would be freed in them."""

from __future__ import annotations

import gc
import types
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from fake_engine import FakeEngine
from prepared_projects import create, one_vote_before_training
from studio.controller.engine_thread import EngineThread, SubmittedJob
from studio.controller.program.preferences import PreferenceFile
from studio.controller.projects import Projects
from studio.domain.engine import Cancel
from studio.domain.jobs import Train
from studio.domain.votes import Verdict

SHARED = (type, types.ModuleType, types.BuiltinFunctionType, types.CodeType)


def reached(start: object) -> Iterator[object]:
    """All that an object keeps alive, but what the whole program shares."""
    seen = {id(start)}
    waiting = [start]
    while waiting:
        one = waiting.pop()
        yield one
        owned = gc.get_referents(one)
        if isinstance(one, types.FunctionType):
            # Not its globals, which are those of a module.
            owned = [*(one.__closure__ or ()), *(one.__defaults__ or ())]
        for other in owned:
            if id(other) not in seen and not isinstance(other, SHARED):
                seen.add(id(other))
                waiting.append(other)


def test_a_job_of_the_engine(qtbot: QtBot, tmp_path: Path) -> None:
    create(tmp_path / "meadow", "Meadow")
    one_vote_before_training(tmp_path / "other")
    engine = EngineThread(FakeEngine)
    projects = Projects(engine, PreferenceFile(tmp_path / "preferences.json"))
    opening = projects.open(tmp_path / "other")
    with qtbot.waitSignal(opening.opened) as arrived:
        pass
    controller = arrived.args[0]
    controller.session.vote(Verdict.LEFT, 1, 900)
    job = controller.session.train_job()
    assert isinstance(job, Train)
    task = SubmittedJob(job, Cancel(controller.project.check))
    found = list(reached(task))
    assert any(one is controller.project for one in found)
    assert [one for one in found if isinstance(one, QObject)] == []
    controller.leave()
    assert engine.wait()
