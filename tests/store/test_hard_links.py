"""What a backup made of hard links (`cp -al`) shares with a project stays in the backup as it is."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from fake_engine import FakeEngine
from harms import change
from studio.domain.engine import Cancel
from studio.domain.errors import ProjectError
from studio.domain.events import Exported
from studio.domain.votes import Group, Verdict
from studio.repair.doctor import repair
from studio.session.job_runner import Runner
from studio.session.session import Session
from studio.store.lock import ProjectLock
from studio.store.project import Project
from studio.store.project_creation import DATABASE, JOURNAL, WRITE_AHEAD_LOG

Draw = Callable[..., Group]


def backup(folder: Path) -> Path:
    return Path(shutil.copytree(folder, folder.with_name("backup"), copy_function=os.link))


def contents(folder: Path) -> dict[Path, bytes]:
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def export(project: Project) -> None:
    project.exports.add(Exported(project.exports.folder / "moss.safetensors", 0.0, 0.5, (), 0.0, 7))


def live_in(folder: Path) -> None:
    """Everything that is written in place: drawing, voting, a round and the note on it, an export, closing."""
    with Project.open(folder) as project:
        session = Session(project, queue_target=2)
        runner = Runner(FakeEngine(size=8), Cancel())
        while project.totals().checkpoints < 1:
            while job := session.next_job():
                runner.run(job, "work", session.record)
            session.vote(Verdict.LEFT)
        project.begin_round(2)
        project.end_round()
        export(project)
        project.settle()


def test_a_project_is_lived_in_and_its_backup_is_as_it_was(project: Project) -> None:
    export(project)
    project.begin_round(1)
    project.close()
    second = backup(project.folder)
    before = contents(second)
    live_in(project.folder)
    assert contents(second) == before
    assert {path.name for path in before} >= {DATABASE, ".lock", "exports.jsonl", "round-under-way"}
    with Project.open(project.folder) as again, Project.open(second) as earlier:
        assert len(again.votes.all()) >= 20
        assert earlier.votes.all() == []


@pytest.fixture
def killed(project: Project, draw: Draw) -> Path:
    """The folder as a kill leaves it: votes that are in the log only."""
    folder = project.folder.with_name("killed")
    for number in range(3):
        project.votes.add(draw(project, number).id, Verdict.LEFT, 1, 0)
    shutil.copytree(project.folder, folder)
    assert (folder / WRITE_AHEAD_LOG).stat().st_size > 0
    return folder


def test_votes_in_the_log_of_a_killed_program_are_there_in_both(killed: Path) -> None:
    second = backup(killed)
    before = contents(second)
    live_in(killed)
    assert contents(second) == before
    for folder in (killed, second):
        with Project.open(folder) as again:
            assert [vote.id for vote in again.votes.all()][:3] == [1, 2, 3]


def test_the_doctor_leaves_a_backup_alone(killed: Path) -> None:
    change(killed, "UPDATE prompts SET weight = -1 WHERE id = 1")
    (killed / JOURNAL).write_bytes(b"nothing of SQLite's")
    second = backup(killed)
    before = contents(second)
    assert repair(killed).copy is not None
    assert contents(second) == before


def test_a_lock_shared_with_a_backup_locks_the_project_alone(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    ProjectLock(first).release()
    shutil.copytree(first, second, copy_function=os.link)
    lock = ProjectLock(first)
    ProjectLock(second).release()
    with pytest.raises(ProjectError, match="another Atelier window"):
        ProjectLock(first)
    lock.release()
    ProjectLock(first).release()


def test_a_backup_made_while_the_project_is_open_gets_no_vote(project: Project, draw: Draw) -> None:
    pair = draw(project, 1)
    second = backup(project.folder)
    before = contents(second)
    with pytest.raises(ProjectError, match="given a second name"):
        project.votes.add(pair.id, Verdict.LEFT, 1, 0)
    assert contents(second) == before
    project.close()
    with Project.open(project.folder) as again:
        vote = again.votes.add(pair.id, Verdict.LEFT, 1, 0)
        assert again.votes.all() == [vote]
