"""Whether SQLite took all of the write-ahead log of a program that was killed.

It takes the first frame that is damaged for the end of the log, and says nothing of the transactions behind it.
https://www.sqlite.org/fileformat2.html#the_write_ahead_log
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from studio.regular_files import open_regular

HEADER = 32
SALTS = slice(16, 24)
FRAME_HEADER = 24
FRAME_SALTS = slice(8, 16)
SIZE_AFTER_COMMIT = slice(4, 8)


def frames_written(log: Path) -> int:
    """The number of the last frame that ends a transaction, of those written since the log was begun anew; 0 without.
    To be asked before SQLite opens the file; OSError."""
    with open_regular(log) as file:
        header = file.read(HEADER)
        frame = FRAME_HEADER + int.from_bytes(header[8:12], "big")
        number = last = 0
        while len(found := file.read(frame)) == frame > FRAME_HEADER:
            number += 1
            if found[FRAME_SALTS] == header[SALTS] and any(found[SIZE_AFTER_COMMIT]):
                last = number
    return last


def frames_taken(connection: sqlite3.Connection) -> int:
    """How many SQLite found in the log, with a checkpoint of them."""
    (_, frames, _) = connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
    return int(frames)
