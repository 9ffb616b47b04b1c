"""The groups of pictures of a project as records."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Container, Iterable, Sequence
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path
from typing import Any

from studio.domain.errors import InputError
from studio.domain.jobs import Picture, PictureSet
from studio.domain.votes import WHOLE, Candidate, Group, Purpose
from studio.store.database import Database

LATEST = 2**62
DRAWN = ("prompt_id", "prompt", "negative", "checkpoint", "latent_seed", "noise_seed")
COLUMNS = (*DRAWN, "image", "trajectory", "strength")
QUERY = (
    f"SELECT groups.id, purpose, repeats, asked, candidates.id, {', '.join('candidates.' + name for name in COLUMNS)} "
    "FROM groups JOIN members ON group_id = groups.id JOIN candidates ON candidates.id = candidate "
    "WHERE groups.id IN ({}) ORDER BY groups.id, place"
)


class GroupRecords:
    """Paths are kept relative to `folder`, so that the project can be moved."""

    def __init__(self, database: Database, folder: Path) -> None:
        self._database = database
        self._folder = folder

    def add(
        self,
        made: PictureSet,
        checkpoints: Sequence[int | None],
        order: Sequence[int],
        purpose: Purpose,
        asked: int | None = None,
        strengths: Sequence[int] | None = None,
    ) -> Group:
        """Record the pictures, what drew each and how strongly (None is 100 % for all), the order they are shown in,
        and the check that asked for them."""
        variants = zip(checkpoints, strengths or [WHOLE] * len(checkpoints), strict=True)
        with self._database.transaction() as connection:
            pictures = [
                self._add_candidate(connection, made.prompt_id, *variant, picture)
                for picture, variant in zip(made.pictures, variants, strict=True)
            ]
            newest = max(checkpoints, key=lambda number: number or 0)
            shown = [pictures[place] for place in order]
            number = self._add_group(connection, made.key, newest, shown, purpose, asked=asked)
        return self.one(number)

    def add_repeat(self, group: Group, key: str, order: Sequence[int]) -> Group:
        """Record that the pictures of a group are shown again, in another order."""
        pictures = [group.pictures[place].id for place in order]
        with self._database.transaction() as connection:
            number = self._add_group(connection, key, group.checkpoint, pictures, Purpose.REPEAT, repeats=group.id)
        return self.one(number)

    def one(self, group_id: int) -> Group:
        """InputError if there is no such group."""
        with self._database.reading() as connection:
            found = self._groups(connection.execute(QUERY.format("?"), (group_id,)))
        if group_id not in found:
            raise InputError("There is no pair {0} in this project.", group_id)
        return found[group_id]

    def voted(self) -> dict[int, Group]:
        """All groups that were ever voted on, by id."""
        with self._database.reading() as connection:
            return self._groups(connection.execute(QUERY.format("SELECT group_id FROM records")))

    def without(self, answered: Container[int], current: Sequence[int | None], limit: int | None) -> list[Group]:
        """Groups not among `answered` nor of a check that was asked for: repeats first, then those of `current`
        checkpoints, then those of the newest other one, and of these the oldest first."""
        known = " OR ".join(["checkpoint IS ?"] * len(current))
        order = f"purpose = 'repeat' DESC, CASE WHEN {known} THEN {LATEST} ELSE checkpoint END DESC, id"
        with self._database.reading() as connection:
            numbers = connection.execute(f"SELECT id FROM groups WHERE asked IS NULL ORDER BY {order}", current)
            wanted = list(islice((number for (number,) in numbers if number not in answered), limit))
            query = QUERY.format("SELECT value FROM json_each(?)")
            found = self._groups(connection.execute(query, (json.dumps(wanted),)))
        return [found[number] for number in wanted]

    def of_blind_test(self, blind_test: int) -> list[Group]:
        """In the order they were drawn in."""
        with self._database.reading() as connection:
            query = QUERY.format("SELECT id FROM groups WHERE asked = ?")
            return list(self._groups(connection.execute(query, (blind_test,))).values())

    def bookmarked(self) -> set[int]:
        with self._database.reading() as connection:
            return {number for (number,) in connection.execute("SELECT group_id FROM bookmarks")}

    def bookmark(self, group_id: int, wanted: bool) -> None:
        order = "INSERT OR IGNORE INTO bookmarks VALUES (?)" if wanted else "DELETE FROM bookmarks WHERE group_id = ?"
        with self._database.transaction() as connection:
            connection.execute(order, (group_id,))

    def has_key(self, key: str) -> bool:
        with self._database.reading() as connection:
            return connection.execute("SELECT 1 FROM groups WHERE key = ?", (key,)).fetchone() is not None

    def count(self, purpose: Purpose | None = None, checkpoint: int | None = None) -> int:
        """None takes all; those of a check that was asked for are left out."""
        return self._number(
            "SELECT count(*) FROM groups "
            "WHERE asked IS NULL AND purpose = ifnull(?1, purpose) AND (?2 IS NULL OR checkpoint = ?2)",
            purpose and purpose.value,
            checkpoint,
        )

    def pictures(self) -> int:
        return self._number("SELECT count(*) FROM candidates")

    def pictures_by_prompt(self) -> dict[int, int]:
        """Prompts without a picture are left out."""
        with self._database.reading() as connection:
            rows = connection.execute("SELECT prompt_id, count(*) FROM candidates GROUP BY prompt_id")
            return dict(rows.fetchall())

    def _number(self, query: str, *values: object) -> int:
        with self._database.reading() as connection:
            (number,) = connection.execute(query, values).fetchone()
        return int(number)

    def _add_candidate(
        self, connection: sqlite3.Connection, prompt_id: int, checkpoint: int | None, strength: int, picture: Picture
    ) -> int:
        if picture.trajectory is None:
            raise ValueError("a picture to vote on needs a trajectory")
        image, trajectory = (path.relative_to(self._folder).as_posix() for path in (picture.image, picture.trajectory))
        seeds = (picture.latent_seed, picture.noise_seed)
        cursor = connection.execute(
            f"INSERT INTO candidates ({', '.join(COLUMNS)}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (prompt_id, picture.prompt, picture.negative, checkpoint, *seeds, image, trajectory, strength),
        )
        return cursor.lastrowid or 0

    @staticmethod
    def _add_group(
        connection: sqlite3.Connection,
        key: str,
        checkpoint: int | None,
        pictures: Sequence[int],
        purpose: Purpose,
        repeats: int | None = None,
        asked: int | None = None,
    ) -> int:
        cursor = connection.execute(
            "INSERT INTO groups (key, checkpoint, purpose, repeats, asked) VALUES (?, ?, ?, ?, ?)",
            (key, checkpoint, purpose.value, repeats, asked),
        )
        number = cursor.lastrowid or 0
        rows = [(number, place, picture) for place, picture in enumerate(pictures)]
        connection.executemany("INSERT INTO members (group_id, place, candidate) VALUES (?, ?, ?)", rows)
        return number

    def _groups(self, rows: Iterable[Sequence[Any]]) -> dict[int, Group]:
        return {
            number: Group(number, tuple(self._candidate(row[4:]) for row in members), Purpose(purpose), repeats, asked)
            for (number, purpose, repeats, asked), members in groupby(rows, key=itemgetter(0, 1, 2, 3))
        }

    def _candidate(self, values: Sequence[Any]) -> Candidate:
        *plain, image, trajectory, strength = values
        return Candidate(*[*plain, self._folder / image, self._folder / trajectory, strength])
