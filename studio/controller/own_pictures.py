"""What the artist does with the pictures that they brought into the open project.

Each command raises StudioError when it cannot be meant or kept, for the page that asked says so in its own place.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from studio.controller.bringing import BringingRun
from studio.controller.program.background import TaskResult, run_at_once
from studio.domain.brought import Import
from studio.domain.errors import StudioError
from studio.session.brought.bringing import ReadIn
from studio.session.brought.cropping import cropped_anew
from studio.session.session import Session


class OwnPictureCommands(QObject):
    """To bring pictures, to change them, and to have them learned.

    `changed` is called after each command, so that the engine makes of the pictures what is learned from, `failed` with
    what went wrong after a command had returned.
    """

    def __init__(
        self,
        session: Session,
        changed: Callable[[], object],
        failed: Callable[[StudioError], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._records = session.project.imports
        self._changed = changed
        self._failed = failed
        self._is_over = False

    @property
    def last_import(self) -> Import | None:
        """The one that is taken back next."""
        return next((each for each in reversed(self._records.all()) if each.undone is None), None)

    def end(self) -> None:
        """The project is closed: nothing that is on its way is kept."""
        self._is_over = True
        for run in self.findChildren(BringingRun):
            run.stop()

    def bring(self, paths: Sequence[Path]) -> BringingRun:
        """Begin to read files, and the pictures in folders; they are recorded as soon as all are read."""
        run = BringingRun(self._session.project, self._keep, self)
        run.begin(paths)
        return run

    def undo(self, import_id: int) -> None:
        """Take back all that came with an import."""
        self._records.undo(import_id)
        self._changed()

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

    def learn(self) -> None:
        """Train as soon as all pictures are ready, also without a vote."""
        self._session.learn_liked()
        self._changed()

    def _keep(self, read: ReadIn) -> None:
        self._records.add(read.kind, read.source, read.pictures)
        self._changed()

    def _on_failed(self, error: StudioError) -> None:
        if not self._is_over:
            self._failed(error)

    def _on_cropped(self, liked_id: int, made: tuple[Path, object]) -> None:
        if self._is_over:
            return
        image, crop = made
        try:
            self._records.change(liked_id, image=image, crop=crop)
        except StudioError as error:
            self._failed(error)
        else:
            self._changed()
