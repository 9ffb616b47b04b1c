"""Whatever write fails: one sentence, nothing left, and the same command succeeds afterwards."""

from __future__ import annotations

import errno
import json
import shutil
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

import pytest

from failing_disk import FailingDisk
from fake_engine import for_commands
from studio.cli.main import main
from studio.store.project import Project

ERRNOS = (errno.ENOSPC, errno.EIO, errno.EROFS, errno.EMFILE, errno.EACCES)
KEPT = {".lock"}
LEAST_SITES = 2


def run(*words: object) -> int:
    return main([str(word) for word in words])


def answers(project: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """A CSV file that answers every pair that waits."""
    capsys.readouterr()
    run("status", project, "--json")
    waiting = json.loads(capsys.readouterr().out)["waiting"]
    return "pair,verdict\n" + "".join(f"{pair},left\n" for pair in waiting)


@pytest.fixture
def prepared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    """A project with a checkpoint, votes to train on, a pair that waits, and a file of votes beside it."""
    monkeypatch.setattr("studio.engine.studio_engine.StudioEngine", for_commands())
    project = tmp_path / "prepared"
    votes = tmp_path / "votes.csv"
    run("new", project, "--prompt", "a cat", "--control", "a star", "--steps", 2)
    for trains in (True, False):
        run("generate", project, "--pairs", 2)
        votes.write_text(answers(project, capsys))
        run("vote", project, "--from", votes)
        if trains:
            run("train", project)
    run("generate", project, "--pairs", 3)
    votes.write_text(answers(project, capsys))
    (tmp_path / "scratch").mkdir()
    return project


COMMANDS: dict[str, Callable[[Path], list[object]]] = {
    "new": lambda folder: ["new", folder / "new", "--prompt", "a cat"],
    "generate": lambda folder: ["generate", folder / "p", "--pairs", 1],
    "vote": lambda folder: ["vote", folder / "p", "--from", folder.parents[1] / "votes.csv"],
    "train": lambda folder: ["train", folder / "p"],
    "export": lambda folder: ["export", folder / "p", folder / "p" / "exports" / "style"],
    "export again": lambda folder: ["export", folder / "p", folder / "style", "--replace"],
    "check": lambda folder: ["check", folder / "p", "--pairs", 2, "--taste", "warmth"],
    "status": lambda folder: ["status", folder / "p"],
}


def fresh(prepared: Path, number: int) -> Path:
    folder = prepared.parent / "scratch" / str(number)
    shutil.copytree(prepared, folder / "p")
    (folder / "style.safetensors").write_bytes(b"old")
    return folder


def leftovers(folder: Path) -> set[str]:
    return {path.name for path in folder.rglob(".*")} - KEPT


@pytest.mark.parametrize("command", COMMANDS)
def test_a_write_that_fails_is_told_and_the_command_can_be_repeated(
    command: str, prepared: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    words = COMMANDS[command]
    folder = fresh(prepared, 0)
    disk = FailingDisk(monkeypatch, prepared.parent / "scratch")
    assert run(*words(folder)) == 0
    sites = disk.kinds()
    assert len(sites) >= LEAST_SITES
    # Each error at some of the sites; `tests/crash` has them all.
    for number, (site, code) in enumerate(zip(sites, cycle(ERRNOS), strict=False), start=1):
        disk.arm(None)
        folder = fresh(prepared, number)
        capsys.readouterr()

        disk.arm(site, code)
        ended = run(*words(folder))
        disk.arm(None)
        said = capsys.readouterr().err
        where = (command, site, errno.errorcode[code], said)
        assert ended in (0, 1), where
        if ended == 1:
            assert said.count("\n") == 1, where
            assert (folder / "style.safetensors").read_bytes() == b"old", where
            assert run(*words(folder)) == 0, (where, capsys.readouterr().err)
        assert leftovers(folder) == set(), where
        if (folder / "p" / "project.db").exists():
            with Project.open(folder / "p") as project:
                assert all(
                    picture.image.is_file() for group in project.undecided_groups() for picture in group.pictures
                )
        shutil.rmtree(folder)
