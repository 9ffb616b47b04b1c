"""The groups of pictures of a project as records."""

from __future__ import annotations

import json
import sqlite3
from collections import OrderedDict
from collections.abc import Collection, Iterable, Sequence
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from studio.domain.answers import outline
from studio.domain.errors import InputError
from studio.domain.jobs import Picture, PictureSet
from studio.domain.project import NewPicture
from studio.domain.votes import WHOLE, Candidate, Group, Purpose
from studio.store.database import Database
from studio.store.group_index import GroupIndex
from studio.store.inside import inside
from studio.trajectory_file import text_key

NO_TRAJECTORY = ""
KEPT = 300
COLUMNS = (
    "prompt_id",
    "prompt",
    "negative",
    "checkpoint",
    "latent_seed",
    "noise_seed",
    "image",
    "trajectory",
    "strength",
)
# The column `asked` holds the blind test that a group was drawn for; released tables keep their names.
QUERY = (
    f"SELECT groups.id, purpose, repeats, asked, candidates.id, {', '.join('candidates.' + name for name in COLUMNS)}, "
    "brought.candidate FROM groups JOIN members ON group_id = groups.id "
    "JOIN candidates ON candidates.id = members.candidate LEFT JOIN brought ON brought.candidate = candidates.id "
    "WHERE groups.id IN ({}) ORDER BY groups.id, place"
)


class GroupRecords:
    """Paths are kept relative to `folder`, so that the project can be moved. Of all groups there is an `index`."""

    def __init__(self, database: Database, folder: Path) -> None:
        self._database = database
        self._folder = folder
        self.index = GroupIndex(database)
        self._kept: OrderedDict[int, Group] = OrderedDict()
        self._first_of_base: dict[int, int] = {}

    def add(
        self,
        picture_set: PictureSet,
        checkpoints: Sequence[int | None],
        order: Sequence[int],
        purpose: Purpose = Purpose.ROUND,
        blind_test: int | None = None,
        strengths: Sequence[int] | None = None,
    ) -> Group:
        """Record a drawn set as a group whose pictures are shown in this order; `checkpoints` drew one each, at
        `strengths` in per cent, None for 100 each.

        A group of a `blind_test` that was asked for waits for no vote elsewhere.
        """
        variants = zip(checkpoints, strengths or [WHOLE] * len(checkpoints), strict=True)
        with self._database.transaction() as connection:
            pictures = [
                self._add_candidate(connection, picture_set.prompt_id, *variant, picture)
                for picture, variant in zip(picture_set.pictures, variants, strict=True)
            ]
            newest = max(checkpoints, key=lambda number: number or 0)
            shown = [pictures[place] for place in order]
            number = self._add_group(connection, picture_set.key, newest, shown, purpose, blind_test=blind_test)
        self.index.pictures[picture_set.prompt_id] += len(pictures)
        return self._indexed(number, newest)

    def add_repeat(self, group: Group, key: str, order: Sequence[int]) -> Group:
        """Record that the pictures of a group wait to be seen again, in another order."""
        pictures = [group.pictures[place].id for place in order]
        with self._database.transaction() as connection:
            number = self._add_group(connection, key, group.checkpoint, pictures, Purpose.REPEAT, repeats=group.id)
        return self._indexed(number, group.checkpoint)

    def add_brought(self, import_id: int, groups: Sequence[tuple[int, Sequence[NewPicture]]]) -> list[Group]:
        """Record groups of pictures that nothing here drew, each under the id of its prompt; all of them or none."""
        with self._database.transaction() as connection:
            numbers = [
                self._add_brought(connection, f"i{import_id:06}-{place:04}", import_id, prompt_id, pictures)
                for place, (prompt_id, pictures) in enumerate(groups, start=1)
            ]
        for prompt_id, pictures in groups:
            self.index.pictures[prompt_id] += len(pictures)
        return [self._indexed(number, None) for number in numbers]

    def _add_brought(
        self,
        connection: sqlite3.Connection,
        key: str,
        import_id: int,
        prompt_id: int,
        pictures: Sequence[NewPicture],
    ) -> int:
        candidates = []
        for each in pictures:
            name = f"{each.image.stem}-{text_key(each.prompt, each.negative)}.safetensors"
            trajectory = self._folder / "trajectories" / name
            picture = Picture(each.prompt, each.negative, 0, 0, each.image, trajectory)
            number = self._add_candidate(connection, prompt_id, None, WHOLE, picture)
            connection.execute(
                "INSERT INTO main.brought (candidate, import, digest, name) VALUES (?, ?, ?, ?)",
                (number, import_id, each.digest, each.name),
            )
            candidates.append(number)
        return self._add_group(connection, key, None, candidates, Purpose.ROUND)

    def brought(self) -> list[Picture]:
        """The pictures of all imports that count, as the engine reads them."""
        query = (
            "SELECT prompt, negative, image, trajectory FROM candidates JOIN brought ON candidate = candidates.id "
            "JOIN imports ON imports.id = import WHERE undone IS NULL ORDER BY candidates.id"
        )
        with self._database.reading() as connection:
            rows = connection.execute(query).fetchall()
        return [
            Picture(prompt, negative, 0, 0, inside(self._folder, image), inside(self._folder, trajectory))
            for prompt, negative, image, trajectory in rows
        ]

    def of_import(self, import_id: int) -> list[int]:
        """Ids of the groups that came with it, and of those that show one of them again."""
        query = (
            "SELECT DISTINCT group_id FROM members JOIN brought ON brought.candidate = members.candidate "
            "WHERE import = ? ORDER BY group_id"
        )
        with self._database.reading() as connection:
            return [number for (number,) in connection.execute(query, (import_id,))]

    def hide(self, group_ids: Iterable[int]) -> None:
        """These wait for a vote no more; they are those of an import that is taken back."""
        self.index.hide(group_ids)

    def get(self, group_id: int) -> Group:
        """InputError if there is no such group."""
        groups = self.several([group_id])
        if group_id not in groups:
            raise InputError("No pictures of this project have the number {0}.", group_id)
        return groups[group_id]

    def refuse_unknown(self, group_ids: Iterable[int]) -> None:
        """InputError if one of them is not there."""
        for number in group_ids:
            if number not in self.index.outlines:
                raise InputError("No pictures of this project have the number {0}.", number)

    def several(self, group_ids: Sequence[int]) -> dict[int, Group]:
        """Those that there are, by id. The groups looked at last are kept, for they never change."""
        found = {number: self._kept[number] for number in group_ids if number in self._kept}
        missing = [number for number in group_ids if number not in found]
        if missing:
            with self._database.reading() as connection:
                found.update(self._read(connection, missing))
        for number in group_ids[-KEPT:]:
            if number in found:
                self._kept[number] = found[number]
                self._kept.move_to_end(number)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return found

    def elsewhere(self, group_ids: Sequence[int]) -> dict[int, Group]:
        """As `several`, for a thread that the project does not belong to: through a connection of its own."""
        with self._database.reading_elsewhere() as connection:
            return self._read(connection, group_ids)

    def first_of_base(self, prompt_id: int) -> Group | None:
        """The oldest group of a round that the base model drew from a prompt of the deck, if there is one."""
        query = (
            "SELECT groups.id FROM candidates JOIN members ON candidate = candidates.id "
            "JOIN groups ON groups.id = group_id WHERE prompt_id = ? AND purpose = 'round' AND trajectory <> '' "
            "AND groups.checkpoint IS NULL AND candidates.id NOT IN (SELECT candidate FROM brought) "
            "ORDER BY candidates.id LIMIT 1"
        )
        if prompt_id not in self._first_of_base:
            with self._database.reading() as connection:
                found = connection.execute(query, (prompt_id,)).fetchone()
            if found is None:
                return None
            # it stays the oldest, and to look for it takes longer the more groups there are
            self._first_of_base[prompt_id] = found[0]
        return self.get(self._first_of_base[prompt_id])

    def undecided(self, current: Sequence[int | None], limit: int | None) -> list[Group]:
        """Groups without a vote that counts nor of a blind test that was asked for: repeats first, then those of
        `current` checkpoints, then those of the newest other one, and of these the oldest first."""
        undecided = self.index.undecided(current, limit)
        groups = self.several(undecided)
        return [groups[number] for number in undecided]

    @property
    def undecided_count(self) -> int:
        """How many groups `undecided` has without a limit."""
        return self.index.undecided_count

    def is_undecided(self, group_id: int) -> bool:
        """Whether it is one of them."""
        return self.index.is_undecided(group_id)

    def newest_of_rounds(self, number: int) -> list[Group]:
        """The groups of rounds that were drawn last, at most so many."""
        return list(self.several(self.index.newest_of_rounds(number)).values())

    def of_blind_test(self, blind_test: int) -> list[Group]:
        """The pairs that a blind test has so far, in the order they were drawn in."""
        with self._database.reading() as connection:
            query = QUERY.format("SELECT id FROM groups WHERE asked = ?")
            return list(self._groups(connection.execute(query, (blind_test,))).values())

    def starred(self) -> set[int]:
        """Ids of the pictures that the artist gave a star."""
        with self._database.reading() as connection:
            return {number for (number,) in connection.execute("SELECT candidate FROM stars")}

    def is_starred(self, group: Group) -> bool:
        """Whether all its pictures have one."""
        pictures = json.dumps([picture.id for picture in group.pictures])
        query = "SELECT count(*) FROM stars WHERE candidate IN (SELECT value FROM json_each(?))"
        with self._database.reading() as connection:
            (number,) = connection.execute(query, (pictures,)).fetchone()
        return bool(number == len(group.pictures))

    def star(self, pictures: Collection[int], starred: bool) -> None:
        """Give pictures a star or take it away, all of them or none."""
        add = "INSERT OR IGNORE INTO main.stars SELECT value FROM json_each(?)"
        remove = "DELETE FROM main.stars WHERE candidate IN (SELECT value FROM json_each(?))"
        with self._database.transaction() as connection:
            connection.execute(add if starred else remove, (json.dumps(list(pictures)),))

    def worded_elsewhere(self, prompt: int | None, checkpoint: int | None) -> list[tuple[int, str]]:
        """Id and prompt of every picture, of those of a prompt of the deck, or of those that a checkpoint drew, 0 for
        the base model; for a thread that the project does not belong to."""
        query = "SELECT id, prompt FROM candidates WHERE prompt_id = ifnull(?, prompt_id) "
        query += "AND ifnull(checkpoint, 0) = coalesce(?, checkpoint, 0)"
        with self._database.reading_elsewhere() as connection:
            return connection.execute(query, (prompt, checkpoint)).fetchall()

    def has_key(self, key: str) -> bool:
        """Whether a group was recorded under this key, one that is damaged too: its key and its files are taken."""
        with self._database.reading() as connection:
            return connection.execute("SELECT 1 FROM main.groups WHERE key = ?", (key,)).fetchone() is not None

    def count(self, purpose: Purpose | None = None, checkpoint: int | None = None) -> int:
        """All groups, or those of a purpose, or of these those whose newest picture a checkpoint drew.

        Those of a blind test that was asked for are left out.
        """
        return self.index.number(purpose, checkpoint)

    def picture_count(self) -> int:
        """How many pictures were recorded, whether voted on or not."""
        return self.index.pictures.total()

    def pictures_by_prompt(self) -> dict[int, int]:
        """Prompts without a picture are left out."""
        return dict(self.index.pictures)

    def texts(self) -> set[str]:
        """The prompts and negative prompts that pictures were drawn with."""
        with self._database.reading() as connection:
            rows = connection.execute("SELECT prompt FROM candidates UNION SELECT negative FROM candidates")
            return {text for (text,) in rows}

    def _indexed(self, number: int, checkpoint: int | None) -> Group:
        """The group that was just recorded."""
        group = self.get(number)
        self.index.add(outline(group)._replace(checkpoint=checkpoint))
        return group

    def _read(self, connection: sqlite3.Connection, group_ids: Sequence[int]) -> dict[int, Group]:
        query = QUERY.format("SELECT value FROM json_each(?)")
        return self._groups(connection.execute(query, (json.dumps(group_ids),)))

    def _add_candidate(
        self, connection: sqlite3.Connection, prompt_id: int, checkpoint: int | None, strength: int, picture: Picture
    ) -> int:
        values = (
            self._database.free_number("candidates"),
            prompt_id,
            picture.prompt,
            picture.negative,
            checkpoint,
            picture.latent_seed,
            picture.noise_seed,
            self._relative(picture.image),
            self._relative(picture.trajectory) if picture.trajectory else NO_TRAJECTORY,
            strength,
        )
        cursor = connection.execute(
            f"INSERT INTO main.candidates (id, {', '.join(COLUMNS)}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values
        )
        return cursor.lastrowid or 0

    def _relative(self, path: Path) -> str:
        return path.relative_to(self._folder).as_posix()

    def _add_group(
        self,
        connection: sqlite3.Connection,
        key: str,
        checkpoint: int | None,
        pictures: Sequence[int],
        purpose: Purpose,
        repeats: int | None = None,
        blind_test: int | None = None,
    ) -> int:
        cursor = connection.execute(
            "INSERT INTO main.groups (id, key, checkpoint, purpose, repeats, asked) VALUES (?, ?, ?, ?, ?, ?)",
            (self._database.free_number("groups"), key, checkpoint, purpose.value, repeats, blind_test),
        )
        number = cursor.lastrowid or 0
        rows = [(number, place, picture) for place, picture in enumerate(pictures)]
        connection.executemany("INSERT INTO main.members (group_id, place, candidate) VALUES (?, ?, ?)", rows)
        return number

    def _groups(self, rows: Iterable[Sequence[Any]]) -> dict[int, Group]:
        return {
            number: Group(
                number, tuple(self._candidate(row[4:]) for row in members), Purpose(purpose), repeats, blind_test
            )
            for (number, purpose, repeats, blind_test), members in groupby(rows, key=itemgetter(0, 1, 2, 3))
        }

    def _candidate(self, values: Sequence[Any]) -> Candidate:
        number, prompt_id, prompt, negative, checkpoint, latent_seed, noise_seed, image, trajectory, *others = values
        strength, brought = others
        return Candidate(
            id=number,
            prompt_id=prompt_id,
            prompt=prompt,
            negative=negative,
            checkpoint=checkpoint,
            latent_seed=latent_seed,
            noise_seed=noise_seed,
            image=inside(self._folder, image),
            trajectory=None if trajectory == NO_TRAJECTORY else inside(self._folder, trajectory),
            strength=strength,
            brought=brought is not None,
        )
