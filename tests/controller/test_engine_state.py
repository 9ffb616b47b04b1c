"""The engine's state out of its facts, and what follows from it."""

from __future__ import annotations

import pytest

from engine_situations import DRAWING, EXPORT, EXPORTING, LOADING, SAVING, SITUATIONS, TRAINING, Situation
from studio.controller.engine_state import Activity, Hold, Loss, Work, engine_state
from studio.controller.engine_thread import PauseState


@pytest.mark.parametrize("situation", SITUATIONS, ids=str)
def test_what_goes_on_and_what_holds_the_work_are_ranked_once(situation: Situation) -> None:
    state = situation.state
    assert (state.activity, state.hold) == (situation.activity, situation.hold)
    assert state.work == situation.work
    assert state.can_stop == (situation.work is not None and not situation.stopping)
    assert state.can_go_on == situation.stopped


def test_every_combination_of_facts_is_a_situation() -> None:
    facts = {(one.work is None, one.pause, one.stopped, one.stopping) for one in SITUATIONS}
    assert len(facts) == len(SITUATIONS) == 8 * len(PauseState) - 8


@pytest.mark.parametrize("situation", SITUATIONS, ids=str)
def test_a_pause_is_known_behind_a_stop(situation: Situation) -> None:
    hidden = situation.stopping and situation.stopped
    assert situation.state.paused == (situation.pause is not PauseState.NONE and not hidden)


@pytest.mark.parametrize(
    ("work", "waits", "loss"),
    [
        (None, False, None),
        (None, True, Loss.EXPORT),
        (LOADING, False, None),
        (DRAWING, False, None),
        (DRAWING, True, Loss.EXPORT),
        (TRAINING, False, Loss.ROUND),
        (TRAINING, True, Loss.ROUND),
        (SAVING, False, Loss.ROUND),
        (EXPORTING, False, Loss.EXPORT),
        (EXPORTING, True, Loss.EXPORT),
    ],
)
def test_only_rounds_and_files_are_lost(work: Work | None, waits: bool, loss: Loss | None) -> None:
    assert engine_state(work, PauseState.NONE, exports=(EXPORT,) if waits else ()).loss is loss


def test_a_file_that_was_not_written_can_be_tried_again_while_the_work_goes_on() -> None:
    state = engine_state(DRAWING, PauseState.NONE, failed_export=EXPORT)
    assert (state.activity, state.hold) == (Activity.WORKING, Hold.NONE)
    assert state.can_go_on
