"""What an artist does with a project that is closed, as a whole, in another thread: one thing at a time."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QFile, QObject, Signal, Slot

from studio.controller.program.background import TaskResult, run_in_background
from studio.controller.program.recent_projects import RecentProject, RecentProjects
from studio.domain.engine import Cancel
from studio.domain.errors import StudioError
from studio.domain.project import project_name
from studio.store.closed.archive import archive, unpack
from studio.store.closed.contents import Step
from studio.store.closed.places import duplicate, move, put_aside, put_back, refuse_open, rename
from studio.store.project_creation import DATABASE
from studio.store.project_id import project_id_in

TELL_SECONDS = 0.05


class Deed(Enum):
    RENAME = auto()
    DUPLICATE = auto()
    MOVE = auto()
    ARCHIVE = auto()
    UNPACK = auto()
    DELETE = auto()
    UNDELETE = auto()


@dataclass(frozen=True)
class Outcome:
    """`recent` is the project as it is listed now, before it was deleted; there is none of one that was unpacked.

    `place` is where it lies now, or the archive; `trashed` whether a deleted one lies in the system's trash.
    """

    deed: Deed
    place: Path
    recent: RecentProject | None = None
    trashed: bool = False


class ClosedProjects(QObject):
    """`progressed` carries bytes done and in all, `done` an Outcome, `failed` a StudioError, Stopped after `stop`."""

    progressed = Signal(object, object)
    done = Signal(object)
    failed = Signal(object)

    def __init__(self, recents: RecentProjects, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._recents = recents
        self._result: TaskResult | None = None
        self._cancel = Cancel()

    @property
    def busy(self) -> bool:
        return self._result is not None

    def stop(self) -> None:
        """Nothing is left of what is being done."""
        self._cancel.stop()

    def rename(self, recent: RecentProject, name: str) -> None:
        folder = Path(recent.folder)

        def work(_: Step) -> Outcome:
            place = rename(folder, name)
            return Outcome(Deed.RENAME, place, replace(_at(recent, place), name=project_name(name)))

        self._begin(work)

    def duplicate(self, recent: RecentProject, name: str) -> None:
        folder = Path(recent.folder)

        def work(step: Step) -> Outcome:
            place = duplicate(folder, name, step)
            own_id = project_id_in(place / DATABASE) or ""
            return Outcome(Deed.DUPLICATE, place, replace(_at(recent, place), name=project_name(name), id=own_id))

        self._begin(work)

    def move(self, recent: RecentProject, into: Path) -> None:
        folder = Path(recent.folder)

        def work(step: Step) -> Outcome:
            place = move(folder, into, step)
            return Outcome(Deed.MOVE, place, _at(recent, place))

        self._begin(work)

    def archive(self, recent: RecentProject, file: Path) -> None:
        folder = Path(recent.folder)

        def work(step: Step) -> Outcome:
            archive(folder, file, step)
            return Outcome(Deed.ARCHIVE, file, recent)

        self._begin(work)

    def unpack(self, file: Path, into: Path) -> None:
        self._begin(lambda step: Outcome(Deed.UNPACK, unpack(file, into, step)))

    def delete(self, recent: RecentProject) -> None:
        """Into the system's trash, or where there is none beside where it lies."""
        folder = Path(recent.folder)

        def work(_: Step) -> Outcome:
            refuse_open(folder)
            trash = QFile(str(folder))
            if trash.moveToTrash():
                return Outcome(Deed.DELETE, Path(trash.fileName()), recent, trashed=True)
            return Outcome(Deed.DELETE, put_aside(folder), recent)

        self._begin(work)

    def undelete(self, deleted: Outcome) -> None:
        """Take a deletion back."""
        recent, found = deleted.recent, deleted.place
        if recent is None:
            return
        folder = Path(recent.folder)

        def work(_: Step) -> Outcome:
            put_back(found, folder)
            return Outcome(Deed.UNDELETE, folder, recent)

        self._begin(work)

    def _begin(self, work: Callable[[Step], Outcome]) -> None:
        if self.busy:
            return
        self._cancel = Cancel()
        self._result = TaskResult()
        self._result.progress.connect(self._on_progress)
        self._result.done.connect(self._on_done)
        self._result.failed.connect(self._on_failed)
        step = _teller(self._cancel, self._result.teller())
        run_in_background(lambda: work(step), self._result)

    @Slot(object)
    def _on_progress(self, progress: tuple[int, int]) -> None:
        self.progressed.emit(*progress)

    @Slot(object)
    def _on_done(self, outcome: Outcome) -> None:
        self._result = None
        if outcome.recent is not None and outcome.deed is not Deed.DELETE:
            self._recents.put(outcome.recent)
        self.done.emit(outcome)

    @Slot(object)
    def _on_failed(self, error: StudioError) -> None:
        self._result = None
        self.failed.emit(error)


def _at(recent: RecentProject, place: Path) -> RecentProject:
    """The project in another folder, with the picture that stands for it."""
    picture = Path(recent.thumbnail)
    is_inside = bool(recent.thumbnail) and picture.is_relative_to(recent.folder)
    thumbnail = str(place / picture.relative_to(recent.folder)) if is_inside else recent.thumbnail
    return replace(recent, folder=str(place), thumbnail=thumbnail)


def _teller(cancel: Cancel, tell: Callable[[object], None]) -> Step:
    """Raises once a stop is asked for, and tells now and then how far it is."""
    told = [0.0]

    def step(done: int, total: int) -> None:
        cancel.check()
        if time.monotonic() - told[0] >= TELL_SECONDS:
            told[0] = time.monotonic()
            tell((done, total))

    return step
