"""What is done with a project of the recent list: by menu, key, mouse or finger, and taken back."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from studio.controller.page import Page
from studio.store.project import Project
from studio.ui.start.deed_row import DeedRow
from studio.ui.start.name_dialog import NameDialog
from studio.ui.start.recent_list import Act, RecentList, menu_place
from studio.ui.viewer.group_view import HELD_MS

if TYPE_CHECKING:
    from hand import Hand

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the trash is."""
    folder = tmp_path / "data"
    folder.mkdir()
    monkeypatch.setenv("XDG_DATA_HOME", str(folder))
    return folder


@pytest.fixture
def projects(hand: Hand, make_folder: Callable[[str], Path]) -> RecentList:
    """Moths, which is open, above Meadow."""
    for name in ("Meadow", "Moths"):
        hand.window.open_project(make_folder(name))
        assert hand.controller.project.settings.name == name
    hand.ready(1)
    hand.window.show_page(Page.START)
    return hand.window.start_page.recents


def listed(projects: RecentList) -> list[str]:
    return [projects.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(projects.count())]


def row(hand: Hand) -> DeedRow:
    return hand.window.start_page.deed_row


def told(hand: Hand, words: str) -> None:
    hand.qtbot.waitUntil(lambda: not row(hand).cancel_button.isVisible())
    assert words in row(hand).words


def call(hand: Hand, name: str) -> None:
    """Type a name into the dialog that asks for it."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, NameDialog)
    dialog.line.setText(name)
    hand.qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    with hand.qtbot.waitActive(hand.window):
        hand.window.activateWindow()


def choose_in_dialog(path: Path) -> None:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.close()


def choose(projects: RecentList, number: int) -> QPoint:
    projects.setCurrentRow(number)
    return projects.visualItemRect(projects.item(number)).center()


def test_keys_rename_delete_and_take_back(hand: Hand, projects: RecentList, tmp_path: Path, data: Path) -> None:
    choose(projects, 1)
    projects.setFocus()
    hand.press(Qt.Key.Key_F2)
    call(hand, "Moor: dusk")
    told(hand, "“Moor: dusk”")
    assert listed(projects) == ["Moths", "Moor: dusk"]
    assert (tmp_path / "Moor- dusk" / "project.db").is_file()
    projects.setFocus()
    hand.press(Qt.Key.Key_Delete)
    told(hand, "is in the trash")
    assert listed(projects) == ["Moths"]
    assert (data / "Trash" / "files" / "Moor- dusk" / "project.db").is_file()
    hand.press(Qt.Key.Key_Return)
    told(hand, "is back")
    assert listed(projects) == ["Moths", "Moor: dusk"]
    assert (tmp_path / "Moor- dusk" / "project.db").is_file()
    assert os.listdir(data / "Trash" / "files") == os.listdir(data / "Trash" / "info") == []


def test_where_there_is_no_trash_it_lies_beside_and_comes_back(hand: Hand, projects: RecentList, data: Path) -> None:
    data.joinpath("Trash").write_text("no folder")
    choose(projects, 1)
    projects.action_for(Act.DELETE).trigger()
    told(hand, "“Meadow” is deleted")
    folder = data.parent / "Deleted projects" / "Meadow"
    assert folder.is_dir()
    hand.qtbot.mouseClick(row(hand).undo_button, LEFT)
    told(hand, "is back")
    assert (folder.exists(), (data.parent / "Meadow").is_dir()) == (False, True)


def test_one_that_is_open_is_closed_first_but_never_deleted(hand: Hand, projects: RecentList, tmp_path: Path) -> None:
    choose(projects, 0)
    projects.action_for(Act.DELETE).trigger()
    assert "“Moths” is open" in row(hand).words
    assert (tmp_path / "Moths" / "project.db").is_file()
    projects.action_for(Act.DUPLICATE).trigger()
    call(hand, "Moths two")
    told(hand, "“Moths two” is a project of its own")
    assert hand.window.controller is None
    assert listed(projects) == ["Moths two", "Moths", "Meadow"]
    hand.window.open_project(tmp_path / "Moths two")
    assert hand.controller.project.settings.name == "Moths two"


def test_another_window_that_has_it_open_keeps_it(hand: Hand, projects: RecentList, tmp_path: Path) -> None:
    choose(projects, 1)
    with Project.open(tmp_path / "Meadow"):
        projects.action_for(Act.DELETE).trigger()
        told(hand, "close it there first")
    assert (tmp_path / "Meadow" / "project.db").is_file()
    assert not row(hand).undo_button.isVisible()


def test_it_is_moved_archived_and_opened_from_the_archive(hand: Hand, projects: RecentList, tmp_path: Path) -> None:
    choose(projects, 1)
    (tmp_path / "shelf").mkdir()
    projects.action_for(Act.MOVE).trigger()
    choose_in_dialog(tmp_path / "shelf")
    told(hand, "shelf")
    assert (listed(projects), projects.item(1).toolTip()) == (["Moths", "Meadow"], str(tmp_path / "shelf" / "Meadow"))
    projects.action_for(Act.ARCHIVE).trigger()
    choose_in_dialog(tmp_path / "meadow 2026.zip")
    told(hand, "meadow 2026.zip")
    assert zipfile.is_zipfile(tmp_path / "meadow 2026.zip")
    hand.window.start_page.archive_asked.emit()
    choose_in_dialog(tmp_path / "meadow 2026.zip")
    hand.qtbot.waitUntil(lambda: hand.window.page is Page.VOTE)
    assert hand.controller.project.folder == tmp_path / "home" / "meadow 2026"


def test_its_menu_opens_by_its_dots_and_a_long_press(hand: Hand, projects: RecentList) -> None:
    at = choose(projects, 1)
    place = menu_place(projects.visualItemRect(projects.item(1)))
    assert min(place.width(), place.height()) >= 44
    for is_long in (False, True):
        projects.setCurrentRow(0)
        if is_long:
            hand.qtbot.mousePress(projects.viewport(), LEFT, pos=at)
        else:
            hand.qtbot.mouseClick(projects.viewport(), LEFT, pos=place.center())
        hand.qtbot.waitUntil(projects.menu.isVisible, timeout=3 * HELD_MS)
        assert projects.currentRow() == 1
        assert not projects.action_for(Act.CLOSE).isVisible()
        projects.menu.close()
    hand.qtbot.mouseRelease(projects.viewport(), LEFT, pos=at)
    assert hand.window.page is Page.START
    hand.qtbot.keyClick(projects, Qt.Key.Key_Return)
    assert hand.controller.project.settings.name == "Meadow"


def test_a_picture_stands_for_it_before_the_first_vote(hand: Hand, projects: RecentList, tmp_path: Path) -> None:
    recent = projects.chosen
    assert recent is not None
    assert (recent.name, recent.votes) == ("Moths", 0)
    assert Path(recent.thumbnail).parent == tmp_path / "Moths" / "images"
    assert Path(recent.thumbnail).is_file()
