"""Previews of what was learned, and comparing them large."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from fake_engine import FakeEngine
from studio.controller.engine_state import Hold
from studio.domain.errors import ModelError
from studio.domain.jobs import Render
from studio.domain.votes import WHOLE
from studio.session.previews import SHOWN, STRENGTHS, previews
from studio.ui.checkpoints.compare_dialog import CompareDialog

if TYPE_CHECKING:
    from hand import Hand


@pytest.fixture
def learned(hand: Hand, folder_before_training: Path) -> Hand:
    """One round is learned, and its previews are drawn."""
    hand.window.open_project(folder_before_training)
    hand.complete_round()
    assert all(preview.image.is_file() for preview in previews(hand.session.project, 1))
    hand.press(Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    return hand


def test_base_and_checkpoint_are_drawn_from_the_same_prompts_and_seeds(learned: Hand) -> None:
    base = previews(learned.session.project, None)
    tuned = previews(learned.session.project, 1)
    assert all(one.image.is_file() for one in base)
    kept = [[(one.prompt, one.latent_seed, one.noise_seed) for one in side] for side in (base, tuned)]
    assert kept[0] == kept[1]
    assert len({one.image for one in (*base, *tuned)}) == 2 * SHOWN
    assert len(learned.progress.previews.places(1)) == SHOWN


def opened(learned: Hand) -> CompareDialog:
    rows = learned.progress.previews
    learned.qtbot.mouseClick(rows, Qt.MouseButton.LeftButton, pos=rows.places(1)[2].center())
    return learned.progress.findChildren(CompareDialog)[0]


def shown(dialog: CompareDialog) -> list[Path]:
    assert dialog.view.group is not None
    return [picture.image for picture in dialog.view.group.pictures]


def test_a_click_shows_them_large_and_arrows_lead_on(learned: Hand) -> None:
    dialog = opened(learned)
    project = learned.session.project
    base = previews(project, None)
    tuned = previews(project, 1)
    assert shown(dialog) == [base[2].image, tuned[2].image]
    learned.qtbot.keyClick(dialog, Qt.Key.Key_Right)
    assert shown(dialog) == [base[3].image, tuned[3].image]
    learned.qtbot.keyClick(dialog, Qt.Key.Key_Left)
    assert (dialog.names, dialog.prompt) == (("Base model", "Checkpoint 1"), tuned[2].prompt)
    learned.qtbot.keyClick(dialog, Qt.Key.Key_Z)
    assert not dialog.view.viewport.fits
    learned.qtbot.keyClick(dialog, Qt.Key.Key_F)
    assert dialog.view.viewport.fits


def test_both_sides_can_be_anything(learned: Hand) -> None:
    dialog = opened(learned)
    project = learned.session.project
    base = previews(project, None)
    tuned = previews(project, 1)
    learned.qtbot.keyClick(dialog, Qt.Key.Key_Down)
    assert (dialog.names, shown(dialog)) == (("Base model", "Base model"), [base[2].image] * 2)
    learned.qtbot.keyClick(dialog, Qt.Key.Key_Plus)
    assert dialog.strength == WHOLE
    learned.qtbot.keyClick(dialog, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert (dialog.names, shown(dialog)) == (("Checkpoint 1", "Base model"), [tuned[2].image, base[2].image])
    learned.qtbot.keyClick(dialog, Qt.Key.Key_Up)
    assert dialog.names == ("Checkpoint 1", "Checkpoint 1")


def test_the_button_opens_it_too(learned: Hand) -> None:
    learned.qtbot.mouseClick(learned.progress.section.button("compare"), Qt.MouseButton.LeftButton)
    (dialog,) = learned.progress.findChildren(CompareDialog)
    assert dialog.names == ("Base model", "Checkpoint 1")
    assert shown(dialog)[1] == previews(learned.session.project, 1)[0].image


def test_a_strength_that_is_not_drawn_yet_is_drawn_next(learned: Hand, fake: FakeEngine) -> None:
    dialog = opened(learned)
    project = learned.session.project
    jobs = len(fake.jobs)
    fake.gate = threading.Event()
    learned.qtbot.keyClick(dialog, Qt.Key.Key_Plus)
    wanted = previews(project, 1, 125)[2]
    assert (dialog.strength, shown(dialog)[1], dialog.missing) == (125, wanted.image, ["Drawing…"])
    dialog.grab()
    learned.qtbot.keyClick(dialog, Qt.Key.Key_Z)
    fake.gate.set()
    learned.qtbot.waitUntil(lambda: dialog.missing == [])
    (job,) = fake.jobs[jobs:]
    assert isinstance(job, Render)
    assert job == replace(job, adapter=project.checkpoints.get(1).folder, pictures=(wanted,), strength=1.25)
    learned.qtbot.keyClick(dialog, Qt.Key.Key_Minus)
    assert (dialog.strength, dialog.missing) == (WHOLE, [])
    assert len(fake.jobs) == jobs + 1


def test_without_any_strength_it_is_the_base_model(learned: Hand, fake: FakeEngine) -> None:
    dialog = opened(learned)
    project = learned.session.project
    for _ in range(len(STRENGTHS)):
        learned.qtbot.keyClick(dialog, Qt.Key.Key_Minus)
    assert (dialog.strength, shown(dialog)[1]) == (0, previews(project, None)[2].image)
    learned.qtbot.waitUntil(lambda: learned.controller.state.work is None)


def test_only_what_is_looked_at_is_drawn(learned: Hand, fake: FakeEngine) -> None:
    dialog = opened(learned)
    project = learned.session.project
    fake.gate = threading.Event()
    learned.qtbot.keyClick(dialog, Qt.Key.Key_Plus)
    for _ in range(3):
        learned.qtbot.keyClick(dialog, Qt.Key.Key_Right)
    fake.gate.set()
    learned.qtbot.waitUntil(lambda: dialog.missing == [])
    drawn = sorted(file.stem[0] for file in previews(project, 1, 125)[0].image.parent.iterdir())
    assert drawn == ["2", "5"]
    learned.idle()
    fake.gate = threading.Event()
    learned.qtbot.keyClick(dialog, Qt.Key.Key_Plus)
    learned.qtbot.keyClick(dialog, Qt.Key.Key_Right)
    dialog.reject()
    fake.gate.set()
    learned.qtbot.waitUntil(lambda: learned.controller.state.work is None)
    assert [file.stem[0] for file in previews(project, 1, 150)[0].image.parent.iterdir()] == ["5"]


def test_a_preview_that_cannot_be_drawn_is_told_and_the_rest_goes_on(learned: Hand, fake: FakeEngine) -> None:
    dialog = opened(learned)
    fake.errors = [ModelError("The checkpoint c0001 is missing or damaged; go back to an earlier one.")]
    learned.qtbot.keyClick(dialog, Qt.Key.Key_Plus)
    learned.qtbot.waitUntil(lambda: dialog.missing != ["Drawing…"])
    assert dialog.missing == ["The checkpoint c0001 is missing or damaged; go back to an earlier one."]
    assert learned.controller.state.hold is not Hold.STOPPED
    learned.qtbot.keyClick(dialog, Qt.Key.Key_Right)
    learned.qtbot.waitUntil(lambda: dialog.missing == [])


def test_what_is_looked_at_is_drawn_even_while_the_work_rests(learned: Hand) -> None:
    learned.controller.stop_when_done()
    dialog = opened(learned)
    learned.qtbot.keyClick(dialog, Qt.Key.Key_Plus)
    learned.qtbot.waitUntil(lambda: dialog.missing == [])
    assert learned.controller.state.hold is Hold.STOPPED


def test_a_preview_asked_for_while_paused_waits(learned: Hand) -> None:
    learned.controller.pause()
    dialog = opened(learned)
    learned.qtbot.keyClick(dialog, Qt.Key.Key_Plus)
    assert dialog.missing == ["Paused"]
    learned.controller.resume()
    learned.qtbot.waitUntil(lambda: dialog.missing == [])
