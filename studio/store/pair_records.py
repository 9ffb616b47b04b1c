"""The pairs of pictures of a project as records."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Container, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from studio.domain.errors import InputError
from studio.domain.votes import Candidate, Pair
from studio.domain.work import Picture, PicturePair
from studio.store.database import Database

COLUMNS = ["id", "prompt_id", "prompt", "negative", "latent_seed", "noise_seed", "image", "trajectory"]
QUERY = (
    "SELECT pairs.id, checkpoint, "
    + ", ".join(f"{side}.{column}" for side in ("l", "r") for column in COLUMNS)
    + " FROM pairs JOIN candidates l ON l.id = left_id JOIN candidates r ON r.id = right_id "
)


class PairRecords:
    """Paths are kept relative to `folder`, so that the project can be moved."""

    def __init__(self, database: Database, folder: Path) -> None:
        self._database, self._folder = database, folder

    def add(self, pair: PicturePair, checkpoint: int | None, swap: bool) -> Pair:
        """Record both pictures and the sides they are shown on."""
        with self._database.transaction() as connection:
            first = self._add_candidate(connection, pair.prompt_id, pair.first)
            second = self._add_candidate(connection, pair.prompt_id, pair.second)
            left, right = (second, first) if swap else (first, second)
            cursor = connection.execute(
                "INSERT INTO pairs (key, checkpoint, left_id, right_id) VALUES (?, ?, ?, ?)",
                (pair.key, checkpoint, left, right),
            )
        return self.one(cursor.lastrowid or 0)

    def one(self, pair_id: int) -> Pair:
        """InputError if there is no such pair."""
        with self._database.reading() as connection:
            row = connection.execute(QUERY + "WHERE pairs.id = ?", (pair_id,)).fetchone()
        if row is None:
            raise InputError(f"There is no pair {pair_id} in this project.")
        return self._pair(row)

    def voted(self) -> dict[int, Pair]:
        """All pairs that were ever voted on, by id."""
        with self._database.reading() as connection:
            rows = connection.execute(QUERY + "WHERE pairs.id IN (SELECT pair FROM records)")
            return {row[0]: self._pair(row) for row in rows}

    def without(self, answered: Container[int], limit: int | None) -> list[Pair]:
        """Pairs not among `answered`: those of the newest checkpoint first, then the oldest first."""
        with self._database.reading() as connection:
            numbers = connection.execute("SELECT id FROM pairs ORDER BY checkpoint DESC, id")
            wanted = list(islice((number for (number,) in numbers if number not in answered), limit))
            query = QUERY + "WHERE pairs.id IN (SELECT value FROM json_each(?))"
            found = {row[0]: self._pair(row) for row in connection.execute(query, (json.dumps(wanted),))}
        return [found[number] for number in wanted]

    def has_key(self, key: str) -> bool:
        with self._database.reading() as connection:
            return connection.execute("SELECT 1 FROM pairs WHERE key = ?", (key,)).fetchone() is not None

    def count(self) -> int:
        with self._database.reading() as connection:
            (number,) = connection.execute("SELECT count(*) FROM pairs").fetchone()
        return int(number)

    def pictures_by_prompt(self) -> dict[int, int]:
        """Prompts without a picture are left out."""
        with self._database.reading() as connection:
            rows = connection.execute("SELECT prompt_id, count(*) FROM candidates GROUP BY prompt_id")
            return dict(rows.fetchall())

    def _add_candidate(self, connection: sqlite3.Connection, prompt_id: int, picture: Picture) -> int:
        if picture.trajectory is None:
            raise ValueError("a picture to vote on needs a trajectory")
        paths = [path.relative_to(self._folder).as_posix() for path in (picture.image, picture.trajectory)]
        cursor = connection.execute(
            f"INSERT INTO candidates ({', '.join(COLUMNS[1:])}) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (prompt_id, picture.prompt, picture.negative, picture.latent_seed, picture.noise_seed, *paths),
        )
        return cursor.lastrowid or 0

    def _pair(self, row: Sequence[Any]) -> Pair:
        half = 2 + len(COLUMNS)
        return Pair(row[0], self._candidate(row[1], row[2:half]), self._candidate(row[1], row[half:]))

    def _candidate(self, checkpoint: int | None, values: Sequence[Any]) -> Candidate:
        number, prompt_id, prompt, negative, latent_seed, noise_seed, image, trajectory = values
        return Candidate(
            number,
            prompt_id,
            prompt,
            negative,
            checkpoint,
            latent_seed,
            noise_seed,
            self._folder / image,
            self._folder / trajectory,
        )
