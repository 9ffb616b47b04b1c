"""Exports that fail, are stopped, or are asked for while the work rests."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from fake_engine import FakeEngine
from studio.domain.errors import ResourceError
from studio.domain.work import Export
from studio.ui.desk import PROGRESS

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
