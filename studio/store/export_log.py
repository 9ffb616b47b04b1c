"""What was exported from a project, and for which programs each was checked: one line of JSON an export."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from studio.domain.export import Verdict
from studio.domain.files import told
from studio.domain.work import Exported, NotedExport

NAME = "exports.jsonl"


def exports(folder: Path) -> list[NotedExport]:
    """Those whose files are still there, the newest first; lines that cannot be read are passed over."""
    try:
        lines = (folder / NAME).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return []
    newest = {noted.exported.target: noted for line in lines for noted in _read(folder, line)}
    return sorted((one for one in newest.values() if one.exported.target.exists()), key=lambda one: one.written)[::-1]


def _read(folder: Path, line: str) -> Iterator[NotedExport]:
    try:
        told = json.loads(line)
        checked = tuple(Verdict(**verdict) for verdict in told["checked"])
        difference, effect, lost = (float(told[name]) for name in ("difference", "effect", "lost"))
        exported = Exported(folder / told["file"], difference, effect, checked, lost, int(told["size"]))
        yield NotedExport(str(told["written"]), exported)
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
