"""The real window over an engine that pretends."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fake_engine import FakeEngine
from hand import Hand
from prepared_projects import PreparedProjects, create, one_vote_before_training
from studio.controller.engine_thread import EngineThread
from studio.controller.program.garbage import GarbageCollector
from studio.controller.program.preferences import PreferenceFile
from studio.controller.program.recent_projects import RecentProjects
from studio.controller.projects import Projects
from studio.ui.window.main_window import MainWindow
from studio.ui.window.tray import Tray


@pytest.fixture(scope="module", autouse=True)
def garbage(qapp: QApplication) -> Iterator[None]:
    """Collected as in the program: the engine's thread would bring the process down."""
    collector = GarbageCollector()
    yield
    collector.finish()
    gc.collect()


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
    # Else every first project would begin with it.
    preferences.change(toured=True)
    recents = RecentProjects(tmp_path / "recents.json")
    logs = tmp_path / "logs"
    made = MainWindow(engine, Projects(engine, preferences), recents, preferences, tmp_path / "home", logs, tray)
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
        create(tmp_path / name, name)
        return tmp_path / name

    return make


@pytest.fixture
def folder(make_folder: Callable[[str], Path]) -> Path:
    return make_folder("Meadow")


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> PreparedProjects:
    return PreparedProjects(tmp_path_factory.mktemp("prepared"))


@pytest.fixture
def folder_before_training(prepared: PreparedProjects, tmp_path: Path) -> Path:
    """A project in which one more vote completes the first round."""
    return prepared.copy(one_vote_before_training, tmp_path / "Meadow before training")
