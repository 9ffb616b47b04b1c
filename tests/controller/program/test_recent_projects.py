"""The projects opened lately, and a list that another version or nobody wrote."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from studio.controller.program.recent_projects import KEPT, RecentProject, RecentProjects


def test_the_last_opened_comes_first_and_what_is_gone_is_left_out(tmp_path: Path) -> None:
    recents = RecentProjects(tmp_path / "recents.json")
    for number in range(KEPT + 2):
        folder = tmp_path / f"moths-{number}"
        folder.mkdir()
        recents.put(RecentProject(str(folder), "Moths", number, "2026-01-01", "a.png"))
    recents.put(RecentProject(str(tmp_path / "moths-3"), "Moths", 99))
    (tmp_path / "moths-5").rmdir()
    again = RecentProjects(tmp_path / "recents.json").all()
    assert again[0] == RecentProject(str(tmp_path / "moths-3"), "Moths", 99)
    assert again[1].voted == "2026-01-01"
    others = [number for number in range(KEPT + 1, 1, -1) if number not in (3, 5)]
    assert [recent.votes for recent in again] == [99, *others]


def test_keys_of_a_newer_version_and_missing_ones_cost_no_project(tmp_path: Path) -> None:
    file = tmp_path / "recents.json"
    rows: list[object] = [{"folder": str(tmp_path), "name": "Moths", "colour": "red"}, {"name": "no folder"}, 3]
    file.write_text(json.dumps(rows))
    assert RecentProjects(file).all() == [RecentProject(str(tmp_path), "Moths")]


@pytest.mark.parametrize("content", ["", "{", "3", "{}", '[{"folder": 1, "name": "a"}]'])
def test_a_list_that_cannot_be_read_counts_as_empty(tmp_path: Path, content: str) -> None:
    file = tmp_path / "recents.json"
    file.write_text(content)
    assert RecentProjects(file).all() == []
