"""Exports that fail, are stopped, or are asked for while the work rests."""

from __future__ import annotations

import json
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from fake_engine import FakeEngine
from studio.domain.errors import ResourceError
from studio.domain.work import Export
from studio.ui.desk import PROGRESS
from studio.ui.export_dialog import ExportDialog

if TYPE_CHECKING:
    from conftest import Hand

FULL = "The disk is full; make room, then try again."
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def learned(hand: Hand, folder: Path) -> Hand:
    """A project with one checkpoint, and an engine that has nothing to do."""
    hand.window.open_project(folder)
    for _ in range(hand.session.round.needed):
        hand.vote(Qt.Key.Key_Left)
    hand.qtbot.waitUntil(lambda: hand.session.head is not None and hand.conductor.working is None)
    hand.window.show_page(PROGRESS)
    return hand


def export(hand: Hand, target: Path) -> None:
    hand.progress.export_row.requested.emit(target)


def fail(hand: Hand, fake: FakeEngine, target: Path) -> None:
    fake.errors = [ResourceError(FULL)]
    export(hand, target)
    hand.qtbot.waitUntil(lambda: hand.conductor.problem is not None)


def exports(fake: FakeEngine) -> int:
    return sum(isinstance(job, Export) for job in fake.jobs)


def test_a_failed_export_is_told_and_tried_again(learned: Hand, fake: FakeEngine, tmp_path: Path) -> None:
    fail(learned, fake, tmp_path / "style")
    assert learned.progress.export_row.outcome == FULL
    assert not learned.conductor.resting
    learned.press(Qt.Key.Key_R, CONTROL)
    learned.qtbot.waitUntil(lambda: (tmp_path / "style.safetensors").is_file())


def test_a_failed_export_that_was_dismissed_does_not_come_back(learned: Hand, fake: FakeEngine, tmp_path: Path) -> None:
    fail(learned, fake, tmp_path / "style")
    learned.press(Qt.Key.Key_D, CONTROL)
    learned.conductor.go_on()
    learned.qtbot.waitUntil(lambda: learned.conductor.working is None)
    assert exports(fake) == 1


def test_a_stopped_export_is_told(learned: Hand, fake: FakeEngine, tmp_path: Path) -> None:
    fake.gate = threading.Event()
    export(learned, tmp_path / "style")
    learned.qtbot.waitUntil(lambda: exports(fake) == 1)
    learned.conductor.stop()
    fake.gate.set()
    learned.qtbot.waitUntil(lambda: learned.conductor.working is None)
    assert learned.progress.export_row.outcome == "Stopped; style.safetensors was not written."
    assert not (tmp_path / "style.safetensors").exists()


def test_an_export_while_the_work_rests_is_told_as_such_and_can_be_stopped(
    learned: Hand, fake: FakeEngine, tmp_path: Path
) -> None:
    learned.conductor.rest_when_done()
    fake.gate = threading.Event()
    export(learned, tmp_path / "style")
    learned.qtbot.waitUntil(lambda: exports(fake) == 1)
    assert learned.window.strip.engine_words == "Writing the LoRA file…"
    learned.press(Qt.Key.Key_Period, CONTROL)
    assert learned.window.strip.engine_words == "Stopping…"
    fake.gate.set()
    learned.qtbot.waitUntil(lambda: learned.conductor.working is None)
    assert learned.window.strip.engine_words == "Stopped"


@pytest.fixture
def dialog(learned: Hand, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ExportDialog:
    """The options, on a computer with ComfyUI."""
    (tmp_path / "home" / "ComfyUI" / "models" / "loras").mkdir(parents=True)
    (tmp_path / "home" / "ComfyUI" / "models" / "checkpoints").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    learned.progress.export_row.options_asked.emit()
    (found,) = learned.progress.findChildren(ExportDialog)
    learned.qtbot.waitUntil(lambda: found.place.count() == 2)
    return found


def test_a_file_is_written_as_the_options_say(
    learned: Hand, dialog: ExportDialog, fake: FakeEngine, tmp_path: Path
) -> None:
    learned.qtbot.keyClicks(dialog.trigger, "misty moth")
    learned.qtbot.keyClick(dialog.strength, Qt.Key.Key_Up)
    learned.qtbot.keyClick(dialog.place, Qt.Key.Key_Down)
    first, second, *_ = dialog.pictures
    for picture in (first, second):
        learned.qtbot.mouseClick(picture, Qt.MouseButton.LeftButton)
    assert [picture.isChecked() for picture in (first, second)] == [False, True]
    learned.qtbot.keyClick(dialog.prompts, Qt.Key.Key_Space)
    learned.qtbot.keyClick(dialog.use, Qt.Key.Key_Return)
    learned.progress.export_row.ask()
    learned.qtbot.waitUntil(lambda: exports(fake) == 1)
    (job,) = (job for job in fake.jobs if isinstance(job, Export))
    assert job.target.parent == tmp_path / "home" / "ComfyUI" / "models" / "loras"
    assert (job.options.strength, job.options.labels.trigger) == (0.75, "misty moth")
    assert job.options.labels.votes == learned.session.round.needed
    assert job.options.labels.thumbnail is not None
    assert job.options.labels.prompts


def test_an_existing_file_is_replaced_only_when_asked(learned: Hand, fake: FakeEngine) -> None:
    learned.progress.export_row.ask()
    learned.qtbot.waitUntil(lambda: exports(fake) == 1 and learned.conductor.working is None)
    learned.progress.export_row.ask()
    (question,) = learned.progress.export_row.findChildren(QMessageBox)
    assert "already" in question.text()
    keep = next(one for one in question.buttons() if one.text() == "Keep it")
    learned.qtbot.mouseClick(keep, Qt.MouseButton.LeftButton)
    assert exports(fake) == 1
    learned.progress.export_row.ask()
    question = learned.progress.export_row.findChildren(QMessageBox)[-1]
    change = next(one for one in question.buttons() if one.text() == "Replace")
    learned.qtbot.mouseClick(change, Qt.MouseButton.LeftButton)
    learned.qtbot.waitUntil(lambda: exports(fake) == 2)


def test_what_was_exported_is_kept_with_the_project(learned: Hand, fake: FakeEngine) -> None:
    learned.progress.export_row.ask()
    learned.qtbot.waitUntil(lambda: (learned.session.project.exports / "exports.jsonl").is_file())
    (line,) = (learned.session.project.exports / "exports.jsonl").read_text("utf-8").splitlines()
    assert [verdict["program"] for verdict in json.loads(line)["checked"]] == ["ComfyUI", "diffusers"]
