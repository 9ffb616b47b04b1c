"""The pictures whose files are not as they were drawn, as the latest training on them found them."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from studio.domain.flaws import Flaw, FlawedPicture
from studio.store.database import Database
from studio.store.inside import inside
from studio.store.vote_records import now


@dataclass(frozen=True)
class _Recorded:
    trajectory: str
    flaw: Flaw


class FlawRecords:
    """By id of the candidate; mostly none, and kept in memory."""

    def __init__(self, database: Database, folder: Path) -> None:
        self._database = database
        self._folder = folder
        query = "SELECT candidates.id, trajectory, reason FROM unusable JOIN candidates ON candidates.id = candidate"
        with database.reading() as connection:
            rows = connection.execute(f"{query} ORDER BY candidates.id").fetchall()
        self._recorded = {number: _Recorded(trajectory, _flaw(reason)) for number, trajectory, reason in rows}

    def all(self) -> dict[int, Flaw]:
        """Whatever is wrong with which picture."""
        return {number: recorded.flaw for number, recorded in self._recorded.items()}

    def unusable(self) -> set[int]:
        """Ids of the pictures that cannot be learned from."""
        return {number for number, recorded in self._recorded.items() if recorded.flaw.stops_learning}

    def groups(self) -> list[int]:
        """Ids of the groups of a round that such a picture is in."""
        if not self._recorded:
            return []
        query = (
            "SELECT DISTINCT group_id FROM members JOIN groups ON groups.id = group_id WHERE purpose = 'round' "
            "AND candidate IN (SELECT value FROM json_each(?)) ORDER BY group_id"
        )
        with self._database.reading() as connection:
            return [group for (group,) in connection.execute(query, (json.dumps(list(self._recorded)),))]

    def replace(self, checked: Collection[Path], found: Iterable[FlawedPicture]) -> None:
        """Of the trajectories that were `checked` only what was `found` is flawed; the others stay as they are."""
        flaws = {self._relative(picture.trajectory): picture.flaw for picture in found}
        found_again = {number: _Recorded(path, flaws[path]) for number, path in self._candidates(flaws)}
        others = {
            number: recorded
            for number, recorded in self._recorded.items()
            if inside(self._folder, recorded.trajectory) not in checked
        }
        self._put(others | found_again)

    def mend(self, trajectory: Path) -> None:
        """The picture was drawn anew."""
        self.replace((trajectory,), ())

    def _candidates(self, paths: Collection[str]) -> list[tuple[int, str]]:
        """(id, trajectory) of the candidates of these trajectories."""
        if not paths:
            return []
        query = "SELECT id, trajectory FROM candidates WHERE trajectory IN (SELECT value FROM json_each(?)) ORDER BY id"
        with self._database.reading() as connection:
            return connection.execute(query, (json.dumps(list(paths)),)).fetchall()

    def _put(self, recorded: Mapping[int, _Recorded]) -> None:
        if recorded == self._recorded:
            return
        rows = [(number, each.flaw.value, now()) for number, each in recorded.items()]
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM main.unusable")
            connection.executemany("INSERT INTO main.unusable (candidate, reason, at) VALUES (?, ?, ?)", rows)
        self._recorded = dict(recorded)

    def _relative(self, path: Path) -> str:
        return path.relative_to(self._folder).as_posix()


def _flaw(reason: str) -> Flaw:
    """A reason that is not known, of whatever origin, is no reason to learn from the picture."""
    try:
        return Flaw(reason)
    except ValueError:
        return Flaw.DAMAGED
