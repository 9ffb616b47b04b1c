"""Pictures that the artist brings: read and written in another thread while the project is open, then recorded."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from studio.controller.program.background import TaskResult, run_at_once
from studio.domain.engine import Cancel
from studio.domain.errors import InputError, Stopped, StudioError
from studio.domain.project import Import, ProjectSettings
from studio.session.brought.bringing import LikedRequest, ReadIn, Remark, bring_liked, refuse_nothing
from studio.session.brought.reading import Focus
from studio.session.brought.size import picture_size
from studio.session.session import Session

BUSY = "Pictures are being read; wait for them, or cancel, then bring more."
NO_SIZE = (0, 0)


@dataclass(frozen=True)
class Brought:
    """What came of bringing pictures: the import, how many pictures are in it, and what is to be told of others."""

    made: Import
    pictures: int
    remarks: tuple[Remark, ...]


class BringingCommands(QObject):
    """To bring pictures of one's own, one lot at a time, and what may be done about them later.

    `progressed` carries how many files of how many are looked at; `brought` a Brought, `failed` a StudioError or
    `cancelled` nothing is the end. `changed` says that the imports or the liked pictures are others, or further, than
    before. `proceed` is the controller's: it gives the engine what there is to do now.
    """

    progressed = Signal(int, int)
    brought = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    changed = Signal()

    def __init__(self, session: Session, proceed: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._proceed = proceed
        self._cancel = Cancel()
        self._result: TaskResult | None = None

    @property
    def running(self) -> bool:
        """Whether pictures are being read."""
        return self._result is not None

    def bring(self, sources: Sequence[Path], *, likes: bool = True, focus: Mapping[Path, Focus] | None = None) -> None:
        """Read files, or all pictures in folders; `focus` says which part is kept where that is not the centre.

        InputError where the project cannot learn from them, or while others are read.
        """
        self._session.liked.refuse_recipe()
        if self.running:
            raise InputError(BUSY)
        project = self._session.project
        # what the thread gets never changes, for the project goes on in this one
        request = LikedRequest(
            tuple(sources), NO_SIZE, project.liked, project.imports.digests(), likes=likes, focus=dict(focus or {})
        )
        self._cancel = Cancel(project.check)
        self._result = TaskResult()
        self._result.progress.connect(self._on_progress)
        self._result.done.connect(self._on_read)
        self._result.failed.connect(self._on_failed)
        task = partial(_read, project.settings, project.images, request, self._cancel, self._result.teller())
        run_at_once(task, self._result)

    def cancel(self) -> None:
        """Take none of the pictures that are being read."""
        self._cancel.stop()

    def leave(self) -> None:
        """The project is closed: what is still read is for nobody."""
        self._cancel.stop()
        if self._result is not None:
            for signal, slot in (
                (self._result.progress, self._on_progress),
                (self._result.done, self._on_read),
                (self._result.failed, self._on_failed),
            ):
                signal.disconnect(slot)
            self._result = None

    def undo(self, import_id: int) -> None:
        """Take back all that was brought at once; StudioError when that cannot be meant or kept."""
        self._session.project.imports.undo(import_id)
        self._tell()

    def leave_out(self, liked_id: int, left_out: bool) -> None:
        """Learn from a picture no more, or again; StudioError when that cannot be meant or kept."""
        self._session.project.imports.leave_out(liked_id, left_out)
        self._tell()

    def learn(self) -> None:
        """Train as soon as all that was brought is ready, also without a vote; InputError where none of it is new."""
        self._session.learn_liked()
        self._tell()

    def _tell(self) -> None:
        self.changed.emit()
        self._proceed()

    @Slot(object)
    def _on_progress(self, progress: tuple[int, int]) -> None:
        self.progressed.emit(*progress)

    @Slot(object)
    def _on_read(self, read: ReadIn) -> None:
        self._result = None
        try:
            refuse_nothing(read)
            made = self._session.project.imports.add(read.kind, read.source, read.pictures)
        except StudioError as error:
            self.failed.emit(error)
            return
        self.brought.emit(Brought(made, len(read.pictures), read.remarks))
        self._tell()

    @Slot(object)
    def _on_failed(self, error: StudioError) -> None:
        self._result = None
        if isinstance(error, Stopped):
            self.cancelled.emit()
        else:
            self.failed.emit(error)


def _read(
    settings: ProjectSettings, images: Path, request: LikedRequest, cancel: Cancel, tell: Callable[[object], None]
) -> ReadIn:
    """In another thread."""

    def step(done: int, total: int) -> None:
        cancel.check()
        tell((done, total))

    return bring_liked(replace(request, size=picture_size(settings, images)), step)
