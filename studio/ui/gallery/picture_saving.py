"""Saving pictures of the gallery in another thread, one lot at a time."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from studio.controller.program.background import TaskResult, run_at_once
from studio.controller.program.error_text import error_text
from studio.controller.project_controller import ProjectController
from studio.domain.errors import StudioError
from studio.session.gallery.finding import Block
from studio.session.gallery.saving import Saved, save_picture, save_pictures


class PictureSaving(QObject):
    """`told` carries how far it is or what came of it, and the role of that sentence; `ended` follows the last."""

    told = Signal(str, str)
    ended = Signal()

    def __init__(self, controller: ProjectController, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self._stop: threading.Event | None = None
        self._pictures = 0
        self._done = 0

    @property
    def busy(self) -> bool:
        return self._stop is not None

    def save_one(self, picture: Path, target: Path) -> None:
        """Write a picture under a name that the artist chose."""
        self._begin(1)
        result = TaskResult()
        result.done.connect(self._on_saved_one)
        result.failed.connect(self._on_failed)
        run_at_once(partial(_save_one, picture, target), result)

    def save(self, blocks: Iterable[Block], pictures: int, folder: Path) -> None:
        """Write so many pictures into a folder, named by their prompts and seeds."""
        stop = self._begin(pictures)
        votes_of = self._controller.project.votes.snapshot().votes_of
        result = TaskResult()
        result.progress.connect(self._on_progress)
        result.done.connect(self._on_saved)
        result.failed.connect(self._on_failed)
        run_at_once(partial(save_pictures, blocks, votes_of, folder, result.teller(), stop.is_set), result)

    @Slot()
    def stop(self) -> None:
        """Write no more; what is written stays."""
        if self._stop is not None:
            self._stop.set()

    def _begin(self, pictures: int) -> threading.Event:
        self._stop = threading.Event()
        self._pictures = pictures
        self._on_progress(0)
        return self._stop

    def _end(self, role: str, sentence: str) -> None:
        self._stop = None
        self.told.emit(role, sentence)
        self.ended.emit()

    @Slot(object)
    def _on_progress(self, done: int) -> None:
        self._done = done
        self.told.emit("dim", self.tr("Saving {0} of {1}…").format(min(done + 1, self._pictures), self._pictures))

    @Slot(object)
    def _on_saved_one(self, target: Path) -> None:
        self._end("good", self.tr("Saved as {0}").format(target))

    @Slot(object)
    def _on_saved(self, saved: Saved) -> None:
        written, missing = saved.written, saved.missing
        if missing:
            sentence = self.tr("{0} of {1} pictures are in {2}. Missing or damaged: {3}.")
            self._end("error", sentence.format(written, self._pictures, saved.folder, missing))
        elif written < self._pictures:
            sentence = self.tr("Stopped: {0} of {1} pictures are in {2}.")
            self._end("hint", sentence.format(written, self._pictures, saved.folder))
        else:
            self._end("good", self.tr("{0} pictures are in {1}.").format(written, saved.folder))

    @Slot(object)
    def _on_failed(self, error: StudioError) -> None:
        before = self.tr("{0} pictures were saved before.").format(self._done) if self._done else ""
        self._end("error", f"{error_text(error)} {before}".rstrip())


def _save_one(picture: Path, target: Path) -> Path:
    save_picture(picture, target)
    return target
