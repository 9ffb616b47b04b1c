"""The command line over the real engine and the starter model, in small."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from PIL import Image

from model_files import write_checkpoint
from picture_sets import picture_set
from stand_in_adapters import write_adapter
from studio.cli.main import main
from studio.domain.base_model import Family
from studio.domain.events import TrainingSummary
from studio.domain.recipe import ATELIER, PURPOSES, RECIPES, LinearModelConfig, Recipe
from studio.domain.sampling import Sampler, Sampling
from studio.domain.votes import Purpose, Verdict
from studio.session.statistics.strength_fit import CHECKED_AT
from studio.store.project import Project
from studio.taste_file import TASTE
from told_projects import make_told_project

QUICKLY = ("--steps", 5, "--size", "64x64")
"""Small pictures in few steps, where it does not matter what they look like."""


def said(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    code = main([str(word) for word in words])
    out, err = capsys.readouterr()
    return code, out, err


def test_from_a_new_project_to_an_exported_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = tmp_path / "meadow"
    votes = tmp_path / "votes.csv"
    lora = tmp_path / "meadow.safetensors"
    prompts = ("--prompt", "a cat, warm palette", "--prompt", "a tree at night", "--control", "a star")
    assert said(capsys, "new", project, "--base", "starter", *prompts, *QUICKLY)[0] == 0
    assert said(capsys, "generate", project, "--pairs", 2)[0] == 0
    assert said(capsys, "generate", project, "--pairs", 1, "--group", 3)[1] == "The pictures for 1 vote are ready.\n"
    waiting = json.loads(said(capsys, "status", project, "--json")[1])["waiting"]
    votes.write_text(
        f"pair,verdict,strength,marks\n{waiting[0]},left,2,\n{waiting[1]},tie,,\n{waiting[2]},marked,,+.-\n"
    )
    code, out, _ = said(capsys, "vote", project, "--from", votes)
    assert (code, out) == (0, "4 votes. 4 of 20 for the next round of training.\n")
    assert said(capsys, "train", project)[0] == 0
    facts = json.loads(said(capsys, "status", project, "--json")[1])
    assert (facts["votes"], facts["left"], facts["ties"], facts["checkpoints"], facts["pictures"]) == (4, 1, 1, 1, 7)
    assert "1 checkpoint" in said(capsys, "status", project)[1]
    code, out, _ = said(capsys, "check", project, "--pairs", 4, "--taste", "warmth")
    assert code == 0
    assert "n = 4" in out
    assert said(capsys, "export", project, lora)[0] == 0
    assert lora.stat().st_size > 100_000


def test_the_status_tells_at_which_strength_a_checkpoint_is_liked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said(capsys, "new", tmp_path / "p", "--prompt", "a cat")
    with Project.open(tmp_path / "p") as project:
        write_adapter(project.adapters / "c0001")
        summary = TrainingSummary(30, 0.6, 0.2, 0.8, None, 0.03, 1.0)
        project.checkpoints.add(project.adapters / "c0001", None, (), summary)
        check = project.blind_tests.add(1, None, 10, of_strengths=True)
        for number, both in enumerate(combinations(CHECKED_AT, 2), start=1):
            made = picture_set(project, number)
            group = project.groups.add(made, (1, 1), (0, 1), Purpose.BLIND_TEST, check.id, both)
            project.votes.add(group.id, Verdict.RIGHT, 1, 0)
    (liked,) = json.loads(said(capsys, "status", tmp_path / "p", "--json")[1])["strength"]
    assert (liked["checkpoint"], liked["strength"], liked["pairs"], liked["clear"]) == (1, 150, 10, True)
    assert liked["tallies"]["150"] == {"wins": 4, "ties": 0, "losses": 0}


def test_the_status_tells_what_the_newest_checkpoint_thinks_you_like(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make_told_project(tmp_path / "p")
    out = said(capsys, "status", tmp_path / "p")[1]
    assert "Checkpoint 1 has learned: brighter\n" in out
    assert "Of 40 votes it had not seen it would have foretold 29 (57% to 84%; by chance half)\n" in out
    assert "More votes of the same kind hardly change it any more\n" in out
    taste = json.loads(said(capsys, "status", tmp_path / "p", "--json")[1])["taste"]
    assert (taste["checkpoint"], taste["words"], taste["settled"]) == (1, ["brighter"], True)
    assert (taste["asked"], taste["foretold"]) == (40, 29)
    assert [len(taste["highest"]), len(taste["lowest"])] == [6, 6]
    (tmp_path / "p" / "adapters" / "c0001" / TASTE).write_text("{")
    assert "has learned" not in said(capsys, "status", tmp_path / "p")[1]
    assert json.loads(said(capsys, "status", tmp_path / "p", "--json")[1])["taste"] is None


@pytest.mark.parametrize(("recipe", "twins"), [("atelier", [(2, 3)]), ("reference", [(1, 3), (2, 4)])])
def test_a_rebuild_from_the_same_votes_has_the_same_weights(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    recipe: str,
    twins: list[tuple[int, int]],
) -> None:
    """That is so at any number of denoising steps, so `atelier` looks at fewer than it is made for."""
    few_looks = replace(
        ATELIER,
        timesteps=replace(ATELIER.timesteps, draws_at_least=12),
        optimiser=LinearModelConfig(draws=2, prior=10.0, reach=0.5),
    )
    monkeypatch.setitem(RECIPES, "atelier", few_looks)
    project = tmp_path / "meadow"

    def weights(checkpoint: int) -> bytes:
        return (project / "adapters" / f"c{checkpoint:04}" / "adapter.safetensors").read_bytes()

    said(capsys, "new", project, "--prompt", "a cat, warm palette", "--recipe", recipe, *QUICKLY)
    for _ in range(2):
        said(capsys, "generate", project, "--pairs", 2)
        said(capsys, "vote", project, "--taste", "luminance")
        assert said(capsys, "train", project)[0] == 0
    code, out, _ = said(capsys, "rebuild", project)
    assert (code, out.startswith(f"Checkpoint {twins[-1][1]}:")) == (0, True)
    assert [weights(old) == weights(new) for old, new in twins] == [True] * len(twins)
    assert said(capsys, "rebuild", project, "--checkpoint", 1, "--without", 1)[0] == 0
    assert weights(1) != weights(twins[-1][1] + 1)
    assert said(capsys, "go-to", project, "base")[1] == "New pictures come from the base model.\n"
    assert said(capsys, "go-to", project, "abc")[::2] == (
        1,
        "“abc” is no checkpoint; give its number, or “base” for the base model.\n",
    )
    assert said(capsys, "go-to", project, 9)[::2] == (1, "There is no checkpoint 9 in this project.\n")


def test_a_rehearsal_reports_all_it_promises(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = ("--json", tmp_path / "report.json", "--export", tmp_path / "style.safetensors", *QUICKLY)
    assert said(capsys, "rehearse", "--votes", 3, "--check-pairs", 16, "--recipe", "reference", *where)[0] == 0
    report = json.loads((tmp_path / "report.json").read_text())
    assert report.keys() >= {
        *("taste", "recipe", "seed", "votes", "check_pairs", "wins", "ties", "losses", "win_rate", "win_low"),
        *("win_high", "shift", "pixel_change", "drift", "diversity_ratio", "seconds", "curve", "checkpoint", "export"),
    }
    assert report["wins"] + report["ties"] + report["losses"] == report["check_pairs"] == 16
    assert report["win_rate"] == (report["wins"] + report["ties"] / 2) / 16
    assert [point["votes"] for point in report["curve"]] == [3]
    assert (tmp_path / "style.safetensors").is_file()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("status", "{tmp}/nowhere"), "There is no"),
        (("status", "{tmp}"), "not an Atelier project"),
        (("new", "{tmp}/x", "--prompt", " "), "at least one prompt"),
        (("new", "{tmp}/x", "--prompt", "a cat", "--base", "{tmp}"), "is no model folder"),
        (("new", "{tmp}/x", "--prompt", "a cat", "--recipe", "magic"), "no recipe called “magic”"),
        (("new", "{tmp}/file/x", "--prompt", "a cat"), "cannot be"),
        (("rehearse", "--taste", "beauty"), "no taste called “beauty”"),
        (("rehearse", "--taste", "-beauty"), "no taste called “-beauty”"),
        (("rehearse", "--votes", "0"), "0 votes are not possible"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], sentence: str
) -> None:
    (tmp_path / "file").write_text("")
    code, _, err = said(capsys, *(word.format(tmp=tmp_path) for word in words))
    assert code == 1
    assert sentence in err
    assert len(err.strip().splitlines()) == 1
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ("pair,verdict\none,left\n", "line 2: expected the columns"),
        ("pair,verdict\n1,lovely\n", "one of left, right, tie, bad, marked, skip"),
        ("pair,verdict,marks\n1,marked,*-\n", "line 2: expected the columns"),
        ("pair,verdict,marks\n1,left,+-\n", "mark the best and the bad ones"),
        ("pair,verdict\n99,left\n", "no. 99 does not wait"),
        ("pair,verdict,strength\n1,left,9\n", "not 9"),
    ],
)
def test_a_bad_row_of_votes_casts_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], rows: str, sentence: str
) -> None:
    said(capsys, "new", tmp_path / "p", "--prompt", "a cat")
    with Project.open(tmp_path / "p") as project:
        project.groups.add(picture_set(project, 1), (None, None), (0, 1))
    (tmp_path / "votes.csv").write_text(rows)
    code, _, err = said(capsys, "vote", tmp_path / "p", "--from", tmp_path / "votes.csv")
    assert code == 1
    assert sentence in err
    assert json.loads(said(capsys, "status", tmp_path / "p", "--json")[1])["votes"] == 0


def test_a_project_draws_with_the_sampler_that_was_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = tmp_path / "p"
    drawn = ("--sampler", "DPM++ 2M Karras", "--clip-skip", 2, "--guidance", 2)
    assert said(capsys, "new", project, "--prompt", "a cat", *drawn, *QUICKLY)[0] == 0
    assert said(capsys, "generate", project, "--pairs", 1)[0] == 0
    with Project.open(project) as opened:
        (group,) = opened.undecided_groups()
        with Image.open(group.pictures[0].image) as image:
            assert "Steps: 5, Sampler: DPM++ 2M Karras, CFG scale: 2.0, Clip skip: 2, Seed:" in image.info["parameters"]


def test_the_status_tells_how_the_pictures_are_drawn(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = tmp_path / "p"
    said(capsys, "new", project, "--prompt", "a cat", "--sampler", "euler", "--clip-skip", 2, "--size", "full")
    drawn = "Drawn with Euler, 20 steps, guidance 3, {}, CLIP skip 2\n"
    assert drawn.format("the model's own size") in said(capsys, "status", project)[1]
    Image.new("RGB", (96, 64)).save(project / "images" / "p000001-a.png")
    assert drawn.format("96 × 64") in said(capsys, "status", project)[1]
    sampling = json.loads(said(capsys, "status", project, "--json")[1])["sampling"]
    told = (sampling["sampler"], sampling["steps"], sampling["width"], sampling["height"], sampling["clip_skip"])
    assert told == ("euler", 20, 96, 64, 2)


def test_a_draft_is_of_the_size_that_the_model_has_for_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    model = write_checkpoint(tmp_path / "dream.safetensors", Family.SDXL)
    draft = ("--prompt", "a cat", "--size", "draft")
    assert said(capsys, "new", tmp_path / "p", "--base", model, *draft)[0] == 0
    assert "768 × 768" in said(capsys, "status", tmp_path / "p")[1]
    code, _, err = said(capsys, "new", tmp_path / "q", *draft)
    assert (code, "“starter” has no draft size" in err, (tmp_path / "q").exists()) == (1, True, False)


def test_a_model_for_few_steps_is_drawn_as_it_was_made_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    model = write_checkpoint(tmp_path / "sdxl_lightning_4step.safetensors", Family.SDXL)
    for folder, options, sampling in (
        ("a", (), Sampling(4, 1.0, sampler=Sampler.EULER_SGM_UNIFORM)),
        ("b", ("--sampler", "lcm", "--guidance", 1.5), Sampling(4, 1.5, sampler=Sampler.LCM)),
    ):
        assert said(capsys, "new", tmp_path / folder, "--base", model, "--prompt", "a cat", *options)[0] == 0
        with Project.open(tmp_path / folder) as opened:
            assert opened.settings.sampling == sampling


@pytest.mark.parametrize(
    ("command", "recipe", "label"),
    [
        ("new", "d3po", "D3PO"),
        ("new", "reference", "D3PO as published"),
        ("plan", "reference", "D3PO as published"),
        ("rehearse", "d3po", "D3PO"),
    ],
)
def test_learning_from_steps_needs_ddim(
    command: str, recipe: str, label: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = (tmp_path / "p", "--prompt", "a cat") if command == "new" else ()
    code, _, err = said(capsys, command, *project, "--recipe", recipe, "--sampler", "euler")
    assert (code, err) == (
        1,
        f"“{label}” learns from the steps of DDIM with noise; choose the sampler DDIM, or “Few votes”, which learns "
        "from pictures of every sampler.\n",
    )
    assert not (tmp_path / "p").exists()


def test_the_help_tells_what_each_recipe_is_for(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["new", "--help"])
    told = " ".join(capsys.readouterr().out.split())
    assert "--recipe atelier|d3po|reference" in told
    for name, label in (("atelier", "Few votes"), ("d3po", "D3PO"), ("reference", "D3PO as published")):
        assert f"{name}, “{label}”: {PURPOSES[name]}" in told


@pytest.mark.parametrize("recipe", RECIPES.values(), ids=RECIPES)
def test_the_status_tells_how_a_project_learns(
    recipe: Recipe, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said(capsys, "new", tmp_path / "p", "--prompt", "a cat", "--recipe", recipe.name)[0] == 0
    assert f"Learns by “{recipe.label}” ({recipe.name})\n" in said(capsys, "status", tmp_path / "p")[1]
