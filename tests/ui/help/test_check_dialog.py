"""The dialog that says what is wrong with a project, from the start page and from the help."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from harms import change
from studio.controller.page import Page
from studio.store.project import Project
from studio.ui.help.check_dialog import CheckDialog
from studio.ui.help.help_dialog import HelpDialog
from studio.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from hand import Hand


def dialog_of(hand: Hand) -> CheckDialog:
    def shown() -> list[CheckDialog]:
        return [each for each in hand.window.findChildren(CheckDialog) if each.isVisible()]

    hand.qtbot.waitUntil(lambda: bool(shown()))
    return shown()[0]


def test_a_project_that_cannot_be_opened_is_mended_and_opens(hand: Hand, window: MainWindow, folder: Path) -> None:
    change(folder, "DROP TABLE bookmarks")
    window.open_project(folder)
    hand.qtbot.waitUntil(lambda: not window.opening)
    assert "atelier-cli doctor" in window.start_page.open_error
    hand.qtbot.mouseClick(window.start_page.check_button, Qt.MouseButton.LeftButton)
    dialog = dialog_of(hand)
    hand.qtbot.waitUntil(lambda: dialog.repair_button.isEnabled())
    assert "“bookmarks”" in dialog.found
    dialog.repair_button.click()
    hand.qtbot.waitUntil(lambda: "mended" in dialog.message)
    assert len(list(folder.glob("project-*.db"))) == 1
    dialog.accept()
    hand.qtbot.waitUntil(lambda: window.page is Page.VOTE)
    assert not window.start_page.check_button.isVisible()


def test_the_open_project_is_closed_for_it_and_opened_again(hand: Hand, window: MainWindow, folder: Path) -> None:
    window.open_project(folder)
    hand.qtbot.waitUntil(lambda: not window.opening)
    hand.look()
    # What is drawn while the project is left belongs to no record.
    hand.qtbot.waitUntil(lambda: hand.controller.state.work is None)
    window.show_help()
    (help_dialog,) = window.findChildren(HelpDialog)
    help_dialog.button("check").click()
    dialog = dialog_of(hand)
    assert window.controller is None
    hand.qtbot.waitUntil(lambda: dialog.message == "All is well.")
    assert not dialog.repair_button.isEnabled()
    dialog.accept()
    hand.qtbot.waitUntil(lambda: window.page is Page.VOTE)
    assert hand.session.project.folder == folder


def test_what_is_damaged_is_told_when_the_project_opens(hand: Hand, window: MainWindow, folder: Path) -> None:
    change(folder, "UPDATE prompts SET weight = -1 WHERE id = 1")
    window.open_project(folder)
    hand.qtbot.waitUntil(lambda: not window.opening)
    assert window.banner.sentence.startswith("“weight” of prompt 1 cannot be meant")
    hand.look()


def test_a_project_that_is_open_elsewhere_is_left_alone(hand: Hand, window: MainWindow, folder: Path) -> None:
    with Project.open(folder):
        window.open_project(folder)
        hand.qtbot.waitUntil(lambda: not window.opening)
        window.start_page.check_button.click()
        dialog = dialog_of(hand)
        hand.qtbot.waitUntil(lambda: "another Atelier window" in dialog.message)
        assert not dialog.repair_button.isEnabled()
        dialog.accept()
