"""Rows that cannot be meant: hidden from whoever reads, told once, and no number of theirs is given again."""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from harms import change
from picture_sets import picture_set
from stand_in_adapters import write_adapter
from studio.domain.errors import ProjectError
from studio.domain.events import TrainingSummary
from studio.domain.votes import Group, Verdict
from studio.repair.doctor import repair
from studio.store.database import Database
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


def test_what_a_hidden_row_has_taken_is_not_given_again(
    project: Project, draw: Callable[..., Group], summary: TrainingSummary
) -> None:
    key = picture_set(project, 1, 1).key
    draw(project, 1)
    folder = write_adapter(project.adapters / "c0001")
    project.checkpoints.add(folder, None, [], summary)
    project.close()
    change(project.folder, "DELETE FROM members", "UPDATE checkpoints SET votes = 'many'")
    shutil.rmtree(folder)
    with Project.open(project.folder) as again:
        assert again.groups.count() == 0
        assert again.groups.has_key(key)
        assert again.checkpoints.has_folder(folder)
        assert not again.checkpoints.has_folder(again.adapters / "c0002")


def test_nothing_else_may_stand_in_one_row_only() -> None:
    """What is unique beside the numbers of rows has to be asked of all rows, of hidden ones too, before it is given."""
    with closing(sqlite3.connect(":memory:")) as fresh:
        create_tables(fresh)
        unique = fresh.execute(
            "SELECT m.name, c.name FROM sqlite_master AS m, pragma_index_list(m.name) AS i, pragma_index_info(i.name) "
            "AS c WHERE m.type = 'table' AND i.origin = 'u'"
        ).fetchall()
    assert set(unique) == {("groups", "key"), ("checkpoints", "folder")}


CHANGES = (
    "UPDATE records SET verdict = 'right' WHERE id = 2",
    "UPDATE records SET strength = 2 WHERE id = 2",
    "UPDATE records SET milliseconds = 77 WHERE id = 2",
    "UPDATE records SET checksum = checksum + 1 WHERE id = 2",
    "UPDATE members SET candidate = 5 - candidate + 2 WHERE group_id = 2",
    "UPDATE members SET candidate = 6 WHERE group_id = 2 AND place = 1",
    "UPDATE candidates SET latent_seed = latent_seed + 64 WHERE id = 3",
    "UPDATE candidates SET noise_seed = noise_seed + 64 WHERE id = 3",
    "UPDATE candidates SET prompt = 'a loth' WHERE id = 3",
    "UPDATE candidates SET negative = 'a loth' WHERE id = 3",
    "UPDATE candidates SET prompt_id = 2 WHERE id = 3",
    "UPDATE candidates SET strength = 101 WHERE id = 3",
    "UPDATE candidates SET image = 'images/p000003-a.png' WHERE id = 3",
    "UPDATE candidates SET trajectory = 'trajectories/p000003-a.safetensors' WHERE id = 3",
    "UPDATE groups SET purpose = 'check' WHERE id = 2",
    "UPDATE groups SET repeats = 1 WHERE id = 2",
)


@pytest.mark.parametrize("change_made", CHANGES)
def test_a_vote_of_which_something_changed_is_put_aside(
    project: Project, draw: Callable[..., Group], change_made: str
) -> None:
    votes = [project.votes.add(draw(project, number).id, Verdict.LEFT, 1, 0) for number in range(1, 4)]
    project.close()
    change(project.folder, change_made)
    with Project.open(project.folder) as again:
        assert again.votes.all() == [votes[0], votes[2]]
        assert [str(damage.sentence) for damage in again.damages] == [
            "Something of vote 2, on the pictures no. 2, changed on the disk, so the vote is left out; vote on them "
            "again."
        ]
        again.votes.add(2, Verdict.RIGHT, 2, 0)
    repair(project.folder)
    with Project.open(project.folder) as mended:
        assert mended.damages == ()
        assert [(vote.id, vote.verdict) for vote in mended.votes.all()][2:] == [(4, Verdict.RIGHT)]


def test_a_repair_that_changes_a_picture_keeps_the_vote_on_it(
    project: Project, draw: Callable[..., Group], summary: TrainingSummary
) -> None:
    project.checkpoints.add(write_adapter(project.adapters / "c0001"), None, [], summary)
    vote = project.votes.add(draw(project, 1, checkpoint=1).id, Verdict.LEFT, 1, 0)
    project.close()
    change(project.folder, "DELETE FROM checkpoints")
    repair(project.folder)
    with Project.open(project.folder) as mended:
        assert mended.damages == ()
        (kept,) = mended.votes.all()
        assert (kept.id, kept.group.left.image, kept.group.checkpoint) == (vote.id, vote.group.left.image, None)


def test_an_undo_of_which_something_changed_is_put_aside(project: Project, draw: Callable[..., Group]) -> None:
    votes = [project.votes.add(draw(project, number).id, Verdict.LEFT, 1, 0) for number in range(1, 3)]
    project.votes.undo()
    project.votes.redo()
    project.close()
    change(project.folder, "UPDATE records SET vote = 1, kind = 'undo' WHERE id = 4")
    with Project.open(project.folder) as again:
        assert told(again) == [("records", 4)]
        assert again.votes.all() == votes[:1]
        assert again.votes.redo() == votes[1]


def test_votes_of_an_older_version_are_believed_and_get_a_checksum(
    project: Project, draw: Callable[..., Group]
) -> None:
    votes = [project.votes.add(draw(project, number).id, Verdict.LEFT, 1, 0) for number in range(1, 3)]
    project.votes.undo()
    project.close()
    query = "SELECT checksum FROM records ORDER BY id"
    with closing(sqlite3.connect(project.folder / "project.db")) as connection:
        written = connection.execute(query).fetchall()
        for table in ("learned_liked", "liked", "brought", "imports", "stars"):
            connection.execute(f"DROP TABLE {table}")
        connection.execute("CREATE TABLE bookmarks (group_id INTEGER PRIMARY KEY)")
        connection.execute("ALTER TABLE records DROP COLUMN checksum")
        connection.execute("ALTER TABLE prompts DROP COLUMN place")
        connection.execute("ALTER TABLE prompts DROP COLUMN deleted")
        connection.execute("PRAGMA user_version = 6")
    with Project.open(project.folder) as again:
        assert again.damages == ()
        assert again.votes.all() == votes[:1]
    with closing(sqlite3.connect(project.folder / "project.db")) as connection:
        assert connection.execute(query).fetchall() == written
    assert None not in {number for (number,) in written}


def test_a_row_that_was_rolled_back_took_no_number(project: Project) -> None:
    project.close()
    change(project.folder, "INSERT INTO unshown VALUES (9, 't', 1, 2)")
    with closing(Database(project.folder / "project.db")) as database:
        insert = "INSERT INTO main.groups (id, key) VALUES (?, ?)"
        with suppress(InterruptedError), database.transaction() as connection:
            connection.execute(insert, (database.free_number("groups"), "a"))
            raise InterruptedError
        numbers = []
        for key in ("a", "b"):
            with database.transaction() as connection:
                numbers.append(connection.execute(insert, (database.free_number("groups"), key)).lastrowid)
        assert numbers == [10, 11]


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


def test_a_row_without_a_key_hides_no_other(project: Project, draw: Callable[..., Group]) -> None:
    votes = [project.votes.add(draw(project, number).id, Verdict.LEFT, 1, 0) for number in range(1, 4)]
    project.close()
    with closing(sqlite3.connect(project.folder / "project.db")) as connection:
        connection.executescript(
            "CREATE TABLE other AS SELECT * FROM members; DROP TABLE members; ALTER TABLE other RENAME TO members; "
            "UPDATE members SET group_id = NULL, place = NULL WHERE group_id = 2 AND place = 1;"
        )
    repair(project.folder)
    with Project.open(project.folder) as again:
        assert again.votes.all() == [votes[0], votes[2]]


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


def test_rows_out_of_order_are_refused_and_mended(project: Project, draw: Callable[..., Group]) -> None:
    votes = [project.votes.add(draw(project, number).id, Verdict.LEFT, 1, 0) for number in range(1, 3)]
    project.close()
    file = project.folder / "project.db"
    with closing(sqlite3.connect(file)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'candidates'").fetchone()
    content = bytearray(file.read_bytes())
    # where the first two rows lie, behind the eight bytes at the head of the page
    first = (page - 1) * 4096 + 8
    content[first : first + 4] = content[first + 2 : first + 4] + content[first : first + 2]
    file.write_bytes(content)
    with pytest.raises(ProjectError, match="are damaged"):
        Project.open(project.folder)
    repair(project.folder)
    with Project.open(project.folder) as mended:
        assert mended.votes.all() == votes


@pytest.mark.parametrize("frame", [0, 12, -2])
def test_a_log_that_breaks_off_early_is_told(
    project: Project, draw: Callable[..., Group], tmp_path: Path, frame: int
) -> None:
    for number in range(8):
        project.votes.add(draw(project, number).id, Verdict.LEFT, 1, 0)
    killed = Path(shutil.copytree(project.folder, tmp_path / "killed"))
    with Project.open(Path(shutil.copytree(killed, tmp_path / "whole"))) as whole:
        assert (whole.damages, len(whole.votes.all())) == ((), 8)
    log = killed / "project.db-wal"
    content = bytearray(log.read_bytes())
    frames = (len(content) - 32) // 4120
    content[32 + frame % frames * 4120 + 1000] ^= 4
    log.write_bytes(content)
    with Project.open(killed) as again:
        assert "the last votes may be missing" in str(again.damages[0].sentence)
        assert len(again.votes.all()) < 8
    with Project.open(killed) as later:
        assert later.damages == ()
