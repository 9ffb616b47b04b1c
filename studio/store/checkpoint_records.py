"""The checkpoints of a project as records: what each knows, and which one is worked with."""

from __future__ import annotations

import json
import os
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from studio.domain.errors import InputError, ProjectError
from studio.domain.events import TrainingSummary
from studio.domain.limits import CHECKPOINT_NAME_LETTERS
from studio.domain.project import Checkpoint
from studio.domain.training_summary import decode_summary, encode_summary
from studio.domain.typed import line, one_line
from studio.store.database import Database
from studio.store.inside import inside
from studio.store.soundness.adapter_files import is_whole
from studio.store.soundness.rules import LONGEST_NAME
from studio.store.soundness.sweep import Damage
from studio.store.vote_records import now

COLUMNS = "parent, round, folder, created, votes, summary"
ADAPTERS = "adapters"
ARTISTS_COLUMNS = "name, pinned, deleted"
"""What the artist says of a checkpoint."""


class CheckpointRecords:
    """Few enough to be kept in memory, together with the votes that they consumed.

    A vote is recorded with each checkpoint that learned it without its parents knowing it. A deleted checkpoint is out
    of sight only: what was trained on from it and which votes were learned stay as they are.
    """

    def __init__(self, database: Database, folder: Path) -> None:
        self._database = database
        self._folder = folder
        self._consumed: dict[int, set[int]] = defaultdict(set)
        self._liked: dict[int, set[int]] = defaultdict(set)
        with database.reading() as connection:
            rows = connection.execute(f"SELECT id, {COLUMNS}, {ARTISTS_COLUMNS} FROM checkpoints ORDER BY id")
            self._checkpoints = {row[0]: _checkpoint(folder, row) for row in rows}
            for vote, checkpoint in connection.execute("SELECT vote, checkpoint FROM consumed"):
                self._consumed[checkpoint].add(vote)
            for liked, checkpoint in connection.execute("SELECT liked, checkpoint FROM learned_liked"):
                self._liked[checkpoint].add(liked)
            head = connection.execute("SELECT checkpoint FROM heads ORDER BY id DESC LIMIT 1").fetchone()
        self._head: int | None = head[0] if head else None
        self.damages = tuple(self._broken_head())

    def add(
        self,
        folder: Path,
        parent: int | None,
        vote_ids: Sequence[int],
        summary: TrainingSummary,
        round_number: int = 1,
        becomes_head: bool = True,
        liked: Collection[int] = (),
    ) -> Checkpoint:
        """Record a checkpoint whose folder is complete, with all votes that it knows and the `liked` pictures that it
        was trained on.

        It is the one to work with from now on, unless it is only a step on the way to another.
        """
        created = now()
        name = folder.relative_to(self._folder).as_posix()
        fresh = set(vote_ids) - self.known(parent)
        votes = len(set(vote_ids))
        values = (
            self._database.free_number("checkpoints"),
            parent,
            round_number,
            name,
            created,
            votes,
            json.dumps(encode_summary(summary)),
        )
        with self._database.transaction() as connection:
            cursor = connection.execute(
                f"INSERT INTO main.checkpoints (id, {COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)", values
            )
            number = cursor.lastrowid or 0
            # One statement for all of them: a first round may learn tens of thousands.
            connection.execute(
                "INSERT INTO main.consumed (vote, checkpoint) SELECT value, ? FROM json_each(?)",
                (number, json.dumps(sorted(fresh))),
            )
            connection.execute(
                "INSERT INTO main.learned_liked (liked, checkpoint) SELECT value, ? FROM json_each(?)",
                (number, json.dumps(sorted(set(liked)))),
            )
            if becomes_head:
                connection.execute("INSERT INTO main.heads (checkpoint, at) VALUES (?, ?)", (number, created))
        # only now, when all of it is on the disk: a transaction that failed leaves what is kept in memory as it was
        checkpoint = Checkpoint(number, parent, round_number, folder, created, votes, summary)
        self._checkpoints[number] = checkpoint
        self._consumed[number] = fresh
        self._liked[number] = set(liked)
        if becomes_head:
            self._head = number
        return checkpoint

    def all(self, deleted: bool = False) -> list[Checkpoint]:
        """Oldest first; with the `deleted` ones or without."""
        return [checkpoint for checkpoint in self._checkpoints.values() if deleted or checkpoint.deleted is None]

    def there(self) -> list[Checkpoint]:
        """As `all`, those whose folders are on the disk; one look at the disk for all of them."""
        try:
            with os.scandir(self._folder / ADAPTERS) as entries:
                names = {entry.name for entry in entries if entry.is_dir(follow_symlinks=False)}
        except OSError:
            return []
        return [each for each in self.all() if each.folder.name in names and each.folder.parent.name == ADAPTERS]

    def at(self, folder: Path) -> Checkpoint | None:
        """The one in this folder, deleted or not."""
        return next((each for each in self._checkpoints.values() if each.folder == folder), None)

    def has_folder(self, folder: Path) -> bool:
        """Whether a checkpoint was recorded in this folder, one whose record is damaged too."""
        name = folder.relative_to(self._folder).as_posix()
        with self._database.reading() as connection:
            return connection.execute("SELECT 1 FROM main.checkpoints WHERE folder = ?", (name,)).fetchone() is not None

    def get(self, checkpoint_id: int) -> Checkpoint:
        """InputError if there is no such checkpoint."""
        if checkpoint_id not in self._checkpoints:
            raise InputError("There is no checkpoint {0} in this project.", checkpoint_id)
        return self._checkpoints[checkpoint_id]

    def rename(self, checkpoint_id: int, name: str) -> None:
        """Give it a name of its own, or none again; InputError if it is too long or there is no such checkpoint."""
        self._put(replace(self.get(checkpoint_id), name=" ".join(line(name, CHECKPOINT_NAME_LETTERS).split())))

    def pin(self, checkpoint_id: int, pinned: bool) -> None:
        """Keep it from being deleted, or no longer; InputError if there is no such checkpoint."""
        self._put(replace(self.get(checkpoint_id), pinned=pinned))

    def delete(self, checkpoint_id: int) -> None:
        """Put it out of sight with all its files kept; InputError for the head and for a pinned one."""
        checkpoint = self.get(checkpoint_id)
        if checkpoint_id == self._head:
            raise InputError("{0} is in use; work on from another one first, then delete it.", _subject(checkpoint))
        if checkpoint.pinned:
            raise InputError("{0} is pinned, so it is kept; unpin it first, then delete it.", _subject(checkpoint))
        # deleting twice keeps the first moment
        if checkpoint.deleted is None:
            self._put(replace(checkpoint, deleted=now()))

    def restore(self, checkpoint_id: int) -> None:
        """Take a deletion back, however long ago it was."""
        self._put(replace(self.get(checkpoint_id), deleted=None))

    def _put(self, checkpoint: Checkpoint) -> None:
        with self._database.transaction() as connection:
            connection.execute(
                "UPDATE main.checkpoints SET name = ?, pinned = ?, deleted = ? WHERE id = ?",
                (checkpoint.name, checkpoint.pinned, checkpoint.deleted, checkpoint.id),
            )
        self._checkpoints[checkpoint.id] = checkpoint

    @property
    def head(self) -> Checkpoint | None:
        """The checkpoint that is worked with; None is the base model."""
        return None if self._head is None else self._checkpoints[self._head]

    def go_to(self, checkpoint_id: int | None) -> None:
        """Work with this checkpoint from now on, or with the base; InputError if it is not there or deleted."""
        if checkpoint_id is not None:
            checkpoint = self.get(checkpoint_id)
            if checkpoint.deleted is not None:
                raise InputError("{0} is deleted; restore it first, then work on from it.", _subject(checkpoint))
            if not checkpoint.whole:
                raise InputError("{0} is damaged: its files are not whole; choose another one.", _subject(checkpoint))
        with self._database.transaction() as connection:
            connection.execute("INSERT INTO main.heads (checkpoint, at) VALUES (?, ?)", (checkpoint_id, now()))
        self._head = checkpoint_id

    def lineage(self, checkpoint_id: int | None) -> list[Checkpoint]:
        """The checkpoint and all it was trained on from, the first one first; none for the base model."""
        line: list[Checkpoint] = []
        while checkpoint_id is not None:
            line.append(self.get(checkpoint_id))
            checkpoint_id = line[-1].parent
        return line[::-1]

    def learned(self, checkpoint_id: int) -> set[int]:
        """Ids of the votes that were new to it."""
        return set(self._consumed[checkpoint_id])

    def known(self, checkpoint_id: int | None) -> set[int]:
        """Ids of all votes that it or those before it learned."""
        return {vote for checkpoint in self.lineage(checkpoint_id) for vote in self._consumed[checkpoint.id]}

    def liked(self, checkpoint_id: int | None) -> set[int]:
        """Ids of the liked pictures that it was trained on."""
        return set(self._liked[checkpoint_id]) if checkpoint_id in self._liked else set()

    def known_liked(self, checkpoint_id: int | None) -> set[int]:
        """Ids of all liked pictures that it or those before it were trained on."""
        return {liked for checkpoint in self.lineage(checkpoint_id) for liked in self.liked(checkpoint.id)}

    def consumed(self) -> set[int]:
        """Ids of the votes that some checkpoint learned, on whatever branch.

        What only checkpoints knew whose files are damaged counts as new again, so that it is learned anew.
        """
        there = [checkpoint for checkpoint in self._checkpoints.values() if checkpoint.whole or checkpoint.deleted]
        ancestors = {each.id for checkpoint in there for each in self.lineage(checkpoint.id)}
        return {vote for checkpoint_id in ancestors for vote in self._consumed[checkpoint_id]}

    def _broken_head(self) -> Iterator[Damage]:
        """Work with the nearest ancestor that is whole, or the base, where the head is not."""
        head = self.head
        if head is None or head.whole:
            return
        whole = [checkpoint.id for checkpoint in self.lineage(head.id) if checkpoint.whole]
        self._head = whole[-1] if whole else None
        if self._head is None:
            sentence = ProjectError("{0} is damaged, so the work goes on from the base model.", _subject(head))
        else:
            instead = _subject(self._checkpoints[self._head])
            sentence = ProjectError("{0} is damaged, so the work goes on from {1}.", _subject(head), instead)
        yield Damage("heads", head.id, sentence)


def _checkpoint(folder: Path, row: Sequence[Any]) -> Checkpoint:
    number, parent, round_number, path, created, votes, summary, name, pinned, deleted = row
    return Checkpoint(
        id=number,
        parent=parent,
        round=round_number,
        folder=inside(folder, path),
        created=created,
        votes=votes,
        summary=decode_summary(json.loads(summary)),
        name=one_line(name, LONGEST_NAME),
        pinned=bool(pinned),
        deleted=deleted,
        whole=is_whole(inside(folder, path)),
    )


def _subject(checkpoint: Checkpoint) -> str:
    """How a sentence begins that is about it."""
    return f"“{checkpoint.name}”" if checkpoint.name else f"Checkpoint {checkpoint.id}"
