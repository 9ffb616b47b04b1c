"""A terminal that has gone, a full disk behind a redirection, streams that were closed from the start."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from studio.cli.main import main

COMMAND = (sys.executable, "-m", "studio.cli")
pytestmark = pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")


@pytest.fixture
def project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    assert main(["new", str(tmp_path / "p"), "--prompt", "a moth"]) == 0
    capsys.readouterr()
    return tmp_path / "p"


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_closed_pipe_ends_the_command_quietly(project: Path, unbuffered: str) -> None:
    environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    for words, both in (("status", project), False), (("status", project / "nowhere"), True):
        reading, writing = os.pipe()
        os.close(reading)
        errors = writing if both else subprocess.PIPE
        ended = subprocess.run([*COMMAND, *map(str, words)], stdout=writing, stderr=errors, env=environment, timeout=60)
        os.close(writing)
        assert (ended.returncode, ended.stderr or b"") == (141, b"")


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_full_disk_behind_the_output_is_told(project: Path, unbuffered: str) -> None:
    environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [*COMMAND, "status", str(project), "--json"],
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment,
            timeout=60,
        )
    assert (ended.returncode, ended.stderr.count(b"\n"), b"The disk is full" in ended.stderr) == (1, 1, True)


def test_streams_that_are_closed_are_not_missed(project: Path) -> None:
    script = f'exec "{sys.executable}" -m studio.cli status "{project}" <&- >&- 2>&-'
    assert subprocess.run(["sh", "-c", script], timeout=60).returncode == 0


def test_what_the_terminal_cannot_show_is_written_by_its_numbers(project: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii:strict"}
    ended = subprocess.run([*COMMAND, "status", str(project)], capture_output=True, env=environment, timeout=60)
    assert (ended.returncode, ended.stdout.startswith(b"p \\u2014 0 votes")) == (0, True)
