"""What the window shows and allows while the engine works, fails, rests or has nothing to do."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from fake_engine import FakeEngine
from studio.controller.engine_state import Activity, Hold, Loss
from studio.controller.page import Page
from studio.domain.engine import Cancel
from studio.domain.errors import StudioError
from studio.domain.events import Event, MemorySaved, PrecisionRaised, Saving
from studio.domain.jobs import Generate, Train
from studio.store.project import Project

if TYPE_CHECKING:
    from hand import Hand

SEVERAL_STEPS_MS = 60


@pytest.fixture
def gate(fake: FakeEngine) -> Iterator[threading.Event]:
    """Closed: the engine waits before its next step."""
    fake.gate = threading.Event()
    yield fake.gate
    fake.gate.set()


def test_a_dry_queue_says_so_and_takes_no_vote(hand: Hand, folder: Path, gate: threading.Event) -> None:
    hand.window.open_project(folder)
    hand.press(Qt.Key.Key_Left)
    assert hand.session.current is None
    assert hand.page.waiting.isVisible()
    assert not hand.page.view.isVisible()
    assert hand.votes() == []
    gate.set()
    hand.look()
    assert hand.page.view.isVisible()
    assert not hand.page.waiting.isVisible()


def test_skipped_groups_come_back_when_the_artist_asks(hand: Hand, folder: Path, fake: FakeEngine) -> None:
    hand.window.open_project(folder)
    skipped = [hand.vote(Qt.Key.Key_Space) for _ in range(2)]
    fake.gate = threading.Event()
    while hand.session.current is not None:
        hand.vote(Qt.Key.Key_Left)
    hand.press(Qt.Key.Key_Return)
    assert hand.session.current == skipped[0]
    fake.gate.set()


@pytest.mark.parametrize(
    ("event", "sentence"),
    [
        (MemorySaved(), "in smaller steps"),
        (MemorySaved(Saving.FOUR_BITS), "was full: the work goes on with weights in four bits"),
        (MemorySaved(Saving.FOUR_BITS_FROM_THE_START), "is too small for this base model"),
        (PrecisionRaised(), "Half precision is too narrow"),
    ],
)
def test_what_the_engine_has_to_do_without_is_told(
    hand: Hand, folder: Path, fake: FakeEngine, event: Event, sentence: str
) -> None:
    fake.events = [event]
    hand.window.open_project(folder)
    hand.qtbot.waitUntil(lambda: sentence in hand.window.strip.notice)


def test_pause_halts_within_one_step_and_continue_goes_on(hand: Hand, folder: Path, fake: FakeEngine) -> None:
    fake.step_seconds = 0.005
    hand.window.open_project(folder)
    hand.qtbot.waitUntil(lambda: fake.steps > 2)
    hand.controller.pause()
    paused_at = fake.steps
    hand.qtbot.wait(SEVERAL_STEPS_MS)
    assert fake.steps <= paused_at + 1
    hand.controller.resume()
    hand.qtbot.waitUntil(lambda: fake.steps > paused_at + 3)


@pytest.mark.parametrize("learns", [False, True], ids=["drawing", "learning"])
def test_stop_ends_the_job_within_one_step_and_nothing_starts_by_itself(
    hand: Hand, folder: Path, folder_before_training: Path, fake: FakeEngine, learns: bool
) -> None:
    hand.window.open_project(folder_before_training if learns else folder)
    if learns:
        hand.idle()
    fake.step_seconds = 0.005
    fake.updates = 200  # on a slow machine, too, a round does not end by itself before it is stopped
    if learns:
        hand.vote(Qt.Key.Key_Left)
    begun = fake.steps
    hand.qtbot.waitUntil(lambda: fake.steps > begun + 2)
    assert (hand.controller.state.loss is Loss.ROUND) == learns
    hand.controller.stop()
    stopped_at = fake.steps
    hand.qtbot.waitUntil(lambda: hand.controller.state.work is None)
    hand.qtbot.wait(SEVERAL_STEPS_MS)
    assert fake.steps <= stopped_at + 1
    assert hand.hold() is Hold.STOPPED
    assert hand.session.head is None
    hand.controller.go_on()
    hand.qtbot.waitUntil(lambda: fake.steps > stopped_at + 3)


def test_votes_are_taken_while_the_model_learns(
    hand: Hand, folder_before_training: Path, fake: FakeEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    learning = threading.Event()
    may_end = threading.Event()
    train = fake._train

    def held(job: Train, cancel: Cancel) -> Iterator[Event]:
        learning.set()
        may_end.wait()
        yield from train(job, cancel)

    monkeypatch.setattr(fake, "_train", held)
    hand.window.open_project(folder_before_training)
    while not learning.is_set():
        hand.vote(Qt.Key.Key_Left)
    before = len(hand.votes())
    hand.vote(Qt.Key.Key_Right)
    assert len(hand.votes()) == before + 1
    assert hand.session.head is None
    needed = hand.session.round.needed
    assert hand.window.strip.round_text.startswith(f"Next round: {hand.session.round.votes} of {needed} votes")
    assert hand.page.ahead.lines[0].startswith(f"{hand.controller.ready} left to vote on")
    may_end.set()
    hand.qtbot.waitUntil(lambda: hand.session.head is not None)
    hand.idle()
    assert hand.window.strip.round_text.startswith(f"Round 2: {hand.session.round.votes} of {needed} votes")
    assert hand.page.ahead.lines[0].startswith(f"{hand.controller.ready} ready to vote on")


def test_a_failure_is_told_in_the_banner_and_trying_again_works(hand: Hand, folder: Path, fake: FakeEngine) -> None:
    fake.errors = [StudioError("The graphics card has too little free memory.")]
    hand.window.open_project(folder)
    hand.qtbot.waitUntil(lambda: hand.controller.problem is not None)
    assert hand.window.banner.isVisible()
    assert hand.controller.problem is not None
    assert hand.controller.problem.sentence == "The graphics card has too little free memory."
    hand.controller.go_on()
    hand.look()
    assert not hand.window.banner.isVisible()


def test_a_bug_in_the_engine_keeps_its_traceback_out_of_the_sentence(
    hand: Hand, folder: Path, fake: FakeEngine
) -> None:
    fake.errors = [ZeroDivisionError("division by zero")]
    hand.window.open_project(folder)
    hand.qtbot.waitUntil(lambda: hand.controller.problem is not None)
    assert hand.controller.problem is not None
    assert "division" not in hand.controller.problem.sentence
    assert "ZeroDivisionError" in hand.controller.problem.details


def test_closing_while_the_engine_draws_waits_for_it_and_loses_nothing(
    hand: Hand, folder: Path, fake: FakeEngine
) -> None:
    hand.window.open_project(folder)
    hand.ready(10)
    fake.step_seconds = 0.1
    hand.vote(Qt.Key.Key_Left)
    hand.vote(Qt.Key.Key_Right)
    assert hand.controller.state.work is not None
    with hand.qtbot.waitSignal(hand.window.closed):
        hand.window.close()
        assert hand.window.isVisible()
    assert fake.closed
    assert not hand.window.isVisible()
    project = Project.open(folder)
    assert len(project.votes.all()) == 2
    project.close()


def test_another_project_can_be_opened_while_the_first_one_draws(
    hand: Hand, make_folder: Callable[[str], Path], fake: FakeEngine
) -> None:
    fake.step_seconds = 0.002
    first = make_folder("Meadow")
    second = make_folder("Harbour")
    hand.window.open_project(first)
    hand.vote(Qt.Key.Key_Left)
    hand.window.open_project(second)
    assert hand.window.page == Page.VOTE
    assert hand.session.project.folder == second
    hand.look()
    drawn = [job for job in fake.jobs if isinstance(job, Generate)]
    assert {pair.pictures[0].image.parents[1] for pair in drawn[-1].sets} == {second}
    assert hand.votes() == []


def test_a_folder_without_a_project_is_refused_on_the_start_page(hand: Hand, tmp_path: Path) -> None:
    (tmp_path / "holiday").mkdir()
    hand.window.open_project(tmp_path / "holiday")
    assert hand.window.page == Page.START
    assert hand.window.controller is None
    assert "holiday" in hand.window.start_page.open_error


def test_one_button_pauses_continues_and_goes_on_after_a_stop(hand: Hand, folder: Path, gate: threading.Event) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    hand.window.open_project(folder)
    hand.qtbot.waitUntil(lambda: hand.controller.state.can_stop)
    hand.press(Qt.Key.Key_P, control)
    assert hand.hold() is Hold.PAUSED
    hand.press(Qt.Key.Key_P, control)
    assert hand.hold() is Hold.NONE
    hand.press(Qt.Key.Key_P, control)
    hand.press(Qt.Key.Key_Period, control)
    assert hand.controller.state.activity is Activity.STOPPING
    gate.set()
    hand.qtbot.waitUntil(lambda: hand.controller.state.activity is Activity.STOPPED)
    hand.press(Qt.Key.Key_P, control)
    assert hand.hold() is Hold.NONE
    hand.look()
