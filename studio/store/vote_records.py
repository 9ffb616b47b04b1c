"""The votes of a project as append-only records."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice
from typing import Any

from studio.domain.answers import Answer, Outline, outline
from studio.domain.errors import InputError
from studio.domain.votes import Group, Mark, Verdict, Vote, refuse_misfit
from studio.store.database import Database
from studio.store.group_records import GroupRecords
from studio.store.ledger.proving_answers import ProvingAnswers
from studio.store.ledger.vote_counts import VoteCounts
from studio.store.ledger.vote_ledger import VoteFollower, VoteLedger
from studio.store.ledger.vote_snapshot import VoteSnapshot, with_pictures
from studio.store.soundness.checksum import write_checksum

READ_AHEAD = 50


def now() -> str:
    """The time for a record, in UTC and ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def _insert(database: Database, connection: sqlite3.Connection, vote: Vote) -> int:
    marks = "".join(vote.marks) or None
    cursor = connection.execute(
        "INSERT INTO main.records (id, kind, at, group_id, verdict, strength, milliseconds, marks) "
        "VALUES (?, 'vote', ?, ?, ?, ?, ?, ?)",
        (
            database.free_number("records"),
            now(),
            vote.group.id,
            vote.verdict.value,
            vote.strength,
            vote.milliseconds,
            marks,
        ),
    )
    return _sealed(connection, cursor)


def _sealed(connection: sqlite3.Connection, cursor: sqlite3.Cursor) -> int:
    """The number of the record that was just written, now with its checksum."""
    number = cursor.lastrowid or 0
    write_checksum(connection, number)
    return number


class VoteRecords:
    """Appends a record for each vote, undo and redo, and keeps in memory what they come to.

    Kept are answers, which have no pictures; the votes on a few groups are made when they are asked for. What a window
    asks at every vote takes no longer the more votes there are.
    """

    def __init__(self, database: Database, groups: GroupRecords) -> None:
        self._database = database
        self._groups = groups
        self._ledger = VoteLedger()
        self._group_of: dict[int, int] = {}
        self._proving = ProvingAnswers()
        self._for_proof: tuple[Vote, ...] = ()
        self.counts = VoteCounts()
        self._replay()
        self.follow(self.counts)
        self.follow(self._proving)
        self.follow(groups.index)

    def add(
        self, group_id: int, verdict: Verdict, strength: int, milliseconds: int, marks: Sequence[Mark] = ()
    ) -> Vote:
        """Record a vote; it replaces an earlier one on the same group.

        InputError for a group that there is not, or an answer that cannot be given on it.
        """
        group = self._groups.get(group_id)
        (vote,) = self.add_all([Vote(0, group, verdict, strength, milliseconds, tuple(marks))])
        return vote

    def add_all(self, votes: Sequence[Vote]) -> list[Vote]:
        """Record several at once, all of them or none, and return them with their numbers.

        InputError for an answer that cannot be given on its group.
        """
        for vote in votes:
            refuse_misfit(vote.group, vote.verdict, vote.strength, vote.marks)
        with self._database.transaction() as connection:
            recorded = [replace(vote, id=_insert(self._database, connection, vote)) for vote in votes]
        for vote in recorded:
            shown = outline(vote.group)
            self._group_of[vote.id] = vote.group.id
            self._ledger.cast(Answer(vote.id, shown, vote.verdict, vote.strength, vote.milliseconds, vote.marks))
        return recorded

    def withdraw(self, group_id: int) -> Vote:
        """Let the vote on a group count no longer, so that the group waits again; returns the withdrawn vote.

        It is a record of its own, which `undo` takes back. InputError if no vote on the group counts.
        """
        vote = self.on(group_id)
        if vote is None:
            raise InputError("There is no vote on the pictures no. {0} that could be withdrawn.", group_id)
        self.add(group_id, Verdict.WITHDRAWN, 1, 0)
        return vote

    def undo(self) -> Vote | None:
        """Take the latest vote back and return it, if there is one."""
        answer = self._ledger.latest
        if answer is None:
            return None
        group = self._groups.get(answer.group.id)
        self._append("undo", answer)
        self._ledger.take_back()
        return answer.on(group)

    def redo(self) -> Vote | None:
        """Restore the vote that was taken back last and return it, if no other was cast since."""
        answer = self._ledger.latest_undone
        if answer is None:
            return None
        group = self._groups.get(answer.group.id)
        self._append("redo", answer)
        self._ledger.restore()
        return answer.on(group)

    def follow(self, follower: VoteFollower) -> None:
        """Tell a follower of all votes that count, and of every change from now on."""
        self._ledger.follow(follower)

    @property
    def latest(self) -> Answer | None:
        """What `undo` would take back."""
        return self._ledger.latest

    @property
    def latest_undone(self) -> Answer | None:
        """What `redo` would restore."""
        return self._ledger.latest_undone

    def answers(self) -> list[Answer]:
        """As `all`, without the pictures."""
        return self._ledger.answers()

    def newest_answers(self) -> Iterator[Answer]:
        """As `answers`, the newest first; not to be gone on with after the next vote."""
        return self._ledger.newest_first()

    def all(self) -> list[Vote]:
        """The votes that count now, in order of time; of several on one group only the latest."""
        return self.votes_of(self._ledger.answers())

    def newest(self, number: int) -> list[Vote]:
        """The last so many of them, in order of time."""
        return self.votes_of(self._ledger.newest(number))

    def newest_first(self) -> Iterator[Vote]:
        """Those that count now, the newest first; their pictures are read as they are gone through."""
        answers = iter(self._ledger.answers()[::-1])
        while some := list(islice(answers, READ_AHEAD)):
            yield from self.votes_of(some)

    def votes_of(self, answers: Sequence[Answer]) -> list[Vote]:
        """Answers with their pictures."""
        return with_pictures(answers, self._groups.several([answer.group.id for answer in answers]))

    def for_proof(self) -> Sequence[Vote]:
        """The votes that statistics are made of: those of blind tests, and both on what was shown twice.

        The first call reads them, so that those after it take no longer than a frame. Where none came or went they are
        the very same object.
        """
        if self._proving.changed:
            shown = self._proving.shown
            repeated = (
                self._ledger.on(each.group.repeats) for each in shown.values() if each.group.repeats is not None
            )
            answers = shown | {answer.id: answer for answer in repeated if answer is not None}
            known = {vote.id: vote for vote in self._for_proof}
            missing = [answer for number, answer in answers.items() if number not in known]
            known.update((vote.id, vote) for vote in self.votes_of(missing))
            self._for_proof = tuple(known[number] for number in sorted(answers))
            self._proving.changed = False
        return self._for_proof

    def on(self, group_id: int) -> Vote | None:
        """The vote that counts on a group."""
        answer = self._ledger.on(group_id)
        return None if answer is None else answer.on(self._groups.get(group_id))

    def snapshot(self) -> VoteSnapshot:
        """The votes that count now, for another thread."""
        return VoteSnapshot(tuple(self._ledger.answers()), self._groups.elsewhere)

    def answered(self) -> Set[int]:
        """Ids of the groups with a vote that counts, as of whenever it is looked at."""
        return self._ledger.answered

    def skipped_groups(self) -> list[Group]:
        """In the order they were skipped in; those of a blind test that was asked for stay skipped."""
        skipped = [answer for answer in self._ledger.answers() if answer.verdict is Verdict.SKIP]
        return [vote.group for vote in self.votes_of([one for one in skipped if one.group.blind_test is None])]

    def groups_of(self, vote_ids: Collection[int]) -> set[int]:
        """Ids of the groups that votes were on, even if the votes count no longer."""
        return {self._group_of[number] for number in vote_ids if number in self._group_of}

    def _append(self, kind: str, answer: Answer) -> None:
        with self._database.transaction() as connection:
            number = self._database.free_number("records")
            cursor = connection.execute(
                "INSERT INTO main.records (id, kind, at, vote) VALUES (?, ?, ?, ?)", (number, kind, now(), answer.id)
            )
            _sealed(connection, cursor)

    def _replay(self) -> None:
        outlines = self._groups.index.outlines
        with self._database.reading() as connection:
            for number, kind, *vote in connection.execute(
                "SELECT id, kind, group_id, verdict, strength, milliseconds, marks FROM records ORDER BY id"
            ):
                if kind == "vote":
                    self._ledger.cast(decode_answer(number, vote, outlines))
                    self._group_of[number] = vote[0]
                elif kind == "undo":
                    self._ledger.take_back()
                else:
                    self._ledger.restore()


def decode_answer(number: int, columns: Sequence[Any], outlines: Mapping[int, Outline]) -> Answer:
    """The vote of a row of `records`."""
    group, verdict, strength, milliseconds, marks = columns
    return Answer(number, outlines[group], Verdict(verdict), strength, milliseconds, tuple(map(Mark, marks or "")))
