"""A blind check that the artist asks for, played with events as an engine would tell them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest

from studio.domain.errors import InputError
from studio.domain.project import ProjectSettings
from studio.domain.recipe import Sampling
from studio.domain.votes import Group, Purpose, Verdict
from studio.domain.work import Compare, SetReady, TrainingSummary
from studio.session.asked_check import AHEAD
from studio.session.liked_strength import CHECKED_AT
from studio.session.proof import Tally, blind_wins
from studio.session.session import Session
from studio.store.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    base = tmp_path / "base"
    base.mkdir()
    (base / "model_index.json").write_text("{}")
    settings = ProjectSettings("Moths", str(base), "atelier", Sampling(steps=12), seed=7)
    with Project.create(tmp_path / "moths", settings, ["a moth"], controls=["a moon", "a barn"]) as made:
        for number in (1, 2):
            folder = made.adapters / f"c{number:04}"
            folder.mkdir()
            made.add_checkpoint(folder, number - 1 or None, (), TrainingSummary(30, 0.6, 0.2, 0.8, None, 0.03, 1.0))
        yield made


@pytest.fixture
def session(project: Project) -> Session:
    return Session(project, proof=False)


def draw(session: Session) -> None:
    """Let the engine draw until the check wants no more for now."""
    while isinstance(job := session.next_job(), Compare):
        for made in job.sets:
            session.take(SetReady(made, tuple(painter.checkpoint for painter in job.painters)))


def answer(session: Session, newer_wins: bool) -> Group:
    group = session.check.waiting[0]
    left_is_newer = group.left.checkpoint == group.checkpoint
    return session.vote_in_check(Verdict.LEFT if left_is_newer is newer_wins else Verdict.RIGHT).group


def shown_at(group: Group) -> tuple[int, int]:
    """Its two strengths, the weaker first."""
    weak, strong = sorted(picture.strength for picture in group.pictures)
    return weak, strong


def prefer(session: Session, strength: int) -> Group:
    """Answer the next pair by what is nearer to a strength; equal distances are a tie."""
    group = session.check.waiting[0]
    left, right = (abs(picture.strength - strength) for picture in group.pictures)
    verdict = Verdict.TIE if left == right else Verdict.LEFT if left < right else Verdict.RIGHT
    return session.vote_in_check(verdict).group


def finish(session: Session, wins: int) -> None:
    """Answer every pair; the newer model wins the first ones."""
    while not session.check.over:
        draw(session)
        answer(session, wins > 0)
        wins -= 1


def test_the_pairs_are_drawn_by_both_models_from_one_seed_on_control_prompts(session: Session) -> None:
    session.check.begin(None, 2, 10)
    job = session.next_job()
    assert isinstance(job, Compare)
    assert [painter.checkpoint for painter in job.painters] == [None, 2]
    for made in job.sets:
        one, other = made.pictures
        assert (one.latent_seed, one.noise_seed) == (other.latent_seed, other.noise_seed)
        assert one.prompt in ("a moon", "a barn")


def test_a_pair_of_strengths_is_drawn_by_one_checkpoint_from_one_seed(session: Session) -> None:
    session.check.begin_strengths(2, 10)
    job = session.next_job()
    assert isinstance(job, Compare)
    (made,) = job.sets
    one, other = made.pictures
    assert (one.prompt, one.latent_seed, one.noise_seed) == (other.prompt, other.latent_seed, other.noise_seed)
    assert [painter.checkpoint for painter in job.painters] == [2, 2]
    weak, strong = (painter.strength for painter in job.painters)
    assert (round(100 * weak), round(100 * strong)) in set(combinations(CHECKED_AT, 2))
    session.take(SetReady(made, (2, 2)))
    (group,) = session.check.waiting
    by_image = {picture.image: picture.strength / 100 for picture in group.pictures}
    assert by_image == {one.image: weak, other.image: strong}


def test_every_two_strengths_meet_once_before_any_meet_again(session: Session, project: Project) -> None:
    check = session.check.begin_strengths(2, 40)
    while not session.check.over:
        draw(session)
        prefer(session, 75)
    groups = project.check_groups(check.id)
    turns = [tuple(map(shown_at, groups[at : at + 10])) for at in range(0, 40, 10)]
    assert [sorted(turn) for turn in turns] == [sorted(combinations(CHECKED_AT, 2))] * 4
    assert len(set(turns)) == 4
    assert 10 < sum(group.left.strength < group.right.strength for group in groups) < 30


def test_a_check_of_strengths_left_half_way_goes_on_with_the_strengths_that_are_missing(
    session: Session, project: Project
) -> None:
    check = session.check.begin_strengths(2, 10)
    draw(session)
    prefer(session, 75)
    again = Session(project, proof=False)
    assert again.check.check == check
    assert again.check.answered == 1
    while not again.check.over:
        draw(again)
        prefer(again, 75)
    assert Counter(map(shown_at, project.check_groups(check.id))) == Counter(combinations(CHECKED_AT, 2))


def test_a_check_of_strengths_tells_what_is_liked_and_no_win_over_a_model(session: Session, project: Project) -> None:
    check = session.check.begin_strengths(2, 10)
    for _ in range(9):
        draw(session)
        prefer(session, 75)
    assert session.check.liked(check) is None
    draw(session)
    session.vote_in_check(Verdict.SKIP)
    assert session.check.over
    assert (session.check.liked(check), session.check.decided(check)) == (None, 9)
    again = session.check.begin_strengths(2, 10)
    draw(session)
    prefer(session, 75)
    liked = session.check.liked(again)
    assert liked is not None
    assert (liked.pairs, session.check.decided(again)) == (10, 1)
    assert blind_wins(project.votes()) == {}
    assert not any(vote.group.purpose is not Purpose.CHECK for vote in project.votes())


def test_the_votes_of_a_check_of_strengths_are_taken_back_like_others(session: Session) -> None:
    session.check.begin_strengths(2, 10)
    draw(session)
    group = prefer(session, 75)
    assert session.check.undo() is not None
    assert session.check.waiting[0] == group
    assert session.redo_in_check() is not None
    assert session.check.answered == 1


def test_a_check_of_two_models_draws_both_as_they_were_trained(session: Session) -> None:
    session.check.begin(2, 1, 10)
    draw(session)
    assert {shown_at(group) for group in session.check.waiting} == {(100, 100)}


def test_a_few_pairs_are_drawn_ahead_and_none_too_many(session: Session, project: Project) -> None:
    check = session.check.begin(2, None, 10)
    draw(session)
    assert len(session.check.waiting) == AHEAD
    finish(session, 10)
    assert session.check.over
    assert len(project.check_groups(check.id)) == 10
    assert session.check.job() is None


def test_sides_are_random(session: Session, project: Project) -> None:
    check = session.check.begin(2, None, 40)
    finish(session, 40)
    left = sum(group.left.checkpoint == 2 for group in project.check_groups(check.id))
    assert 10 < left < 30


def test_the_result_counts_for_the_checkpoint_like_those_mixed_in(session: Session, project: Project) -> None:
    check = session.check.begin(1, 2, 10)
    finish(session, 7)
    assert (check.newer, check.older) == (2, 1)
    assert session.check.tally(check) == Tally(wins=7, losses=3)
    assert blind_wins(project.votes()) == {(2, 1): Tally(wins=7, losses=3)}
    assert all(vote.group.purpose is Purpose.CHECK for vote in project.votes())


def test_its_pairs_never_come_up_among_the_others(session: Session, project: Project) -> None:
    session.check.begin(2, None, 10)
    draw(session)
    session.vote_in_check(Verdict.SKIP)
    assert session.current is None
    assert session.bring_back_skipped() == 0
    assert Session(project).current is None


def test_skipped_pairs_end_the_check_and_count_for_nobody(session: Session) -> None:
    check = session.check.begin(2, None, 10)
    for _ in range(10):
        draw(session)
        session.vote_in_check(Verdict.SKIP)
    assert session.check.over
    assert session.check.tally(check).rate is None


def test_a_check_left_half_way_goes_on_after_reopening(session: Session, project: Project) -> None:
    check = session.check.begin(2, None, 10)
    draw(session)
    for _ in range(3):
        answer(session, True)
    again = Session(project, proof=False)
    assert again.check.check == check
    assert (again.check.answered, again.check.waiting) == (3, session.check.waiting)
    finish(again, 2)
    assert again.check.over


def test_undo_and_redo_stay_within_the_check(session: Session, project: Project) -> None:
    check = session.check.begin(2, None, 10)
    draw(session)
    assert session.check.undo() is None
    group = answer(session, True)
    session.check.undo()
    assert session.check.waiting[0] == group
    assert session.redo_in_check() is not None
    assert session.check.answered == 1
    assert session.redo_in_check() is None
    assert session.check.tally(check) == Tally(wins=1)


def test_votes_of_a_round_are_not_undone_in_the_check(session: Session) -> None:
    session.check.begin(2, None, 10)
    draw(session)
    answer(session, True)
    job = session.generate_job(1)
    session.take(SetReady(job.sets[0], (None, None)))
    session.vote(Verdict.LEFT)
    assert session.check.undo() is None
    session.undo()
    assert session.redo_in_check() is None


def test_a_vote_of_the_check_is_taken_back_and_restored_only_there(session: Session) -> None:
    session.check.begin(2, None, 10)
    draw(session)
    group = answer(session, True)
    with pytest.raises(InputError, match="blind check"):
        session.undo()
    assert session.check.undo() is not None
    assert session.check.waiting[0] == group
    with pytest.raises(InputError, match="blind check"):
        session.redo()
    assert session.redo_in_check() is not None
    assert session.current is None


def test_a_vote_of_an_earlier_check_is_taken_back_among_the_others(session: Session) -> None:
    session.check.begin(2, None, 10)
    draw(session)
    group = answer(session, True)
    session.check.begin(1, None, 10)
    taken = session.undo()
    assert taken is not None
    assert taken.group == group


def test_pairs_that_were_asked_for_do_not_count_as_those_mixed_in(session: Session, project: Project) -> None:
    session.check.begin(2, None, 10)
    draw(session)
    assert project.group_count(Purpose.CHECK, 2) == 0


def test_what_cannot_be_meant_is_refused(session: Session, project: Project) -> None:
    with pytest.raises(InputError, match="two different"):
        session.check.begin(2, 2, 10)
    with pytest.raises(InputError, match="no checkpoint 9"):
        session.check.begin_strengths(9, 10)
    for prompt in project.prompts():
        if prompt.control:
            project.change_prompt(type(prompt)(prompt.id, prompt.text, "", True, active=False))
    with pytest.raises(InputError, match="control prompt"):
        session.check.begin(2, None, 10)
    with pytest.raises(InputError, match="control prompt"):
        session.check.begin_strengths(2, 10)
    assert project.checks() == []


def test_a_check_whose_model_is_gone_stops_nothing_else(session: Session, project: Project) -> None:
    session.check.begin(2, None, 10)
    project.checkpoint(2).folder.rmdir()
    assert session.check.models() == [1, None]
    assert not session.check.can_draw
    assert not isinstance(session.next_job(), Compare)


def test_a_new_check_takes_the_place_of_one_left_half_way(session: Session) -> None:
    first = session.check.begin(2, None, 10)
    draw(session)
    answer(session, True)
    second = session.check.begin(2, 1, 20)
    assert (session.check.check, session.check.answered, session.check.waiting) == (second, 0, [])
    assert session.check.tally(first) == Tally(wins=1)
