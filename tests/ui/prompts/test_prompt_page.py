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
from studio.ui.prompts.prompt_page import CONTROL, NEGATIVE, ON, PICTURES, TEXT, WEIGHT, PromptPage
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
