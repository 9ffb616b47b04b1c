"""A long sitting through the real window."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from studio.domain.votes import Purpose
from studio.store.project import Project
from studio.ui.voting.interlude import BREAK_SECONDS

if TYPE_CHECKING:
    from hand import Hand

VOTES = 200
KEYS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


@pytest.mark.slow
def test_no_vote_is_lost_and_no_pair_shown_twice(hand: Hand, folder: Path) -> None:
    """Ten rounds are learned meanwhile; pairs that are repeated on purpose have groups of their own."""
    hand.window.open_project(folder)
    pressed: list[int] = []
    while len(pressed) < VOTES:
        while hand.page.on_break:
            hand.qtbot.wait(round(1100 * BREAK_SECONDS))
            hand.press(Qt.Key.Key_Space)
        pair = hand.vote(KEYS[len(pressed) % len(KEYS)])
        kept = len(hand.votes())
        if kept > len(pressed):
            pressed.append(pair.id)
        else:
            assert hand.page.on_break, "only the end of a round may come between a look and its key"
    assert max(Counter(pressed).values()) == 1
    hand.window.leave()
    hand.qtbot.waitUntil(lambda: not hand.window.isVisible())
    with Project.open(folder) as project:
        votes = project.votes.all()
        assert [vote.group.id for vote in votes] == pressed
        pictures = Counter(
            p.image for vote in votes if vote.group.purpose is Purpose.ROUND for p in vote.group.pictures
        )
        assert max(pictures.values()) == 1
        assert len(project.checkpoints.all()) >= 7
