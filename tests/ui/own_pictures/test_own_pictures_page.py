"""The page of the artist's own pictures, by drops, by the mouse and by keys."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from dropping import drop
from picture_files import ramp
from prepared_projects import create
from studio.controller.page import Page
from studio.ui.own_pictures.own_pictures_page import OwnPicturesPage

if TYPE_CHECKING:
    from hand import Hand

COPY = Qt.DropAction.CopyAction
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    """Three: a wide one, a high one, a square one."""
    folder = tmp_path / "Inktober"
    folder.mkdir()
    for number, size in enumerate([(160, 100), (100, 150), (96, 96)], start=1):
        ramp(*size).save(folder / f"moth {number}.png")
    return folder


@pytest.fixture
def page(hand: Hand, folder: Path) -> OwnPicturesPage:
    """Of a project without pictures of the artist's."""
    hand.window.open_project(folder)
    hand.look()
    hand.press(Qt.Key.Key_4, CONTROL)
    assert hand.window.page == Page.OWN_PICTURES
    return hand.pages.own_pictures_page


@pytest.fixture
def filled(hand: Hand, page: OwnPicturesPage, pictures: Path) -> OwnPicturesPage:
    """The three are there, and read."""
    page.bring([pictures])
    hand.qtbot.waitUntil(lambda: states(page) == ["ready"] * 3)
    return page


def states(page: OwnPicturesPage) -> list[str]:
    return [tile.state for tile in page.view.tiles.tiles]


def names(page: OwnPicturesPage) -> list[str]:
    return [tile.name for tile in page.view.tiles.tiles]


def test_it_begins_with_a_place_to_drop_pictures(page: OwnPicturesPage) -> None:
    assert page.is_empty
    assert page.drop_area.pictures_button.hasFocus()
    assert not page.learning.learn_button.isVisible()


def test_a_folder_that_is_dropped_on_the_page_is_brought(hand: Hand, page: OwnPicturesPage, pictures: Path) -> None:
    assert drop(page, pictures)
    hand.qtbot.waitUntil(lambda: not page.is_empty)
    assert names(page) == ["moth 1.png", "moth 2.png", "moth 3.png"]
    assert page.learning.summary == "3 pictures"
    assert page.learning.undo_button.text() == "Undo: 3 pictures from “Inktober”"


def test_pictures_dropped_on_another_page_lead_here(hand: Hand, page: OwnPicturesPage, pictures: Path) -> None:
    hand.window.show_page(Page.VOTE)
    assert drop(hand.window, pictures / "moth 1.png", pictures / "moth 2.png")
    assert hand.window.page == Page.OWN_PICTURES
    hand.qtbot.waitUntil(lambda: names(page) == ["moth 1.png", "moth 2.png"])


def test_a_project_and_a_model_dropped_on_the_page_are_left_to_the_window(
    hand: Hand, page: OwnPicturesPage, folder: Path, tmp_path: Path
) -> None:
    assert drop(hand.window, folder)
    assert hand.window.page == Page.VOTE
    hand.window.show_page(Page.OWN_PICTURES)
    (tmp_path / "model").mkdir()
    (tmp_path / "model" / "model_index.json").write_text("{}")
    assert drop(hand.window, tmp_path / "model")
    assert hand.window.start_page.form.model.path == str(tmp_path / "model")
    assert page.is_empty
    assert not page.reading.isVisible()


def test_they_are_learned_without_a_vote(hand: Hand, filled: OwnPicturesPage) -> None:
    hand.qtbot.mouseClick(filled.learning.learn_button, LEFT)
    hand.qtbot.waitUntil(lambda: bool(hand.session.project.checkpoints.all()))
    hand.idle()
    assert states(filled) == ["learned by Checkpoint 1"] * 3
    assert filled.learning.summary == "3 pictures, learned by Checkpoint 1"
    assert not filled.learning.learn_button.isEnabled()
    assert hand.votes() == []


def test_space_leaves_out_and_takes_in_again(hand: Hand, filled: OwnPicturesPage) -> None:
    filled.view.setFocus()
    filled.view.choose(0)
    hand.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert len(filled.view.selected) == 2
    assert filled.panel.leave_out_button.text() == "Leave 2 out"
    hand.press(Qt.Key.Key_Space)
    assert states(filled) == ["left out", "left out", "ready"]
    assert filled.panel.leave_out_button.text() == "Take 2 in again"
    hand.press(Qt.Key.Key_Space)
    assert states(filled) == ["ready"] * 3


def test_delete_removes_and_the_next_one_is_chosen(hand: Hand, filled: OwnPicturesPage) -> None:
    filled.view.setFocus()
    filled.view.choose(1)
    hand.press(Qt.Key.Key_Delete)
    assert names(filled) == ["moth 1.png", "moth 3.png"]
    assert filled.view.current is not None
    hand.press(Qt.Key.Key_Delete)
    hand.press(Qt.Key.Key_Delete)
    assert filled.is_empty


def test_a_whole_import_is_undone(hand: Hand, filled: OwnPicturesPage) -> None:
    hand.qtbot.mouseClick(filled.learning.undo_button, LEFT)
    assert filled.is_empty
    assert not filled.learning.undo_button.isVisible()
    assert not any(picture.counts for picture in hand.session.project.imports.liked())


def test_a_caption_is_typed_in_its_place(hand: Hand, filled: OwnPicturesPage) -> None:
    filled.view.setFocus()
    filled.view.choose(1)
    hand.press(Qt.Key.Key_F2)
    assert filled.panel.caption.hasFocus()
    hand.type("a moth at night")
    filled.view.setFocus()
    assert [tile.caption for tile in filled.view.tiles.tiles] == ["", "a moth at night", ""]
    assert filled.view.currentIndex().row() == 1
    hand.qtbot.waitUntil(lambda: states(filled) == ["ready"] * 3)


def test_without_a_caption_it_says_which_prompts_are_used(hand: Hand, filled: OwnPicturesPage) -> None:
    tile = filled.view.tiles.tiles[0]
    assert filled.panel.caption.placeholderText() == "Without a caption: " + " · ".join(tile.prompts)
    assert tile.prompts
    filled.panel.show_tiles(replace(tile, prompts=()), [tile])
    assert filled.panel.caption.placeholderText() == "Without a caption the project's prompts are used."


def test_a_caption_that_is_not_used_says_so(filled: OwnPicturesPage) -> None:
    tile = filled.view.tiles.tiles[0]
    panel = filled.panel
    panel.show_tiles(replace(tile, caption="a moth", prompts=("a moth",)), [tile])
    assert "not used" not in panel.words
    panel.show_tiles(replace(tile, caption="a moth", prompts=("a tree", "a house")), [tile])
    assert "first 48 pictures; it is learned under: a tree · a house" in panel.words


def test_the_crop_is_moved_by_arrow_keys_and_by_the_mouse(hand: Hand, filled: OwnPicturesPage) -> None:
    filled.view.setFocus()
    filled.view.choose(0)
    hand.press(Qt.Key.Key_Return)
    crop = filled.panel.crop_view
    assert crop.hasFocus()
    before = crop.crop
    hand.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    crop.settle()
    assert crop.crop.left() == pytest.approx(before.left() + 0.1)
    assert crop.crop.top() == before.top() == 0
    hand.qtbot.waitUntil(lambda: filled.view.tiles.tiles[0].crop.left() > before.left() + 0.09)
    hand.qtbot.waitUntil(lambda: states(filled) == ["ready"] * 3)
    hand.qtbot.mousePress(crop, LEFT, pos=crop.rect().center())
    hand.qtbot.mouseMove(crop, crop.rect().center() - QPoint(400, 0))
    hand.qtbot.mouseRelease(crop, LEFT, pos=crop.rect().center() - QPoint(400, 0))
    hand.qtbot.waitUntil(lambda: filled.view.tiles.tiles[0].crop.left() == 0)


def test_what_cannot_be_read_stands_in_a_list(hand: Hand, page: OwnPicturesPage, pictures: Path) -> None:
    (pictures / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\nnothing")
    page.bring([pictures])
    hand.qtbot.waitUntil(lambda: not page.is_empty)
    assert len(names(page)) == 3
    (told, *_) = page.notes.sentences
    assert told.startswith("broken.png is ")
    hand.qtbot.mouseClick(page.notes.copy_button, LEFT)
    assert QGuiApplication.clipboard().text().splitlines() == page.notes.sentences
    hand.qtbot.mouseClick(page.notes.dismiss_button, LEFT)
    assert not page.notes.isVisible()


def test_the_same_pictures_are_not_taken_twice(hand: Hand, filled: OwnPicturesPage, pictures: Path) -> None:
    filled.bring([pictures / "moth 3.png"])
    hand.qtbot.waitUntil(lambda: bool(filled.error))
    assert "the same picture as moth 3.png" in filled.error
    assert len(names(filled)) == 3


def test_reading_is_cancelled(hand: Hand, page: OwnPicturesPage, tmp_path: Path) -> None:
    many = tmp_path / "many"
    many.mkdir()
    for number in range(60):
        ramp(96 + number, 90).save(many / f"{number}.png")
    page.bring([many])
    assert page.reading.isVisible()
    hand.qtbot.mouseClick(page.reading.cancel_button, LEFT)
    hand.qtbot.waitUntil(lambda: not page.reading.isVisible())
    assert page.is_empty
    assert hand.session.project.imports.all() == []


def test_a_recipe_that_learns_from_steps_says_why_not(hand: Hand, tmp_path: Path, pictures: Path) -> None:
    create(tmp_path / "Steps", recipe="d3po")
    hand.window.open_project(tmp_path / "Steps")
    hand.window.show_page(Page.OWN_PICTURES)
    page = hand.pages.own_pictures_page
    assert "learns from every step of drawing" in page.drop_area.text
    assert not page.drop_area.pictures_button.isVisible()
    page.bring([pictures])
    assert "learns from every step of drawing" in page.error
    assert not page.reading.isVisible()


def test_what_was_learned_is_a_click_away(hand: Hand, filled: OwnPicturesPage) -> None:
    assert not filled.learning.look_button.isVisible()
    hand.controller.bringing.learn()
    hand.qtbot.waitUntil(lambda: filled.learning.look_button.isVisible())
    hand.qtbot.mouseClick(filled.learning.look_button, LEFT)
    assert hand.window.page == Page.PROGRESS
    assert hand.progress.taste.sources == "Learned from 3 of your pictures."
