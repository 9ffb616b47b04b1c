"""Judging every row once, when a project is opened: those that cannot be meant are hidden from every query.

A temporary view stands before each table with damage. It has the table's name, so that whoever reads the table reads
sound rows only; who writes names `main.` and the table.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from studio.domain.errors import ProjectError
from studio.domain.json_fields import parse_json
from studio.domain.training_summary import decode_summary
from studio.store.soundness.checksum import COLUMN, know_checksums
from studio.store.soundness.rules import IS_SUMMARY, MOST_ID, RECORDS, REFERENCES, TABLES, Column, Table, whole_number

LEFT_OUT = {
    "prompts": "{0} of prompt {1} makes no sense, so the prompt is left out.",
    "checkpoints": "{0} of checkpoint {1} makes no sense, so the checkpoint is left out.",
    "candidates": "{0} of picture {1} makes no sense, so the picture is left out.",
    "checks": "{0} of blind check {1} makes no sense, so the check is left out; its votes stay.",
    "groups": "{0} of the pictures no. {1} makes no sense, so they are left out.",
    "members": "{0} of a place of the pictures no. {1} makes no sense, so the place is left out.",
    "records": "{0} of vote {1} makes no sense, so the vote is left out.",
    "consumed": "{0} of what vote {1} was learned by makes no sense, so it is left out.",
    "heads": "{0} of the choice of a model ({1}) makes no sense; the choice before it counts.",
    "stars": "{0} of the star of picture {1} makes no sense, so the star is left out.",
    "requests": "{0} of something asked for ({1}) makes no sense, so it is left out.",
    "unshown": "{0} of a picture not shown with those of no. {1} makes no sense, so the picture is left out.",
    "unusable": "{0} of the note on picture {1} makes no sense, so the note is left out.",
    "imports": "{0} of what was brought as no. {1} makes no sense, so it is left out.",
    "liked": "{0} of the picture that you brought as no. {1} makes no sense, so the picture is left out.",
    "learned_liked": "{0} of what learned from your picture {1} makes no sense, so it is left out.",
    "brought": "{0} of where picture {1} comes from makes no sense, so that is left out.",
}
REPLACED = {
    "prompts": "{0} of prompt {1} makes no sense; the usual value is used instead.",
    "checkpoints": "{0} of checkpoint {1} makes no sense; the usual value is used instead.",
    "candidates": "{0} of picture {1} makes no sense; the usual value is used instead.",
    "checks": "{0} of blind check {1} makes no sense; the usual value is used instead.",
    "groups": "{0} of the pictures no. {1} makes no sense; the usual value is used instead.",
    "records": "{0} of vote {1} makes no sense; the usual value is used instead.",
    "heads": "{0} of the choice of a model ({1}) makes no sense; the usual value is used instead.",
    "requests": "{0} of something asked for ({1}) makes no sense; the usual value is used instead.",
    "unusable": "{0} of the note on picture {1} makes no sense; the usual value is used instead.",
    "imports": "{0} of what was brought as no. {1} makes no sense; the usual value is used instead.",
    "liked": "{0} of the picture that you brought as no. {1} makes no sense; the usual value is used instead.",
    "brought": "{0} of where picture {1} comes from makes no sense; the usual value is used instead.",
}
CHANGED = (
    "Something of vote {0}, on the pictures no. {1}, changed on the disk, so the vote is left out; vote on them again."
)


@dataclass(frozen=True)
class Damage:
    """Something in the records of a project that cannot be meant, and what is done about it.

    `row` is the first column of its key; `sentence` says it to the artist.
    """

    table: str
    row: int
    sentence: ProjectError


class Sweep:
    """Judges the tables in `schema` of a connection; `damages` says what was found.

    With `all_views` every table gets its view, so that the sound rows of another database than `main` can be read.
    """

    def __init__(self, connection: sqlite3.Connection, schema: str = "main", *, all_views: bool = False) -> None:
        self._connection = connection
        self._schema = schema
        self.damages: list[Damage] = []
        self._left_out: dict[str, set[tuple[object, ...]]] = {}
        know_checksums(connection)
        connection.create_function(IS_SUMMARY, 1, _is_summary, deterministic=True)
        for table in TABLES:
            found_before = len(self.damages)
            left_out = self._judge(table)
            if table is RECORDS:
                left_out |= self._out_of_order(left_out)
            if all_views or len(self.damages) > found_before:
                self._left_out[table.name] = left_out
                self._put_view(connection, table)

    def hide(self, connection: sqlite3.Connection) -> None:
        """Put the same views into another connection to the same database."""
        connection.create_function(IS_SUMMARY, 1, _is_summary, deterministic=True)
        for table in TABLES:
            if table.name in self._left_out:
                self._put_view(connection, table)

    def _judge(self, table: Table) -> set[tuple[object, ...]]:
        """Keys of the rows to leave out; notes what is wrong with these and with others."""
        left_out = set[tuple[object, ...]]()
        count = len(table.key)
        for row in self._connection.execute(self._sql(_findings(table))).fetchall():
            key = row[:count]
            unsound, replaced = row[count:]
            number = key[0] if isinstance(key[0], int) else 0
            if unsound is not None:
                left_out.add(key)
                self._note_left_out(table, number, unsound)
            else:
                self._note(REPLACED, table, number, replaced)
        return left_out

    def _out_of_order(self, left_out: set[tuple[object, ...]]) -> set[tuple[object, ...]]:
        """Undos of what was not the latest vote, and redos of what was not the latest undone."""
        standing: list[int] = []
        undone: list[int] = []
        wrong = set[tuple[object, ...]]()
        rows = self._connection.execute(self._sql("SELECT id, kind, vote FROM SCHEMA.records ORDER BY id"))
        for number, kind, vote in rows:
            if (number,) in left_out:
                continue
            if kind == "vote":
                undone.clear()
                standing.append(number)
                continue
            source, target = (standing, undone) if kind == "undo" else (undone, standing)
            if source and source[-1] == vote:
                target.append(source.pop())
            else:
                wrong.add((number,))
                self._note(LEFT_OUT, RECORDS, number, "order")
        return wrong

    def _note_left_out(self, table: Table, row: int, what: str) -> None:
        pair = self._pair_of(row) if (table, what) == (RECORDS, COLUMN) else None
        if pair is None:
            self._note(LEFT_OUT, table, row, what)
        else:
            self.damages.append(Damage(table.name, row, ProjectError(CHANGED, row, pair)))

    def _pair_of(self, record: int) -> int | None:
        """What a vote is on; None for an undo or a redo."""
        query = self._sql("SELECT group_id FROM SCHEMA.records WHERE id = ?")
        pair: int | None = self._connection.execute(query, (record,)).fetchone()[0]
        return pair

    def _note(self, sentences: dict[str, str], table: Table, row: int, what: str) -> None:
        self.damages.append(Damage(table.name, row, ProjectError(sentences[table.name], f"“{what}”", row)))

    def _put_view(self, connection: sqlite3.Connection, table: Table) -> None:
        left_out = self._left_out[table.name]
        aside = f"temp.left_out_{table.name}"
        names = ", ".join(table.key)
        connection.execute(f"CREATE TEMP TABLE left_out_{table.name} ({names})")
        places = ", ".join("?" * len(table.key))
        # Nothing is or is not among keys of which one is NULL; a row with such a key never is sound.
        keys = sorted((key for key in left_out if None not in key), key=repr)
        connection.executemany(f"INSERT INTO {aside} VALUES ({places})", keys)
        key = ", ".join(f"t.{name}" for name in table.key)
        has_key = " AND ".join(f"t.{name} IS NOT NULL" for name in table.key)
        connection.execute(
            self._sql(
                f"CREATE TEMP VIEW {table.name} AS SELECT {self._sound_columns(table)} FROM SCHEMA.{table.name} AS t "
                f"WHERE {has_key} AND ({key}) NOT IN (SELECT {names} FROM {aside})"
            )
        )

    def _sound_columns(self, table: Table) -> str:
        """Of all columns that there are, also those of which no rule says what they hold."""
        rules = {column.name: column for column in table.columns}
        there = self._connection.execute("SELECT name FROM pragma_table_xinfo(?, ?)", (table.name, self._schema))
        return ", ".join(_sound_column(name, rules.get(name)) for (name,) in there.fetchall())

    def _sql(self, sql: str) -> str:
        return sql.replace("SCHEMA.", f"{self._schema}.")


def _findings(table: Table) -> str:
    """A query for the rows with something wrong: their keys, what they cannot be without, what can be replaced."""
    needed = [(column.name, column.sound) for column in table.columns if column.instead is None]
    if table.key == ("id",):
        needed.insert(0, ("id", whole_number("id", 1, MOST_ID)))
    replaceable = [(column.name, column.sound) for column in table.columns if column.instead is not None]
    key = ", ".join(f"t.{name}" for name in table.key)
    unsound = _first_wrong([*needed, *table.whole])
    return (
        f"SELECT {key}, {unsound} AS unsound, {_first_wrong(replaceable)} AS replaced "
        f"FROM SCHEMA.{table.name} AS t WHERE unsound IS NOT NULL OR replaced IS NOT NULL"
    )


def _first_wrong(conditions: list[tuple[str, str]]) -> str:
    if not conditions:
        return "NULL"
    cases = " ".join(f"WHEN ({condition}) IS NOT TRUE THEN '{name}'" for name, condition in conditions)
    return f"CASE {cases} END"


def _sound_column(name: str, column: Column | None) -> str:
    # a value that there is nothing to take instead of is sound wherever its row is not left out
    if column is None or column.instead is None:
        return f"t.{name} AS {name}"
    return f"CASE WHEN ({column.sound}) IS TRUE THEN t.{name} ELSE {column.instead} END AS {name}"


def _is_summary(content: object) -> bool:
    """Whether the BLOB can be read as what a training came to."""
    try:
        decode_summary(parse_json(content))
    except ValueError:
        return False
    return True


def free_numbers(connection: sqlite3.Connection) -> dict[str, int]:
    """For each table whose rows are named by numbers that it has not come to yet, the first one behind those.

    A new row of such a number would be taken for one that is gone, with its votes and all.
    """
    free = dict[str, int]()
    for table, naming, column in REFERENCES:
        (named,) = connection.execute(
            f"SELECT max({column}) FROM main.{naming} WHERE typeof({column}) = 'integer' AND {column} <= {MOST_ID} "
            f"AND {column} > (SELECT ifnull(max(id), 0) FROM main.{table})"
        ).fetchone()
        if named is not None:
            free[table] = max(free.get(table, 0), named + 1)
    return free


def numbers_beyond(connection: sqlite3.Connection) -> Iterator[str]:
    """Names of the tables whose numbering went astray: new rows would be counted on from there."""
    for table in TABLES:
        if table.key == ("id",):
            (most,) = connection.execute(f"SELECT max(id) FROM main.{table.name}").fetchone()
            if isinstance(most, int) and most > MOST_ID:
                yield table.name
