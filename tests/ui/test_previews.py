"""Previews of what was learned, and comparing them large."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from studio.session.previews import SHOWN, previews
from studio.ui.compare_dialog import CompareDialog

if TYPE_CHECKING:
    from conftest import Hand


@pytest.fixture
def learned(hand: Hand, folder: Path) -> Hand:
    """One round is learned, and its previews are drawn."""
    hand.window.open_project(folder)
    for _ in range(60):
        if hand.page.resting:
            break
        hand.vote(Qt.Key.Key_Left)
    hand.qtbot.waitUntil(lambda: all(one.image.is_file() for one in previews(hand.session.project, 1)))
    hand.press(Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    return hand


def test_base_and_checkpoint_are_drawn_from_the_same_prompts_and_seeds(learned: Hand) -> None:
    base, tuned = previews(learned.session.project, None), previews(learned.session.project, 1)
    assert all(one.image.is_file() for one in base)
    kept = [[(one.prompt, one.latent_seed, one.noise_seed) for one in side] for side in (base, tuned)]
    assert kept[0] == kept[1]
    assert len({one.image for one in (*base, *tuned)}) == 2 * SHOWN
    assert len(learned.progress.previews.places(1)) == SHOWN


def test_a_click_shows_them_large_and_arrows_lead_on(learned: Hand) -> None:
    rows, project = learned.progress.previews, learned.session.project
    learned.qtbot.mouseClick(rows, Qt.MouseButton.LeftButton, pos=rows.places(1)[2].center())
    dialog = learned.progress.findChildren(CompareDialog)[0]

    def shown() -> list[Path]:
        assert dialog.view.group is not None
        return [picture.image for picture in dialog.view.group.pictures]

    assert shown() == [previews(project, None)[2].image, previews(project, 1)[2].image]
    learned.qtbot.keyClick(dialog, Qt.Key.Key_Right)
    assert shown() == [previews(project, None)[3].image, previews(project, 1)[3].image]
    learned.qtbot.keyClick(dialog, Qt.Key.Key_Left)
    learned.qtbot.keyClick(dialog, Qt.Key.Key_Up)
    assert (dialog.checkpoint, dialog.prompt) == (1, previews(project, 1)[2].prompt)
    learned.qtbot.keyClick(dialog, Qt.Key.Key_Z)
    assert not dialog.view.viewport.fits
    learned.qtbot.keyClick(dialog, Qt.Key.Key_F)
    assert dialog.view.viewport.fits
