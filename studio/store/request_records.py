"""The jobs that the artist asked for and that are still to be done, as records."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from studio.domain.errors import InputError
from studio.domain.requests import RebuildRequest, Request, decode_request, encode_request, kind_of
from studio.store.database import Database
from studio.store.vote_records import now


@dataclass(frozen=True)
class RecordedRequest:
    """A request under its number; `attempts` is how often it was begun without coming to an end."""

    id: int
    request: Request
    attempts: int = 0


class RequestRecords:
    """A request is recorded when the artist is promised that it is done, and removed when it is done or taken back."""

    def __init__(self, database: Database, folder: Path) -> None:
        self._database = database
        self._folder = folder

    def add(self, request: Request) -> RecordedRequest:
        """Record it last."""
        with self._database.transaction() as connection:
            cursor = connection.execute(
                "INSERT INTO requests (kind, details, at) VALUES (?, ?, ?)",
                (kind_of(request), self._details(request), now()),
            )
        return RecordedRequest(cursor.lastrowid or 0, request)

    def change(self, recorded: RecordedRequest) -> None:
        """Record how far it is and how often it was begun."""
        with self._database.transaction() as connection:
            connection.execute(
                "UPDATE requests SET details = ?, attempts = ? WHERE id = ?",
                (self._details(recorded.request), recorded.attempts, recorded.id),
            )

    def remove(self, number: int) -> None:
        """It is done, failed or was taken back."""
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM requests WHERE id = ?", (number,))

    def all(self) -> list[RecordedRequest]:
        """In the order in which they were asked for; what another version of Atelier recorded is passed over."""
        with self._database.reading() as connection:
            rows = connection.execute("SELECT id, kind, details, attempts FROM requests ORDER BY id").fetchall()
        recorded = []
        for number, kind, details, attempts in rows:
            try:
                recorded.append(RecordedRequest(number, self._request(kind, details), int(attempts)))
            except (InputError, TypeError, ValueError):
                continue
        return recorded

    def _details(self, request: Request) -> str:
        """Paths below the project are kept as such, for it may lie elsewhere the next time."""
        return json.dumps(encode_request(_moved(request, self._below)))

    def _request(self, kind: str, details: str) -> Request:
        return _moved(decode_request(kind, json.loads(details)), self._folder.joinpath)

    def _below(self, path: Path) -> Path:
        return path.relative_to(self._folder) if path.is_relative_to(self._folder) else path


def _moved(request: Request, move: Callable[[Path], Path]) -> Request:
    if isinstance(request, RebuildRequest):
        return request
    labels = request.options.labels
    if labels.thumbnail is not None:
        labels = replace(labels, thumbnail=move(labels.thumbnail))
    return replace(request, target=move(request.target), options=replace(request.options, labels=labels))
