"""What every view of the engine says in every situation."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from engine_situations import DRAWING, EXPORTING, LOADING, SAVING, SITUATIONS, TRAINING, Situation
from studio.controller.engine_state import Activity, Hold, Work, engine_state
from studio.controller.engine_thread import PauseState
from studio.domain.project import RoundProgress
from studio.ui.blind_test.no_pair_view import NoPairView
from studio.ui.status.status_strip import StatusStrip
from studio.ui.voting.waiting_view import WaitingView

ROUND = RoundProgress(number=3, votes=4, needed=20)
ENGINE_WORDS = {
    Activity.READY: "Ready",
    Activity.STOPPED: "Stopped",
    Activity.WORKING: "Drawing pictures · about 40 s left",
    Activity.STOPPING: "Stopping…",
    Activity.PAUSING: "Pausing…",
    Activity.HALTED: "Paused",
    Activity.OFFLOADED: "Paused · graphics memory is free",
}
BUTTON = {Hold.NONE: "Pause", Hold.PAUSED: "Continue", Hold.STOPPED: "Continue"}
NEXT = {
    Hold.NONE: "Learning round 3, after 16 more votes",
    Hold.PAUSED: "Learning round 3, after 16 more votes",
    Hold.STOPPED: "Nothing until you continue",
}
WAITING = {
    (Hold.NONE, True): ["Drawing the next pictures…", "Step 3 of 10 · about 40 s left"],
    (Hold.NONE, False): ["Nothing is waiting"],
    (Hold.PAUSED, True): ["Paused", "Continue"],
    (Hold.PAUSED, False): ["Paused", "Continue"],
    (Hold.STOPPED, True): ["Nothing is waiting, and the work is stopped", "Continue"],
    (Hold.STOPPED, False): ["Nothing is waiting, and the work is stopped", "Continue"],
}
BLIND_TEST = {
    Hold.NONE: "Drawing the next pair…",
    Hold.PAUSED: "The work is stopped Press Enter to go on.",
    Hold.STOPPED: "The work is stopped Press Enter to go on.",
}


@pytest.fixture
def strip(qtbot: QtBot) -> StatusStrip:
    widget = StatusStrip()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def waiting(qtbot: QtBot) -> WaitingView:
    widget = WaitingView()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def no_pair(qtbot: QtBot) -> NoPairView:
    widget = NoPairView()
    qtbot.addWidget(widget)
    return widget


@pytest.mark.parametrize("situation", SITUATIONS, ids=str)
def test_the_strip_says_what_goes_on_and_its_button_what_can_be_done(strip: StatusStrip, situation: Situation) -> None:
    strip.show_state(situation.state)
    assert strip.engine_text == ENGINE_WORDS[situation.activity]
    assert strip.pause_text == BUTTON[situation.hold]
    assert strip.can_stop == (situation.work is not None and not situation.stopping)


@pytest.mark.parametrize("situation", SITUATIONS, ids=str)
def test_the_popover_says_what_runs_and_what_comes_next(strip: StatusStrip, situation: Situation) -> None:
    strip.popover.show_state(situation.state, ROUND)
    *now, later = strip.popover.lines
    job = ["Drawing pictures for 1 vote"] if situation.work else []
    detail = "about 40 s left" if situation.activity is Activity.WORKING else ENGINE_WORDS[situation.activity]
    assert now == [*job, detail]
    assert later == NEXT[situation.hold]


@pytest.mark.parametrize("situation", SITUATIONS, ids=str)
def test_without_a_pair_the_voting_page_says_what_is_waited_for(waiting: WaitingView, situation: Situation) -> None:
    waiting.show_state(situation.state, skipped=0)
    assert waiting.lines == WAITING[situation.hold, situation.work is not None]
    assert waiting.has_progress == (situation.hold is Hold.NONE and situation.work is not None)


@pytest.mark.parametrize("situation", SITUATIONS, ids=str)
def test_skipped_pairs_are_offered_only_where_nothing_is_to_be_continued(
    qtbot: QtBot, waiting: WaitingView, situation: Situation
) -> None:
    waiting.show_state(situation.state, skipped=2)
    free = situation.hold is Hold.NONE
    assert waiting.lines[-1] == ("Vote on what you skipped: 2" if free else "Continue")
    with qtbot.waitSignal(waiting.skipped_asked if free else waiting.continued):
        waiting.act()


@pytest.mark.parametrize("situation", SITUATIONS, ids=str)
def test_without_a_pair_the_blind_test_says_why(no_pair: NoPairView, situation: Situation) -> None:
    no_pair.show_state(situation.state, can_draw=True)
    assert no_pair.text == BLIND_TEST[situation.hold]
    assert no_pair.button.text() == ("" if situation.hold is Hold.NONE else "Continue")
    no_pair.show_state(situation.state, can_draw=False)
    assert no_pair.text.startswith("No more pairs can be drawn")
    assert no_pair.button.text() == ""


@pytest.mark.parametrize(
    ("work", "strip_words", "now", "later", "waits"),
    [
        (
            LOADING,
            "Opening the model · about 20 s left",
            [
                "Drawing pictures for 1 vote",
                "Opening the model · about 20 s left",
                "Then: Drawing pictures · about 10 s left",
            ],
            "Learning round 3, after 16 more votes",
            ["Opening the model…", "The first time after a start takes a few seconds."],
        ),
        (
            DRAWING,
            "Drawing pictures · about 40 s left",
            ["Drawing pictures for 1 vote", "about 40 s left"],
            "Learning round 3, after 16 more votes",
            ["Drawing the next pictures…", "Step 3 of 10 · about 40 s left"],
        ),
        (
            TRAINING,
            "Learning from your votes…",
            ["Learning round 3", "Learning from your votes…", "Then: Saving the checkpoint · a moment left"],
            "More pictures to vote on",
            ["Learning from your votes…", "Step 2 of 8"],
        ),
        (
            SAVING,
            "Saving the checkpoint…",
            ["Learning round 3", "Saving the checkpoint…"],
            "More pictures to vote on",
            ["Learning from your votes…"],
        ),
        (
            EXPORTING,
            "Writing the LoRA file · about 30 s left",
            ["Writing style.safetensors", "about 30 s left"],
            "Learning round 3, after 16 more votes",
            ["Writing the LoRA file…"],
        ),
    ],
    ids=["load", "generate", "train", "save", "export"],
)
def test_each_phase_has_its_words(
    strip: StatusStrip,
    waiting: WaitingView,
    no_pair: NoPairView,
    work: Work,
    strip_words: str,
    now: list[str],
    later: str,
    waits: list[str],
) -> None:
    state = engine_state(work, PauseState.NONE)
    strip.show_state(state)
    strip.popover.show_state(state, ROUND)
    waiting.show_state(state, skipped=0)
    no_pair.show_state(state, can_draw=True)
    assert strip.engine_text == strip_words
    assert strip.popover.lines == [*now, later]
    assert waiting.lines == waits
    before_pairs = "The pairs are drawn after this round The model learns from your votes first"
    assert no_pair.text.startswith("Drawing the next pair…" if state.loss is None else before_pairs)
