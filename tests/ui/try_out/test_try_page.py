"""Trying out in the window: drawing, the history, saving, copying, grids."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from fake_engine import FakeEngine
from studio.controller.engine_state import Hold
from studio.controller.page import Page
from studio.domain.errors import ModelError
from studio.domain.requests import Share, Try, TryRequest
from studio.domain.sampling import Sampling
from studio.pictures.metadata.finding import prompt_of
from studio.ui.try_out.grid_dialog import GridDialog
from studio.ui.try_out.try_page import TryPage
from studio.ui.widgets.confirm_dialog import ConfirmDialog

if TYPE_CHECKING:
    from hand import Hand

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(hand: Hand, folder: Path) -> TryPage:
    hand.window.open_project(folder)
    hand.press(Qt.Key.Key_9, CTRL)
    assert hand.window.page == Page.TRY_OUT
    return hand.pages.try_page


def draw(hand: Hand, page: TryPage, prompt: str) -> Path:
    page.form.prompt.selectAll()
    page.form.prompt.setFocus()
    hand.type(prompt)
    hand.press(Qt.Key.Key_Return, CTRL)
    assert page.shown is not None
    image = page.shown.image
    hand.qtbot.waitUntil(lambda: image.is_file() and not hand.controller.tries.awaited)
    return image


def test_keys_draw_a_picture_that_is_there_after_a_restart_with_its_settings(
    hand: Hand, page: TryPage, folder: Path
) -> None:
    page.form.seed.setText("77")
    draw(hand, page, "a fox")
    draw(hand, page, "a pond")
    assert page.form.seed.text() != "77"
    hand.window.show_page(Page.START)
    hand.window.open_project(folder)
    hand.press(Qt.Key.Key_9, CTRL)
    again = hand.pages.try_page
    hand.qtbot.waitUntil(lambda: len(again.history.tries) == 2)
    older = again.history.visualRect(again.history.model().index(1, 0)).center()
    hand.qtbot.mouseClick(again.history.viewport(), Qt.MouseButton.LeftButton, pos=older)
    assert (again.form.prompt.toPlainText(), again.form.seed.text()) == ("a fox", "77")


def test_a_copy_and_a_file_carry_what_it_was_drawn_from(hand: Hand, page: TryPage, tmp_path: Path) -> None:
    page.form.seed.setText("5")
    page.form.negative.setPlainText("fog")
    draw(hand, page, "a fox")
    hand.qtbot.mouseClick(page.buttons["copy"], Qt.MouseButton.LeftButton)
    hand.qtbot.waitUntil(lambda: bool(page.message))
    (copied,) = QGuiApplication.clipboard().mimeData().urls()
    page.save(str(tmp_path / "mine.png"))
    hand.qtbot.waitUntil(lambda: "mine.png" in page.message)
    assert Path(copied.toLocalFile()).name == "a fox 5.png"
    for file in (Path(copied.toLocalFile()), tmp_path / "mine.png"):
        told = prompt_of(file)
        assert told is not None
        assert (told.prompt, told.negative) == ("a fox", "fog")


def test_a_copy_is_of_the_picture_that_is_shown_whatever_was_copied_under_its_name(
    hand: Hand, page: TryPage, fake: FakeEngine
) -> None:
    page.form.keep_seed.setChecked(True)
    for size in (64, 32):
        fake.size = size
        draw(hand, page, "a fox")
        page.buttons["copy"].click()
        hand.qtbot.waitUntil(lambda: bool(page.message))
    assert QGuiApplication.clipboard().image().width() == 32


def test_a_button_stops_what_is_tried_out_and_the_other_work_goes_on(
    hand: Hand, page: TryPage, fake: FakeEngine
) -> None:
    hand.idle()
    fake.gate = threading.Event()
    page.form.prompt.setPlainText("a fox")
    for _ in range(2):
        hand.press(Qt.Key.Key_Return, CTRL)
    assert len(hand.controller.tries.awaited) == 2
    hand.qtbot.mouseClick(page.buttons["stop"], Qt.MouseButton.LeftButton)
    fake.gate.set()
    hand.qtbot.waitUntil(lambda: not hand.controller.tries.awaited)
    assert hand.hold() is Hold.NONE
    assert list(page.history.tries) == []
    assert list(hand.session.project.tries.folder.iterdir()) == []
    assert page.form.prompt.toPlainText() == "a fox"


def test_a_failed_picture_leaves_the_form_and_no_trace_in_the_history(
    hand: Hand, page: TryPage, fake: FakeEngine
) -> None:
    hand.idle()
    fake.errors.append(ModelError("The checkpoint {0} is missing.", "c0001"))
    page.form.prompt.setPlainText("a fox")
    seed = page.form.seed.text()
    hand.press(Qt.Key.Key_Return, CTRL)
    hand.qtbot.waitUntil(lambda: hand.controller.problem is not None)
    assert (page.form.prompt.toPlainText(), page.form.seed.text()) == ("a fox", seed)
    assert list(page.history.tries) == []


def test_delete_asks_first(hand: Hand, page: TryPage) -> None:
    image = draw(hand, page, "a fox")
    page.history.setFocus()
    hand.press(Qt.Key.Key_Delete)
    page.findChildren(ConfirmDialog)[0].answer(0)
    assert not image.exists()
    assert list(page.history.tries) == []


def test_a_grid_becomes_one_picture_with_all_cells(hand: Hand, page: TryPage) -> None:
    page.form.prompt.setPlainText("a fox")
    hand.qtbot.mouseClick(page.buttons["grid"], Qt.MouseButton.LeftButton)
    dialog = page.findChildren(GridDialog)[0]
    dialog.prompts.setPlainText("a fox\na pond\n")
    assert "2" in dialog.draw_button.text()
    middle = dialog.models.visualItemRect(dialog.models.item(0)).center()
    hand.qtbot.mouseClick(dialog.models.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert not dialog.draw_button.isEnabled()
    hand.qtbot.waitUntil(dialog.models.hasFocus)
    hand.qtbot.keyClick(dialog.models, Qt.Key.Key_Space)
    assert dialog.draw_button.isEnabled()
    hand.qtbot.mouseClick(dialog.draw_button, Qt.MouseButton.LeftButton)
    kept = page.shown
    assert kept is not None
    hand.qtbot.waitUntil(lambda: not hand.controller.tries.awaited and kept.image.is_file() and not page.composing)
    with Image.open(kept.image) as grid, Image.open(kept.cells[1]) as cell:
        assert grid.height > 2 * cell.height
        assert all(file.is_file() for file in kept.cells)
    hand.qtbot.mouseClick(page.buttons["grid"], Qt.MouseButton.LeftButton)
    assert page.findChildren(GridDialog)[-1].prompts.toPlainText() == "a fox\na pond"


def test_a_grid_that_the_program_ended_before_is_put_together_with_its_last_picture(
    hand: Hand, page: TryPage, folder: Path
) -> None:
    request = TryRequest("", "", 1, Sampling(steps=2), columns=(Share(),), rows=("a fox", "a pond"))
    kept = hand.controller.tries.add(request)
    hand.qtbot.waitUntil(lambda: not hand.controller.tries.awaited and not page.composing)
    before = kept.image.read_bytes()
    hand.window.show_page(Page.START)
    Image.new("RGB", (64, 64), (255, 0, 0)).save(kept.cells[1])
    hand.window.open_project(folder)
    hand.press(Qt.Key.Key_9, CTRL)
    hand.qtbot.waitUntil(lambda: kept.image.read_bytes() != before and not hand.pages.try_page.composing)


def test_settings_of_a_checkpoint_that_is_gone_say_so(hand: Hand, page: TryPage) -> None:
    page.history.chosen.emit(
        Try(1, TryRequest("a fox", "", 1, Sampling(), Share(7, 80)), Path("none"), (Path("none"),))
    )
    assert "Checkpoint 7" in page.message
    assert page.form.model.share == Share()
