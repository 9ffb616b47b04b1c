"""One picture of the artist's, as the project takes it: the only place that knows how pictures are read and fitted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from studio.domain.errors import StudioError
from studio.pictures.fitting import CENTRE, Focus, fit
from studio.pictures.folder import digest, pictures_in
from studio.pictures.metadata.finding import prompt_of
from studio.pictures.reading import read_picture

__all__ = ["CENTRE", "Focus", "ReadPicture", "content_of", "expanded", "read_fitted", "shared_folder"]


@dataclass(frozen=True)
class ReadPicture:
    """`image` is RGB, in the very size that was asked for: the part of `whole` that begins `at` a corner, or all there
    is where that is None. `notes` are what the artist should know of it."""

    image: Image.Image
    whole: Image.Image | None
    at: tuple[int, int]
    prompt: str
    negative: str
    notes: tuple[StudioError, ...]


def read_fitted(file: Path, size: tuple[int, int], focus: Focus = CENTRE) -> ReadPicture:
    """Cropped and scaled; InputError in one sentence for what cannot be read."""
    fitted = fit(read_picture(file), *size, focus)
    told = prompt_of(file)
    # a negative prompt alone says nothing of what is to be seen
    words = (told.prompt, told.negative) if told is not None and told.prompt else ("", "")
    whole = None if fitted.whole.size == size else fitted.whole
    return ReadPicture(fitted.image, whole, fitted.at, *words, fitted.notes)


def content_of(file: Path) -> str:
    """What tells a picture, whatever its file is called; InputError where it cannot be read."""
    return digest(file)


def expanded(sources: Iterable[Path]) -> tuple[list[Path], list[tuple[str, StudioError]]]:
    """The files, with those of each folder, and what is to be told of the folders by their names."""
    files: list[Path] = []
    remarks: list[tuple[str, StudioError]] = []
    for source in sources:
        if not source.is_dir():
            files.append(source)
            continue
        try:
            found = pictures_in(source)
        except StudioError as error:
            remarks.append((source.name, error))
            continue
        files += found.files
        remarks += [(source.name, note) for note in found.notes]
    return files, remarks


def shared_folder(sources: Sequence[Path]) -> Path:
    """Where they came from, as one word for all: a folder that was chosen, or that in which the files lie."""
    first = sources[0]
    return first if len(sources) == 1 else first.parent
