"""Saving pictures of a project as files of their own, named by their prompts and seeds."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from studio.atomic_files import written_aside
from studio.domain.answers import Answer
from studio.domain.errors import ProjectError
from studio.domain.typed import picture_name
from studio.domain.votes import Candidate, Vote
from studio.regular_files import read_regular
from studio.session.gallery.finding import Block

READ_AHEAD = 200
SUFFIX = ".png"


@dataclass(frozen=True)
class Saved:
    """How many files were written into a folder, and how many pictures could not be read."""

    folder: Path
    written: int
    missing: int


def file_name(picture: Candidate) -> str:
    """Of its prompt and its seeds, without an ending; what was brought has no seeds that mean anything."""
    seeds = "" if picture.brought else f"{picture.latent_seed}-{picture.noise_seed}"
    return picture_name(picture.prompt, seeds)


def save_picture(picture: Path, target: Path) -> None:
    """Copy the file with all that it tells of itself. ProjectError where it cannot be read; StudioError."""
    try:
        content = read_regular(picture)
    except OSError as error:
        raise ProjectError("The picture {0} is missing or damaged.", picture.name) from error
    with written_aside(target) as aside:
        aside.write_bytes(content)


def save_pictures(
    blocks: Iterable[Block],
    votes_of: Callable[[Sequence[Answer]], Sequence[Vote]],
    folder: Path,
    tell: Callable[[int], object],
    stopped: Callable[[], bool],
) -> Saved:
    """Copy the pictures of blocks into a folder; no file that is there is written over. StudioError where the disk
    refuses; what was copied before stays.

    `tell` is called with the number of pictures done after each, `stopped` asked before it.
    """
    numbers = Counter[str]()
    written = missing = 0
    remaining = iter(blocks)
    while some := list(islice(remaining, READ_AHEAD)):
        for block, vote in zip(some, votes_of([block.answer for block in some]), strict=True):
            for place in block.places:
                if stopped():
                    return Saved(folder, written, missing)
                picture = vote.group.pictures[place]
                try:
                    content = read_regular(picture.image)
                except OSError:
                    missing += 1
                else:
                    with written_aside(_free_path(folder, file_name(picture), numbers)) as aside:
                        aside.write_bytes(content)
                    written += 1
                tell(written + missing)
    return Saved(folder, written, missing)


def _free_path(folder: Path, name: str, numbers: Counter[str]) -> Path:
    """The name with its ending, and with a number where it is taken. The disk is asked, since it alone knows which
    names it takes for the same; `numbers` tells how far each name has come."""
    while True:
        numbers[name] += 1
        numbered = name if numbers[name] == 1 else f"{name} ({numbers[name]})"
        target = folder / f"{numbered}{SUFFIX}"
        if not os.path.lexists(target):
            return target
