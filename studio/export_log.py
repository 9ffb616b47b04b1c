"""What was exported from a project, and for which programs each was checked: one line of JSON an export."""

from __future__ import annotations

import io
import json
import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from studio.atomic_files import as_studio_error, make_own
from studio.domain.events import Exported, ExportRecord
from studio.domain.export import Compatibility
from studio.domain.json_fields import Values, json_flag, json_text
from studio.regular_files import is_real_folder, is_regular, open_regular, open_regular_to_append, read_regular

LOG_NAME = "exports.jsonl"
LOG_BYTES_AT_MOST = 64 * 2**20


class ExportLog:
    """The log of a `folder`, which need not be there yet. Any thread may read it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def all(self) -> list[ExportRecord]:
        """Those whose files are still there, the newest first; lines that cannot be read are passed over."""
        try:
            lines = read_regular(self.folder / LOG_NAME, LOG_BYTES_AT_MOST).decode(errors="replace").splitlines()
        except OSError:
            return []
        newest = {record.exported.target: record for line in lines for record in _read(self.folder, line)}
        there = [record for record in newest.values() if _is_there(record.exported.target)]
        return sorted(there, key=lambda record: record.written)[::-1]

    def add(self, exported: Exported) -> None:
        """Add a line behind the others; it is on the disk afterwards, or nothing of it. Files in the folder move with
        it."""
        line = json.dumps(_entry(self.folder, exported)).encode() + b"\n"
        target = self.folder / LOG_NAME
        try:
            self.folder.mkdir(exist_ok=True)
            # A line that was torn when the power went would hide this one behind it.
            torn = not _ends_whole(target)
            make_own(target)
            with open_regular_to_append(target) as log:
                _append(log, b"\n" + line if torn else line)
        except OSError as error:
            raise as_studio_error(error, target) from error


def _ends_whole(file: Path) -> bool:
    """Whether the last line has its end, or there is none."""
    if not os.path.lexists(file):
        return True
    with open_regular(file) as log:
        size = log.seek(0, os.SEEK_END)
        log.seek(max(0, size - 1))
        return log.read() in (b"", b"\n")


def _append(log: io.FileIO, content: bytes) -> None:
    """All of it or nothing."""
    size = os.fstat(log.fileno()).st_size
    try:
        # A disk that fills up takes a part of it before it says so.
        rest = memoryview(content)
        while rest:
            rest = rest[log.write(rest) :]
        os.fsync(log.fileno())
    except BaseException:
        with suppress(OSError):
            log.truncate(size)
        raise


def readable_lines(folder: Path, lines: Sequence[str]) -> list[str]:
    """Those of a log that say something."""
    return [line for line in lines if any(_read(folder, line))]


def _read(folder: Path, line: str) -> Iterator[ExportRecord]:
    """The record in a line, or nothing."""
    try:
        entry = json.loads(line)
        exported = Exported(
            target=_target(folder, entry["file"]),
            difference=float(entry["difference"]),
            effect=float(entry["effect"]),
            checked=tuple(_compatibility(checked) for checked in entry["checked"]),
            lost=float(entry["lost"]),
            size=int(entry["size"]),
        )
        yield ExportRecord(str(entry["written"]), exported)
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError):
        return


def _target(folder: Path, name: str) -> Path:
    """An exported file: its name alone where it lies in the folder, else its whole path. ValueError for anything else,
    which nobody exported to."""
    if name in ("", "..") or not (Path(name).is_absolute() or Path(name).name == name):
        raise ValueError(f"no exported file: {name!r}")
    return folder / name


def _is_there(target: Path) -> bool:
    return is_regular(target) or is_real_folder(target)


def _entry(folder: Path, exported: Exported) -> dict[str, object]:
    inside = exported.target.parent == folder
    return {
        "file": exported.target.name if inside else str(exported.target),
        "written": datetime.now(UTC).isoformat(timespec="seconds"),
        "difference": exported.difference,
        "effect": exported.effect,
        "lost": exported.lost,
        "size": exported.size,
        "checked": [
            {"program": compatibility.program, "reads": compatibility.reads, "why": compatibility.why}
            for compatibility in exported.checked
        ],
    }


def _compatibility(values: Values) -> Compatibility:
    return Compatibility(json_text(values, "program"), json_flag(values, "reads"), json_text(values, "why", ""))
