"""Making a new project's folder."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import ExitStack, closing, suppress
from pathlib import Path

from studio.atomic_files import as_studio_error, written_aside
from studio.domain.errors import InputError, ProjectError
from studio.domain.limits import PROMPTS_AT_MOST
from studio.domain.project import ProjectSettings
from studio.store.database import sqlite_errors
from studio.store.lock import LOCK_FILE
from studio.store.prompt_records import TOO_MANY, prompt_line
from studio.store.schema import create_tables
from studio.store.settings_codec import write_settings

DATABASE = "project.db"
WRITE_AHEAD_LOG = f"{DATABASE}-wal"
SHARED_MEMORY = f"{DATABASE}-shm"
PromptRows = list[tuple[str, str, int]]
"""Text, negative text, and whether it is for blind checks only."""
MEANINGLESS = {LOCK_FILE, ".DS_Store", "Thumbs.db", "desktop.ini"}
"""Left by an attempt that was cut short, or by a file manager."""


def prompt_rows(prompts: Sequence[str], negative: str, controls: Sequence[str]) -> PromptRows:
    """The rows of the prompt deck, blank lines left out; InputError when no prompt is left to vote on, or too many."""
    unwanted = prompt_line(negative)
    rows = [(text, unwanted, 0) for text in map(prompt_line, prompts) if text]
    if not rows:
        raise InputError("A project needs at least one prompt; write what the pictures should show.")
    rows += [(text, unwanted, 1) for text in map(prompt_line, controls) if text]
    if len(rows) > PROMPTS_AT_MOST:
        raise InputError(TOO_MANY, PROMPTS_AT_MOST)
    return rows


def claim_folder(folder: Path) -> None:
    """Make the folder; ProjectError, and nothing written, when it holds anything."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        names = {file.name for file in folder.iterdir()}
    except OSError as error:
        raise as_studio_error(error, folder) from error
    if DATABASE in names:
        raise ProjectError("“{0}” already holds a project; open it, or choose a new folder.", folder.name)
    if any(name not in MEANINGLESS and not name.startswith(f".{DATABASE}.") for name in names):
        raise ProjectError("“{0}” already holds other files; choose a new or an empty folder.", folder.name)


def forsake_folder(folder: Path) -> None:
    """Take away the empty folders in it, of a project that could not be made: they would be in the way of the next
    attempt."""
    with suppress(OSError):
        for entry in folder.iterdir():
            # Only an empty one can be removed so.
            with suppress(OSError):
                entry.rmdir()


def write_records(folder: Path, settings: ProjectSettings, rows: PromptRows, all_or_none: ExitStack) -> None:
    """Write the database aside, so that a folder with a database in it always holds a whole project; it goes away again
    if `all_or_none` is left by an error."""
    with (
        written_aside(folder / DATABASE, all_or_none) as file,
        sqlite_errors(folder.name),
        closing(sqlite3.connect(file)) as connection,
    ):
        create_tables(connection)
        with connection:
            write_settings(connection, settings)
            connection.executemany("INSERT INTO prompts (text, negative, control) VALUES (?, ?, ?)", rows)
