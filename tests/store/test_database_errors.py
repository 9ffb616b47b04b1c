"""What SQLite raises is a sentence where the file is at fault, and passes as it is where a statement of ours is."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest

from studio.domain.errors import ProjectError, ResourceError
from studio.domain.votes import Group, Verdict
from studio.store.database import Database, sqlite_errors
from studio.store.project import Project
from studio.store.project_creation import DATABASE


def redescribe(project: Project, before: str, after: str) -> None:
    """Change the words in which the tables are described, as a flipped bit could."""
    project.close()
    with closing(sqlite3.connect(project.folder / DATABASE, isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        changed = connection.execute(
            "UPDATE sqlite_master SET sql = replace(sql, ?, ?) WHERE sql LIKE '%' || ? || '%'", (before, after, before)
        )
        assert changed.rowcount > 0


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("id INTEGER PRIMARY KEY, key", "id INPEGER PRIMARY KEY, key"),
        ("latent_seed", "latent_reed"),
        ("DEFAULT 100", "DEFAULT 900"),
        ("CREATE TABLE groups", "CREATE TABLE gsoups"),
        ("CREATE TABLE groups", "CREATE TABLA groups"),
    ],
)
def test_tables_that_are_not_as_made_are_refused(project: Project, before: str, after: str) -> None:
    redescribe(project, before, after)
    with pytest.raises(ProjectError, match="are damaged"):
        Project.open(project.folder)


@pytest.mark.parametrize(
    ("before", "after"), [("REFERENCES groups (id)", "REFERENCES gsoups (id)"), ("'vote', 'undo'", "'wote', 'undo'")]
)
def test_what_the_tables_demand_is_looked_at_when_a_row_is_refused(
    project: Project, draw: Callable[..., Group], before: str, after: str
) -> None:
    pair = draw(project, 1)
    redescribe(project, before, after)
    with Project.open(project.folder) as again:
        assert again.groups.get(pair.id) == pair
        with pytest.raises(ProjectError, match="are damaged"):
            again.votes.add(pair.id, Verdict.LEFT, 1, 0)
        assert again.votes.all() == []


def test_a_statement_of_ours_that_is_wrong_passes_as_it_is(project: Project) -> None:
    project.close()
    with closing(Database(project.folder / DATABASE)) as database:
        with pytest.raises(sqlite3.OperationalError, match="no such table"), database.reading() as connection:
            connection.execute("SELECT a FROM nowhere")
        with pytest.raises(sqlite3.IntegrityError), database.transaction() as connection:
            connection.execute("INSERT INTO main.stars VALUES (9)")
        with pytest.raises(sqlite3.ProgrammingError), database.reading() as connection:
            connection.execute("SELECT ?")


@pytest.mark.parametrize(
    ("error", "kind", "sentence"),
    [
        (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte"), ProjectError, "are damaged"),
        (MemoryError(), ResourceError, "not enough memory"),
    ],
)
def test_what_the_module_itself_raises(error: Exception, kind: type[Exception], sentence: str) -> None:
    with pytest.raises(kind, match=sentence), sqlite_errors("moths"):
        raise error
