"""A long sitting: the controller and engine thread of the window over the real engine and the starter model.

    python tests/crash/soak.py MINUTES [--vote-every SECONDS]

votes on every pair as soon as it is there, prints a row each half minute, and ends with what the oracle says.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

from oracle import verify
from studio.app import make_studio_engine
from studio.controller.engine_thread import EngineThread
from studio.controller.program.garbage import GarbageCollector
from studio.controller.program.preferences import PreferenceFile
from studio.controller.projects import NewProject, Projects
from studio.domain.project import ProjectSettings
from studio.domain.sampling import Sampling
from studio.domain.votes import Verdict

SAMPLE_MS = 30_000
REST_MS = 2_000
PULSE_MS = 20
STALL = 60.0
"""Seconds without a pair, a checkpoint or a step of either: something stands still."""
MB = 2**20
SETTLED = 0.25
"""The share of the time after which memory is to stay: the engine has trained by then."""


@dataclass(frozen=True)
class Sample:
    seconds: float
    votes: int
    rounds: int
    memory: int
    handles: int
    threads: int
    wal: int

    def __str__(self) -> str:
        return (
            f"{self.seconds:6.0f} s {self.votes:5} votes {self.rounds:3} rounds {self.memory / MB:7.1f} MB "
            f"{self.handles:3} handles {self.threads:3} threads {self.wal / MB:6.2f} MB of WAL"
        )


@dataclass
class Report:
    """`samples` were taken every half minute, `rested` shortly after each round, when what it used is given back.

    `longest_wait` is how long there was neither a pair nor a checkpoint, which is as long as a round takes,
    `longest_stall` how long the engine did not even tell of a step, `longest_silence` how long the event loop stood
    still, in seconds."""

    samples: list[Sample] = field(default_factory=list)
    rested: list[Sample] = field(default_factory=list)
    longest_wait: float = 0.0
    longest_stall: float = 0.0
    longest_silence: float = 0.0
    problems: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    @property
    def growth(self) -> float:
        """By which share the memory between two rounds grew.

        Within a round it follows the number of votes, whose pictures lie in memory, and what the heap keeps of each
        batch: some hundred megabytes, of which nothing is left afterwards.
        """
        return _growth(self.rested)

    def all_faults(self) -> list[str]:
        """What is not as it has to be."""
        faults = [*self.problems, *self.faults]
        if self.growth > 0.05:
            faults.append(f"memory grew by {self.growth:.1%}")
        for name in ("handles", "threads"):
            values = [getattr(sample, name) for sample in _settled(self.samples)]
            if max(values) - min(values) > 2:
                faults.append(f"{min(values)} to {max(values)} {name}")
        if self.longest_stall > STALL:
            faults.append(f"nothing happened for {self.longest_stall:.0f} s")
        return faults

    def __str__(self) -> str:
        last = self.samples[-1]
        return (
            f"{last.votes} votes, {last.rounds} rounds in {last.seconds / 60:.0f} min; "
            f"memory {self.growth:+.1%} between rounds, {_growth(self.samples):+.1%} at any time, "
            f"handles {last.handles}, threads {last.threads}, WAL at most "
            f"{max(sample.wal for sample in self.samples) / MB:.1f} MB; longest wait {self.longest_wait:.0f} s, "
            f"longest time without a step {self.longest_stall:.0f} s, "
            f"longest silence of the event loop {1000 * self.longest_silence:.0f} ms"
        )


def _settled(samples: list[Sample]) -> list[Sample]:
    return samples[int(SETTLED * len(samples)) :]


def _growth(samples: list[Sample]) -> float:
    """The median of the last quarter over that of the first one once settled, less one; 0 of none."""
    if not samples:
        return 0.0
    settled = _settled(samples)
    quarter = max(1, len(settled) // 4)
    first, last = (median(sample.memory for sample in part) for part in (settled[:quarter], settled[-quarter:]))
    return last / first - 1


class Sitting(QObject):
    """Votes by a timer as long as it is let."""

    def __init__(self, folder: Path, vote_every: float) -> None:
        super().__init__()
        self._garbage = GarbageCollector(self)
        preferences = PreferenceFile(folder / "preferences.json")
        self.engine = EngineThread(make_studio_engine)
        sampling = Sampling(steps=4, guidance_scale=3.0, width=64, height=64)
        settings = ProjectSettings("Meadow", "starter", "atelier", sampling, 7)
        new = NewProject(folder / "Meadow", settings, ("a tree", "a house", "a cat"), ("a star",))
        self.controller = Projects(self.engine, preferences).create(new)
        self.controller.setParent(self)
        self.report = Report()
        self.transcript = ["Made it"]
        self._began = self._pulse_at = self._moved_at = self._stepped_at = time.monotonic()
        self._project = new.folder
        self._votes = 0
        for milliseconds, slot in (
            (PULSE_MS, self._on_pulse),
            (round(1000 * vote_every), self._on_vote),
            (SAMPLE_MS, self._on_sample),
        ):
            timer = QTimer(self)
            timer.timeout.connect(slot)
            timer.start(milliseconds)
        # What the engine tells itself: the controller looks at it again every second, whether it moves or not.
        self.engine.happened.connect(self._on_step)
        self.controller.pair_changed.connect(self._on_moved)
        self.controller.checkpoint_saved.connect(self._on_moved)
        self.controller.checkpoint_saved.connect(lambda: QTimer.singleShot(REST_MS, self._on_rest))
        self.controller.problem_changed.connect(self._on_problem)

    def leave(self) -> None:
        """End all work and close the project."""
        self._on_sample()
        self.controller.leave()
        self._garbage.finish()
        self.engine.wait()

    @Slot()
    def _on_vote(self) -> None:
        group = self.controller.session.current
        if group is None:
            return
        verdict = Verdict.LEFT if self._votes % 3 else Verdict.RIGHT
        if self.controller.vote(verdict, 1, 400):
            self._votes += 1
            vote = self.controller.project.votes.all()[-1]
            self.transcript.append(f"vote {vote.id} on {vote.group.id}: {vote.verdict.value}")

    @Slot()
    def _on_moved(self) -> None:
        now = time.monotonic()
        self.report.longest_wait = max(self.report.longest_wait, now - self._moved_at)
        self._moved_at = now

    @Slot()
    def _on_step(self) -> None:
        now = time.monotonic()
        self.report.longest_stall = max(self.report.longest_stall, now - self._stepped_at)
        self._stepped_at = now

    @Slot()
    def _on_pulse(self) -> None:
        now = time.monotonic()
        self.report.longest_silence = max(self.report.longest_silence, now - self._pulse_at)
        self._pulse_at = now

    @Slot()
    def _on_problem(self) -> None:
        if self.controller.problem is not None:
            self.report.problems.append(str(self.controller.problem))
            self.controller.go_on()

    @Slot()
    def _on_sample(self) -> None:
        self.report.samples.append(self._measured())
        print(self.report.samples[-1], flush=True)

    @Slot()
    def _on_rest(self) -> None:
        self.report.rested.append(self._measured())
        print(f"{self.report.rested[-1]}, at rest", flush=True)

    def _measured(self) -> Sample:
        status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
        wal = self._project / "project.db-wal"
        return Sample(
            seconds=time.monotonic() - self._began,
            votes=self._votes,
            rounds=len(self.controller.project.checkpoints.all()),
            memory=1024 * int(status["VmRSS"].split()[0]),
            handles=len(os.listdir("/proc/self/fd")),
            threads=int(status["Threads"]),
            wal=wal.stat().st_size if wal.exists() else 0,
        )


def soak(minutes: float, vote_every: float) -> Report:
    application = QCoreApplication.instance() or QCoreApplication([])
    with tempfile.TemporaryDirectory(prefix="atelier-soak-") as folder:
        sitting = Sitting(Path(folder), vote_every)
        QTimer.singleShot(round(60_000 * minutes), application.quit)
        QTimer.singleShot(0, sitting.controller.begin)
        application.exec()
        sitting.leave()
        project = Path(folder) / "Meadow"
        sitting.report.faults += verify(project, "\n".join(sitting.transcript))
    return sitting.report


def main() -> int:
    parser = argparse.ArgumentParser(description="A long sitting with the real engine.")
    parser.add_argument("minutes", type=float)
    parser.add_argument("--vote-every", type=float, default=1.0, metavar="SECONDS")
    args = parser.parse_args()
    report = soak(args.minutes, args.vote_every)
    print(report)
    faults = report.all_faults()
    print(*faults, sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
