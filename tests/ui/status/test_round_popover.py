"""What counts towards a round: told after each vote that does not, and on a sheet at any time."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from fake_engine import FakeEngine
from studio.domain.votes import Purpose
from studio.session.statistics.pace import TimeToGo, time_to_go

if TYPE_CHECKING:
    from hand import Hand

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def _open(hand: Hand, folder: Path) -> None:
    hand.window.open_project(folder)


@pytest.fixture
def gate(fake: FakeEngine) -> Iterator[threading.Event]:
    made = threading.Event()
    yield made
    made.set()


def sheet(hand: Hand) -> list[str]:
    hand.press(Qt.Key.Key_I, CONTROL)
    popover = hand.window.strip.round_popover
    assert popover.isVisible()
    lines = popover.lines
    popover.close()
    return lines


def test_both_bad_and_skipped_ones_are_told_apart_from_what_counts(hand: Hand) -> None:
    hand.vote(Qt.Key.Key_Left)
    hand.vote(Qt.Key.Key_Down)
    assert "No picture is better" in hand.window.strip.notice
    hand.vote(Qt.Key.Key_Space)
    hand.look()
    needed = hand.session.round.needed
    assert sheet(hand) == [
        "Round 1",
        f"1 of {needed} votes; then it learns from them.",
        "1 without a better one: kept, with nothing to learn from",
        "1 skipped: they may come back",
    ]


def test_a_check_or_a_repeat_is_told_after_its_vote_and_not_before(hand: Hand) -> None:
    told = {Purpose.BLIND_TEST: "blind check", Purpose.REPEAT: "second time"}
    hand.controller.prompts.add([("a quiet pond", "")], control=True)
    met = set()
    for _ in range(4 * hand.session.round.needed):
        pair = hand.look()
        if hand.page.on_break:
            hand.page.interlude.end()
            continue
        hand.window.strip.tell("")
        hand.press(Qt.Key.Key_Left)
        if pair.purpose in told:
            met.add(pair.purpose)
            assert told[pair.purpose] in hand.window.strip.notice
        else:
            assert not any(words in hand.window.strip.notice for words in told.values())
        if len(met) == len(told):
            break
    assert met == set(told)
    assert any("repeat" in line or "blind check" in line for line in sheet(hand))


def test_votes_given_while_it_learns_are_said_to_be_for_the_next_round(
    hand: Hand, fake: FakeEngine, gate: threading.Event
) -> None:
    while hand.session.round.votes < hand.session.round.needed - 1:
        hand.vote(Qt.Key.Key_Left)
    hand.idle()
    fake.gate = gate
    hand.vote(Qt.Key.Key_Left)
    hand.qtbot.waitUntil(lambda: hand.session.round.learning is not None)
    hand.vote(Qt.Key.Key_Right)
    lines = sheet(hand)
    assert lines[0] == "Round 2"
    assert lines[1].startswith("Round 1 is being learned. What you vote on now counts towards round 2: 1 of ")
    gate.set()


def test_the_time_holds_the_drawing_too() -> None:
    assert time_to_go(10, 2.0, ready=12, seconds_per_group=30.0) == TimeToGo(20.0, 0.0)
    slow = time_to_go(10, 2.0, ready=4, seconds_per_group=30.0)
    assert slow.seconds == slow.drawing == 180.0
    assert time_to_go(10, 2.0, ready=0, seconds_per_group=None).seconds == 20.0


def test_the_time_to_go_is_told_after_a_few_votes(hand: Hand) -> None:
    while (to_go := hand.controller.time_to_go(1)) is None:
        hand.vote(Qt.Key.Key_Left)
    assert to_go.voting > 0
    while hand.session.round.learning is not None or hand.session.round.votes == hand.session.round.needed:
        hand.idle()
    assert any("at your pace" in line for line in sheet(hand))
