"""What was acknowledged is there after the program was killed; large projects open and take votes quickly."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pytest

from studio.domain.errors import ProjectError
from studio.domain.project import ProjectSettings
from studio.domain.votes import Group, Verdict
from studio.store.database import Database
from studio.store.founding import DATABASE
from studio.store.lock import ProjectLock
from studio.store.project import Project

VOTER = """
import sys
from pathlib import Path
from studio.domain.votes import Verdict
from studio.store.project import Project
project = Project.open(Path(sys.argv[1]))
for pair in project.undecided_groups():
    print(project.add_vote(pair.id, Verdict.LEFT, 1, 0).id, flush=True)
sys.stdin.read()
"""
PAIRS, VOTES = 50_000, 20_000
GROW = f"""
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {2 * PAIRS})
INSERT INTO candidates SELECT i, 1 + i % 2, 'a moth at night', '', NULL, i, i, 'images/' || i || '.png',
    'trajectories/' || i || '.safetensors' FROM n;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {PAIRS})
INSERT INTO groups SELECT i, printf('p%06d', i), NULL, 'round', NULL FROM n;
INSERT INTO members SELECT (id + 1) / 2, id % 2 = 0, id FROM candidates;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {VOTES})
INSERT INTO records SELECT i, 'vote', '2026-01-01T00:00:00+00:00', NULL, i, 'left', 1, 900, NULL FROM n;
"""


@pytest.fixture
def large(folder: Path, settings: ProjectSettings) -> Path:
    Project.create(folder, settings, ["a moth", "a lamp"]).close()
    database = Database(folder / DATABASE)
    database.connection.executescript(f"BEGIN; {GROW} COMMIT;")
    database.close()
    return folder


def test_votes_survive_a_kill_and_so_does_the_way_in(project: Project, draw: Callable[..., Group]) -> None:
    for number in range(400):
        draw(project, number)
    project.close()
    command = [sys.executable, "-c", VOTER, str(project.folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as voter:
        assert voter.stdout is not None
        heard = [int(voter.stdout.readline()) for _ in range(60)]
        with pytest.raises(ProjectError, match="another Atelier window"):
            Project.open(project.folder)
        voter.kill()
        heard += [int(line) for line in voter.stdout if line.endswith("\n")]
    with Project.open(project.folder) as again:
        kept = [vote.id for vote in again.votes()]
        assert kept[: len(heard)] == heard
        assert len(kept) <= len(heard) + 1
        assert again.add_vote(again.undecided_groups()[0].id, Verdict.RIGHT, 1, 0).id > heard[-1]


def test_a_large_project_opens_and_votes_quickly(large: Path) -> None:
    began = time.process_time()
    with Project.open(large) as project:
        opened = time.process_time() - began
        waiting = project.undecided_groups(limit=200)
        seconds = [seconds_of_a_vote(project, pair) for pair in waiting[:50]]
        assert [pair.id for pair in waiting] == list(range(VOTES + 1, VOTES + 201))
        assert len(project.votes()) == VOTES + 50
    assert opened < 1
    assert median(seconds) < 0.005


def seconds_of_a_vote(project: Project, pair: Group) -> float:
    """Processor time: how busy the machine is with other work says nothing about ours."""
    began = time.process_time()
    project.add_vote(pair.id, Verdict.LEFT, 1, 0)
    return time.process_time() - began


def test_the_lock_of_a_folder_is_given_back(tmp_path: Path) -> None:
    lock = ProjectLock(tmp_path)
    with pytest.raises(ProjectError, match="another Atelier window"):
        ProjectLock(tmp_path)
    lock.release()
    ProjectLock(tmp_path).release()
    assert (tmp_path / ".lock").exists()
