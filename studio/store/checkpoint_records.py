"""The checkpoints of a project as records."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from studio.domain.errors import InputError
from studio.domain.project import Checkpoint
from studio.domain.work import TrainingSummary
from studio.store.database import Database
from studio.store.vote_records import now


class CheckpointRecords:
    """Few enough to be kept in memory, together with the votes that they consumed."""

    def __init__(self, database: Database, folder: Path) -> None:
        self._database, self._folder = database, folder
        with database.reading() as connection:
            rows = connection.execute("SELECT id, parent, folder, created, votes, summary FROM checkpoints ORDER BY id")
            self._checkpoints = [
                Checkpoint(number, parent, folder / name, created, votes, TrainingSummary(**json.loads(summary)))
                for number, parent, name, created, votes, summary in rows
            ]
            self._consumed = {vote for (vote,) in connection.execute("SELECT vote FROM consumed")}

    def add(self, folder: Path, parent: int | None, vote_ids: Sequence[int], summary: TrainingSummary) -> Checkpoint:
        """`folder` is complete. A vote stays marked as consumed by the first checkpoint that knew it."""
        created, name = now(), folder.relative_to(self._folder).as_posix()
        values = (parent, name, created, len(vote_ids), json.dumps(asdict(summary)))
        with self._database.transaction() as connection:
            cursor = connection.execute(
                "INSERT INTO checkpoints (parent, folder, created, votes, summary) VALUES (?, ?, ?, ?, ?)", values
            )
            number = cursor.lastrowid or 0
            fresh = [(vote, number) for vote in vote_ids if vote not in self._consumed]
            connection.executemany("INSERT INTO consumed (vote, checkpoint) VALUES (?, ?)", fresh)
        self._checkpoints.append(Checkpoint(number, parent, folder, created, len(vote_ids), summary))
        self._consumed.update(vote_ids)
        return self._checkpoints[-1]

    def all(self) -> list[Checkpoint]:
        return list(self._checkpoints)

    def one(self, checkpoint_id: int) -> Checkpoint:
        """InputError if there is no such checkpoint."""
        for checkpoint in self._checkpoints:
            if checkpoint.id == checkpoint_id:
                return checkpoint
        raise InputError(f"There is no checkpoint {checkpoint_id} in this project.")

    def consumed(self) -> set[int]:
        return set(self._consumed)
