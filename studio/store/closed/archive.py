"""A project as one zip file, without what can be drawn or computed again; and back."""

from __future__ import annotations

import os
import shutil
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from studio.atomic_files import free_place, make_folder, written_aside
from studio.domain.errors import ProjectError, ResourceError
from studio.domain.typed import safe_name
from studio.regular_files import is_regular
from studio.store.closed.contents import CHUNK, File, Step, chunks, contents, held
from studio.store.project_creation import DATABASE, JOURNAL, WRITE_AHEAD_LOG
from studio.store.project_id import project_id_in
from studio.store.slimming import TRAJECTORIES
from studio.trajectory_file import final_only

MADE_AGAIN = ("previews", "calibration", "check", "gradients")
"""Folders of which everything is drawn or computed again when it is needed. Of each trajectory the final latent stays,
which is what most recipes learn from; its steps are drawn again."""
PACKED = {".json", ".jsonl", ".txt"}
RECORDS = {DATABASE, WRITE_AHEAD_LOG, JOURNAL}
NAMES_OF_WINDOWS = set('<>:"\\|?*')
"""What a name there must not hold, since it would lead elsewhere."""
DAMAGE = (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, EOFError, RuntimeError, ValueError, zlib.error)
"""What zipfile raises for files that are none or not whole, for ways of packing unknown to it, and for a password."""


def archive(folder: Path, target: Path, step: Step) -> None:
    """Write the zip file, in which everything lies in one folder of the project's; a file of that name is replaced.
    Links are left out. StudioError, and then everything is as it was."""
    with held(folder, to_read=True):
        files = contents(folder, without=MADE_AGAIN)
        total = sum(file.size for file in files)
        done = 0
        with written_aside(target) as aside:
            with ZipFile(aside, "w") as packed:
                for file in files:
                    with packed.open(_entry(file, folder.name), "w", force_zip64=True) as entry:
                        for chunk in _content(file):
                            step(done, total)
                            entry.write(chunk)
                    done += file.size
            step(total, total)


def unpack(file: Path, into: Path, step: Step) -> Path:
    """Make the project of a zip file that `archive` wrote, in a folder of its own; returns where. ProjectError for what
    is none, ResourceError where there is too little room, and then nothing is left of it."""
    if not is_regular(file):
        raise ProjectError("There is no file {0}; choose an archive that Atelier made.", file.name)
    try:
        with ZipFile(file) as packed:
            entries = _entries(packed, file)
            make_folder(into, parents=True)
            target = free_place(into, safe_name(file.stem))
            with written_aside(target) as aside:
                _extract(packed, entries, aside, step)
                if project_id_in(aside / DATABASE) is None:
                    raise _no_archive(file)
    except DAMAGE as error:
        raise _no_archive(file) from error
    return target


def _entry(file: File, folder: str) -> ZipInfo:
    entry = ZipInfo.from_file(file.path, f"{folder}/{file.name.as_posix()}", strict_timestamps=False)
    is_small = file.name.suffix in PACKED or file.name.as_posix() in RECORDS
    entry.compress_type = ZIP_DEFLATED if is_small else ZIP_STORED
    return entry


def _content(file: File) -> Iterator[bytes]:
    """A damaged trajectory is kept as it is."""
    if file.name.parts[0] == TRAJECTORIES:
        with suppress(ValueError):
            yield final_only(file.path)
            return
    yield from chunks(file.path)


def _entries(packed: ZipFile, file: Path) -> dict[PurePosixPath, ZipInfo]:
    """Its files but for links, by their path below the one folder that all of them lie in. ProjectError where they lie
    in none, or one would lie elsewhere."""
    entries: dict[PurePosixPath, ZipInfo] = {}
    tops = set()
    for entry in packed.infolist():
        path = PurePosixPath(entry.filename)
        if not path.parts or path.is_absolute() or any(map(_leads_out, path.parts)):
            raise _no_archive(file)
        tops.add(path.parts[0])
        if not entry.is_dir() and not stat.S_ISLNK(entry.external_attr >> 16):
            entries[PurePosixPath(*path.parts[1:])] = entry
    if len(tops) != 1 or PurePosixPath(DATABASE) not in entries:
        raise _no_archive(file)
    return entries


def _leads_out(part: str) -> bool:
    return part == ".." or (os.name == "nt" and not NAMES_OF_WINDOWS.isdisjoint(part))


def _extract(packed: ZipFile, entries: dict[PurePosixPath, ZipInfo], target: Path, step: Step) -> None:
    total = sum(entry.file_size for entry in entries.values())
    if total > shutil.disk_usage(target.parent).free:
        raise ResourceError("What the archive holds has no room in {0}; free some space and try again.", target.name)
    done = 0
    target.mkdir()
    for name, entry in entries.items():
        into = target / name
        into.parent.mkdir(parents=True, exist_ok=True)
        with packed.open(entry) as content, into.open("xb") as copy:
            while chunk := content.read(CHUNK):
                step(done, total)
                copy.write(chunk)
                done += len(chunk)
    step(total, total)


def _no_archive(file: Path) -> ProjectError:
    return ProjectError("“{0}” is no whole archive of an Atelier project; choose another file.", file.name)
