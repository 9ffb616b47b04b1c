"""The records of a project: judged, copied, and written anew from what is sound in them."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from studio.atomic_files import as_studio_error, written_aside
from studio.domain.errors import DamageError, ProjectError
from studio.domain.json_fields import parse_json
from studio.domain.project import ProjectSettings
from studio.domain.sampling import DEFAULT, Sampling
from studio.domain.typed import one_line
from studio.regular_files import open_regular
from studio.repair.findings import Finding, row_findings
from studio.repair.salvage import UNREADABLE_FILE, Salvage, copy_sound
from studio.store.database import Database, sqlite_errors
from studio.store.project_creation import DATABASE
from studio.store.schema import MIGRATIONS, create_tables, known_version
from studio.store.settings_codec import mend_settings, write_settings
from studio.store.soundness.checksum import know_checksums, write_checksums
from studio.trajectory_file import read_layout

UNKNOWN_BASE = "unknown"
"""Names no model, so that the artist is asked where theirs lies."""
ANSWER_SHOWN = 200
UNREADABLE = object()
BLANK_PROMPT = "?"


def refuse_newer(folder: Path) -> None:
    """ProjectError for records of a version of Atelier that is not known here."""
    file = folder / DATABASE
    with sqlite_errors(folder.name), closing(sqlite3.connect(file)) as connection, suppress(*UNREADABLE_FILE):
        version = connection.execute("PRAGMA user_version").fetchone()
        if version[0] > len(MIGRATIONS):
            known_version(connection, MIGRATIONS)


@contextmanager
def examined(folder: Path) -> Iterator[tuple[sqlite3.Connection, list[Finding]]]:
    """A connection to the sound rows of a project, and what is wrong with the others."""
    database = _opened(folder)
    if isinstance(database, Finding):
        with sqlite_errors(folder.name), closing(Salvage(folder / DATABASE)) as salvage:
            found = [database, *_salvage_findings(salvage), *_deck_findings(salvage.connection)]
            yield salvage.connection, found
        return
    with closing(database):
        connection = database.connection
        found = [*row_findings(database.damages), *_settings_findings(connection, folder), *_deck_findings(connection)]
        yield connection, found


def _opened(folder: Path) -> Database | Finding:
    """The records, or why they cannot be read as they are."""
    try:
        database = Database(folder / DATABASE)
    except DamageError:
        # the sentence for whoever only opens the project leads to here
        return Finding(ProjectError("The records are damaged, so the project cannot be opened."))
    except ProjectError as error:
        return Finding(error)
    try:
        with sqlite_errors(folder.name, database.connection):
            finding = _integrity(database.connection)
    except ProjectError as error:
        finding = Finding(error)
    except BaseException:
        database.close()
        raise
    if finding is not None:
        database.close()
    return finding or database


def copy_of(folder: Path) -> Path:
    """A copy of the records as they are now, beside them and with the date in its name; StudioError."""
    now = datetime.now(UTC)
    target = folder / f"project-{now:%Y-%m-%d-%H%M%S-%f}.db"
    source = folder / DATABASE
    try:
        with written_aside(target) as aside:
            try:
                # SQLite's own way takes what is still in the write-ahead log with it
                with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(aside)) as new:
                    old.backup(new)
            except UNREADABLE_FILE:
                aside.unlink(missing_ok=True)
                shutil.copyfile(source, aside, follow_symlinks=False)
    except OSError as error:
        raise as_studio_error(error, target) from error
    return target


def rewrite(folder: Path) -> None:
    """Put a new database with all that is sound in the place of the old one; StudioError, and then nothing changed."""
    file = folder / DATABASE
    with sqlite_errors(folder.name), closing(Salvage(file)) as salvage:
        if not salvage.rows:
            raise ProjectError("Nothing can be read of the records of “{0}”; open a backup of it.", folder.name)
        with written_aside(file) as aside:
            with closing(sqlite3.connect(aside, isolation_level=None)) as connection:
                create_tables(connection)
            copy_sound(salvage, aside)
            with closing(sqlite3.connect(aside, isolation_level=None)) as connection:
                _complete(connection, folder)
            _take_log_away(file)


def _complete(connection: sqlite3.Connection, folder: Path) -> None:
    """What the sound rows need beside them: settings, the prompts of their pictures, one prompt that is on; and they
    name no row that was left out."""
    values = _settings_values(connection)
    settings, _ = mend_settings(values, _usual_settings(folder))
    connection.execute("BEGIN")
    connection.execute("DELETE FROM settings WHERE typeof(key) <> 'text' OR key IS NULL")
    write_settings(connection, settings)
    connection.execute("UPDATE groups SET repeats = NULL WHERE repeats NOT IN (SELECT id FROM groups)")
    connection.execute("UPDATE checkpoints SET parent = NULL WHERE parent NOT IN (SELECT id FROM checkpoints)")
    connection.execute(
        "INSERT INTO prompts (id, text, negative, control, weight, active) "
        "SELECT prompt_id, min(prompt), min(negative), 0, 1, 0 FROM candidates "
        "WHERE prompt_id NOT IN (SELECT id FROM prompts) GROUP BY prompt_id"
    )
    if connection.execute("SELECT 1 FROM prompts WHERE control = 0").fetchone() is None:
        connection.execute("INSERT INTO prompts (text, negative, control) VALUES (?, '', 0)", (BLANK_PROMPT,))
    if connection.execute("SELECT 1 FROM prompts WHERE control = 0 AND active = 1").fetchone() is None:
        connection.execute("UPDATE prompts SET active = 1 WHERE id = (SELECT min(id) FROM prompts WHERE control = 0)")
    know_checksums(connection)
    write_checksums(connection)
    connection.execute("COMMIT")
    # statistics of its own for the planner, since those of the old file may be damaged as well
    connection.execute("ANALYZE")


def _take_log_away(file: Path) -> None:
    """Of the old database, whose log would be read into the new one. All of it is in the copy."""
    with suppress(*UNREADABLE_FILE), closing(sqlite3.connect(file, isolation_level=None)) as old:
        old.execute("PRAGMA journal_mode = DELETE")
    for ending in ("-wal", "-shm", "-journal"):
        file.with_name(file.name + ending).unlink(missing_ok=True)


def _integrity(connection: sqlite3.Connection) -> Finding | None:
    answers = [answer for (answer,) in connection.execute("PRAGMA integrity_check(3)").fetchall()]
    if answers != ["ok"]:
        return Finding(ProjectError("SQLite finds the records damaged: {0}.", one_line(answers[0], ANSWER_SHOWN)))
    foreign = connection.execute("PRAGMA foreign_key_check").fetchall()
    if foreign:
        return Finding(ProjectError("Rows of the records that name others that are not there: {0}.", len(foreign)))
    return None


def _salvage_findings(salvage: Salvage) -> list[Finding]:
    found = [
        Finding(ProjectError("Of the table “{0}” only a part can be read, or nothing.", name)) for name in salvage.lost
    ]
    return [*found, *row_findings(salvage.damages)]


def _settings_findings(connection: sqlite3.Connection, folder: Path) -> list[Finding]:
    _, replaced = mend_settings(_settings_values(connection), _usual_settings(folder))
    return [Finding(ProjectError("The setting “{0}” makes no sense.", key)) for key in replaced]


def _deck_findings(connection: sqlite3.Connection) -> list[Finding]:
    missing = "SELECT count(DISTINCT prompt_id) FROM candidates WHERE prompt_id NOT IN (SELECT id FROM prompts)"
    (lost,) = connection.execute(missing).fetchone()
    found = [Finding(ProjectError("Missing prompts that pictures were drawn from: {0}.", lost))] if lost else []
    if connection.execute("SELECT 1 FROM prompts WHERE control = 0 AND active = 1").fetchone() is None:
        found.append(Finding(ProjectError("No prompt is on, so there is nothing to draw.")))
    return found


def _settings_values(connection: sqlite3.Connection) -> dict[str, object]:
    """What is no JSON is something that no setting can be."""
    values = dict[str, object]()
    for key, value in connection.execute("SELECT key, value FROM settings WHERE typeof(key) = 'text'").fetchall():
        try:
            values[key] = parse_json(value)
        except ValueError:
            values[key] = UNREADABLE
    return values


def _usual_settings(folder: Path) -> ProjectSettings:
    return ProjectSettings(folder.name, UNKNOWN_BASE, "atelier", _sampling_of_pictures(folder), 0)


def _sampling_of_pictures(folder: Path) -> Sampling:
    """How the pictures of the project were drawn, as their trajectories say; only what was drawn like the pictures to
    come can be learned from."""
    with suppress(OSError):
        for file in sorted((folder / "trajectories").glob("*.safetensors"))[:3]:
            with suppress(OSError, ValueError), open_regular(file) as opened:
                return read_layout(opened).sampling
    return DEFAULT
