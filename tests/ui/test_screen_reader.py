"""What a screen reader says of every widget that the keyboard can reach."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from stand_in_adapters import write_adapter
from studio.controller.page import Page
from studio.domain.events import TrainingSummary
from studio.store.project import Project
from studio.ui.checkpoints.compare_dialog import CompareDialog
from studio.ui.help.help_dialog import HelpDialog
from studio.ui.help.report_dialog import ReportDialog
from studio.ui.keys.shortcut_sheet import ShortcutSheet
from studio.ui.settings.settings_dialog import SettingsDialog
from studio.ui.widgets.confirm_dialog import ConfirmDialog

if TYPE_CHECKING:
    from hand import Hand

PARTS = (QHeaderView, QScrollBar, QScrollArea)
"""Qt's own, which say what they are by themselves or hold what says it."""


def focusable(page: QWidget) -> Iterator[QWidget]:
    for widget in (page, *page.findChildren(QWidget)):
        owner = widget.parent()
        inner = isinstance(owner, QComboBox | QAbstractItemView) or widget.objectName().startswith("qt_")
        popup = widget.window() is not page.window()
        seen = widget.isVisibleTo(page) and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        if seen and not (inner or popup or isinstance(widget, PARTS)):
            yield widget


def nameless(page: QWidget) -> list[str]:
    found = []
    for widget in focusable(page):
        told = QAccessible.queryAccessibleInterface(widget)
        if told is None or not told.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} #{widget.objectName()} in {type(widget.parent()).__name__}")
    return found


@pytest.fixture
def folder(make_folder: Callable[[str], Path]) -> Path:
    made = make_folder("Meadow")
    with Project.open(made) as project:
        project.prompts.add(["a moon"], control=True)
        write_adapter(project.adapters / "c0001")
        summary = TrainingSummary(30, 0.6, 0.2, 0.8, None, 0.03, 1.0)
        project.checkpoints.add(project.adapters / "c0001", None, (), summary)
    return made


@pytest.mark.parametrize(
    "number", [Page.START, Page.VOTE, Page.PROMPTS, Page.OWN_PICTURES, Page.GALLERY, Page.BLIND_TEST, Page.PROGRESS]
)
def test_every_widget_of_a_page_has_a_name(hand: Hand, folder: Path, number: Page) -> None:
    hand.window.open_project(folder)
    hand.window.start_page.form.take_base(folder)
    hand.window.show_page(number)
    assert len(list(focusable(hand.window.pages[number]))) > 0
    assert nameless(hand.window) == []


def test_every_state_of_the_blind_check_has_names(hand: Hand, folder: Path) -> None:
    hand.window.open_project(folder)
    page = hand.pages.blind_test_page
    for part in (page.empty_state, page.setup, page.voting, page.result):
        page.empty_state.tell("Title", "Sentence", "Action")
        assert nameless(part) == []


@pytest.mark.parametrize("kind", [SettingsDialog, ShortcutSheet, HelpDialog, ReportDialog, ConfirmDialog])
def test_every_widget_of_a_dialog_has_a_name(hand: Hand, folder: Path, kind: type[QDialog]) -> None:
    hand.window.open_project(folder)
    hand.look()
    hand.window.show_help()
    (help_dialog,) = hand.window.findChildren(HelpDialog)
    made: dict[type[QDialog], Callable[[], object]] = {
        SettingsDialog: hand.window.show_settings,
        ShortcutSheet: hand.page.show_sheet,
        HelpDialog: hand.window.show_help,
        ReportDialog: help_dialog.button("report").click,
        ConfirmDialog: lambda: ConfirmDialog("Title", "Sentence", {"Answer": hand.window.close}, hand.window).open(),
    }
    made[kind]()
    (dialog,) = (one for one in QApplication.allWidgets() if isinstance(one, kind) and one.isVisible())
    assert len(list(focusable(dialog))) > 1
    assert nameless(dialog) == []
    dialog.close()


def test_comparing_large_has_a_name(hand: Hand, folder: Path) -> None:
    hand.window.open_project(folder)
    hand.window.show_page(Page.PROGRESS)
    hand.qtbot.waitUntil(lambda: hand.controller.state.work is None)
    hand.progress.compare(0)
    (dialog,) = hand.progress.findChildren(CompareDialog)
    assert nameless(dialog) == []
    dialog.close()
