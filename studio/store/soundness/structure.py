"""Whether the tables of a project are those that Atelier made, and nothing else acts on them."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing

Shape = set[tuple[str, bool]]
"""(column, whether it belongs to the key) of a table."""


def is_as_made(connection: sqlite3.Connection, migrations: Sequence[str]) -> bool:
    """Whether every table of its version is there with all its columns, and neither a trigger nor a view acts on them.

    Only the schema is looked at, no row is read: a view in a table's place may be endless.
    """
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    others = connection.execute("SELECT count(*) FROM main.sqlite_master WHERE type IN ('trigger', 'view')").fetchone()
    with closing(sqlite3.connect(":memory:")) as fresh:
        fresh.executescript("".join(migrations[:version]))
        return others == (0,) and all(shape <= shape_of(connection, name) for name, shape in tables_of(fresh).items())


def tables_of(connection: sqlite3.Connection) -> dict[str, Shape]:
    """The tables of a database by name."""
    names = connection.execute("SELECT name FROM main.sqlite_master WHERE type = 'table' ORDER BY name")
    return {name: shape_of(connection, name) for (name,) in names.fetchall()}


def shape_of(connection: sqlite3.Connection, name: str) -> Shape:
    """Of a table that can be read and written as it is; empty for a virtual one, a view or none."""
    kind = connection.execute("SELECT type FROM pragma_table_list(?) WHERE schema = 'main'", (name,)).fetchone()
    if kind != ("table",):
        return set()
    columns = connection.execute("SELECT name, pk > 0 FROM pragma_table_xinfo(?) WHERE hidden = 0", (name,))
    return {(column, bool(key)) for column, key in columns}
