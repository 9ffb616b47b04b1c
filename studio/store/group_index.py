"""What is asked of all groups of a project together, kept in memory so that no answer has to look through them."""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any

from studio.domain.answers import Answer, Outline
from studio.domain.votes import Purpose
from studio.store.database import Database

OUTLINE = "SELECT id, purpose, repeats, asked, checkpoint FROM groups"
# The column `asked` holds the blind test that a group was drawn for; released tables keep their names.
HIDDEN = (
    "SELECT DISTINCT group_id FROM members JOIN brought ON brought.candidate = members.candidate "
    "JOIN imports ON imports.id = import WHERE undone IS NOT NULL"
)


class GroupIndex:
    """`outlines` of all groups by id, `pictures` drawn by id of their prompt, `rounds` the group of a round that a
    picture is in, by their ids.

    Groups of a blind test that was asked for are neither counted nor wait for a vote here.
    """

    def __init__(self, database: Database) -> None:
        members: dict[int, list[int]] = defaultdict(list)
        with database.reading() as connection:
            for group, picture in connection.execute(
                "SELECT group_id, candidate FROM members ORDER BY group_id, place"
            ):
                members[group].append(picture)
            outlines = [decode_outline(row, members[row[0]]) for row in connection.execute(f"{OUTLINE} ORDER BY id")]
            hidden = connection.execute(HIDDEN).fetchall()
            by_prompt = connection.execute("SELECT prompt_id, count(*) FROM candidates GROUP BY prompt_id").fetchall()
        self.outlines: dict[int, Outline] = {}
        self.pictures: Counter[int] = Counter(dict(by_prompt))
        self.rounds: dict[int, int] = {}
        self._counts: Counter[tuple[Purpose, int | None]] = Counter()
        self._undecided: dict[int, Outline] = {}
        for outline in outlines:
            self.add(outline)
        self._hidden: set[int] = set()
        self.hide(number for (number,) in hidden)

    def add(self, outline: Outline) -> None:
        """A new group."""
        self.outlines[outline.id] = outline
        if outline.purpose is Purpose.ROUND:
            self.rounds.update(dict.fromkeys(outline.pictures, outline.id))
        if outline.blind_test is None:
            self._counts[outline.purpose, outline.checkpoint] += 1
            self._undecided[outline.id] = outline

    def hide(self, group_ids: Iterable[int]) -> None:
        """Whatever becomes of the votes on these groups, they wait for none."""
        self._hidden.update(group_ids)
        for number in self._hidden:
            self._undecided.pop(number, None)

    def is_hidden(self, group_id: int) -> bool:
        return group_id in self._hidden

    def number(self, purpose: Purpose | None = None, checkpoint: int | None = None) -> int:
        """How many groups there are, or of a purpose, or of these those whose newest picture a checkpoint drew."""
        if purpose is not None and checkpoint is not None:
            return self._counts[purpose, checkpoint]
        return sum(
            number
            for (kind, drawn_by), number in self._counts.items()
            if purpose in (None, kind) and checkpoint in (None, drawn_by)
        )

    @property
    def undecided_count(self) -> int:
        """How many groups are without a vote that counts."""
        return len(self._undecided)

    def is_undecided(self, group_id: int) -> bool:
        """Whether it is one of them."""
        return group_id in self._undecided

    def newest_of_rounds(self, number: int) -> list[int]:
        """Ids of the groups of rounds that were drawn last, at most so many."""
        of_rounds = (one.id for one in reversed(self.outlines.values()) if one.purpose is Purpose.ROUND)
        return list(islice(of_rounds, number))

    def undecided(self, current: Sequence[int | None], limit: int | None) -> list[int]:
        """Ids of the groups without a vote that counts: repeats first, then those of `current` checkpoints, then those
        of the newest other one, and of these the oldest first."""

        def rank(outline: Outline) -> tuple[bool, bool, int, int]:
            others = outline.checkpoint not in current
            newest_first = -(outline.checkpoint or 0) if others else 0
            return outline.purpose is not Purpose.REPEAT, others, newest_first, outline.id

        waiting = self._undecided.values()
        first = sorted(waiting, key=rank) if limit is None else heapq.nsmallest(limit, waiting, key=rank)
        return [outline.id for outline in first]

    def count(self, answer: Answer) -> None:
        """As a follower of the ledger of votes."""
        self._undecided.pop(answer.group.id, None)

    def discount(self, answer: Answer) -> None:
        """As a follower of the ledger of votes."""
        if answer.group.blind_test is None and answer.group.id not in self._hidden:
            self._undecided[answer.group.id] = answer.group


def decode_outline(row: Sequence[Any], pictures: Sequence[int]) -> Outline:
    """The group of a row of `groups` with the ids of its pictures in order."""
    number, purpose, repeats, blind_test, checkpoint = row
    return Outline(number, Purpose(purpose), repeats, blind_test, checkpoint, tuple(pictures))
