"""The dialog that says what is wrong with a project, from the start page and from the help."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextBrowser

from fake_engine import FakeEngine
from harms import change
from studio.controller.page import Page
from studio.store.lock import ProjectLock
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
    change(folder, "DROP TABLE stars")
    window.open_project(folder)
    hand.qtbot.waitUntil(lambda: not window.opening)
    assert "atelier-cli doctor" in window.start_page.open_error
    hand.qtbot.mouseClick(window.start_page.check_button, Qt.MouseButton.LeftButton)
    dialog = dialog_of(hand)
    hand.qtbot.waitUntil(lambda: dialog.repair_button.isEnabled())
    assert "“stars”" in dialog.found
    findings = dialog.findChild(QTextBrowser)
    assert findings is not None
    assert findings.verticalScrollBar().maximum() == 0
    # Enter changes nothing; the button beside it mends.
    focused = dialog.focusWidget()
    assert focused is not None
    hand.qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.repair_button
    hand.qtbot.keyClick(dialog.repair_button, Qt.Key.Key_Return)
    hand.qtbot.waitUntil(lambda: "mended" in dialog.message)
    assert not dialog.repair_button.isVisible()
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
    assert not dialog.repair_button.isVisible()
    dialog.accept()
    hand.qtbot.waitUntil(lambda: window.page is Page.VOTE)
    assert hand.session.project.folder == folder


def test_what_is_damaged_is_told_when_the_project_opens(hand: Hand, window: MainWindow, folder: Path) -> None:
    change(folder, "UPDATE prompts SET weight = -1 WHERE id = 1")
    window.open_project(folder)
    hand.qtbot.waitUntil(lambda: not window.opening)
    assert window.banner.sentence.startswith("“weight” of prompt 1 makes no sense")
    assert window.banner.sentence.endswith("says more, and mends it.")
    hand.look()


def test_of_several_damaged_rows_the_first_is_told_and_how_many_more(
    hand: Hand, window: MainWindow, folder: Path
) -> None:
    change(folder, "UPDATE prompts SET weight = -1")
    window.open_project(folder)
    hand.qtbot.waitUntil(lambda: not window.opening)
    assert "And 1 more like this" in window.banner.sentence
    hand.look()


def test_a_project_that_is_open_elsewhere_is_not_to_be_checked(hand: Hand, window: MainWindow, folder: Path) -> None:
    with Project.open(folder):
        window.open_project(folder)
        hand.qtbot.waitUntil(lambda: not window.opening)
    assert "another Atelier window" in window.start_page.open_error
    assert not window.start_page.check_button.isVisible()


def test_a_project_that_was_opened_elsewhere_meanwhile_is_left_alone(
    hand: Hand, window: MainWindow, folder: Path
) -> None:
    change(folder, "DROP TABLE stars")
    window.open_project(folder)
    hand.qtbot.waitUntil(lambda: not window.opening)
    lock = ProjectLock(folder)
    hand.qtbot.mouseClick(window.start_page.check_button, Qt.MouseButton.LeftButton)
    dialog = dialog_of(hand)
    hand.qtbot.waitUntil(lambda: "another Atelier window" in dialog.message)
    assert not dialog.repair_button.isVisible()
    dialog.accept()
    lock.release()
    hand.qtbot.waitUntil(lambda: not window.opening)


def test_while_the_engine_ends_its_work_the_dialog_waits_and_can_be_closed(
    hand: Hand, window: MainWindow, folder: Path, fake: FakeEngine
) -> None:
    fake.gate = threading.Event()
    window.open_project(folder)
    hand.qtbot.waitUntil(lambda: hand.controller.state.work is not None and fake.steps > 0)
    window.show_help()
    (help_dialog,) = window.findChildren(HelpDialog)
    help_dialog.button("check").click()
    dialog = dialog_of(hand)
    assert dialog.message == "The engine ends what it is doing…"
    assert not dialog.working
    dialog.reject()
    fake.gate.set()
    hand.qtbot.waitUntil(lambda: window.page is Page.VOTE)
    hand.look()
