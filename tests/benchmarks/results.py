"""The file of results: a JSON line for each run."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from pools import CONTROLS

Line = dict[str, Any]


def read(path: Path) -> list[Line]:
    """All lines; none if the file is not there yet."""
    if not path.is_file():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def played(path: Path) -> list[Line]:
    """Lines of runs that were checked on the prompts of today."""
    return [line for line in read(path) if line.get("controls") == CONTROLS]


def append(path: Path, line: Line) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")
        file.flush()
        os.fsync(file.fileno())
