"""Pictures from elsewhere that are voted on: which of them the engine has still to read."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from studio.assets import base_of
from studio.domain.events import Event, FilesChecked, PictureEncoded, PictureRefused
from studio.domain.jobs import Encode, Picture
from studio.domain.recipe import Recipe
from studio.store.read_only import ReadOnlyProject

READ_AT_ONCE = 12


class BroughtPictures:
    """Follows what the engine makes; the disk is looked at once, and again after something more was brought."""

    def __init__(self, project: ReadOnlyProject, recipe: Recipe) -> None:
        self._project = project
        self._recipe = recipe
        self._seen: int | None = None
        self._missing: dict[Path, Picture] = {}

    @property
    def waiting(self) -> bool:
        return bool(self._current())

    def job(self) -> Encode | None:
        """Read some of what is not read yet; None where nothing is."""
        missing = list(self._current().values())[:READ_AT_ONCE]
        settings = self._project.settings
        return Encode(base_of(settings), settings.sampling, tuple(missing)) if missing else None

    def record(self, event: Event) -> None:
        match event:
            case PictureEncoded(picture=picture) | PictureRefused(picture=picture) if picture.trajectory is not None:
                self._missing.pop(picture.trajectory, None)
            case FilesChecked(flawed=flawed) if flawed:
                self._forget({each.trajectory for each in flawed})
            case _:
                pass

    def _forget(self, flawed: set[Path]) -> None:
        """What cannot be learned from is read anew, for the picture is there."""
        for picture in self._all():
            if picture.trajectory is not None and picture.trajectory in flawed:
                with suppress(OSError):
                    picture.trajectory.unlink(missing_ok=True)
                self._missing[picture.trajectory] = picture

    def _current(self) -> dict[Path, Picture]:
        changes = self._project.imports.changes
        if changes != self._seen:
            self._seen = changes
            there = self._there()
            self._missing = {
                each.trajectory: each
                for each in self._all()
                if each.trajectory is not None and each.trajectory.name not in there
            }
        return self._missing

    def _all(self) -> list[Picture]:
        # where nothing was ever brought, nothing has to be asked
        votes = any(each.undone is None for each in self._project.imports.all())
        return self._project.groups.brought() if votes and not self._recipe.learns_from_steps else []

    def _there(self) -> set[str]:
        with suppress(OSError):
            return set(os.listdir(self._project.trajectories)) if self._all() else set()
        return set()
