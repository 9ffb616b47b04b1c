"""What may lie in the place of a file: a link to the very file, a link to nothing, a pipe, a folder."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path


def _link(at: Path) -> None:
    away = at.with_name("moved away")
    at.rename(away)
    at.symlink_to(away)


def _dangling_link(at: Path) -> None:
    at.unlink()
    at.symlink_to(at.with_name("nothing"))


def _pipe(at: Path) -> None:
    at.unlink()
    os.mkfifo(at)


def _folder(at: Path) -> None:
    at.unlink()
    at.mkdir()


STAND_INS: dict[str, Callable[[Path], None]] = {
    "link": _link,
    "link to nothing": _dangling_link,
    "pipe": _pipe,
    "folder": _folder,
}
