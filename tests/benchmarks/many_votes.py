"""How long the window stands still in a project of 20,000 votes: opening, voting, a round, every page, closing.

    python tests/benchmarks/many_votes.py
    python tests/benchmarks/many_votes.py --votes 20000 --rounds 1000

A project of a hundredth of the votes goes through the same in the same run, so that the last column tells what grows.
The engine pretends. A silence is how late a timer is that is due every two milliseconds: the time during which the
event loop answered nothing.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from studio.app import SWITCH_INTERVAL, Studio
from studio.assets import sampling_for
from studio.domain.events import TrainingSummary
from studio.domain.project import ProjectSettings
from studio.domain.training_summary import encode_summary
from studio.domain.votes import Verdict
from studio.session.session import Session
from studio.store.database import Database
from studio.store.project import Project
from studio.store.project_creation import DATABASE
from studio.ui.window.project_pages import Page

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))
from fake_engine import FakeEngine

TICK_MS = 2
VOTES = 50
PATIENCE_SECONDS = 120
FRAME_MS = 16
GROW = """
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {rounds})
INSERT INTO checkpoints (id, parent, round, folder, created, votes, summary)
    SELECT i, nullif(i - 1, 0), i, printf('adapters/c%04d', i), '2026-01-01T00:00:00.000+00:00',
    i * {votes} / {rounds}, '{summary}' FROM n;
INSERT INTO heads (checkpoint, at) SELECT max(id), '2026-01-01T00:00:00.000+00:00' FROM checkpoints;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2 * {votes})
INSERT INTO candidates (id, prompt_id, prompt, negative, checkpoint, latent_seed, noise_seed, image, trajectory)
    SELECT i, 1 + i % 2, 'a moth at night ' || i % 50, '',
    CASE WHEN (i + 1) / 2 % 10 = 1 AND i % 2 THEN nullif((i + 1) / 2 * {rounds} / {votes}, 0) END, i, i,
    printf('images/p%06d-%d.png', (i + 1) / 2, i % 2), printf('trajectories/p%06d-%d.safetensors', (i + 1) / 2, i % 2)
    FROM n;
INSERT INTO groups (id, key, checkpoint, purpose, repeats)
    SELECT id / 2, printf('p%06d', id / 2),
    (SELECT max(one.checkpoint) FROM candidates AS one WHERE one.id IN (candidates.id - 1, candidates.id)),
    CASE WHEN id / 2 % 10 = 1 THEN 'check' WHEN id / 2 % 16 = 0 THEN 'repeat' ELSE 'round' END,
    CASE WHEN id / 2 % 10 <> 1 AND id / 2 % 16 = 0 AND id > 80 THEN id / 2 - 22 END
    FROM candidates WHERE id % 2 = 0;
INSERT INTO members (group_id, place, candidate) SELECT (id + 1) / 2, id % 2 = 0, id FROM candidates;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {votes})
INSERT INTO records (id, kind, at, group_id, verdict, strength, milliseconds)
    SELECT i, 'vote', '2026-01-01T00:00:00.000+00:00', i,
    CASE WHEN i % 9 = 0 THEN 'tie' WHEN i % 31 = 0 THEN 'skip' WHEN i % 2 THEN 'left' ELSE 'right' END, 1, 900 FROM n;
INSERT INTO consumed (vote, checkpoint)
    SELECT records.id, min({rounds}, 1 + records.id * {rounds} / {votes}) FROM records
    JOIN groups ON groups.id = group_id WHERE purpose = 'round' AND verdict <> 'skip';
INSERT INTO bookmarks (group_id) SELECT id FROM groups WHERE id % 20 = 3;
"""


def grown(folder: Path, votes: int, rounds: int) -> Path:
    """A project with so many votes, a tenth of them in blind tests and some repeated, and as many checkpoints as
    rounds."""
    summary = json.dumps(encode_summary(TrainingSummary(30, 0.61, 0.2, 0.8, 0.7, 0.03, 12.5)))
    settings = ProjectSettings("Moths", "starter", "atelier", sampling_for("starter"), 0)
    Project.create(folder, settings, ["a moth", "a lamp"], controls=["a moon"]).close()
    database = Database(folder / DATABASE)
    script = GROW.format(votes=votes, rounds=rounds, summary=summary)
    database.connection.executescript(f"BEGIN; {script} COMMIT;")
    database.close()
    picture = folder / "images" / "one.png"
    Image.new("RGB", (64, 64), "olive").save(picture)
    for number in range(max(1, votes - 600), votes + 1):
        for place in (0, 1):
            os.link(picture, folder / "images" / f"p{number:06}-{place}.png")
    for number in range(1, rounds + 1):
        adapter = folder / "adapters" / f"c{number:04}"
        adapter.mkdir()
        (adapter / "adapter_model.safetensors").write_bytes(b"\x02\0\0\0\0\0\0\0{}")
    return folder


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
    """Seconds of a step, and the longest silence of the event loop in it."""

    seconds: dict[str, float] = field(default_factory=dict)
    silences: dict[str, float] = field(default_factory=dict)


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
                self._call("a vote", lambda verdict=verdict: controller.vote(verdict, 1, 900))
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
        began = time.perf_counter()
        act()
        spent = (time.perf_counter() - began) * 1000
        self._timed.silences[name] = max(spent, self._timed.silences.get(name, 0.0))

    @contextmanager
    def _step(self, name: str) -> Iterator[None]:
        self._pulse.start()
        began = time.perf_counter()
        yield
        self._timed.seconds[name] = time.perf_counter() - began
        self._turn()
        self._timed.silences[name] = self._pulse.longest_ms

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
        began = time.perf_counter()
        job = session.train_job()
        timed.silences["plan a round (in the window's thread)"] = (time.perf_counter() - began) * 1000
        began = time.perf_counter()
        number = len(job.fresh)
        timed.seconds["make its comparisons (in the engine's)"] = time.perf_counter() - began
        assert number
        began = time.perf_counter()
        next(session.rebuild(project.checkpoints.all()[-1].id))
        timed.silences["plan to train again (in the window's thread)"] = (time.perf_counter() - began) * 1000
    return timed


def tell(small: Timed, large: Timed) -> None:
    print("| step | small | large | longest silence, small | large | |")
    print("|---|---|---|---|---|---|")
    for name in dict.fromkeys((*large.silences, *large.seconds)):
        cells = [
            f"{values[name]:.{digits}f} {unit}" if name in values else ""
            for values, digits, unit in (
                (small.seconds, 2, "s"),
                (large.seconds, 2, "s"),
                (small.silences, 1, "ms"),
                (large.silences, 1, "ms"),
            )
        ]
        longer = "over a frame" if large.silences.get(name, 0.0) > FRAME_MS else ""
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
            timed.append(Timed(visit.seconds | planned.seconds, visit.silences | planned.silences))
    tell(*timed)


if __name__ == "__main__":
    main()
