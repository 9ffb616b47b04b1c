"""The voting loop: what is shown, what the engine is asked for, what counts."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from studio.domain.errors import InputError
from studio.domain.project import ProjectSettings
from studio.domain.recipe import Sampling
from studio.domain.votes import Verdict
from studio.domain.work import CheckpointSaved, Generate, PairReady, Train, TrainingSummary
from studio.session.session import Session
from studio.store.project import Project

SUMMARY = TrainingSummary(5, 0.6, 0.3, 0.9, None, 0.1, 2.0)


@pytest.fixture
def session(tmp_path: Path) -> Session:
    settings = ProjectSettings("Meadow", "starter", "atelier", Sampling(), 7)
    return Session(Project.create(tmp_path / "meadow", settings, ["a cat", "a tree", "a fish"], "", ["a star"]))


def draw(session: Session, pairs: int) -> Generate:
    """Pretend that the engine drew pairs."""
    job = session.generate_job(pairs)
    for pair in job.pairs:
        session.take(PairReady(pair, job.checkpoint))
    return job


def train(session: Session) -> Train:
    """Pretend that the engine trained."""
    job = session.train_job()
    ids = tuple(comparison.vote_id for comparison in (*job.earlier, *job.fresh, *job.held_out))
    session.take(CheckpointSaved(job.folder, ids, SUMMARY))
    return job


def test_prompts_take_turns_and_controls_are_never_drawn(session: Session) -> None:
    job = draw(session, 9)
    assert Counter(pair.first.prompt for pair in job.pairs) == {"a cat": 3, "a tree": 3, "a fish": 3}


def test_a_pair_shares_prompt_and_x_t_but_not_the_noise(session: Session) -> None:
    for pair in draw(session, 5).pairs:
        assert (pair.first.prompt, pair.first.latent_seed) == (pair.second.prompt, pair.second.latent_seed)
        assert pair.first.noise_seed != pair.second.noise_seed


def test_every_pair_has_its_own_seeds_and_files(session: Session) -> None:
    pairs = [*draw(session, 3).pairs, *draw(session, 3).pairs]
    assert len({pair.first.latent_seed for pair in pairs}) == 6
    assert len({picture.image for pair in pairs for picture in (pair.first, pair.second)}) == 12


def test_sides_are_random(session: Session) -> None:
    job = draw(session, 40)
    shown = {pair.left.noise_seed for pair in session.project.undecided_pairs()}
    assert 8 <= sum(pair.first.noise_seed in shown for pair in job.pairs) <= 32


def test_the_queue_is_filled_and_then_left_alone(session: Session) -> None:
    while (job := session.next_job()) is not None:
        assert isinstance(job, Generate)
        draw(session, len(job.pairs))
    assert 1 + len(session.upcoming) == 10


def test_voting_moves_on_and_undo_comes_back(session: Session) -> None:
    draw(session, 3)
    first, second = session.current, session.upcoming[0]
    assert first is not None
    session.vote(Verdict.LEFT, 2, 900)
    assert session.current == second
    session.undo()
    assert session.current == first
    session.redo()
    assert session.current == second
    assert [(vote.strength, vote.milliseconds) for vote in session.project.votes()] == [(2, 900)]


def test_without_a_pair_there_is_nothing_to_vote_on(session: Session) -> None:
    with pytest.raises(InputError, match="No pair is waiting"):
        session.vote(Verdict.LEFT)


def test_a_full_round_is_trained_on(session: Session) -> None:
    draw(session, 26)
    verdicts = [Verdict.LEFT, Verdict.RIGHT, Verdict.TIE, Verdict.BAD, Verdict.SKIP] * 5
    for verdict in verdicts:
        session.vote(verdict)
    assert session.round.votes == 15
    draw(session, 10)
    for _ in range(5):
        session.vote(Verdict.LEFT)
    assert (session.round.number, session.round.votes, session.round.needed) == (1, 20, 20)
    job = session.next_job()
    assert isinstance(job, Train)
    assert (len(job.fresh), len(job.earlier), len(job.held_out)) == (18, 0, 2)
    assert job.fresh[0].winner.name == session.project.votes()[0].pair.left.trajectory.name
    assert sum(comparison.tie for comparison in (*job.fresh, *job.held_out)) == 5


def test_pairs_are_drawn_first_so_that_training_keeps_nobody_waiting(session: Session) -> None:
    draw(session, 20)
    for _ in range(20):
        session.vote(Verdict.LEFT)
    assert isinstance(session.next_job(), Generate)
    draw(session, 4)
    assert isinstance(session.next_job(), Train)


def test_a_checkpoint_is_adopted_and_its_pairs_come_first(session: Session) -> None:
    draw(session, 24)
    for _ in range(20):
        session.vote(Verdict.RIGHT)
    shown, job = session.current, train(session)
    assert session.newest is not None
    assert (session.round.number, session.round.votes) == (2, 0)
    new = draw(session, 2)
    assert new.adapter == session.newest.folder == job.folder
    assert session.current == shown
    assert [pair.left.checkpoint for pair in session.upcoming] == [1, 1, None, None, None]
    for _ in range(3):
        session.vote(Verdict.LEFT)
    second = session.train_job()
    assert (len(second.fresh), len(second.earlier), len(second.held_out)) == (3, 18, 2)
    assert second.parent == job.folder
    assert second.seed != job.seed


def test_an_undone_vote_is_not_trained_on_again(session: Session) -> None:
    draw(session, 5)
    for _ in range(3):
        session.vote(Verdict.LEFT)
    train(session)
    session.undo()
    assert session.round.votes == 0
    session.vote(Verdict.RIGHT)
    assert session.round.votes == 1
    assert len(session.train_job().earlier) == 2


def test_skipped_pairs_can_come_back(session: Session) -> None:
    draw(session, 1)
    pair = session.current
    session.vote(Verdict.SKIP)
    assert session.current is None
    assert session.bring_back_skipped() == 1
    assert session.current == pair
    session.vote(Verdict.LEFT)
    assert session.bring_back_skipped() == 0


def test_a_session_goes_on_where_it_ended(session: Session) -> None:
    draw(session, 6)
    for _ in range(3):
        session.vote(Verdict.LEFT)
    again = Session(session.project)
    assert (again.current, again.upcoming, again.round) == (session.current, session.upcoming, session.round)
    assert again.generate_job(1) == session.generate_job(1)


def test_nothing_to_train_or_export_is_told(session: Session) -> None:
    with pytest.raises(InputError, match="nothing to train on"):
        session.train_job()
    with pytest.raises(InputError, match="no checkpoint to export"):
        session.export_job(Path("style"))
