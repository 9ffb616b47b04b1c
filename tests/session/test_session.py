"""The voting loop, played with events as an engine would tell them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Generator, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from stand_in_adapters import write_adapter
from studio.domain.base_model import Base
from studio.domain.errors import InputError, ModelError
from studio.domain.events import CheckpointSaved, PictureReady, SetReady, TrainingSummary
from studio.domain.export import ExportOptions, Format, Labels
from studio.domain.jobs import Export, Generate, GenerateBlindTest, Job, Picture, Render, Train
from studio.domain.project import ProjectSettings
from studio.domain.recipe import ATELIER, PairPlan
from studio.domain.sampling import Sampling
from studio.domain.votes import Group, Mark, Purpose, Verdict
from studio.session.evaluation import REPEAT_EVERY
from studio.session.export_job import export_job
from studio.session.previews import Preview, missing_previews_job, picture_of, preview_job, previews
from studio.session.rounds import votes_of
from studio.session.session import Session
from studio.session.statistics.win_rates import Tally, blind_wins, consistency, side_bias
from studio.session.vote_queue import AT_ONCE
from studio.store.project import Project

NEEDED = ATELIER.votes_per_round
GOING_ON = replace(ATELIER, from_scratch=False, pairs=replace(ATELIER.pairs, on_policy=True))
"""A recipe whose rounds train the last adapter on."""


@pytest.fixture
def settings(tmp_path: Path) -> ProjectSettings:
    base = tmp_path / "base"
    base.mkdir()
    (base / "model_index.json").write_text("{}")
    return ProjectSettings("Moths", str(base), "atelier", Sampling(steps=12), seed=7)


@pytest.fixture
def project(tmp_path: Path, settings: ProjectSettings) -> Iterator[Project]:
    with Project.create(tmp_path / "moths", settings, ["a moth", "a lamp", "a web"], "blurry", ["a moon"]) as created:
        yield created


@pytest.fixture
def session(project: Project) -> Session:
    return Session(project, recipe=GOING_ON, evaluate=False)


def drawn(session: Session, job: Generate) -> None:
    for pair in job.sets:
        session.record(SetReady(pair, (job.checkpoint,) * len(pair.pictures)))


def fill(session: Session, pairs: int) -> None:
    drawn(session, session.generate_job(pairs))


def decide(session: Session, votes: int, verdict: Verdict = Verdict.LEFT) -> list[int]:
    fill(session, votes)
    return [session.vote(verdict).id for _ in range(votes)]


def trained(session: Session, job: Train) -> None:
    job.folder.mkdir()
    votes = (*job.earlier, *job.fresh)
    summary = TrainingSummary(30, 0.6, 0.2, 0.8, None, 0.03, 1.0)
    session.record(CheckpointSaved(job.folder, tuple(one.vote_id for one in votes), summary))


def shown(session: Session) -> Group:
    assert session.current is not None
    return session.current


def test_nothing_waits_in_a_new_project(session: Session) -> None:
    assert session.current is None
    assert session.upcoming == []
    assert session.head is None
    assert (session.round.number, session.round.votes, session.round.needed) == (1, 0, NEEDED)
    with pytest.raises(InputError, match="Nothing is waiting"):
        session.vote(Verdict.LEFT)


def test_the_queue_is_filled_two_pairs_at_a_time_up_to_its_target(project: Project) -> None:
    session = Session(project, evaluate=False, queue_target=5, groups_per_job=2)
    jobs = 0
    while isinstance(job := session.next_job(), Generate):
        drawn(session, job)
        jobs += 1
    assert job is None
    assert jobs == 3
    assert 1 + len(session.upcoming) == 6


def test_a_generate_job_is_complete(session: Session, project: Project, settings: ProjectSettings) -> None:
    job = session.generate_job(2)
    assert (job.base, job.adapter, job.checkpoint, job.sampling) == (
        Base(Path(settings.base)),
        None,
        None,
        Sampling(steps=12),
    )
    assert [pair.key for pair in job.sets] == ["p000001", "p000002"]
    first = job.sets[0].pictures[0]
    second = job.sets[0].pictures[1]
    assert first.image == project.images / "p000001-a.png"
    assert second.trajectory == project.trajectories / "p000001-b.safetensors"
    assert first.noise_seed != second.noise_seed
    assert first.negative == "blurry"


@pytest.mark.parametrize(("shared", "starts"), [(True, 1), (False, 4)])
def test_a_pair_and_its_spares_begin_at_one_latent_or_at_many(project: Project, shared: bool, starts: int) -> None:
    session = Session(
        project, recipe=replace(ATELIER, pairs=PairPlan(candidates=4, shared_start=shared, on_policy=False))
    )
    (picture_set,) = session.generate_job(1).sets
    latent_seeds = [picture.latent_seed for picture in picture_set.pictures]
    latent_seeds += [spare.latent_seed for spare in picture_set.spares]
    noise_seeds = {picture.noise_seed for picture in picture_set.pictures}
    noise_seeds |= {spare.noise_seed for spare in picture_set.spares}
    assert (len(latent_seeds), len(set(latent_seeds))) == (4, starts)
    assert len(noise_seeds) == 4


def test_a_base_model_that_is_gone_is_told(session: Session, settings: ProjectSettings) -> None:
    Path(settings.base).rename(Path(settings.base).with_name("moved"))
    with pytest.raises(ModelError, match="is not there"):
        session.next_job()


def test_prompts_take_turns_and_control_prompts_none(session: Session, project: Project) -> None:
    fill(session, 4)
    fill(session, 5)
    assert project.pictures_per_prompt() == {1: 6, 2: 6, 3: 6, 4: 0}


def test_prompts_that_are_off_get_none_and_heavy_ones_more(session: Session, project: Project) -> None:
    first, second, *_ = project.prompts.all()
    project.prompts.change(replace(first, active=False))
    project.prompts.change(replace(second, weight=2.0))
    fill(session, 9)
    assert project.pictures_per_prompt() == {1: 0, 2: 12, 3: 6, 4: 0}


def test_alternatives_are_drawn_for_each_group(session: Session, project: Project) -> None:
    first, *others = project.prompts.all()
    project.prompts.change(replace(first, text="a {red|blue {big|small}} moth {x}"))
    for other in others[:2]:
        project.prompts.change(replace(other, active=False))
    texts = {picture.prompt for picture_set in session.generate_job(30).sets for picture in picture_set.pictures}
    assert texts == {"a red moth {x}", "a blue big moth {x}", "a blue small moth {x}"}
    for picture_set in session.generate_job(10).sets:
        assert len({picture.prompt for picture in picture_set.pictures}) == 1


def test_both_sides_occur(session: Session) -> None:
    fill(session, 40)
    sides = Counter(pair.left.image.stem[-1] for pair in session.upcoming)
    assert min(sides["a"], sides["b"]) > 8


def test_the_same_seed_plans_the_same_pairs(tmp_path: Path, settings: ProjectSettings) -> None:
    plans = []
    for name, seed in (("one", 7), ("two", 7), ("three", 8)):
        with Project.create(tmp_path / name, replace(settings, seed=seed), ["a moth", "a lamp"]) as project:
            pairs = Session(project).generate_job(6).sets
            plans.append(
                [(pair.prompt_id, pair.pictures[0].latent_seed, pair.pictures[1].noise_seed) for pair in pairs]
            )
    assert plans[0] == plans[1] != plans[2]


def test_a_pair_is_never_planned_twice(session: Session, project: Project) -> None:
    lost = session.generate_job(2)
    kept = session.generate_job(2)
    drawn(session, kept)
    assert [pair.key for pair in lost.sets] == ["p000001", "p000002"]
    again = Session(project).generate_job(3)
    assert [pair.key for pair in again.sets] == ["p000005", "p000006", "p000007"]


def test_a_vote_is_on_the_disk_and_the_next_pair_on_the_screen(session: Session, project: Project) -> None:
    fill(session, 3)
    first = shown(session)
    second = session.upcoming[0]
    vote = session.vote(Verdict.RIGHT, strength=2, milliseconds=700)
    assert (vote.group, vote.strength, vote.milliseconds, vote.winner) == (first, 2, 700, first.right)
    assert session.current == second
    assert project.votes.all() == [vote]
    assert session.round.votes == 1


def test_only_orders_and_ties_count_towards_a_round(session: Session) -> None:
    fill(session, 5)
    for verdict in (Verdict.LEFT, Verdict.RIGHT, Verdict.TIE, Verdict.BAD, Verdict.SKIP):
        session.vote(verdict)
    assert session.round.votes == 3


def test_undo_brings_the_pair_back_and_redo_takes_it_away(session: Session) -> None:
    fill(session, 3)
    order = [shown(session), *session.upcoming]
    vote = session.vote(Verdict.LEFT)
    assert session.undo() == vote
    assert [shown(session), *session.upcoming] == order
    assert session.round.votes == 0
    assert session.redo() == vote
    assert [shown(session), *session.upcoming] == order[1:]
    assert session.redo() is None


def test_undo_of_the_last_pair_of_an_empty_queue(session: Session) -> None:
    fill(session, 1)
    pair = shown(session)
    session.vote(Verdict.BAD)
    assert session.current is None
    session.undo()
    assert session.current == pair
    assert session.undo() is None


def test_a_session_goes_on_after_reopening(session: Session, project: Project) -> None:
    decide(session, 2)
    fill(session, 3)
    waiting = [shown(session), *session.upcoming]
    session.undo()
    project.close()
    with Project.open(project.folder) as reopened:
        again = Session(reopened)
        assert again.upcoming == waiting
        assert again.round.votes == 1
        assert again.redo() is not None
        assert again.current == waiting[0]


def test_skipped_groups_are_brought_back_once(session: Session) -> None:
    fill(session, 2)
    skipped = shown(session)
    session.vote(Verdict.SKIP)
    assert session.bring_back_skipped() == 1
    assert session.bring_back_skipped() == 0
    assert session.upcoming == [skipped]
    session.undo()
    assert shown(session) == skipped
    assert len(session.upcoming) == 1


def test_more_pairs_than_are_kept_in_memory_all_come_up(project: Project) -> None:
    pairs = AT_ONCE + 5
    fill(Session(project), pairs)
    session = Session(project, evaluate=False)
    assert len(session.upcoming) == AT_ONCE - 1
    assert session.ready == pairs
    fill(session, 2)
    assert session.ready == pairs + 2
    # the two that came last are shown last
    seen = [session.vote(Verdict.SKIP).group.id for _ in range(pairs + 2)]
    assert seen == list(range(1, pairs + 3))
    assert (session.ready, session.current) == (0, None)
    assert session.bring_back_skipped() == session.ready == pairs + 2


def test_votes_of_others_count_at_once(session: Session, project: Project) -> None:
    fill(session, 1)
    project.votes.add(shown(session).id, Verdict.TIE, 1, 0)
    assert session.round.votes == 1


def test_a_full_round_is_trained_once_a_few_pairs_wait(session: Session) -> None:
    decide(session, NEEDED)
    job = session.next_job()
    assert isinstance(job, Generate)
    drawn(session, job)
    fill(session, 1)
    assert isinstance(session.next_job(), Train)


def test_a_queue_smaller_than_the_stock_before_training_does_not_keep_from_it(project: Project) -> None:
    session = Session(project, evaluate=False, queue_target=1, groups_per_job=1)
    decide(session, NEEDED)
    job = session.next_job()
    assert isinstance(job, Generate)
    drawn(session, job)
    assert isinstance(session.next_job(), Train)


def test_a_train_job_is_complete(session: Session, project: Project, settings: ProjectSettings) -> None:
    fill(session, 4)
    left = session.vote(Verdict.LEFT, strength=2)
    session.vote(Verdict.BAD)
    session.vote(Verdict.SKIP)
    tie = session.vote(Verdict.TIE)
    job = session.train_job()
    assert (job.base, job.parent, job.recipe, job.sampling) == (
        Base(Path(settings.base)),
        None,
        GOING_ON,
        settings.sampling,
    )
    assert job.folder == project.adapters / "c0001"
    assert job.earlier == ()
    order, equal = job.fresh
    assert (order.vote_id, order.prompt, order.negative) == (left.id, left.group.left.prompt, "blurry")
    assert (order.winner, order.loser) == (left.group.left.trajectory, left.group.right.trajectory)
    assert (order.strength, order.tie) == (2, False)
    assert (equal.winner, equal.loser) == (tie.group.left.trajectory, tie.group.right.trajectory)
    assert equal.tie


def test_the_right_picture_can_win(session: Session) -> None:
    fill(session, 1)
    pair = session.vote(Verdict.RIGHT).group
    (order,) = session.train_job().fresh
    assert (order.winner, order.loser) == (pair.right.trajectory, pair.left.trajectory)


def test_every_vote_that_orders_is_learned_from(session: Session) -> None:
    decide(session, 3, Verdict.SKIP)
    ids = decide(session, 21)
    job = session.train_job()
    assert [one.vote_id for one in job.fresh] == ids
    trained(session, job)
    later = decide(session, 9)
    job = session.train_job()
    assert [one.vote_id for one in job.fresh] == later
    assert [one.vote_id for one in job.earlier] == ids


def test_a_checkpoint_is_adopted(session: Session, project: Project) -> None:
    decide(session, NEEDED)
    job = session.train_job()
    trained(session, job)
    newest = session.head
    assert newest is not None
    assert (newest.id, newest.parent, newest.folder, newest.votes) == (1, None, job.folder, NEEDED)
    assert (session.round.number, session.round.votes) == (2, 0)
    drawing = session.generate_job(1)
    assert (drawing.adapter, drawing.checkpoint) == (job.folder, 1)
    decide(session, 1)
    second = session.train_job()
    assert (second.parent, second.folder.name) == (job.folder, "c0002")
    trained(session, second)
    assert project.checkpoints.get(2).parent == 1


def test_a_folder_that_was_never_recorded_is_not_written_to(session: Session, project: Project) -> None:
    decide(session, 1)
    write_adapter(project.adapters / "c0001")
    assert session.train_job().folder.name == "c0002"


def test_pairs_of_the_newest_checkpoint_come_next_and_the_current_stays(session: Session, project: Project) -> None:
    decide(session, 2)
    fill(session, 3)
    job = session.train_job()
    late = session.generate_job(1)
    trained(session, job)
    current = shown(session)
    old = session.upcoming
    fill(session, 2)
    drawn(session, late)
    assert session.current == current
    assert [pair.left.checkpoint for pair in session.upcoming] == [1, 1, None, None, None]
    assert session.upcoming[2:4] == old
    assert [pair.id for pair in session.upcoming[:2]] == sorted(pair.id for pair in session.upcoming[:2])
    session.vote(Verdict.LEFT)
    assert [shown(session), *session.upcoming] == project.undecided_groups()


def test_off_policy_the_base_draws_and_its_pairs_keep_their_turn(project: Project) -> None:
    session = Session(project, recipe=replace(ATELIER, from_scratch=False))
    decide(session, 2)
    fill(session, 2)
    trained(session, session.train_job())
    drawing = session.generate_job(1)
    assert (drawing.adapter, drawing.checkpoint) == (None, None)
    waiting = [shown(session), *session.upcoming]
    check = session.evaluation_job()
    assert check is not None
    session.record(SetReady(check.sets[0], (None, 1)))
    fill(session, 1)
    assert [group.purpose for group in session.upcoming] == [Purpose.ROUND, Purpose.BLIND_TEST, Purpose.ROUND]
    assert [shown(session), *session.upcoming][:2] == waiting
    session.go_to(None)
    session.go_to(1)
    assert [shown(session), *session.upcoming] == project.undecided_groups(base_too=True)


def test_votes_cast_during_training_belong_to_the_next_round(session: Session) -> None:
    decide(session, 5)
    job = session.train_job()
    late = decide(session, 2)
    trained(session, job)
    assert session.round.votes == 2
    assert [one.vote_id for one in session.train_job().fresh] == late


def test_a_vote_undone_after_training_is_not_trained_on_again(session: Session) -> None:
    ids = decide(session, 5)
    trained(session, session.train_job())
    session.undo()
    assert session.round.votes == 0
    session.redo()
    assert session.round.votes == 0
    session.undo()
    changed = session.vote(Verdict.RIGHT)
    assert session.round.votes == 1
    job = session.train_job()
    assert [one.vote_id for one in job.fresh] == [changed.id]
    assert [one.vote_id for one in job.earlier] == ids[:4]


def test_without_anything_new_there_is_nothing_to_train_on(session: Session) -> None:
    decide(session, 1, Verdict.BAD)
    with pytest.raises(InputError, match="nothing new to train on"):
        session.train_job()
    decide(session, 1)
    trained(session, session.train_job())
    with pytest.raises(InputError, match="nothing new to train on"):
        session.train_job()


def test_export_takes_the_newest_checkpoint_or_the_one_named(
    session: Session, project: Project, tmp_path: Path
) -> None:
    with pytest.raises(InputError, match="no checkpoint to export yet"):
        export_job(session.project, tmp_path / "moths.safetensors")
    for _ in range(2):
        decide(session, 1)
        trained(session, session.train_job())
    newest = export_job(session.project, tmp_path / "moths")
    base = Base(Path(project.settings.base))
    labels = Labels(votes=2, sampling="Steps: 12, Sampler: DDIM, CFG scale: 5.0, Eta: 1.0")
    options = ExportOptions(labels=labels)
    log = project.exports.folder
    assert newest == Export(base, project.adapters / "c0002", tmp_path / "moths.safetensors", options, log=log)
    merged = export_job(session.project, tmp_path / "my.moths", options=ExportOptions(Format.FOLDER, with_prompts=True))
    assert merged.options.labels.prompts
    assert merged.target == tmp_path / "my.moths"
    assert export_job(session.project, tmp_path / "moths", 1).adapter == project.adapters / "c0001"
    with pytest.raises(InputError, match="no checkpoint 3"):
        export_job(session.project, tmp_path / "moths", 3)


def test_other_events_change_nothing(session: Session, project: Project) -> None:
    session.record(PictureReady(Picture("a moth", "", 1, 2, project.images / "preview.png")))
    assert session.current is None
    assert project.totals().pictures == 0


def test_groups_are_drawn_marked_and_trained_on(project: Project) -> None:
    session = Session(project, group_size=4)
    job = session.generate_job(2)
    assert [len(picture_set.pictures) for picture_set in job.sets] == [4, 4]
    assert len({picture.noise_seed for picture in job.sets[0].pictures}) == 4
    drawn(session, job)
    group = shown(session)
    session.vote(Verdict.MARKED, marks=(Mark.PLAIN, Mark.BEST, Mark.BAD, Mark.PLAIN))
    assert session.round.votes == 2
    chains = [picture.trajectory for picture in group.pictures]
    assert {(one.winner, one.loser) for one in session.train_job().fresh} == {
        (chains[better], chains[worse]) for better, worse in ((1, 0), (1, 2), (1, 3), (0, 2), (3, 2))
    }


def test_the_pictures_of_groups_are_shown_in_any_order(project: Project) -> None:
    session = Session(project, group_size=3)
    fill(session, 30)
    orders = Counter("".join(picture.image.stem[-1] for picture in group.pictures) for group in session.upcoming)
    assert len(orders) == 6


@pytest.mark.parametrize("size", [1, 8])
def test_a_group_has_two_to_seven_pictures(project: Project, size: int) -> None:
    with pytest.raises(InputError, match="a group has 2 to 7"):
        Session(project, group_size=size)


def prove(project: Project, votes: int) -> Session:
    """Vote in a session that mixes in what proves something; every group is answered with its left picture."""
    session = Session(project)
    for _ in range(votes):
        while (job := session.next_job()) is not None:
            done(session, job)
        session.vote(Verdict.LEFT)
    return session


def done(session: Session, job: Job) -> None:
    match job:
        case Train():
            trained(session, job)
        case Generate():
            drawn(session, job)
        case GenerateBlindTest():
            for picture_set in job.sets:
                session.record(SetReady(picture_set, tuple(variant.checkpoint for variant in job.variants)))
        case Render():
            for picture in job.pictures:
                picture.image.parent.mkdir(parents=True, exist_ok=True)
                picture.image.touch()


def test_previews_are_drawn_once_by_the_base_and_by_each_head(project: Project) -> None:
    session = prove(project, NEEDED + 1)
    drawn_files = sorted(path.relative_to(project.folder).as_posix() for path in project.folder.glob("previews/*/*"))
    numbered = [name.rpartition("-")[0] for name in drawn_files]
    assert numbered == [f"previews/{side}/{number}" for side in ("base", "c0001") for number in range(8)]
    assert missing_previews_job(session.project) is None
    gone = previews(project, None)[3].image
    gone.unlink()
    again = missing_previews_job(session.project)
    assert again is not None
    assert (again.adapter, [picture.image for picture in again.pictures]) == (None, [gone])


def test_previews_of_an_earlier_deck_are_not_taken_for_those_of_this_one(project: Project) -> None:
    prove(project, NEEDED + 1)
    project.prompts.add(["a lighthouse"], control=True)
    for side in (None, 1):
        lighthouses = [picture.image for picture in previews(project, side) if picture.prompt == "a lighthouse"]
        assert lighthouses
        assert not any(image.is_file() for image in lighthouses)


def test_a_round_that_ends_after_the_artist_went_elsewhere_does_not_lead(session: Session, project: Project) -> None:
    twice_trained(session)
    decide(session, NEEDED)
    job = session.train_job()
    session.go_to(1)
    trained(session, job)
    assert [checkpoint.parent for checkpoint in project.checkpoints.all()] == [None, 1, 2]
    assert session.head == project.checkpoints.get(1)


def test_a_pair_is_shown_again_with_its_sides_swapped(project: Project) -> None:
    prove(project, 4 * REPEAT_EVERY)
    repeats = [vote for vote in project.votes.all() if vote.group.purpose is Purpose.REPEAT]
    by_id = {vote.group.id: vote for vote in project.votes.all()}
    assert repeats
    for repeat in repeats:
        earlier = by_id[repeat.group.repeats or 0].group
        assert repeat.group.pictures == earlier.pictures[::-1]
    assert consistency(project.votes.all()) == Tally(losses=len(repeats))


def test_a_new_checkpoint_is_checked_blindly_against_the_base_and_the_one_before(project: Project) -> None:
    prove(project, 5 * NEEDED)
    blind_tests = [vote.group for vote in project.votes.all() if vote.group.purpose is Purpose.BLIND_TEST]
    first, second = project.checkpoints.all()[:2]
    against = [(group.checkpoint, min(picture.checkpoint or 0 for picture in group.pictures)) for group in blind_tests]
    assert (first.id, 0) in against
    assert (second.id, first.id) in against
    controls = {prompt.id for prompt in project.prompts.all() if prompt.control}
    for group in blind_tests:
        left, right = group.pictures
        assert left.prompt_id in controls
        assert (left.latent_seed, left.noise_seed) == (right.latent_seed, right.noise_seed)
    tallies = blind_wins(project.votes.all())
    assert sum(tally.count for tally in tallies.values()) == len(blind_tests)


def test_what_proves_something_is_never_trained_on(project: Project) -> None:
    session = prove(project, 2 * NEEDED)
    shown_for_proof = {vote.id for vote in project.votes.all() if vote.group.purpose is not Purpose.ROUND}
    assert shown_for_proof
    drawn(session, session.generate_job(2))
    session.vote(Verdict.LEFT)
    job = session.train_job()
    assert not shown_for_proof & {one.vote_id for one in (*job.fresh, *job.earlier)}


def test_a_side_that_always_wins_is_noticed(project: Project) -> None:
    prove(project, 12)
    bias = side_bias(project.votes.all())
    assert (bias.wins, bias.losses, bias.rate) == (12, 0, 1.0)
    assert bias.interval[0] > 0.5


def twice_trained(session: Session) -> tuple[Train, Train]:
    jobs = []
    for _ in range(2):
        decide(session, NEEDED)
        jobs.append(session.train_job())
        trained(session, jobs[-1])
    return jobs[0], jobs[1]


def rebuilt(session: Session, checkpoint: int, without: Collection[int] = ()) -> list[Train]:
    jobs = []
    for job in session.rebuild(checkpoint, without):
        jobs.append(job)
        trained(session, job)
    return jobs


def test_a_rebuild_repeats_every_round_as_it_was(session: Session, project: Project) -> None:
    first, second = twice_trained(session)
    again = rebuilt(session, 2)
    assert [replace(job, folder=first.folder, parent=None) for job in again] == [
        replace(first, awaited=frozenset()),
        replace(second, folder=first.folder, parent=None, awaited=frozenset()),
    ]
    assert [job.parent for job in again] == [None, again[0].folder]
    assert [checkpoint.parent for checkpoint in project.checkpoints.all()] == [None, 1, None, 3]
    assert project.checkpoints.head == project.checkpoints.get(4)


def test_rounds_that_begin_anew_get_all_votes_and_no_parent(project: Project) -> None:
    session = Session(project, evaluate=False)
    first, second = twice_trained(session)
    assert (second.parent, second.earlier) == (None, ())
    assert set(first.fresh) < set(second.fresh)
    assert [checkpoint.parent for checkpoint in project.checkpoints.all()] == [None, 1]
    (again,) = rebuilt(session, 2)
    assert replace(again, folder=second.folder) == replace(second, awaited=frozenset())
    assert session.round.number == 3
    (once_more,) = rebuilt(session, 3)
    assert replace(once_more, folder=second.folder) == replace(second, awaited=frozenset())


def test_a_rebuild_takes_changed_votes_and_leaves_groups_out(session: Session, project: Project) -> None:
    twice_trained(session)
    changed = project.votes.all()[4].group
    vote = project.votes.add(changed.id, Verdict.RIGHT, 1, 0)
    first, second = rebuilt(session, 2, without=[7])
    turned = next(one for one in first.fresh if one.vote_id == vote.id)
    assert (turned.winner, turned.loser) == (changed.right.trajectory, changed.left.trajectory)
    assert len(first.fresh) == len(second.fresh) - 1
    assert len(second.earlier) == len(first.fresh)


def test_a_rebuild_that_is_broken_off_leaves_the_head(session: Session, project: Project) -> None:
    twice_trained(session)
    jobs = session.rebuild(2)
    trained(session, next(jobs))
    assert isinstance(jobs, Generator)
    jobs.close()
    assert project.checkpoints.head == project.checkpoints.get(2)


def test_a_branch_forgets_what_only_the_other_one_learned(session: Session, project: Project) -> None:
    first, _ = twice_trained(session)
    session.go_to(1)
    assert session.round.number == 2
    assert session.generate_job(1).checkpoint == 1
    fresh = decide(session, 5)
    job = session.train_job()
    assert job.parent == first.folder
    assert {one.vote_id for one in job.fresh} <= set(fresh)
    assert job.earlier == first.fresh
    trained(session, job)
    assert project.checkpoints.head is not None
    assert (project.checkpoints.head.id, project.checkpoints.head.parent) == (3, 1)
    session.go_to(None)
    assert session.generate_job(1).adapter is None


def test_going_to_a_checkpoint_that_is_not_there_changes_nothing(session: Session, project: Project) -> None:
    with pytest.raises(InputError, match="no checkpoint 9"):
        session.go_to(9)
    assert project.checkpoints.head is None


def test_a_rebuild_without_a_pair_that_is_not_there_is_refused(session: Session, project: Project) -> None:
    twice_trained(session)
    with pytest.raises(InputError, match="have the number 999"):
        rebuilt(session, 2, without=[999])
    assert project.checkpoints.head == project.checkpoints.get(2)


def test_a_rebuild_without_any_vote_is_refused(session: Session, project: Project) -> None:
    twice_trained(session)
    with pytest.raises(InputError, match="No vote is left"):
        rebuilt(session, 2, without=[vote.group.id for vote in project.votes.all()])
    assert len(project.checkpoints.all()) == 2


def test_going_back_shows_the_pairs_of_that_checkpoint_first(session: Session, project: Project) -> None:
    decide(session, NEEDED)
    fill(session, 2)
    (drawn_by_base,) = session.upcoming
    trained(session, session.train_job())
    fill(session, 2)
    assert session.upcoming[-1] == drawn_by_base
    session.go_to(None)
    assert session.upcoming[0] == drawn_by_base
    assert Session(project).upcoming == session.upcoming


def test_a_repeat_that_waits_over_a_restart_comes_first(session: Session, project: Project) -> None:
    decide(session, 1)
    fill(session, 3)
    repeat = project.groups.add_repeat(project.votes.all()[0].group, "again", (1, 0))
    again = Session(project)
    assert shown(again) == repeat
    behind = again.upcoming
    fill(again, 1)
    assert again.upcoming[:-1] == behind


def test_the_votes_of_a_checkpoint_are_those_it_would_be_trained_from_again(session: Session, project: Project) -> None:
    first, _ = twice_trained(session)
    changed = project.votes.all()[4].group
    vote = project.votes.add(changed.id, Verdict.RIGHT, 1, 0)
    vote_ids = {each.id for each in votes_of(session.project, 1)}
    assert vote.id in vote_ids
    assert len(vote_ids) == len(first.fresh)
    assert vote_ids == {one.vote_id for job in rebuilt(session, 1) for one in job.fresh}
    assert len(votes_of(session.project, 2)) > len(vote_ids)


def test_a_rebuild_goes_on_from_what_it_trained_itself(session: Session, project: Project) -> None:
    twice_trained(session)
    jobs = session.rebuild(2)
    first = next(jobs)
    trained(session, first)
    project.checkpoints.delete(3)
    assert next(jobs).parent == first.folder


def test_folders_of_deleted_checkpoints_are_not_taken(session: Session, project: Project) -> None:
    twice_trained(session)
    project.checkpoints.delete(1)
    decide(session, 1)
    job = session.train_job()
    assert job.folder == project.adapters / "c0003"
    assert {one.vote_id for one in job.earlier} <= project.checkpoints.known(2)


def test_a_deleted_checkpoint_is_not_compared_with(project: Project) -> None:
    session = Session(project, recipe=GOING_ON)
    twice_trained(session)
    project.checkpoints.delete(1)
    for _ in range(2):
        job = session.evaluation_job()
        assert job is not None
        assert job.variants[0].checkpoint is None
        done(session, job)


def test_one_preview_is_drawn_at_the_strength_asked_for(session: Session, project: Project) -> None:
    first, _ = twice_trained(session)
    job = preview_job(session.project, Preview(1, 3, 125))
    assert job is not None
    assert (job.adapter, job.strength, len(job.pictures)) == (first.folder, 1.25, 1)
    assert job.pictures[0].image.parent == project.folder / "previews" / "c0001" / "at-125"
    plain = picture_of(session.project, Preview(1, 3))
    assert replace(job.pictures[0], image=plain.image) == plain
    done(session, job)
    assert preview_job(session.project, Preview(1, 3, 125)) is None


def test_without_strength_or_checkpoint_the_base_model_draws(session: Session) -> None:
    twice_trained(session)
    none = preview_job(session.project, Preview(1, 3, 0))
    base = preview_job(session.project, Preview(None, 3, 125))
    assert none == base
    assert none is not None
    assert (none.adapter, none.strength) == (None, 1.0)


def test_votes_that_are_being_learned_do_not_count_for_the_next_round(session: Session, project: Project) -> None:
    decide(session, NEEDED)
    job = session.train_job()
    session.begin(job)
    assert project.round_under_way == 1
    progress = session.round
    assert (progress.number, progress.votes, progress.learning) == (2, 0, 1)
    decide(session, 3)
    assert session.round.votes == 3
    trained(session, job)
    session.end(job)
    progress = session.round
    assert (progress.number, progress.votes, progress.learning) == (2, 3, None)
    assert project.round_under_way is None


def test_votes_whose_round_was_stopped_count_again(session: Session) -> None:
    decide(session, NEEDED)
    job = session.train_job()
    session.begin(job)
    session.end(job)
    progress = session.round
    assert (progress.number, progress.votes, progress.learning) == (1, NEEDED, None)


def test_the_next_round_goes_on_from_where_the_artist_went_meanwhile(session: Session) -> None:
    twice_trained(session)
    decide(session, NEEDED)
    job = session.train_job()
    session.begin(job)
    assert (session.round.learning, session.round.number) == (3, 4)
    session.go_to(1)
    assert (session.round.learning, session.round.number) == (3, 2)


@pytest.mark.parametrize("leave", ["skip", "look away"])
def test_to_look_at_a_vote_leaves_it_alone(session: Session, project: Project, leave: str) -> None:
    (voted,) = decide(session, 1)
    fill(session, 2)
    waiting = shown(session)
    before = project.votes.all()
    session.reconsider(before[0].group.id)
    assert session.standing is not None
    assert (session.standing.id, shown(session), session.ready) == (voted, before[0].group, 2)
    assert session.upcoming[0] == waiting
    if leave == "skip":
        assert session.vote(Verdict.SKIP) == before[0]
    else:
        assert session.look_away()
    assert (shown(session), project.votes.all()) == (waiting, before)
    assert not session.look_away()


def test_a_vote_replaces_the_one_that_stands_and_undo_brings_it_back(session: Session, project: Project) -> None:
    (first,) = decide(session, 1)
    fill(session, 2)
    waiting = shown(session)
    old = project.votes.all()[0]
    session.reconsider(old.group.id)
    session.vote(Verdict.RIGHT)
    assert [vote.verdict for vote in project.votes.all()] == [Verdict.RIGHT]
    assert shown(session) == waiting
    session.undo()
    assert project.votes.all() == [old]
    assert (session.standing, shown(session)) == (old, old.group)
    session.redo()
    assert [vote.verdict for vote in project.votes.all()] == [Verdict.RIGHT]
    assert (session.standing, shown(session)) == (None, waiting)
    assert old.id == first


def test_a_skipped_pair_that_is_shown_again_waits_for_a_vote(session: Session, project: Project) -> None:
    fill(session, 2)
    skipped = session.vote(Verdict.SKIP).group
    session.reconsider(skipped.id)
    assert (session.standing, shown(session)) == (None, skipped)
    session.vote(Verdict.LEFT)
    assert [vote.verdict for vote in project.votes.all()] == [Verdict.LEFT]


def test_a_pair_that_is_looked_at_while_its_vote_is_taken_back_elsewhere_shows_none(
    session: Session, project: Project
) -> None:
    decide(session, 1)
    fill(session, 1)
    waiting = shown(session)
    session.reconsider(project.votes.all()[0].group.id)
    project.votes.undo()
    assert (session.standing, shown(session)) == (None, waiting)
