"""What an open project knows of its own costs, from rounds and files that are there."""

from __future__ import annotations

from pathlib import Path

import pytest

from prepared_projects import create, play_to_last_vote
from studio.domain.recipe import looks_of_round
from studio.domain.votes import Verdict
from studio.session.plan.planner import Costs, Workload
from studio.session.plan.project_figures import costs_of, free_on_disk, work_of
from studio.session.session import Session
from studio.store.project import Project


def figures(folder: Path, seconds_per_group: float | None = None) -> tuple[Workload, Costs]:
    with Project.open(folder) as project:
        session = Session(project)
        work = work_of(session)
        return work, costs_of(session, work, seconds_per_group)


def test_a_project_without_a_pair_knows_no_costs(tmp_path: Path) -> None:
    create(tmp_path / "new")
    work, costs = figures(tmp_path / "new")
    assert (work.begun, work.missing, work.fresh, work.earlier, work.waiting, work.pace) == (True, 20, 20, 0, 0, 3.0)
    assert costs == Costs()


@pytest.fixture(scope="module")
def second_round(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One vote before the second training; the first took a second."""
    folder = tmp_path_factory.mktemp("played") / "Meadow"
    create(folder)
    play_to_last_vote(folder, 2, size=8)
    return folder


def test_the_next_round_takes_what_the_last_one_took_for_what_it_looked_at(second_round: Path) -> None:
    work, costs = figures(second_round, seconds_per_group=7.0)
    assert work.missing == 1
    # pairs of blind tests teach nothing
    with Project.open(second_round) as project:
        kept = [one for one in project.votes.all() if one.group.purpose == "round"]
        learned = project.checkpoints.learned(1)
        first = sum(one.id in learned for one in kept)
    assert 0 < first < len(kept)
    assert (work.earlier, work.fresh) == (first, len(kept) - first + 1)
    looks = looks_of_round(work.recipe, 4, work.fresh, work.earlier)
    assert costs.learning == pytest.approx(looks / looks_of_round(work.recipe, 4, first))
    assert costs.group == 7.0
    assert work.pace == pytest.approx(0.4)


def test_room_is_told_by_the_files(second_round: Path) -> None:
    _, costs = figures(second_round)
    with Project.open(second_round) as project:
        sizes = [
            (picture.image.stat().st_size, picture.trajectory.stat().st_size)
            for group in project.undecided_groups()
            for picture in group.pictures
            if picture.trajectory is not None
        ]
        checkpoint = sum(file.stat().st_size for file in project.checkpoints.all()[-1].folder.rglob("*"))
    images = sum(image for image, _ in sizes) / len(sizes)
    assert costs.bytes_of_group is not None
    assert costs.bytes_of_group == pytest.approx(2 * (images + sizes[0][1]), rel=0.05)
    assert costs.bytes_of_gradients is None
    assert costs.bytes_of_checkpoint == checkpoint


def test_what_is_kept_of_learning_takes_room_too(tmp_path: Path) -> None:
    create(tmp_path / "new")
    kept = tmp_path / "new" / "gradients" / ("0" * 32)
    kept.mkdir(parents=True)
    for number in range(3):
        (kept / f"{number}.safetensors").write_bytes(bytes(350))
    (kept / "directions.safetensors").write_bytes(bytes(90))
    _, costs = figures(tmp_path / "new")
    assert costs.bytes_of_gradients == 700


def test_votes_on_both_sides_of_a_pause_count_once(tmp_path: Path) -> None:
    """Those that wait are fresh, whether they came before the last round or after it."""
    create(tmp_path / "new")
    play_to_last_vote(tmp_path / "new", 1, size=8)
    with Project.open(tmp_path / "new") as project:
        session = Session(project)
        before = work_of(session)
        session.vote(Verdict.SKIP)
        assert work_of(session).fresh == before.fresh
        assert (before.missing, before.earlier) == (1, 0)


def test_free_space_is_that_of_the_disk_on_which_a_folder_will_be(tmp_path: Path) -> None:
    free = free_on_disk(tmp_path / "not" / "there" / "yet")
    assert free is not None
    assert free > 0
