"""Giving an exported LoRA file to another program: a copy in its folder, with a picture and the words beside it."""

from __future__ import annotations

import base64
import binascii
import io
import shutil
from collections.abc import Iterable
from pathlib import Path

from PIL import Image

from studio.atomic_files import as_studio_error, refuse_place, written_aside
from studio.domain.export import Compatibility
from studio.library.header import read_header
from studio.library.places import COMFYUI, INVOKE, MATRIX, WEBUI, Place

READERS = {COMFYUI: {"ComfyUI"}, WEBUI: {"A1111", "Forge"}, INVOKE: {"InvokeAI"}, MATRIX: {"ComfyUI", "A1111", "Forge"}}
"""The programs for which files are checked, by what keeps them; StabilityMatrix keeps them for several."""
THUMBNAIL = "modelspec.thumbnail"
WORDS = ".json"
PICTURE = ".png"


def reads(place: Place, checked: Iterable[Compatibility]) -> bool:
    """Whether a program of the place reads a file of which this was told."""
    return any(verdict.reads and verdict.program in READERS.get(place.program, ()) for verdict in checked)


def hand_over(file: Path, place: Place, *, replace: bool = False) -> Path:
    """Copy the file into a program's folder, and what A1111 and Forge read beside it; returns where it is then.

    Without a picture beside it the file's own thumbnail becomes one. InputError where a file of that name is there and
    is not to be replaced, or the folder is gone; ModelError if the file cannot be read. Reads and writes disks.
    """
    target = place.folder / file.name
    if place.program == INVOKE and place.folder.parent.is_dir():
        _make(place.folder)
    refuse_place(target, replace)
    thumbnail = read_header(file).metadata.get(THUMBNAIL, "")
    _copy(file, target)
    for suffix in (WORDS, PICTURE):
        beside = file.with_suffix(suffix)
        wanted = target.with_suffix(suffix)
        if wanted.exists() and not replace:
            continue
        if beside.is_file():
            _copy(beside, wanted)
        elif suffix == PICTURE:
            _draw(thumbnail, wanted)
    return target


def _make(folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise as_studio_error(error, folder) from error


def _copy(file: Path, target: Path) -> None:
    with written_aside(target) as aside:
        shutil.copyfile(file, aside)


def _draw(thumbnail: str, target: Path) -> None:
    """A picture out of a data URL; none where there is none in it."""
    try:
        picture = Image.open(io.BytesIO(base64.b64decode(thumbnail.partition(",")[2], validate=True)))
        picture.load()
    except (OSError, ValueError, binascii.Error, Image.DecompressionBombError):
        return
    with written_aside(target) as aside:
        picture.save(aside, "PNG")
