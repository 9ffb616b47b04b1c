"""The prompt deck in the window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from dropping import drop
from studio.controller.page import Page
from studio.domain.sampling import Sampler, Sampling
from studio.ui.prompts.prompt_page import PromptPage
from studio.ui.prompts.prompt_table import CONTROL, NEGATIVE, ON, PICTURES, TEXT, WEIGHT
from studio.ui.prompts.sampling_line import SamplingLine
from studio.ui.widgets.dropping import LineField
from table_cells import cell

if TYPE_CHECKING:
    from hand import Hand

CHECKED = Qt.CheckState.Checked
UNCHECKED = Qt.CheckState.Unchecked


@pytest.fixture
def page(hand: Hand, folder: Path) -> PromptPage:
    hand.window.open_project(folder)
    hand.ready(2)
    hand.press(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert hand.window.page == Page.PROMPTS
    return hand.pages.prompt_page


def test_the_deck_shows_every_prompt_with_its_pictures(hand: Hand, page: PromptPage) -> None:
    assert [cell(page.table, row, TEXT).text() for row in range(2)] == ["a cat", "a tree"]

    def counted() -> int:
        return sum(int(cell(page.table, row, PICTURES).text()) for row in range(2))

    # Pictures are drawn meanwhile, and counted when the page is shown.
    drawn = sum(hand.session.project.pictures_per_prompt().values())
    assert 0 < counted() <= drawn
    hand.press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    hand.press(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert counted() >= drawn


def test_a_cell_is_typed_into_and_takes_no_files(hand: Hand, page: PromptPage, tmp_path: Path) -> None:
    page.table.editItem(cell(page.table, 0, TEXT))
    (field,) = page.table.findChildren(LineField)
    field.setText("a blue cat")
    hand.qtbot.keyClick(field, Qt.Key.Key_Return)
    hand.qtbot.waitUntil(lambda: hand.session.project.prompts.all()[0].text == "a blue cat")
    page.table.editItem(cell(page.table, 1, TEXT))
    *_, field = page.table.findChildren(LineField)
    # the window takes it for a picture to be brought
    assert drop(field, tmp_path / "moth.png")
    assert [cell(page.table, row, TEXT).text() for row in range(2)] == ["a blue cat", "a tree"]


def test_how_the_pictures_are_drawn_is_told_and_copied(hand: Hand, page: PromptPage) -> None:
    line = page.sampling
    hand.qtbot.waitUntil(lambda: line.words == "Drawn with DDIM, 4 steps, guidance 5, 64 × 64")
    line.copy_button.click()
    copied = "Steps: 4, Sampler: DDIM, CFG scale: 5.0, Eta: 1.0, Size: 64x64"
    assert (QGuiApplication.clipboard().text(), line.copy_button.text()) == (copied, "Copied")
    page.arrive()
    assert line.copy_button.text() == "Copy"


def test_what_is_not_known_of_the_drawing_is_told_so(hand: Hand, page: PromptPage) -> None:
    sampling = Sampling(sampler=Sampler.LCM, clip_skip=2)
    line = SamplingLine(replace(hand.session.project.settings, sampling=sampling), page)
    assert line.words == "Drawn with LCM, 20 steps, guidance 5, the model's own size, CLIP skip 2"
    assert line.recipe == "Learning: Few votes"


def test_changes_are_kept(hand: Hand, page: PromptPage, folder: Path) -> None:
    cell(page.table, 0, TEXT).setText("a {black|white} cat")
    cell(page.table, 0, NEGATIVE).setText("blurry")
    cell(page.table, 0, WEIGHT).setText("2,5")
    cell(page.table, 0, CONTROL).setCheckState(CHECKED)
    cell(page.table, 0, ON).setCheckState(UNCHECKED)
    prompt = hand.session.project.prompts.all()[0]
    assert (prompt.text, prompt.negative, prompt.weight) == ("a {black|white} cat", "blurry", 2.5)
    assert (prompt.control, prompt.active) == (True, False)


@pytest.mark.parametrize(
    ("column", "text", "told"), [(TEXT, " ", "needs words"), (WEIGHT, "many", "weight"), (WEIGHT, "-1", "weight")]
)
def test_what_makes_no_sense_is_told_and_put_back(
    hand: Hand, page: PromptPage, column: int, text: str, told: str
) -> None:
    before = hand.session.project.prompts.all()
    shown = cell(page.table, 0, column).text()
    cell(page.table, 0, column).setText(text)
    assert told in page.error
    assert hand.session.project.prompts.all() == before
    assert cell(page.table, 0, column).text() == shown


def test_one_prompt_stays_on(hand: Hand, page: PromptPage) -> None:
    cell(page.table, 0, ON).setCheckState(UNCHECKED)
    cell(page.table, 1, ON).setCheckState(UNCHECKED)
    assert "has to stay on" in page.error
    assert cell(page.table, 1, ON).checkState() is CHECKED


def test_many_lines_are_added_at_once(hand: Hand, page: PromptPage) -> None:
    page.new_prompts.setPlainText("a boat\n\n  a fish  \n")
    hand.qtbot.mouseClick(page.add_button, Qt.MouseButton.LeftButton)
    assert [prompt.text for prompt in hand.session.project.prompts.all()] == ["a cat", "a tree", "a boat", "a fish"]
    assert page.new_prompts.toPlainText() == ""
    hand.qtbot.mouseClick(page.add_button, Qt.MouseButton.LeftButton)
    assert "Write a prompt" in page.error


def choose(page: PromptPage, *rows: int) -> None:
    page.table.clearSelection()
    for row in rows:
        for column in range(page.table.columnCount()):
            cell(page.table, row, column).setSelected(True)


def texts(page: PromptPage) -> list[str]:
    return [cell(page.table, row, TEXT).text() for row in range(page.table.rowCount())]


def test_a_prompt_is_deleted_and_put_back(hand: Hand, page: PromptPage) -> None:
    before = hand.session.project.prompts.all()
    page.table.setFocus()
    choose(page, 0)
    hand.press(Qt.Key.Key_Delete)
    assert texts(page) == ["a tree"]
    assert hand.session.project.prompts.all() == before[1:]
    assert page.note == "1 prompt deleted; the pictures stay."
    hand.qtbot.mouseClick(page.undo_button, Qt.MouseButton.LeftButton)
    assert hand.session.project.prompts.all() == before
    assert texts(page) == ["a cat", "a tree"]
    assert not page.undo_button.isVisible()


def test_what_is_voted_on_is_not_deleted_whole(hand: Hand, page: PromptPage) -> None:
    before = hand.session.project.prompts.all()
    choose(page, 0, 1)
    hand.qtbot.mouseClick(page.delete_button, Qt.MouseButton.LeftButton)
    assert "has to stay on" in page.error
    assert hand.session.project.prompts.all() == before


def test_without_a_chosen_row_nothing_can_be_deleted(page: PromptPage) -> None:
    page.table.clearSelection()
    assert not page.delete_button.isEnabled()
    choose(page, 1)
    assert page.delete_button.isEnabled()


def test_prompts_that_are_there_already_are_left_out_and_told(hand: Hand, page: PromptPage) -> None:
    page.new_prompts.setPlainText("a cat\na moth\na moth\n\n a tree ")
    page.add_button.click()
    assert texts(page) == ["a cat", "a tree", "a moth"]
    assert page.note == "1 prompt added. 3 left out: they are there already."


@pytest.mark.parametrize(
    ("text", "is_told"),
    [("a {red|blue boat", True), ("a red} boat", True), ("a {red|{dark|light} blue} boat", False), ("}{", True)],
)
def test_a_brace_without_its_other_half_is_told(page: PromptPage, text: str, is_told: bool) -> None:
    page.new_prompts.setPlainText(text)
    page.add_button.click()
    assert texts(page)[-1] == text
    assert (f"“{text}” has a brace" in page.note) == is_told
    cell(page.table, 0, TEXT).setText(f"{text} again")
    assert ("has a brace" in page.note) == is_told


def test_prompts_of_a_table_come_with_their_negative_ones(hand: Hand, page: PromptPage, tmp_path: Path) -> None:
    file = tmp_path / "moths.csv"
    file.write_text('negative,prompt\nblurry,"a moth, at night"\n,a cat\n', "utf-8")
    page.read_file(str(file))
    added = hand.session.project.prompts.all()[-1]
    assert (added.text, added.negative) == ("a moth, at night", "blurry")
    assert "1 left out" in page.note
    page.read_file(str(tmp_path))
    assert "cannot be read" in page.error
    assert page.note == ""
