"""The pictures whose files are not as they were drawn, as the latest training on them found them."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from studio.domain.flaws import Flaw, FlawedPicture
from studio.store.database import Database
from studio.store.group_index import GroupIndex
from studio.store.vote_records import now


@dataclass(frozen=True)
class _Recorded:
    trajectory: str
    flaw: Flaw


class FlawRecords:
    """By id of the candidate; mostly none, and kept in memory. What is told of a few takes no longer the more there
    are."""

    def __init__(self, database: Database, index: GroupIndex) -> None:
        self._database = database
        self._index = index
        self._recorded: dict[int, _Recorded] = {}
        self._of_trajectory: dict[str, set[int]] = defaultdict(set)
        self._of_group: Counter[int] = Counter()
        self._unusable: set[int] = set()
        query = "SELECT candidates.id, trajectory, reason FROM unusable JOIN candidates ON candidates.id = candidate"
        with database.reading() as connection:
            for number, trajectory, reason in connection.execute(f"{query} ORDER BY candidates.id"):
                self._keep(number, _Recorded(trajectory, _flaw(reason)))

    def all(self) -> dict[int, Flaw]:
        """Whatever is wrong with which picture."""
        return {number: recorded.flaw for number, recorded in self._recorded.items()}

    def unusable(self) -> set[int]:
        """Ids of the pictures that cannot be learned from."""
        return self._unusable.copy()

    def groups(self) -> list[int]:
        """Ids of the groups of a round that such a picture is in."""
        return sorted(self._of_group)

    def group_count(self) -> int:
        """How many groups these are."""
        return len(self._of_group)

    def replace(self, checked: Collection[Path], found: Iterable[FlawedPicture]) -> set[int]:
        """Of the trajectories that were `checked` only what was `found` is flawed; the others stay as they are.

        Returns the ids of the pictures that can be learned from no longer, or again.
        """
        flaws = {_relative(picture.trajectory): picture.flaw for picture in found}
        found_now = {number: _Recorded(path, flaws[path]) for number, path in self._candidates(flaws)}
        before = {number for path in checked for number in self._of_trajectory.get(_relative(path), ())}
        mended = before - found_now.keys()
        new = {number: one for number, one in found_now.items() if self._recorded.get(number) != one}
        if mended or new:
            self._write(mended, new)
        usable_before = {number for number in (*mended, *new) if number not in self._unusable}
        for number in (*mended, *(new.keys() & self._recorded.keys())):
            self._drop(number)
        for number, recorded in new.items():
            self._keep(number, recorded)
        return {number for number in (*mended, *new) if (number in self._unusable) is (number in usable_before)}

    def mend(self, trajectory: Path) -> set[int]:
        """The picture was drawn anew; returns as `replace`."""
        return self.replace((trajectory,), ())

    def _candidates(self, paths: Collection[str]) -> list[tuple[int, str]]:
        """(id, trajectory) of the candidates of these trajectories."""
        if not paths:
            return []
        query = "SELECT id, trajectory FROM candidates WHERE trajectory IN (SELECT value FROM json_each(?)) ORDER BY id"
        with self._database.reading() as connection:
            return connection.execute(query, (json.dumps(list(paths)),)).fetchall()

    def _write(self, mended: Iterable[int], new: Mapping[int, _Recorded]) -> None:
        at = now()
        with self._database.transaction() as connection:
            gone = [(number,) for number in (*mended, *new)]
            connection.executemany("DELETE FROM main.unusable WHERE candidate = ?", gone)
            rows = [(number, each.flaw.value, at) for number, each in new.items()]
            connection.executemany("INSERT INTO main.unusable (candidate, reason, at) VALUES (?, ?, ?)", rows)

    def _keep(self, number: int, recorded: _Recorded) -> None:
        self._recorded[number] = recorded
        self._of_trajectory[recorded.trajectory].add(number)
        if number in self._index.rounds:
            self._of_group[self._index.rounds[number]] += 1
        if recorded.flaw.stops_learning:
            self._unusable.add(number)

    def _drop(self, number: int) -> None:
        recorded = self._recorded.pop(number)
        others = self._of_trajectory[recorded.trajectory]
        others.discard(number)
        if not others:
            del self._of_trajectory[recorded.trajectory]
        self._unusable.discard(number)
        group = self._index.rounds.get(number)
        if group is not None:
            self._of_group[group] -= 1
            if not self._of_group[group]:
                del self._of_group[group]


def _flaw(reason: str) -> Flaw:
    """A reason that is not known, of whatever origin, is no reason to learn from the picture."""
    try:
        return Flaw(reason)
    except ValueError:
        return Flaw.DAMAGED


def _relative(trajectory: Path) -> str:
    """As it is recorded: below the project's folder, in which each lies one level deep."""
    return "/".join(trajectory.parts[-2:])
