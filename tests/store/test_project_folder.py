"""An open project whose folder goes away, is replaced or becomes read-only, and comes back."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from fake_engine import FakeEngine
from studio.domain.engine import Cancel
from studio.domain.errors import ProjectError, StudioError
from studio.domain.events import TrainingSummary
from studio.domain.project import ProjectSettings
from studio.domain.votes import Group, Verdict
from studio.session.job_runner import Runner
from studio.session.session import Session
from studio.store.inside import inside, is_inside
from studio.store.lock import ProjectLock
from studio.store.project import Project

Draw = Callable[..., Group]
CHECKS = 200
SECONDS_A_CHECK = 0.001


def rename(folder: Path) -> None:
    folder.rename(folder.with_name("night moths"))


def rename_above(folder: Path) -> None:
    folder.parent.rename(folder.parent.with_name("renamed"))


def replace_by_empty(folder: Path) -> None:
    rename(folder)
    folder.mkdir()


def replace_by_copy(folder: Path) -> None:
    rename(folder)
    shutil.copytree(folder.with_name("night moths"), folder)


def replace_by_file(folder: Path) -> None:
    rename(folder)
    folder.write_text("Dear")


def delete(folder: Path) -> None:
    shutil.rmtree(folder)


def rename_file(name: str) -> Callable[[Path], None]:
    def step(folder: Path) -> None:
        (folder / name).rename(folder / f"{name}.old")

    return step


def restore_file(name: str) -> Callable[[Path], None]:
    """As a program that synchronises does: the same content under another number."""

    def step(folder: Path) -> None:
        shutil.copyfile(folder / name, folder / "copy")
        (folder / "copy").replace(folder / name)

    return step


LOSSES: dict[str, tuple[Callable[[Path], None], str]] = {
    "deleted": (delete, "“moths” is no longer in"),
    "renamed": (rename, "“moths” is no longer in"),
    "renamed above": (rename_above, "“moths” is no longer in"),
    "replaced by a file": (replace_by_file, "“moths” is no longer in"),
    "replaced by an empty folder": (replace_by_empty, "Another folder has taken the place of “moths”"),
    "replaced by a copy": (replace_by_copy, "Another folder has taken the place of “moths”"),
    **{
        f"{name} {how}": (step(name), f"The file {name} of “moths” was deleted, renamed or replaced")
        for name in ("project.db", "project.db-wal", ".lock")
        for how, step in (("renamed", rename_file), ("replaced", restore_file))
    },
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "disk" / "moths"


@pytest.mark.parametrize("loss", LOSSES)
def test_nothing_is_acknowledged_into_a_folder_that_is_not_there_any_more(
    project: Project, draw: Draw, loss: str
) -> None:
    step, sentence = LOSSES[loss]
    pairs = [draw(project, number) for number in range(2)]
    project.votes.add(pairs[0].id, Verdict.LEFT, 1, 0)
    before = project.votes.all()
    assert project.in_place
    step(project.folder)
    assert not project.in_place
    for change in (
        lambda: project.votes.add(pairs[1].id, Verdict.LEFT, 1, 0),
        project.votes.undo,
        lambda: project.prompts.add(["a fly"]),
        lambda: project.move_base(Path("elsewhere")),
        lambda: project.ask("Which ones glow?"),
        lambda: draw(project, 7),
        project.prepare,
    ):
        with pytest.raises(ProjectError, match=sentence):
            change()
    assert project.votes.all() == before
    assert project.cause_of(ProjectError("a file is missing")).template != "a file is missing"


@pytest.mark.parametrize("loss", ["deleted", "renamed", "renamed above"])
def test_the_old_place_does_not_come_into_being_again(project: Project, draw: Draw, loss: str) -> None:
    step, _ = LOSSES[loss]
    draw(project, 1)
    session = Session(project)
    job = session.generate_job(1)
    checkpoint = project.adapters / "c0001"
    step(project.folder)
    # A job that was running when it happened does not look at the folder first.
    with pytest.raises(StudioError, match=r"no longer (there|in)"):
        Runner(FakeEngine(), Cancel()).run(job, "generate", session.record)
    project.begin_round(3)
    project.end_round()
    assert not project.folder.exists()
    assert not checkpoint.exists()
    project.close()
    assert not project.folder.exists()


def test_a_folder_that_is_back_is_worked_on_without_loss(project: Project, draw: Draw) -> None:
    pairs = [draw(project, number) for number in range(3)]
    votes = [project.votes.add(pairs[0].id, Verdict.LEFT, 1, 0)]
    away = project.folder.with_name("away")
    project.folder.rename(away)
    with pytest.raises(ProjectError):
        project.votes.add(pairs[1].id, Verdict.LEFT, 1, 0)
    away.rename(project.folder)
    votes.append(project.votes.add(pairs[2].id, Verdict.RIGHT, 1, 0))
    assert project.votes.all() == votes
    project.close()
    with Project.open(project.folder) as again:
        assert again.votes.all() == votes


def test_a_renamed_project_has_all_that_was_acknowledged(project: Project, draw: Draw) -> None:
    pair = draw(project, 1)
    vote = project.votes.add(pair.id, Verdict.LEFT, 1, 0)
    renamed = project.folder.with_name("night moths")
    project.folder.rename(renamed)
    with pytest.raises(ProjectError):
        project.votes.undo()
    project.close()
    with Project.open(renamed) as again:
        assert [(kept.id, kept.verdict) for kept in again.votes.all()] == [(vote.id, vote.verdict)]


def test_closing_leaves_the_project_alone_that_took_the_place(
    project: Project, settings: ProjectSettings, draw: Draw
) -> None:
    draw(project, 1)
    project.folder.rename(project.folder.with_name("night moths"))
    with Project.create(project.folder, settings, ["a fly"]) as other:
        project.begin_round(4)
        other.begin_round(5)
        pair = draw(other, 1)
        other.votes.add(pair.id, Verdict.LEFT, 1, 0)
        project.end_round()
        project.close()
        assert other.round_under_way == 5
        assert other.in_place
        other.votes.add(pair.id, Verdict.RIGHT, 1, 0)


def test_folders_that_were_cleared_away_are_made_before_the_next_job(project: Project) -> None:
    shutil.rmtree(project.images)
    shutil.rmtree(project.exports.folder)
    project.prepare()
    assert project.images.is_dir()
    assert project.exports.folder.is_dir()


def test_looking_costs_little(project: Project) -> None:
    began = time.perf_counter()
    for _ in range(CHECKS):
        project.check()
    assert (time.perf_counter() - began) / CHECKS < SECONDS_A_CHECK


@pytest.fixture
def open_to_all() -> Iterator[Path]:
    """A folder that another user may work in: the superuser may write to everything."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o777)
        yield Path(name)


READ_ONLY = """
import os, sys
from pathlib import Path
from studio.domain.errors import ProjectError
from studio.domain.jobs import Picture, PictureSet
from studio.domain.events import TrainingSummary
from studio.domain.project import ProjectSettings
from studio.domain.sampling import Sampling
from studio.domain.votes import Verdict
from studio.store.project import Project

if os.geteuid() == 0:
    os.setuid(65534)
settings = ProjectSettings("Moths", "starter", "atelier", Sampling(), 7)
with Project.create(Path(sys.argv[1]) / "moths", settings, ["a moth"]) as project:
    files = [(project.images / f"{number}.png", project.trajectories / f"{number}.safetensors") for number in range(2)]
    pictures = tuple(Picture("a moth", "", 1, number, *paths) for number, paths in enumerate(files))
    pair = project.groups.add(PictureSet("p", 1, pictures), (None, None), (0, 1))
    for path in (project.folder, project.folder / "project.db"):
        mode = path.stat().st_mode
        path.chmod(0o555)
        for step in (lambda: project.votes.add(pair.id, Verdict.LEFT, 1, 0), project.prepare):
            try:
                step()
            except ProjectError as error:
                print(error)
        path.chmod(mode)
    print(len(project.votes.all()))
    project.votes.add(pair.id, Verdict.LEFT, 1, 0)
    print(len(project.votes.all()))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of Windows are another matter")
def test_a_folder_that_became_read_only_takes_no_vote(open_to_all: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", READ_ONLY, open_to_all],
        capture_output=True,
        text=True,
        check=False,
    )
    sentence = "“moths” cannot be written any more; make its folder and its disk writable, then go on."
    assert (run.stdout.splitlines(), run.stderr) == ([sentence] * 4 + ["0", "1"], "")


# ---------------------------------------------------------------------------- paths of the database


@pytest.mark.parametrize(
    "name",
    [
        "images/p000001-a.png",
        "trajectories/p000001-b.safetensors",
        "adapters/c0001",
        "images/Bär mit Hut.png",
    ],
)
def test_a_name_in_a_folder_of_the_project_is_inside(tmp_path: Path, name: str) -> None:
    assert is_inside(name)
    assert inside(tmp_path, name) == tmp_path / name


FORGED = (
    "",
    ".",
    "..",
    "/",
    "images",
    "images/",
    "images/.",
    "images/..",
    "images//a.png",
    "images/../../letter",
    "images/link/letter",
    "../letter",
    "/etc/passwd",
    "//host/share/a.png",
    "\\\\host\\share\\a.png",
    "images\\..\\..\\letter",
    "images/..\\..\\letter",
    "C:/letter",
    "C:letter",
    "images/C:letter",
    "images/a.png:stream",
    "images/NUL",
    "images/con.png",
    "images/a\0.png",
    "images/a\n.png",
    "images/" + "a" * 300,
    "exports/exports.jsonl",
    "project.db",
    ".lock",
    "file:///etc/passwd",
    "~/letter",
    b"images/a.png",
    7,
    None,
)


@pytest.mark.parametrize("name", FORGED, ids=repr)
def test_a_path_that_leads_elsewhere_is_a_file_that_is_never_there(tmp_path: Path, name: object) -> None:
    (tmp_path / "project.db").touch()
    found = inside(tmp_path, name)
    assert not is_inside(name)
    assert found.is_relative_to(tmp_path)
    assert ".." not in found.parts
    assert not os.path.lexists(found)
    with pytest.raises(OSError, match=r"Not a directory|not find"):
        found.write_text("Dear")


@pytest.mark.parametrize("column", ["image", "trajectory"])
@pytest.mark.parametrize("name", [name for name in FORGED if isinstance(name, str)], ids=repr)
def test_a_project_with_a_forged_row_opens_and_keeps_the_rest(
    project: Project, draw: Draw, alter: Callable[..., None], name: str, column: str
) -> None:
    pairs = [draw(project, number) for number in range(2)]
    for pair in pairs:
        project.votes.add(pair.id, Verdict.LEFT, 1, 0)
    alter(f"UPDATE candidates SET {column} = ? WHERE id = ?", name, pairs[0].left.id)
    # who forges a row forges this as well
    alter("UPDATE records SET checksum = NULL")
    project.close()
    with Project.open(project.folder) as again:
        forged, whole = (vote.group for vote in again.votes.all())
        assert whole == pairs[1]
        path = getattr(forged.left, column)
        assert path is None or path.is_relative_to(project.folder)
        assert path is None or not os.path.lexists(path)
        assert forged.right == pairs[0].right


def test_a_checkpoint_elsewhere_is_one_whose_files_are_lost(
    project: Project, alter: Callable[..., None], summary: TrainingSummary, tmp_path: Path
) -> None:
    (tmp_path / "outside").mkdir()
    project.checkpoints.add(project.adapters / "c0001", None, [], summary)
    alter("UPDATE checkpoints SET folder = ?", "../../outside")
    project.close()
    with Project.open(project.folder) as again:
        assert not again.checkpoints.get(1).folder.exists()


# -------------------------------------------------------------------------------------------- lock


@pytest.mark.parametrize("make", [os.mkfifo, Path.mkdir, lambda at: at.symlink_to("elsewhere")])
def test_a_lock_that_is_no_plain_file_is_refused_without_waiting(
    tmp_path: Path, settings: ProjectSettings, make: Callable[[Path], object]
) -> None:
    make(tmp_path / ".lock")
    with pytest.raises(ProjectError, match=r"cannot be written"):
        ProjectLock(tmp_path)
    with pytest.raises(ProjectError, match=r"cannot be written"):
        Project.create(tmp_path, settings, ["a moth"])
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize("script", ["DELETE FROM settings", "DROP TABLE records", "PRAGMA user_version = 99"])
def test_a_project_that_cannot_be_opened_is_not_left_locked(
    project: Project, alter: Callable[..., None], summary: TrainingSummary, script: str
) -> None:
    project.checkpoints.add(project.adapters / "c0001", None, [], summary)
    alter(script)
    project.close()
    with pytest.raises((StudioError, sqlite3.Error)):
        Project.open(project.folder)
    ProjectLock(project.folder).release()
