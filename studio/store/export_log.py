"""What was exported from a project, and for which programs each file was checked: one line of JSON a file."""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from studio.domain.files import told
from studio.domain.work import Exported

NAME = "exports.jsonl"


def note_export(folder: Path, exported: Exported) -> None:
    """Add a line behind the others; it is on the disk afterwards."""
    line = {
        "file": str(exported.target),
        "written": datetime.now(UTC).isoformat(timespec="seconds"),
        "difference": exported.difference,
        "effect": exported.effect,
        "lost": exported.lost,
        "checked": [asdict(verdict) for verdict in exported.checked],
    }
    target = folder / NAME
    try:
        folder.mkdir(exist_ok=True)
        with target.open("a", encoding="utf-8") as log:
            log.write(json.dumps(line) + "\n")
            log.flush()
            os.fsync(log.fileno())
    except OSError as error:
        raise told(error, target) from error
