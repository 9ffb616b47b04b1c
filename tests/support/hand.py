"""A hand that presses the window's keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studio.controller.engine_state import Hold
from studio.controller.page import Page
from studio.controller.project_controller import ProjectController
from studio.domain.votes import Group, Vote
from studio.session.read_only import ReadOnlySession
from studio.ui.checkpoints.progress_page import ProgressPage
from studio.ui.export.export_page import ExportPage
from studio.ui.voting.vote_page import VotePage
from studio.ui.voting.voting_widget import LOCKED_SECONDS
from studio.ui.window.main_window import MainWindow
from studio.ui.window.project_pages import ProjectPages

NONE = Qt.KeyboardModifier.NoModifier
LOOK_MS = round(1.1 * LOCKED_SECONDS * 1000)  # a timer of Qt may come a twentieth too early


class Hand:
    """Uses the window as a person does: by keys that go to whatever has the focus."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot = qtbot
        self.window = window

    @property
    def controller(self) -> ProjectController:
        assert self.window.controller is not None
        return self.window.controller

    @property
    def session(self) -> ReadOnlySession:
        return self.controller.session

    @property
    def pages(self) -> ProjectPages:
        assert self.window.project_pages is not None
        return self.window.project_pages

    @property
    def page(self) -> VotePage:
        return self.pages.vote_page

    @property
    def progress(self) -> ProgressPage:
        return self.pages.progress_page

    @property
    def exporting(self) -> ExportPage:
        return self.pages.export_page

    def page_number(self) -> Page:
        return self.window.page

    def hold(self) -> Hold:
        return self.controller.state.hold

    def votes(self) -> list[Vote]:
        return self.session.project.votes.all()

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """Press and release on the widget that has the focus."""
        self.qtbot.keyClick(self.focused(), key, held)

    def focused(self) -> QWidget:
        return self.window.focusWidget() or self.window

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(self.focused(), text)

    def look(self) -> Group:
        """Wait for a pair and look at it for as long as a vote needs."""
        self.qtbot.waitUntil(lambda: self.session.current is not None and self.page.looking)
        self.qtbot.wait(LOOK_MS)
        assert self.session.current is not None
        return self.session.current

    def vote(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> Group:
        """Look, press, and say which pair it was."""
        pair = self.look()
        self.press(key, held)
        return pair

    def repeat(self, key: Qt.Key) -> None:
        """What the system sends while a key is held down."""
        QApplication.sendEvent(self.page, QKeyEvent(QEvent.Type.KeyPress, key, NONE, "", True))

    def ready(self, pairs: int) -> None:
        self.qtbot.waitUntil(lambda: self.controller.ready >= pairs)

    def complete_round(self) -> None:
        """Give the one vote that a round lacks, and wait until it is learned and nothing more is to be done."""
        checkpoints = len(self.session.project.checkpoints.all())
        self.idle()
        self.vote(Qt.Key.Key_Left)
        self.qtbot.waitUntil(lambda: len(self.session.project.checkpoints.all()) > checkpoints)
        self.idle()

    def idle(self) -> None:
        """Wait until the engine has nothing to do."""
        self.qtbot.waitUntil(lambda: self.controller.state.work is None)
