"""The classes of places that write: an operation on a kind of file, told by its path. What is not in here fails."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

ASIDE = re.compile(r"(?P<before>.*?)\.(?P<name>[^/]+)\.[a-z0-9_]{8}(?:/(?P<inside>(?P=name)\S*))?")
"""A folder beside the file `name` in which `written_aside` makes it."""
ASIDE_FOLDER = {"mkdir", "rmdir", "fsync"}
MADE = {"open", "write", "chmod", "fsync"}
SQLITE = {"open", "write", "fsync", "truncate", "unlink"}
NEVER: set[str] = set()


@dataclass(frozen=True)
class Kind:
    """`operations` on the file itself, and those on it while it is made aside."""

    name: str
    path: str
    operations: set[str]
    aside: set[str]


KINDS = (
    Kind("mark of a write", r".+\.(before|undone|unconfirmed)", NEVER, {"open", "link", "unlink", "rename"}),
    Kind("database", r"project\.db", {"open", "write", "fsync", "truncate", "rename"}, MADE),
    Kind("copy of the database", r"project-[-\d]+\.db", {"rename"}, MADE),
    Kind("journal", r"project(-[-\d]+)?\.db-journal", SQLITE, SQLITE),
    Kind("wal", r"project\.db-wal", SQLITE, NEVER),
    Kind("shm", r"project\.db-shm", SQLITE, NEVER),
    Kind("lock", r"\.lock", {"open"}, NEVER),
    Kind("round note", r"round-under-way", {"rename", "unlink"}, MADE),
    Kind("picture", r"images/[^/]+\.png", {"rename", "unlink"}, MADE),
    Kind("trajectory", r"trajectories/[^/]+\.safetensors", {"rename"}, MADE),
    Kind("liked picture", r"liked/[0-9a-f]{32}\.png", {"rename", "unlink"}, MADE),
    Kind("whole of a liked picture", r"liked/whole-[0-9a-f]{32}\.png", {"rename", "unlink"}, MADE),
    Kind("latent of a liked picture", r"liked/[0-9a-f]{32}-[0-9a-f]{16}\.safetensors", {"rename", "unlink"}, MADE),
    Kind("picture beside liked ones", r"liked/base-[0-9a-f]{16}-[ab]\.(png|safetensors)", {"rename"}, MADE),
    Kind("preview", r"previews/[^/]+/[^/]+\.png", {"rename"}, MADE),
    Kind("try", r"tries/\d{6}(-\d\d)?\.png", {"rename", "unlink"}, MADE),
    Kind("settings of a try", r"tries/\d{6}\.json", {"rename", "unlink"}, MADE),
    Kind("calibration picture", r"calibration/[^/]+\.png", {"rename"}, MADE),
    Kind("check picture", r"check/[^/]+\.png", {"rename"}, MADE),
    Kind("checkpoint", r"adapters/c\d{4}", {"rename"}, {"mkdir"}),
    Kind("checkpoint file", r"adapters/c\d{4}/[^/]+", NEVER, MADE),
    Kind("kept gradients", r"gradients/[0-9a-f]{32}/[^/]+\.safetensors", {"rename", "unlink"}, MADE),
    Kind("folder of kept gradients", r"gradients/[0-9a-f]{32}", {"mkdir", "fsync", "rmdir"}, NEVER),
    Kind("export log", r"exports/exports\.jsonl", {"open", "write", "fsync", "rename"}, MADE),
    Kind("set aside", r"set-aside/.+/.+", {"rename"}, MADE),
    Kind("export", r"(exports|out)/[^/]+", {"rename"}, MADE | {"mkdir"}),
    Kind("file of an exported folder", r"out/[^/]+/.+", NEVER, MADE | {"mkdir"}),
    Kind(
        "folder",
        r"|images|trajectories|adapters|liked|exports|previews|previews/[^/]+|tries|calibration|check|gradients|out|set-aside|"
        r"set-aside/[^/]+",
        {"mkdir", "fsync"},
        NEVER,
    ),
)


@dataclass(frozen=True)
class Site:
    """The `number`-th write of a command, on a `path` below the room: the project is `project`, `out` takes exports."""

    number: int
    operation: str
    path: str

    @property
    def write_class(self) -> str | None:
        """“write picture, aside”; None where no class is known for it."""
        path = self.path.removeprefix("project").removeprefix("/")
        aside = ASIDE.fullmatch(path)
        if aside is None:
            kind = _kind(path)
            return f"{self.operation} {kind.name}" if kind and self.operation in kind.operations else None
        if aside["inside"] is None:
            return f"{self.operation} aside folder" if self.operation in ASIDE_FOLDER else None
        kind = _kind(aside["before"] + aside["inside"])
        return f"{self.operation} {kind.name}, aside" if kind and self.operation in kind.aside else None


def _kind(path: str) -> Kind | None:
    return next((kind for kind in KINDS if re.fullmatch(kind.path, path)), None)


def read_sites(log: Path, room: Path) -> list[Site]:
    """What the preload library listed."""
    rows = (line.split("\t") for line in log.read_text(encoding="utf-8").splitlines())
    return [Site(int(number), operation, path.removeprefix(f"{room}/")) for number, operation, path in rows]


def unclassified(sites: Iterable[Site]) -> list[str]:
    """Those that have to be given a class in `KINDS`, once somebody has made sure that they may be killed."""
    return sorted({f"{site.operation} {site.path}" for site in sites if site.write_class is None})


def by_class(sites: Iterable[Site]) -> dict[str, list[Site]]:
    """In the order in which they come."""
    classes: dict[str, list[Site]] = {}
    for site in sites:
        classes.setdefault(site.write_class or "", []).append(site)
    return classes
