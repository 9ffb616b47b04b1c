"""How long the window stands still in a project of 20,000 votes: opening, voting, a round, every page, closing.

    python tests/benchmarks/many_votes.py
    python tests/benchmarks/many_votes.py --votes 20000 --rounds 1000

A project of a hundredth of the votes goes through the same in the same run, so that the last column tells what grows.
The engine pretends. A silence is how late a timer is that is due every two milliseconds: the time during which the
event loop answered nothing.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from studio.app import SWITCH_INTERVAL, Studio
from studio.controller.page import Page
from studio.domain.votes import Verdict
from studio.session.session import Session
from studio.store.project import Project

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))
from fake_engine import FakeEngine
from grown_projects import grown

TICK_MS = 2
VOTES = 50
PATIENCE_SECONDS = 120
FRAME_MS = 16


class Pulse(QObject):
    """A timer that notes the longest time by which it was late, and the most that the thread computed meanwhile."""

    def __init__(self) -> None:
        super().__init__()
        self.longest_ms = 0.0
        self.busiest_ms = 0.0
        self._computed = 0.0
        self._due = 0.0
        self._timer = QTimer(self, interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_tick)

    def start(self) -> None:
        self.longest_ms = 0.0
        self.busiest_ms = 0.0
        self._computed = time.thread_time()
        self._due = time.perf_counter() + TICK_MS / 1000
        self._timer.start()

    @Slot()
    def _on_tick(self) -> None:
        now = time.perf_counter()
        self.longest_ms = max(self.longest_ms, (now - self._due) * 1000)
        self._due = now + TICK_MS / 1000
        computed = time.thread_time()
        self.busiest_ms = max(self.busiest_ms, (computed - self._computed) * 1000)
        self._computed = computed


@dataclass
class Timed:
    """Seconds of a step, the longest silence of the event loop in it, and the most that the window's thread computed
    between two turns of its loop, in milliseconds: on a shared machine the last is what the program answers for."""

    seconds: dict[str, float] = field(default_factory=dict)
    silences: dict[str, float] = field(default_factory=dict)
    computed: dict[str, float] = field(default_factory=dict)


class Visit:
    """Goes through a project in the real window and times each step."""

    def __init__(self, application: QApplication, folder: Path, room: Path) -> None:
        self._application = application
        self._folder = folder
        self._engine = FakeEngine()
        self._studio = Studio(application, lambda: self._engine, room / "data", room / "home", room / "logs")
        self._pulse = Pulse()
        self._timed = Timed()

    def run(self) -> Timed:
        window = self._studio.window
        self._studio.show()
        self._settle()
        with self._step("open"):
            window.open_project(self._folder)
            self._until(lambda: window.controller is not None and window.controller.ready >= 2)
        self._settle()
        self._vote()
        for page in (Page.PROGRESS, Page.GALLERY, Page.PROMPTS, Page.EXPORT, Page.BLIND_TEST, Page.VOTE):
            for times in ("", ", again"):
                with self._step(f"to {page.name.lower().replace('_', ' ')}{times}"):
                    window.show_page(page)
                    self._settle()
        with self._step("close"):
            window.leave()
            self._application.exec()
        return self._timed

    def _vote(self) -> None:
        controller = self._studio.window.controller
        assert controller is not None
        session = controller.session
        self._until(lambda: controller.state.work is None)
        checkpoints = len(controller.project.checkpoints.all())
        with self._step(f"{VOTES} votes and the rounds that they fill"):
            for number in range(VOTES):
                self._until(lambda: session.current is not None)
                verdict = Verdict.LEFT if number % 2 else Verdict.RIGHT
                self._call("a vote", partial(controller.vote, verdict, 1, 900))
                self._turn()
            self._until(lambda: len(controller.project.checkpoints.all()) > checkpoints)
            self._until(lambda: controller.state.work is None)
        with self._step("10 undos and redos"):
            for _ in range(10):
                self._call("an undo", controller.undo)
                self._turn()
                self._call("a redo", controller.redo)
                self._turn()

    def _call(self, name: str, act: Callable[[], object]) -> None:
        began, computed = time.perf_counter(), time.thread_time()
        act()
        spent = (time.perf_counter() - began) * 1000
        computed = (time.thread_time() - computed) * 1000
        self._timed.silences[name] = max(spent, self._timed.silences.get(name, 0.0))
        self._timed.computed[name] = max(computed, self._timed.computed.get(name, 0.0))

    @contextmanager
    def _step(self, name: str) -> Iterator[None]:
        self._pulse.start()
        began = time.perf_counter()
        yield
        self._timed.seconds[name] = time.perf_counter() - began
        self._turn()
        self._timed.silences[name] = self._pulse.longest_ms
        self._timed.computed[name] = self._pulse.busiest_ms

    def _turn(self) -> None:
        loop = QEventLoop()
        QTimer.singleShot(0, loop.quit)
        loop.exec()

    def _settle(self) -> None:
        loop = QEventLoop()
        QTimer.singleShot(400, loop.quit)
        loop.exec()

    def _until(self, holds: Callable[[], bool]) -> None:
        loop = QEventLoop()
        poll = QTimer(interval=TICK_MS)
        end = time.monotonic() + PATIENCE_SECONDS
        poll.timeout.connect(lambda: loop.quit() if holds() or time.monotonic() > end else None)
        poll.start()
        loop.exec()
        if not holds():
            raise TimeoutError


def planning(folder: Path) -> Timed:
    """A round planned and its comparisons made, without a window."""
    timed = Timed()
    with Project.open(folder) as project:
        session = Session(project)
        for group in project.undecided_groups(limit=3):
            project.votes.add(group.id, Verdict.LEFT, 1, 0)
        began = time.thread_time()
        job = session.train_job()
        timed.computed["plan a round (in the window's thread)"] = (time.thread_time() - began) * 1000
        began = time.perf_counter()
        assert job.fresh
        timed.seconds["make its comparisons (in the engine's)"] = time.perf_counter() - began
        began = time.thread_time()
        next(session.rebuild(project.checkpoints.all()[-1].id))
        timed.computed["plan to train again (in the window's thread)"] = (time.thread_time() - began) * 1000
    return timed


def tell(small: Timed, large: Timed) -> None:
    print("| step | small | large | longest silence, small | large | computed in a turn, small | large | |")
    print("|---|---|---|---|---|---|---|---|")
    for name in dict.fromkeys((*large.computed, *large.seconds)):
        cells = [
            f"{values[name]:.{digits}f} {unit}" if name in values else ""
            for values, digits, unit in (
                (small.seconds, 2, "s"),
                (large.seconds, 2, "s"),
                (small.silences, 1, "ms"),
                (large.silences, 1, "ms"),
                (small.computed, 1, "ms"),
                (large.computed, 1, "ms"),
            )
        ]
        longer = "over a frame" if large.computed.get(name, 0.0) > FRAME_MS else ""
        print(f"| {name} | {' | '.join(cells)} | {longer} |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--votes", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=1_000)
    args = parser.parse_args()
    sys.setswitchinterval(SWITCH_INTERVAL)
    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    with tempfile.TemporaryDirectory() as room:
        timed = []
        for name, share in (("small", 100), ("large", 1)):
            folder = grown(Path(room, name), args.votes // share, max(1, args.rounds // share))
            visit = Visit(application, folder, Path(room, f"{name}-home")).run()
            planned = planning(folder)
            timed.append(
                Timed(
                    visit.seconds | planned.seconds,
                    visit.silences | planned.silences,
                    visit.computed | planned.computed,
                )
            )
    tell(*timed)


if __name__ == "__main__":
    main()
