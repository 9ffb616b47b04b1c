"""Links, pipes, sockets and misplaced folders in a project: nothing outside is touched, and nothing is waited for."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest

from fake_engine import FakeEngine
from prepared_projects import create, play_to_last_vote
from studio.domain.engine import Cancel
from studio.domain.errors import ProjectError, StudioError
from studio.domain.jobs import Job
from studio.domain.votes import Verdict
from studio.regular_files import is_regular
from studio.session.export_job import export_job
from studio.session.job_runner import Runner
from studio.session.previews import missing_previews_job
from studio.session.session import Session
from studio.simulation.rehearsal import calibrated_voter
from studio.simulation.tastes import taste_named
from studio.store.lock import LOCK_FILE, ProjectLock
from studio.store.project import Project
from time_limit import within

SECONDS_AT_MOST = 20
FILES = (
    "project.db",
    "project.db-wal",
    "project.db-shm",
    "project.db-journal",
    ".lock",
    "round-under-way",
    "exports/exports.jsonl",
    "exports/meadow.safetensors",
    "images/p000001-a.png",
    "trajectories/p000001-a.safetensors",
    "adapters/c0001/adapter_model.safetensors",
    "calibration/00-0.png",
    "previews/base/first.png",
)
FOLDERS = (
    "images",
    "trajectories",
    "adapters",
    "adapters/c0001",
    "adapters/c0003",
    "exports",
    "previews",
    "previews/base",
    "previews/c0001",
    "calibration",
    "check",
)
REFUSED_AT_ONCE = {
    *FILES[:5],
    "exports/exports.jsonl",
    *("images", "trajectories", "adapters", "exports", "previews", "calibration", "check"),
}
STAND_INS = ("link to what was there", "link to nothing", "link to itself", "pipe", "socket", "the other kind")


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with two checkpoints, an export, previews and calibration pictures."""
    folder = tmp_path_factory.mktemp("original") / "meadow"
    create(folder)
    play_to_last_vote(folder, 2)
    with Project.open(folder) as project:
        session = Session(project)
        runner = Runner(FakeEngine(), Cancel())
        runner.run(session.train_job(), "train", session.record)
        runner.run(export_job(project, project.exports.folder / "meadow.safetensors"), "export", session.record)
        calibrated_voter(project, taste_named("warmth"), runner, 0)
    for preview in (folder / "previews" / "base").iterdir():
        preview.rename(preview.with_name("first.png"))
        break
    return folder


def snapshot(folder: Path) -> dict[str, tuple[int, int, bytes]]:
    """Kind and permissions, time of the last change and content of everything in it."""
    return {
        file.relative_to(folder).as_posix(): (
            file.lstat().st_mode,
            file.lstat().st_mtime_ns,
            file.read_bytes() if is_regular(file) else b"",
        )
        for file in sorted(folder.rglob("*"))
    }


def put(stand_in: str, folder: Path, name: str, outside: Path) -> None:
    """Something else in the place of a file or folder, which moves out of the project."""
    was_folder = name in FOLDERS
    at = folder / name
    away = outside / "moved away"
    if at.exists():
        shutil.move(at, away)
    elif was_folder:
        away.mkdir()
    else:
        away.write_bytes(b"a letter")
    at.parent.mkdir(parents=True, exist_ok=True)
    match stand_in:
        case "link to what was there":
            at.symlink_to(away)
        case "link to nothing":
            at.symlink_to(outside / "made through a link")
        case "link to itself":
            at.symlink_to(at)
        case "pipe":
            os.mkfifo(at)
        case "socket":
            with socket.socket(socket.AF_UNIX) as listener:
                # Bound by a short name, since sockets take no long ones.
                here = Path.cwd()
                os.chdir(at.parent)
                listener.bind(at.name)
                os.chdir(here)
        case "the other kind" if was_folder:
            at.write_bytes(b"a letter")
        case "the other kind":
            at.mkdir()


def steps(project: Project) -> Iterator[Callable[[], object]]:
    """All that is done with a project: each may be refused by itself."""
    runner = Runner(FakeEngine(), Cancel(), prepare=project.prepare)
    session = Session(project)

    def run(make: Callable[[], Job | None]) -> None:
        job = make()
        if job is not None:
            runner.run(job, "work", session.record)

    yield lambda: [session.vote(Verdict.LEFT) for _ in (session.current, *session.upcoming)]
    yield lambda: run(lambda: session.generate_job(1))
    yield lambda: run(session.train_job)
    yield lambda: run(lambda: missing_previews_job(project))
    for target in ("meadow.safetensors", "other.safetensors"):
        yield partial(run, partial(export_job, project, project.exports.folder / target, replacing=True))
    yield lambda: calibrated_voter(project, taste_named("warmth"), runner, 0)
    yield lambda: project.begin_round(7)
    yield project.exports.all
    yield lambda: project.round_under_way
    yield project.end_round


def use(folder: Path) -> list[StudioError]:
    """Open, do everything, close; what was refused. Anything but a sentence passes through."""
    refusals = []
    with Project.open(folder) as project:
        for step in steps(project):
            try:
                step()
            except StudioError as error:
                refusals.append(error)
    return refusals


def refuse_stale_lock(folder: Path) -> None:
    """ProjectError if the project is still locked; a lock that is no plain file was never taken."""
    if is_regular(folder / LOCK_FILE):
        ProjectLock(folder).release()


@pytest.mark.parametrize("stand_in", STAND_INS)
@pytest.mark.parametrize("name", [*FILES, *FOLDERS])
def test_nothing_outside_is_touched_and_nothing_is_waited_for(
    original: Path, tmp_path: Path, name: str, stand_in: str
) -> None:
    folder = tmp_path / "meadow"
    outside = tmp_path / "outside"
    shutil.copytree(original, folder)
    outside.mkdir()
    put(stand_in, folder, name, outside)
    before = snapshot(outside)
    refusal: StudioError | None = None
    with within(SECONDS_AT_MOST):
        try:
            use(folder)
        except StudioError as error:
            refusal = error
    assert snapshot(outside) == before
    refuse_stale_lock(folder)
    assert (refusal is not None) == (name in REFUSED_AT_ONCE)
    if refusal is not None:
        assert isinstance(refusal, ProjectError)
        assert name in str(refusal) or "is not an Atelier project" in str(refusal)


# SQLite keeps its shared memory wherever it is moved to: that file was never a stranger's.
@pytest.mark.parametrize("name", [name for name in (*FILES, *FOLDERS) if name != "project.db-shm"])
def test_what_is_put_there_while_the_project_is_open_leads_nowhere_either(
    original: Path, tmp_path: Path, name: str
) -> None:
    folder = tmp_path / "meadow"
    outside = tmp_path / "outside"
    shutil.copytree(original, folder)
    outside.mkdir()
    with within(SECONDS_AT_MOST), Project.open(folder) as project:
        todo = list(steps(project))
        put("link to what was there", folder, name, outside)
        before = snapshot(outside)
        for step in todo:
            with suppress(StudioError):
                step()
        assert snapshot(outside) == before
    refuse_stale_lock(folder)


def test_the_folder_itself_may_be_reached_through_a_link(original: Path, tmp_path: Path) -> None:
    shutil.copytree(original, tmp_path / "disk" / "meadow")
    (tmp_path / "link").symlink_to(tmp_path / "disk")
    assert use(tmp_path / "link" / "meadow") == []
