"""Exports that fail, are stopped, or are asked for while the work rests."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from fake_engine import FakeEngine
from studio.controller.engine_state import Hold
from studio.controller.page import Page
from studio.domain.errors import ResourceError
from studio.domain.export import Format, export_target
from studio.domain.jobs import Export, Render
from studio.session.previews import Preview, picture_of
from studio.session.statistics.proof import Proof
from studio.session.statistics.strength_fit import CHECKED_AT, StrengthFit
from studio.ui.export.export_page import ExportPage
from studio.ui.widgets.confirm_dialog import ConfirmDialog

if TYPE_CHECKING:
    from hand import Hand

FULL = "The disk is full; make room, then try again."
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def learned(hand: Hand, folder_before_training: Path) -> Hand:
    """A project with one checkpoint, and an engine that has nothing to do."""
    hand.window.open_project(folder_before_training)
    hand.complete_round()
    hand.window.show_page(Page.PROGRESS)
    return hand


def export(hand: Hand, target: Path) -> None:
    hand.exporting.request(export_target(target, Format.KOHYA))


def fail(hand: Hand, fake: FakeEngine, target: Path) -> None:
    fake.errors = [ResourceError(FULL)]
    export(hand, target)
    hand.qtbot.waitUntil(lambda: hand.controller.problem is not None)


def exports(fake: FakeEngine) -> int:
    return sum(isinstance(job, Export) for job in fake.jobs)


def exported(hand: Hand, fake: FakeEngine, count: int) -> bool:
    """Whether the engine had so many exports to do and is done with them."""
    return exports(fake) == count and hand.controller.state.work is None


def test_a_failed_export_is_told_and_tried_again(learned: Hand, fake: FakeEngine, tmp_path: Path) -> None:
    fail(learned, fake, tmp_path / "style")
    assert learned.exporting.outcome == FULL
    assert learned.controller.state.hold is not Hold.STOPPED
    learned.press(Qt.Key.Key_R, CONTROL)
    learned.qtbot.waitUntil(lambda: (tmp_path / "style.safetensors").is_file())


def test_a_failed_export_that_was_dismissed_does_not_come_back(learned: Hand, fake: FakeEngine, tmp_path: Path) -> None:
    fail(learned, fake, tmp_path / "style")
    learned.press(Qt.Key.Key_D, CONTROL)
    learned.controller.go_on()
    learned.qtbot.waitUntil(lambda: learned.controller.state.work is None)
    assert exports(fake) == 1


def test_a_stopped_export_is_told(learned: Hand, fake: FakeEngine, tmp_path: Path) -> None:
    fake.gate = threading.Event()
    export(learned, tmp_path / "style")
    learned.qtbot.waitUntil(lambda: exports(fake) == 1)
    learned.controller.stop()
    fake.gate.set()
    learned.qtbot.waitUntil(lambda: learned.controller.state.work is None)
    assert learned.exporting.outcome == "Stopped; style.safetensors was not written."
    assert not (tmp_path / "style.safetensors").exists()


def test_an_export_while_the_work_rests_is_told_as_such_and_can_be_stopped(
    learned: Hand, fake: FakeEngine, tmp_path: Path
) -> None:
    learned.controller.stop_when_done()
    fake.gate = threading.Event()
    export(learned, tmp_path / "style")
    learned.qtbot.waitUntil(lambda: exports(fake) == 1)
    assert learned.window.strip.engine_text == "Writing the LoRA file…"
    learned.press(Qt.Key.Key_Period, CONTROL)
    assert learned.window.strip.engine_text == "Stopping…"
    fake.gate.set()
    learned.qtbot.waitUntil(lambda: learned.controller.state.work is None)
    assert learned.window.strip.engine_text == "Stopped"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A computer with ComfyUI and InvokeAI."""
    folder = tmp_path / "artist"
    for room in ("ComfyUI/models/loras", "ComfyUI/models/checkpoints", "invokeai"):
        (folder / room).mkdir(parents=True)
    (folder / "invokeai/invokeai.yaml").touch()
    monkeypatch.setenv("HOME", str(folder))
    return folder


@pytest.fixture
def page(learned: Hand) -> ExportPage:
    """The export page, once it knows the programs and has drawn the strengths."""
    learned.press(Qt.Key.Key_8, CONTROL)
    page = learned.exporting
    learned.qtbot.waitUntil(lambda: len(page.exports.copy_buttons) == 2 and learned.controller.state.work is None)
    return page


def written(hand: Hand, page: ExportPage) -> None:
    """The page's button is pressed, and the file is there and listed."""
    before = page.exports.rows.count()
    hand.qtbot.mouseClick(page.button, Qt.MouseButton.LeftButton)
    hand.qtbot.waitUntil(lambda: page.exports.rows.count() == before + 1 and "Saved" in page.outcome)


def answer(hand: Hand, words: str) -> None:
    """Press a button of the open question."""
    question = hand.window.findChildren(ConfirmDialog)[-1]
    pressed = next(one for one in question.findChildren(QPushButton) if one.text() == words)
    hand.qtbot.mouseClick(pressed, Qt.MouseButton.LeftButton)


def test_there_is_nothing_to_export_before_the_first_round(hand: Hand, folder: Path) -> None:
    hand.window.open_project(folder)
    hand.window.show_page(Page.EXPORT)
    assert "Nothing to export yet" in hand.exporting.empty_state.text


def test_a_file_is_written_as_the_page_says(learned: Hand, page: ExportPage, fake: FakeEngine, home: Path) -> None:
    form = page.form
    learned.qtbot.keyClicks(form.trigger, "misty moth")
    learned.qtbot.keyClicks(form.author, "Ann")
    form.folder.setCurrentIndex(1)
    learned.qtbot.keyClick(form.with_prompts, Qt.Key.Key_Space)
    learned.qtbot.mouseClick(page.strength.thumbnails.buttons[1], Qt.MouseButton.LeftButton)
    first, second, *_ = page.form.thumbnails.buttons
    assert first.isChecked()
    learned.qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    assert (first.isChecked(), second.isChecked()) == (False, True)
    written(learned, page)
    (job,) = (job for job in fake.jobs if isinstance(job, Export))
    assert job.target.parent == home / "ComfyUI/models/loras"
    labels = job.options.labels
    assert (job.options.strength, labels.trigger, labels.author) == (0.75, "misty moth", "Ann")
    assert (labels.votes, labels.thumbnail is not None, bool(labels.prompts)) == (
        learned.session.round.needed,
        True,
        True,
    )
    assert learned.window.preferences.values.author == "Ann"


def test_a_second_click_leaves_the_file_without_a_picture(learned: Hand, page: ExportPage) -> None:
    learned.qtbot.mouseClick(page.form.thumbnails.buttons[0], Qt.MouseButton.LeftButton)
    assert page.options.labels.thumbnail is None


def test_the_strengths_are_drawn_while_the_page_is_seen(learned: Hand, page: ExportPage, fake: FakeEngine) -> None:
    checkpoint = page.chosen
    assert checkpoint is not None
    drawn = [picture_of(learned.session.project, Preview(checkpoint.id, 0, at)).image for at in CHECKED_AT]
    assert all(image.is_file() for image in drawn)
    count = sum(isinstance(job, Render) for job in fake.jobs)
    learned.qtbot.wait(50)
    assert sum(isinstance(job, Render) for job in fake.jobs) == count


def test_a_name_becomes_safe_for_every_system(learned: Hand, page: ExportPage, fake: FakeEngine) -> None:
    page.form.name.selectAll()
    learned.qtbot.keyClicks(page.form.name, "Fog: dawn?")
    written(learned, page)
    (job,) = (job for job in fake.jobs if isinstance(job, Export))
    assert (job.target.name, job.options.labels.title) == ("Fog- dawn.safetensors", "Fog: dawn?")


def test_a_file_without_a_name_is_told(learned: Hand, page: ExportPage, fake: FakeEngine) -> None:
    page.form.name.clear()
    page.ask()
    assert page.outcome == "Give the file a name."
    assert exports(fake) == 0


def test_a_folder_that_is_gone_is_told_at_once(learned: Hand, page: ExportPage, fake: FakeEngine, home: Path) -> None:
    page.form.folder.setCurrentIndex(1)
    (home / "ComfyUI/models/loras").rmdir()
    page.ask()
    assert "is not there; make it or choose another one" in page.outcome
    assert exports(fake) == 0


def test_a_folder_is_written_for_diffusers(learned: Hand, page: ExportPage, fake: FakeEngine) -> None:
    page.form.format_box.setCurrentIndex(page.form.format_box.findData(Format.PEFT))
    page.ask()
    learned.qtbot.waitUntil(lambda: exports(fake) == 1)
    (job,) = (job for job in fake.jobs if isinstance(job, Export))
    assert job.target == learned.session.project.exports.folder / "meadow-1"


def test_the_starter_model_is_offered_as_a_folder_only(page: ExportPage) -> None:
    assert page.form.format_box.findData(Format.FOLDER) > 0 > page.form.format_box.findData(Format.MERGED)


def test_an_existing_file_is_replaced_only_when_asked(learned: Hand, page: ExportPage, fake: FakeEngine) -> None:
    written(learned, page)
    for words, count in (("Keep it", 1), ("Replace", 2)):
        page.ask()
        answer(learned, words)
        learned.qtbot.waitUntil(partial(exported, learned, fake, count))
    assert page.exports.rows.count() == 1


def test_one_click_copies_the_newest_file_with_its_words(learned: Hand, page: ExportPage, home: Path) -> None:
    written(learned, page)
    (learned.session.project.exports.folder / "meadow-1.json").write_text("{}")
    comfy, invoke = page.exports.copy_buttons
    assert (comfy.text(), invoke.text()) == ("ComfyUI", "InvokeAI")
    learned.qtbot.mouseClick(comfy, Qt.MouseButton.LeftButton)
    learned.qtbot.waitUntil(lambda: "Copied to" in page.exports.message)
    assert {path.name for path in (home / "ComfyUI/models/loras").iterdir()} == {
        "meadow-1.safetensors",
        "meadow-1.json",
    }
    learned.qtbot.mouseClick(invoke, Qt.MouseButton.LeftButton)
    learned.qtbot.waitUntil(lambda: "Scan folder" in page.exports.message)


def test_a_copy_replaces_nothing_unless_asked(learned: Hand, page: ExportPage, home: Path) -> None:
    written(learned, page)
    there = home / "ComfyUI/models/loras/meadow-1.safetensors"
    there.write_bytes(b"an older one")
    page.exports.copy_buttons[0].click()
    answer(learned, "Keep it")
    assert there.read_bytes() == b"an older one"
    page.exports.copy_buttons[0].click()
    answer(learned, "Replace")
    learned.qtbot.waitUntil(lambda: "Copied to" in page.exports.message)
    assert there.read_bytes() != b"an older one"


def test_a_copy_into_a_folder_that_is_gone_is_told(learned: Hand, page: ExportPage, home: Path) -> None:
    written(learned, page)
    (home / "ComfyUI/models/loras").rmdir()
    page.exports.copy_buttons[0].click()
    learned.qtbot.waitUntil(lambda: "is not there" in page.exports.message)


def test_what_was_exported_is_kept_with_the_project(learned: Hand, page: ExportPage, fake: FakeEngine) -> None:
    written(learned, page)
    (line,) = (learned.session.project.exports.folder / "exports.jsonl").read_text("utf-8").splitlines()
    assert [verdict["program"] for verdict in json.loads(line)["checked"]] == ["ComfyUI", "InvokeAI"]
    assert json.loads(line)["file"] == "meadow-1.safetensors"


def test_another_project_can_be_opened_from_the_page(
    learned: Hand, page: ExportPage, fake: FakeEngine, make_folder: Callable[[str], Path]
) -> None:
    learned.press(Qt.Key.Key_7, CONTROL)
    jobs = len(fake.jobs)
    learned.qtbot.wait(30)
    assert len(fake.jobs) == jobs
    learned.press(Qt.Key.Key_8, CONTROL)
    learned.window.open_project(make_folder("Wood"))
    learned.qtbot.waitUntil(lambda: learned.session.project.settings.name == "Wood")
    learned.ready(2)
    assert learned.controller.problem is None


def test_the_export_button_of_the_progress_page_takes_its_checkpoint_along(learned: Hand) -> None:
    learned.progress.section.button("export").click()
    assert learned.window.page == Page.EXPORT
    assert learned.exporting.chosen == learned.session.head


def test_the_strength_of_a_blind_check_is_recommended(
    learned: Hand, page: ExportPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert page.strength.action_button.text() == "Check…"
    assert page.strength.weight == 1
    liked = StrengthFit(85, 20, {}, clear=True)
    monkeypatch.setattr(Proof, "strength", lambda *_: liked)
    page.refresh()
    assert "you like it best at 85 %" in page.strength.recommended
    assert page.options.labels.weight == pytest.approx(0.85)
    page.strength.action_button.click()
    assert (page.options.strength, page.options.labels.weight) == (0.85, 1)


def test_a_check_of_strengths_is_one_click_away(learned: Hand, page: ExportPage) -> None:
    learned.controller.prompts.add([("a pond", "")], control=True)
    page.strength.action_button.click()
    assert learned.window.page == Page.BLIND_TEST
    assert learned.pages.blind_test_page.setup.of_strengths
