"""The preload library: built where there is a compiler, told in which process what is to go wrong."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

SOURCE = Path(__file__).with_name("shim.c")
COMPILER = shutil.which("cc") or shutil.which("gcc")
MISSING = "" if sys.platform == "linux" and COMPILER else "the preload library needs Linux and a C compiler"
"""Why there is none; empty where it can be built."""


class Mode(IntEnum):
    """What happens at the chosen site; the numbers are those of `shim.c`."""

    LIST = 1
    KILL_BEFORE = 2
    KILL_AFTER = 3
    TEAR = 4
    FAIL_ONCE = 5
    FAIL_FOR_GOOD = 6
    JOURNAL = 7


@dataclass(frozen=True)
class Fault:
    """What goes wrong below `prefix`: at site `at`, counted from 1, with `error` for the two that fail.

    `log` takes the sites that are listed, or the journal.
    """

    mode: Mode
    prefix: str
    at: int = 0
    error: int = 0
    log: str = ""


def build(folder: Path) -> Path:
    """Compile the library into a folder."""
    library = folder / "shim.so"
    command = [COMPILER or "cc", "-shared", "-fPIC", "-O1", "-o", str(library), str(SOURCE), "-ldl"]
    subprocess.run(command, check=True)
    return library


def arm(fault: Fault) -> None:
    """In a process that the library was loaded into; the sites are counted from here on."""
    library = ctypes.CDLL(os.environ["LD_PRELOAD"])
    log = os.open(fault.log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644) if fault.log else -1
    library.arm(fault.prefix.encode(), int(fault.mode), ctypes.c_long(fault.at), fault.error, log)


def disarm() -> None:
    """Let every call pass again."""
    ctypes.CDLL(os.environ["LD_PRELOAD"]).arm(b"", 0, ctypes.c_long(0), 0, -1)
