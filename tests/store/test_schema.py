"""Every older version of the tables can be brought to the newest."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from studio.domain.errors import ProjectError
from studio.store.schema import APPLICATION_ID, MIGRATIONS, create_tables, is_project_file, upgrade

NEXT = "ALTER TABLE prompts ADD COLUMN mood REAL NOT NULL DEFAULT 1"


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(tmp_path / "project.db")) as opened:
        yield opened


def version(connection: sqlite3.Connection) -> int:
    (number,) = connection.execute("PRAGMA user_version").fetchone()
    return int(number)


def tables(connection: sqlite3.Connection) -> list[str]:
    return [sql for (sql,) in connection.execute("SELECT sql FROM sqlite_master WHERE sql NOT NULL ORDER BY name")]


@pytest.mark.parametrize("old", range(1, len(MIGRATIONS) + 1))
def test_from_every_version_to_the_newest(connection: sqlite3.Connection, old: int) -> None:
    connection.executescript("".join(MIGRATIONS[:old]) + f"PRAGMA user_version = {old}")
    upgrade(connection, MIGRATIONS)
    with closing(sqlite3.connect(":memory:")) as fresh:
        create_tables(fresh)
        assert tables(connection) == tables(fresh)
        assert version(connection) == version(fresh) == len(MIGRATIONS)


def test_a_migration_keeps_the_rows(connection: sqlite3.Connection) -> None:
    create_tables(connection)
    with connection:
        connection.execute("INSERT INTO prompts (text, negative, control) VALUES ('a moth', '', 0)")
    upgrade(connection, (*MIGRATIONS, NEXT))
    assert connection.execute("SELECT text, mood FROM prompts").fetchall() == [("a moth", 1.0)]
    assert version(connection) == len(MIGRATIONS) + 1


def test_a_checkpoint_of_an_older_version_has_no_name_and_is_there(connection: sqlite3.Connection) -> None:
    connection.executescript("".join(MIGRATIONS[:2]) + "PRAGMA user_version = 2")
    with connection:
        connection.execute(
            "INSERT INTO checkpoints (round, folder, created, votes, summary) VALUES (1, 'adapters/c0001', '', 20, '')"
        )
    upgrade(connection, MIGRATIONS)
    rows = connection.execute("SELECT id, votes, name, pinned, deleted FROM checkpoints").fetchall()
    assert rows == [(1, 20, "", 0, None)]


def test_pictures_and_checks_of_an_older_version_are_of_whole_models(connection: sqlite3.Connection) -> None:
    connection.executescript("".join(MIGRATIONS[:4]) + "PRAGMA user_version = 4")
    with connection:
        connection.execute("INSERT INTO prompts (text, negative, control) VALUES ('a moth', '', 1)")
        connection.execute(
            "INSERT INTO candidates (prompt_id, prompt, negative, latent_seed, noise_seed, image, trajectory) "
            "VALUES (1, 'a moth', '', 5, 6, 'images/a.png', 'trajectories/a.safetensors')"
        )
        connection.execute("INSERT INTO checks (newer, pairs, begun) VALUES (1, 20, '')")
    upgrade(connection, MIGRATIONS)
    assert connection.execute("SELECT noise_seed, strength FROM candidates").fetchall() == [(6, 100)]
    assert connection.execute("SELECT newer, older, pairs, of_strengths FROM checks").fetchall() == [(1, None, 20, 0)]


def test_a_migration_that_fails_leaves_the_older_version(connection: sqlite3.Connection) -> None:
    create_tables(connection)
    before = tables(connection)
    with pytest.raises(sqlite3.OperationalError):
        upgrade(connection, (*MIGRATIONS, NEXT + "; ALTER TABLE nowhere ADD COLUMN b"))
    assert tables(connection) == before
    assert version(connection) == len(MIGRATIONS)


def test_a_newer_version_is_refused(connection: sqlite3.Connection) -> None:
    create_tables(connection)
    connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    with pytest.raises(ProjectError, match="newer Atelier"):
        upgrade(connection, MIGRATIONS)


def test_the_mark_is_read_from_the_file(connection: sqlite3.Connection, tmp_path: Path) -> None:
    connection.execute("CREATE TABLE a (b)")
    assert not is_project_file(tmp_path / "project.db")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    assert is_project_file(tmp_path / "project.db")
