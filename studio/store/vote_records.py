"""The votes of a project as append-only records."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from datetime import UTC, datetime

from studio.domain.votes import Group, Mark, Verdict, Vote, refuse_misfit
from studio.store.database import Database
from studio.store.group_records import GroupRecords
from studio.store.vote_ledger import VoteLedger


def now() -> str:
    """The time for a record, in UTC and ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


class VoteRecords:
    """Appends a record for each vote, undo and redo, and keeps in memory what they come to."""

    def __init__(self, database: Database, groups: GroupRecords) -> None:
        self._database = database
        self._groups = groups
        self._ledger = self._replayed()

    def add(
        self, group_id: int, verdict: Verdict, strength: int, milliseconds: int, marks: Sequence[Mark] = ()
    ) -> Vote:
        """Record a vote; it replaces an earlier one on the same group.

        InputError for a group that there is not, or an answer that cannot be given on it.
        """
        group = self._groups.get(group_id)
        refuse_misfit(group, verdict, strength, marks)
        with self._database.transaction() as connection:
            cursor = connection.execute(
                "INSERT INTO main.records (id, kind, at, group_id, verdict, strength, milliseconds, marks) "
                "VALUES (?, 'vote', ?, ?, ?, ?, ?, ?)",
                (
                    self._database.free_number("records"),
                    now(),
                    group_id,
                    verdict.value,
                    strength,
                    milliseconds,
                    "".join(marks) or None,
                ),
            )
        vote = Vote(cursor.lastrowid or 0, group, verdict, strength, milliseconds, tuple(marks))
        self._ledger.cast(vote)
        return vote

    def undo(self) -> Vote | None:
        """Take the latest vote back and return it, if there is one."""
        vote = self._ledger.latest
        if vote is not None:
            self._append("undo", vote)
            self._ledger.take_back()
        return vote

    def redo(self) -> Vote | None:
        """Restore the vote that was taken back last and return it, if no other was cast since."""
        vote = self._ledger.latest_undone
        if vote is not None:
            self._append("redo", vote)
            self._ledger.restore()
        return vote

    @property
    def latest_undone(self) -> Vote | None:
        """What `redo` would restore."""
        return self._ledger.latest_undone

    def groups_of(self, vote_ids: Collection[int]) -> set[int]:
        """Ids of the groups that votes were on, even if the votes count no longer."""
        query = "SELECT group_id FROM records WHERE kind = 'vote' AND id IN (SELECT value FROM json_each(?))"
        with self._database.reading() as connection:
            return {group for (group,) in connection.execute(query, (json.dumps(sorted(vote_ids)),))}

    def all(self) -> list[Vote]:
        """The votes that count now, in order of time; of several on one group only the latest."""
        return self._ledger.votes()

    def answered(self) -> set[int]:
        """Ids of the groups with a vote that counts."""
        return self._ledger.answered()

    def skipped_groups(self) -> list[Group]:
        """In the order they were skipped in; those of a blind test that was asked for stay skipped."""
        skipped = [vote.group for vote in self.all() if vote.verdict is Verdict.SKIP]
        return [group for group in skipped if group.blind_test is None]

    def _append(self, kind: str, vote: Vote) -> None:
        with self._database.transaction() as connection:
            number = self._database.free_number("records")
            connection.execute(
                "INSERT INTO main.records (id, kind, at, vote) VALUES (?, ?, ?, ?)", (number, kind, now(), vote.id)
            )

    def _replayed(self) -> VoteLedger:
        ledger = VoteLedger()
        groups = self._groups.voted()
        with self._database.reading() as connection:
            for number, kind, group, verdict, strength, milliseconds, marks in connection.execute(
                "SELECT id, kind, group_id, verdict, strength, milliseconds, marks FROM records ORDER BY id"
            ):
                if kind == "vote":
                    given = tuple(Mark(letter) for letter in marks or "")
                    ledger.cast(Vote(number, groups[group], Verdict(verdict), strength, milliseconds, given))
                elif kind == "undo":
                    ledger.take_back()
                else:
                    ledger.restore()
        return ledger
