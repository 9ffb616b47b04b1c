"""A blind test that the artist asks for, played with events as an engine would tell them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest

from studio.domain.errors import InputError
from studio.domain.events import SetReady, TrainingSummary
from studio.domain.jobs import GenerateBlindTest
from studio.domain.project import ProjectSettings
from studio.domain.sampling import Sampling
from studio.domain.votes import Group, Purpose, Verdict
from studio.session.blind_tests import AHEAD
from studio.session.session import Session
from studio.session.statistics.strength_fit import CHECKED_AT
from studio.session.statistics.win_rates import Tally, blind_wins
from studio.store.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    base = tmp_path / "base"
    base.mkdir()
    (base / "model_index.json").write_text("{}")
    settings = ProjectSettings("Moths", str(base), "atelier", Sampling(steps=12), seed=7)
    with Project.create(tmp_path / "moths", settings, ["a moth"], controls=["a moon", "a barn"]) as created:
        for number in (1, 2):
            folder = created.adapters / f"c{number:04}"
            folder.mkdir()
            created.checkpoints.add(folder, number - 1 or None, (), TrainingSummary(30, 0.6, 0.2, 0.8, None, 0.03, 1.0))
        yield created


@pytest.fixture
def session(project: Project) -> Session:
    return Session(project, evaluate=False)


def draw(session: Session) -> None:
    """Let the engine draw until the check wants no more for now."""
    while isinstance(job := session.next_job(), GenerateBlindTest):
        for picture_set in job.sets:
            session.record(SetReady(picture_set, tuple(variant.checkpoint for variant in job.variants)))


def answer(session: Session, newer_wins: bool) -> Group:
    group = session.blind_tests.waiting[0]
    left_is_newer = group.left.checkpoint == group.checkpoint
    return session.vote_in_blind_test(Verdict.LEFT if left_is_newer is newer_wins else Verdict.RIGHT).group


def shown_at(group: Group) -> tuple[int, int]:
    """Its two strengths, the weaker first."""
    weak, strong = sorted(picture.strength for picture in group.pictures)
    return weak, strong


def prefer(session: Session, strength: int) -> Group:
    """Answer the next pair by what is nearer to a strength; equal distances are a tie."""
    group = session.blind_tests.waiting[0]
    left, right = (abs(picture.strength - strength) for picture in group.pictures)
    verdict = Verdict.TIE if left == right else Verdict.LEFT if left < right else Verdict.RIGHT
    return session.vote_in_blind_test(verdict).group


def finish(session: Session, wins: int) -> None:
    """Answer every pair; the newer model wins the first ones."""
    while not session.blind_tests.over:
        draw(session)
        answer(session, wins > 0)
        wins -= 1


def test_the_pairs_are_drawn_by_both_models_from_one_seed_on_control_prompts(session: Session) -> None:
    session.blind_tests.begin(None, 2, 10)
    job = session.next_job()
    assert isinstance(job, GenerateBlindTest)
    assert [variant.checkpoint for variant in job.variants] == [None, 2]
    for picture_set in job.sets:
        first, second = picture_set.pictures
        assert (first.latent_seed, first.noise_seed) == (second.latent_seed, second.noise_seed)
        assert first.prompt in ("a moon", "a barn")


def test_a_pair_of_strengths_is_drawn_by_one_checkpoint_from_one_seed(session: Session) -> None:
    session.blind_tests.begin_strengths(2, 10)
    job = session.next_job()
    assert isinstance(job, GenerateBlindTest)
    (picture_set,) = job.sets
    first, second = picture_set.pictures
    assert (first.prompt, first.latent_seed, first.noise_seed) == (second.prompt, second.latent_seed, second.noise_seed)
    assert [variant.checkpoint for variant in job.variants] == [2, 2]
    weak, strong = (variant.strength for variant in job.variants)
    assert (round(100 * weak), round(100 * strong)) in set(combinations(CHECKED_AT, 2))
    session.record(SetReady(picture_set, (2, 2)))
    (group,) = session.blind_tests.waiting
    by_image = {picture.image: picture.strength / 100 for picture in group.pictures}
    assert by_image == {first.image: weak, second.image: strong}


def test_every_two_strengths_meet_once_before_any_meet_again(session: Session, project: Project) -> None:
    blind_test = session.blind_tests.begin_strengths(2, 40)
    while not session.blind_tests.over:
        draw(session)
        prefer(session, 75)
    groups = project.groups.of_blind_test(blind_test.id)
    turns = [tuple(map(shown_at, groups[at : at + 10])) for at in range(0, 40, 10)]
    assert [sorted(turn) for turn in turns] == [sorted(combinations(CHECKED_AT, 2))] * 4
    assert len(set(turns)) == 4
    assert 10 < sum(group.left.strength < group.right.strength for group in groups) < 30


def test_a_check_of_strengths_left_half_way_goes_on_with_the_strengths_that_are_missing(
    session: Session, project: Project
) -> None:
    blind_test = session.blind_tests.begin_strengths(2, 10)
    draw(session)
    prefer(session, 75)
    again = Session(project, evaluate=False)
    assert again.blind_tests.latest == blind_test
    assert again.blind_tests.answered == 1
    while not again.blind_tests.over:
        draw(again)
        prefer(again, 75)
    assert Counter(map(shown_at, project.groups.of_blind_test(blind_test.id))) == Counter(combinations(CHECKED_AT, 2))


def test_a_check_of_strengths_tells_what_is_liked_and_no_win_over_a_model(session: Session, project: Project) -> None:
    blind_test = session.blind_tests.begin_strengths(2, 10)
    for _ in range(9):
        draw(session)
        prefer(session, 75)
    assert session.blind_tests.liked(blind_test) is None
    draw(session)
    session.vote_in_blind_test(Verdict.SKIP)
    assert session.blind_tests.over
    assert (session.blind_tests.liked(blind_test), session.blind_tests.decided(blind_test)) == (None, 9)
    again = session.blind_tests.begin_strengths(2, 10)
    draw(session)
    prefer(session, 75)
    liked = session.blind_tests.liked(again)
    assert liked is not None
    assert (liked.pairs, session.blind_tests.decided(again)) == (10, 1)
    assert blind_wins(project.votes.all()) == {}
    assert not any(vote.group.purpose is not Purpose.BLIND_TEST for vote in project.votes.all())


def test_the_votes_of_a_check_of_strengths_are_taken_back_like_others(session: Session) -> None:
    session.blind_tests.begin_strengths(2, 10)
    draw(session)
    group = prefer(session, 75)
    assert session.blind_tests.undo() is not None
    assert session.blind_tests.waiting[0] == group
    assert session.redo_in_blind_test() is not None
    assert session.blind_tests.answered == 1


def test_a_check_of_two_models_draws_both_as_they_were_trained(session: Session) -> None:
    session.blind_tests.begin(2, 1, 10)
    draw(session)
    assert {shown_at(group) for group in session.blind_tests.waiting} == {(100, 100)}


def test_a_few_pairs_are_drawn_ahead_and_none_too_many(session: Session, project: Project) -> None:
    blind_test = session.blind_tests.begin(2, None, 10)
    draw(session)
    assert len(session.blind_tests.waiting) == AHEAD
    finish(session, 10)
    assert session.blind_tests.over
    assert len(project.groups.of_blind_test(blind_test.id)) == 10
    assert session.blind_tests.job() is None


def test_sides_are_random(session: Session, project: Project) -> None:
    blind_test = session.blind_tests.begin(2, None, 40)
    finish(session, 40)
    left = sum(group.left.checkpoint == 2 for group in project.groups.of_blind_test(blind_test.id))
    assert 10 < left < 30


def test_the_result_counts_for_the_checkpoint_like_those_mixed_in(session: Session, project: Project) -> None:
    blind_test = session.blind_tests.begin(1, 2, 10)
    finish(session, 7)
    assert (blind_test.newer, blind_test.older) == (2, 1)
    assert session.blind_tests.tally(blind_test) == Tally(wins=7, losses=3)
    assert blind_wins(project.votes.all()) == {(2, 1): Tally(wins=7, losses=3)}
    assert all(vote.group.purpose is Purpose.BLIND_TEST for vote in project.votes.all())


def test_its_pairs_never_come_up_among_the_others(session: Session, project: Project) -> None:
    session.blind_tests.begin(2, None, 10)
    draw(session)
    session.vote_in_blind_test(Verdict.SKIP)
    assert session.current is None
    assert session.bring_back_skipped() == 0
    assert Session(project).current is None


def test_skipped_pairs_end_the_check_and_count_for_nobody(session: Session) -> None:
    blind_test = session.blind_tests.begin(2, None, 10)
    for _ in range(10):
        draw(session)
        session.vote_in_blind_test(Verdict.SKIP)
    assert session.blind_tests.over
    assert session.blind_tests.tally(blind_test).rate is None


def test_a_check_left_half_way_goes_on_after_reopening(session: Session, project: Project) -> None:
    blind_test = session.blind_tests.begin(2, None, 10)
    draw(session)
    for _ in range(3):
        answer(session, True)
    again = Session(project, evaluate=False)
    assert again.blind_tests.latest == blind_test
    assert (again.blind_tests.answered, again.blind_tests.waiting) == (3, session.blind_tests.waiting)
    finish(again, 2)
    assert again.blind_tests.over


def test_undo_and_redo_stay_within_the_check(session: Session, project: Project) -> None:
    blind_test = session.blind_tests.begin(2, None, 10)
    draw(session)
    assert session.blind_tests.undo() is None
    group = answer(session, True)
    session.blind_tests.undo()
    assert session.blind_tests.waiting[0] == group
    assert session.redo_in_blind_test() is not None
    assert session.blind_tests.answered == 1
    assert session.redo_in_blind_test() is None
    assert session.blind_tests.tally(blind_test) == Tally(wins=1)


def test_votes_of_a_round_are_not_undone_in_the_check(session: Session) -> None:
    session.blind_tests.begin(2, None, 10)
    draw(session)
    answer(session, True)
    job = session.generate_job(1)
    session.record(SetReady(job.sets[0], (None, None)))
    session.vote(Verdict.LEFT)
    assert session.blind_tests.undo() is None
    session.undo()
    assert session.redo_in_blind_test() is None


def test_a_vote_of_the_check_is_taken_back_and_restored_only_there(session: Session) -> None:
    session.blind_tests.begin(2, None, 10)
    draw(session)
    group = answer(session, True)
    with pytest.raises(InputError, match="blind check"):
        session.undo()
    assert session.blind_tests.undo() is not None
    assert session.blind_tests.waiting[0] == group
    with pytest.raises(InputError, match="blind check"):
        session.redo()
    assert session.redo_in_blind_test() is not None
    assert session.current is None


def test_a_vote_of_an_earlier_check_is_taken_back_among_the_others(session: Session) -> None:
    session.blind_tests.begin(2, None, 10)
    draw(session)
    group = answer(session, True)
    session.blind_tests.begin(1, None, 10)
    taken = session.undo()
    assert taken is not None
    assert taken.group == group


def test_pairs_that_were_asked_for_do_not_count_as_those_mixed_in(session: Session, project: Project) -> None:
    session.blind_tests.begin(2, None, 10)
    draw(session)
    assert project.groups.count(Purpose.BLIND_TEST, 2) == 0


def test_what_cannot_be_meant_is_refused(session: Session, project: Project) -> None:
    with pytest.raises(InputError, match="two different"):
        session.blind_tests.begin(2, 2, 10)
    with pytest.raises(InputError, match="no checkpoint 9"):
        session.blind_tests.begin_strengths(9, 10)
    for prompt in project.prompts.all():
        if prompt.control:
            project.prompts.change(type(prompt)(prompt.id, prompt.text, "", True, active=False))
    with pytest.raises(InputError, match="control prompt"):
        session.blind_tests.begin(2, None, 10)
    with pytest.raises(InputError, match="control prompt"):
        session.blind_tests.begin_strengths(2, 10)
    assert project.blind_tests.all() == []


def test_a_check_whose_model_is_gone_stops_nothing_else(session: Session, project: Project) -> None:
    session.blind_tests.begin(2, None, 10)
    project.checkpoints.get(2).folder.rmdir()
    assert session.blind_tests.models() == [1, None]
    assert not session.blind_tests.can_draw
    assert not isinstance(session.next_job(), GenerateBlindTest)


def test_a_new_check_takes_the_place_of_one_left_half_way(session: Session) -> None:
    first = session.blind_tests.begin(2, None, 10)
    draw(session)
    answer(session, True)
    second = session.blind_tests.begin(2, 1, 20)
    assert (session.blind_tests.latest, session.blind_tests.answered, session.blind_tests.waiting) == (second, 0, [])
    assert session.blind_tests.tally(first) == Tally(wins=1)
