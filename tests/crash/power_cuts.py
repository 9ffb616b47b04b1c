"""A power cut: what was written and not flushed is lost, or zeros, or there in part. Played from a journal of writes.

Two disks are told apart. On an `ordered` one names (made, renamed, removed) are on the disk as soon as they are given;
on a `lazy` one they are once anything is flushed after them, as a journaling file system commits them.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kills import Trial
from shim import Fault, Mode
from stages import Stages

Write = tuple[int, bytes]
"""Where, and what; a truncation is a write of nothing at the new length."""


@dataclass(frozen=True)
class Record:
    """One line of the journal and the bytes behind it."""

    operation: str
    path: str
    other: str
    offset: int
    data: bytes


def read_journal(log: Path) -> list[Record]:
    content = log.read_bytes()
    records = []
    at = 0
    while at < len(content):
        end = content.index(b"\n", at)
        operation, path, other, offset, length = content[at:end].decode().split("\t")
        at = end + 1 + int(length)
        records.append(Record(operation, path, other, int(offset), content[end + 1 : at]))
    return records


@dataclass
class File:
    """`flushed` is on the disk; the `pending` writes may be, each by itself."""

    flushed: bytes = b""
    pending: list[Write] = field(default_factory=list)

    def after(self, how: str, chance: random.Random) -> bytes:
        """What the next start finds: `lost`, `zeros` or `some` of what was not flushed."""
        content = bytearray(self.flushed)
        for offset, data in self.pending:
            match how:
                case "zeros":
                    _put(content, offset, bytes(len(data)))
                case "some" if chance.random() < 0.5:
                    _put(content, offset, data)
        return bytes(content)

    def flush(self) -> None:
        content = bytearray(self.flushed)
        for offset, data in self.pending:
            _put(content, offset, data)
        self.flushed = bytes(content)
        self.pending.clear()


def _put(content: bytearray, offset: int, data: bytes) -> None:
    if not data:
        del content[offset:]
    content.extend(bytes(max(0, offset - len(content))))
    content[offset : offset + len(data)] = data


class Disk:
    """Files and folders by path, as a journal leaves them."""

    def __init__(self, folder: Path) -> None:
        """Begins with what lies in a folder, all of it flushed."""
        paths = sorted(folder.rglob("*"))
        self.folders = {str(folder), *(str(path) for path in paths if path.is_dir())}
        self.files = {str(path): File(path.read_bytes()) for path in paths if path.is_file()}
        self.told = b""

    def play(self, record: Record) -> None:
        match record.operation:
            case "open":
                self.files.setdefault(record.path, File())
            case "empty":
                self.files.setdefault(record.path, File()).pending.append((0, b""))
            case "write" | "truncate":
                self.files[record.path].pending.append((record.offset, record.data))
            case "fsync" if record.path in self.files:
                self.files[record.path].flush()
            case "rename":
                self._rename(record.path, record.other)
            case "link":
                self.files[record.other] = self.files[record.path]
            case "mkdir":
                self.folders.add(record.path)
            case "rmdir":
                self.folders.discard(record.path)
            case "unlink":
                self.files.pop(record.path, None)
            case "told":
                self.told += record.data
            case "unrecorded":
                raise AssertionError(f"the journal does not know what was written to {record.path}")

    def _rename(self, old: str, new: str) -> None:
        for paths in (self.files, self.folders):
            for path in [path for path in paths if path == old or path.startswith(f"{old}/")]:
                renamed = new + path.removeprefix(old)
                if isinstance(paths, dict):
                    paths[renamed] = paths.pop(path)
                else:
                    paths.remove(path)
                    paths.add(renamed)

    def restore(self, folder: Path, how: str, chance: random.Random) -> None:
        """Put what the next start finds in place of what lies in a folder."""
        shutil.rmtree(folder)
        for path in sorted(self.folders):
            Path(path).mkdir(parents=True, exist_ok=True)
        for path, file in self.files.items():
            # SQLite's shared memory is no file that anybody relies on after a start.
            if not path.endswith("-shm") and Path(path).parent.is_dir():
                Path(path).write_bytes(file.after(how, chance))


NAMES = {"open", "empty", "rename", "link", "mkdir", "rmdir", "unlink"}


def _known_to_a_lazy_disk(records: list[Record], cut: int) -> list[Record]:
    """Without the names that were given since the last flush, and without what was written below them."""
    flushed = max((number for number in range(cut) if records[number].operation == "fsync"), default=-1)
    return [record for number, record in enumerate(records[:cut]) if number <= flushed or record.operation not in NAMES]


def journal(stages: Stages, command: str, log: Path) -> list[Record]:
    """What a command writes and tells, in order."""
    stages.before(command)
    ending = stages.run(command, fault=Fault(Mode.JOURNAL, str(stages.room.folder), log=str(log)))
    assert ending.code == 0, ending.err
    return read_journal(log)


def power_cuts(stages: Stages, log: Path, count: int, seed: int) -> Iterator[Trial]:
    """Cuts at random writes of the commands of the lap, spread over them."""
    chance = random.Random(seed)
    commands = [name for name in stages.lap if name not in ("status", "export a folder")]
    journals = {name: journal(stages, name, log) for name in commands}
    for number in range(count):
        command = commands[number % len(commands)]
        records = journals[command]
        cut = chance.randrange(1, len(records) + 1)
        how = chance.choice(("lost", "zeros", "some"))
        lazy = chance.random() < 0.5
        disk = Disk(stages.before(command).folder)
        for record in _known_to_a_lazy_disk(records, cut) if lazy else records[:cut]:
            if record.operation not in ("write", "truncate") or record.path in disk.files:
                disk.play(record)
        disk.restore(stages.room.folder, how, chance)
        transcript = stages.transcripts[command] + disk.told.decode(errors="replace")
        faults, leftovers = stages.verify(transcript, goes_on=number % 4 == 0)
        what = f"power cut after write {cut} of {command}, {how}, on {'a lazy' if lazy else 'an ordered'} disk"
        yield Trial(what, faults, leftovers)
