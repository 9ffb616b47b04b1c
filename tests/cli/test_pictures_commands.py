"""Lost and grown files on the command line, and votes that are changed or withdrawn by their pair."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from bad_trajectories import BAD
from picture_sets import picture_set
from studio.cli.main import main
from studio.domain.recipe import ATELIER, RECIPES, LinearModelConfig
from studio.domain.votes import Group, Verdict
from studio.store.project import Project
from trajectory_files import load_trajectory

QUICK = replace(
    ATELIER,
    timesteps=replace(ATELIER.timesteps, per_vote=1, draws_at_least=4),
    optimiser=LinearModelConfig(draws=1, prior=10.0, reach=0.5),
    pairs=replace(ATELIER.pairs, candidates=2),
)


def said(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    code = main([str(word) for word in words])
    out, err = capsys.readouterr()
    return code, out, err


@pytest.fixture
def folder(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three pairs wait."""
    monkeypatch.setitem(RECIPES, "atelier", QUICK)
    project = tmp_path / "meadow"
    assert said(capsys, "new", project, "--prompt", "a cat", "--steps", 3, "--size", "64x64")[0] == 0
    assert said(capsys, "generate", project, "--pairs", 3)[0] == 0
    return project


def groups(folder: Path) -> list[Group]:
    with Project.open(folder) as project:
        return [project.groups.get(number) for number in (1, 2, 3)]


def standing(folder: Path) -> dict[int, tuple[Verdict, int]]:
    with Project.open(folder) as project:
        return {vote.group.id: (vote.verdict, vote.strength) for vote in project.votes.all()}


def digest(folder: Path, checkpoint: str) -> str:
    return hashlib.sha256((folder / "adapters" / checkpoint / "adapter.safetensors").read_bytes()).hexdigest()


def test_a_vote_is_given_changed_and_withdrawn(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "vote", folder, "--pair", 2, "--verdict", "left") == (0, "No. 2: left.\n", "")
    words = ("--verdict", "right", "--strength", 2)
    assert said(capsys, "vote", folder, "--pair", 2, *words) == (0, "No. 2: right, not left.\n", "")
    assert standing(folder) == {2: (Verdict.RIGHT, 2)}
    assert said(capsys, "vote", folder, "--pair", 2, "--verdict", "withdraw")[1] == "No. 2 waits for a vote again.\n"
    assert standing(folder) == {}


def test_the_best_alone_is_an_answer_to_a_group(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "meadow"
    assert said(capsys, "new", folder, "--prompt", "a cat")[0] == 0
    with Project.open(folder) as project:
        project.groups.add(picture_set(project, 1, count=4), (None,) * 4, (0, 1, 2, 3))
    assert said(capsys, "vote", folder, "--pair", 1, "--marks=.+..") == (0, "No. 1: marked “.+..”.\n", "")
    with Project.open(folder) as project:
        (vote,) = project.votes.all()
        assert (vote.presses, len(vote.preferences), project.totals().votes) == (1, 3, 1)
    answer = "No. 1: marked “-+..”, not marked “.+..”.\n"
    assert said(capsys, "vote", folder, "--pair", 1, "--marks=-+..")[1] == answer
    with Project.open(folder) as project:
        assert [(vote.presses, len(vote.preferences)) for vote in project.votes.all()] == [(2, 5)]


def test_the_help_says_that_the_best_alone_is_enough(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["vote", "--help"])
    assert "the best alone is enough (--marks=.+..)" in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--pair", 1), "Say with --verdict what the vote is: one of left, right, tie, bad, marked, skip, withdraw."),
        (("--pair", 1, "--verdict", "lefft"), "Say with --verdict what the vote is: one of left"),
        (("--pair", 9, "--verdict", "left"), "No pictures of this project have the number 9."),
        (("--pair", 1, "--verdict", "left", "--strength", 3), "A vote is 1 (better) or 2 (much better), not 3."),
        (("--pair", 1, "--marks", "+x"), "“+x” are no marks: give one of + . - for each picture."),
        (("--pair", 1, "--marks", "+.-"), "These 2 pictures need a mark each, not 3 marks."),
        (("--pair", 1, "--verdict", "withdraw"), "There is no vote on the pictures no. 1 that could be withdrawn."),
    ],
    ids=str,
)
def test_what_cannot_be_meant_is_told_in_a_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str], words: tuple[object, ...], sentence: str
) -> None:
    code, out, err = said(capsys, "vote", folder, *words)
    assert (code, out) == (1, "")
    assert err.startswith(sentence)
    assert err.count("\n") == 1
    assert standing(folder) == {}


def test_what_is_left_out_is_told_and_drawn_anew(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "redraw", folder)[1].startswith("No picture of this project is known to be missing")
    for pair in (1, 2, 3):
        said(capsys, "vote", folder, "--pair", pair, "--verdict", "left")
    file = groups(folder)[1].left.trajectory
    assert file is not None
    whole = load_trajectory(file).latents
    BAD["NaN"][0](file)
    code, out, err = said(capsys, "train", folder)
    assert (code, err) == (0, "")
    left_out = f"No. 2 is left out: {file.name} holds infinite numbers or none at all (NaN).\n"
    assert out.startswith(left_out + "“atelier-cli redraw” draws them anew.\nCheckpoint 1: 2 votes")
    groups(folder)[0].left.image.unlink()
    rebuilt = said(capsys, "rebuild", folder)[1]
    assert rebuilt.startswith("No. 1 is learned from: p000001-")
    assert "Checkpoint 2: 2 votes" in rebuilt
    assert said(capsys, "redraw", folder)[:2] == (0, "The pictures for 2 votes are drawn anew.\n")
    assert groups(folder)[0].left.image.is_file()
    torch.testing.assert_close(load_trajectory(file).latents, whole, rtol=0, atol=1e-4)
    assert said(capsys, "train", folder)[1].startswith("Checkpoint 3: 3 votes")


def test_nothing_left_is_no_checkpoint_and_no_error(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "vote", folder, "--pair", 1, "--verdict", "left")
    for picture in groups(folder)[0].pictures:
        assert picture.trajectory is not None
        picture.trajectory.unlink()
    code, out, _ = said(capsys, "train", folder)
    assert code == 0
    assert out.endswith(
        "Nothing is left that could be learned from, so there is no new checkpoint; every vote is kept.\n"
    )


def test_a_project_is_made_smaller_and_learns_the_same(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for pair in (1, 2, 3):
        said(capsys, "vote", folder, "--pair", pair, "--verdict", "left")
    assert said(capsys, "slim", folder, "--dry-run")[1].startswith("0 bytes")
    # As older versions kept them: every step.
    on_steps = replace(QUICK, objective=replace(QUICK.objective, kind="expected_d3po"))
    with monkeypatch.context() as older:
        older.setitem(RECIPES, "atelier", on_steps)
        assert said(capsys, "redraw", folder, "--pair", 1, "--pair", 2, "--pair", 3)[0] == 0
    assert said(capsys, "train", folder)[0] == 0
    size = sum(file.stat().st_size for file in folder.rglob("*.safetensors"))
    code, _, err = said(capsys, "slim", folder)
    assert (code, err.count("\n")) == (1, 1)
    assert "say --yes to free them" in err
    assert sum(file.stat().st_size for file in folder.rglob("*.safetensors")) == size
    freed = said(capsys, "slim", folder, "--yes")[1]
    assert "are free; no picture, vote or checkpoint has changed." in freed
    now = sum(file.stat().st_size for file in folder.rglob("*.safetensors"))
    assert int(freed.split()[0].replace(",", "")) == pytest.approx(size - now, abs=100)
    assert said(capsys, "rebuild", folder)[0] == 0
    assert digest(folder, "c0001") == digest(folder, "c0002")
