"""Projects that were worked on before the test begins: made once, then copied for each test."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from fake_engine import FakeEngine
from studio.domain.engine import Cancel
from studio.domain.project import ProjectSettings
from studio.domain.sampling import Sampling
from studio.domain.votes import Verdict
from studio.session.job_runner import Runner
from studio.session.session import Session
from studio.store.project import Project

LOOKED_MS = 400
SAMPLING = Sampling(steps=4)


def create(
    folder: Path, name: str = "Meadow", sampling: Sampling = SAMPLING, recipe: str = "atelier", group_size: int = 2
) -> None:
    settings = ProjectSettings(name, "starter", recipe, sampling, 7, group_size=group_size)
    Project.create(folder, settings, ["a cat", "a tree"]).close()


def play_to_last_vote(folder: Path, round_number: int, size: int = 64) -> None:
    """Prefer the left picture until the round lacks one vote, and let the engine do what is due before each vote.
    `size` is that of the pictures, in pixels.

    What the last of them makes due is left undone, as if the program had ended there: whoever opens the project next
    has something to draw.
    """
    with Project.open(folder) as project:
        session = Session(project)
        runner = Runner(FakeEngine(size=size), Cancel())
        while session.round.number < round_number or session.round.votes < session.round.needed - 1:
            while job := session.next_job():
                runner.run(job, "work", session.record)
            session.vote(Verdict.LEFT, milliseconds=LOOKED_MS)


def one_vote_before_training(folder: Path) -> None:
    create(folder)
    play_to_last_vote(folder, 1)


def one_vote_before_second_training(folder: Path) -> None:
    create(folder)
    play_to_last_vote(folder, 2)


class PreparedProjects:
    """Keeps one original of each project in `room`."""

    def __init__(self, room: Path) -> None:
        self._room = room
        self._originals: dict[Callable[[Path], None], Path] = {}

    def copy(self, prepare: Callable[[Path], None], to: Path) -> Path:
        """Put the project that `prepare` makes into the new folder `to`."""
        if prepare not in self._originals:
            original = self._room / str(len(self._originals))
            prepare(original)
            self._originals[prepare] = original
        shutil.copytree(self._originals[prepare], to)
        return to
