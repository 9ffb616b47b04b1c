"""Folders dropped on the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from dropping import drop
from model_files import write_checkpoint
from studio.controller.page import Page
from studio.domain.base_model import Family

if TYPE_CHECKING:
    from hand import Hand

COPY = Qt.DropAction.CopyAction
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def test_a_project_folder_is_opened(hand: Hand, folder: Path) -> None:
    assert drop(hand.window, folder)
    assert hand.window.page == Page.VOTE
    assert hand.session.project.folder == folder


def test_a_model_folder_becomes_the_base_of_a_new_project(hand: Hand, tmp_path: Path) -> None:
    (tmp_path / "model").mkdir()
    (tmp_path / "model" / "model_index.json").write_text("{}")
    assert drop(hand.window, tmp_path / "model")
    assert hand.window.page == Page.START
    assert hand.window.start_page.form.model.path == str(tmp_path / "model")


def test_another_folder_is_told_to_be_no_project(hand: Hand, tmp_path: Path) -> None:
    (tmp_path / "holiday").mkdir()
    assert drop(hand.window, tmp_path / "holiday")
    assert "“holiday” is not an Atelier project" in hand.window.start_page.open_error


def test_a_checkpoint_becomes_the_base_of_a_new_project(hand: Hand, folder: Path, tmp_path: Path) -> None:
    hand.window.open_project(folder)
    write_checkpoint(tmp_path / "dream.safetensors", Family.SD1)
    assert drop(hand.window, tmp_path / "dream.safetensors")
    assert hand.window.page == Page.START
    model = hand.window.start_page.form.model
    hand.qtbot.waitUntil(lambda: model.is_read)
    assert model.path == str(tmp_path / "dream.safetensors")
    assert model.message == "Stable Diffusion 1 · fp16 · 2.0 GB · predicts noise"


def test_files_and_several_folders_are_not_taken(hand: Hand, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("")
    assert not drop(hand.window, tmp_path / "note.txt")
    assert not drop(hand.window, folder, tmp_path)
