"""What was exported from a project, and for which programs each was checked: one line of JSON an export."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from studio.atomic_files import as_studio_error
from studio.domain.events import Exported, ExportRecord
from studio.domain.export import Compatibility

LOG_NAME = "exports.jsonl"


def exports(folder: Path) -> list[ExportRecord]:
    """Those whose files are still there, the newest first; lines that cannot be read are passed over."""
    try:
        lines = (folder / LOG_NAME).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return []
    newest = {recorded.exported.target: recorded for line in lines for recorded in _read(folder, line)}
    return sorted((one for one in newest.values() if one.exported.target.exists()), key=lambda one: one.written)[::-1]


def _read(folder: Path, line: str) -> Iterator[ExportRecord]:
    try:
        entry = json.loads(line)
        checked = tuple(Compatibility(**compatibility) for compatibility in entry["checked"])
        difference, effect, lost = (float(entry[name]) for name in ("difference", "effect", "lost"))
        exported = Exported(folder / entry["file"], difference, effect, checked, lost, int(entry["size"]))
        yield ExportRecord(str(entry["written"]), exported)
    except (ValueError, TypeError, KeyError):
        return


def note_export(folder: Path, exported: Exported) -> None:
    """Add a line behind the others; it is on the disk afterwards. Files in the folder move with it."""
    inside = exported.target.parent == folder
    line = {
        "file": exported.target.name if inside else str(exported.target),
        "written": datetime.now(UTC).isoformat(timespec="seconds"),
        "difference": exported.difference,
        "effect": exported.effect,
        "lost": exported.lost,
        "size": exported.size,
        "checked": [asdict(compatibility) for compatibility in exported.checked],
    }
    target = folder / LOG_NAME
    try:
        folder.mkdir(exist_ok=True)
        with target.open("a", encoding="utf-8") as log:
            log.write(json.dumps(line) + "\n")
            log.flush()
            os.fsync(log.fileno())
    except OSError as error:
        raise as_studio_error(error, target) from error
