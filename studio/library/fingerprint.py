"""By what a project knows its base model again when the file was moved or renamed."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

from studio.domain.errors import ModelError
from studio.regular_files import open_regular

SAMPLE_BYTES = 2**20


def fingerprint(path: Path) -> str:
    """Size, and SHA-256 over first, middle and last MiB of a file, or of all weights of a folder.

    Reading gigabytes would take a minute; two models that agree in all of these differ in nothing that matters, since
    training changes every weight.
    """
    digest = hashlib.sha256()
    try:
        size = _size(path)
        for file in _files(path):
            _sample(file, digest)
    except OSError as error:
        raise ModelError("{0} cannot be read; look at its permissions and its disk.", path.name) from error
    return f"{size}-{digest.hexdigest()}"


def find_by_fingerprint(expected: str, paths: Iterable[Path]) -> Path | None:
    """The first of the models that has this fingerprint; only those of the same size are read."""
    size = expected.partition("-")[0]
    for path in paths:
        try:
            if str(_size(path)) == size and fingerprint(path) == expected:
                return path
        except (OSError, ModelError):
            continue
    return None


def _files(path: Path) -> list[Path]:
    return sorted(path.rglob("*.safetensors")) if path.is_dir() else [path]


def _size(path: Path) -> int:
    return sum(file.stat().st_size for file in _files(path))


def _sample(file: Path, digest: hashlib._Hash) -> None:
    size = file.stat().st_size
    digest.update(size.to_bytes(8, "little"))
    with open_regular(Path(os.path.realpath(file))) as content:
        for offset in (0, size // 2, max(0, size - SAMPLE_BYTES)):
            content.seek(offset)
            digest.update(content.read(SAMPLE_BYTES))
