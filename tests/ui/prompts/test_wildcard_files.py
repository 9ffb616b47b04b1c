"""Wildcard files in the window: their folder, what is dropped there, and what is told of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from dropping import drop
from studio.ui.prompts.prompt_page import PromptPage
from studio.ui.prompts.prompt_table import ON, TEXT
from table_cells import cell

if TYPE_CHECKING:
    from hand import Hand


class FileManager(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture(autouse=True)
def manager() -> Iterator[FileManager]:
    made = FileManager()
    method: Any = "take"  # PySide's stub asks for bytes, PySide itself for a str
    QDesktopServices.setUrlHandler("file", made, method)
    yield made
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def page(hand: Hand, folder: Path) -> PromptPage:
    hand.window.open_project(folder)
    hand.ready(2)
    hand.press(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    return hand.pages.prompt_page


def test_the_button_opens_the_folder(page: PromptPage, folder: Path, manager: FileManager) -> None:
    page.wildcards.click()
    assert manager.opened == [folder / "wildcards"]
    assert (folder / "wildcards").is_dir()


def test_a_folder_that_is_a_file_is_told(page: PromptPage, folder: Path, manager: FileManager) -> None:
    (folder / "wildcards").write_text("")
    page.wildcards.click()
    assert "“wildcards” in the project" in page.error
    assert manager.opened == []


def test_a_name_without_a_file_is_told_until_it_is_there(hand: Hand, page: PromptPage, folder: Path) -> None:
    cell(page.table, 0, TEXT).setText("a __colour__ cat")
    told = "“__colour__” is drawn as it is written: there is no wildcard file “colour.txt”."
    hand.qtbot.waitUntil(lambda: page.slip == told)
    (folder / "wildcards").mkdir()
    (folder / "wildcards" / "colour.txt").write_text("red")
    # as when the artist comes back from the file manager
    QApplication.sendEvent(page.wildcards, QEvent(QEvent.Type.ActivationChange))
    hand.qtbot.waitUntil(lambda: page.slip == "")


def test_of_prompts_that_are_off_nothing_is_told(hand: Hand, page: PromptPage) -> None:
    cell(page.table, 0, TEXT).setText("a __colour__ cat")
    hand.qtbot.waitUntil(lambda: page.slip != "")
    cell(page.table, 0, ON).setCheckState(Qt.CheckState.Unchecked)
    hand.qtbot.waitUntil(lambda: page.slip == "")


def test_text_files_are_dropped_on_the_button(hand: Hand, page: PromptPage, folder: Path, tmp_path: Path) -> None:
    cell(page.table, 0, TEXT).setText("a __colour__ cat")
    hand.qtbot.waitUntil(lambda: page.slip != "")
    for name in ("colour", "place"):
        (tmp_path / f"{name}.txt").write_text("here")
    assert drop(page.wildcards, tmp_path / "colour.txt", tmp_path / "place.txt")
    hand.qtbot.waitUntil(lambda: page.note == "Copied. Write __colour__, __place__ in a prompt to have a line of it.")
    hand.qtbot.waitUntil(lambda: page.slip == "")
    assert (folder / "wildcards" / "place.txt").read_text() == "here"
    (tmp_path / "place.txt").write_text("there")
    assert drop(page.wildcards, tmp_path / "place.txt")
    hand.qtbot.waitUntil(lambda: "another wildcard file “place.txt”" in page.error)
    assert (folder / "wildcards" / "place.txt").read_text() == "here"
    assert (tmp_path / "place.txt").exists()


def test_other_files_are_for_the_window(page: PromptPage, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("a moth")
    (tmp_path / "colour.txt").write_text("red")
    assert not drop(page.wildcards, tmp_path / "list.csv", tmp_path / "colour.txt")
