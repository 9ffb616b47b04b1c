"""What a project keeps, in which order, and across being closed and moved."""

from __future__ import annotations

import math
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from stand_in_adapters import write_adapter
from studio.domain.errors import InputError
from studio.domain.events import TrainingSummary
from studio.domain.limits import PROMPT_LETTERS, PROMPTS_AT_MOST
from studio.domain.project import ProjectSettings, Prompt
from studio.domain.votes import Group, Verdict, Vote
from studio.store.project import Project
from studio.store.project_creation import DATABASE

Draw = Callable[..., Group]
FOR_TWO = [verdict for verdict in Verdict if verdict not in (Verdict.MARKED, Verdict.WITHDRAWN)]


def reopened(project: Project) -> Project:
    project.close()
    return Project.open(project.folder)


def test_a_new_project_is_a_folder_with_its_subfolders(project: Project) -> None:
    assert {file.name for file in project.folder.iterdir() if file.is_dir()} == {
        "adapters",
        "exports",
        "liked",
        "images",
        "trajectories",
    }
    assert [project.images.name, project.trajectories.name] == ["images", "trajectories"]


def test_a_deleted_prompt_stays_away_until_it_is_put_back(project: Project) -> None:
    before = project.prompts.all()
    gone = before[0]
    project.prompts.delete([gone])
    assert project.prompts.all() == before[1:]
    project.close()
    with Project.open(project.folder) as again:
        assert again.prompts.all() == before[1:]
        assert again.prompts.found([(gone.text, gone.negative)]).keys() >= {(gone.text, gone.negative)}
        again.prompts.restore([gone])
        assert again.prompts.all()[0] == gone
    with Project.open(project.folder) as once_more:
        assert once_more.prompts.all()[0] == gone
        with pytest.raises(InputError, match="has to stay on"):
            once_more.prompts.delete(once_more.prompts.all())
        assert once_more.prompts.all()[0] == gone


def texts_in_order(project: Project) -> list[str]:
    return [prompt.text for prompt in project.prompts.in_order()]


def test_prompts_are_put_in_another_order_that_is_kept(project: Project) -> None:
    before = project.prompts.all()
    moth, lamp, moon = before
    project.prompts.move([moon, moth], None)
    project.prompts.move([moon], lamp)
    moved = ["a moon", "a lamp", "a moth"]
    assert texts_in_order(project) == moved
    assert project.prompts.all() == before
    project.close()
    with Project.open(project.folder) as again:
        assert texts_in_order(again) == moved
        assert again.prompts.all() == before
        again.prompts.add(["a boat"])
        again.prompts.found([("a star", "")])
        assert texts_in_order(again) == [*moved, "a boat", "a star"]
    with Project.open(project.folder) as once_more:
        assert texts_in_order(once_more) == [*moved, "a boat", "a star"]


def test_a_deleted_prompt_is_put_back_between_those_that_it_was_between(project: Project) -> None:
    (boat,) = project.prompts.add(["a boat"])
    moth, lamp, moon, _ = project.prompts.all()
    project.prompts.move([moon], moth)
    project.prompts.delete([moth])
    project.prompts.move([boat], lamp)
    assert texts_in_order(project) == ["a moon", "a boat", "a lamp"]
    project.prompts.restore([moth])
    assert texts_in_order(project) == ["a moon", "a moth", "a boat", "a lamp"]


def test_settings_and_prompts_survive(project: Project, settings: ProjectSettings) -> None:
    with reopened(project) as again:
        assert again.settings == settings
        assert again.prompts.all() == [
            Prompt(1, "a moth", "blurry"),
            Prompt(2, "a lamp", "blurry"),
            Prompt(3, "a moon", "blurry", control=True),
        ]


def test_the_deck_can_be_changed(project: Project) -> None:
    moth, lamp, moon = project.prompts.all()
    (boat,) = project.prompts.add([" a boat ", ""], "dark", control=True)
    changed = [replace(moth, text="a grey moth", weight=2.0), replace(lamp, active=False), moon, boat]
    for prompt in changed:
        project.prompts.change(prompt)
    assert project.prompts.all() == changed
    with reopened(project) as again:
        assert again.prompts.all() == changed
        assert boat == Prompt(4, "a boat", "dark", control=True)


@pytest.mark.parametrize("weight", [0.0, -1.0, 11.0, float("nan")])
def test_a_prompt_without_a_weight_is_refused(project: Project, weight: float) -> None:
    with pytest.raises(InputError, match="weight"):
        project.prompts.change(replace(project.prompts.all()[0], weight=weight))


def test_a_prompt_from_when_more_was_allowed_can_be_switched(project: Project) -> None:
    project.close()
    with closing(sqlite3.connect(project.folder / DATABASE)) as connection, connection:
        connection.execute("UPDATE prompts SET weight = 0.001, text = ?", ("a" * (PROMPT_LETTERS + 1),))
    with reopened(project) as again:
        old = again.prompts.all()[0]
        again.prompts.change(replace(old, active=False))
        with pytest.raises(InputError, match="is too long"):
            again.prompts.change(replace(old, text=old.text + "c"))
        with pytest.raises(InputError, match="no weight"):
            again.prompts.change(replace(old, weight=0.002))
        assert again.prompts.all()[0] == replace(old, active=False)


@pytest.mark.parametrize("text", ["a\udcff", "a" * (PROMPT_LETTERS + 1)])
def test_prompts_are_added_all_or_none(text: str, project: Project) -> None:
    before = project.prompts.all()
    with pytest.raises(InputError):
        project.prompts.add(["a boat", text])
    with pytest.raises(InputError, match="at most"):
        project.prompts.add(["a boat"] * PROMPTS_AT_MOST)
    assert project.prompts.all() == before
    (added,) = project.prompts.add(["a\tboat\0"])
    assert added.text == "a boat"


def test_no_project_is_left_of_one_that_cannot_be_meant(folder: Path, settings: ProjectSettings) -> None:
    for prompts, changed in (
        (["a\udcff"], settings),
        (["a"] * (PROMPTS_AT_MOST + 1), settings),
        (["a"], replace(settings, seed=2**80)),
        (["a"], replace(settings, sampling=replace(settings.sampling, steps=-3))),
    ):
        with pytest.raises(InputError):
            Project.create(folder, changed, prompts)
    assert not folder.exists()


def test_votes_are_recorded_all_or_none(project: Project, draw: Draw) -> None:
    votes = [Vote(0, draw(project, number), Verdict.LEFT) for number in (1, 2)]
    with pytest.raises(InputError, match="much better"):
        project.votes.add_all([votes[0], replace(votes[1], strength=3)])
    assert project.votes.all() == []
    assert project.votes.add_all(votes) == project.votes.all()
    with reopened(project) as again:
        assert [vote.verdict for vote in again.votes.all()] == [Verdict.LEFT] * 2


def test_the_last_prompt_cannot_be_switched_off(project: Project) -> None:
    moth, lamp, _ = project.prompts.all()
    project.prompts.change(replace(moth, active=False))
    for changed in (replace(lamp, active=False), replace(lamp, control=True)):
        with pytest.raises(InputError, match="has to stay on"):
            project.prompts.change(changed)


@pytest.mark.parametrize("prompts", [[], ["", "  \n"]])
def test_a_project_without_a_prompt_is_refused(folder: Path, settings: ProjectSettings, prompts: list[str]) -> None:
    with pytest.raises(InputError, match="at least one prompt"):
        Project.create(folder, settings, prompts)
    assert not folder.exists()


def test_blank_lines_among_prompts_are_left_out(folder: Path, settings: ProjectSettings) -> None:
    with Project.create(folder, settings, [" a moth ", ""], controls=["", "a moon"]) as project:
        assert [prompt.text for prompt in project.prompts.all()] == ["a moth", "a moon"]


@pytest.mark.parametrize(("swap", "left"), [(False, "p000001-a.png"), (True, "p000001-b.png")])
def test_the_side_a_picture_is_shown_on_is_kept(project: Project, draw: Draw, swap: bool, left: str) -> None:
    pair = draw(project, 1, swap=swap)
    assert pair.left.image == project.images / left
    with reopened(project) as again:
        assert again.groups.get(pair.id) == pair


def test_a_pair_keeps_all_that_is_needed_to_draw_it_again(project: Project, draw: Draw) -> None:
    left = (pair := draw(project, 1, prompt_id=2)).left
    right = pair.right
    assert (left.prompt_id, left.prompt, left.negative, left.checkpoint) == (2, "prompt 2", "blurry", None)
    assert left.latent_seed == right.latent_seed == 1001
    assert [left.noise_seed, right.noise_seed] == [1, 2]
    assert left.trajectory == project.trajectories / "p000001-a.safetensors"


def test_undecided_groups_come_newest_checkpoint_first_then_oldest_first(
    project: Project, draw: Draw, summary: TrainingSummary
) -> None:
    early = [draw(project, number) for number in (1, 2)]
    vote = project.votes.add(early[0].id, Verdict.LEFT, 1, 900)
    checkpoint = project.checkpoints.add(write_adapter(project.adapters / "c0001"), None, [vote.id], summary)
    later = [draw(project, number, checkpoint=checkpoint.id) for number in (3, 4)]
    assert project.undecided_groups() == [*later, early[1]]
    assert project.undecided_groups(limit=1) == later[:1]
    project.votes.undo()
    assert project.undecided_groups() == [*later, *early]


def test_votes_are_numbered_in_the_order_of_time(project: Project, draw: Draw) -> None:
    pairs = [draw(project, number) for number in range(3)]
    cast = [project.votes.add(pair.id, Verdict.RIGHT, 2, 40) for pair in reversed(pairs)]
    assert project.votes.all() == cast
    assert cast[0].winner == pairs[2].right
    with reopened(project) as again:
        assert again.votes.all() == cast


def test_undo_and_redo_go_on_across_reopening(project: Project, draw: Draw) -> None:
    votes = [project.votes.add(draw(project, number).id, Verdict.LEFT, 1, 0) for number in range(4)]
    assert project.votes.undo() == votes[3]
    with reopened(project) as second:
        assert second.votes.undo() == votes[2]
        assert second.votes.all() == votes[:2]
        assert second.votes.redo() == votes[2]
    with Project.open(project.folder) as third:
        assert third.votes.all() == votes[:3]
        assert third.votes.redo() == votes[3]
        assert third.votes.redo() is None
        assert third.votes.all() == votes


def test_every_vote_can_be_undone(project: Project, draw: Draw) -> None:
    votes = [project.votes.add(draw(project, number).id, Verdict.TIE, 1, 0) for number in range(3)]
    assert [project.votes.undo() for _ in votes] == votes[::-1]
    assert project.votes.undo() is None
    assert project.votes.all() == []


def test_a_new_vote_clears_what_could_be_redone(project: Project, draw: Draw) -> None:
    pair = draw(project, 1)
    project.votes.add(pair.id, Verdict.LEFT, 1, 0)
    project.votes.undo()
    changed = project.votes.add(pair.id, Verdict.RIGHT, 1, 0)
    assert project.votes.redo() is None
    with reopened(project) as again:
        assert again.votes.redo() is None
        assert again.votes.all() == [changed]


def test_a_later_vote_on_a_pair_replaces_the_earlier_until_it_is_undone(project: Project, draw: Draw) -> None:
    pair = draw(project, 1)
    other = draw(project, 2)
    skipped = project.votes.add(pair.id, Verdict.SKIP, 1, 0)
    between = project.votes.add(other.id, Verdict.LEFT, 1, 0)
    assert project.votes.skipped_groups() == [pair]
    decided = project.votes.add(pair.id, Verdict.RIGHT, 1, 0)
    assert project.votes.all() == [between, decided]
    assert project.votes.skipped_groups() == []
    project.votes.undo()
    assert project.votes.all() == [skipped, between]
    assert project.undecided_groups() == []


@pytest.mark.parametrize("strength", [0, 3])
def test_a_strength_that_there_is_not_is_refused(project: Project, draw: Draw, strength: int) -> None:
    with pytest.raises(InputError, match="much better"):
        project.votes.add(draw(project, 1).id, Verdict.LEFT, strength, 0)
    assert project.votes.all() == []


def test_unknown_numbers_are_told(project: Project) -> None:
    with pytest.raises(InputError, match="have the number 9"):
        project.votes.add(9, Verdict.LEFT, 1, 0)
    with pytest.raises(InputError, match="no checkpoint 9"):
        project.checkpoints.get(9)


def test_checkpoints_know_their_parent_and_their_votes(project: Project, draw: Draw, summary: TrainingSummary) -> None:
    votes = [project.votes.add(draw(project, number).id, Verdict.LEFT, 1, 0).id for number in range(3)]
    first = project.checkpoints.add(write_adapter(project.adapters / "c0001"), None, votes[:2], summary)
    second = project.checkpoints.add(
        write_adapter(project.adapters / "c0002"), first.id, votes, replace(summary, held_out_accuracy=0.5)
    )
    assert (second.parent, second.votes, second.folder.name) == (first.id, 3, "c0002")
    with reopened(project) as again:
        assert again.checkpoints.all() == [first, second]
        assert again.checkpoints.get(2) == second
        assert again.checkpoints.consumed() == set(votes)


def test_a_training_that_went_astray_is_recorded_too(project: Project, summary: TrainingSummary) -> None:
    project.checkpoints.add(
        write_adapter(project.adapters / "c0001"), None, [], replace(summary, loss=math.nan, drift=math.inf)
    )
    with reopened(project) as again:
        kept = again.checkpoints.get(1).summary
    assert math.isnan(kept.loss)
    assert kept.drift == math.inf


def test_totals_leave_undone_votes_out(project: Project, draw: Draw, summary: TrainingSummary) -> None:
    for number, verdict in enumerate([*FOR_TWO, Verdict.LEFT, Verdict.RIGHT]):
        project.votes.add(draw(project, number).id, verdict, 1, 0)
    project.votes.undo()
    project.checkpoints.add(write_adapter(project.adapters / "c0001"), None, [], summary)
    totals = project.totals()
    assert (totals.votes, totals.left, totals.right, totals.ties) == (5, 2, 1, 1)
    assert (totals.bad, totals.skipped, totals.checkpoints, totals.pictures) == (1, 1, 1, 14)


def test_pictures_are_counted_for_every_prompt(project: Project, draw: Draw) -> None:
    draw(project, 1, prompt_id=2)
    assert project.pictures_per_prompt() == {1: 0, 2: 2, 3: 0}
    assert project.groups.has_key("p000001")
    assert not project.groups.has_key("p000002")


def test_a_moved_project_finds_its_files(
    project: Project, draw: Draw, summary: TrainingSummary, tmp_path: Path
) -> None:
    pair = draw(project, 1)
    project.votes.add(pair.id, Verdict.LEFT, 1, 0)
    project.checkpoints.add(write_adapter(project.adapters / "c0001"), None, [], summary)
    project.close()
    moved = tmp_path / "elsewhere" / "moved"
    shutil.copytree(project.folder, moved)
    shutil.rmtree(project.folder)
    with Project.open(moved) as again:
        assert again.groups.get(pair.id).left.image == moved / "images" / "p000001-a.png"
        assert again.votes.all()[0].group == again.groups.get(pair.id)
        assert again.checkpoints.get(1).folder == moved / "adapters" / "c0001"
