"""Whether the tables of a project are those that Atelier made, and nothing else acts on them."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from contextlib import closing

Shape = set[tuple[str, str, str | None, bool]]
"""(column, its type, what it holds if nothing is said, whether it belongs to the key) of a table."""
ABOUT_A_VALUE = re.compile(r"ok$|CHECK constraint failed in |\S+ value in ")
"""What `quick_check` says of values; these are judged by rules of our own."""
MESSAGES_AT_MOST = 1_000_000


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
    columns = connection.execute(
        "SELECT name, type, dflt_value, pk > 0 FROM pragma_table_xinfo(?) WHERE hidden = 0", (name,)
    )
    return {(column, kind, usual, bool(key)) for column, kind, usual, key in columns}


def is_word_for_word(connection: sqlite3.Connection, migrations: Sequence[str]) -> bool:
    """Whether also what the tables demand of their rows, and their indexes, are described as in the migrations; only
    how the words are spaced may differ."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    with closing(sqlite3.connect(":memory:")) as fresh:
        fresh.executescript("".join(migrations[:version]))
        return _words_of(fresh) <= _words_of(connection)


def _words_of(connection: sqlite3.Connection) -> set[str]:
    rows = connection.execute("SELECT sql FROM main.sqlite_master WHERE sql NOT NULL").fetchall()
    return {"".join(sql.split()) for (sql,) in rows}


def is_in_order(connection: sqlite3.Connection) -> bool:
    """Whether every page is in its place and the rows on it are in order; otherwise a row can be found by its key
    as another than when all are read, or not at all. A few milliseconds a thousand votes."""
    messages = connection.execute(f"PRAGMA main.quick_check({MESSAGES_AT_MOST})").fetchall()
    return all(ABOUT_A_VALUE.match(message) for (message,) in messages)
