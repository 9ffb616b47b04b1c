"""Pictures that the artist brings: read and written in another thread while the project is open, then recorded."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from studio.controller.program.background import TaskResult, run_at_once, run_in_background
from studio.domain.engine import Cancel
from studio.domain.errors import InputError, Stopped, StudioError
from studio.domain.project import Import, NewPicture, ProjectSettings
from studio.session.brought.bringing import LikedRequest, ReadIn, Remark, bring_liked, refuse_nothing
from studio.session.brought.reading import Focus
from studio.session.brought.size import picture_size
from studio.session.brought.sorting import Sorted, SortRequest, bring_to_vote, refuse_nothing_sorted
from studio.session.session import Session

BUSY = "Pictures are being read; wait for them, or cancel, then bring more."
NO_SIZE = (0, 0)


@dataclass(frozen=True)
class Brought:
    """What came of bringing pictures: the import, how many liked or disliked pictures are in it, what is to be told of
    others, and how many groups wait for a vote or came with one."""

    made: Import
    pictures: int
    remarks: tuple[Remark, ...]
    to_vote: int = 0
    voted: int = 0


@dataclass(frozen=True)
class Found:
    """Pictures that were read and can be taken; files that lay in the project `before` are not theirs alone."""

    read: Sorted
    before: frozenset[Path]

    @property
    def pictures(self) -> list[NewPicture]:
        return [*self.read.liked, *(picture for group in self.read.groups for picture in group.pictures)]


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
    found = Signal(object)
    changed = Signal()

    def __init__(self, session: Session, proceed: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._proceed = proceed
        self._cancel = Cancel()
        self._result: TaskResult | None = None
        self._on_done: Callable[[Any], None] = self._on_read

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
        result = self._begin(self._on_read)
        task = partial(_read, project.settings, project.images, request, self._cancel, result.teller())
        run_at_once(task, result)

    def bring_to_vote(self, sources: Sequence[Path], bad: Sequence[Path] = ()) -> None:
        """Read pictures that tell their prompts and put those of one prompt into groups to vote on; with `bad` ones
        the `sources` are the good ones, and pairs of them come with a vote. InputError as for `bring`."""
        self._sort(sources, bad, self._on_sorted)

    def look_to_vote(self, sources: Sequence[Path], bad: Sequence[Path] = ()) -> None:
        """As `bring_to_vote`, but `found` is the end: it carries a Found, of which nothing counts yet. Either `take` or
        `forsake` follows."""
        self._sort(sources, bad, self._on_looked)

    def take(self, found: Found) -> None:
        """Bring what was found; StudioError when it cannot be kept."""
        self._take_in(found.read)

    def forsake(self, found: Found) -> None:
        """Leave nothing behind of what was found."""
        run_in_background(partial(_take_away, found), TaskResult())

    def _sort(self, sources: Sequence[Path], bad: Sequence[Path], on_done: Callable[[Any], None]) -> None:
        self._session.liked.refuse_recipe()
        if self.running:
            raise InputError(BUSY)
        project = self._session.project
        settings = project.settings
        request = SortRequest(
            tuple(sources),
            tuple(bad),
            NO_SIZE,
            project.images,
            project.liked,
            settings.group_size,
            settings.seed,
            project.imports.digests(),
        )
        result = self._begin(on_done)
        run_at_once(partial(_sort, settings, request, self._cancel, result.teller()), result)

    def _begin(self, on_done: Callable[[Any], None]) -> TaskResult:
        self._cancel = Cancel(self._session.project.check)
        self._on_done = on_done
        self._result = TaskResult()
        self._result.progress.connect(self._on_progress)
        self._result.done.connect(on_done)
        self._result.failed.connect(self._on_failed)
        return self._result

    def cancel(self) -> None:
        """Take none of the pictures that are being read."""
        self._cancel.stop()

    def leave(self) -> None:
        """The project is closed: what is still read is for nobody."""
        self._cancel.stop()
        if self._result is not None:
            for signal, slot in (
                (self._result.progress, self._on_progress),
                (self._result.done, self._on_done),
                (self._result.failed, self._on_failed),
            ):
                signal.disconnect(slot)
            self._result = None

    def undo(self, import_id: int) -> None:
        """Take back all that was brought at once; StudioError when that cannot be meant or kept."""
        self._session.take_back(import_id)
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
            made = self._session.take_in(read.kind, read.source, read.pictures)
        except StudioError as error:
            self.failed.emit(error)
            return
        self.brought.emit(Brought(made, len(read.pictures), read.remarks))
        self._tell()

    @Slot(object)
    def _on_sorted(self, found: Found) -> None:
        self._result = None
        try:
            self._take_in(found.read)
        except StudioError as error:
            self.failed.emit(error)

    @Slot(object)
    def _on_looked(self, found: Found) -> None:
        self._result = None
        try:
            refuse_nothing_sorted(found.read)
        except StudioError as error:
            self.failed.emit(error)
        else:
            self.found.emit(found)

    def _take_in(self, read: Sorted) -> None:
        refuse_nothing_sorted(read)
        made = self._session.take_in(read.kind, read.source, read.liked, read.groups)
        rated = sum(group.better is not None for group in read.groups)
        self.brought.emit(Brought(made, len(read.liked), read.remarks, len(read.groups) - rated, rated))
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


def _sort(settings: ProjectSettings, request: SortRequest, cancel: Cancel, tell: Callable[[object], None]) -> Found:
    """In another thread."""
    before = frozenset(file for folder in (request.images, request.into) for file in _files_in(folder))

    def step(done: int, total: int) -> None:
        cancel.check()
        tell((done, total))

    return Found(bring_to_vote(replace(request, size=picture_size(settings, request.images)), step), before)


def _files_in(folder: Path) -> list[Path]:
    with suppress(OSError):
        return [folder / name for name in os.listdir(folder)]
    return []


def _take_away(found: Found) -> None:
    """In another thread; what cannot be removed is told by a check of the project."""
    for picture in found.pictures:
        if picture.image not in found.before:
            with suppress(OSError):
                picture.image.unlink(missing_ok=True)
