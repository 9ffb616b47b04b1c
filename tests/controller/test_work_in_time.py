"""A day of an artist in simulated time: votes, pages and wishes come whenever they like, jobs take their time."""

from __future__ import annotations

import itertools
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from played_jobs import played
from studio.controller.job_queue import JobQueue
from studio.controller.page import DRAWN_FIRST, Page
from studio.domain.events import Done, Event
from studio.domain.jobs import Encode, Export, Generate, GenerateBlindTest, Job, Render, Train
from studio.domain.project import ImportKind, NewPicture, ProjectSettings
from studio.domain.recipe import ATELIER
from studio.domain.requests import AheadRequest, Request, TryRequest
from studio.domain.sampling import Sampling
from studio.domain.votes import WHOLE, Purpose, Verdict
from studio.session.evaluation import blind_test_due
from studio.session.export_job import export_job
from studio.session.liked.liked_pictures import LikedState
from studio.session.previews import STRENGTHS, Preview, missing_previews_job, preview_job
from studio.session.session import Session
from studio.session.tries.drawing import add_try, try_jobs
from studio.session.turns import PATIENCE, Kind
from studio.store.project import Project

RATIOS = (0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0)
"""How long a picture takes to be drawn, in votes."""
SEEDS = [pytest.param(range(10), id="ten days"), pytest.param(range(10, 34), id="more days", marks=pytest.mark.slow)]
JOBS = 40
QUEUE = 6
RECIPE = replace(ATELIER, votes_per_round=4)
"""Short rounds, so that many come within so few jobs."""
STRENGTHS_ASKED_FOR = [strength for strength in STRENGTHS if strength not in (0, WHOLE)]
"""None of the previews that are drawn by themselves."""
BOUND = 2 * (PATIENCE + len(Kind))


class Engine:
    """Does one job at a time; its products come evenly over its time."""

    def __init__(self, picture_seconds: float, round_seconds: float) -> None:
        self._picture_seconds = picture_seconds
        self._round_seconds = round_seconds
        self.job: Job | None = None
        self._events: Iterator[Event] = iter(())
        self._seconds = 0.0
        self.next_at = 0.0

    def begin(self, job: Job, now: float) -> None:
        self.job = job
        self._events = played(job)
        match job:
            case Generate() | GenerateBlindTest():
                self._seconds = self._picture_seconds * len(job.sets[0].pictures)
            case Render():
                self._seconds = self._picture_seconds
            case _:
                self._seconds = self._round_seconds
        self.next_at = now + self._seconds

    def step(self) -> Event | None:
        """The next product, None at the end of the job."""
        event = next(self._events, None)
        if event is None:
            self.job = None
        else:
            self.next_at += self._seconds
        return event


class Day:
    """One artist, one engine, and a note of every job: what waited when it began, and what it was."""

    def __init__(self, project: Project, ratio: float, seed: int) -> None:
        self._chance = random.Random(f"{ratio} {seed}")
        self.project = project
        self.session = Session(project, recipe=RECIPE, queue_target=QUEUE)
        self._queue = JobQueue(self.session)
        self._engine = Engine(ratio, 10 ** self._chance.uniform(-1, 2))
        self._turning = self._chance.choice((0.0, 0.02, 0.2))
        self._wishing = self._chance.choice((0.0, 0.05, 0.5)) / max(1.0, ratio)
        self._page = Page.VOTE
        self._names = itertools.count()
        self._waited = Counter[Kind]()
        self._first: tuple[Kind, ...] = ()
        self.jobs = Counter[Kind]()
        self.longest = Counter[Kind]()

    def live(self) -> None:
        now = 0.0
        while sum(self.jobs.values()) < JOBS:
            now += 1.0  # the unit of time is a vote
            while self._engine.job is not None and self._engine.next_at <= now:
                self._engine_steps()
            self._artist_acts()
            if self._engine.job is None:
                self._begin(now)

    def _engine_steps(self) -> None:
        job = self._engine.job
        assert job is not None
        event = self._engine.step()
        if event is not None:
            self.session.record(event)
            return
        at = self._engine.next_at
        self.session.end(job)
        self._queue.finish(Done(job), taken_back=False)
        self._begin(at)

    def _artist_acts(self) -> None:
        if self._chance.random() < self._turning:
            self._page = self._chance.choice(list(Page))
        if self._page is Page.VOTE and self.session.current is not None:
            self.session.vote(Verdict.LEFT)
        elif self._page is Page.BLIND_TEST and self.session.blind_tests.waiting:
            self.session.vote_in_blind_test(Verdict.RIGHT)
        if self.session.head is not None and self._chance.random() < self._wishing:
            self._wish(self.session.head.id)

    def _wish(self, checkpoint: int) -> None:
        match self._chance.randrange(8):
            case 0:
                self._queue.add_export(export_job(self.project, self.project.folder / f"style-{next(self._names)}"))
            case 1:
                wanted = Preview(checkpoint, self._chance.randrange(8), self._chance.choice(STRENGTHS_ASKED_FOR))
                job = preview_job(self.project, wanted)
                self._queue.replace_renders([job] if job else [])
            case 2 if self.session.blind_tests.over:
                self.session.blind_tests.begin_strengths(checkpoint, 10)
            case 3:
                self._queue.add_rebuild(checkpoint, ())
            case 4:
                groups = [vote.group for vote in self.project.votes.all() if vote.group.purpose is Purpose.ROUND]
                self._queue.add_redraw([self._chance.choice(groups).id])
            case 5 if self._queue.ahead is None:
                self._queue.add_ahead(self._chance.randrange(1, 9))
            case 6:
                tried = TryRequest("a moth in rain", "", next(self._names), self.project.settings.sampling)
                self._queue.add_tries(try_jobs(self.project, add_try(self.project, tried)))
            case 7:
                name = f"{next(self._names):032x}"
                own = NewPicture(name, name, self.project.liked / f"{name}.png", prompt=f"a moth no. {name}")
                self.session.take_in(ImportKind.LIKED, "", [own])

    # ------------------------------------------------------------------------- what is asserted

    def _begin(self, now: float) -> None:
        waiting = self._waiting()
        job = self.session.next_job(self._queue.offers(stopped=False), DRAWN_FIRST.get(self._page, ()))
        kind = None if job is None else self._kind(job)
        if kind is not Kind.REBUILD and Kind.REBUILD not in self._queue.offers(stopped=False):
            # that the last round of one is trained is found out only when it is its turn
            waiting.discard(Kind.REBUILD)
        if job is None or kind is None:
            assert not waiting
            return
        self._check(kind, waiting)
        self.session.begin(job)
        self._engine.begin(job, now)

    def _waiting(self) -> set[Kind]:
        """Found out by other means than those of the session."""
        progress = self.session.round
        due = {
            Kind.TRAINING: progress.votes >= progress.needed and self._something_to_learn(),
            Kind.PAIRS: self.session.ready < QUEUE,
            Kind.EVALUATION: blind_test_due(self.project),
            Kind.BLIND_TEST: self.session.blind_tests.due,
            Kind.PREVIEWS: missing_previews_job(self.project) is not None,
            Kind.LIKED: any(entry.state is LikedState.WAITING for entry in self.session.liked.entries()),
        }
        return {kind for kind, waits in due.items() if waits} | set(self._queue.offers(stopped=False))

    def _something_to_learn(self) -> bool:
        consumed = self.project.checkpoints.consumed()
        return any(vote.id not in consumed and vote.group.id % 10 for vote in self.project.votes.all())

    def _kind(self, job: Job) -> Kind:
        match job:
            case Export():
                return Kind.EXPORT
            case Generate():
                begun = {recorded.attempts for recorded in self.project.requests.all() if _is_ahead(recorded.request)}
                return Kind.AHEAD if begun == {1} else Kind.PAIRS
            case GenerateBlindTest():
                newer, older = job.variants
                return Kind.BLIND_TEST if newer.checkpoint == older.checkpoint else Kind.EVALUATION
            case Encode():
                return Kind.LIKED
            case Render(pictures=pictures) if pictures[0].image.parent == self.project.liked:
                return Kind.LIKED
            case Render() if self._queue.is_try(job):
                return Kind.TRY
            case Render(pictures=pictures) if any(picture.trajectory for picture in pictures):
                return Kind.REDRAWING
            case Render():
                return Kind.PREVIEWS if job.strength == 1 else Kind.PICTURES
            case _:
                assert isinstance(job, Train)
                again = {getattr(recorded.request, "folder", None) for recorded in self.project.requests.all()}
                return Kind.REBUILD if job.folder.name in again else Kind.TRAINING

    def _check(self, kind: Kind, waiting: set[Kind]) -> None:
        assert kind in waiting
        first = DRAWN_FIRST.get(self._page, ())
        shown = [each for each in first if each in waiting]
        if shown and Kind.TRAINING not in waiting and kind not in (Kind.EXPORT, shown[0]):
            patience = PATIENCE if first == self._first else 2 * PATIENCE
            assert self._waited[kind] >= patience, "something else came before what the open page shows"
        self._waited = Counter({each: self._waited[each] + 1 for each in waiting if each is not kind})
        self.longest |= self._waited
        self._first = first
        self.jobs[kind] += 1


def _is_ahead(request: Request) -> bool:
    return isinstance(request, AheadRequest)


@pytest.fixture
def settings(tmp_path: Path) -> ProjectSettings:
    base = tmp_path / "base"
    base.mkdir()
    (base / "model_index.json").write_text("{}")
    return ProjectSettings("Moths", str(base), "atelier", Sampling(steps=12), seed=7)


@pytest.mark.parametrize("seeds", SEEDS)
@pytest.mark.parametrize("ratio", RATIOS)
def test_every_kind_of_work_has_its_turn(
    tmp_path: Path, settings: ProjectSettings, ratio: float, seeds: Sequence[int]
) -> None:
    jobs = Counter[Kind]()
    longest = Counter[Kind]()
    for seed in seeds:
        folder = tmp_path / f"moths-{seed}"
        with Project.create(folder, settings, ["a moth", "a lamp"], controls=["a moon"]) as project:
            day = Day(project, ratio, seed)
            day.live()
        jobs += day.jobs
        longest |= day.longest
    assert longest[Kind.TRAINING] <= 1
    assert max(longest.values()) <= BOUND
    assert set(jobs) == set(Kind)
