"""Leads the real window through its states and keeps a picture of each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from fake_engine import FakeEngine
from studio.app import Studio
from studio.controller.project_controller import ProjectController
from studio.ui.voting.vote_page import VotePage
from studio.ui.voting.voting_widget import LOCKED_SECONDS
from studio.ui.window.project_pages import ProjectPages

WAIT_SECONDS = 20


class WindowTour:
    """Leads the window through its states and keeps a picture of each."""

    def __init__(self, studio: Studio, fake: FakeEngine, room: Path, out: Path, suffix: str, number: int = 0) -> None:
        """The pictures go to `out`, numbered after `number`; projects are made in `room`."""
        self.studio = studio
        self.fake = fake
        self.room = room
        self.out = out
        self.suffix = suffix
        self.number = number

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
        """Of the window or of this widget; what is not `settled` is kept before anything else happens to it."""
        self.number += 1
        if settled:
            self.pause(200)
        (widget or self.studio.window).grab().save(str(self.out / f"{self.number:02}-{name}{self.suffix}.png"))

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
        self.until(lambda: self.page.looking or self.page.on_break)
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
