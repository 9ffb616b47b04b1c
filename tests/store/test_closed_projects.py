"""Projects that are closed, as wholes: duplicated, moved, archived and put aside, or left exactly as they were."""

from __future__ import annotations

import errno
import os
import zipfile
from pathlib import Path

import pytest

from prepared_projects import PreparedProjects, create, one_vote_before_training
from studio.domain.errors import InputError, ProjectError, Stopped, StudioError, UnavailableError
from studio.store.closed.archive import archive, unpack
from studio.store.closed.places import duplicate, move, put_aside, put_back, rename
from studio.store.project import Project
from studio.store.project_id import project_id_in

ODD = "Mäd.chen — 30 % «ß»"


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> PreparedProjects:
    return PreparedProjects(tmp_path_factory.mktemp("prepared"))


@pytest.fixture
def voted(prepared: PreparedProjects, tmp_path: Path) -> Path:
    """A project with 19 votes in a folder with an odd name; links in it lead out of it."""
    folder = prepared.copy(one_vote_before_training, tmp_path / ODD)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "diary.txt").write_text("not ours")
    (folder / "inspiration").symlink_to(tmp_path / "elsewhere")
    (folder / "exports" / "diary.txt").symlink_to(tmp_path / "elsewhere" / "diary.txt")
    (folder / "gradients" / "old").mkdir(parents=True)
    (folder / "gradients" / "old" / "kept.safetensors").write_bytes(bytes(1000))
    return folder


def nothing(done: int, total: int) -> None:
    assert 0 <= done <= total


def state(folder: Path) -> dict[str, bytes | str]:
    """All that lies there, and where links lead."""
    found: dict[str, bytes | str] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            found[name] = str(path.readlink())
        elif path.is_file() and not name.startswith((".lock", "project.db-")):
            found[name] = path.read_bytes()
    return found


def opened(folder: Path) -> tuple[str, int, int]:
    """Its name, its votes, and how many files of the pictures of these are there."""
    with Project.open(folder) as project:
        assert not project.damages
        pictures = [picture for vote in project.votes.all() for picture in vote.group.pictures]
        files = [file for picture in pictures for file in (picture.image, picture.trajectory) if file is not None]
        return project.settings.name, len(project.votes.all()), sum(file.is_file() for file in files)


def test_a_duplicate_is_a_project_of_its_own_without_what_lies_elsewhere(voted: Path) -> None:
    before = state(voted)
    copy = duplicate(voted, "Meadow: 2/3", nothing)
    assert (copy.parent, copy.name) == (voted.parent, "Meadow- 2-3")
    assert opened(copy) == ("Meadow: 2/3", 19, 76)
    assert project_id_in(copy / "project.db") not in ("", None, project_id_in(voted / "project.db"))
    assert not (copy / "inspiration").exists()
    assert not (copy / "exports" / "diary.txt").exists()
    assert state(voted) == before
    assert duplicate(voted, "Meadow: 2/3", nothing).name == "Meadow- 2-3 2"


def test_what_an_engine_takes_back_meanwhile_is_not_missed(voted: Path) -> None:
    taken_back = voted / "gradients" / "old" / "kept.safetensors"

    def take_back(done: int, total: int) -> None:
        taken_back.unlink(missing_ok=True)

    target = duplicate(voted, "Moths two", take_back)
    assert opened(target)[0] == "Moths two"
    assert not (target / taken_back.relative_to(voted)).exists()


def test_an_archive_holds_all_but_what_is_made_again_and_opens(voted: Path, tmp_path: Path) -> None:
    before = state(voted)
    file = tmp_path / "Old meadow.zip"
    archive(voted, file, nothing)
    with zipfile.ZipFile(file) as packed:
        names = packed.namelist()
        packed.extractall(tmp_path / "by hand")
    assert all(name.startswith(f"{ODD}/") for name in names)
    assert not [name for name in names if "gradients" in name or "diary" in name or ".lock" in name]
    assert opened(tmp_path / "by hand" / ODD) == opened(unpack(file, tmp_path, nothing)) == ("Meadow", 19, 76)
    assert (tmp_path / "Old meadow").is_dir()
    assert state(voted) == before


@pytest.mark.parametrize("stop", [0.0, 0.5, 1.0])
def test_what_is_broken_off_leaves_nothing_and_changes_nothing(voted: Path, tmp_path: Path, stop: float) -> None:
    (tmp_path / "there.zip").write_bytes(b"an older archive")
    before, around = state(voted), sorted(os.listdir(tmp_path))

    def break_off(done: int, total: int) -> None:
        if done >= stop * total:
            raise Stopped("Stopped.")

    for work in (
        lambda: duplicate(voted, "Copy", break_off),
        lambda: archive(voted, tmp_path / "there.zip", break_off),
    ):
        with pytest.raises(Stopped):
            work()
    assert (state(voted), sorted(os.listdir(tmp_path))) == (before, around)
    assert (tmp_path / "there.zip").read_bytes() == b"an older archive"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a kill needs a child")
@pytest.mark.parametrize("work", ["duplicate", "archive"])
def test_a_kill_in_the_middle_leaves_the_project_whole_and_no_other(voted: Path, tmp_path: Path, work: str) -> None:
    before = state(voted)

    def kill(done: int, total: int) -> None:
        if 2 * done > total:
            os._exit(9)

    child = os.fork()
    if child == 0:
        if work == "duplicate":
            duplicate(voted, "Copy", kill)
        else:
            archive(voted, tmp_path / "Copy", kill)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    assert state(voted) == before
    assert not (tmp_path / "Copy").exists()
    assert opened(duplicate(voted, "Copy", nothing)) == ("Copy", 19, 76)


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES])
def test_a_disk_that_refuses_is_told_and_nothing_is_left(
    voted: Path, tmp_path: Path, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    around = sorted(os.listdir(tmp_path))
    monkeypatch.setattr(os, "fsync", lambda descriptor: (_ for _ in ()).throw(OSError(code, os.strerror(code))))
    for work in (lambda: duplicate(voted, "Copy", nothing), lambda: archive(voted, tmp_path / "Copy.zip", nothing)):
        with pytest.raises(StudioError, match="full" if code == errno.ENOSPC else "may not write"):
            work()
    assert sorted(os.listdir(tmp_path)) == around


def test_a_move_takes_links_along_as_links_also_to_another_disk(
    voted: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = state(voted)
    (tmp_path / "shelf").mkdir()
    moved = move(voted, tmp_path / "shelf", nothing)
    assert (moved, voted.exists(), state(moved)) == (tmp_path / "shelf" / ODD, False, before)
    rename_in_place = os.rename

    def on_two_disks(old: Path, new: Path) -> None:
        if Path(old).parent == tmp_path / "shelf" and Path(new).parent == tmp_path:
            raise OSError(errno.EXDEV, os.strerror(errno.EXDEV))
        rename_in_place(old, new)

    monkeypatch.setattr(os, "rename", on_two_disks)
    assert move(moved, tmp_path, nothing) == voted
    assert state(voted) == before
    assert os.listdir(tmp_path / "shelf") == []
    assert (tmp_path / "elsewhere" / "diary.txt").read_text() == "not ours"


def test_a_project_that_is_open_stays_where_it_is(voted: Path, tmp_path: Path) -> None:
    (tmp_path / "shelf").mkdir()
    with Project.open(voted):
        for work in (
            lambda: duplicate(voted, "Copy", nothing),
            lambda: archive(voted, tmp_path / "a.zip", nothing),
            lambda: move(voted, tmp_path / "shelf", nothing),
            lambda: rename(voted, "Moths"),
        ):
            with pytest.raises(UnavailableError):
                work()
    with pytest.raises(InputError, match="itself"):
        move(voted, voted / "exports", nothing)
    (tmp_path / "link").symlink_to(voted)
    with pytest.raises(ProjectError):
        move(tmp_path / "link", tmp_path / "shelf", nothing)


def test_a_folder_follows_the_name_only_where_it_bore_it(tmp_path: Path) -> None:
    create(tmp_path / "Meadow")
    create(tmp_path / "Autumn")
    moths = rename(tmp_path / "Meadow", " Moths: night\n")
    assert (moths, opened(moths)[0]) == (tmp_path / "Moths- night", "Moths: night")
    assert rename(tmp_path / "Autumn", "Winter") == tmp_path / "Autumn"
    with pytest.raises(InputError):
        rename(moths, " ")


def test_what_was_put_aside_comes_back_unless_its_place_is_taken(voted: Path) -> None:
    before = state(voted)
    found = put_aside(voted)
    assert (voted.exists(), found.parent.name) == (False, "Deleted projects")
    voted.mkdir()
    with pytest.raises(InputError):
        put_back(found, voted)
    voted.rmdir()
    put_back(found, voted)
    assert (state(voted), found.parent.exists()) == (before, False)


@pytest.mark.parametrize("name", ["../out/project.db", "/tmp-out/project.db", "a/project.db and b/x", "a/picture.png"])
def test_what_is_no_archive_is_refused_and_nothing_is_left(tmp_path: Path, name: str) -> None:
    file = tmp_path / "strange.zip"
    with zipfile.ZipFile(file, "w") as packed:
        for each in name.split(" and "):
            packed.writestr(each, b"SQLite format 3\0")
    for content in (file.read_bytes(), b"no zip at all", file.read_bytes()[:-30]):
        file.write_bytes(content)
        with pytest.raises(ProjectError):
            unpack(file, tmp_path, nothing)
    assert os.listdir(tmp_path) == ["strange.zip"]
