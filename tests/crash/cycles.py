"""The other end of the fork server: runs commands in a process of their own, and says how it ended."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

import shim
from shim import Fault
from studio.assets import STARTER, base_path

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
SECONDS = 60.0
"""What takes longer hangs."""
MOST_LINES = 2
"""Of an error: a word on what of the project is damaged, and why the command ended."""


@dataclass(frozen=True)
class Ending:
    """`code` is the exit code, or the negative number of the signal that killed it; `in_time` unless it was killed for
    having used its `seconds` up."""

    code: int
    out: str
    err: str
    seconds: float
    in_time: bool

    @property
    def traceback(self) -> bool:
        return "Traceback (most recent call last)" in self.err

    @property
    def last_line(self) -> str:
        return (self.err.strip().splitlines() or [""])[-1]

    def faults(self) -> list[str]:
        """Why it is not a good end, which is done or refused with one sentence."""
        if not self.in_time:
            return ["hangs"]
        if self.traceback:
            return [f"traceback: {self.last_line}"]
        if self.code not in (0, 1):
            return [f"exit code {self.code}: {self.last_line}"]
        if self.code == 1 and not 1 <= len(self.err.strip().splitlines()) <= MOST_LINES:
            return [f"not one sentence: {self.err.strip()!r}"]
        return []


class ForkServer:
    """Ended by `close` or `with`; whatever it forked has ended by then."""

    def __init__(self, folder: Path) -> None:
        """`folder` takes the preload library."""
        environment = {
            **os.environ,
            "LD_PRELOAD": str(shim.build(folder)),
            "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "tests" / "support")]),
            "OMP_NUM_THREADS": "1",
        }
        self._process = subprocess.Popen(
            [sys.executable, str(HERE / "fork_server.py"), str(base_path(STARTER))],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def run(self, *commands: Sequence[object], fault: Fault | None = None, seconds: float = SECONDS) -> Ending:
        """Run the commands, as far as they succeed, for at most so many seconds."""
        request = {
            "commands": [[str(word) for word in command] for command in commands],
            "fault": asdict(fault) if fault else None,
            "seconds": seconds,
        }
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        return Ending(**json.loads(self._process.stdout.readline()))

    def close(self) -> None:
        self._process.communicate()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()
