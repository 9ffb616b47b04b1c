"""The base models on this machine: found by walking folders, read once, remembered by size and date."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from studio.atomic_files import make_folder, written_aside
from studio.domain.base_model import Component, Family, ModelCard, Prediction
from studio.domain.errors import ModelError, StudioError
from studio.json_files import read_json
from studio.library.folder_files import MODEL_INDEX
from studio.library.header import PICKLE_SUFFIXES
from studio.library.model_card import SAFETENSORS_SUFFIXES, card_of
from studio.library.program_folders import ProgramFolder

MODEL_SUFFIXES = SAFETENSORS_SUFFIXES | PICKLE_SUFFIXES
DEPTH_AT_MOST = 8
# Download managers such as Civitai Helper write the first; the others are pictures that people put there themselves.
PREVIEW_SUFFIXES = (".preview.png", ".png", ".jpg", ".jpeg", ".webp")


@dataclass(frozen=True)
class FoundModel:
    """A base model that can be used; `preview` is a picture beside it, if there is one."""

    card: ModelCard
    folder: ProgramFolder
    preview: Path | None = None


@dataclass(frozen=True)
class RefusedModel:
    """A file that cannot be a base model, and why."""

    path: Path
    error: ModelError


@dataclass(frozen=True)
class _Candidate:
    """What may be a model; `stamp` is its size and its date in nanoseconds."""

    path: Path
    folder: ProgramFolder
    stamp: tuple[int, int]


class Catalogue:
    """Remembers what it read in `cache`, which can be deleted at any time."""

    def __init__(self, cache: Path, read: Callable[[Path], ModelCard] = card_of) -> None:
        self._cache = cache
        self._read = read

    def scan(self, folders: Iterable[ProgramFolder]) -> Iterator[FoundModel | RefusedModel]:
        """Everything in the folders, each file once; what was read before is not read again."""
        remembered = self._load()
        current = dict[str, Any]()

        for candidate in _walk(folders):
            key = str(candidate.path)
            entry = remembered.get(key)
            if entry is None or entry["stamp"] != list(candidate.stamp):
                entry = {"stamp": candidate.stamp, **self._entry(candidate.path)}
            current[key] = entry
            yield _model_from(candidate, entry)

        if current != remembered:
            self._save(current)

    def _entry(self, path: Path) -> dict[str, Any]:
        try:
            card = self._read(path)
        except ModelError as error:
            # The template and its values, not the finished sentence: the window may be in another language by then.
            return {"refused": [error.template, *map(str, error.values)]}

        values = {**asdict(card), "dtypes": sorted(card.dtypes), "missing": sorted(card.missing)}
        del values["path"]
        return {"card": values}

    def _load(self) -> dict[str, Any]:
        """What was read before; nothing of it if the file is damaged or of another version."""
        nowhere = ProgramFolder("", Path())
        try:
            entries = read_json(self._cache)
            if not isinstance(entries, dict):
                return {}
            for path, entry in entries.items():
                # Each entry is tried out, so that one of an older version costs a new reading and no crash in `scan`.
                _model_from(_Candidate(Path(path), nowhere, (0, 0)), entry)
                entry["stamp"] = list(entry["stamp"])
        except (OSError, ValueError, TypeError, KeyError, AttributeError, IndexError):
            return {}
        return entries

    def _save(self, entries: dict[str, Any]) -> None:
        # What cannot be kept is read once more the next time.
        with suppress(StudioError):
            make_folder(self._cache.parent, parents=True)
            with written_aside(self._cache) as aside:
                aside.write_text(json.dumps(entries), encoding="utf-8")


def _model_from(candidate: _Candidate, entry: dict[str, Any]) -> FoundModel | RefusedModel:
    if "refused" in entry:
        template, *values = entry["refused"]
        return RefusedModel(candidate.path, ModelError(template, *values))

    fields = entry["card"]
    typed = {
        "path": candidate.path,
        "family": Family(fields["family"]),
        "prediction": Prediction(fields["prediction"]) if fields["prediction"] else None,
        "dtypes": frozenset(fields["dtypes"]),
        "missing": frozenset(map(Component, fields["missing"])),
    }
    card = ModelCard(**{**fields, **typed})
    if candidate.folder.name:
        # A snapshot of the hub is called by its commit; the repository's name says more.
        file_name = "" if card.path.is_dir() else f"/{card.name}"
        card = replace(card, name=candidate.folder.name + file_name)
    return FoundModel(card, candidate.folder, _preview(candidate.path))


def _preview(path: Path) -> Path | None:
    pictures = (path.with_name(path.stem + suffix) for suffix in PREVIEW_SUFFIXES)
    return next((picture for picture in pictures if picture.is_file()), None)


def _walk(folders: Iterable[ProgramFolder]) -> Iterator[_Candidate]:
    seen: set[tuple[int, int]] = set()
    for folder in folders:
        yield from _walk_below(folder.path, folder, seen, DEPTH_AT_MOST)


def _walk_below(path: Path, folder: ProgramFolder, seen: set[tuple[int, int]], depth: int) -> Iterator[_Candidate]:
    """Model files and diffusers folders; links that lead in circles are met only once."""
    try:
        status = os.stat(path)
        entries = sorted(os.scandir(path), key=lambda entry: entry.name)
    except OSError:
        return
    # By inode and not by path: programs link to each other's folders, and the same model must not be listed twice.
    inode = (status.st_dev, status.st_ino)
    if inode in seen:
        return
    seen.add(inode)

    index = next((entry for entry in entries if entry.name == MODEL_INDEX), None)
    if index is not None:
        yield _Candidate(path, folder, _folder_stamp(index))
        return

    for entry in entries:
        try:
            is_folder = entry.is_dir()
        except OSError:
            continue
        if is_folder and depth and not entry.name.startswith("."):
            yield from _walk_below(Path(entry.path), folder, seen, depth - 1)
        elif not is_folder and is_model_name(entry.name):
            yield from _file_candidate(entry, folder, seen)


def is_model_name(name: str) -> bool:
    """Whether a file may be a model by its name; macOS puts “._name” beside every file on drives of other systems."""
    return os.path.splitext(name)[1].lower() in MODEL_SUFFIXES and not name.startswith("._")


def _file_candidate(entry: os.DirEntry[str], folder: ProgramFolder, seen: set[tuple[int, int]]) -> Iterator[_Candidate]:
    try:
        status = entry.stat()
    except OSError:
        return
    inode = (status.st_dev, status.st_ino)
    if inode not in seen:
        seen.add(inode)
        yield _Candidate(Path(entry.path), folder, (status.st_size, status.st_mtime_ns))


def _folder_stamp(index: os.DirEntry[str]) -> tuple[int, int]:
    """Size and date of a folder: those of its index, and the newest date of the folders of its components."""
    status = index.stat()
    siblings = os.scandir(os.path.dirname(index.path))
    dates = [entry.stat().st_mtime_ns for entry in siblings if entry.is_dir()]
    return status.st_size, max([status.st_mtime_ns, *dates])
