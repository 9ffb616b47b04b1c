"""Leads the real window through its states, each of which is looked at."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from fake_engine import FakeEngine
from studio.app import Studio
from studio.controller.project_controller import ProjectController
from studio.ui.voting.interlude import BREAK_SECONDS
from studio.ui.voting.vote_page import VotePage
from studio.ui.voting.voting_widget import LOCKED_SECONDS
from studio.ui.window.project_pages import ProjectPages

WAIT_SECONDS = 20


Look = Callable[[str, QWidget], None]
"""What becomes of a state, told by its name and the widget that shows it."""


class Album:
    """Keeps a picture of each state in a folder, numbered as they come."""

    def __init__(self, folder: Path, suffix: str) -> None:
        self._folder = folder
        self._suffix = suffix
        self._number = 0

    def __call__(self, name: str, widget: QWidget) -> None:
        self._number += 1
        widget.grab().save(str(self._folder / f"{self._number:02}-{name}{self._suffix}.png"))


class WindowTour:
    """Leads the window through its states."""

    def __init__(self, studio: Studio, fake: FakeEngine, room: Path, look: Look) -> None:
        """Projects are made in `room`."""
        self.studio = studio
        self.fake = fake
        self.room = room
        self.look = look

    @property
    def pages(self) -> ProjectPages:
        assert self.studio.window.project_pages is not None
        return self.studio.window.project_pages

    @property
    def controller(self) -> ProjectController:
        return self.pages.controller

    @property
    def page(self) -> VotePage:
        return self.pages.vote_page

    def keep(self, name: str, widget: QWidget | None = None, *, settled: bool = True) -> None:
        """Look at the window or this widget; what is not `settled` before anything else happens to it."""
        if settled:
            self.pause(200)
        self.look(name, widget or self.studio.window)

    def pause(self, milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def until(self, reached: Callable[[], bool]) -> None:
        for _ in range(WAIT_SECONDS * 50):
            if reached():
                return
            self.pause(20)
        raise TimeoutError("the window did not get there")

    def press(
        self,
        key: Qt.Key,
        text: str = "",
        on: QWidget | None = None,
        held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(on or self.page, QKeyEvent(kind, key, held, text))

    def vote(self, key: Qt.Key) -> None:
        """Answer a pair; the end of a round is left first."""
        self.until(lambda: self.page.looking or self.page.on_break)
        if self.page.on_break:
            self.pause(round(1000 * BREAK_SECONDS) + 50)
            self.press(Qt.Key.Key_Space)
            self.until(lambda: self.page.looking)
        self.pause(round(1000 * LOCKED_SECONDS) + 20)
        self.press(key)

    def dialog(self, name: str, then: Callable[[QDialog], None] | None = None) -> None:
        """Keep a picture of the open dialog, and of what else happens in it."""
        self.pause(200)
        found = QApplication.activeModalWidget()
        assert isinstance(found, QDialog)
        self.keep(name, found)
        if then is not None:
            then(found)
        found.close()
        self.pause(100)
