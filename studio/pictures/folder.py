"""The pictures in a folder of the artist's, which is only looked at."""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import dataclass
from pathlib import Path

from studio.pictures.containers.exif import orientation_of
from studio.pictures.containers.kinds import WEBP
from studio.pictures.containers.pieces import Pieces
from studio.pictures.containers.webp import picture_pieces
from studio.pictures.decoding import told_kind, told_parts
from studio.pictures.problems import PictureError, PictureNote, opened_picture, refused_by_disk

ENTRIES_AT_MOST = 20_000
PICTURES_AT_MOST = 2_000
PICTURE_ENDINGS = {
    *(".png", ".apng", ".jpg", ".jpeg", ".jpe", ".jfif", ".webp", ".avif", ".gif", ".bmp", ".dib", ".tif", ".tiff")
}
BESIDE_ENDINGS = {".txt", ".caption", ".json", ".xmp", ".csv", ".md", ".ini", ".db", ".npz", ".html", ".lnk"}
"""What lies beside pictures and is none; nothing is told of it."""
DIGITS = re.compile(r"(\d{1,30})")
BLOCK_BYTES = 2**20


@dataclass(frozen=True)
class FolderPictures:
    """`files` in natural order; `notes` say what was left out."""

    files: tuple[Path, ...]
    notes: tuple[PictureNote, ...] = ()


def pictures_in(folder: Path) -> FolderPictures:
    """The files with a picture's ending, not those in folders inside; PictureError for a folder that cannot be read.

    At most `ENTRIES_AT_MOST` names are looked at, and `PICTURES_AT_MOST` pictures taken, the first in natural order.
    Whether a file holds what its ending says is seen when it is read.
    """
    names, others, is_whole = _names(folder)
    names.sort(key=natural_key)
    notes = []
    if not is_whole:
        notes.append(
            PictureNote("There is more in {0} than the {1} files that were looked at.", folder.name, ENTRIES_AT_MOST)
        )
    if len(names) > PICTURES_AT_MOST:
        notes.append(
            PictureNote(
                "There are {0} pictures in {1}; the first {2} were taken.", len(names), folder.name, PICTURES_AT_MOST
            )
        )
    if others:
        first = min(others, key=natural_key)
        notes.append(
            PictureNote("{0} other files in {1} were left out, {2} among them.", len(others), folder.name, first)
        )
    return FolderPictures(tuple(folder / name for name in names[:PICTURES_AT_MOST]), tuple(notes))


def _names(folder: Path) -> tuple[list[str], list[str], bool]:
    """Names of pictures and of other files, and whether those are all there are."""
    pictures: list[str] = []
    others: list[str] = []
    try:
        if not folder.is_dir() and folder.exists():
            raise PictureError("{0} is no folder.", folder.name)
        with os.scandir(folder) as entries:
            for number, entry in enumerate(entries):
                if number == ENTRIES_AT_MOST:
                    return pictures, others, False
                ending = os.path.splitext(entry.name)[1].lower()
                if entry.name.startswith((".", "~$")) or ending in BESIDE_ENDINGS or not entry.is_file():
                    continue
                (pictures if ending in PICTURE_ENDINGS else others).append(entry.name)
    except OSError as error:
        raise refused_by_disk(folder, error) from error
    except ValueError as error:  # a zero in the path
        raise PictureError("{0} is no folder.", folder.name) from error
    return pictures, others, True


def natural_key(name: str) -> tuple[list[tuple[int, int, str]], str]:
    """By which 2 stands before 10; names that differ in capitals alone keep one order."""
    parts = DIGITS.split(name.casefold())
    return [(0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts if part], name


def digest(file: Path) -> str:
    """By which two files with the same picture are told, in 64 letters; PictureError where it cannot be read.

    Of the bytes from which the picture is decoded, its colour profile and its orientation: the same picture with other
    words in it, as programs write them at each saving, is the same, and a thousand need not be decoded for it. One that
    was saved anew in another format or quality is another.
    """
    with opened_picture(file) as stream:
        kind = told_kind(file, stream)
        parts = told_parts(file, stream, kind)
        pieces = picture_pieces(stream) if kind is WEBP else parts.pixels
        content = hashlib.sha256(f"{kind.name} {orientation_of(parts.exif)} ".encode() + parts.profile)
        source = Pieces(stream, pieces)
        while block := source.read(BLOCK_BYTES):
            content.update(block)
    return content.hexdigest()
