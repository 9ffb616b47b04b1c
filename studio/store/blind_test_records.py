"""The blind tests that the artist asked for as records."""

from __future__ import annotations

from studio.domain.project import BlindTest
from studio.store.database import Database
from studio.store.vote_records import now


class BlindTestRecords:
    """In the table `checks`, as blind tests were called when it was made."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, newer: int, older: int | None, pairs: int, of_strengths: bool = False) -> BlindTest:
        """Record that the artist asked for a blind test."""
        with self._database.transaction() as connection:
            cursor = connection.execute(
                "INSERT INTO main.checks (id, newer, older, pairs, begun, of_strengths) VALUES (?, ?, ?, ?, ?, ?)",
                (self._database.free_number("checks"), newer, older, pairs, now(), of_strengths),
            )
        return BlindTest(cursor.lastrowid or 0, newer, older, pairs, of_strengths)

    def all(self) -> list[BlindTest]:
        """The oldest first."""
        with self._database.reading() as connection:
            rows = connection.execute("SELECT id, newer, older, pairs, of_strengths FROM checks ORDER BY id")
            return [
                BlindTest(number, newer, older, pairs, bool(of_strengths))
                for number, newer, older, pairs, of_strengths in rows
            ]
