"""The projects opened lately, what becomes of the list when they move, and lists that another version wrote."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from prepared_projects import create
from studio.controller.program.recent_projects import KEPT, RecentProject, RecentProjects, same_place
from studio.store.project import Project
from studio.store.project_creation import DATABASE


@pytest.fixture
def recents(tmp_path: Path) -> RecentProjects:
    return RecentProjects(tmp_path / "recents.json")


def opened(recents: RecentProjects, folder: Path) -> RecentProject:
    """Put on the list as the window does."""
    with Project.open(folder) as project:
        recent = RecentProject(str(folder), project.settings.name, id=project.id)
        recents.put(recent)
    return recent


def made(recents: RecentProjects, folder: Path) -> RecentProject:
    create(folder, folder.name)
    return opened(recents, folder)


def test_the_last_opened_comes_first_and_what_is_gone_is_left_out(tmp_path: Path, recents: RecentProjects) -> None:
    create(tmp_path / "moths", "Moths")
    for number in range(KEPT + 2):
        folder = tmp_path / f"moths-{number}"
        folder.mkdir()
        shutil.copy(tmp_path / "moths" / DATABASE, folder)
        recents.put(RecentProject(str(folder), "Moths", number, "2026-01-01", "a.png"))
    recents.put(RecentProject(str(tmp_path / "moths-3"), "Moths", 99))
    shutil.rmtree(tmp_path / "moths-5")
    again = RecentProjects(tmp_path / "recents.json").all()
    assert again[0] == RecentProject(str(tmp_path / "moths-3"), "Moths", 99)
    assert again[1].voted == "2026-01-01"
    others = [number for number in range(KEPT + 1, 1, -1) if number not in (3, 5)]
    assert [recent.votes for recent in again] == [99, *others]


def test_a_renamed_project_is_offered_where_it_is_opened_next(tmp_path: Path, recents: RecentProjects) -> None:
    moths = made(recents, tmp_path / "moths")
    (tmp_path / "moths").rename(tmp_path / "night moths")
    assert recents.all() == []
    assert recents.known(tmp_path / "night moths", moths.id) == moths
    renamed = opened(recents, tmp_path / "night moths")
    assert renamed.id == moths.id
    assert recents.all() == [renamed]
    assert recents.names() == ["moths", "night moths"]


def test_a_project_on_a_disk_that_is_away_comes_back_with_it(tmp_path: Path, recents: RecentProjects) -> None:
    moths = made(recents, tmp_path / "disk" / "moths")
    (tmp_path / "disk").rename(tmp_path / "taken out")
    meadow = made(recents, tmp_path / "meadow")
    assert recents.all() == [meadow]
    (tmp_path / "taken out").rename(tmp_path / "disk")
    assert recents.all() == [meadow, moths]


@pytest.mark.parametrize("stub", ["another project", "an empty folder", "pictures alone", "a link", "a pipe"])
def test_what_took_the_place_of_a_project_is_not_offered_as_the_project(
    tmp_path: Path, recents: RecentProjects, stub: str
) -> None:
    folder = tmp_path / "moths"
    made(recents, folder)
    folder.rename(tmp_path / "elsewhere")
    match stub:
        case "another project":
            create(folder, "Meadow")
        case "an empty folder":
            folder.mkdir()
        case "pictures alone":
            (folder / "images").mkdir(parents=True)
        case "a link":
            folder.mkdir()
            (folder / DATABASE).symlink_to(tmp_path / "elsewhere" / DATABASE)
        case "a pipe":
            folder.mkdir()
            os.mkfifo(folder / DATABASE)
    assert recents.all() == []


def test_a_copy_stands_beside_its_original(tmp_path: Path, recents: RecentProjects) -> None:
    moths = made(recents, tmp_path / "moths")
    shutil.copytree(tmp_path / "moths", tmp_path / "copy")
    copy = opened(recents, tmp_path / "copy")
    assert copy.id == moths.id
    assert recents.all() == [copy, moths]


def test_one_folder_stands_once_whatever_way_leads_to_it(
    tmp_path: Path, recents: RecentProjects, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(recents, tmp_path / "moths")
    (tmp_path / "link").symlink_to(tmp_path / "moths")
    monkeypatch.chdir(tmp_path)
    for way in (tmp_path / "link", tmp_path / "link" / ".." / "moths", Path("moths")):
        last = opened(recents, way)
        assert recents.all() == [last]
    assert same_place(tmp_path / "gone", Path("gone"))
    assert not same_place(tmp_path / "gone", tmp_path / "moths")


def test_the_list_leaves_no_trace_in_a_project_and_looks_into_none_that_is_open(
    tmp_path: Path, recents: RecentProjects
) -> None:
    moths = made(recents, tmp_path / "moths")
    before = {file.name: file.stat().st_mtime_ns for file in (tmp_path / "moths").iterdir()}
    assert recents.all() == [moths]
    assert {file.name: file.stat().st_mtime_ns for file in (tmp_path / "moths").iterdir()} == before
    # Not even the file is needed for the one that is open.
    (tmp_path / "moths" / DATABASE).unlink()
    assert recents.all(tmp_path / "moths") == [moths]
    assert recents.all() == []


def test_a_forged_table_that_never_ends_does_not_hold_up_the_list(tmp_path: Path, recents: RecentProjects) -> None:
    made(recents, tmp_path / "moths")
    endless = "WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n) SELECT id FROM n WHERE id < 0"
    with closing(sqlite3.connect(tmp_path / "moths" / DATABASE)) as connection:
        connection.executescript(f"DROP TABLE identity; CREATE VIEW identity AS {endless}")
    # It counts as a project that cannot be told from others.
    assert [recent.name for recent in recents.all()] == ["moths"]


def test_what_an_earlier_version_put_on_the_list_gets_its_id_when_it_is_opened(
    tmp_path: Path, recents: RecentProjects
) -> None:
    create(tmp_path / "moths")
    recents.put(RecentProject(str(tmp_path / "moths"), "Moths"))
    assert [recent.id for recent in recents.all()] == [""]
    last = opened(recents, tmp_path / "moths")
    assert len(last.id) == 32
    assert recents.all() == [last]


def test_keys_of_a_newer_version_and_missing_ones_cost_no_project(tmp_path: Path) -> None:
    create(tmp_path / "moths")
    file = tmp_path / "recents.json"
    folder = str(tmp_path / "moths")
    rows: list[object] = [{"folder": folder, "name": "Moths", "colour": "red"}, {"name": "no folder"}, 3]
    file.write_text(json.dumps(rows))
    assert RecentProjects(file).all() == [RecentProject(folder, "Moths")]


@pytest.mark.parametrize("content", ["", "{", "3", "{}", '[{"folder": 1, "name": "a"}]'])
def test_a_list_that_cannot_be_read_counts_as_empty(tmp_path: Path, content: str) -> None:
    file = tmp_path / "recents.json"
    file.write_text(content)
    assert RecentProjects(file).all() == []
