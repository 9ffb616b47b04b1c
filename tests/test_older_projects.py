"""Projects that an earlier version left on the disk open, tell what they told, train on and export."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from studio.cli.main import main
from studio.session.session import Session
from studio.store.project import Project

PROJECTS = Path(__file__).parent / "fixtures" / "project_0_1"


def unpacked(name: str, folder: Path) -> Path:
    with zipfile.ZipFile(PROJECTS / f"{name}.zip") as archive:
        archive.extractall(folder)
    return folder / name


@pytest.fixture
def meadow(tmp_path: Path) -> Path:
    """Recipe `atelier`, one checkpoint, pictures of a size of its own, votes of every kind."""
    return unpacked("meadow", tmp_path)


@pytest.fixture
def river(tmp_path: Path) -> Path:
    """Recipe `reference`, one checkpoint with the moments of its optimiser."""
    return unpacked("river", tmp_path)


def run(*words: object) -> int:
    return main([str(word) for word in words])


def facts(project: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    capsys.readouterr()
    assert run("status", project, "--json") == 0
    status: dict[str, object] = json.loads(capsys.readouterr().out)
    return status


def vote_left(project: Path, pairs: object) -> None:
    assert isinstance(pairs, list)
    votes = project.parent / "votes.csv"
    votes.write_text("pair,verdict\n" + "".join(f"{pair},left\n" for pair in pairs))
    assert run("vote", project, "--from", votes) == 0


def record(project: Path, checkpoint: int) -> dict[str, object]:
    text = (project / "adapters" / f"c{checkpoint:04}" / "checkpoint.json").read_text(encoding="utf-8")
    values: dict[str, object] = json.loads(text)
    return values


def test_the_status_is_what_it_was(meadow: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = facts(meadow, capsys)
    expected = {
        "name": "meadow",
        "base": "starter",
        "recipe": "atelier",
        "lesson": "style",
        "votes": 12,
        "left": 4,
        "right": 4,
        "ties": 1,
        "bad": 1,
        "skipped": 1,
        "checkpoints": 1,
        "pictures": 27,
        "round": {"number": 2, "votes": 1, "needed": 20},
        "blind": [],
        "strength": [],
        "waiting": [13],
    }
    assert {key: status[key] for key in expected} == expected
    assert run("status", meadow) == 0
    assert capsys.readouterr().out == (
        "meadow — 12 votes, 1 checkpoints, 27 pictures\nTeaches “A style” (style): Which one is closer to your style?\n"
        "Drawn with DDIM, 4 steps, guidance 3, 32 × 32\n"
        "Learns by “Few votes” (atelier)\n"
        "Round 2: 1 of 20 votes\nReady to vote on: 1\n"
    )


def test_settings_and_records_are_what_they_were(meadow: Path) -> None:
    with Project.open(meadow) as project:
        sampling = project.settings.sampling
        assert (sampling.steps, sampling.guidance_scale, sampling.eta) == (4, 3.0, 1.0)
        assert (sampling.guidance_rescale, sampling.width, sampling.height) == (0.0, 64, 64)
        head = Session(project).head
        assert head is not None
        assert (head.id, head.name, head.pinned, head.round, head.votes) == (1, "warm", True, 1, 9)
        assert head.summary.updates == record(meadow, 1)["updates"] == 8
    with closing(sqlite3.connect(meadow / "project.db")) as connection:
        of_pair = connection.execute("SELECT candidate FROM members WHERE group_id = 3 ORDER BY candidate").fetchall()
        assert connection.execute("SELECT candidate FROM stars").fetchall() == of_pair


@pytest.mark.parametrize("name", ["meadow", "river"])
def test_the_old_checkpoint_is_exported(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = unpacked(name, tmp_path)
    lora = tmp_path / "style.safetensors"
    assert run("export", project, lora, "--checkpoint", 1) == 0
    assert "Checked for: diffusers" in capsys.readouterr().err
    assert lora.stat().st_size > 100_000


def test_a_round_is_trained_on_old_and_new_trajectories_together(
    meadow: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("generate", meadow, "--pairs", 1) == 0
    waiting = facts(meadow, capsys)["waiting"]
    vote_left(meadow, waiting)
    assert run("train", meadow) == 0
    status = facts(meadow, capsys)
    assert (status["checkpoints"], status["votes"], status["waiting"]) == (2, 14, [])
    assert status["round"] == {"number": 3, "votes": 0, "needed": 20}
    # all votes of the old round and the three that came after it, whichever of them order two pictures of a round
    old = record(meadow, 1)["votes"]
    new = record(meadow, 2)["votes"]
    assert isinstance(old, list)
    assert isinstance(new, list)
    assert set(new) > set(old)


def test_a_round_goes_on_from_the_old_checkpoint_and_its_optimiser(
    river: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("generate", river, "--pairs", 1) == 0
    vote_left(river, facts(river, capsys)["waiting"])
    assert run("train", river) == 0
    status = facts(river, capsys)
    assert (status["checkpoints"], status["votes"]) == (2, 3)
    assert (record(river, 2)["parent"], record(river, 2)["updates"]) == ("c0001", 3)
    assert record(river, 1)["updates"] == 2
