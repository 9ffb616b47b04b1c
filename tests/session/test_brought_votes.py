"""Pictures from elsewhere: put into groups, voted on or brought with votes, and taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from fake_engine import FakeEngine
from own_pictures import own_picture
from prepared_projects import SAMPLING
from studio.domain.engine import Cancel
from studio.domain.errors import InputError
from studio.domain.events import FilesChecked
from studio.domain.flaws import Flaw, FlawedPicture
from studio.domain.jobs import Encode
from studio.domain.project import Import, ProjectSettings
from studio.domain.votes import Source, Verdict
from studio.repair.doctor import examine
from studio.session.brought.size import picture_size
from studio.session.brought.sorting import Sorted, SortRequest, bring_to_vote, refuse_nothing_sorted
from studio.session.job_runner import Runner
from studio.session.liked.lots import liked_of
from studio.session.session import Session
from studio.store.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    settings = ProjectSettings("Meadow", "starter", "atelier", SAMPLING, 7)
    with Project.create(tmp_path / "meadow", settings, ["a cat", "a tree"]) as created:
        yield created


@pytest.fixture
def session(project: Project) -> Session:
    return Session(project, evaluate=False, queue_target=1)


def sort(project: Project, folder: Path, bad: Path | None = None) -> Sorted:
    return bring_to_vote(
        SortRequest(
            (folder,),
            (bad,) if bad else (),
            picture_size(project.settings, project.images),
            project.images,
            project.liked,
            project.settings.group_size,
            project.settings.seed,
            project.imports.digests(),
        )
    )


def take_in(session: Session, read: Sorted) -> Import:
    return session.take_in(read.kind, read.source, read.liked, read.groups)


def prepared(session: Session) -> None:
    runner = Runner(FakeEngine(), Cancel())
    while (job := session.preparing_job()) is not None:
        runner.run(job, "work", session.record)


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    """Two pairs of one prompt and one over, one of another, and one that tells none."""
    folder = tmp_path / "foreign"
    for number in range(5):
        own_picture(folder / f"moth-{number}.png", 20 + 40 * number, prompt="a moth")
    own_picture(folder / "lamp.png", 15, prompt="a lamp")
    own_picture(folder / "silent.png", 230)
    return folder


@pytest.fixture
def sorted_folders(tmp_path: Path) -> tuple[Path, Path]:
    """Two pairs, one good picture over, and a bad one that tells no prompt."""
    good, bad = tmp_path / "good", tmp_path / "bad"
    for number, prompt in enumerate(("a moth", "a lamp", "a web")):
        own_picture(good / f"{number}.png", 27 + 40 * number, prompt=prompt)
    own_picture(bad / "0.png", 200, prompt="a moth")
    own_picture(bad / "1.png", 220, prompt="a lamp")
    own_picture(bad / "2.png", 240)
    return good, bad


def test_pictures_of_one_prompt_are_queued_to_be_voted_on(session: Session, project: Project, foreign: Path) -> None:
    before = {file.name: file.read_bytes() for file in foreign.iterdir()}
    read = sort(project, foreign)
    assert {remark.name for remark in read.remarks if remark.refused} == {"moth-4.png", "lamp.png", "silent.png"}
    take_in(session, read)
    assert {file.name: file.read_bytes() for file in foreign.iterdir()} == before
    assert len(list(project.images.iterdir())) == 4
    assert session.ready == 2
    assert session.current is not None
    assert {(one.prompt, one.negative, one.brought, one.checkpoint) for one in session.current.pictures} == {
        ("a moth", "blurry", True, None)
    }
    (moth,) = [prompt for prompt in project.prompts.all() if prompt.text == "a moth"]
    assert not moth.active
    # at once, for the pictures are there; they are read by the engine meanwhile
    session.vote(Verdict.LEFT)
    assert isinstance(session.next_job(), Encode)
    prepared(session)
    job = session.train_job()
    assert [each.source for each in job.fresh] == [Source.IMPORTED]
    assert all(file.is_file() for each in job.fresh for file in (each.winner, each.loser))


def test_good_and_bad_ones_of_a_prompt_are_votes_and_the_others_liked(
    session: Session, project: Project, sorted_folders: tuple[Path, Path]
) -> None:
    take_in(session, sort(project, *sorted_folders))
    votes = project.votes.all()
    names = {picture.image.name for picture in project.imports.liked()}
    assert len(votes) == 2
    assert all(vote.winner is not None for vote in votes)
    assert [(liked.name, liked.likes, liked.prompt) for liked in project.imports.liked()] == [
        ("2.png", True, "a web"),
        ("2.png", False, ""),
    ]
    assert names == {file.name for file in project.liked.iterdir()}
    prepared(session)
    job = session.train_job()
    assert {liked_of(each.vote_id) for each in job.comparisons} == {1, 2, None}
    good = {each.winner.name[:32] for each in job.comparisons if each.source is Source.IMPORTED}
    assert len(good) == 2


def test_an_import_is_taken_back_as_a_whole(
    session: Session, project: Project, foreign: Path, sorted_folders: tuple[Path, Path]
) -> None:
    first = take_in(session, sort(project, foreign))
    session.vote(Verdict.LEFT)
    second = take_in(session, sort(project, *sorted_folders))
    session.take_back(first.id)
    assert (session.ready, session.current) == (0, None)
    assert [vote.group.pictures[0].prompt for vote in project.votes.all()] == ["a moth", "a lamp"]
    with pytest.raises(InputError, match="take pictures back"):
        session.undo()
    session.take_back(second.id)
    assert project.votes.all() == []
    assert not session.liked.waiting
    assert not session.brought.waiting
    with pytest.raises(InputError, match="taken back before"):
        session.take_back(second.id)
    folder = project.folder
    project.close()
    with Project.open(folder) as again:
        assert again.damages == ()
        assert again.votes.all() == []
        assert Session(again, evaluate=False, queue_target=1).current is None
        take_in(Session(again), sort(again, foreign))
        assert Session(again).ready == 2


def test_pictures_that_are_there_are_not_taken_twice(session: Session, project: Project, foreign: Path) -> None:
    take_in(session, sort(project, foreign))
    again = sort(project, foreign)
    assert again.groups == ()
    assert len(list(project.images.iterdir())) == 4
    with pytest.raises(InputError, match="None of these pictures can be voted on"):
        refuse_nothing_sorted(again)


def test_what_is_damaged_is_read_anew_and_never_drawn(session: Session, project: Project, foreign: Path) -> None:
    take_in(session, sort(project, foreign))
    prepared(session)
    session.vote(Verdict.LEFT)
    broken = session.train_job().fresh[0].winner
    session.record(FilesChecked(frozenset({broken}), (FlawedPicture(broken, Flaw.DAMAGED),)))
    assert project.flaws.groups() == [1]
    assert [type(job) for job in session.redraw([1])] == [Encode]
    job = session.preparing_job()
    assert isinstance(job, Encode)
    assert [picture.trajectory for picture in job.pictures] == [broken]
    prepared(session)
    assert project.flaws.groups() == []


def test_a_check_finds_nothing_wrong_with_pictures_that_are_not_read_yet(
    session: Session, project: Project, foreign: Path
) -> None:
    take_in(session, sort(project, foreign))
    project.close()
    assert examine(project.folder).findings == ()
