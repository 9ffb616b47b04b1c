"""The checksum of a record: a bit of it, or of the pictures that it is about, that turned over on the disk is noticed.

It is a CRC-32 of all that gives a vote its meaning and that nothing changes once it is given. `SCHEMA.` stands for the
database that the rows are in, `t` for the record.
"""

from __future__ import annotations

import sqlite3
import zlib

COLUMN = "checksum"


def _crc(*columns: str) -> str:
    pattern = ",".join(["%s"] * len(columns))
    return f"crc32(CAST(printf('{pattern}', {', '.join(columns)}) AS BLOB))"


PICTURE = (
    "place",
    "candidate",
    "prompt_id",
    "prompt",
    "negative",
    "candidates.checkpoint",
    "latent_seed",
    "noise_seed",
    "image",
    # What a blind test drew is not learned from; slimming forgets its trajectories.
    "CASE purpose WHEN 'check' THEN '' ELSE trajectory END",
    "candidates.strength",
    "purpose",
    "repeats",
    "asked",
)
# A sum, since the rows come in any order.
PICTURES = (
    f"(SELECT sum({_crc(*PICTURE)}) FROM SCHEMA.groups CROSS JOIN SCHEMA.members ON members.group_id = groups.id "
    "CROSS JOIN SCHEMA.candidates ON candidates.id = members.candidate WHERE groups.id = t.group_id)"
)
CHECKSUM = _crc(
    "t.id", "t.kind", "t.vote", "t.group_id", "t.verdict", "t.strength", "t.milliseconds", "t.marks", PICTURES
)
WRITE = f"UPDATE main.records AS t SET {COLUMN} = {CHECKSUM}".replace("SCHEMA.", "main.")


def know_checksums(connection: sqlite3.Connection) -> None:
    """Needed by every connection that judges or writes checksums."""
    connection.create_function("crc32", 1, zlib.crc32, deterministic=True)


def write_checksum(connection: sqlite3.Connection, record: int) -> None:
    """Of a record as it stands, within the transaction that wrote it."""
    connection.execute(f"{WRITE} WHERE t.id = ?", (record,))


def write_checksums(connection: sqlite3.Connection) -> None:
    """Of all records as they stand, within a transaction of the caller."""
    connection.execute(WRITE)
