"""The tour of the voting page: once, beside the votes, by deeds, keys and buttons, and again from Help."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from prepared_projects import create
from studio.controller.page import Page
from studio.ui.help.help_dialog import HelpDialog
from studio.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from hand import Hand

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(autouse=True)
def never_toured(window: MainWindow) -> None:
    window.preferences.change(toured=False)


def surrounds(hand: Hand, targets: list[QWidget]) -> bool:
    """Whether each ring lies around one of the targets, as the window is now."""
    centre = hand.window.centralWidget()
    assert centre is not None
    places = [target.rect().translated(target.mapTo(centre, target.rect().topLeft())) for target in targets]
    rings = [ring.geometry() for ring in hand.window.tour.rings]
    return len(rings) == len(places) and all(map(lambda ring, place: ring.contains(place), rings, places))


def pointed_at(hand: Hand, *words: str) -> None:
    buttons = [each for each in hand.page.key_row.buttons if each.hint.text in words]
    hand.qtbot.waitUntil(lambda: surrounds(hand, list(buttons)))


def test_deeds_lead_through_it_and_each_step_points_at_what_it_says(hand: Hand, folder: Path) -> None:
    hand.window.open_project(folder)
    bar = hand.window.tour.bar
    hand.vote(Qt.Key.Key_Up)
    assert bar.words.startswith("Press ← or →")
    pointed_at(hand, "better")
    hand.window.resize(1000, 640)
    pointed_at(hand, "better")
    hand.vote(Qt.Key.Key_Left)
    assert "much better" in bar.words
    pointed_at(hand, "much better")
    hand.vote(Qt.Key.Key_Right, SHIFT)
    pointed_at(hand, "both good", "both bad")
    hand.vote(Qt.Key.Key_Down)
    hand.qtbot.waitUntil(lambda: surrounds(hand, [hand.window.strip.round_button]))
    assert bar.next_button.height() >= 44
    hand.qtbot.mouseClick(bar.next_button, LEFT)
    hand.qtbot.waitUntil(lambda: surrounds(hand, [hand.window.bar.button(Page.EXPORT)]))
    assert (bar.next_button.text(), bar.accessibleName()[:13]) == ("Done", "Tour, 5 of 5:")
    hand.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not bar.isVisible()
    assert hand.window.tour.rings == []
    assert len(hand.votes()) == 4


def test_escape_leaves_it_then_rests_and_help_brings_it_back(hand: Hand, folder: Path) -> None:
    hand.window.open_project(folder)
    hand.look()
    bar = hand.window.tour.bar
    assert bar.isVisible()
    hand.window.show_page(Page.GALLERY)
    assert not bar.isVisible()
    hand.window.show_page(Page.VOTE)
    hand.press(Qt.Key.Key_Escape)
    assert (bar.isVisible(), hand.page.on_break) == (False, False)
    hand.press(Qt.Key.Key_Escape)
    assert hand.page.on_break
    hand.window.show_page(Page.PROMPTS)
    hand.window.show_help()
    dialog = hand.window.findChild(HelpDialog)
    assert dialog is not None
    hand.qtbot.mouseClick(dialog.button("tour"), LEFT)
    assert (hand.window.page, bar.isVisible()) == (Page.VOTE, True)


def test_it_comes_by_itself_in_the_first_project_only(
    hand: Hand, folder: Path, make_folder: Callable[[str], Path]
) -> None:
    hand.window.open_project(folder)
    hand.look()
    assert hand.window.preferences.values.toured
    hand.window.open_project(make_folder("Moths"))
    hand.look()
    assert not hand.window.tour.bar.isVisible()
    hand.window.preferences.change(toured=False)
    hand.window.open_project(make_folder("Cats"))
    hand.look()
    assert not hand.window.tour.bar.isVisible()


def test_of_more_than_two_it_tells_of_numbers(hand: Hand, tmp_path: Path) -> None:
    create(tmp_path / "Four", group_size=4)
    hand.window.open_project(tmp_path / "Four")
    hand.look()
    bar = hand.window.tour.bar
    assert bar.words.startswith("Press the number of the best")
    pointed_at(hand, "best")
    hand.press(Qt.Key.Key_2)
    assert "mark a bad one" in bar.words
