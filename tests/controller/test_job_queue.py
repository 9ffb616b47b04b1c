"""What the artist asked for beside the voting: what one that fails takes along, and what survives the window."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from played_jobs import played
from studio.controller.job_queue import MOST_ATTEMPTS, JobQueue
from studio.domain.base_model import Base
from studio.domain.errors import InputError, ModelError, ResourceError
from studio.domain.events import Done, Failed, FilesChecked, StoppedEarly
from studio.domain.export import ExportOptions, Format, Labels
from studio.domain.flaws import Flaw, FlawedPicture
from studio.domain.jobs import Export, Generate, Job, Picture, Render, Train
from studio.domain.project import ProjectSettings
from studio.domain.recipe import ATELIER, REFERENCE
from studio.domain.requests import ExportRequest
from studio.domain.sampling import Sampling
from studio.domain.votes import Verdict
from studio.session.ahead import DrawingAhead
from studio.session.export_job import export_job
from studio.session.session import Session
from studio.session.turns import Kind
from studio.store.project import Project

BASE = Base(Path("base"))
RECIPE = replace(ATELIER, from_scratch=False, votes_per_round=3)
"""A rebuild has as many rounds as the checkpoint."""


def render(number: int) -> Render:
    return Render(BASE, None, Sampling(), (Picture("a moth", "", 1, 2, Path(f"{number}.png")),))


def do(session: Session, job: Job) -> None:
    for event in played(job):
        session.record(event)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project of two rounds."""
    base = tmp_path / "base"
    base.mkdir()
    (base / "model_index.json").write_text("{}")
    settings = ProjectSettings("Moths", str(base), "atelier", Sampling(steps=12), seed=7)
    with Project.create(tmp_path / "moths", settings, ["a moth"]) as project:
        session = Session(project, recipe=RECIPE, evaluate=False)
        for _ in range(2):
            do(session, session.generate_job(RECIPE.votes_per_round))
            for _ in range(RECIPE.votes_per_round):
                session.vote(Verdict.LEFT)
            do(session, session.train_job())
    return tmp_path / "moths"


@pytest.fixture
def project(folder: Path) -> Iterator[Project]:
    with Project.open(folder) as opened:
        yield opened


@pytest.fixture
def session(project: Project) -> Session:
    return Session(project, recipe=RECIPE, evaluate=False)


@pytest.fixture
def job_queue(session: Session) -> JobQueue:
    return JobQueue(session)


def begun(job_queue: JobQueue, kind: Kind) -> Job:
    job = job_queue.offers(stopped=False)[kind]()
    assert job is not None
    return job


def trained(session: Session, job_queue: JobQueue) -> Train:
    """The next round of a rebuild, done."""
    job = begun(job_queue, Kind.REBUILD)
    assert isinstance(job, Train)
    do(session, job)
    job_queue.finish(Done(job), taken_back=False)
    return job


def export(project: Project, name: str = "style") -> Export:
    return export_job(project, project.exports.folder / name)


def reopened(session: Session) -> JobQueue:
    """As after a restart."""
    job_queue = JobQueue(session)
    assert job_queue.restore() == []
    return job_queue


def test_what_was_asked_for_waits_by_its_kind(project: Project, job_queue: JobQueue) -> None:
    job_queue.add_rebuild(1, ())
    job_queue.replace_renders([render(1)])
    job_queue.add_export(export(project))
    assert set(job_queue.offers(stopped=False)) == {Kind.EXPORT, Kind.PICTURES, Kind.REBUILD}
    assert set(job_queue.offers(stopped=True)) == {Kind.EXPORT, Kind.PICTURES}


def test_a_checkpoint_is_still_trained_after_a_file_or_a_picture_failed(project: Project, job_queue: JobQueue) -> None:
    job_queue.add_rebuild(1, ())
    job_queue.add_export(export(project))
    job_queue.replace_renders([render(1), render(2)])
    for kind in (Kind.EXPORT, Kind.PICTURES):
        job_queue.finish(Failed(begun(job_queue, kind), ResourceError("The disk is full.")), taken_back=False)
    assert set(job_queue.offers(stopped=False)) == {Kind.REBUILD}


def test_the_pictures_asked_for_with_one_that_failed_are_dropped(job_queue: JobQueue) -> None:
    job_queue.replace_renders([render(1), render(2)])
    job = begun(job_queue, Kind.PICTURES)
    job_queue.finish(Failed(job, ModelError("The checkpoint is missing.")), taken_back=False)
    assert not job_queue.offers(stopped=False)


def test_the_end_of_other_work_drops_nothing(job_queue: JobQueue) -> None:
    job_queue.add_rebuild(1, ())
    assert job_queue.finish(Done(render(1)), taken_back=False) is None
    assert set(job_queue.offers(stopped=False)) == {Kind.REBUILD}


def test_pictures_asked_for_anew_replace_those_that_wait_but_not_the_one_being_drawn(job_queue: JobQueue) -> None:
    job_queue.replace_renders([render(1), render(2)])
    first = begun(job_queue, Kind.PICTURES)
    job_queue.replace_renders([render(1), render(3)])
    assert [job_queue.place_in_line(Path(f"{number}.png")) for number in (1, 2, 3)] == [0, None, 1]
    job_queue.finish(Done(first), taken_back=False)
    assert begun(job_queue, Kind.PICTURES) == render(3)


def test_an_export_that_waits_can_be_removed_and_does_not_come_back(
    project: Project, session: Session, job_queue: JobQueue
) -> None:
    job_queue.add_export(export(project))
    job_queue.add_export(export(project, "other"))
    job_queue.remove_export(export(project))
    assert job_queue.exports == reopened(session).exports == (export(project, "other"),)


def test_an_export_that_waits_survives_with_all_that_was_said_of_it(
    project: Project, session: Session, job_queue: JobQueue
) -> None:
    thumbnail = project.images / "p000001-a.png"
    labels = Labels("Mötten", "Ada", "CC0", "moth", "at 0.8", thumbnail=thumbnail, weight=0.8)
    options = ExportOptions(Format.PEFT, strength=1.25, rank=4, labels=labels, sidecars=True, with_prompts=True)
    wanted = export_job(project, project.exports.folder / "style", 1, options)
    job_queue.add_export(wanted)
    assert reopened(session).exports == (wanted,)


@pytest.mark.parametrize("outcome", ["done", "failed", "taken back"])
@pytest.mark.parametrize("kind", [Kind.EXPORT, Kind.REBUILD])
def test_what_came_to_an_end_does_not_come_back(
    project: Project, session: Session, job_queue: JobQueue, kind: Kind, outcome: str
) -> None:
    if kind is Kind.EXPORT:
        job_queue.add_export(export(project))
    else:
        job_queue.add_rebuild(1, ())
    job = begun(job_queue, kind)
    if outcome == "done":
        do(session, job)
        job_queue.finish(Done(job), taken_back=False)
    elif outcome == "failed":
        job_queue.finish(Failed(job, ResourceError("The disk is full.")), taken_back=False)
    else:
        job_queue.finish(StoppedEarly(job), taken_back=True)
    rebuild = job_queue.offers(stopped=False).get(Kind.REBUILD, lambda: None)
    assert rebuild() is None
    assert project.requests.all() == []


@pytest.mark.parametrize("left", [False, True], ids=["closed", "left for another project"])
@pytest.mark.parametrize("kind", [Kind.EXPORT, Kind.REBUILD])
def test_what_the_end_of_the_program_broke_off_is_begun_anew(
    project: Project, session: Session, job_queue: JobQueue, kind: Kind, left: bool
) -> None:
    job_queue.add_export(export(project))
    job_queue.add_rebuild(1, ())
    for _ in range(MOST_ATTEMPTS + 1):
        job = begun(job_queue, kind)
        if left:
            job_queue.put_off()
        else:
            job_queue.finish(StoppedEarly(job), taken_back=False)
        job_queue = reopened(session)
    assert set(job_queue.offers(stopped=False)) == {Kind.EXPORT, Kind.REBUILD}


@pytest.mark.parametrize("kind", [Kind.EXPORT, Kind.REBUILD])
def test_what_the_program_does_not_survive_is_given_up_and_told(
    project: Project, session: Session, job_queue: JobQueue, kind: Kind
) -> None:
    if kind is Kind.EXPORT:
        job_queue.add_export(export(project))
    else:
        job_queue.add_rebuild(1, ())
    for _ in range(MOST_ATTEMPTS):
        begun(job_queue, kind)
        job_queue = JobQueue(session)
        failures = job_queue.restore()
    assert len(failures) == 1
    assert isinstance(failures[0], InputError)
    assert not job_queue.offers(stopped=False)
    assert project.requests.all() == []


def test_a_rebuild_trains_round_by_round_though_another_round_comes_between(
    project: Project, session: Session, job_queue: JobQueue
) -> None:
    job_queue.add_rebuild(2, ())
    first = trained(session, job_queue)
    do(session, session.generate_job(1))
    session.vote(Verdict.LEFT)
    do(session, session.train_job())
    second = trained(session, job_queue)
    assert (first.parent, second.parent) == (None, first.folder)
    assert job_queue.offers(stopped=False)[Kind.REBUILD]() is None
    assert [checkpoint.parent for checkpoint in project.checkpoints.all()] == [None, 1, None, 2, 3]


@pytest.mark.parametrize("recorded", [False, True], ids=["in the middle", "between two rounds"])
def test_a_rebuild_that_was_broken_off_goes_on_with_the_round_that_is_missing(
    project: Project, session: Session, job_queue: JobQueue, recorded: bool
) -> None:
    job_queue.add_rebuild(2, ())
    first = begun(job_queue, Kind.REBUILD)
    assert isinstance(first, Train)
    if recorded:
        do(session, first)  # and the program ends before the end of the job is told
    job_queue = reopened(session)
    # the folder of a round that was broken off is free for other work
    do(session, session.generate_job(1))
    session.vote(Verdict.LEFT)
    other = session.train_job()
    do(session, other)
    job_queue = reopened(session)
    jobs = [trained(session, job_queue) for _ in range(1 if recorded else 2)]
    assert jobs[-1].parent == (first.folder if recorded else jobs[0].folder) != other.folder
    assert job_queue.offers(stopped=False)[Kind.REBUILD]() is None


def test_a_rebuild_begins_anew_where_what_it_trained_is_gone(
    project: Project, session: Session, job_queue: JobQueue
) -> None:
    job_queue.add_rebuild(2, ())
    shutil.rmtree(trained(session, job_queue).folder)
    job = begun(reopened(session), Kind.REBUILD)
    assert isinstance(job, Train)
    assert job.parent is None


def test_votes_that_were_left_out_stay_left_out(project: Project, session: Session, job_queue: JobQueue) -> None:
    job_queue.add_rebuild(1, [2])
    job = begun(reopened(session), Kind.REBUILD)
    assert isinstance(job, Train)
    left_out = next(vote.id for vote in project.votes.all() if vote.group.id == 2)
    assert left_out not in {one.vote_id for one in job.fresh}


def test_what_cannot_be_trained_again_is_refused_at_once(project: Project, job_queue: JobQueue) -> None:
    with pytest.raises(InputError, match="no checkpoint 9"):
        job_queue.add_rebuild(9, ())
    assert project.requests.all() == []


def test_a_file_outside_the_project_is_written_after_a_restart_only_if_asked_for_once_more(
    project: Project, session: Session, job_queue: JobQueue, tmp_path: Path
) -> None:
    for name in ("kept", "forgotten"):
        job_queue.add_export(export_job(project, tmp_path / name))
    again = reopened(session)
    assert not again.offers(stopped=False)
    kept, forgotten = again.held
    again.add_export(kept)
    again.remove_export(forgotten)
    assert (again.exports, again.held) == ((kept,), ())
    (recorded,) = project.requests.all()
    assert isinstance(recorded.request, ExportRequest)
    assert recorded.request.target == kept.target


@pytest.mark.parametrize(
    ("kind", "details"),
    [
        ("redraw", "{}"),
        ("rebuild", "{"),
        ("rebuild", '{"checkpoint": "two", "without": []}'),
        ("rebuild", '{"checkpoint": 1, "without": [true]}'),
        ("export", '{"checkpoint": 1, "target": "x", "replacing": false}'),
        ("export", "[]"),
        ("ahead", '{"pairs": 100000, "before": 0}'),
    ],
)
def test_a_request_that_is_not_understood_is_passed_over(
    project: Project, session: Session, kind: str, details: str
) -> None:
    with project._database.transaction() as connection:
        connection.execute("INSERT INTO requests (kind, details, at) VALUES (?, ?, '')", (kind, details))
    assert not reopened(session).offers(stopped=False)


def test_a_checkpoint_or_place_that_is_gone_is_told_and_forgotten(
    project: Project, session: Session, job_queue: JobQueue, tmp_path: Path
) -> None:
    place = tmp_path / "stick"
    place.mkdir()
    job_queue.add_export(export_job(project, place / "style"))
    shutil.rmtree(place)
    again = JobQueue(session)
    (failure,) = again.restore()
    assert "stick" in str(failure)
    assert (again.held, project.requests.all()) == ((), [])


def redrawn(session: Session, job_queue: JobQueue) -> list[str]:
    """The names of the pictures that the next job draws anew."""
    job = begun(job_queue, Kind.REDRAWING)
    assert isinstance(job, Render)
    do(session, job)
    job_queue.finish(Done(job), taken_back=False)
    return [picture.image.stem for picture in job.pictures]


def test_pairs_are_drawn_anew_a_few_at_a_time_also_after_a_restart(session: Session, job_queue: JobQueue) -> None:
    job_queue.add_redraw([1, 2, 3, 4, 5, 6])
    job_queue.add_redraw([6])
    assert set(job_queue.offers(stopped=True)) == {Kind.REDRAWING}
    assert {name[:-2] for name in redrawn(session, job_queue)} == {f"p{number:06}" for number in range(1, 5)}
    assert job_queue.redraws == {5, 6}
    later = reopened(session)
    assert len(redrawn(session, later)) == 4
    assert later.redraws == set()
    assert Kind.REDRAWING not in reopened(session).offers(stopped=False)


def test_drawing_anew_that_failed_is_dropped_and_one_that_was_broken_off_comes_again(
    session: Session, job_queue: JobQueue
) -> None:
    job_queue.add_redraw([1])
    job = begun(job_queue, Kind.REDRAWING)
    job_queue.finish(StoppedEarly(job), taken_back=False)
    assert job_queue.redraws == {1}
    job = begun(job_queue, Kind.REDRAWING)
    job_queue.finish(Failed(job, ModelError("no")), taken_back=False)
    assert job_queue.redraws == set()
    job_queue.add_redraw([2])
    job = begun(job_queue, Kind.REDRAWING)
    job_queue.finish(StoppedEarly(job), taken_back=True)
    assert reopened(session).redraws == set()


def test_a_pair_that_there_is_not_is_not_drawn_anew(job_queue: JobQueue) -> None:
    with pytest.raises(InputError, match="have the number 99"):
        job_queue.add_redraw([99])
    assert job_queue.redraws == set()


def test_a_rebuild_of_which_nothing_is_left_ends(session: Session, project: Project, job_queue: JobQueue) -> None:
    job_queue.add_rebuild(2, ())
    job = begun(job_queue, Kind.REBUILD)
    assert isinstance(job, Train)
    votes = [vote.group for vote in project.votes.all()]
    flawed = [
        FlawedPicture(picture.trajectory, Flaw.MISSING)
        for group in votes
        for picture in group.pictures
        if picture.trajectory
    ]
    session.record(FilesChecked(frozenset(picture.trajectory for picture in flawed), tuple(flawed)))
    job_queue.finish(Done(job), taken_back=False)
    assert Kind.REBUILD not in job_queue.offers(stopped=False)
    assert reopened(session).offers(stopped=False) == {}


def pairs_drawn(session: Session, job_queue: JobQueue) -> int:
    """How many the next job draws ahead."""
    job = begun(job_queue, Kind.AHEAD)
    assert isinstance(job, Generate)
    do(session, job)
    job_queue.finish(Done(job), taken_back=False)
    return len(job.sets)


def test_pairs_are_drawn_ahead_a_few_at_a_time_also_after_a_restart(
    project: Project, session: Session, job_queue: JobQueue
) -> None:
    job_queue.add_ahead(5)
    assert Kind.AHEAD not in job_queue.offers(stopped=True)
    assert Kind.AHEAD in job_queue.offers(stopped=True, finishing=True)
    assert pairs_drawn(session, job_queue) == 2
    assert job_queue.ahead == DrawingAhead(2, 5)
    later = reopened(session)
    assert [pairs_drawn(session, later) for _ in range(2)] == [2, 1]
    assert later.ahead is None
    assert project.requests.all() == []
    assert session.ready == 5


def test_pairs_of_a_job_that_the_program_did_not_survive_count_as_drawn(session: Session, job_queue: JobQueue) -> None:
    job_queue.add_ahead(5)
    event = next(iter(played(begun(job_queue, Kind.AHEAD))))
    session.record(event)
    assert reopened(session).ahead == DrawingAhead(1, 5)


def test_pairs_that_were_drawn_for_other_reasons_count_as_well(
    project: Project, session: Session, job_queue: JobQueue
) -> None:
    job_queue.add_ahead(2)
    job = session.generate_job(2)
    do(session, job)
    job_queue.finish(Done(job), taken_back=False)
    assert Kind.AHEAD not in job_queue.offers(stopped=False)
    assert project.requests.all() == []


@pytest.mark.parametrize("outcome", ["failed", "stopped", "taken back"])
def test_only_the_artist_calls_off_what_is_drawn_ahead(
    project: Project, session: Session, job_queue: JobQueue, outcome: str
) -> None:
    job_queue.add_ahead(5)
    for _ in range(MOST_ATTEMPTS + 1):
        job = begun(job_queue, Kind.AHEAD)
        failed = Failed(job, ResourceError("The disk is full."))
        job_queue.finish(failed if outcome == "failed" else StoppedEarly(job), taken_back=outcome == "taken back")
    job_queue = reopened(session)
    assert job_queue.ahead == DrawingAhead(0, 5)
    job = begun(job_queue, Kind.AHEAD)
    job_queue.remove_ahead()
    job_queue.finish(Done(job), taken_back=False)
    assert job_queue.ahead is None
    assert project.requests.all() == []


def test_pairs_that_are_asked_for_once_more_come_on_top(session: Session, job_queue: JobQueue) -> None:
    job_queue.add_ahead(50)
    pairs_drawn(session, job_queue)
    job_queue.add_ahead(100)
    assert job_queue.ahead == reopened(session).ahead == DrawingAhead(2, 150)
    with pytest.raises(InputError, match="1050 at a time"):
        job_queue.add_ahead(900)
    assert reopened(session).ahead == DrawingAhead(2, 150)


def test_drawing_ahead_that_the_program_does_not_survive_is_given_up_and_told(
    project: Project, session: Session, job_queue: JobQueue
) -> None:
    job_queue.add_ahead(5)
    for _ in range(MOST_ATTEMPTS):
        begun(job_queue, Kind.AHEAD)
        job_queue = JobQueue(session)
        failures = job_queue.restore()
    assert ["broken off twice" in str(failure) for failure in failures] == [True]
    assert (job_queue.ahead, project.requests.all()) == (None, [])


def test_pairs_that_would_go_out_of_date_are_not_drawn_ahead(project: Project, job_queue: JobQueue) -> None:
    on_policy = Session(project, recipe=REFERENCE, evaluate=False)
    with pytest.raises(InputError, match=r"“D3PO as published”.*out of date"):
        JobQueue(on_policy).add_ahead(50)
    job_queue.add_ahead(50)
    (failure,) = JobQueue(on_policy).restore()
    assert "out of date" in str(failure)
    assert project.requests.all() == []
