"""The imports of a project and the liked pictures that came with them."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from studio.domain.errors import InputError
from studio.domain.limits import PROMPT_LETTERS
from studio.domain.project import Import, ImportKind, LikedPicture, NewPicture
from studio.domain.typed import line
from studio.store.database import Database
from studio.store.inside import inside
from studio.store.vote_records import now


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
            query = "SELECT id, import, digest, name, prompt, negative, image, likes, left_out FROM liked ORDER BY id"
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
        return sum(picture.import_id == import_id for picture in self._liked.values())

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
        if liked_id not in self._liked:
            raise InputError("No picture that you brought has the number {0}.", liked_id)
        with self._database.transaction() as connection:
            connection.execute("UPDATE main.liked SET left_out = ? WHERE id = ?", (left_out, liked_id))
        self._liked[liked_id] = replace(self._liked[liked_id], left_out=left_out)
        self.changes += 1

    def _add(self, connection: sqlite3.Connection, import_id: int, picture: NewPicture) -> LikedPicture:
        image = picture.image.relative_to(self._folder).as_posix()
        cursor = connection.execute(
            "INSERT INTO main.liked (id, import, digest, name, prompt, negative, image, likes) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                self._database.free_number("liked"),
                import_id,
                picture.digest,
                picture.name,
                picture.prompt,
                picture.negative,
                image,
                picture.likes,
            ),
        )
        number = cursor.lastrowid or 0
        return self._decoded(
            number, import_id, picture.digest, picture.name, picture.prompt, picture.negative, image, picture.likes, 0
        )

    def _decoded(
        self,
        number: int,
        import_id: int,
        digest: str,
        name: str,
        prompt: str,
        negative: str,
        image: str,
        likes: int,
        left_out: int,
    ) -> LikedPicture:
        undone = import_id in self._imports and self._imports[import_id].undone is not None
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
            undone,
        )


def _worded(picture: NewPicture) -> NewPicture:
    """With its prompts as prompts are kept."""
    prompt, negative = (line(text, PROMPT_LETTERS) for text in (picture.prompt, picture.negative))
    return replace(picture, prompt=prompt, negative=negative, name=line(picture.name, PROMPT_LETTERS))
