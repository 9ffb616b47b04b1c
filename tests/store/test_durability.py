"""What was acknowledged is there after the program was killed; large projects open and take votes quickly."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from studio.domain.errors import ProjectError
from studio.domain.votes import Group, Verdict
from studio.store.lock import ProjectLock
from studio.store.project import Project

VOTER = """
import sys
from pathlib import Path
from studio.domain.votes import Verdict
from studio.store.project import Project
project = Project.open(Path(sys.argv[1]))
for pair in project.undecided_groups():
    print(project.votes.add(pair.id, Verdict.LEFT, 1, 0).id, flush=True)
sys.stdin.read()
"""


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
        kept = [vote.id for vote in again.votes.all()]
        assert kept[: len(heard)] == heard
        assert len(kept) <= len(heard) + 1
        assert again.votes.add(again.undecided_groups()[0].id, Verdict.RIGHT, 1, 0).id > heard[-1]


def test_the_lock_of_a_folder_is_given_back(tmp_path: Path) -> None:
    lock = ProjectLock(tmp_path)
    with pytest.raises(ProjectError, match="another Atelier window"):
        ProjectLock(tmp_path)
    lock.release()
    ProjectLock(tmp_path).release()
    assert (tmp_path / ".lock").exists()
