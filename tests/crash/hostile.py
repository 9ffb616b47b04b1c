"""Commands on damaged projects: one sentence or normal work, in time, and nothing is written beside the project."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from damages import BESIDE, DAMAGES, beside
from stages import Stages
from studio.domain.errors import StudioError
from studio.store.lock import ProjectLock

COMMANDS = ("status", "generate", "vote", "cast", "train", "check", "export outside", "rebuild", "go back", "doctor")
SECONDS = 30.0


@dataclass(frozen=True)
class Encounter:
    """A command on a damaged project."""

    damage: str
    command: str
    faults: list[str]


def encounters(
    stages: Stages, damages: Iterable[str] = DAMAGES, commands: Iterable[str] = COMMANDS
) -> Iterator[Encounter]:
    for damage in damages:
        for command in commands:
            yield Encounter(damage, command, meet(stages, damage, command))


def meet(stages: Stages, damage: str, command: str) -> list[str]:
    """The faults of one command on one damaged project."""
    room = stages.before("status")
    folder = beside(room)
    DAMAGES[damage](room)
    before = snapshot(folder)
    ending = stages.run(command, seconds=SECONDS)
    faults = ending.faults()
    if snapshot(folder) != before:
        faults.append(f"something changed in “{BESIDE}”")
    strangers = {path.name for path in room.folder.iterdir()} - {"project", "out", "own", BESIDE}
    faults += [f"{name} was made outside the project" for name in sorted(strangers)]
    return faults + list(_taken_lock(room.project))


def _taken_lock(project: Path) -> Iterator[str]:
    """Whether somebody still holds the lock; a lock that cannot be taken for the damage is none."""
    if not stat.S_ISREG((project / ".lock").lstat().st_mode if (project / ".lock").exists() else 0):
        return
    try:
        ProjectLock(project).release()
    except StudioError as error:
        if "another Atelier window" in str(error):
            yield "a stale lock"


def snapshot(folder: Path) -> dict[str, tuple[int, str]]:
    """What lies in a folder: kind and permissions, and the content of regular files."""
    return {
        path.relative_to(folder).as_posix(): (path.lstat().st_mode, _content(path))
        for path in sorted(folder.rglob("*"))
    }


def _content(path: Path) -> str:
    if not stat.S_ISREG(path.lstat().st_mode):
        return ""
    with path.open("rb") as file:
        return f"{path.stat().st_size} {hashlib.sha256(file.read(2**22)).hexdigest()}"
