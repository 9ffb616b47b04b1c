"""The tables of a project's database and the way from every older version to the newest."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from studio.domain.errors import ProjectError, UnavailableError
from studio.regular_files import open_regular

APPLICATION_ID = 0x41544C52
"""“ATLR” in the header of the file tells a project from any other SQLite file."""

VERSION_1 = """
CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE prompts (
    id INTEGER PRIMARY KEY, text TEXT NOT NULL, negative TEXT NOT NULL, control INTEGER NOT NULL
);
CREATE TABLE checkpoints (
    id INTEGER PRIMARY KEY, parent INTEGER REFERENCES checkpoints (id), round INTEGER NOT NULL,
    folder TEXT NOT NULL UNIQUE, created TEXT NOT NULL, votes INTEGER NOT NULL, summary TEXT NOT NULL
);
CREATE TABLE candidates (
    id INTEGER PRIMARY KEY, prompt_id INTEGER NOT NULL REFERENCES prompts (id),
    prompt TEXT NOT NULL, negative TEXT NOT NULL, checkpoint INTEGER REFERENCES checkpoints (id),
    latent_seed INTEGER NOT NULL, noise_seed INTEGER NOT NULL,
    image TEXT NOT NULL, trajectory TEXT NOT NULL
);
CREATE INDEX candidates_by_prompt ON candidates (prompt_id);
CREATE TABLE groups (
    id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, checkpoint INTEGER REFERENCES checkpoints (id),
    purpose TEXT NOT NULL DEFAULT 'round' CHECK (purpose IN ('round', 'check', 'repeat')),
    repeats INTEGER REFERENCES groups (id)
);
CREATE INDEX groups_by_checkpoint ON groups (checkpoint);
CREATE TABLE members (
    group_id INTEGER NOT NULL REFERENCES groups (id), place INTEGER NOT NULL,
    candidate INTEGER NOT NULL REFERENCES candidates (id), PRIMARY KEY (group_id, place)
) WITHOUT ROWID;
CREATE TABLE records (
    id INTEGER PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('vote', 'undo', 'redo')), at TEXT NOT NULL,
    vote INTEGER REFERENCES records (id), group_id INTEGER REFERENCES groups (id),
    verdict TEXT, strength INTEGER, milliseconds INTEGER, marks TEXT,
    CHECK (CASE kind WHEN 'vote' THEN group_id IS NOT NULL AND verdict IS NOT NULL ELSE vote IS NOT NULL END)
);
CREATE TABLE consumed (
    vote INTEGER NOT NULL REFERENCES records (id), checkpoint INTEGER NOT NULL REFERENCES checkpoints (id),
    PRIMARY KEY (vote, checkpoint)
) WITHOUT ROWID;
CREATE TABLE heads (id INTEGER PRIMARY KEY, checkpoint INTEGER REFERENCES checkpoints (id), at TEXT NOT NULL);
"""

VERSION_2 = """
CREATE TABLE bookmarks (group_id INTEGER PRIMARY KEY REFERENCES groups (id));
ALTER TABLE prompts ADD COLUMN weight REAL NOT NULL DEFAULT 1;
ALTER TABLE prompts ADD COLUMN active INTEGER NOT NULL DEFAULT 1;
"""

VERSION_3 = """
ALTER TABLE checkpoints ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE checkpoints ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;
ALTER TABLE checkpoints ADD COLUMN deleted TEXT;
"""

VERSION_4 = """
CREATE TABLE checks (
    id INTEGER PRIMARY KEY, newer INTEGER NOT NULL REFERENCES checkpoints (id),
    older INTEGER REFERENCES checkpoints (id), pairs INTEGER NOT NULL, begun TEXT NOT NULL
);
ALTER TABLE groups ADD COLUMN asked INTEGER REFERENCES checks (id);
CREATE INDEX groups_by_check ON groups (asked) WHERE asked IS NOT NULL;
"""

VERSION_5 = """
ALTER TABLE candidates ADD COLUMN strength INTEGER NOT NULL DEFAULT 100;
ALTER TABLE checks ADD COLUMN of_strengths INTEGER NOT NULL DEFAULT 0;
"""

# A key stands first in a table without rowid: SQLite 3.40 finds other columns damaged when it checks such a table.
VERSION_6 = """
CREATE TABLE requests (
    id INTEGER PRIMARY KEY, kind TEXT NOT NULL, details TEXT NOT NULL, at TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE unshown (
    group_id INTEGER NOT NULL REFERENCES groups (id), trajectory TEXT NOT NULL,
    latent_seed INTEGER NOT NULL, noise_seed INTEGER NOT NULL, PRIMARY KEY (group_id, trajectory)
) WITHOUT ROWID;
CREATE TABLE unusable (
    candidate INTEGER PRIMARY KEY REFERENCES candidates (id), reason TEXT NOT NULL, at TEXT NOT NULL
);
CREATE TABLE identity (id TEXT NOT NULL);
INSERT INTO identity VALUES (lower(hex(randomblob(16))));
"""

# None for a record of before: it is believed.
VERSION_7 = "ALTER TABLE records ADD COLUMN checksum INTEGER;"

# What an artist brought. `liked` are pictures of their own, `brought` those among the candidates that nothing drew.
VERSION_8 = """
CREATE TABLE imports (
    id INTEGER PRIMARY KEY, kind TEXT NOT NULL, source TEXT NOT NULL, at TEXT NOT NULL, undone TEXT
);
CREATE TABLE liked (
    id INTEGER PRIMARY KEY, import INTEGER NOT NULL REFERENCES imports (id), digest TEXT NOT NULL,
    name TEXT NOT NULL, prompt TEXT NOT NULL, negative TEXT NOT NULL, image TEXT NOT NULL,
    likes INTEGER NOT NULL DEFAULT 1, left_out INTEGER NOT NULL DEFAULT 0, removed INTEGER NOT NULL DEFAULT 0,
    place INTEGER NOT NULL DEFAULT 0, whole TEXT NOT NULL DEFAULT '', crop TEXT NOT NULL DEFAULT ''
);
CREATE TABLE learned_liked (
    liked INTEGER NOT NULL REFERENCES liked (id), checkpoint INTEGER NOT NULL REFERENCES checkpoints (id),
    PRIMARY KEY (liked, checkpoint)
) WITHOUT ROWID;
CREATE TABLE brought (
    candidate INTEGER PRIMARY KEY REFERENCES candidates (id), import INTEGER NOT NULL REFERENCES imports (id),
    digest TEXT NOT NULL, name TEXT NOT NULL
);
"""

# How far each prompt of the deck misses what a picture shows.
VERSION_9 = "ALTER TABLE liked ADD COLUMN prompt_errors TEXT NOT NULL DEFAULT '';"
VERSION_10 = "ALTER TABLE prompts ADD COLUMN deleted INTEGER NOT NULL DEFAULT 0;"

# A star belongs to a picture; a bookmark belonged to all pictures of a group.
VERSION_11 = """
CREATE TABLE stars (candidate INTEGER PRIMARY KEY REFERENCES candidates (id));
INSERT INTO main.stars SELECT DISTINCT candidates.id FROM bookmarks
    JOIN members ON members.group_id = bookmarks.group_id JOIN candidates ON candidates.id = members.candidate;
DROP TABLE bookmarks;
"""

# In which prompts are shown; those that nobody moved come in the order they were added in.
VERSION_12 = "ALTER TABLE prompts ADD COLUMN place INTEGER NOT NULL DEFAULT 0;"

MIGRATIONS = (
    *(VERSION_1, VERSION_2, VERSION_3, VERSION_4, VERSION_5),
    *(VERSION_6, VERSION_7, VERSION_8, VERSION_9, VERSION_10),
    *(VERSION_11, VERSION_12),
)
"""Entry n takes version n to n + 1; released entries never change."""


def is_project_file(file: Path) -> bool:
    """Whether the file bears the mark of a project; reads its header and touches nothing."""
    with open_regular(file) as opened:
        header = opened.read(100)
    return header.startswith(b"SQLite format 3\0") and int.from_bytes(header[68:72], "big") == APPLICATION_ID


def create_tables(connection: sqlite3.Connection) -> None:
    """Make the tables of the newest version in an empty file."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    _run(connection, MIGRATIONS, 0)


def upgrade(connection: sqlite3.Connection, migrations: Sequence[str]) -> None:
    """Bring the tables to the newest version, one transaction a step; ProjectError for a version not known."""
    _run(connection, migrations, known_version(connection, migrations))


def known_version(connection: sqlite3.Connection, migrations: Sequence[str]) -> int:
    """The version of the tables; ProjectError for one not known."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > len(migrations):
        raise UnavailableError("This project was made by a newer Atelier; update Atelier to open it.")
    if version < 1:
        raise ProjectError(
            "The records of the project have no version and cannot be read; a check (“atelier-cli doctor”) says what "
            "can be mended."
        )
    return int(version)


def _run(connection: sqlite3.Connection, migrations: Sequence[str], version: int) -> None:
    for number, script in enumerate(migrations[version:], start=version + 1):
        try:
            connection.executescript(f"BEGIN; {script} ; PRAGMA user_version = {number}; COMMIT;")
        except sqlite3.Error:
            if connection.in_transaction:
                connection.rollback()
            raise
