"""The votes of a project as append-only records."""

from __future__ import annotations

from datetime import UTC, datetime

from studio.domain.errors import InputError
from studio.domain.votes import Verdict, Vote
from studio.store.database import Database
from studio.store.ledger import Ledger
from studio.store.pair_records import PairRecords

STRENGTHS = (1, 2)


def now() -> str:
    """The time for a record, in UTC and ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


class VoteRecords:
    """Appends a record for each vote, undo and redo, and keeps in memory what they come to."""

    def __init__(self, database: Database, pairs: PairRecords) -> None:
        self._database, self._pairs = database, pairs
        self._ledger = self._replayed()

    def add(self, pair_id: int, verdict: Verdict, strength: int, milliseconds: int) -> Vote:
        """InputError for a pair or a strength that there is not."""
        if strength not in STRENGTHS:
            raise InputError(f"A vote is 1 (better) or 2 (much better), not {strength}.")
        pair = self._pairs.one(pair_id)
        with self._database.transaction() as connection:
            cursor = connection.execute(
                "INSERT INTO records (kind, at, pair, verdict, strength, milliseconds) VALUES ('vote', ?, ?, ?, ?, ?)",
                (now(), pair_id, verdict.value, strength, milliseconds),
            )
        vote = Vote(cursor.lastrowid or 0, pair, verdict, strength, milliseconds)
        self._ledger.cast(vote)
        return vote

    def undo(self) -> Vote | None:
        vote = self._ledger.latest
        if vote is not None:
            self._append("undo", vote)
            self._ledger.take_back()
        return vote

    def redo(self) -> Vote | None:
        vote = self._ledger.latest_undone
        if vote is not None:
            self._append("redo", vote)
            self._ledger.restore()
        return vote

    def counting(self) -> list[Vote]:
        return self._ledger.votes()

    def answered(self) -> set[int]:
        return self._ledger.answered()

    def _append(self, kind: str, vote: Vote) -> None:
        with self._database.transaction() as connection:
            connection.execute("INSERT INTO records (kind, at, vote) VALUES (?, ?, ?)", (kind, now(), vote.id))

    def _replayed(self) -> Ledger:
        ledger, pairs = Ledger(), self._pairs.voted()
        with self._database.reading() as connection:
            for number, kind, pair, verdict, strength, milliseconds in connection.execute(
                "SELECT id, kind, pair, verdict, strength, milliseconds FROM records ORDER BY id"
            ):
                if kind == "vote":
                    ledger.cast(Vote(number, pairs[pair], Verdict(verdict), strength, milliseconds))
                elif kind == "undo":
                    ledger.take_back()
                else:
                    ledger.restore()
        return ledger
