"""Every harm that a project can come to, against the commands: one sentence or work as usual, and `doctor` mends it."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from _pytest.mark import ParameterSet

from fake_engine import for_commands
from harms import Harm, all_harms, cell_harms, lived_in
from studio.cli.main import main
from studio.repair.doctor import examine, repair
from studio.repair.findings import Report
from studio.store.lock import ProjectLock
from studio.store.project import Project
from time_limit import within

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes, and signals that end what hangs")
SECONDS = 20
COMMANDS: tuple[tuple[str, ...], ...] = (
    ("status", "{0}", "--json"),
    ("generate", "{0}", "--pairs", "1"),
    ("vote", "{0}", "--taste", "warmth"),
    ("train", "{0}"),
    ("rebuild", "{0}"),
    ("go-to", "{0}", "base"),
    ("check", "{0}", "--pairs", "2", "--taste", "warmth"),
    ("export", "{0}", "{0}/exports/style.safetensors", "--replace"),
    ("doctor", "{0}"),
)
HARMS = all_harms()
CELLS = {harm.name for harm in cell_harms()}
CELLS_PER_LONG_RUN = 12
"""Of the cells every twelfth is tried each time, and all of them in a long run."""
UNMENDABLE = {"records of one page"}


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("harmed") / "Meadow"
    lived_in(folder)
    return folder


@pytest.fixture(autouse=True)
def engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "studio.engine.studio_engine", SimpleNamespace(StudioEngine=for_commands(size=8)))


def harmed(harm: Harm, original: Path, beside: Path) -> Path:
    shutil.copytree(original, beside / "Meadow")
    (beside / "other.txt").write_text("theirs")
    harm.do(beside / "Meadow")
    return beside / "Meadow"


def refuse_harm(folder: Path, command: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    """One sentence or none, the lock free, and nothing done to the folder beside."""
    with within(SECONDS):
        code = main([word.format(folder) for word in command])
    _, err = capsys.readouterr()
    assert code in (0, 1)
    assert code == 0 or 1 <= len(err.splitlines()) <= 2, err
    ProjectLock(folder).release()
    assert sorted(os.listdir(folder.parent)) == ["Meadow", "other.txt"]


def sentences(report: Report) -> list[str]:
    return [str(finding.sentence) for finding in report.findings]


def refuse_lasting_harm(folder: Path) -> None:
    """A repair leaves a project that opens, draws, is voted on and trained; a second one has nothing to do."""
    with within(SECONDS):
        repair(folder)
        again = repair(folder)
    assert not again.mendable, sentences(again)
    assert sentences(examine(folder)) == sentences(again)
    with Project.open(folder) as project:
        assert project.damages == ()
        base = project.settings.base
    if base == "starter":
        assert main(["generate", str(folder), "--pairs", "2"]) == 0
        assert main(["vote", str(folder), "--taste", "warmth"]) == 0
        assert main(["train", str(folder)]) == 0


def tried() -> Iterator[ParameterSet]:
    for place, harm in enumerate(HARMS):
        rarely = harm.name in CELLS and place % CELLS_PER_LONG_RUN
        yield pytest.param(place, id=harm.name, marks=[pytest.mark.slow] if rarely else [])


@pytest.mark.parametrize("place", list(tried()))
def test_a_harmed_project(place: int, original: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    harm = HARMS[place]
    folder = harmed(harm, original, tmp_path)
    for command in (COMMANDS[place % len(COMMANDS)], ("status", "{0}")):
        refuse_harm(folder, command, capsys)
    if harm.name not in UNMENDABLE:
        refuse_lasting_harm(folder)


@pytest.mark.slow
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_every_harm_against_a_command(
    command: tuple[str, ...], original: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for place, harm in enumerate(HARMS):
        beside = tmp_path / str(place)
        beside.mkdir()
        refuse_harm(harmed(harm, original, beside), command, capsys)
        shutil.rmtree(beside)
