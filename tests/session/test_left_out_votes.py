"""Votes on pictures that cannot be learned from: what counts, what is drawn anew, what never comes again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from fake_engine import FakeEngine
from studio.domain.engine import Cancel
from studio.domain.errors import InputError
from studio.domain.flaws import Flaw
from studio.domain.jobs import Generate, Render, Train
from studio.domain.project import ProjectSettings
from studio.domain.recipe import ATELIER, REFERENCE, Recipe
from studio.domain.sampling import Sampling
from studio.domain.votes import Group, Mark, Verdict
from studio.session.job_runner import Runner
from studio.session.redrawing import flawed_groups
from studio.session.session import Session
from studio.store.project import Project

SHORT = replace(ATELIER, votes_per_round=4)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    settings = ProjectSettings("Meadow", "starter", "atelier", Sampling(steps=4), 7)
    Project.create(tmp_path / "meadow", settings, ["a cat", "a tree"], "", ["a star"]).close()
    return tmp_path / "meadow"


@pytest.fixture
def project(folder: Path) -> Iterator[Project]:
    with Project.open(folder) as opened:
        yield opened


@pytest.fixture
def runner() -> Runner:
    return Runner(FakeEngine(), Cancel())


def voted(project: Project, runner: Runner, votes: int, recipe: Recipe = SHORT) -> tuple[Session, list[Group]]:
    session = Session(project, recipe=recipe, evaluate=False)
    runner.run(session.generate_job(votes), "generate", session.record)
    return session, [session.vote(Verdict.LEFT).group for _ in range(votes)]


def train(session: Session, runner: Runner) -> None:
    runner.run(session.train_job(), "train", session.record)


def lose(*groups: Group) -> None:
    for group in groups:
        assert group.left.trajectory is not None
        group.left.trajectory.unlink()


def test_a_round_goes_on_without_what_is_lost_and_the_votes_stay(project: Project, runner: Runner) -> None:
    session, groups = voted(project, runner, 5)
    lose(groups[1])
    train(session, runner)
    assert project.flaws.all() == {groups[1].left.id: Flaw.MISSING}
    assert project.flaws.groups() == [groups[1].id]
    assert len(project.votes.all()) == 5
    assert project.checkpoints.known(1) == {1, 3, 4, 5}
    assert session.round.votes == 0
    (flawed,) = flawed_groups(project)
    assert (flawed.group, flawed.learned) == (groups[1], False)
    assert groups[1].left.trajectory is not None
    assert [str(reason) for reason in flawed.reasons] == [f"{groups[1].left.trajectory.name} is missing."]


def test_a_round_that_is_due_with_nothing_left_does_not_come_again(project: Project, runner: Runner) -> None:
    session, groups = voted(project, runner, 4)
    lose(*groups)
    trainings = 0
    for _ in range(30):
        job = session.next_job()
        if job is None:
            break
        trainings += isinstance(job, Train)
        runner.run(job, "work", session.record)
    assert trainings == 1
    assert project.checkpoints.all() == []
    assert session.round.votes == 0


def test_a_round_needs_a_new_vote_also_where_all_are_learned_anew(project: Project, runner: Runner) -> None:
    session, _ = voted(project, runner, 4)
    train(session, runner)
    runner.run(session.generate_job(4), "generate", session.record)
    lose(*(session.vote(Verdict.LEFT).group for _ in range(4)))
    train(session, runner)
    assert len(project.checkpoints.all()) == 1
    assert session.round.votes == 0


def test_what_is_known_of_lost_files_outlives_the_program(folder: Path, runner: Runner) -> None:
    with Project.open(folder) as project:
        session, groups = voted(project, runner, 4)
        lose(groups[0])
        train(session, runner)
    with Project.open(folder) as project:
        assert project.flaws.unusable() == {groups[0].left.id}


def test_a_file_that_is_back_is_learned_from_in_the_next_round(project: Project, runner: Runner) -> None:
    session, groups = voted(project, runner, 5)
    file = groups[0].left.trajectory
    assert file is not None
    aside = file.rename(file.with_suffix(".aside"))
    train(session, runner)
    aside.rename(file)
    runner.run(session.generate_job(4), "generate", session.record)
    for _ in range(4):
        session.vote(Verdict.RIGHT)
    train(session, runner)
    assert project.flaws.all() == {}
    assert project.checkpoints.known(2) == set(range(1, 10))


def test_pictures_are_drawn_anew_as_they_were_and_their_votes_wait_again(project: Project, runner: Runner) -> None:
    session, groups = voted(project, runner, 5)
    before = groups[1].left.image.read_bytes()
    lose(groups[1])
    groups[1].left.image.unlink()
    train(session, runner)
    (job,) = session.redraw(project.flaws.groups())
    assert isinstance(job, Render)
    assert (job.adapter, job.strength, job.sampling) == (None, 1.0, project.settings.sampling)
    assert not job.keep_steps
    runner.run(job, "generate", session.record)
    assert project.flaws.all() == {}
    assert groups[1].left.image.read_bytes() == before
    assert session.round.votes == 1
    with pytest.raises(InputError, match="have the number 99"):
        session.redraw([99])


def test_a_marked_group_is_learned_from_without_its_lost_picture(project: Project, runner: Runner) -> None:
    session = Session(project, recipe=replace(SHORT, votes_per_round=2), group_size=3, evaluate=False)
    runner.run(session.generate_job(1), "generate", session.record)
    group = session.vote(Verdict.MARKED, marks=[Mark.BEST, Mark.PLAIN, Mark.BAD]).group
    lose(group)
    train(session, runner)
    assert project.checkpoints.known(1) == {1}


def test_a_rebuild_passes_over_a_round_of_which_nothing_is_left(project: Project, runner: Runner) -> None:
    going_on = replace(SHORT, from_scratch=False)
    session, first = voted(project, runner, 4, going_on)
    train(session, runner)
    runner.run(session.generate_job(4), "generate", session.record)
    for _ in range(4):
        session.vote(Verdict.LEFT)
    train(session, runner)
    lose(*first)
    parents = []
    for job in session.rebuild(2):
        parents.append(job.parent)
        runner.run(job, "train", session.record)
    assert parents == [None, None]
    assert [checkpoint.id for checkpoint in project.checkpoints.all()] == [1, 2, 3]
    assert project.checkpoints.head == project.checkpoints.get(3)
    again = list(session.rebuild(2))
    assert len(again) == 1


@pytest.mark.parametrize(("recipe", "keeps"), [(ATELIER, False), (REFERENCE, True)])
def test_steps_are_kept_for_recipes_that_learn_from_them(project: Project, recipe: Recipe, keeps: bool) -> None:
    job = Session(project, recipe=recipe).generate_job(1)
    assert isinstance(job, Generate)
    assert job.keep_steps is keeps


def test_pictures_of_blind_tests_keep_no_trajectory(project: Project, runner: Runner) -> None:
    session, _ = voted(project, runner, 4)
    train(session, runner)
    session.blind_tests.begin(1, None, 10)
    job = session.blind_tests.job()
    assert job is not None
    runner.run(job, "generate", session.record)
    shown = session.blind_tests.waiting[0].pictures
    assert [picture.trajectory for picture in shown] == [None, None]
    assert all(picture.image.is_file() for picture in shown)
