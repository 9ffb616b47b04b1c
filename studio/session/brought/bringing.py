"""Liked pictures on their way into a project: read, told apart, fitted and written, in whatever thread."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

from studio.domain.errors import InputError, StudioError
from studio.domain.project import Crop, ImportKind, NewPicture
from studio.session.brought.cropping import image_name, write_png
from studio.session.brought.reading import CENTRE, Focus, ReadPicture, content_of, expanded, read_fitted, shared_folder

Step = Callable[[int, int], None]
"""Told how many of how many pictures are looked at; it may raise, and then nothing of them stays."""
SAME = "It is the same picture as {0}, so it is not taken twice."
NONE_OF_MANY = "None of these pictures can be taken: {0}: {1} And {2} more."


@dataclass(frozen=True)
class Remark:
    """What is to be told of a file or folder, by its name; one that was `refused` is not in the project."""

    name: str
    sentence: StudioError
    refused: bool = False


@dataclass(frozen=True)
class LikedRequest:
    """To bring files, or all pictures in folders, as liked pictures or as disliked ones.

    They are fitted to `size` and written into the folder `into`. `known` are the names of those that are there, by what
    tells their content. `focus` says which part of a picture is kept where that is not its centre; with `keeps_whole`
    the whole pictures are written too, so that another part can be chosen.
    """

    sources: tuple[Path, ...]
    size: tuple[int, int]
    into: Path
    known: Mapping[str, str] = field(default_factory=dict)
    likes: bool = True
    focus: Mapping[Path, Focus] = field(default_factory=dict)
    keeps_whole: bool = True

    @property
    def kind(self) -> ImportKind:
        return ImportKind.LIKED if self.likes else ImportKind.DISLIKED

    @property
    def source(self) -> str:
        """Where they came from, for the list of imports."""
        return str(shared_folder(self.sources)) if self.sources else ""


@dataclass(frozen=True)
class ReadIn:
    """What came of it: `pictures` lie in the project and are to be recorded."""

    kind: ImportKind
    source: str
    pictures: tuple[NewPicture, ...]
    remarks: tuple[Remark, ...]


def bring_liked(request: LikedRequest, step: Step = lambda done, total: None) -> ReadIn:
    """Read and write them, one after the other; what cannot be read is told and left out.

    Whatever `step` raises, or the disk as a StudioError, leaves no picture behind.
    """
    files, told = expanded(request.sources)
    remarks = [Remark(name, sentence) for name, sentence in told]
    taking = _Taking(request)
    try:
        for number, file in enumerate(files):
            step(number, len(files))
            remarks += taking.take(file)
        step(len(files), len(files))
    except BaseException:
        taking.undo()
        raise
    return ReadIn(request.kind, request.source, tuple(taking.pictures), tuple(remarks))


def refuse_nothing(read: ReadIn) -> None:
    """InputError where no picture is left to be taken."""
    if read.pictures:
        return
    if not read.remarks:
        raise InputError("There is no picture in {0}; choose pictures, or a folder that holds some.", read.source)
    first = read.remarks[0]
    others = len(read.remarks) - 1
    if others:
        raise InputError(NONE_OF_MANY, first.name, first.sentence, others)
    raise InputError("None of these pictures can be taken: {0}: {1}", first.name, first.sentence)


class _Taking:
    """One request under way."""

    def __init__(self, request: LikedRequest) -> None:
        self._request = request
        self._known = dict(request.known)
        self._images: dict[Path, str] = {}
        self._written: list[Path] = []
        self.pictures: list[NewPicture] = []

    def take(self, file: Path) -> list[Remark]:
        """Read and write one; what is to be told of it."""
        try:
            content = content_of(file)
            if content in self._known:
                return [Remark(file.name, InputError(SAME, self._known[content]), refused=True)]
            read = read_fitted(file, self._request.size, self._request.focus.get(file, CENTRE))
        except InputError as error:
            return [Remark(file.name, error, refused=True)]
        image = self._request.into / f"{image_name(read.image)}.png"
        if image in self._images:
            return [Remark(file.name, InputError(SAME, self._images[image]), refused=True)]
        self._write(read.image, image)
        self._known[content] = self._images[image] = file.name
        likes = self._request.likes
        crop = self._crop(read)
        self.pictures.append(NewPicture(content, file.name, image, read.prompt, read.negative, likes, crop))
        return [Remark(file.name, note) for note in read.notes]

    def undo(self) -> None:
        """Take away what was written; what cannot be is told by a check of the project."""
        for file in self._written:
            with suppress(OSError):
                file.unlink(missing_ok=True)

    def _crop(self, read: ReadPicture) -> Crop | None:
        """Where only a part of it is taken."""
        if read.whole is None or not self._request.keeps_whole:
            return None
        whole = self._request.into / f"whole-{image_name(read.whole)}.png"
        self._write(read.whole, whole)
        return Crop(whole, read.whole.size, read.image.size, read.at)

    def _write(self, image: Image.Image, target: Path) -> None:
        if not os.path.lexists(target):
            # before it is there: a stop may come at any moment
            self._written.append(target)
        write_png(image, target)
