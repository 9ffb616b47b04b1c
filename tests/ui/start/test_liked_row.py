"""Pictures that are chosen in the form for a new project."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from dropping import drop
from picture_files import ramp
from studio.controller.page import Page

if TYPE_CHECKING:
    from hand import Hand

COPY = Qt.DropAction.CopyAction
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def pictures(tmp_path: Path) -> list[Path]:
    files = [tmp_path / f"moth {number}.png" for number in (1, 2)]
    for number, file in enumerate(files):
        ramp(90 + number, 80).save(file)
    return files


def test_files_and_a_folder_are_taken_and_given_back(hand: Hand, pictures: list[Path], tmp_path: Path) -> None:
    row = hand.window.start_page.form.liked
    assert row.words == "optional"
    drop(hand.window, *pictures)
    assert (row.words, row.chosen) == ("2 pictures chosen", tuple(pictures))
    hand.qtbot.mouseClick(row.remove_button, LEFT)
    assert row.chosen == ()
    assert row.pictures_button.hasFocus()
    (tmp_path / "Inktober").mkdir()
    drop(row, tmp_path / "Inktober")
    assert row.words == "“Inktober”"
    row.take([])
    assert drop(hand.window, tmp_path)
    assert row.words == f"“{tmp_path.name}”"


def test_they_are_brought_into_the_project_that_is_made(hand: Hand, pictures: list[Path], tmp_path: Path) -> None:
    form = hand.window.start_page.form
    form.liked.take(pictures)
    form.submit()
    assert hand.window.page == Page.OWN_PICTURES
    hand.qtbot.waitUntil(lambda: len(hand.pages.own_pictures_page.view.tiles.tiles) == len(pictures))
    assert form.liked.chosen == ()


def test_files_that_fall_on_a_field_of_words_are_no_words(hand: Hand, pictures: list[Path]) -> None:
    form = hand.window.start_page.form
    for field in (form.prompts.viewport(), form.question):
        form.liked.take([])
        assert drop(field, *pictures)
        assert form.liked.chosen == tuple(pictures)
    assert "moth" not in form.prompts.toPlainText() + form.question.text()
