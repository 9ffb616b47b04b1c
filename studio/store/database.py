"""The connection to a project's SQLite file: durable transactions, and its errors as sentences."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from studio.domain.errors import ProjectError, ResourceError, StudioError
from studio.store.schema import MIGRATIONS, upgrade

PRIMARY_CODE = 0xFF
UNWRITABLE = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM)
DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


class Database:
    """What a `transaction` wrote is on the disk when the block ends.

    It may be opened in one thread and handed over to another; but for `reading_elsewhere` it belongs to one at a time.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._name = file.parent.name
        with self._errors():
            self.connection = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
        try:
            with self._errors():
                self.connection.execute("PRAGMA journal_mode = WAL")
                self.connection.execute("PRAGMA synchronous = FULL")
                self.connection.execute("PRAGMA foreign_keys = ON")
                upgrade(self.connection, MIGRATIONS)
        except StudioError:
            self.connection.close()
            raise

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All of the block or nothing of it."""
        with self._errors():
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        with self._errors():
            yield self.connection

    @contextmanager
    def reading_elsewhere(self) -> Iterator[sqlite3.Connection]:
        """A connection of its own for another thread, which neither waits for the writing one nor holds it up."""
        with self._errors():
            connection = sqlite3.connect(f"{self._file.as_uri()}?mode=ro", uri=True, isolation_level=None)
            with closing(connection):
                yield connection

    def close(self) -> None:
        self.connection.close()

    @contextmanager
    def _errors(self) -> Iterator[None]:
        with sqlite_errors(self._name):
            yield


@contextmanager
def sqlite_errors(name: str) -> Iterator[None]:
    """Turn what SQLite says about the disk or the file into a sentence; a fault of ours passes as it is."""
    try:
        yield
    except (sqlite3.IntegrityError, sqlite3.ProgrammingError):
        raise
    except sqlite3.DatabaseError as error:
        # The module itself raises without a code, when a row cannot be decoded.
        code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
        studio_error = _studio_error(code & PRIMARY_CODE, name)
        if studio_error is None:
            raise
        raise studio_error from error


def damaged(name: str) -> ProjectError:
    return ProjectError("The records of “{0}” are damaged; open a copy of the project from a backup.", name)


def _studio_error(code: int, name: str) -> StudioError | None:
    if code == sqlite3.SQLITE_FULL:
        return ResourceError("The disk is full, so nothing more was recorded. Free some space and go on.")
    if code == sqlite3.SQLITE_IOERR:
        return ResourceError(
            "The disk that holds “{0}” failed to read or write; check the disk and its free space.", name
        )
    if code in UNWRITABLE:
        return ProjectError("“{0}” cannot be written; move the project to a folder that you may write to.", name)
    if code in DAMAGED:
        return damaged(name)
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return ProjectError("Another program is using the records of “{0}”; close it and try again.", name)
    return None
