"""The base models on this machine: found by walking folders, read once, remembered by size and date."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from studio.atomic_files import written_aside
from studio.domain.base_model import Family, ModelCard, Part, Prediction
from studio.domain.errors import ModelError
from studio.library.cards import KINDS, card_of
from studio.library.diffusers_folder import INDEX
from studio.library.header import PICKLES
from studio.library.places import Place

DEPTH_AT_MOST = 8
PREVIEWS = (".preview.png", ".png", ".jpg", ".jpeg", ".webp")


@dataclass(frozen=True)
class Found:
    """A base model that can be used; `preview` is a picture beside it, if there is one."""

    card: ModelCard
    place: Place
    preview: Path | None = None


@dataclass(frozen=True)
class Refused:
    """A file that cannot be a base model, and why."""

    path: Path
    error: ModelError


@dataclass(frozen=True)
class _Candidate:
    path: Path
    place: Place
    stamp: tuple[int, int]


class Catalogue:
    """Remembers what it read in `cache`, which can be deleted at any time."""

    def __init__(self, cache: Path, read: Callable[[Path], ModelCard] = card_of) -> None:
        self._cache = cache
        self._read = read

    def scan(self, places: Iterable[Place]) -> Iterator[Found | Refused]:
        """Everything in the folders, each file once; what was read before is not read again."""
        known = self._load()
        kept = dict[str, Any]()
        for candidate in _walk(places):
            key = str(candidate.path)
            entry = known.get(key)
            if entry is None or entry["stamp"] != list(candidate.stamp):
                entry = {"stamp": candidate.stamp, **self._entry(candidate.path)}
            kept[key] = entry
            yield _outcome(candidate, entry)
        if kept != known:
            self._save(kept)

    def _entry(self, path: Path) -> dict[str, Any]:
        try:
            card = self._read(path)
        except ModelError as error:
            return {"refused": [error.template, *map(str, error.values)]}
        values = {**asdict(card), "dtypes": sorted(card.dtypes), "missing": sorted(card.missing)}
        del values["path"]
        return {"card": values}

    def _load(self) -> dict[str, Any]:
        """What was read before; nothing of it if the file is damaged or of another version."""
        try:
            content = json.loads(self._cache.read_text(encoding="utf-8"))
            for path, entry in content.items():
                _outcome(_Candidate(Path(path), Place("", Path()), (0, 0)), entry)
                entry["stamp"] = list(entry["stamp"])
        except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return {}
        return dict(content)

    def _save(self, entries: dict[str, Any]) -> None:
        self._cache.parent.mkdir(parents=True, exist_ok=True)
        with written_aside(self._cache) as aside:
            aside.write_text(json.dumps(entries), encoding="utf-8")


def _outcome(candidate: _Candidate, entry: dict[str, Any]) -> Found | Refused:
    if "refused" in entry:
        template, *values = entry["refused"]
        return Refused(candidate.path, ModelError(template, *values))
    values = entry["card"]
    card = ModelCard(
        **{
            **values,
            "path": candidate.path,
            "family": Family(values["family"]),
            "prediction": Prediction(values["prediction"]) if values["prediction"] else None,
            "dtypes": frozenset(values["dtypes"]),
            "missing": frozenset(map(Part, values["missing"])),
        }
    )
    if candidate.place.name:
        own = "" if card.path.is_dir() else f"/{card.name}"
        card = replace(card, name=candidate.place.name + own)
    return Found(card, candidate.place, _preview(candidate.path))


def _preview(path: Path) -> Path | None:
    pictures = (path.with_name(path.stem + ending) for ending in PREVIEWS)
    return next((picture for picture in pictures if picture.is_file()), None)


def _walk(places: Iterable[Place]) -> Iterator[_Candidate]:
    seen: set[tuple[int, int]] = set()
    for place in places:
        yield from _below(place.folder, place, seen, DEPTH_AT_MOST)


def _below(folder: Path, place: Place, seen: set[tuple[int, int]], depth: int) -> Iterator[_Candidate]:
    """Model files and diffusers folders; links that lead in circles are met only once."""
    try:
        here = os.stat(folder)
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    if (here.st_dev, here.st_ino) in seen:
        return
    seen.add((here.st_dev, here.st_ino))
    index = next((entry for entry in entries if entry.name == INDEX), None)
    if index is not None:
        yield _Candidate(folder, place, _stamp(index))
        return
    for entry in entries:
        try:
            is_folder = entry.is_dir()
        except OSError:
            continue
        if is_folder and depth and not entry.name.startswith("."):
            yield from _below(Path(entry.path), place, seen, depth - 1)
        elif not is_folder and os.path.splitext(entry.name)[1].lower() in KINDS | PICKLES:
            yield from _file(entry, place, seen)


def _file(entry: os.DirEntry[str], place: Place, seen: set[tuple[int, int]]) -> Iterator[_Candidate]:
    try:
        found = entry.stat()
    except OSError:
        return
    if (found.st_dev, found.st_ino) not in seen:
        seen.add((found.st_dev, found.st_ino))
        yield _Candidate(Path(entry.path), place, (found.st_size, found.st_mtime_ns))


def _stamp(index: os.DirEntry[str]) -> tuple[int, int]:
    """Size and date of a folder: those of its index, and the newest date of the folders of its parts."""
    found = index.stat()
    parts = [entry.stat().st_mtime_ns for entry in os.scandir(os.path.dirname(index.path)) if entry.is_dir()]
    return found.st_size, max([found.st_mtime_ns, *parts])
