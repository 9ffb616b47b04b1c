"""The real window over an engine that pretends, and a hand that presses its keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from fake_engine import FakeEngine
from studio.controller.engine_thread import EngineThread
from studio.controller.preferences import PreferenceFile
from studio.controller.project_controller import ProjectController
from studio.controller.projects import Projects
from studio.controller.recent_projects import RecentProjects
from studio.domain.project import ProjectSettings
from studio.domain.sampling import Sampling
from studio.domain.votes import Group, Vote
from studio.session.session import Session
from studio.store.project import Project
from studio.ui.checkpoints.progress_page import ProgressPage
from studio.ui.export.export_page import ExportPage
from studio.ui.voting.vote_page import LOCKED_SECONDS, VotePage
from studio.ui.window.main_window import MainWindow
from studio.ui.window.tray import Tray

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
    def session(self) -> Session:
        return self.controller.session

    @property
    def page(self) -> VotePage:
        assert self.window.project_pages.vote_page is not None
        return self.window.project_pages.vote_page

    @property
    def progress(self) -> ProgressPage:
        assert self.window.project_pages.progress_page is not None
        return self.window.project_pages.progress_page

    @property
    def exporting(self) -> ExportPage:
        assert self.window.project_pages is not None
        return self.window.project_pages.export_page

    def votes(self) -> list[Vote]:
        return self.session.project.votes()

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


@pytest.fixture
def fake() -> FakeEngine:
    return FakeEngine()


@pytest.fixture
def tray() -> Tray | None:
    return None


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, fake: FakeEngine, tray: Tray | None) -> Iterator[MainWindow]:
    engine = EngineThread(lambda: fake)
    preferences = PreferenceFile(tmp_path / "preferences.json")
    recents = RecentProjects(tmp_path / "recents.json")
    logs = tmp_path / "logs"
    made = MainWindow(engine, Projects(), recents, preferences, tmp_path / "home", logs, tray)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    if engine.running:
        with qtbot.waitSignal(made.closed):
            made.leave()
    made.deleteLater()


@pytest.fixture
def hand(qtbot: QtBot, window: MainWindow) -> Hand:
    return Hand(qtbot, window)


@pytest.fixture
def make_folder(tmp_path: Path) -> Callable[[str], Path]:
    """Makes a project folder without opening it."""

    def make(name: str) -> Path:
        settings = ProjectSettings(name, "starter", "atelier", Sampling(steps=4), 7)
        Project.create(tmp_path / name, settings, ["a cat", "a tree"]).close()
        return tmp_path / name

    return make


@pytest.fixture
def folder(make_folder: Callable[[str], Path]) -> Path:
    return make_folder("Meadow")
