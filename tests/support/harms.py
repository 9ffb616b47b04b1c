"""What can happen to a project on a disk: every cell of every table made nonsense, and whatever else came to mind.

Each harm has a name and a function that does it to a project's folder. `lived_in` makes the project that has rows in
every table for them.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from fake_engine import FakeEngine
from studio.domain.engine import Cancel
from studio.domain.project import ProjectSettings
from studio.domain.recipe import ATELIER
from studio.domain.sampling import Sampling
from studio.domain.votes import Verdict
from studio.session.job_runner import Runner
from studio.session.session import Session
from studio.store.project import Project
from studio.store.project_creation import DATABASE
from studio.store.schema import create_tables
from studio.store.soundness.rules import TABLES

VOTES_PER_ROUND = 4
PAGE = 4096
VALUES = {
    "null": "NULL",
    "text": "'nonsense'",
    "blob": "x'00ff'",
    "minus one": "-1",
    "2^62": "4611686018427387904",
    "not a number": "1e999 - 1e999",
    "infinity": "1e999",
}


@dataclass(frozen=True)
class Harm:
    name: str
    do: Callable[[Path], None]


def lived_in(folder: Path) -> None:
    """Two rounds were learned, and every table has rows."""
    settings = ProjectSettings("Meadow", "starter", "atelier", Sampling(steps=4), 7)
    Project.create(folder, settings, ["a cat", "a tree"], controls=["a star"]).close()
    recipe = replace(ATELIER, votes_per_round=VOTES_PER_ROUND)
    runner = Runner(FakeEngine(size=8), Cancel())
    with Project.open(folder) as project:
        session = Session(project, recipe=recipe, queue_target=3)
        while session.round.number < 3 or session.round.votes < VOTES_PER_ROUND - 1:
            while job := session.next_job():
                runner.run(job, "work", session.record)
            session.vote(Verdict.LEFT, milliseconds=400)
        session.undo()
        session.redo()
        session.blind_tests.begin(None, 1, 10)
        while job := session.blind_tests.job():
            runner.run(job, "work", session.record)
        session.vote_in_blind_test(Verdict.RIGHT)
        project.groups.add_repeat(project.groups.get(1), "again", (1, 0))
        project.groups.star([1], True)
    change(
        folder,
        "INSERT INTO requests (kind, details, at) VALUES ('nothing', '{}', '')",
        "INSERT INTO unshown (group_id, latent_seed, noise_seed, trajectory) "
        "VALUES (1, 5, 6, 'trajectories/p000001-y.safetensors')",
        "INSERT INTO unusable (candidate, reason, at) VALUES (1, 'gone', '')",
    )


@contextmanager
def loosened(folder: Path) -> Iterator[sqlite3.Connection]:
    """The records of a project, where any value fits anywhere; the tables look as before afterwards."""
    with closing(sqlite3.connect(folder / DATABASE, isolation_level=None)) as connection:
        tables = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
        connection.execute("PRAGMA writable_schema = ON")
        loose = "replace(replace(sql, 'IS NOT NULL', 'NOTNULL'), 'NOT NULL', '')"
        connection.execute(f"UPDATE sqlite_master SET sql = {loose} WHERE type = 'table'")
    with closing(sqlite3.connect(folder / DATABASE, isolation_level=None)) as connection:
        for pragma in ("foreign_keys = OFF", "ignore_check_constraints = ON", "writable_schema = ON"):
            connection.execute(f"PRAGMA {pragma}")
        yield connection
        connection.executemany("UPDATE sqlite_master SET sql = ? WHERE name = ?", [(sql, name) for name, sql in tables])


def change(folder: Path, *statements: str) -> None:
    """Run SQL on the records, whatever the tables allow."""
    with loosened(folder) as connection:
        for statement in statements:
            connection.execute(statement)


def cell_harms() -> Iterator[Harm]:
    """Every column of every table, with each of the values in its last row."""
    with closing(sqlite3.connect(":memory:")) as fresh:
        create_tables(fresh)
        for table in TABLES:
            columns = fresh.execute("SELECT name FROM pragma_table_xinfo(?)", (table.name,)).fetchall()
            for (column,) in columns:
                for word, value in VALUES.items():
                    yield Harm(f"{table.name}.{column} {word}", _putting(table.name, table.key, column, value))


def setting_harms() -> Iterator[Harm]:
    for key in ("name", "base", "recipe", "sampling", "seed", "group_size", "prediction", "vae"):
        for word, value in (
            ("gone", None),
            ("no JSON", "{"),
            ("nested", "[" * 100_000),
            ("a list", "[]"),
            ("huge", "1" + "0" * 400),
            ("infinite", "1e400"),
            ("negative", "-3"),
        ):
            yield Harm(f"setting {key} {word}", partial(_setting, key=key, value=value))
    for number in (-3, 0, 10**400, "many", None):
        yield Harm(f"steps {str(number)[:9]}", partial(_setting, key="sampling", value=json.dumps({"steps": number})))
    for sampler in ("magic", 3):
        told = {"steps": 2, "sampler": sampler}
        yield Harm(f"sampler {sampler}", partial(_setting, key="sampling", value=json.dumps(told)))
    yield Harm("no layer", partial(_setting, key="sampling", value=json.dumps({"steps": 2, "clip_skip": 0})))
    yield Harm("unknown recipe", partial(_setting, key="recipe", value='"magic"'))
    yield Harm("blob in settings", partial(_running, statements=["UPDATE settings SET value = x'ff'"]))


SQL_HARMS = {
    "the head names a missing checkpoint": ["UPDATE heads SET checkpoint = 77 WHERE id = (SELECT max(id) FROM heads)"],
    "no checkpoint rows": ["DELETE FROM checkpoints"],
    "its own parent": ["UPDATE checkpoints SET parent = id"],
    "a cycle of parents": ["UPDATE checkpoints SET parent = 3 - id"],
    "a group without members": ["DELETE FROM members WHERE group_id = 3"],
    "a group of one": ["DELETE FROM members WHERE group_id = 3 AND place = 1"],
    "one picture twice": ["UPDATE members SET candidate = 1 WHERE group_id = 1"],
    "no members": ["DELETE FROM members"],
    "no candidates": ["DELETE FROM candidates"],
    "no groups": ["DELETE FROM groups"],
    "no prompts": ["DELETE FROM prompts"],
    "no prompt on": ["UPDATE prompts SET active = 0"],
    "control prompts only": ["UPDATE prompts SET control = 1"],
    "no settings": ["DELETE FROM settings"],
    "too many marks": ["UPDATE records SET verdict = 'marked', marks = '+-..' WHERE id = 2"],
    "marks of no kind": ["UPDATE records SET verdict = 'marked', marks = 'xy' WHERE id = 2"],
    "a vote on a missing group": ["UPDATE records SET group_id = 999 WHERE id = 2"],
    "an unknown verdict": ["UPDATE records SET verdict = 'lovely' WHERE id = 2"],
    "an undo without a vote": ["DELETE FROM records WHERE kind = 'vote'"],
    "an undo of itself": ["UPDATE records SET vote = id WHERE kind = 'undo'"],
    "a redo twice": ["INSERT INTO records (kind, at, vote) SELECT kind, at, vote FROM records WHERE kind = 'redo'"],
    "a repeat of itself": ["UPDATE groups SET repeats = id"],
    "weights of all kinds": ["UPDATE prompts SET weight = id - 2"],
    "blind tests of nothing": ["UPDATE checks SET newer = 88, older = 99"],
    "summaries of nothing": ["UPDATE checkpoints SET summary = '[[['"],
    "summaries nested for ever": [f"UPDATE checkpoints SET summary = '{'[' * 100_000}'"],
    "summaries beyond numbers": ['UPDATE checkpoints SET summary = \'{"loss": 1' + "0" * 400 + ', "drift": 1e400}\''],
    "a long prompt": ["UPDATE prompts SET text = '{' || hex(zeroblob(50000)) WHERE id = 1"],
    "a prompt of bars": ["UPDATE prompts SET text = '{' || replace(hex(zeroblob(50000)), '0', '|') WHERE id = 1"],
    "control characters": ["UPDATE prompts SET text = 'a' || char(0, 7, 27) || '[31m'"],
    "a long name": ["UPDATE checkpoints SET name = hex(zeroblob(50000)) || char(10)"],
    "letters that are none": ["UPDATE prompts SET text = CAST(x'ff61fe' AS TEXT)"],
    "a path out of the project": ["UPDATE candidates SET image = '../../outside.png'"],
    "a path with a zero": ["UPDATE candidates SET image = 'images/a' || char(0) || '.png' WHERE id = 2"],
    "checkpoints that lie elsewhere": ["UPDATE checkpoints SET folder = '/'  WHERE id = 1"],
    "a foreign trigger": ["CREATE TRIGGER more AFTER INSERT ON records BEGIN DELETE FROM records; END"],
    "an endless view": [
        "DROP TABLE stars",
        "CREATE VIEW stars AS WITH RECURSIVE n(candidate) AS (SELECT 1 UNION ALL SELECT candidate + 1 FROM n) "
        "SELECT candidate FROM n",
    ],
    "another version": ["PRAGMA user_version = 3"],
    "no version": ["PRAGMA user_version = 0"],
    "an identity that is none": ["UPDATE identity SET id = x'00ff'"],
    "identities": ["INSERT INTO identity SELECT 1 FROM prompts"],
    "statistics of nonsense": ["ANALYZE", "UPDATE sqlite_stat1 SET stat = 'x y z'"],
}
TABLE_NAMES = ("settings", "identity", *(table.name for table in TABLES))


def sql_harms() -> Iterator[Harm]:
    for name, statements in SQL_HARMS.items():
        yield Harm(name, partial(_running, statements=statements))
    for table in TABLE_NAMES:
        yield Harm(f"no table {table}", partial(_running, statements=[f"DROP TABLE {table}"]))


def file_harms() -> Iterator[Harm]:
    """Files and folders of the project that are gone, cut off, not what they were, or too many."""
    picture = "images/p000001-a.png"
    trajectory = "trajectories/p000001-a.safetensors"
    newest = "adapters/c0002"
    yield Harm("no picture", partial(_unlink, name=picture))
    yield Harm("no pictures", partial(_remove_tree, name="images"))
    yield Harm("no trajectories", partial(_remove_tree, name="trajectories"))
    yield Harm("no adapters", partial(_remove_tree, name="adapters"))
    yield Harm("no adapter of the head", partial(_remove_tree, name=newest))
    for name in (picture, trajectory, f"{newest}/adapter.json", f"{newest}/adapter.safetensors"):
        yield Harm(f"empty {name}", partial(_write, name=name, content=b""))
        yield Harm(f"nonsense {name}", partial(_write, name=name, content=b"\xff" * 100))
        yield Harm(f"a folder {name}", partial(_folder, name=name))
        yield Harm(f"a pipe {name}", partial(_pipe, name=name))
    for content in (b"[" * 100_000, b"[]", b'{"rank": 1000000000, "alpha": 1, "targets": ["to_q"]}', b"x" * 2**20):
        yield Harm(f"adapter.json {content[:12]!r}", partial(_write, name=f"{newest}/adapter.json", content=content))
    huge = (2**60).to_bytes(8, "little")
    yield Harm("a header beyond all", partial(_write, name=f"{newest}/adapter.safetensors", content=huge))
    yield Harm("torn lines of exports", partial(_write, name="exports/exports.jsonl", content=b'{"file": "a\n[]\n\xff'))
    yield Harm("a round under way", partial(_write, name="round-under-way", content=b"2"))
    yield Harm("an orphan picture", partial(_write, name="images/p900000-a.png", content=b"picture"))
    yield Harm("an orphan checkpoint", partial(_write, name="adapters/c0900/adapter.json", content=b"{}"))
    yield Harm(
        "a folder aside", partial(_write, name="exports/.a.safetensors.ab12cd_3/a.safetensors", content=b"x" * 9)
    )
    yield Harm("records cut off", _cut)
    yield Harm("records of one page", _cut_to_one_page)
    for place in range(1, 9):
        yield Harm(f"a broken page {place}", partial(_break_page, place=place))


def all_harms() -> list[Harm]:
    return [*cell_harms(), *setting_harms(), *sql_harms(), *file_harms()]


def _putting(table: str, key: Sequence[str], column: str, value: str) -> Callable[[Path], None]:
    order = " DESC, ".join(key)
    where = f"({', '.join(key)}) = (SELECT {', '.join(key)} FROM {table} ORDER BY {order} DESC LIMIT 1)"
    return partial(_running, statements=[f"UPDATE {table} SET {column} = {value} WHERE {where}"])


def _running(folder: Path, statements: Sequence[str]) -> None:
    # a whole number is all that some columns take, whatever is done to them
    with suppress(sqlite3.IntegrityError):
        change(folder, *statements)


def _setting(folder: Path, key: str, value: str | None) -> None:
    with closing(sqlite3.connect(folder / DATABASE)) as connection, connection:
        connection.execute("DELETE FROM settings WHERE key = ?", (key,))
        if value is not None:
            connection.execute("INSERT INTO settings VALUES (?, ?)", (key, value))


def _write(folder: Path, name: str, content: bytes) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(content)


def _unlink(folder: Path, name: str) -> None:
    (folder / name).unlink()


def _remove_tree(folder: Path, name: str) -> None:
    shutil.rmtree(folder / name)


def _folder(folder: Path, name: str) -> None:
    (folder / name).unlink()
    (folder / name).mkdir()


def _pipe(folder: Path, name: str) -> None:
    (folder / name).unlink()
    os.mkfifo(folder / name)


def _cut(folder: Path) -> None:
    """To three fifths, or as few pages more as tell what tables there are; in a small project those lie late."""
    content = (folder / DATABASE).read_bytes()
    told = content.rfind(b"CREATE TABLE") // PAGE + 1
    os.truncate(folder / DATABASE, max(told * PAGE, int(len(content) * 0.6)))


def _cut_to_one_page(folder: Path) -> None:
    os.truncate(folder / DATABASE, PAGE)


def _break_page(folder: Path, place: int) -> None:
    """The pages are shared out evenly, so that it meets tables and indexes alike."""
    with (folder / DATABASE).open("r+b") as file:
        pages = file.seek(0, os.SEEK_END) // PAGE
        file.seek(PAGE * max(1, pages * place // 9))
        file.write(b"\xff" * PAGE)
