"""Old projects made smaller: what goes, what stays, and what a program that ends half-way leaves behind."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from picture_sets import picture_set
from studio.domain.errors import ProjectError
from studio.domain.sampling import Sampling
from studio.domain.votes import Group, Purpose
from studio.engine.sampling.trajectory import Trajectory, save_trajectory
from studio.store.project import Project
from studio.store.slimming import plan_slimming, slim
from trajectory_files import load_trajectory

Draw = Callable[[Project, int], Group]
STEPS = 5
LATENT = 4 * 8 * 8 * 4
"""Bytes of one latent."""


def write(file: Path | None, seed: int) -> torch.Tensor:
    assert file is not None
    latents = torch.randn(STEPS + 1, 4, 8, 8, generator=torch.Generator().manual_seed(seed))
    save_trajectory(Trajectory(latents, torch.arange(STEPS), "key", Sampling(steps=STEPS)), file)
    return latents


@pytest.fixture
def groups(project: Project, draw: Draw) -> list[Group]:
    """Two pairs of rounds, one repeated, and the pair of a blind test, as older versions kept them."""
    made = [draw(project, 1), draw(project, 2)]
    project.groups.add_repeat(made[0], "again", (1, 0))
    blind = picture_set(project, 3)
    made.append(project.groups.add(blind, (None, None), (0, 1), Purpose.BLIND_TEST))
    for group in made:
        for picture in group.pictures:
            write(picture.trajectory, picture.id)
    return made


def nothing(done: int, total: int) -> None:
    assert done <= total


def files(project: Project) -> dict[str, int]:
    return {file.name: file.stat().st_size for file in project.trajectories.iterdir()}


def test_the_final_latents_stay_and_pictures_of_blind_tests_keep_none(project: Project, groups: list[Group]) -> None:
    blind = [picture.trajectory for picture in groups[2].pictures]
    before = files(project)
    plan = plan_slimming(project.folder, keep_steps=False)
    assert files(project) == before
    slim(plan, nothing)
    after = files(project)
    assert plan.size == pytest.approx(sum(before.values()) - sum(after.values()), abs=64)
    assert plan.size > 4 * STEPS * LATENT
    for picture in (*groups[0].pictures, *groups[1].pictures):
        expected = torch.randn(STEPS + 1, 4, 8, 8, generator=torch.Generator().manual_seed(picture.id))[-1:]
        assert torch.equal(load_trajectory(picture.trajectory).latents, expected)
    assert not any(file and file.exists() for file in blind)
    again = plan_slimming(project.folder, keep_steps=False)
    assert (again.size, again.shortened, again.unread) == (0, (), ())
    folder = project.folder
    project.close()
    with Project.open(folder) as reopened:
        assert [picture.trajectory for picture in reopened.groups.get(groups[2].id).pictures] == [None, None]
        assert reopened.groups.get(groups[0].id) == groups[0]


def test_steps_that_are_learned_from_stay(project: Project, groups: list[Group]) -> None:
    plan = plan_slimming(project.folder, keep_steps=True)
    slim(plan, nothing)
    assert plan.shortened == ()
    assert len(plan.unread) == 2
    for picture in groups[0].pictures:
        assert len(load_trajectory(picture.trajectory).latents) == STEPS + 1


class Broken(Exception):  # noqa: N818 - stands for the end of the program
    pass


@pytest.mark.parametrize("moment", range(7))
def test_it_goes_on_after_it_was_broken_off(project: Project, groups: list[Group], moment: int) -> None:
    def step(done: int, total: int) -> None:
        if done == moment:
            raise Broken

    with pytest.raises(Broken):
        slim(plan_slimming(project.folder, keep_steps=False), step)
    for picture in groups[0].pictures:
        assert len(load_trajectory(picture.trajectory).latents) in (1, STEPS + 1)
    slim(plan_slimming(project.folder, keep_steps=False), nothing)
    assert len(files(project)) == 4
    assert set(files(project).values()) == {min(files(project).values())}


def test_files_that_are_none_are_left_as_they_are(project: Project, groups: list[Group]) -> None:
    torn, gone = (picture.trajectory for picture in groups[0].pictures)
    assert torn is not None
    assert gone is not None
    torn.write_bytes(b"torn")
    gone.unlink()
    slim(plan_slimming(project.folder, keep_steps=False), nothing)
    assert torn.read_bytes() == b"torn"
    assert not gone.exists()


def test_a_folder_that_went_away_is_told(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="is not an Atelier project"):
        plan_slimming(tmp_path, keep_steps=False)
    assert list(tmp_path.iterdir()) == []
