"""The window over an engine that pretends: from a new project to an export, by keys."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fake_engine import FakeEngine
from studio.app import StoredProjects
from studio.domain.project import ProjectSettings
from studio.domain.recipe import Sampling
from studio.domain.votes import Verdict, Vote
from studio.session.session import Session
from studio.store.project import Project
from studio.ui.main_window import PROGRESS, START, VOTE, MainWindow
from studio.ui.recents import Recents
from studio.ui.vote_page import LOCKED_SECONDS, VotePage
from studio.worker.engine_thread import EngineThread


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    engine = EngineThread(FakeEngine)
    made = MainWindow(engine, StoredProjects(), Recents(tmp_path / "recents.json"), tmp_path / "home")
    made.show()
    qtbot.waitExposed(made)
    yield made
    with qtbot.waitSignal(made.closed):
        made.close()
    made.deleteLater()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    settings = ProjectSettings("Meadow", "starter", "atelier", Sampling(), 7)
    Project.create(tmp_path / "meadow", settings, ["a cat", "a tree"]).close()
    return tmp_path / "meadow"


def session(window: MainWindow) -> Session:
    assert window.conductor is not None
    return window.conductor.session


def page(window: MainWindow) -> VotePage:
    assert window.vote_page is not None
    return window.vote_page


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    """Wait until a pair was on the screen for long enough, then press."""
    qtbot.waitUntil(lambda: session(window).current is not None and page(window)._painted_at is not None)
    qtbot.wait(round(LOCKED_SECONDS * 1000) + 10)
    qtbot.keyClick(page(window), key, held or Qt.KeyboardModifier.NoModifier)


def votes(window: MainWindow) -> list[Vote]:
    return session(window).project.votes()


@pytest.mark.parametrize(
    ("key", "held", "verdict", "strength"),
    [
        (Qt.Key.Key_Left, None, Verdict.LEFT, 1),
        (Qt.Key.Key_Right, None, Verdict.RIGHT, 1),
        (Qt.Key.Key_A, None, Verdict.LEFT, 1),
        (Qt.Key.Key_D, None, Verdict.RIGHT, 1),
        (Qt.Key.Key_1, None, Verdict.LEFT, 1),
        (Qt.Key.Key_2, None, Verdict.RIGHT, 1),
        (Qt.Key.Key_J, None, Verdict.LEFT, 1),
        (Qt.Key.Key_L, None, Verdict.RIGHT, 1),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier, Verdict.LEFT, 2),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier, Verdict.RIGHT, 2),
        (Qt.Key.Key_Up, None, Verdict.TIE, 1),
        (Qt.Key.Key_Down, None, Verdict.BAD, 1),
        (Qt.Key.Key_Space, None, Verdict.SKIP, 1),
    ],
)
def test_a_key_is_a_vote(
    qtbot: QtBot,
    window: MainWindow,
    folder: Path,
    key: Qt.Key,
    held: Qt.KeyboardModifier | None,
    verdict: Verdict,
    strength: int,
) -> None:
    window.open_project(folder)
    press(qtbot, window, key, held)
    assert [(vote.verdict, vote.strength) for vote in votes(window)] == [(verdict, strength)]
    assert votes(window)[0].milliseconds >= round(LOCKED_SECONDS * 1000)


def test_a_second_press_within_the_lock_out_is_no_vote(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    window.open_project(folder)
    press(qtbot, window, Qt.Key.Key_Left)
    qtbot.keyClick(page(window), Qt.Key.Key_Left)
    assert len(votes(window)) == 1


def test_undo_and_redo_by_keys(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    window.open_project(folder)
    press(qtbot, window, Qt.Key.Key_Left)
    first = votes(window)[0]
    press(qtbot, window, Qt.Key.Key_Backspace)
    assert votes(window) == []
    assert session(window).current == first.pair
    press(qtbot, window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert votes(window) == [first]


def test_twenty_votes_make_a_checkpoint_that_can_be_exported(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    form = window.start_page.form
    form._name.setText("Meadow")
    form._folder.setText(str(tmp_path / "meadow"))
    qtbot.keyClick(form._name, Qt.Key.Key_Return)
    assert window.page == VOTE
    for number in range(20):
        press(qtbot, window, Qt.Key.Key_Left if number % 3 else Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: session(window).newest is not None)
    assert session(window).round.number == 2
    window.show_page(PROGRESS)
    assert window.conductor is not None
    with qtbot.waitSignal(window.conductor.exported):
        window.conductor.export(tmp_path / "style")
    assert (tmp_path / "style.safetensors").is_file()


def test_bad_input_is_told_on_the_page(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    form = window.start_page.form
    form._name.setText("")
    form.submit()
    assert form.error == "Give the project a name."
    form._name.setText("Meadow")
    form._prompts.setPlainText("  \n ")
    form.submit()
    assert form.error == "Write at least one prompt, one per line."
    window.open_project(tmp_path / "nowhere")
    assert window.page == START
    assert window.conductor is None


def test_the_window_knows_nothing_of_torch() -> None:
    code = "import sys, studio.app; sys.exit(bool({'torch', 'diffusers', 'peft'} & sys.modules.keys()))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
    assert QApplication.instance() is not None
