"""A disk that fails at one write: sites are counted as they are met, so that none has to be listed."""

from __future__ import annotations

import builtins
import io
import os
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any

import pytest

CHANGING_CALLS = ("mkdir", "replace", "rename", "link", "fsync", "chmod")
WRITING_MODES = set("wax+")


class _File:
    """A file opened for writing, each of whose writes is a site."""

    def __init__(self, file: Any, meet: Callable[[], None]) -> None:
        self._file = file
        self._meet = meet

    def write(self, content: Any) -> int:
        self._meet()
        return int(self._file.write(content))

    def __enter__(self) -> _File:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._file.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


class FailingDisk:
    """What Python itself writes below `folder`; SQLite's own writes are not seen.

    From `arm` on the site of that number, counted from 0, fails with the errno. `met` has the kind of each that came
    along: the call and the path, without the parts that differ from one run or picture to the next.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
        self._folder = str(folder)
        self._failing: int | None = None
        self._errno = 0
        self.met: list[str] = []
        for name in CHANGING_CALLS:
            monkeypatch.setattr(os, name, self._watched(getattr(os, name)))
        opened = self._opened(io.open)
        monkeypatch.setattr(io, "open", opened)
        monkeypatch.setattr(builtins, "open", opened)
        monkeypatch.setattr(os, "open", self._os_opened(os.open))
        monkeypatch.setattr(io, "FileIO", self._file_io())

    def arm(self, site: int | None, errno: int = 0) -> None:
        self._failing = site
        self._errno = errno
        self.met = []

    def kinds(self) -> list[int]:
        """The first site of each kind that came along since `arm`."""
        first = {kind: number for number, kind in reversed(list(enumerate(self.met)))}
        return sorted(first.values())

    def _meet(self, call: str, path: object) -> None:
        path = "a descriptor" if isinstance(path, int) else str(path)
        self.met.append(re.sub(r"(?<=\.)\w{8}(?=/|$)|\d+(-[a-z])?", "…", f"{call} {path}"))
        if len(self.met) - 1 == self._failing:
            raise OSError(self._errno, os.strerror(self._errno))

    def _is_below(self, path: object) -> bool:
        return isinstance(path, int) or str(path).startswith(self._folder)

    def _watched(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def watched(path: Any, *rest: Any, **named: Any) -> Any:
            if self._is_below(path):
                self._meet(call.__name__, path)
            return call(path, *rest, **named)

        return watched

    def _opened(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def opened(path: Any, mode: str = "r", *rest: Any, **named: Any) -> Any:
            if isinstance(path, int) or not self._is_below(path) or not WRITING_MODES & set(mode):
                return call(path, mode, *rest, **named)
            self._meet("open", path)
            return _File(call(path, mode, *rest, **named), partial(self._meet, "write", path))

        return opened

    def _os_opened(self, call: Callable[..., int]) -> Callable[..., int]:
        def opened(path: Any, flags: int, *rest: Any, **named: Any) -> int:
            # With a `dir_fd` it is `rmtree`, which clears up after a failure: what that leaves, a repair sweeps away.
            if self._is_below(path) and "dir_fd" not in named:
                self._meet("os.open", path)
            return call(path, flags, *rest, **named)

        return opened

    def _file_io(self) -> type[io.FileIO]:
        meet = self._meet

        class Watched(io.FileIO):
            def write(self, content: Any) -> int:
                meet("write", "a descriptor")
                return super().write(content) or 0

        return Watched
