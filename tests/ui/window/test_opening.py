"""A project is opened behind the window: what is told meanwhile, and what may happen before it is open."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from fake_engine import FakeEngine
from hand import Hand
from studio.controller.page import Page
from studio.domain.errors import ProjectError
from studio.store.project import Project
from studio.store.project_creation import DATABASE
from studio.ui.window.main_window import MainWindow


@pytest.fixture
def held(folder: Path) -> Iterator[sqlite3.Connection]:
    """Another program has the records of the project to itself: opening waits until it closes them."""
    connection = sqlite3.connect(folder / DATABASE, isolation_level=None)
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("BEGIN IMMEDIATE")
    yield connection
    connection.close()


def is_free(folder: Path) -> bool:
    try:
        Project.open(folder).close()
    except ProjectError:
        return False
    return True


def test_the_start_page_tells_what_is_opened_and_stays_in_use(
    qtbot: QtBot, window: MainWindow, folder: Path, held: sqlite3.Connection
) -> None:
    window.open_project(folder)
    assert window.controller is None
    qtbot.waitUntil(lambda: window.start_page.opening == "Opening “Meadow”…")
    window.start_page.form.focus_name()
    name = window.focusWidget()
    assert isinstance(name, QLineEdit)
    qtbot.keyClicks(name, "Wood")
    assert name.text() == "Wood"
    held.close()
    qtbot.waitUntil(lambda: not window.opening)
    assert (window.page, window.start_page.opening) == (Page.VOTE, "")


def test_on_another_page_the_strip_tells_what_is_opened(
    hand: Hand, window: MainWindow, folder: Path, make_folder: Callable[[str], Path], held: sqlite3.Connection
) -> None:
    window.open_project(make_folder("Wood"))
    hand.look()
    window.open_project(folder)
    hand.qtbot.waitUntil(lambda: window.strip.notice == "Opening “Meadow”…")
    assert window.page is Page.VOTE


def test_a_second_click_waits_for_the_same_project(
    qtbot: QtBot, window: MainWindow, folder: Path, held: sqlite3.Connection
) -> None:
    window.open_project(folder)
    window.open_project(folder)
    held.close()
    qtbot.waitUntil(lambda: not window.opening)
    assert window.controller is not None
    assert window.start_page.open_error == ""


def test_left_again_at_once_it_takes_up_no_work(hand: Hand, window: MainWindow, fake: FakeEngine) -> None:
    form = window.start_page.form
    folders = []
    for name in ("Moths", "Birds"):
        form.focus_name()
        hand.qtbot.keyClicks(window.focusWidget(), name)
        form.submit()
        assert window.controller is not None
        folders.append(window.controller.project.folder)
        assert window.opening
    hand.ready(1)
    assert hand.session.project.folder == folders[1]
    assert is_free(folders[0])
    assert str(folders[0]) not in repr(fake.jobs)


def test_of_two_projects_asked_for_the_later_one_is_opened(
    hand: Hand, window: MainWindow, folder: Path, make_folder: Callable[[str], Path], held: sqlite3.Connection
) -> None:
    window.open_project(folder)
    window.open_project(make_folder("Wood"))
    assert hand.session.project.settings.name == "Wood"
    held.close()
    hand.qtbot.waitUntil(lambda: is_free(folder))
    assert hand.session.project.settings.name == "Wood"


def test_the_open_project_goes_on_until_the_other_is_open(
    hand: Hand, window: MainWindow, folder: Path, make_folder: Callable[[str], Path], held: sqlite3.Connection
) -> None:
    window.open_project(make_folder("Wood"))
    hand.vote(Qt.Key.Key_Left)
    wood = hand.session.project
    window.open_project(folder)
    assert window.controller is not None
    assert (window.controller.project, len(wood.votes.all())) == (wood, 1)
    window.open_project(wood.folder)
    assert not window.opening
    held.close()
    hand.qtbot.waitUntil(lambda: is_free(folder))
    assert window.controller.project is wood


def test_closing_meanwhile_gives_the_project_back(
    qtbot: QtBot, window: MainWindow, folder: Path, held: sqlite3.Connection
) -> None:
    window.open_project(folder)
    with qtbot.waitSignal(window.closed):
        window.leave()
    held.close()
    qtbot.waitUntil(lambda: is_free(folder))
    assert window.controller is None
