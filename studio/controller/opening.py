"""Opening a project behind the window: whoever began it is told when it is open, and may give up waiting."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from studio.controller.program.background import TaskResult, run_at_once
from studio.controller.project_controller import ProjectController
from studio.domain.errors import StudioError
from studio.session.session import Session
from studio.store.project import Project


def open_session(project: Project) -> Session:
    """The session of a project that nobody else knows of yet: if it cannot be voted on, the project is closed."""
    try:
        return Session(project)
    except BaseException:
        project.close()
        raise


class _HandOver:
    """Where one thread leaves the session and another fetches it, so that it never stays open without an owner."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._refused = False
        self._session: Session | None = None

    def leave(self, session: Session) -> None:
        with self._lock:
            if not self._refused:
                self._session = session
                return
        session.project.close()

    def fetch(self) -> Session | None:
        with self._lock:
            session = self._session
            self._session = None
            return session

    def refuse(self) -> None:
        with self._lock:
            self._refused = True
        session = self.fetch()
        if session is not None:
            session.project.close()


class Opening(QObject):
    """`opened` carries the project's controller, `failed` a StudioError; neither comes after `give_up`.

    Until then nobody uses the project but the thread that opens it.
    """

    opened = Signal(object)
    failed = Signal(object)

    def __init__(self, folder: Path, control: Callable[[Session], ProjectController]) -> None:
        super().__init__()
        self.folder = folder
        self._control = control
        self._given_up = False
        self._hand_over = _HandOver()
        self._result = TaskResult()
        self._result.done.connect(self._on_done)
        self._result.failed.connect(self._on_failed)
        run_at_once(partial(_open, folder, self._hand_over), self._result)

    def give_up(self) -> None:
        """The project is not wanted any more; it is closed as soon as it is open."""
        self._given_up = True
        self._hand_over.refuse()

    @Slot()
    def _on_done(self) -> None:
        session = self._hand_over.fetch()
        if session is not None:
            self.opened.emit(self._control(session))

    @Slot(object)
    def _on_failed(self, error: StudioError) -> None:
        if not self._given_up:
            self.failed.emit(error)


def _open(folder: Path, hand_over: _HandOver) -> None:
    session = open_session(Project.open(folder))
    try:
        # counted here, lest the first look at what they prove cost the window a frame
        _ = session.proof.wins
    except BaseException:
        session.project.close()
        raise
    hand_over.leave(session)
