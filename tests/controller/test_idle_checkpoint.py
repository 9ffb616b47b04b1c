"""The records in one file when nothing happens."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from pytestqt.qtbot import QtBot

from fake_engine import FakeEngine
from picture_sets import picture_set
from prepared_projects import create
from studio.controller.engine_thread import EngineThread
from studio.controller.idle_checkpoint import settle_when_idle
from studio.controller.program.phase_timings import PhaseTimings
from studio.controller.program.preferences import PreferenceFile
from studio.controller.project_controller import ProjectController
from studio.domain.votes import Verdict
from studio.session.session import Session
from studio.store.project import Project
from studio.store.project_creation import DATABASE


def test_a_copy_of_the_file_alone_has_the_votes_soon(qtbot: QtBot, tmp_path: Path) -> None:
    create(tmp_path / "Meadow")
    copy = tmp_path / "copy.db"

    def votes_in_copy() -> int:
        copy.write_bytes((tmp_path / "Meadow" / DATABASE).read_bytes())
        with closing(sqlite3.connect(copy)) as connection:
            (number,) = connection.execute("SELECT count(*) FROM records").fetchone()
        return int(number)

    with Project.open(tmp_path / "Meadow") as project:
        group = project.groups.add(picture_set(project, 1), (None, None), (0, 1))
        engine = EngineThread(lambda: FakeEngine())
        timings = PhaseTimings(PreferenceFile(tmp_path / "preferences.json"), "starter", "1")
        controller = ProjectController(Session(project), engine, timings)
        settle_when_idle(project, controller, idle_ms=50)
        project.votes.add(group.id, Verdict.LEFT, 1, 0)
        assert votes_in_copy() == 0
        controller.pair_changed.emit()
        qtbot.waitUntil(lambda: votes_in_copy() == 1)
        with qtbot.waitSignal(engine.stopped):
            engine.shutdown()
        assert engine.wait()
