"""Rated pictures from elsewhere: looked at, told in a sentence, and brought only then."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from own_pictures import own_picture
from studio.controller.page import Page
from studio.ui.own_pictures.own_pictures_page import OwnPicturesPage
from studio.ui.own_pictures.rated_dialog import RatedDialog

if TYPE_CHECKING:
    from hand import Hand

LEFT = Qt.MouseButton.LeftButton


def picture(folder: Path, number: int, prompt: str) -> None:
    own_picture(folder / f"{number}.png", 20 * number, prompt=prompt)


@pytest.fixture
def page(hand: Hand, folder: Path) -> OwnPicturesPage:
    hand.window.open_project(folder)
    hand.look()
    hand.window.show_page(Page.OWN_PICTURES)
    return hand.pages.own_pictures_page


@pytest.fixture
def dialog(hand: Hand, page: OwnPicturesPage) -> RatedDialog:
    hand.qtbot.mouseClick(page.button("rated"), LEFT)
    (opened,) = page.findChildren(RatedDialog)
    return opened


def looked(hand: Hand, dialog: RatedDialog) -> str:
    hand.qtbot.mouseClick(dialog.bring_button, LEFT)
    hand.qtbot.waitUntil(lambda: bool(dialog.summary or dialog.error))
    return dialog.summary


def test_a_folder_with_prompts_becomes_groups_to_vote_on(
    hand: Hand, page: OwnPicturesPage, dialog: RatedDialog, tmp_path: Path
) -> None:
    for number in range(1, 6):
        picture(tmp_path / "renders", number, "a moth" if number < 4 else "a fern")
    assert not dialog.bring_button.isEnabled()
    dialog.lines[0].line.setText(str(tmp_path / "renders"))
    assert looked(hand, dialog) == "4 pictures: 2 groups of 2 prompts to vote on. 1 is left out."
    assert "it is left out" in dialog.notes.sentences[0]
    assert hand.session.project.imports.all() == []
    hand.qtbot.mouseClick(dialog.bring_button, LEFT)
    (made,) = hand.session.project.imports.all()
    assert len(hand.session.project.groups.of_import(made.id)) == 2
    assert page.learning.undo_button.text() == "Undo: rated pictures from “renders”"
    hand.qtbot.mouseClick(page.learning.undo_button, LEFT)
    assert hand.session.project.imports.all()[0].undone is not None


def test_two_folders_become_votes_and_liked_pictures(
    hand: Hand, page: OwnPicturesPage, dialog: RatedDialog, tmp_path: Path
) -> None:
    for number in range(1, 4):
        picture(tmp_path / "good", number, "a moth")
    picture(tmp_path / "bad", 4, "a moth")
    dialog.choices[1].setChecked(True)
    dialog.lines[1].line.setText(str(tmp_path / "good"))
    dialog.lines[2].line.setText(str(tmp_path / "bad"))
    assert looked(hand, dialog) == "4 pictures: 1 vote that you gave already, 2 that you like."
    hand.qtbot.mouseClick(dialog.bring_button, LEFT)
    assert len(hand.votes()) == 1
    hand.qtbot.waitUntil(lambda: len(page.view.tiles.tiles) == 2)


def test_what_is_only_looked_at_leaves_nothing_behind(hand: Hand, dialog: RatedDialog, tmp_path: Path) -> None:
    images = hand.session.project.images
    before = set(images.iterdir())
    for number in (1, 2):
        picture(tmp_path / "renders", number, "a moth")
    dialog.lines[0].line.setText(str(tmp_path / "renders"))
    looked(hand, dialog)
    assert len(set(images.iterdir()) - before) >= 2
    dialog.reject()
    digests = [file for file in images.iterdir() if len(file.stem) == 32]
    hand.qtbot.waitUntil(lambda: not any(file.exists() for file in digests))
    assert hand.session.project.imports.all() == []


def test_a_folder_without_prompts_is_told(hand: Hand, dialog: RatedDialog, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    dialog.lines[0].line.setText(str(tmp_path / "empty"))
    looked(hand, dialog)
    assert "There is no picture in" in dialog.error
    assert not dialog.isHidden()
