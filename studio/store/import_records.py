"""The imports of a project and the liked pictures that came with them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from studio.domain.errors import InputError
from studio.domain.limits import PROMPT_LETTERS
from studio.domain.project import Crop, Import, ImportKind, LikedPicture, NewPicture
from studio.domain.typed import line
from studio.store.database import Database
from studio.store.inside import inside
from studio.store.vote_records import now

HUGE = 1e6
"""No error of a prediction is so large."""
COLUMNS = ("import", "digest", "name", "prompt", "negative", "image", "likes", "place", "whole", "crop")


class ImportRecords:
    """Kept in memory too: there are thousands of pictures at most, and they are looked at after every vote.

    `changes` counts whatever may change what is learned from liked pictures.
    """

    def __init__(self, database: Database, folder: Path) -> None:
        self._database = database
        self._folder = folder
        self.changes = 0
        with database.reading() as connection:
            rows = connection.execute("SELECT id, kind, source, at, undone FROM imports ORDER BY id").fetchall()
            self._imports = {
                number: Import(number, ImportKind(kind), source, at, undone)
                for number, kind, source, at, undone in rows
            }
            query = f"SELECT id, {', '.join(COLUMNS)}, left_out, removed, prompt_errors FROM liked ORDER BY id"
            self._liked = {row[0]: self._decoded(*row) for row in connection.execute(query).fetchall()}

    def all(self) -> list[Import]:
        """The oldest first, those that were taken back too."""
        return list(self._imports.values())

    def get(self, import_id: int) -> Import:
        """InputError if there is no such import."""
        if import_id not in self._imports:
            raise InputError("Nothing was brought into this project under the number {0}.", import_id)
        return self._imports[import_id]

    def liked(self) -> list[LikedPicture]:
        """The oldest first, those too that no longer count."""
        return list(self._liked.values())

    def count_of(self, import_id: int) -> int:
        """How many liked pictures came with it."""
        return len({picture.place for picture in self._liked.values() if picture.import_id == import_id})

    def digests(self) -> dict[str, str]:
        """The names of all pictures that were brought, by what tells their content; not those that were taken back."""
        query = "SELECT digest, name FROM brought JOIN imports ON imports.id = import WHERE undone IS NULL"
        with self._database.reading() as connection:
            voted = dict(connection.execute(query).fetchall())
        return voted | {picture.digest: picture.name for picture in self._liked.values() if not picture.undone}

    def add(self, kind: ImportKind, source: str, pictures: Sequence[NewPicture]) -> Import:
        """Record what was brought at once, all of it or nothing; the files are there already.

        InputError for a prompt that is too long.
        """
        worded = [_worded(picture) for picture in pictures]
        at = now()
        with self._database.transaction() as connection:
            cursor = connection.execute(
                "INSERT INTO main.imports (id, kind, source, at) VALUES (?, ?, ?, ?)",
                (self._database.free_number("imports"), kind.value, source, at),
            )
            number = cursor.lastrowid or 0
            added = [self._add(connection, number, picture) for picture in worded]
        made = Import(number, kind, source, at)
        self._imports[number] = made
        self._liked |= {picture.id: picture for picture in added}
        self.changes += 1
        return made

    def undo(self, import_id: int) -> None:
        """Let nothing of an import count any more; what was learned of it before stays learned. InputError if there is
        none, or it was taken back already."""
        before = self.get(import_id)
        if before.undone is not None:
            raise InputError("What was brought as no. {0} was taken back before.", import_id)
        undone = now()
        with self._database.transaction() as connection:
            connection.execute("UPDATE main.imports SET undone = ? WHERE id = ?", (undone, import_id))
        self._imports[import_id] = replace(before, undone=undone)
        self._liked |= {
            picture.id: replace(picture, undone=True)
            for picture in self._liked.values()
            if picture.import_id == import_id
        }
        self.changes += 1

    def leave_out(self, liked_id: int, left_out: bool) -> None:
        """Learn from a liked picture no more from now on, or again; InputError if there is no such picture."""
        self.leave_all_out([liked_id], left_out)

    def leave_all_out(self, liked: Collection[int], left_out: bool) -> None:
        """As `leave_out`, all of them or none."""
        self._set("left_out", liked, left_out)
        self._liked |= {number: replace(self._liked[number], left_out=left_out) for number in liked}

    def remove(self, liked: Collection[int]) -> None:
        """Let pictures not count any more, for good; what was learned of them stays learned. InputError if there is no
        such picture."""
        self._set("removed", liked, True)
        self._liked |= {number: replace(self._liked[number], undone=True) for number in liked}

    def match(self, image: Path, errors: Mapping[int, float]) -> None:
        """Keep how far prompts of the deck miss what pictures of this file show, beside what is known of others."""
        told = [
            replace(picture, prompt_errors={**picture.prompt_errors, **errors})
            for picture in self._liked.values()
            if picture.image == image
        ]
        with self._database.transaction() as connection:
            connection.executemany(
                "UPDATE main.liked SET prompt_errors = ? WHERE id = ?",
                [(json.dumps(picture.prompt_errors), picture.id) for picture in told],
            )
        self._liked |= {picture.id: picture for picture in told}
        self.changes += 1

    def change(self, liked_id: int, **changes: Any) -> LikedPicture:
        """Put another picture into the place of one: `prompt`, or `image` and `crop`, differ. It is a new one to every
        checkpoint. InputError if there is no such picture, or for a prompt that is too long."""
        before = self.get_liked(liked_id)
        wanted = NewPicture(
            before.digest, before.name, before.image, before.prompt, before.negative, before.likes, before.crop
        )
        worded = _worded(replace(wanted, **changes))
        with self._database.transaction() as connection:
            connection.execute("UPDATE main.liked SET removed = 1 WHERE id = ?", (liked_id,))
            added = self._add(connection, before.import_id, worded, before)
        self._liked[liked_id] = replace(before, undone=True)
        self._liked[added.id] = added
        self.changes += 1
        return added

    def get_liked(self, liked_id: int) -> LikedPicture:
        """InputError if there is no such picture."""
        if liked_id not in self._liked:
            raise InputError("No picture that you brought has the number {0}.", liked_id)
        return self._liked[liked_id]

    def _set(self, column: str, liked: Collection[int], value: bool) -> None:
        for number in liked:
            self.get_liked(number)
        with self._database.transaction() as connection:
            connection.executemany(
                f"UPDATE main.liked SET {column} = ? WHERE id = ?", [(value, number) for number in liked]
            )
        self.changes += 1

    def _add(
        self, connection: sqlite3.Connection, import_id: int, picture: NewPicture, before: LikedPicture | None = None
    ) -> LikedPicture:
        """A picture of its own, or one in the place of another."""
        crop = picture.crop
        values = (
            import_id,
            picture.digest,
            picture.name,
            picture.prompt,
            picture.negative,
            self._inside(picture.image),
            picture.likes,
            before.place if before else 0,
            self._inside(crop.whole) if crop else "",
            json.dumps([*crop.size, *crop.kept, *crop.at]) if crop else "",
        )
        left_out = bool(before and before.left_out)
        errors = json.dumps(before.prompt_errors) if before and before.image == picture.image else ""
        cursor = connection.execute(
            f"INSERT INTO main.liked (id, {', '.join(COLUMNS)}, left_out, prompt_errors) "
            f"VALUES (?{', ?' * len(COLUMNS)}, ?, ?)",
            (self._database.free_number("liked"), *values, left_out, errors),
        )
        return self._decoded(cursor.lastrowid or 0, *values, left_out, False, errors)

    def _inside(self, file: Path) -> str:
        return file.relative_to(self._folder).as_posix()

    def _decoded(self, number: int, *values: Any) -> LikedPicture:
        """Of `COLUMNS`, whether it is left out, whether it was removed, and the errors of prompts. One without a place
        is the first in its own."""
        import_id, digest, name, prompt, negative, image, likes, place, whole, crop, left_out, removed, errors = values
        came_with = self._imports.get(import_id)
        return LikedPicture(
            number,
            import_id,
            digest,
            name,
            prompt,
            negative,
            inside(self._folder, image),
            bool(likes),
            bool(left_out),
            bool(removed) or (came_with is not None and came_with.undone is not None),
            place or number,
            _crop(inside(self._folder, whole), crop) if whole else None,
            _errors(errors),
        )


def _crop(whole: Path, text: str) -> Crop | None:
    """What cannot be meant is taken for no crop: the fitted picture is there."""
    try:
        width, height, *kept, left, top = (int(number) for number in json.loads(text))
        kept_width, kept_height = kept
        return Crop(whole, (width, height), (kept_width, kept_height), (left, top))
    except (ValueError, TypeError, OverflowError, RecursionError):
        return None


def _errors(text: str) -> dict[int, float]:
    """What cannot be meant is found out again."""
    try:
        errors = {int(prompt): float(error) for prompt, error in json.loads(text).items()}
    except (ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        return {}
    return errors if all(0 <= error < HUGE for error in errors.values()) else {}


def _worded(picture: NewPicture) -> NewPicture:
    """With its prompts as prompts are kept."""
    prompt, negative = (line(text, PROMPT_LETTERS) for text in (picture.prompt, picture.negative))
    return replace(picture, prompt=prompt, negative=negative, name=line(picture.name, PROMPT_LETTERS))
