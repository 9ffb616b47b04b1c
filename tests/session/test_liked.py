"""Liked pictures, from a folder of the artist's to a checkpoint, with an engine that pretends."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from zlib import crc32

import pytest

from fake_engine import FakeEngine
from own_pictures import own_picture, own_pictures
from prepared_projects import SAMPLING, create
from studio.domain.engine import Cancel
from studio.domain.errors import InputError, Stopped, StudioError
from studio.domain.events import FilesChecked
from studio.domain.flaws import Flaw, FlawedPicture
from studio.domain.jobs import Encode, MatchPrompts, Render, Train
from studio.domain.project import ImportKind, ProjectSettings
from studio.domain.votes import Source, Verdict
from studio.session.brought.bringing import LikedRequest, ReadIn, bring_liked, refuse_nothing
from studio.session.brought.size import picture_size
from studio.session.job_runner import Runner
from studio.session.liked.liked_pictures import LikedState
from studio.session.liked.lots import BESIDE, LOTS_AT_LEAST, liked_of
from studio.session.liked.worded import prompts_of_each
from studio.session.session import Session
from studio.store.project import Project

BOATS = ("a red boat", "a blue boat")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    settings = ProjectSettings("Meadow", "starter", "atelier", SAMPLING, 7)
    deck = ["a cat", "a tree", "a {red|blue} boat", "a house", "a lake"]
    with Project.create(tmp_path / "meadow", settings, deck, "", ["a moon"]) as created:
        yield created


def read(project: Project, *sources: Path, likes: bool = True) -> ReadIn:
    size = picture_size(project.settings, project.images)
    return bring_liked(LikedRequest(sources, size, project.liked, project.imports.digests(), likes))


def bring(project: Project, *sources: Path, likes: bool = True) -> int:
    taken = read(project, *sources, likes=likes)
    refuse_nothing(taken)
    return project.imports.add(taken.kind, taken.source, taken.pictures).id


def prepared(session: Session) -> None:
    runner = Runner(FakeEngine(), Cancel())
    while (job := session.liked.job()) is not None:
        runner.run(job, "work", session.record)


def trained(session: Session, job: Train) -> int:
    session.begin(job)
    Runner(FakeEngine(), Cancel()).run(job, "work", session.record)
    session.end(job)
    assert session.head is not None
    return session.head.id


def states(session: Session) -> list[LikedState]:
    return [entry.state for entry in session.liked.entries()]


def learned(job: Train) -> set[int | None]:
    return {liked_of(each.vote_id) for each in job.comparisons}


def test_ten_pictures_and_no_vote_become_a_checkpoint(project: Project, tmp_path: Path) -> None:
    session = Session(project, evaluate=False)
    with pytest.raises(InputError, match="nothing new"):
        session.train_job()
    bring(project, own_pictures(tmp_path / "own", 10))
    assert states(session) == [LikedState.WAITING] * 10
    with pytest.raises(InputError, match="not ready"):
        session.train_job()
    prepared(session)
    assert states(session) == [LikedState.READY] * 10
    job = session.train_job()
    assert learned(job) == set(range(1, 11))
    assert {each.source for each in job.fresh} == {Source.LIKED}
    assert all(each.strength == 2 and each.vote_id < 0 for each in job.fresh)
    assert trained(session, job) == 1
    assert project.checkpoints.liked(1) == set(range(1, 11))
    assert project.checkpoints.all()[0].votes == 0
    assert states(session) == [LikedState.LEARNED] * 10
    with pytest.raises(InputError, match="nothing new"):
        session.train_job()


def test_a_picture_is_learned_under_prompts_that_say_what_it_shows(project: Project, tmp_path: Path) -> None:
    session = Session(project, evaluate=False)
    bring(project, own_pictures(tmp_path / "own", 10))
    prepared(session)
    errors = {each.place: each.prompt_errors for each in project.imports.liked()}
    texts = {crc32(entry.encode()): entry for entry in ("a cat", "a tree", "a house", "a lake", *BOATS)}
    known = list(errors[1])
    wanted = prompts_of_each([errors], known, 2)
    for entry in session.liked.entries():
        comparisons = [each for each in session.train_job().fresh if liked_of(each.vote_id) == entry.picture.id]
        assert [each.prompt for each in comparisons[::2]] == [texts[each] for each in wanted[entry.picture.id]]
        assert list(entry.prompts) == [texts[each] for each in wanted[entry.picture.id]]
    gone = project.prompts.all()[0]
    project.prompts.change(replace(gone, active=False))
    prepared(session)
    assert gone.text not in {each.prompt for each in session.train_job().fresh}


def test_what_it_shows_is_found_once_and_again_for_another_crop(project: Project, tmp_path: Path) -> None:
    session = Session(project, evaluate=False)
    bring(project, own_pictures(tmp_path / "own", 10))
    prepared(session)
    errors = [picture.prompt_errors for picture in project.imports.liked()]
    assert all(errors)
    with Project.open(shutil.copytree(project.folder, tmp_path / "copy")) as opened:
        assert [picture.prompt_errors for picture in opened.imports.liked()] == errors
    image = project.imports.liked()[0].image
    other = image.with_stem("another")
    other.write_bytes(image.read_bytes())
    project.imports.change(1, image=other)
    job = session.liked.job()
    assert isinstance(job, MatchPrompts)
    assert [picture.image for picture in job.pictures] == [other]


def test_prompts_that_are_new_or_say_something_else_are_tried_on_all(project: Project, tmp_path: Path) -> None:
    session = Session(project, evaluate=False)
    bring(project, own_pictures(tmp_path / "own", 10))
    prepared(session)
    trained(session, session.train_job())
    changed, *_ = project.prompts.all()
    project.prompts.change(replace(changed, text="a dragon"))
    project.prompts.add(["a moth"])
    job = session.liked.job()
    assert isinstance(job, MatchPrompts)
    assert set(job.prompts.values()) == {"a dragon", "a moth"}
    # a round that is due waits for what it would miss
    assert session.liked.incomplete
    prepared(session)
    assert not session.liked.incomplete
    assert changed.text not in {each.prompt for each in session.liked.comparisons()}


def test_captions_count_however_often_pictures_were_changed_before(project: Project, tmp_path: Path) -> None:
    session = Session(project, evaluate=False)
    project.imports.undo(bring(project, own_pictures(tmp_path / "gone", 10)))
    bring(project, own_pictures(tmp_path / "own", 3))
    for number, turn in enumerate(range(60)):
        last = [picture for picture in project.imports.liked() if picture.counts][-1]
        project.imports.change(last.id, prompt=f"a moth no. {turn}" if number < 59 else "a red moth")
    prepared(session)
    assert "a red moth" in {each.prompt for each in session.train_job().fresh}


def test_of_many_pictures_every_prompt_serves_about_equally_often(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.session.liked.lots.WORDED_AT_MOST", 0)
    session = Session(project, evaluate=False)
    bring(project, own_pictures(tmp_path / "own", 10))
    prepared(session)
    job = session.train_job()
    of_picture = Counter(liked_of(each.vote_id) for each in job.fresh)
    assert set(of_picture.values()) == {BESIDE * LOTS_AT_LEAST // 10}
    by_prompt = Counter(each.prompt for each in job.fresh)
    assert set(by_prompt.values()) == {BESIDE * LOTS_AT_LEAST // 5}
    assert len(by_prompt) == 5
    again = Session(project, evaluate=False).train_job()
    assert again.fresh == job.fresh


def test_pictures_that_are_voted_on_stand_beside_where_there_are_some(project: Project, tmp_path: Path) -> None:
    session = Session(project, evaluate=False)
    runner = Runner(FakeEngine(), Cancel())
    runner.run(session.generate_job(5), "work", session.record)
    bring(project, own_pictures(tmp_path / "own", 2))
    prepared(session)
    beside = {each.loser.parent for each in session.train_job().fresh}
    assert beside == {project.trajectories}
    assert not list(project.liked.glob("base-*"))


def test_a_picture_with_words_is_learned_under_them_alone(project: Project, tmp_path: Path) -> None:
    session = Session(project, evaluate=False)
    bring(project, own_picture(tmp_path / "a.png", 10, prompt="a red moth"))
    jobs = list[object]()
    runner = Runner(FakeEngine(), Cancel())
    while (job := session.liked.job()) is not None:
        jobs.append(type(job))
        runner.run(job, "work", session.record)
    assert jobs == [Encode, Render]
    comparisons = session.train_job().fresh
    assert [(each.prompt, each.negative) for each in comparisons] == [("a red moth", "blurry")] * 2
    assert len({each.loser for each in comparisons}) == 2


def test_for_very_many_pictures_with_words_no_more_pictures_are_drawn(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.session.liked.lots.WORDED_AT_MOST", 2)
    session = Session(project, evaluate=False)
    for number in range(4):
        bring(project, own_picture(tmp_path / f"{number}.png", 40 * number, prompt=f"a moth no. {number}"))
    prepared(session)
    prompts = {each.prompt for each in session.train_job().fresh}
    assert {prompt for prompt in prompts if "moth" in prompt} == {"a moth no. 0", "a moth no. 1"}
    assert learned(session.train_job()) == {1, 2, 3, 4}


def test_a_disliked_picture_loses(project: Project, tmp_path: Path) -> None:
    session = Session(project, evaluate=False)
    bring(project, own_picture(tmp_path / "a.png", 10), likes=False)
    prepared(session)
    job = session.train_job()
    assert project.imports.all()[0].kind is ImportKind.DISLIKED
    assert {each.loser.name[:32] for each in job.fresh} == {project.imports.liked()[0].image.stem}


def test_later_rounds_learn_them_beside_the_votes_until_they_are_taken_back(project: Project, tmp_path: Path) -> None:
    session = Session(project, evaluate=False)
    first = bring(project, own_pictures(tmp_path / "own", 2))
    bring(project, own_picture(tmp_path / "c.png", 240))
    prepared(session)
    trained(session, session.train_job())
    Runner(FakeEngine(), Cancel()).run(session.generate_job(1), "work", session.record)
    vote = session.vote(Verdict.LEFT)
    assert learned(session.train_job()) == {1, 2, 3, None}
    project.imports.undo(first)
    project.imports.leave_out(3, True)
    assert learned(session.train_job()) == {None}
    assert states(session) == [LikedState.UNDONE, LikedState.UNDONE, LikedState.LEFT_OUT]
    project.imports.leave_out(3, False)
    job = session.train_job()
    assert trained(session, job) == 2
    assert (project.checkpoints.liked(2), project.checkpoints.known(2)) == ({3}, {vote.id})


def test_a_checkpoint_is_trained_again_without_those_left_out(project: Project, tmp_path: Path) -> None:
    session = Session(project, evaluate=False)
    bring(project, own_pictures(tmp_path / "own", 3))
    prepared(session)
    number = trained(session, session.train_job())
    bring(project, own_picture(tmp_path / "new.png", 250))
    prepared(session)
    project.imports.leave_out(2, True)
    (job,) = session.rebuild(number)
    assert learned(job) == {1, 3}
    project.imports.undo(1)
    with pytest.raises(InputError, match="nothing to train it from"):
        session.refuse_rebuild(number)


def test_the_session_offers_the_work_by_itself_and_trains_when_asked(project: Project, tmp_path: Path) -> None:
    session = Session(project, evaluate=False, queue_target=0)
    with pytest.raises(InputError, match="learned already"):
        session.learn_liked()
    bring(project, own_pictures(tmp_path / "own", 2))
    session.learn_liked()
    runner = Runner(FakeEngine(), Cancel())
    kinds = list[str]()
    while (job := session.next_job()) is not None:
        session.begin(job)
        kinds.append(type(job).__name__)
        runner.run(job, "work", session.record)
        session.end(job)
    assert kinds == ["Encode", "Render", "Render", "Render", "Train"]


def test_a_latent_that_cannot_be_learned_from_is_made_anew(project: Project, tmp_path: Path) -> None:
    session = Session(project, evaluate=False)
    bring(project, own_picture(tmp_path / "a.png", 10))
    prepared(session)
    broken = session.train_job().fresh[0].winner
    session.record(FilesChecked(frozenset({broken}), (FlawedPicture(broken, Flaw.DAMAGED),)))
    assert not broken.exists()
    job = session.liked.job()
    assert isinstance(job, Encode)
    assert [picture.trajectory for picture in job.pictures] == [broken]


def test_a_picture_whose_file_is_gone_is_told_and_not_asked_for_again(project: Project, tmp_path: Path) -> None:
    session = Session(project, evaluate=False)
    bring(project, own_pictures(tmp_path / "own", 2))
    project.imports.liked()[0].image.unlink()
    prepared(session)
    assert states(session) == [LikedState.DAMAGED, LikedState.READY]
    assert learned(session.train_job()) == {2}


def test_a_recipe_of_steps_refuses_them(tmp_path: Path) -> None:
    create(tmp_path / "p", recipe="d3po")
    with Project.open(tmp_path / "p") as project, pytest.raises(InputError, match="every step of drawing"):
        Session(project).liked.refuse_recipe()


# ---------------------------------------------------------------------------------------- reading


def test_what_cannot_be_taken_is_told_and_the_rest_is(project: Project, tmp_path: Path) -> None:
    own = own_pictures(tmp_path / "own", 2)
    (own / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\nhalf")
    (own / "copy.png").write_bytes((own / "own-0.png").read_bytes())
    before = {file.name: file.read_bytes() for file in own.iterdir()}
    taken = read(project, own)
    assert [picture.name for picture in taken.pictures] == ["copy.png", "own-1.png"]
    assert {remark.name: remark.refused for remark in taken.remarks} == {"broken.png": True, "own-0.png": True}
    assert "copy.png" in str(next(each.sentence for each in taken.remarks if each.name == "own-0.png"))
    assert {file.name: file.read_bytes() for file in own.iterdir()} == before
    project.imports.add(taken.kind, taken.source, taken.pictures)
    again = read(project, own / "own-1.png")
    assert again.pictures == ()
    with pytest.raises(InputError, match="the same picture as own-1"):
        refuse_nothing(again)


def test_an_import_that_was_taken_back_can_be_brought_again(project: Project, tmp_path: Path) -> None:
    own = own_picture(tmp_path / "a.png", 10)
    project.imports.undo(bring(project, own))
    assert bring(project, own) == 2
    assert [picture.counts for picture in project.imports.liked()] == [False, True]


def test_nothing_stays_of_what_was_cancelled(project: Project, tmp_path: Path) -> None:
    own = own_pictures(tmp_path / "own", 3)
    kept = bring(project, own / "own-2.png")

    def stop(done: int, total: int) -> None:
        if done == 2:
            raise Stopped("Stopped.")

    size = picture_size(project.settings, project.images)
    with pytest.raises(Stopped):
        bring_liked(LikedRequest((own,), size, project.liked), stop)
    assert [file.name for file in project.liked.iterdir()] == [project.imports.liked()[kept - 1].image.name]


def test_a_folder_without_pictures_is_told(project: Project, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(StudioError, match="no picture in"):
        refuse_nothing(read(project, tmp_path / "empty"))


def test_the_size_is_that_of_what_is_drawn(project: Project) -> None:
    assert picture_size(project.settings, project.images) == (64, 64)
    Runner(FakeEngine(size=48), Cancel()).run(Session(project).generate_job(1), "work")
    assert picture_size(project.settings, project.images) == (48, 48)
