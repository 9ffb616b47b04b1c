"""The checkpoints of a project as records: what each knows, and which one is worked with."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from studio.domain.errors import InputError
from studio.domain.project import Checkpoint
from studio.domain.work import TrainingSummary
from studio.store.database import Database
from studio.store.vote_records import now

COLUMNS = "parent, round, folder, created, votes, summary"


class CheckpointRecords:
    """Few enough to be kept in memory, together with the votes that they consumed.

    A vote is recorded with each checkpoint that learned it without its parents knowing it.
    """

    def __init__(self, database: Database, folder: Path) -> None:
        self._database, self._folder = database, folder
        self._consumed: dict[int, set[int]] = defaultdict(set)
        with database.reading() as connection:
            rows = connection.execute(f"SELECT id, {COLUMNS} FROM checkpoints ORDER BY id")
            self._checkpoints = {
                number: Checkpoint(
                    number, parent, round_, folder / name, created, votes, TrainingSummary(**json.loads(summary))
                )
                for number, parent, round_, name, created, votes, summary in rows
            }
            for vote, checkpoint in connection.execute("SELECT vote, checkpoint FROM consumed"):
                self._consumed[checkpoint].add(vote)
            head = connection.execute("SELECT checkpoint FROM heads ORDER BY id DESC LIMIT 1").fetchone()
        self._head: int | None = head[0] if head else None

    def add(
        self,
        folder: Path,
        parent: int | None,
        vote_ids: Sequence[int],
        summary: TrainingSummary,
        round_number: int,
        becomes_head: bool,
    ) -> Checkpoint:
        """`folder` is complete."""
        created, name = now(), folder.relative_to(self._folder).as_posix()
        fresh = set(vote_ids) - self.known(parent)
        values = (parent, round_number, name, created, len(set(vote_ids)), json.dumps(asdict(summary)))
        with self._database.transaction() as connection:
            cursor = connection.execute(f"INSERT INTO checkpoints ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)", values)
            number = cursor.lastrowid or 0
            rows = [(vote, number) for vote in sorted(fresh)]
            connection.executemany("INSERT INTO consumed (vote, checkpoint) VALUES (?, ?)", rows)
            if becomes_head:
                connection.execute("INSERT INTO heads (checkpoint, at) VALUES (?, ?)", (number, created))
        made = Checkpoint(number, parent, round_number, folder, created, len(set(vote_ids)), summary)
        self._checkpoints[number], self._consumed[number] = made, fresh
        self._head = number if becomes_head else self._head
        return made

    def all(self) -> list[Checkpoint]:
        return list(self._checkpoints.values())

    def one(self, checkpoint_id: int) -> Checkpoint:
        """InputError if there is no such checkpoint."""
        if checkpoint_id not in self._checkpoints:
            raise InputError(f"There is no checkpoint {checkpoint_id} in this project.")
        return self._checkpoints[checkpoint_id]

    @property
    def head(self) -> Checkpoint | None:
        return None if self._head is None else self._checkpoints[self._head]

    def set_head(self, checkpoint_id: int | None) -> None:
        """InputError if there is no such checkpoint."""
        if checkpoint_id is not None:
            self.one(checkpoint_id)
        with self._database.transaction() as connection:
            connection.execute("INSERT INTO heads (checkpoint, at) VALUES (?, ?)", (checkpoint_id, now()))
        self._head = checkpoint_id

    def lineage(self, checkpoint_id: int | None) -> list[Checkpoint]:
        """The checkpoint and all it was trained on from, the first one first; none for the base model."""
        line: list[Checkpoint] = []
        while checkpoint_id is not None:
            line.insert(0, self.one(checkpoint_id))
            checkpoint_id = line[0].parent
        return line

    def learned(self, checkpoint_id: int) -> set[int]:
        """Ids of the votes that were new to it."""
        return set(self._consumed[checkpoint_id])

    def known(self, checkpoint_id: int | None) -> set[int]:
        """Ids of all votes that it or those before it learned."""
        return {vote for checkpoint in self.lineage(checkpoint_id) for vote in self._consumed[checkpoint.id]}

    def consumed(self) -> set[int]:
        """Ids of the votes that any checkpoint learned."""
        return {vote for votes in self._consumed.values() for vote in votes}
