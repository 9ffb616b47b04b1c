"""The controller at work with the engine's thread and an engine that pretends."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from fake_engine import FakeEngine
from prepared_projects import create, one_vote_before_training
from studio.controller.engine_state import Hold
from studio.controller.engine_thread import EngineThread
from studio.controller.page import Page
from studio.controller.program.preferences import PreferenceFile
from studio.controller.project_controller import ProjectController
from studio.controller.projects import Projects
from studio.domain.errors import ModelError
from studio.domain.jobs import Generate, Job, Render, Train
from studio.domain.votes import Verdict
from studio.store.project import Project

SPEED = 40
"""So many times faster than life."""
PAIR_SECONDS = 2.0
STEPS = 4
VOTES_PER_SECOND = 5

Opened = Callable[[Path], ProjectController]


@pytest.fixture
def fake() -> FakeEngine:
    return FakeEngine()


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, fake: FakeEngine) -> Iterator[Opened]:
    engine = EngineThread(lambda: fake)
    projects = Projects(engine, PreferenceFile(tmp_path / "preferences.json"))
    controllers = list[ProjectController]()
    left = list[ProjectController]()

    def opens(folder: Path) -> ProjectController:
        """Open a project in the place of the one before, if there is one."""
        if controllers:
            # Kept to the end: collected in the thread that opens the next project, its timers would end the program.
            left.append(controllers.pop())
            left[-1].leave()
        opening = projects.open(folder)
        with qtbot.waitSignal(opening.opened) as arrived:
            pass
        controllers.append(arrived.args[0])
        return controllers[0]

    yield opens
    if fake.gate is not None:
        fake.gate.set()
    controllers.pop().leave()
    assert engine.wait()


def idle(qtbot: QtBot, controller: ProjectController) -> None:
    qtbot.waitUntil(lambda: controller.state.work is None, timeout=30_000)


def learn(qtbot: QtBot, controller: ProjectController) -> None:
    """Give the vote that a round lacks, and wait until there is nothing more to do."""
    idle(qtbot, controller)
    controller.vote(Verdict.LEFT, 1, 400)
    qtbot.waitUntil(lambda: controller.session.head is not None, timeout=30_000)
    idle(qtbot, controller)


def test_a_round_begins_by_vote_25_however_slowly_pictures_come(
    qtbot: QtBot, tmp_path: Path, opened: Opened, fake: FakeEngine
) -> None:
    create(tmp_path / "meadow")
    fake.step_seconds = PAIR_SECONDS / STEPS / SPEED
    controller = opened(tmp_path / "meadow")
    controller.turn_to(Page.VOTE)

    def vote() -> None:
        if controller.session.round.learning is None and controller.session.head is None:
            controller.vote(Verdict.LEFT, 1, 200)

    hand = QTimer()
    hand.timeout.connect(vote)
    hand.start(round(1000 / VOTES_PER_SECOND / SPEED))
    controller.begin()
    qtbot.waitUntil(lambda: controller.session.round.learning == 1, timeout=30_000)
    hand.stop()
    assert controller.session.round.needed <= len(controller.project.votes.all()) <= 25


def test_votes_given_while_it_learns_count_for_the_next_round(
    qtbot: QtBot, tmp_path: Path, opened: Opened, fake: FakeEngine
) -> None:
    one_vote_before_training(tmp_path / "meadow")
    controller = opened(tmp_path / "meadow")
    controller.begin()
    idle(qtbot, controller)
    fake.gate = threading.Event()
    controller.vote(Verdict.LEFT, 1, 400)
    qtbot.waitUntil(lambda: isinstance(controller.state.job, Train), timeout=30_000)
    ready = controller.ready
    for given in range(3):
        progress = controller.session.round
        assert (progress.learning, progress.number, progress.votes) == (1, 2, given)
        assert controller.ready == ready - given
        controller.vote(Verdict.LEFT, 1, 400)
    controller.stop()
    fake.gate.set()
    idle(qtbot, controller)
    progress = controller.session.round
    assert (progress.learning, progress.number, progress.votes) == (None, 1, progress.needed + 3)


def drawn_first(fake: FakeEngine, qtbot: QtBot, controller: ProjectController, page: Page) -> Job:
    """The first job after the running one, once the artist came to a page."""
    before = len(fake.jobs)
    controller.turn_to(page)
    assert fake.gate is not None
    fake.gate.set()
    qtbot.waitUntil(lambda: len(fake.jobs) > before, timeout=30_000)
    return fake.jobs[before]


@pytest.mark.parametrize(("page", "kind"), [(Page.PROGRESS, Render), (Page.VOTE, Generate)])
def test_what_the_open_page_shows_is_drawn_first(
    qtbot: QtBot, tmp_path: Path, opened: Opened, fake: FakeEngine, page: Page, kind: type[Job]
) -> None:
    one_vote_before_training(tmp_path / "meadow")
    controller = opened(tmp_path / "meadow")
    controller.begin()
    learn(qtbot, controller)
    for picture in (tmp_path / "meadow" / "previews").rglob("*.png"):
        picture.unlink()
    fake.gate = threading.Event()
    controller.vote(Verdict.LEFT, 1, 400)
    for _ in range(8):
        controller.vote(Verdict.LEFT, 1, 400)
    assert isinstance(drawn_first(fake, qtbot, controller, page), kind)


def test_a_checkpoint_to_be_trained_again_is_trained_after_a_restart(
    qtbot: QtBot, tmp_path: Path, opened: Opened, fake: FakeEngine
) -> None:
    one_vote_before_training(tmp_path / "meadow")
    create(tmp_path / "harbour")
    controller = opened(tmp_path / "meadow")
    controller.begin()
    learn(qtbot, controller)
    fake.gate = threading.Event()
    controller.rebuild(1)
    qtbot.waitUntil(lambda: isinstance(controller.state.job, Train), timeout=30_000)
    opened(tmp_path / "harbour").begin()
    fake.gate.set()
    controller = opened(tmp_path / "meadow")
    controller.begin()
    qtbot.waitUntil(lambda: len(controller.project.checkpoints.all()) == 2, timeout=30_000)
    idle(qtbot, controller)
    opened(tmp_path / "harbour")
    with Project.open(tmp_path / "meadow") as project:
        assert project.requests.all() == []


def test_pairs_are_drawn_ahead_after_a_stop_and_a_failure_and_the_card_is_free_then(
    qtbot: QtBot, tmp_path: Path, opened: Opened, fake: FakeEngine
) -> None:
    create(tmp_path / "meadow")
    controller = opened(tmp_path / "meadow")
    controller.begin()
    idle(qtbot, controller)
    waiting = controller.ready
    fake.gate = threading.Event()
    controller.draw_ahead(8)
    controller.stop()
    fake.errors = [None, ModelError("The base model is missing.")]
    fake.gate.set()
    idle(qtbot, controller)
    assert (controller.state.hold, controller.state.draws_ahead) == (Hold.STOPPED, False)
    controller.go_on()
    qtbot.waitUntil(lambda: controller.problem is not None, timeout=30_000)
    assert controller.state.ahead is not None
    with qtbot.waitSignal(controller.drawn_ahead) as told:
        controller.go_on()
    assert told.args == [8]
    idle(qtbot, controller)
    assert controller.ready == waiting + 8
    jobs = len(fake.jobs)
    for _ in range(5):
        controller.vote(Verdict.BAD, 1, 400)
    assert len(fake.jobs) == jobs


def test_a_file_outside_the_project_is_offered_again_after_a_restart(
    qtbot: QtBot, tmp_path: Path, opened: Opened, fake: FakeEngine
) -> None:
    one_vote_before_training(tmp_path / "meadow")
    create(tmp_path / "harbour")
    controller = opened(tmp_path / "meadow")
    controller.begin()
    learn(qtbot, controller)
    controller.stop_when_done()
    fake.gate = threading.Event()
    for name in ("under way", "waiting", "forgotten"):
        controller.export(tmp_path / name)
    opened(tmp_path / "harbour")
    fake.gate.set()
    controller = opened(tmp_path / "meadow")
    controller.begin()
    for name in ("under way", "waiting"):
        assert controller.problem is not None
        assert name in controller.problem.sentence
        controller.go_on()
    assert controller.problem is not None
    controller.dismiss_problem()
    assert controller.problem is None
    written = [tmp_path / f"{name}.safetensors" for name in ("under way", "waiting")]
    qtbot.waitUntil(lambda: sorted(tmp_path.glob("*.safetensors")) == written, timeout=30_000)
    idle(qtbot, controller)
    assert sorted(tmp_path.glob("*.safetensors")) == written
