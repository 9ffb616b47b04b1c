"""Rounds in which some files cannot be learned from."""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from bad_trajectories import BAD
from conftest_engine import SAMPLING
from studio.assets import base_path
from studio.domain.base_model import Base
from studio.domain.engine import Cancel
from studio.domain.errors import ModelError, Stopped
from studio.domain.events import CheckpointSaved, Event, FilesChecked, TrainingStep
from studio.domain.flaws import Flaw, FlawedPicture
from studio.domain.jobs import Train
from studio.domain.recipe import ATELIER, AdamWConfig, LinearModelConfig, Recipe
from studio.domain.steps import result_of
from studio.domain.votes import Comparison
from studio.engine.model.adapter import WEIGHTS
from studio.engine.model.base_model import BaseModel
from studio.engine.studio_engine import StudioEngine
from studio.engine.training.file_check import without_flawed
from studio.engine.training.finite import DIVERGED
from studio.engine.training.trainer import Trainer
from studio.trajectory_file import keep_final

BASE = Base(base_path("starter"))
QUICK = replace(
    ATELIER,
    timesteps=replace(ATELIER.timesteps, per_vote=1, draws_at_least=4),
    optimiser=LinearModelConfig(draws=1, prior=10.0, reach=0.5),
)


@pytest.fixture
def own(comparisons: tuple[Comparison, ...], tmp_path: Path) -> tuple[Comparison, ...]:
    """The comparisons with files of their own, to be spoilt."""
    folder = tmp_path / "chains"
    folder.mkdir()

    def copied(file: Path) -> Path:
        return Path(shutil.copy(file, folder))

    return tuple(replace(each, winner=copied(each.winner), loser=copied(each.loser)) for each in comparisons)


def job(
    folder: Path,
    fresh: tuple[Comparison, ...],
    recipe: Recipe = QUICK,
    *,
    awaited: frozenset[int] = frozenset(),
) -> Train:
    return Train(BASE, None, folder, fresh, (), SAMPLING, recipe, 0, awaited)


def run(engine: StudioEngine, what: Train) -> list[Event]:
    return list(engine.run(what, Cancel()))


def checked(model: BaseModel, what: Train) -> tuple[FilesChecked, Train | None]:
    steps = without_flawed(model, what, Cancel())
    event = next(steps)
    assert isinstance(event, FilesChecked)
    return event, result_of(steps)


def digest(folder: Path) -> str:
    return hashlib.sha256((folder / WEIGHTS).read_bytes()).hexdigest()


@pytest.mark.parametrize("name", BAD)
def test_a_comparison_with_a_bad_file_is_left_out(
    model: BaseModel, own: tuple[Comparison, ...], tmp_path: Path, name: str
) -> None:
    spoil, flaw = BAD[name]
    spoil(own[1].loser)
    event, left = checked(model, job(tmp_path / "c", own))
    assert event.flawed == (FlawedPicture(own[1].loser, flaw),)
    assert event.checked == {side for each in own for side in (each.winner, each.loser)}
    assert left is not None
    assert left.fresh == (own[0], *own[2:])


def test_earlier_comparisons_are_left_out_as_well(
    model: BaseModel, own: tuple[Comparison, ...], tmp_path: Path
) -> None:
    own[0].winner.unlink()
    event, left = checked(model, replace(job(tmp_path / "c", own[1:3]), earlier=own[:1]))
    assert {picture.trajectory for picture in event.flawed} == {own[0].winner}
    assert left is not None
    assert (left.fresh, left.earlier) == (own[1:3], ())


def test_a_recipe_on_actions_leaves_out_what_has_no_steps(
    model: BaseModel, own: tuple[Comparison, ...], recipe: Recipe, tmp_path: Path
) -> None:
    keep_final(own[2].winner)
    event, left = checked(model, job(tmp_path / "c", own, recipe))
    assert event.flawed == (FlawedPicture(own[2].winner, Flaw.NO_STEPS),)
    assert left is not None
    assert left.fresh == (own[0], own[1], own[3])
    assert checked(model, job(tmp_path / "c", own))[0].flawed == ()


def test_a_picture_that_is_gone_is_told_and_its_latents_are_learned_from(
    model: BaseModel, own: tuple[Comparison, ...], tmp_path: Path
) -> None:
    there = tmp_path / "there.png"
    there.write_bytes(b"")
    shown = tuple(replace(each, winner_image=there, loser_image=tmp_path / "gone.png") for each in own[:1])
    event, left = checked(model, job(tmp_path / "c", shown))
    assert event.flawed == (FlawedPicture(own[0].loser, Flaw.NO_PICTURE),)
    assert left is not None
    assert left.fresh == shown


def test_a_round_learns_from_the_others_as_if_the_bad_ones_had_not_been_there(
    engine: StudioEngine, own: tuple[Comparison, ...], tmp_path: Path
) -> None:
    BAD["NaN"][0](own[0].winner)
    own[2].loser.unlink()
    *_, saved = run(engine, job(tmp_path / "c", own))
    assert isinstance(saved, CheckpointSaved)
    assert saved.vote_ids == (own[1].vote_id, own[3].vote_id)
    run(engine, job(tmp_path / "d", (own[1], own[3])))
    assert digest(tmp_path / "c") == digest(tmp_path / "d")


@pytest.mark.parametrize("awaited", [frozenset[int](), frozenset({1})], ids=["all are bad", "the new one is bad"])
def test_a_round_with_nothing_new_left_ends_without_a_checkpoint(
    engine: StudioEngine, own: tuple[Comparison, ...], tmp_path: Path, awaited: frozenset[int]
) -> None:
    for each in own if not awaited else own[1:2]:
        each.winner.unlink()
    events = run(engine, job(tmp_path / "c", own, awaited=awaited))
    assert isinstance(events[-1], FilesChecked)
    assert not (tmp_path / "c").exists()


def test_files_are_checked_before_anything_is_learned_and_a_stop_is_heard(
    engine: StudioEngine, own: tuple[Comparison, ...], tmp_path: Path
) -> None:
    events = run(engine, job(tmp_path / "c", own[:2]))
    kinds = [type(event) for event in events if isinstance(event, FilesChecked | TrainingStep)]
    assert kinds[0] is FilesChecked
    assert kinds.count(FilesChecked) == 1
    cancel = Cancel()
    steps = engine.run(job(tmp_path / "d", own[:2]), cancel)
    cancel.stop()
    with pytest.raises(Stopped):
        list(steps)


def test_final_latents_alone_teach_the_same_adapter(
    engine: StudioEngine, own: tuple[Comparison, ...], tmp_path: Path
) -> None:
    run(engine, job(tmp_path / "before", own[:3]))
    for each in own:
        keep_final(each.winner)
        keep_final(each.loser)
    run(engine, job(tmp_path / "after", own[:3]))
    assert digest(tmp_path / "before") == digest(tmp_path / "after")


def test_numbers_that_are_none_are_no_checkpoint(model: BaseModel, own: tuple[Comparison, ...], tmp_path: Path) -> None:
    with torch.no_grad():
        model.net.conv_out.bias.fill_(torch.nan)
    with pytest.raises(ModelError) as refusal:
        list(Trainer(model, job(tmp_path / "c", own[:1])).run(Cancel()))
    assert refusal.value.template == DIVERGED
    assert not (tmp_path / "c").exists()


def test_an_adapter_that_ran_over_is_no_checkpoint(
    model: BaseModel, own: tuple[Comparison, ...], recipe: Recipe, tmp_path: Path
) -> None:
    # the loss of the first step is finite; what the optimiser makes of an endless rate is not
    endless = replace(recipe, optimiser=AdamWConfig(learning_rate=float("inf")))
    with pytest.raises(ModelError) as refusal:
        list(Trainer(model, job(tmp_path / "c", own[:1], endless)).run(Cancel()))
    assert refusal.value.template == DIVERGED
    assert not (tmp_path / "c").exists()
