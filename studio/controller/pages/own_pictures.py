"""What the artist changes of the pictures that they brought into the open project.

Each command raises StudioError when it cannot be meant or kept, for the page that asked says so in its own place.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from studio.controller.program.background import TaskResult, run_at_once
from studio.domain.errors import StudioError
from studio.domain.project import Crop, Import
from studio.session.brought.cropping import cropped_anew
from studio.session.session import Session


class OwnPictureCommands(QObject):
    """`changed` is called after each, so that the engine makes of the pictures what is learned from, `failed` with what
    went wrong after a command had returned."""

    def __init__(
        self,
        session: Session,
        changed: Callable[[], object],
        failed: Callable[[StudioError], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._records = session.project.imports
        self._changed = changed
        self._failed = failed
        self._is_over = False

    @property
    def last_import(self) -> Import | None:
        """The one that is taken back next."""
        return next((each for each in reversed(self._records.all()) if each.undone is None), None)

    def leave_out(self, liked: Collection[int], left_out: bool) -> None:
        """Learn from these no more, or again."""
        self._records.leave_all_out(liked, left_out)
        self._changed()

    def remove(self, liked: Collection[int]) -> None:
        """Take these out of the project for good."""
        self._records.remove(liked)
        self._changed()

    def caption(self, liked_id: int, prompt: str) -> None:
        """Learn it under this prompt, or with an empty one under those of the project."""
        self._records.change(liked_id, prompt=prompt)
        self._changed()

    def crop(self, liked_id: int, at: tuple[float, float]) -> None:
        """Learn the part of it that begins at these shares of the whole, as soon as that is written."""
        picture = self._records.get_liked(liked_id)
        result = TaskResult()
        result.done.connect(partial(self._on_cropped, liked_id))
        result.failed.connect(self._on_failed)
        run_at_once(partial(cropped_anew, picture, at), result)

    def leave(self) -> None:
        """The project is closed: what is still cropped is for nobody."""
        self._is_over = True

    def _on_failed(self, error: StudioError) -> None:
        if not self._is_over:
            self._failed(error)

    def _on_cropped(self, liked_id: int, made: tuple[Path, Crop]) -> None:
        if self._is_over:
            return
        image, crop = made
        try:
            self._records.change(liked_id, image=image, crop=crop)
        except StudioError as error:
            self._failed(error)
        else:
            self._changed()
