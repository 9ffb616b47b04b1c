"""Pairs that are drawn ahead of the voting: whether they can be, how far that is, and what they take."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from studio.domain.errors import InputError, ResourceError
from studio.domain.limits import PAIRS
from studio.domain.recipe import Recipe
from studio.domain.requests import AheadRequest
from studio.domain.votes import Purpose
from studio.store.read_only import ReadOnlyProject

MEASURED = 8
"""So many of the newest pairs say how large the next ones will be."""
LEFT_FREE = 2**28
"""Bytes that votes and checkpoints keep for themselves."""
MB = 10**6


@dataclass(frozen=True)
class DrawingAhead:
    """So many of the pairs that were asked for are drawn."""

    drawn: int
    asked: int

    @property
    def left(self) -> int:
        return self.asked - self.drawn


def _free_on_disk(folder: Path) -> int:
    return shutil.disk_usage(folder).free


class PairsAhead:
    """For one project. A group shows `size` pictures, more than two as well; `free` tells the bytes that a disk has."""

    def __init__(
        self, project: ReadOnlyProject, recipe: Recipe, size: int, free: Callable[[Path], int] = _free_on_disk
    ) -> None:
        self._project = project
        self._recipe = recipe
        self._size = size
        self._free = free

    def refuse_stale(self) -> None:
        """InputError where a pair that waits loses its worth, because the newest checkpoint is to draw it."""
        if self._recipe.pairs.on_policy:
            raise InputError(
                "With “{0}” the newest checkpoint draws all pictures, so those drawn ahead would be out of date "
                "after the next round.",
                self._recipe.label,
            )

    def refuse_large(self, pairs: int) -> None:
        """ResourceError where the disk has no room for so many, as far as is known."""
        needed, free = self.bytes_of(pairs), self.free
        if needed is not None and free is not None and needed > free:
            raise ResourceError(
                "Pictures for {0} votes take {1} MB on the disk, and beside what votes and checkpoints need only {2} "
                "MB are free; free some space or draw fewer.",
                pairs,
                -(-needed // MB),
                free // MB,
            )

    def request(self, pairs: int) -> AheadRequest:
        """To draw so many more; StudioError where that cannot be meant or has no room."""
        PAIRS.refuse(pairs)
        self.refuse_stale()
        self.refuse_large(pairs)
        return AheadRequest(pairs, self._drawn)

    def progress(self, request: AheadRequest) -> DrawingAhead:
        """Whatever was drawn since counts, so that nothing has to be written down with each pair."""
        drawn = self._drawn - request.before
        return DrawingAhead(min(max(0, drawn), request.pairs), request.pairs)

    def bytes_of(self, pairs: int) -> int | None:
        """What so many pairs take on the disk; None before the first is drawn."""
        pictures = [picture for group in self._project.groups.newest_of_rounds(MEASURED) for picture in group.pictures]
        images = _sizes(picture.image for picture in pictures)
        trajectories = _sizes(picture.trajectory for picture in pictures if picture.trajectory)
        if not images:
            return None
        # Older versions kept more of each than is kept now.
        return pairs * round(self._size * (mean(images) + min(trajectories, default=0)))

    @property
    def free(self) -> int | None:
        """Bytes on the disk for pairs; None where it does not tell."""
        with suppress(OSError):
            return max(0, self._free(self._project.folder) - LEFT_FREE)
        return None

    @property
    def _drawn(self) -> int:
        return self._project.groups.count(Purpose.ROUND)


def _sizes(files: Iterable[Path]) -> list[int]:
    """In bytes, of those that are there."""
    sizes = []
    for file in files:
        with suppress(OSError):
            sizes.append(file.lstat().st_size)
    return sizes
