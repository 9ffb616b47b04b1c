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

from studio.atomic_files import as_studio_error
from studio.domain.engine import Cancel
from studio.domain.errors import InputError, ModelError, ResourceError
from studio.library.hub import DownloadPlan, RemoteFile, gated_error

CHUNK = 2**20
CHUNKS_WAITING = 8
SECONDS_SILENT = 30.0
SECONDS_BETWEEN_LOOKS = 0.2
SECONDS_BEFORE_RETRY = 1.0
ATTEMPTS = 5
SPARE_BYTES = 2**30
PARTIAL_SUFFIX = ".part"
TOO_LONG = "{0} is longer than the hub said, so it was not kept; try again, or choose another model."
DISK_FULL = "The disk is too full: the download needs {0} GB of room; free some and try again."

Chunks = queue.Queue[bytes | BaseException | None]
"""What the server sends: bytes, b"" where it begins anew, None at the end, or why it broke off."""


@dataclass(frozen=True)
class DownloadProgress:
    """`done` of `total` bytes are on the disk."""

    done: int
    total: int


def download_target(plan: DownloadPlan, folder: Path) -> Path:
    """What a finished download is: a checkpoint, or a diffusers folder."""
    whole = folder / _folder_name(plan)
    return whole / Path(plan.files[0].path).name if plan.is_single_file else whole


def download(
    plan: DownloadPlan,
    folder: Path,
    cancel: Cancel,
    token: str | None = None,
    endpoint: str | None = None,
    free: Callable[[Path], int] = lambda folder: shutil.disk_usage(folder).free,
) -> Iterator[DownloadProgress]:
    """Bring all files into `folder`; what an earlier attempt left there is gone on with.

    Raises Stopped within a second of a stop, ResourceError for a full disk or a connection that stays broken, and
    ModelError for a file that is not the one that was planned.
    """
    try:
        yield from _download(plan, folder, cancel, token, endpoint, free)
    except OSError as error:
        raise as_studio_error(error, download_target(plan, folder)) from error


def _download(
    plan: DownloadPlan,
    folder: Path,
    cancel: Cancel,
    token: str | None,
    endpoint: str | None,
    free: Callable[[Path], int],
) -> Iterator[DownloadProgress]:
    if download_target(plan, folder).exists():
        return

    partial = folder / f"{_folder_name(plan)}{PARTIAL_SUFFIX}"
    partial.mkdir(parents=True, exist_ok=True)
    missing = plan.bytes - sum(_bytes_there(partial, file) for file in plan.files)
    # Two per cent for what the file system itself takes, and a GiB that stays free for everything else.
    if free(folder) < missing + missing // 50 + SPARE_BYTES:
        raise ResourceError(DISK_FULL, f"{(missing + SPARE_BYTES) / SPARE_BYTES:.1f}")

    done = 0
    for file in plan.files:
        for size in _Transfer(plan, file, partial, cancel, token, endpoint).run():
            yield DownloadProgress(done + size, plan.bytes)
        done += file.bytes
    # The folder gets its name last: a model that is found under it is a whole one.
    os.replace(partial, folder / _folder_name(plan))


def _folder_name(plan: DownloadPlan) -> str:
    return f"{plan.repository.replace('/', '--')}@{plan.commit[:8]}"


def _bytes_there(partial: Path, file: RemoteFile) -> int:
    places = (partial / file.path, partial / Path(file.path).name, partial / (file.path + PARTIAL_SUFFIX))
    for path in places:
        if path.is_file():
            return min(path.stat().st_size, file.bytes)
    return 0


class _Transfer:
    """One file; yields how much of it is on the disk."""

    def __init__(
        self,
        plan: DownloadPlan,
        file: RemoteFile,
        folder: Path,
        cancel: Cancel,
        token: str | None,
        endpoint: str | None,
    ) -> None:
        from huggingface_hub import hf_hub_url

        self._plan = plan
        self._file = file
        self._cancel = cancel
        self._token = token
        # A checkpoint lies on top, whatever folder of the repository it comes from.
        self._target = folder / (Path(file.path).name if plan.is_single_file else file.path)
        self._partial = self._target.with_name(self._target.name + PARTIAL_SUFFIX)
        self._url = hf_hub_url(plan.repository, file.path, revision=plan.commit, endpoint=endpoint)

    def run(self) -> Iterator[int]:
        if self._target.is_file():
            yield self._file.bytes
            return
        self._target.parent.mkdir(parents=True, exist_ok=True)

        failures = 0
        most = self._size()
        # An empty file is whole before it was asked for, so it also has to be there.
        while (size := self._size()) < self._file.bytes or not self._partial.exists():
            self._cancel.check()
            try:
                yield from self._receive(size)
                if self._size() < self._file.bytes:
                    raise _BrokenOffError("it ended early")
            except _BrokenOffError as error:
                # Only attempts that brought nothing count, or a large file on a poor line could never end.
                failures = 1 if self._size() > most else failures + 1
                most = max(most, self._size())
                if failures >= ATTEMPTS:
                    raise ResourceError(
                        "The connection to the hub broke; try again, and the download goes on where it stopped."
                    ) from error
                self._wait(SECONDS_BEFORE_RETRY)

        self._check()
        os.replace(self._partial, self._target)
        yield self._file.bytes

    def _size(self) -> int:
        return self._partial.stat().st_size if self._partial.exists() else 0

    def _wait(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self._cancel.check()
            time.sleep(SECONDS_BETWEEN_LOOKS / 2)

    def _receive(self, begin: int) -> Iterator[int]:
        """Append what the server sends from `begin` on, or all of it from a server that can only begin anew."""
        # Bounded, so that a disk slower than the line does not fill the memory.
        chunks: Chunks = queue.Queue(CHUNKS_WAITING)
        over = threading.Event()
        threading.Thread(target=self._fetch, args=(begin, chunks, over), daemon=True).start()

        try:
            with self._partial.open("ab") as file:
                while (chunk := self._next(chunks)) is not None:
                    if not chunk:
                        file.seek(0)
                        file.truncate()
                        continue
                    if file.tell() + len(chunk) > self._file.bytes:
                        # Not kept: what begins with another file's bytes is that file.
                        file.truncate(0)
                        raise ModelError(TOO_LONG, Path(self._file.path).name)
                    file.write(chunk)
                    yield file.tell()
                file.flush()
                os.fsync(file.fileno())
        finally:
            over.set()

    def _next(self, chunks: Chunks) -> bytes | None:
        while True:
            self._cancel.check()
            try:
                chunk = chunks.get(timeout=SECONDS_BETWEEN_LOOKS)
            except queue.Empty:
                continue
            if isinstance(chunk, BaseException):
                raise chunk
            return chunk

    def _fetch(self, begin: int, chunks: Chunks, over: threading.Event) -> None:
        """Runs in a thread of its own, so that a server that falls silent holds up nothing. An empty chunk means that
        the file comes from its beginning."""
        from huggingface_hub.utils import get_session

        headers = {"Range": f"bytes={begin}-"} if begin else {}
        if self._token:
            headers["Authorization"] = f"Bearer {self._token}"
        try:
            with get_session().stream(
                "GET", self._url, headers=headers, follow_redirects=True, timeout=SECONDS_SILENT
            ) as response:
                refusal = self._refusal(response.status_code)
                if refusal is not None:
                    _put(refusal, chunks, over)
                    return
                if begin and not _resumes(response, begin):
                    _put(b"", chunks, over)
                # Raw, since a length and a hash are those of the bytes as they are stored, not of what is unpacked.
                for chunk in response.iter_raw(CHUNK):
                    _put(chunk, chunks, over)
                    if over.is_set():
                        return
            _put(None, chunks, over)
        # Whatever it is: whoever waits for the next chunk would wait for ever.
        except Exception as error:
            _put(_BrokenOffError(str(error)), chunks, over)

    def _refusal(self, status: int) -> Exception | None:
        """What to raise for an answer that brings no file."""
        if status in (401, 403):
            return gated_error(self._plan.repository)
        if status == 404:
            return InputError("{0} is not on the hub any more.", self._file.path)
        return None if status in (200, 206) else _BrokenOffError(f"status {status}")

    def _check(self) -> None:
        """Size and SHA-256; a file that is another one is thrown away."""
        digest = hashlib.sha256()
        with self._partial.open("rb") as file:
            while chunk := file.read(CHUNK):
                self._cancel.check()
                digest.update(chunk)

        is_other = self._file.sha256 is not None and digest.hexdigest() != self._file.sha256
        if is_other or self._size() != self._file.bytes:
            self._partial.unlink()
            raise ModelError("{0} arrived damaged and was thrown away; try again.", Path(self._file.path).name)


def _put(chunk: bytes | BaseException | None, chunks: Chunks, over: threading.Event) -> None:
    """Wait for room in the queue, but not for a reader that has gone."""
    while not over.is_set():
        try:
            chunks.put(chunk, timeout=SECONDS_BETWEEN_LOOKS)
            return
        except queue.Full:
            continue


def _resumes(response: Any, begin: int) -> bool:
    content_range = response.headers.get("Content-Range", "")
    return response.status_code == 206 and bool(content_range.startswith(f"bytes {begin}-"))


class _BrokenOffError(Exception):
    """The connection ended before the file did."""
