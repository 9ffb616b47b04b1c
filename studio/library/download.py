"""Downloading what was planned: resumed where it broke off, checked, and whole before it gets its name."""

from __future__ import annotations

import hashlib
import os
import queue
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studio.domain.engine import Cancel
from studio.domain.errors import InputError, ModelError, ResourceError
from studio.library.hub import Plan, RemoteFile, gated

CHUNK = 2**20
WAITING = 8
SECONDS_SILENT = 30.0
SECONDS_BETWEEN_LOOKS = 0.2
SECONDS_BEFORE_AGAIN = 1.0
ATTEMPTS = 5
ROOM = 2**30
HALF_LOADED = ".part"
TOO_FULL = "The disk is too full: the download needs {0} GB of room; free some and try again."


@dataclass(frozen=True)
class Downloaded:
    """`done` of `total` bytes are on the disk."""

    done: int
    total: int


def target_of(plan: Plan, folder: Path) -> Path:
    """What a finished download is: a checkpoint, or a diffusers folder."""
    whole = folder / f"{plan.repository.replace('/', '--')}@{plan.commit[:8]}"
    return whole / Path(plan.files[0].path).name if plan.is_single_file else whole


def download(
    plan: Plan,
    folder: Path,
    cancel: Cancel,
    token: str | None = None,
    endpoint: str | None = None,
    free: Callable[[Path], int] = lambda folder: shutil.disk_usage(folder).free,
) -> Iterator[Downloaded]:
    """Bring all files into `folder`; what an earlier attempt left there is gone on with.

    Raises Stopped within a second of a stop, ResourceError for a full disk or a connection that stays broken.
    """
    target = target_of(plan, folder)
    if target.exists():
        return
    aside = folder / f"{plan.repository.replace('/', '--')}@{plan.commit[:8]}{HALF_LOADED}"
    aside.mkdir(parents=True, exist_ok=True)
    missing = plan.bytes - sum(_there(aside, file) for file in plan.files)
    if free(folder) < missing + missing // 50 + ROOM:
        raise ResourceError(TOO_FULL, f"{(missing + ROOM) / ROOM:.1f}")
    done = 0
    for file in plan.files:
        for size in _Transfer(plan, file, aside, cancel, token, endpoint).run():
            yield Downloaded(done + size, plan.bytes)
        done += file.bytes
    os.replace(aside, aside.with_name(aside.name.removesuffix(HALF_LOADED)))


def _place(aside: Path, plan_file: RemoteFile, single: bool) -> Path:
    return aside / (Path(plan_file.path).name if single else plan_file.path)


def _there(aside: Path, file: RemoteFile) -> int:
    for path in (aside / file.path, aside / Path(file.path).name, aside / (file.path + HALF_LOADED)):
        if path.is_file():
            return min(path.stat().st_size, file.bytes)
    return 0


class _Transfer:
    """One file; yields how much of it is on the disk."""

    def __init__(
        self, plan: Plan, file: RemoteFile, aside: Path, cancel: Cancel, token: str | None, endpoint: str | None
    ) -> None:
        from huggingface_hub import hf_hub_url

        self._plan = plan
        self._file = file
        self._cancel = cancel
        self._token = token
        self._target = _place(aside, file, plan.is_single_file)
        self._part = self._target.with_name(self._target.name + HALF_LOADED)
        self._url = hf_hub_url(plan.repository, file.path, revision=plan.commit, endpoint=endpoint)

    def run(self) -> Iterator[int]:
        if self._target.is_file():
            yield self._file.bytes
            return
        self._target.parent.mkdir(parents=True, exist_ok=True)
        failures = 0
        while (size := self._size()) < self._file.bytes or not self._part.exists():
            self._cancel.check()
            try:
                yield from self._receive(size)
            except _BrokenOffError as error:
                failures = 1 if self._size() > size else failures + 1
                if failures >= ATTEMPTS:
                    raise ResourceError(
                        "The connection to the hub broke; try again, and the download goes on where it stopped."
                    ) from error
                self._wait(SECONDS_BEFORE_AGAIN)
        self._check()
        os.replace(self._part, self._target)
        yield self._file.bytes

    def _size(self) -> int:
        return self._part.stat().st_size if self._part.exists() else 0

    def _wait(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self._cancel.check()
            time.sleep(SECONDS_BETWEEN_LOOKS / 2)

    def _receive(self, begin: int) -> Iterator[int]:
        """Append what the server sends from `begin` on, or all of it from a server that can only begin anew."""
        chunks: queue.Queue[bytes | BaseException | None] = queue.Queue(WAITING)
        over = threading.Event()
        threading.Thread(target=self._fetch, args=(begin, chunks, over), daemon=True).start()
        try:
            with self._part.open("ab") as file:
                while (chunk := self._next(chunks)) is not None:
                    if not chunk:
                        file.truncate(0)
                        continue
                    file.write(chunk)
                    yield min(file.tell(), self._file.bytes)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise ResourceError("The download cannot be written; look at the disk and its free room.") from error
        finally:
            over.set()

    def _next(self, chunks: queue.Queue[bytes | BaseException | None]) -> bytes | None:
        while True:
            self._cancel.check()
            try:
                got = chunks.get(timeout=SECONDS_BETWEEN_LOOKS)
            except queue.Empty:
                continue
            if isinstance(got, BaseException):
                raise got
            return got

    def _fetch(self, begin: int, chunks: queue.Queue[Any], over: threading.Event) -> None:
        """Runs in a thread of its own, so that a server that falls silent holds up nothing. An empty chunk means that
        the file comes from its beginning."""
        from huggingface_hub.errors import HTTPError
        from huggingface_hub.utils import get_session

        def put(got: bytes | BaseException | None) -> None:
            while not over.is_set():
                try:
                    chunks.put(got, timeout=SECONDS_BETWEEN_LOOKS)
                    return
                except queue.Full:
                    continue

        headers = {"Range": f"bytes={begin}-"} if begin else {}
        if self._token:
            headers["Authorization"] = f"Bearer {self._token}"
        try:
            with get_session().stream(
                "GET", self._url, headers=headers, follow_redirects=True, timeout=SECONDS_SILENT
            ) as answer:
                refused = self._refusal(answer.status_code)
                if refused is not None:
                    put(refused)
                    return
                if begin and not self._goes_on(answer, begin):
                    put(b"")
                for chunk in answer.iter_raw(CHUNK):
                    put(chunk)
                    if over.is_set():
                        return
            put(None)
        except (HTTPError, OSError) as error:
            put(_BrokenOffError(str(error)))

    def _refusal(self, status: int) -> Exception | None:
        """What to raise for an answer that brings no file."""
        if status in (401, 403):
            return gated(self._plan.repository)
        if status == 404:
            return InputError("{0} is not on the hub any more.", self._file.path)
        return None if status in (200, 206) else _BrokenOffError(f"status {status}")

    def _goes_on(self, answer: Any, begin: int) -> bool:
        return bool(answer.status_code == 206 and answer.headers.get("Content-Range", "").startswith(f"bytes {begin}-"))

    def _check(self) -> None:
        """Size and SHA-256; a file that is another one is thrown away."""
        digest = hashlib.sha256()
        with self._part.open("rb") as file:
            while chunk := file.read(CHUNK):
                self._cancel.check()
                digest.update(chunk)
        wrong = self._file.sha256 is not None and digest.hexdigest() != self._file.sha256
        if wrong or self._size() != self._file.bytes:
            self._part.unlink()
            raise ModelError("{0} arrived damaged and was thrown away; try again.", Path(self._file.path).name)


class _BrokenOffError(Exception):
    """The connection ended before the file did."""
