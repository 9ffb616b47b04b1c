"""What a project is known again by after it was renamed or moved: a random word that its database was given."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from studio.regular_files import is_regular
from studio.store.schema import is_project_file

STEPS_AT_MOST = 100_000
"""Of SQLite's machine: reading one row takes a few dozen, and a forged table that never ends is given up."""


def read_id(connection: sqlite3.Connection) -> str:
    """The project's own; empty where there is none, which costs no more than being known again."""
    try:
        row = connection.execute("SELECT id FROM identity").fetchone()
    except sqlite3.Error:
        return ""
    return str(row[0]) if row else ""


def project_id_in(file: Path) -> str | None:
    """The id in a project's database, empty if it is not in the file yet; None if it is none. Touches nothing.

    Not for a project that this program has open: closing its file here would give up SQLite's own locks on it.
    """
    try:
        if not is_regular(file) or not is_project_file(file):
            return None
        # Immutable, so that SQLite makes no files beside it; what is only in the log beside it is not seen.
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
            connection.set_progress_handler(lambda: 1, STEPS_AT_MOST)
            return read_id(connection)
    except (OSError, ValueError, sqlite3.Error):
        return None
