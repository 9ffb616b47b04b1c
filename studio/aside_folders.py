"""Folders that `written_aside` left behind when the program was ended in the middle of a write."""

from __future__ import annotations

import os
import re
import shutil
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from studio.regular_files import is_real_folder

NAME = re.compile(r"\.(?P<target>.+)\.[a-z0-9_]{8}")
BEFORE = ".before"
"""What is put behind the name of a file for the one that it is to replace."""
UNDONE = ".undone"
UNCONFIRMED = ".unconfirmed"
"""Of an empty file that lies there from just before a new file gets its name until all that belongs to it is done."""
ENDINGS = ("", BEFORE, UNDONE, UNCONFIRMED, "-journal", "-wal", "-shm")
"""Of the target's name, in a folder of its own: SQLite adds some when the target is a database."""
UNTOUCHED_SECONDS = 3600
"""A job of a project that was left just before may still be on its way to an end."""


def folders_aside(folder: Path) -> Iterator[Path]:
    """Those in a folder, which need not be there: hidden, named as such, and nothing in them but what they are for."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            named = NAME.fullmatch(entry.name)
            path = Path(entry.path)
            if named and is_real_folder(path) and _holds_only(path, named["target"]):
                yield path


def is_unconfirmed(target: Path) -> bool:
    """Whether a file or folder is there that nobody was told of: its writer was killed before, or had a disk that let
    nothing be taken back."""
    return os.path.lexists(target) and any(_asides_of_unconfirmed(target))


def take_back(target: Path) -> None:
    """Delete what is unconfirmed, with the folders beside it. OSError."""
    for aside in list(_asides_of_unconfirmed(target)):
        if os.path.lexists(target):
            os.replace(target, aside / f"{target.name}{UNDONE}")
        shutil.rmtree(aside)


def unconfirmed_in(folder: Path) -> Iterator[Path]:
    """All that is unconfirmed in a folder."""
    for aside in folders_aside(folder):
        named = NAME.fullmatch(aside.name)
        if named and is_unconfirmed(folder / named["target"]):
            yield folder / named["target"]


def _asides_of_unconfirmed(target: Path) -> Iterator[Path]:
    for aside in folders_aside(target.parent):
        named = NAME.fullmatch(aside.name)
        if named and named["target"] == target.name and os.path.lexists(aside / f"{target.name}{UNCONFIRMED}"):
            yield aside


def remove_aside(aside: Path) -> None:
    """Delete one for good; what it was to replace takes its place again where nothing else has taken it. OSError."""
    named = NAME.fullmatch(aside.name)
    target = aside.with_name(named["target"]) if named else aside
    before = aside / f"{target.name}{BEFORE}"
    if os.path.lexists(before) and not os.path.lexists(target):
        os.replace(before, target)
    shutil.rmtree(aside)


def sweep_untouched(folder: Path, now: float | None = None) -> None:
    """Remove those in a folder that nobody has touched for an hour; what cannot be removed stays."""
    for aside in folders_aside(folder):
        with suppress(OSError):
            newest = max(path.lstat().st_mtime for path in (aside, *aside.iterdir()))
            if (time.time() if now is None else now) - newest > UNTOUCHED_SECONDS:
                remove_aside(aside)


def _holds_only(aside: Path, target: str) -> bool:
    try:
        return set(os.listdir(aside)) <= {f"{target}{ending}" for ending in ENDINGS}
    except OSError:
        return False
