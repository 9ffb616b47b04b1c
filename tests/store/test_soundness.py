"""Rows that cannot be meant: hidden from whoever reads, told once, and no number of theirs is given again."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from harms import change
from stand_in_adapters import write_adapter
from studio.domain.events import TrainingSummary
from studio.domain.votes import Group, Verdict
from studio.store.project import Project
from studio.store.schema import create_tables
from studio.store.soundness.rules import TABLES

STORE = Path(__file__).parents[2] / "studio" / "store"
WITHOUT_RULES = {"settings", "identity"}
"""The settings are judged as a whole by their codec; any word tells a project from others."""


def told(project: Project) -> list[tuple[str, int]]:
    return [(damage.table, damage.row) for damage in project.damages]


def test_every_column_of_every_table_has_a_rule() -> None:
    with closing(sqlite3.connect(":memory:")) as fresh:
        create_tables(fresh)
        rows = fresh.execute(
            "SELECT m.name, c.name FROM sqlite_master AS m, pragma_table_xinfo(m.name) AS c WHERE m.type = 'table'"
        ).fetchall()
    ruled = {
        (table.name, name) for table in TABLES for name in (*table.key, *(column.name for column in table.columns))
    }
    assert {(table, column) for table, column in rows if table not in WITHOUT_RULES} == ruled


def test_who_writes_says_main() -> None:
    names = "|".join(table.name for table in TABLES)
    bare = re.compile(rf"(INSERT (OR \w+ )?INTO|UPDATE|DELETE FROM) ({names})\b")
    written = {path.name: bare.findall(path.read_text(encoding="utf-8")) for path in STORE.rglob("*.py")}
    # a project that is being made has no damage yet
    assert [name for name, found in written.items() if found and name != "project_creation.py"] == []


def test_a_vote_that_cannot_be_meant_hides_no_other(project: Project, draw: Callable[..., Group]) -> None:
    votes = [project.votes.add(draw(project, number).id, Verdict.LEFT, 1, 0) for number in range(1, 4)]
    project.close()
    change(project.folder, "UPDATE records SET verdict = 'lovely' WHERE id = 2")
    with Project.open(project.folder) as again:
        assert [vote.id for vote in again.votes.all()] == [votes[0].id, votes[2].id]
        assert told(again) == [("records", 2)]
        # its pair waits for a vote again
        assert [group.id for group in again.undecided_groups()] == [votes[1].group.id]
        assert again.votes.add(votes[1].group.id, Verdict.TIE, 1, 0).id == 4


def test_an_undo_of_a_vote_that_is_gone_takes_no_other_back(project: Project, draw: Callable[..., Group]) -> None:
    votes = [project.votes.add(draw(project, number).id, Verdict.LEFT, 1, 0) for number in range(1, 3)]
    project.votes.undo()
    project.close()
    change(project.folder, "DELETE FROM records WHERE id = 2")
    with Project.open(project.folder) as again:
        assert [vote.id for vote in again.votes.all()] == [votes[0].id]
        assert told(again) == [("records", 3)]


def test_withdrawals_and_pictures_without_a_trajectory_are_meant(project: Project, draw: Callable[..., Group]) -> None:
    pair = draw(project, 1)
    project.votes.add(pair.id, Verdict.LEFT, 1, 0)
    project.votes.withdraw(pair.id)
    project.close()
    change(project.folder, "UPDATE candidates SET trajectory = '' WHERE id = 1", "UPDATE records SET checksum = NULL")
    with Project.open(project.folder) as again:
        assert again.damages == ()
        assert again.votes.all() == []
        assert again.groups.get(pair.id).pictures[0].trajectory is None


def test_a_new_pair_is_not_taken_for_one_that_is_gone(project: Project, draw: Callable[..., Group]) -> None:
    for number in range(1, 3):
        project.votes.add(draw(project, number).id, Verdict.LEFT, 1, 0)
    project.close()
    change(project.folder, "DELETE FROM groups WHERE id = 2")
    with Project.open(project.folder) as again:
        assert draw(again, 9).id == 3
        assert draw(again, 10).id == 4
    with Project.open(project.folder) as again:
        assert len(again.votes.all()) == 1
        assert [group.id for group in again.undecided_groups()] == [3, 4]


def test_a_cycle_of_parents_ends(project: Project, summary: TrainingSummary) -> None:
    for number in (1, 2):
        project.checkpoints.add(write_adapter(project.adapters / f"c{number:04}"), number - 1 or None, [], summary)
    project.close()
    change(project.folder, "UPDATE checkpoints SET parent = 3 - id")
    with Project.open(project.folder) as again:
        assert [checkpoint.id for checkpoint in again.checkpoints.lineage(2)] == [1, 2]
        assert told(again) == [("checkpoints", 1)]


def test_another_connection_hides_the_same(project: Project, draw: Callable[..., Group]) -> None:
    groups = [draw(project, number) for number in range(1, 3)]
    project.close()
    change(project.folder, "DELETE FROM members WHERE group_id = 2 AND place = 1")
    with Project.open(project.folder) as again:
        snapshot = again.votes.snapshot()
        assert snapshot.read_groups([group.id for group in groups]).keys() == {1}


def test_what_was_written_is_in_the_file_itself_when_it_is_settled(
    project: Project, draw: Callable[..., Group], tmp_path: Path
) -> None:
    project.votes.add(draw(project, 1).id, Verdict.LEFT, 1, 0)
    project.settle()
    copy = tmp_path / "copy.db"
    copy.write_bytes((project.folder / "project.db").read_bytes())
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT count(*) FROM records").fetchone() == (1,)
