"""The connection to a project's SQLite file: durable transactions, and its errors as sentences."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from functools import partial
from pathlib import Path

from studio.domain.errors import DamageError, ProjectError, ResourceError, StudioError
from studio.store.schema import MIGRATIONS, known_version, upgrade
from studio.store.soundness.checksum import write_checksums
from studio.store.soundness.log_end import frames_taken, frames_written
from studio.store.soundness.rules import RECORDS
from studio.store.soundness.structure import is_as_made, is_in_order, is_word_for_word
from studio.store.soundness.sweep import Damage, Sweep, free_numbers, numbers_beyond

PRIMARY_CODE = 0xFF
UNWRITABLE = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM)
DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT, sqlite3.SQLITE_TOOBIG)

LOST = (
    "The end of what was recorded before Atelier last ended without warning is damaged on the disk, so the last votes "
    "may be missing; look for them, and vote again where one is gone."
)


class Database:
    """What a `transaction` wrote is on the disk when the block ends.

    It may be opened in one thread and handed over to another; but for `reading_elsewhere` it belongs to one at a time.
    `damages` are the rows that cannot be meant. They are hidden from every query by views of the tables' names, so that
    statements that write say `main.` before the name of a table. `lost` tells what may be gone altogether.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._name = file.parent.name
        self._check: Callable[[], None] = lambda: None
        self.lost: tuple[Damage, ...] = ()
        with sqlite_errors(self._name):
            self.connection = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
        try:
            with sqlite_errors(self._name):
                self.damages = self._prepared()
        except sqlite3.Error as error:
            self.connection.close()
            raise damaged(self._name) from error
        except BaseException:
            self.connection.close()
            raise

    def guard(self, check: Callable[[], None]) -> None:
        """Let every transaction from now on begin and end with a check, which raises where nothing may be written."""
        self._check = check

    def _prepared(self) -> tuple[Damage, ...]:
        """Bring the tables up to date and judge their rows; ProjectError if they are not those of a project."""
        # a letter that is no UTF-8 is no reason to lose the words around it
        self.connection.text_factory = partial(str, encoding="utf-8", errors="replace")
        written = self._frames_written()
        self.connection.execute("PRAGMA journal_mode = WAL")
        if written and frames_taken(self.connection) < written:
            self.lost = (Damage(RECORDS.name, 0, ProjectError(LOST)),)
        self.connection.execute("PRAGMA synchronous = FULL")
        self.connection.execute("PRAGMA foreign_keys = ON")
        is_older = known_version(self.connection, MIGRATIONS) < len(MIGRATIONS)
        if not (is_as_made(self.connection, MIGRATIONS) and is_in_order(self.connection)):
            raise damaged(self._name)
        upgrade(self.connection, MIGRATIONS)
        if any(numbers_beyond(self.connection)):
            raise damaged(self._name)
        self._sweep = Sweep(self.connection)
        damages = tuple(self._sweep.damages)
        if is_older and not damages:
            write_checksums(self.connection)
        self._free_numbers = free_numbers(self.connection) if damages else {}
        return damages

    def _frames_written(self) -> int:
        try:
            return frames_written(self._file.with_name(f"{self._file.name}-wal"))
        except OSError:
            return 0

    def free_number(self, table: str) -> int | None:
        """The id for a new row; None leaves it to SQLite, which counts on from the last one."""
        number = self._free_numbers.get(table)
        if number is None:
            return None
        # Asked anew each time: a row that was rolled back took none.
        (last,) = self.connection.execute(f"SELECT ifnull(max(id), 0) FROM main.{table}").fetchone()
        return number if last < number else None

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All of the block or nothing of it."""
        self._check()
        with sqlite_errors(self._name, self.connection):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                self._check()
                self.connection.execute("COMMIT")
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        with sqlite_errors(self._name, self.connection):
            yield self.connection

    def settle(self) -> None:
        """Bring what was written into the file itself, so that a copy of it alone has everything; a matter of
        milliseconds, and left for later where somebody else is reading or the disk is full."""
        with suppress(sqlite3.Error):
            self.connection.execute("PRAGMA wal_checkpoint(PASSIVE)")

    @contextmanager
    def reading_elsewhere(self) -> Iterator[sqlite3.Connection]:
        """A connection of its own for another thread, which neither waits for the writing one nor holds it up."""
        with sqlite_errors(self._name):
            connection = sqlite3.connect(f"{self._file.as_uri()}?mode=ro", uri=True, isolation_level=None)
            with closing(connection), sqlite_errors(self._name, connection):
                connection.text_factory = self.connection.text_factory
                self._sweep.hide(connection)
                yield connection

    def close(self) -> None:
        # SQLite does it by itself, unless another program has the file open
        with suppress(sqlite3.Error):
            self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self.connection.close()


@contextmanager
def sqlite_errors(name: str, connection: sqlite3.Connection | None = None) -> Iterator[None]:
    """Turn what SQLite says about the disk or the file into a sentence; a fault of ours passes as it is.

    What SQLite has against a statement is a fault of ours, unless the tables that the `connection` sees are not
    described in the words of Atelier.
    """
    try:
        yield
    except UnicodeDecodeError as error:
        # SQLite repeats a damaged name in what it says; what it reads is decoded by a lenient way of ours.
        raise damaged(name) from error
    except MemoryError as error:
        raise ResourceError(
            "There is not enough memory to read the records of “{0}”; close other programs and try again.", name
        ) from error
    except sqlite3.ProgrammingError:
        raise
    except sqlite3.DatabaseError as error:
        # The module itself raises without a code, when a row cannot be decoded.
        code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
        studio_error = _studio_error(code & PRIMARY_CODE, name)
        if studio_error is None and connection is not None and not _is_described(connection):
            studio_error = damaged(name)
        if studio_error is None:
            raise
        raise studio_error from error


def _is_described(connection: sqlite3.Connection) -> bool:
    """Whether all tables are described as Atelier does."""
    try:
        return is_word_for_word(connection, MIGRATIONS)
    except (sqlite3.Error, UnicodeDecodeError):
        return False


def damaged(name: str) -> DamageError:
    return DamageError(
        "The records of “{0}” are damaged; a check (“atelier-cli doctor”) says what can be mended.", name
    )


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
