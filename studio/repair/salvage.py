"""Reading what can be read of a database that SQLite itself cannot open or trust, row by row."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from studio.store.schema import create_tables
from studio.store.soundness.rules import TABLES
from studio.store.soundness.structure import shape_of, tables_of
from studio.store.soundness.sweep import Damage, Sweep

KEYS = {table.name: table.key[0] for table in TABLES}
PROBES_AT_MOST = 20_000
UNREADABLE_FILE = (sqlite3.Error, UnicodeDecodeError, OverflowError)
"""What reading a damaged database may come to; a name in what SQLite says of it may be no text at all."""
EARLIER = {"stars": "SELECT candidate FROM members WHERE group_id IN (SELECT group_id FROM bookmarks)"}
"""Where an older version kept what a table holds now, in its one column."""
Row = tuple[object, ...]


class Salvage:
    """A connection whose tables are the sound rows of the database in `file`, under the names that they have there.

    `damages` are the rows that cannot be meant, `lost` the tables of which something could not be read. The rows as
    they were are in the schema `raw`. Belongs to one thread; to be closed.
    """

    def __init__(self, file: Path) -> None:
        self.connection = sqlite3.connect(":memory:", isolation_level=None)
        self.connection.text_factory = partial(str, encoding="utf-8", errors="replace")
        self.lost: list[str] = []
        self.rows = 0
        try:
            create_tables(self.connection)
            self.connection.execute("PRAGMA foreign_keys = OFF")
            # without a name: in a file that SQLite removes again, however large it gets
            self.connection.execute("ATTACH '' AS raw")
            self._read(file)
            self.damages: list[Damage] = Sweep(self.connection, "raw", all_views=True).damages
        except BaseException:
            self.connection.close()
            raise

    def close(self) -> None:
        self.connection.close()

    def _read(self, file: Path) -> None:
        old = sqlite3.connect(file, isolation_level=None)
        try:
            old.text_factory = self.connection.text_factory
            with suppress(*UNREADABLE_FILE):
                # lets one table be read where the description of another is damaged
                old.execute("PRAGMA writable_schema = ON")
            for name in tables_of(self.connection):
                self._make(name)
                self._fill(old, name)
        finally:
            old.close()

    def _make(self, name: str) -> None:
        """A table that takes any value, with the defaults of columns that an older one may lack."""
        columns = self.connection.execute("SELECT name, dflt_value FROM pragma_table_xinfo(?)", (name,)).fetchall()
        described = [
            f"{column} INTEGER PRIMARY KEY"
            if column == "id" and KEYS.get(name) == "id"
            else f"{column} DEFAULT {usual}"
            for column, usual in columns
        ]
        self.connection.execute(f"CREATE TABLE raw.{name} ({', '.join(described)})")
        if name in KEYS and KEYS[name] != "id":
            self.connection.execute(f"CREATE INDEX raw.by_key_{name} ON {name} ({KEYS[name]})")

    def _fill(self, old: sqlite3.Connection, name: str) -> None:
        columns = self._columns_there(old, name)
        if not columns:
            self._fill_from_earlier(old, name)
            return
        names = ", ".join(columns)
        insert = f"INSERT OR IGNORE INTO raw.{name} ({names}) VALUES ({', '.join('?' * len(columns))})"
        self.connection.execute("BEGIN")
        self.rows += self.connection.executemany(insert, self._rows(old, name, columns)).rowcount
        self.connection.execute("COMMIT")

    def _fill_from_earlier(self, old: sqlite3.Connection, name: str) -> None:
        try:
            rows = old.execute(EARLIER[name]).fetchall()
        except (KeyError, *UNREADABLE_FILE):
            self.lost.append(name)
            return
        self.rows += self.connection.executemany(f"INSERT OR IGNORE INTO raw.{name} VALUES (?)", rows).rowcount

    def _columns_there(self, old: sqlite3.Connection, name: str) -> list[str]:
        try:
            there = {column for column, *_ in shape_of(old, name)}
        except UNREADABLE_FILE:
            return []
        wanted = self.connection.execute("SELECT name FROM pragma_table_xinfo(?)", (name,))
        columns = [column for (column,) in wanted if column in there]
        return columns if KEYS.get(name, columns[0] if columns else "") in columns else []

    def _rows(self, old: sqlite3.Connection, name: str, columns: Sequence[str]) -> Iterator[Row]:
        """All that can be read: from the front, where that breaks off from the back, then one key after the other."""
        key = KEYS.get(name)
        # by SQLite's own number of a row, which is there whatever became of the description of the column
        by = "rowid" if key == "id" else key
        select = (
            f"SELECT {', '.join('rowid' if column == 'id' == key else column for column in columns)} FROM main.{name}"
        )
        forward = _Reading(old, select + (f" ORDER BY {by}" if key else ""), columns.index(key) if key else 0)
        yield from forward
        if not forward.broken:
            return
        self.lost.append(name)
        if key is None:
            return
        backward = _Reading(old, f"{select} ORDER BY {by} DESC", columns.index(key), stop=forward.last)
        yield from backward
        first = forward.last + 1
        behind = backward.last if backward.last else first + PROBES_AT_MOST
        for number in range(first, min(behind, first + PROBES_AT_MOST)):
            yield from _Reading(old, f"{select} WHERE {by} = ?", columns.index(key), values=(number,))


class _Reading:
    """The rows of a query up to where they cannot be read; `last` is the last whole number of their key, 0 without."""

    def __init__(
        self, old: sqlite3.Connection, query: str, key: int, stop: int | None = None, values: Sequence[int] = ()
    ) -> None:
        self._old = old
        self._values = values
        self._query = query
        self._key = key
        self._stop = stop
        self.last = 0
        self.broken = False

    def __iter__(self) -> Iterator[Row]:
        try:
            for row in self._old.execute(self._query, self._values):
                number = row[self._key]
                if isinstance(number, int):
                    if self._stop is not None and number <= self._stop:
                        return
                    self.last = number
                yield row
        except UNREADABLE_FILE:
            self.broken = True


def copy_sound(salvage: Salvage, target: Path) -> None:
    """Write the sound rows into a new database."""
    connection = salvage.connection
    connection.execute("ATTACH ? AS sound", (str(target),))
    try:
        for name in tables_of(connection):
            source = f"temp.{name}" if name in KEYS else f"raw.{name}"
            columns = ", ".join(column for column, *_ in sorted(shape_of(connection, name)))
            connection.execute("BEGIN")
            if name not in KEYS and connection.execute(f"SELECT 1 FROM {source}").fetchone():
                connection.execute(f"DELETE FROM sound.{name}")
            connection.execute(f"INSERT OR IGNORE INTO sound.{name} ({columns}) SELECT {columns} FROM {source}")
            connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        connection.execute("DETACH sound")
