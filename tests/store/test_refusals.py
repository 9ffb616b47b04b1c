"""Folders and files that cannot be a project, and what is said of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from studio.domain.errors import ProjectError, ResourceError
from studio.domain.project import ProjectSettings
from studio.domain.votes import Group, Verdict, Vote
from studio.store.database import Database
from studio.store.lock import ProjectLock
from studio.store.project import Project
from studio.store.project_creation import DATABASE


def alter(folder: Path, script: str) -> None:
    with closing(sqlite3.connect(folder / DATABASE)) as connection:
        connection.executescript(script)


def leave_unconfirmed(folder: Path) -> None:
    """As whoever is killed between giving the database its name and telling of it."""
    (folder / ".project.db.abcdefgh").mkdir()
    (folder / ".project.db.abcdefgh" / "project.db.unconfirmed").touch()


def names(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


def test_a_missing_folder(folder: Path) -> None:
    with pytest.raises(ProjectError, match="There is no folder"):
        Project.open(folder)
    assert not folder.exists()


def test_a_foreign_folder_is_not_opened_and_not_touched(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear")
    with pytest.raises(ProjectError, match="is not an Atelier project"):
        Project.open(tmp_path)
    assert names(tmp_path) == {"letter.txt"}


def test_nothing_is_made_in_a_folder_with_other_files(tmp_path: Path, settings: ProjectSettings) -> None:
    (tmp_path / "letter.txt").write_text("Dear")
    with pytest.raises(ProjectError, match="already holds other files"):
        Project.create(tmp_path, settings, ["a moth"])
    assert names(tmp_path) == {"letter.txt"}


def test_a_project_is_not_made_over_another(project: Project, settings: ProjectSettings) -> None:
    project.close()
    with pytest.raises(ProjectError, match="already holds a project"):
        Project.create(project.folder, settings, ["a moth"])
    with Project.open(project.folder) as again:
        assert len(again.prompts.all()) == 3


def test_a_project_is_made_where_an_attempt_was_cut_short(folder: Path, settings: ProjectSettings) -> None:
    (folder / ".project.db.x1").mkdir(parents=True)
    (folder / ".lock").touch()
    with Project.create(folder, settings, ["a moth"]) as project:
        assert project.settings == settings


def test_what_a_broken_off_attempt_left_is_the_project_that_was_asked_for(
    folder: Path, settings: ProjectSettings
) -> None:
    Project.create(folder, settings, ["a moth"]).close()
    with pytest.raises(ProjectError, match="already holds a project"):
        Project.create(folder, settings, ["a moth"])
    leave_unconfirmed(folder)
    with pytest.raises(ProjectError, match="already holds a project"):
        Project.create(folder, settings, ["a moth", "a bee"])
    with Project.create(folder, settings, ["a moth"]) as project:
        assert [prompt.text for prompt in project.prompts.all()] == ["a moth"]


def test_a_project_with_pictures_is_nobodys_broken_off_attempt(
    project: Project, draw: Callable[..., Group], settings: ProjectSettings
) -> None:
    draw(project, 1)
    prompts = [prompt.text for prompt in project.prompts.all()]
    project.close()
    leave_unconfirmed(project.folder)
    with pytest.raises(ProjectError, match="already holds a project"):
        Project.create(project.folder, settings, prompts)


def test_a_folder_below_a_file_cannot_be_made(tmp_path: Path, settings: ProjectSettings) -> None:
    (tmp_path / "letter.txt").write_text("Dear")
    with pytest.raises(ProjectError, match="cannot be written"):
        Project.create(tmp_path / "letter.txt" / "moths", settings, ["a moth"])


@pytest.mark.parametrize("script", ["CREATE TABLE a (b)", "CREATE TABLE a (b); PRAGMA user_version = 1"])
def test_the_database_of_another_program(tmp_path: Path, script: str) -> None:
    alter(tmp_path, script)
    with pytest.raises(ProjectError, match="is not an Atelier project"):
        Project.open(tmp_path)
    assert names(tmp_path) == {DATABASE}


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / DATABASE).write_text("Dear")
    with pytest.raises(ProjectError, match="is not an Atelier project"):
        Project.open(tmp_path)


@pytest.mark.parametrize(("version", "sentence"), [(99, "newer Atelier"), (0, "have no version")])
def test_a_version_that_is_not_known(project: Project, version: int, sentence: str) -> None:
    project.close()
    alter(project.folder, f"PRAGMA user_version = {version}")
    for _ in range(2):
        with pytest.raises(ProjectError, match=sentence):
            Project.open(project.folder)


def test_damaged_records(project: Project) -> None:
    project.close()
    alter(project.folder, "DELETE FROM settings WHERE key = 'sampling'")
    with pytest.raises(ProjectError, match="are damaged"):
        Project.open(project.folder)


def test_a_damaged_file(project: Project) -> None:
    project.close()
    file = project.folder / DATABASE
    content = file.read_bytes()
    file.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    with pytest.raises(ProjectError, match="are damaged"):
        Project.open(project.folder)


def test_a_second_window_is_refused_until_the_first_closes(project: Project) -> None:
    with pytest.raises(ProjectError, match="“moths” is open in another Atelier window; close it there first"):
        Project.open(project.folder)
    project.close()
    with Project.open(project.folder) as again:
        assert again.folder == project.folder


def test_closing_twice_does_not_free_what_another_window_holds(project: Project) -> None:
    project.close()
    with Project.open(project.folder):
        project.close()
        with pytest.raises(ProjectError, match="another Atelier window"):
            Project.open(project.folder)


def test_a_full_disk_loses_nothing_that_was_acknowledged(project: Project, draw: Callable[..., Group]) -> None:
    pairs = [draw(project, number) for number in range(200)]
    project.close()
    lock = ProjectLock(project.folder)
    database = Database(project.folder / DATABASE)
    database.connection.execute("PRAGMA max_page_count = 1")  # SQLite raises it to what the file has already
    with Project(project.folder, lock, database) as full:
        acknowledged: list[Vote] = []
        with pytest.raises(ResourceError, match="The disk is full"):
            acknowledged.extend(full.votes.add(pair.id, Verdict.LEFT, 1, 0) for pair in pairs)
        assert 0 < len(acknowledged) < len(pairs)
        assert full.votes.all() == acknowledged
    with Project.open(project.folder) as again:
        assert again.votes.all() == acknowledged
        assert again.votes.add(pairs[-1].id, Verdict.TIE, 1, 0) in again.votes.all()
