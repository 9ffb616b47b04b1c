"""How long the window stands still in a project of 20,000 votes: opening, voting, rounds, pages, dialogs, closing.

    python tests/benchmarks/many_votes.py
    python tests/benchmarks/many_votes.py --votes 20000 --rounds 1000 --lost

A project of a hundredth of the votes goes through the same in the same run, so that the last column tells what grows.
The engine pretends. A silence is how late a timer is that is due every millisecond: the time during which the event
loop answered nothing. Told are medians of the times that a step was made, and the most.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QDialog

from studio.app import SWITCH_INTERVAL, Studio
from studio.controller.page import Page
from studio.controller.project_controller import ProjectController
from studio.domain.votes import Verdict
from studio.session.session import Session
from studio.store.project import Project

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))
from fake_engine import FakeEngine
from grown_projects import grown

TICK_MS = 1
VOTES = 200
VISITS = 5
SETTLED_MS = 250
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
    """Of each step, once for each time it was made: seconds, the longest silence of the event loop, and the most that
    the window's thread computed between two turns of its loop, both in milliseconds. On a shared machine the last is
    what the program answers for."""

    seconds: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    silences: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    computed: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))


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
        with self._step("make the other pages, begin the first round"):
            self._settle(2000)
            self._until(lambda: self._controller.state.work is None)
        self._vote()
        for visit in range(VISITS):
            for page in (Page.PROGRESS, Page.GALLERY, Page.PROMPTS, Page.EXPORT, Page.BLIND_TEST, Page.VOTE):
                name = page.name.lower().replace("_", " ")
                with self._step(f"to {name}, again" if visit else f"to {name}"):
                    window.show_page(page)
                    self._settle()
        self._open_dialogs()
        self._train_again()
        with self._step("close"):
            window.leave()
            self._application.exec()
        return self._timed

    @property
    def _controller(self) -> ProjectController:
        controller = self._studio.window.controller
        assert controller is not None
        return controller

    def _vote(self) -> None:
        controller = self._controller
        checkpoints = len(controller.project.checkpoints.all())
        with self._step(f"{VOTES} votes and the rounds that they fill"):
            for number in range(VOTES):
                self._until(lambda: controller.session.current is not None)
                verdict = Verdict.LEFT if number % 2 else Verdict.RIGHT
                self._call("a vote", partial(controller.vote, verdict, 1, 900))
                self._turn()
            self._until(lambda: len(controller.project.checkpoints.all()) > checkpoints)
            self._until(lambda: controller.state.work is None)
        for _ in range(10):
            self._call("an undo", controller.undo)
            self._turn()
            self._call("a redo", controller.redo)
            self._turn()

    def _open_dialogs(self) -> None:
        window = self._studio.window
        assert window.project_pages is not None
        progress = window.project_pages.progress_page
        window.show_page(Page.PROGRESS)
        self._settle()
        dialogs: dict[str, Callable[[], object]] = {
            "settings": window.show_settings,
            "help": window.show_help,
            "compare": progress.compare,
            "train again without some votes": progress.section.action("leave-out").trigger,
            "free disk space": progress.slim_button.click,
            "pairs with missing files": progress.notice.button("show").click,
        }
        for visit in range(VISITS):
            for name, show in dialogs.items():
                with self._step(f"open “{name}”, again" if visit else f"open “{name}”"):
                    show()
                    self._settle()
                for dialog in self._application.topLevelWidgets():
                    if isinstance(dialog, QDialog):
                        dialog.close()
                self._settle()

    def _train_again(self) -> None:
        controller = self._controller
        window = self._studio.window
        assert window.project_pages is not None
        button = window.project_pages.progress_page.section.button("rebuild")
        self._until(lambda: controller.state.work is None)
        for _ in range(VISITS):
            self._call("ask to train again", button.click)
            with self._step("train again"):
                self._settle()
                self._until(lambda: controller.state.work is None)

    def _call(self, name: str, act: Callable[[], object]) -> None:
        began, computed = time.perf_counter(), time.thread_time()
        act()
        self._timed.silences[name].append((time.perf_counter() - began) * 1000)
        self._timed.computed[name].append((time.thread_time() - computed) * 1000)

    @contextmanager
    def _step(self, name: str) -> Iterator[None]:
        self._pulse.start()
        began = time.perf_counter()
        yield
        self._timed.seconds[name].append(time.perf_counter() - began)
        self._turn()
        self._timed.silences[name].append(self._pulse.longest_ms)
        self._timed.computed[name].append(self._pulse.busiest_ms)

    def _turn(self) -> None:
        loop = QEventLoop()
        QTimer.singleShot(0, loop.quit)
        loop.exec()

    def _settle(self, milliseconds: int = SETTLED_MS) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
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


def planning(folder: Path, timed: Timed) -> None:
    """A round planned and its comparisons made, without a window."""
    with Project.open(folder) as project:
        session = Session(project)
        for group in project.undecided_groups(limit=3):
            project.votes.add(group.id, Verdict.LEFT, 1, 0)
        began = time.thread_time()
        job = session.train_job()
        timed.computed["plan a round (in the window's thread)"].append((time.thread_time() - began) * 1000)
        began = time.perf_counter()
        assert job.fresh
        timed.seconds["make its comparisons (in the engine's)"].append(time.perf_counter() - began)
        began = time.thread_time()
        next(session.rebuild(project.checkpoints.all()[-1].id))
        timed.computed["plan to train again (in the window's thread)"].append((time.thread_time() - began) * 1000)


def tell(small: Timed, large: Timed) -> None:
    print("| step | times | seconds, small | large | silence, small | large | computed, small | large | most | |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    for name in dict.fromkeys((*large.computed, *large.seconds)):
        cells = [
            f"{statistics.median(values[name]):.{digits}f} {unit}" if values[name] else ""
            for values, digits, unit in (
                (small.seconds, 2, "s"),
                (large.seconds, 2, "s"),
                (small.silences, 1, "ms"),
                (large.silences, 1, "ms"),
                (small.computed, 1, "ms"),
                (large.computed, 1, "ms"),
            )
        ]
        computed = large.computed[name]
        most = f"{max(computed):.1f} ms" if computed else ""
        longer = "over a frame" if computed and statistics.median(computed) > FRAME_MS else ""
        times = len(computed or large.seconds[name])
        print(f"| {name} | {times} | {' | '.join(cells)} | {most} | {longer} |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--votes", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=1_000)
    parser.add_argument("--lost", action="store_true", help="the trajectories of all votes are lost")
    args = parser.parse_args()
    sys.setswitchinterval(SWITCH_INTERVAL)
    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    with tempfile.TemporaryDirectory() as room:
        timed = []
        for name, share in (("small", 100), ("large", 1)):
            folder = Path(room, name)
            grown(folder, args.votes // share, max(1, args.rounds // share), trajectories=not args.lost)
            timed.append(Visit(application, folder, Path(room, f"{name}-home")).run())
            planning(folder, timed[-1])
    tell(*timed)


if __name__ == "__main__":
    main()
