"""Pictures that are brought while the window goes on, with an engine that pretends."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from fake_engine import FakeEngine
from own_pictures import own_picture, own_pictures
from prepared_projects import create
from studio.controller.engine_thread import EngineThread
from studio.controller.program.phase_timings import PhaseTimings
from studio.controller.program.preferences import PreferenceFile
from studio.controller.project_controller import ProjectController
from studio.domain.errors import InputError
from studio.session.liked.liked_pictures import LikedState
from studio.session.session import Session
from studio.store.project import Project


@pytest.fixture
def controller(qtbot: QtBot, tmp_path: Path) -> Iterator[ProjectController]:
    create(tmp_path / "meadow")
    engine = EngineThread(FakeEngine)
    project = Project.open(tmp_path / "meadow")
    timings = PhaseTimings(PreferenceFile(tmp_path / "preferences.json"), "starter", project.id)
    made = ProjectController(Session(project, evaluate=False, queue_target=0), engine, timings)
    yield made
    made.leave()
    assert engine.wait()


def states(controller: ProjectController) -> list[LikedState]:
    return [entry.state for entry in controller.session.liked.entries()]


def test_a_folder_becomes_a_checkpoint(qtbot: QtBot, controller: ProjectController, tmp_path: Path) -> None:
    own = own_pictures(tmp_path / "own", 3)
    (own / "broken.png").write_bytes(b"half")
    told = list[tuple[int, int]]()
    controller.bringing.progressed.connect(lambda done, total: told.append((done, total)))
    with qtbot.waitSignal(controller.bringing.brought) as arrived:
        controller.bringing.bring([own])
        assert controller.bringing.running
        with pytest.raises(InputError, match="being read"):
            controller.bringing.bring([own])
    (brought,) = arrived.args
    assert (brought.made.id, brought.pictures) == (1, 3)
    assert [(remark.name, remark.refused) for remark in brought.remarks] == [("broken.png", True)]
    assert told[-1] == (4, 4)
    with qtbot.waitSignal(controller.checkpoint_saved):
        controller.bringing.learn()
    assert states(controller) == [LikedState.LEARNED] * 3
    with qtbot.waitSignal(controller.bringing.changed):
        controller.bringing.leave_out(2, True)
    controller.bringing.undo(1)
    assert states(controller) == [LikedState.UNDONE] * 3


def test_what_cannot_be_taken_at_all_is_told(qtbot: QtBot, controller: ProjectController, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with qtbot.waitSignal(controller.bringing.failed) as arrived:
        controller.bringing.bring([tmp_path / "empty"])
    assert "no picture" in str(arrived.args[0])
    assert controller.project.imports.all() == []
    assert not controller.bringing.running


def test_cancelled_nothing_is_taken(qtbot: QtBot, controller: ProjectController, tmp_path: Path) -> None:
    own = own_pictures(tmp_path / "own", 2)
    with qtbot.waitSignal(controller.bringing.cancelled):
        controller.bringing.bring([own])
        controller.bringing.cancel()
    assert controller.project.imports.all() == []
    assert list(controller.project.liked.iterdir()) == []


def test_two_folders_come_with_votes(qtbot: QtBot, controller: ProjectController, tmp_path: Path) -> None:
    own_picture(tmp_path / "good" / "a.png", 10, prompt="a moth")
    own_picture(tmp_path / "bad" / "b.png", 90, prompt="a moth")
    with qtbot.waitSignal(controller.bringing.brought) as arrived:
        controller.bringing.bring_to_vote([tmp_path / "good"], [tmp_path / "bad"])
    (brought,) = arrived.args
    assert (brought.pictures, brought.to_vote, brought.voted) == (0, 0, 1)
    assert len(controller.project.votes.all()) == 1
