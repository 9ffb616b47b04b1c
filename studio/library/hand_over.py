"""Giving an exported LoRA file to another program: a copy in its folder, with a picture and the words beside it."""

from __future__ import annotations

import base64
import binascii
import io
import shutil
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path

from PIL import Image

from studio.atomic_files import claim_target, clear_unconfirmed, make_folder, written_aside
from studio.domain.errors import ModelError
from studio.domain.export import Compatibility
from studio.library.header import UNREADABLE, printable_name, read_header
from studio.library.program_folders import COMFYUI, INVOKEAI, STABILITY_MATRIX, WEBUI, ProgramFolder
from studio.regular_files import is_regular, open_regular

PROGRAMS_BY_INSTALLATION = {
    COMFYUI: {"ComfyUI"},
    WEBUI: {"A1111", "Forge"},
    INVOKEAI: {"InvokeAI"},
    STABILITY_MATRIX: {"ComfyUI", "A1111", "Forge"},
}
"""The programs for which files are checked, by what keeps them; StabilityMatrix keeps them for several."""
THUMBNAIL_KEY = "modelspec.thumbnail"
WORDS_SUFFIX = ".json"
PICTURE_SUFFIX = ".png"


def program_reads(folder: ProgramFolder, checked: Iterable[Compatibility]) -> bool:
    """Whether a program of the folder reads a file that was checked with this result."""
    programs = PROGRAMS_BY_INSTALLATION.get(folder.program, set())
    return any(compatibility.reads and compatibility.program in programs for compatibility in checked)


def hand_over(file: Path, folder: ProgramFolder, *, replace: bool = False) -> Path:
    """Copy the file into a program's folder, and what A1111 and Forge read beside it; returns where it is then.

    Without a picture beside it the file's own thumbnail becomes one. InputError where a file of that name is there and
    is not to be replaced, or the folder is gone; ModelError if the file cannot be read. Reads and writes disks.
    """
    target = folder.path / file.name
    # Only InvokeAI's folder may be made, since Atelier chose its name; any other that is missing was moved away.
    if folder.program == INVOKEAI and folder.path.parent.is_dir():
        make_folder(folder.path)
    claim_target(target, replace)

    # Read before the copy: a file that turns out to be damaged leaves nothing in the program's folder.
    thumbnail = read_header(file).metadata.get(THUMBNAIL_KEY, "")
    with ExitStack() as all_or_none:
        _copy(file, target, all_or_none)
        for suffix in (WORDS_SUFFIX, PICTURE_SUFFIX):
            sidecar = file.with_suffix(suffix)
            sidecar_target = target.with_suffix(suffix)
            clear_unconfirmed(sidecar_target)
            if sidecar_target.exists() and not replace:
                continue
            if is_regular(sidecar):
                _copy(sidecar, sidecar_target, all_or_none)
            elif suffix == PICTURE_SUFFIX:
                _draw(thumbnail, sidecar_target, all_or_none)
    return target


def _copy(file: Path, target: Path, all_or_none: ExitStack) -> None:
    try:
        source = open_regular(file)
    except OSError as error:
        raise ModelError(UNREADABLE, printable_name(file)) from error
    with source, written_aside(target, all_or_none) as aside, aside.open("wb") as copy:
        shutil.copyfileobj(source, copy)


def _draw(thumbnail: str, target: Path, all_or_none: ExitStack) -> None:
    """A picture out of a data URL; none where there is none in it."""
    try:
        picture = Image.open(io.BytesIO(base64.b64decode(thumbnail.partition(",")[2], validate=True)))
        # Pillow decodes late: without this a damaged picture would be noticed only while it is being written.
        picture.load()
    except (OSError, ValueError, binascii.Error, Image.DecompressionBombError):
        return
    with written_aside(target, all_or_none) as aside:
        picture.save(aside, "PNG")
