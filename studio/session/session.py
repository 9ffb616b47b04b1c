"""The voting loop as a plain state machine: which pair is shown, and what the engine should do next."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from studio.assets import base_of
from studio.domain.answers import Answer
from studio.domain.errors import InputError, StudioError
from studio.domain.events import (
    CheckpointSaved,
    Estimate,
    Event,
    FilesChecked,
    PictureEncoded,
    PictureReady,
    PromptsMatched,
    SetReady,
)
from studio.domain.jobs import (
    Encode,
    Generate,
    GenerateBlindTest,
    Job,
    MatchPrompts,
    Picture,
    PictureSet,
    Render,
    Train,
)
from studio.domain.limits import GROUP
from studio.domain.project import Checkpoint, Import, ImportKind, NewGroup, NewPicture, RoundProgress
from studio.domain.recipe import Recipe, recipe_named
from studio.domain.votes import Group, Mark, Purpose, Verdict, Vote
from studio.session.ahead import PairsAhead
from studio.session.blind_tests import BlindTests
from studio.session.evaluation import blind_test_due, blind_test_job, group_to_repeat
from studio.session.liked.brought_pictures import BroughtPictures
from studio.session.liked.liked_pictures import LikedPictures
from studio.session.previews import missing_previews_job
from studio.session.redrawing import redraw_jobs
from studio.session.round_counts import RoundCounts
from studio.session.sampling_plan import SamplingPlan
from studio.session.statistics.proof import Proof
from studio.session.training_plan import TrainingPlan
from studio.session.turns import Kind, Offers, Turns
from studio.session.vote_queue import VoteQueue
from studio.store.project import Project

READY_BEFORE_TRAINING = 3
TAKEN_BACK = "What you did last was to take pictures back; bring them again to have your votes on them."


class Session:
    """One project being voted on, from one thread; every vote is on the disk when `vote` returns."""

    def __init__(
        self,
        project: Project,
        *,
        recipe: Recipe | None = None,
        group_size: int | None = None,
        evaluate: bool = True,
        queue_target: int = 10,
        groups_per_job: int = 2,
    ) -> None:
        """`recipe` and `group_size` stand in for those that the project names.

        With `evaluate` a few blind tests and repeated pairs are mixed into the rounds, and previews are drawn.
        """
        size = project.settings.group_size if group_size is None else group_size
        GROUP.refuse(size)
        self.project = project
        self._recipe = recipe or recipe_named(project.settings.recipe)
        self._evaluate = evaluate
        self._queue_target = queue_target
        self._groups_per_job = groups_per_job
        self._queue = VoteQueue(project, queue_target, base_too=not self._recipe.pairs.on_policy)
        self._plan = SamplingPlan(project, size, self._recipe.pairs.candidates, self._recipe.pairs.shared_start)
        self.proof = Proof(project.votes)
        self.blind_tests = BlindTests(project, self._plan)
        self.ahead = PairsAhead(project, self._recipe, size)
        self.liked = LikedPictures(project, self._recipe)
        self.brought = BroughtPictures(project, self._recipe)
        self._training = TrainingPlan(project, self._recipe, self.liked)
        self._learns_liked = False
        self._turns = Turns()
        self._looked_at: int | None = None

    # -------------------------------------------------------------------------------------- state

    @property
    def current(self) -> Group | None:
        """The group on the screen."""
        if self.standing is not None:
            return self.standing.group
        return self._queue.groups[0] if self._queue.groups else None

    @property
    def upcoming(self) -> list[Group]:
        """The groups after it, the next one first."""
        return self._queue.groups[0 if self.standing else 1 :]

    @property
    def standing(self) -> Vote | None:
        """The vote that counts on the group on the screen, if that is only looked at again; another takes its place."""
        vote = None if self._looked_at is None else self.project.votes.on(self._looked_at)
        return vote if vote is not None and vote.verdict.decided else None

    @property
    def ready(self) -> int:
        """How many groups wait for a vote, the one on the screen included."""
        return self._queue.waiting

    @property
    def round(self) -> RoundProgress:
        return self._training.progress

    @property
    def round_counts(self) -> RoundCounts:
        """What the answers since the last round came to."""
        return self._training.counts

    @property
    def head(self) -> Checkpoint | None:
        """The checkpoint that is worked with: it is trained on from, checked, exported; None is the base model."""
        return self.project.checkpoints.head

    # -------------------------------------------------------------------------------------- votes

    def vote(self, verdict: Verdict, strength: int = 1, milliseconds: int = 0, marks: Sequence[Mark] = ()) -> Vote:
        """Answer the current group and move on; InputError when none waits.

        To skip a group that is looked at again leaves the vote on it alone, and gives it back.
        """
        group = self.current
        standing = self.standing
        if group is None:
            raise InputError("Nothing is waiting for a vote yet.")
        if standing is not None and not verdict.decided:
            self._looked_at = None
            return standing
        vote = self.project.votes.add(group.id, verdict, strength, milliseconds, marks)
        self._looked_at = None
        self._queue.drop(group.id)
        # the vote is kept, whatever becomes of the repeat; that can as well come later
        with suppress(StudioError):
            self._repeat_now_and_then()
        return vote

    def vote_in_blind_test(self, verdict: Verdict, strength: int = 1, milliseconds: int = 0) -> Vote:
        """Answer the pair of the blind test that the artist asked for; InputError when none waits."""
        vote = self.blind_tests.vote(verdict, strength, milliseconds)
        # it may wait there as well, after an undo among the other votes
        self._queue.drop(vote.group.id)
        return vote

    def redo_in_blind_test(self) -> Vote | None:
        """Restore the vote taken back last if it was one of the blind test."""
        vote = self.blind_tests.redo()
        if vote is not None:
            self._queue.drop(vote.group.id)
        return vote

    def undo(self) -> Vote | None:
        """Take back the latest vote; its group is shown again. InputError if it was given on the blind test page."""
        self._refuse_vote_of_blind_test(self.project.votes.latest)
        vote = self.project.votes.undo()
        if vote is not None:
            self.reconsider(vote.group.id)
        return vote

    def redo(self) -> Vote | None:
        """Restore the vote that was taken back last; its group no longer waits. InputError as for `undo`."""
        self._refuse_vote_of_blind_test(self.project.votes.latest_undone)
        vote = self.project.votes.redo()
        if vote is not None:
            self._looked_at = None
            self._queue.drop(vote.group.id)
        return vote

    def reconsider(self, group_id: int) -> None:
        """Put a group on the screen again; a vote takes the place of the one it has, if it has one."""
        group = self.project.groups.get(group_id)
        self._looked_at = group_id
        if self.standing is None:
            self._queue.show(group)

    def look_away(self) -> bool:
        """Go back to what waits for a vote; False if no group is only looked at again."""
        looked = self.standing is not None
        self._looked_at = None
        return looked

    def bring_back_skipped(self) -> int:
        """Queue the skipped groups again, behind what waits; returns how many."""
        return self._queue.append(self.project.votes.skipped_groups())

    def go_to(self, checkpoint_id: int | None) -> None:
        """Go on from another checkpoint; InputError if there is no such checkpoint."""
        self.project.checkpoints.go_to(checkpoint_id)
        self._queue.reload()

    # --------------------------------------------------------------------------------------- jobs

    def next_job(
        self, asked_for: Offers | None = None, first: Sequence[Kind] = (), *, asked_only: bool = False
    ) -> Job | None:
        """What the engine should do now; see `Turns`.

        `asked_for` is work of others that waits as well, `first` what the open page shows. With `asked_only` nothing
        begins that was not asked for.
        """
        offers = dict(asked_for or {})
        if not asked_only:
            offers.update(self._offers())
        few_pairs = self.ready < min(READY_BEFORE_TRAINING, self._queue_target)
        while (kind := self._turns.next(offers.keys(), first, few_pairs)) is not None:
            job = offers[kind]()
            if job is not None:
                self._turns.take(kind, offers.keys(), first)
                return job
            del offers[kind]
        return None

    def begin(self, job: Job) -> None:
        """The engine is given a job; `end` follows, whatever becomes of it."""
        if isinstance(job, Train):
            self._learns_liked = False
            self._training.begin(job)

    def end(self, job: Job) -> None:
        """It came to an end. What a training did not learn counts for the next one."""
        if isinstance(job, Train):
            self._training.end()

    def _offers(self) -> Offers:
        """What waits by itself."""
        offers: dict[Kind, Callable[[], Job | None]] = {}
        prepares = self.liked.waiting or self.brought.waiting
        # what was learned of own pictures must not be missing from the next round alone
        if (self._training.due and not self.liked.incomplete) or (self._learns_liked and not prepares):
            offers[Kind.TRAINING] = self.train_job
        if prepares:
            offers[Kind.LIKED] = self.preparing_job
        if self.blind_tests.due:
            offers[Kind.BLIND_TEST] = self.blind_tests.job
        if self.ready < self._queue_target:
            offers[Kind.PAIRS] = partial(self.generate_job, self._groups_per_job)
        if self._evaluate and blind_test_due(self.project):
            offers[Kind.EVALUATION] = self.evaluation_job
        previews = missing_previews_job(self.project) if self._evaluate else None
        if previews is not None:
            offers[Kind.PREVIEWS] = lambda: previews
        return offers

    def evaluation_job(self) -> GenerateBlindTest | None:
        """Draw a pair for the blind test of the head, if it is to be evaluated and has not had its share yet."""
        return blind_test_job(self.project, self._plan) if self._evaluate else None

    def generate_job(self, groups: int) -> Generate:
        """Draw so many groups, with the head if the recipe is on-policy, else with the base model."""
        settings = self.project.settings
        drawing = self.head if self._recipe.pairs.on_policy else None
        return Generate(
            base=base_of(settings),
            adapter=drawing.folder if drawing else None,
            checkpoint=drawing.id if drawing else None,
            sampling=settings.sampling,
            sets=self._plan.next_sets(groups),
            keep_steps=self._recipe.learns_from_steps,
            choose_after=self._recipe.pairs.choose_after,
        )

    def ahead_job(self, left: int) -> Generate:
        """Draw some of the pairs that are left to be drawn ahead."""
        return self.generate_job(min(left, self._groups_per_job))

    def redraw(self, groups: Collection[int]) -> list[Render | Encode]:
        """Draw the pictures of these groups anew; InputError for a group that there is not."""
        return redraw_jobs(self.project, self._recipe, groups)

    def train_job(self) -> Train:
        """Train on from the head; InputError when neither a vote nor a liked picture waits for training."""
        return self._training.job()

    @property
    def learns_liked(self) -> bool:
        """Whether liked pictures are learned as soon as all of them are ready, as the artist asked."""
        return self._learns_liked

    def preparing_job(self) -> MatchPrompts | Encode | Render | None:
        """Make some of what is missing before all that was brought can be learned; None where nothing is."""
        return self.brought.job() or self.liked.job()

    def take_in(
        self, kind: ImportKind, source: str, liked: Sequence[NewPicture], groups: Sequence[NewGroup] = ()
    ) -> Import:
        """Record what was brought at once; groups without a vote wait for one."""
        made = self.project.take_in(kind, source, liked, groups)
        for number in self.project.groups.of_import(made.id):
            if self.project.groups.is_undecided(number):
                self._queue.insert(self.project.groups.get(number))
        return made

    def take_back(self, import_id: int) -> None:
        """Let nothing of an import count any more; InputError if there is none, or it was taken back before."""
        self.project.take_back(import_id)
        self._looked_at = None
        for number in self.project.groups.of_import(import_id):
            self._queue.drop(number)

    def learn_liked(self) -> None:
        """Train as soon as all that was brought is ready, also without a vote; InputError where none of it is new."""
        if not (self.liked.new or self.liked.waiting):
            raise InputError("Every picture that you brought is learned already, or left out.")
        self._learns_liked = True

    def refuse_rebuild(self, checkpoint_id: int, without: Collection[int] = ()) -> None:
        """InputError if there is no such checkpoint or group, or no vote is left to train it from again."""
        self._training.refuse_rebuild(checkpoint_id, without)

    def rebuild(
        self, checkpoint_id: int, without: Collection[int] = (), trained: Checkpoint | None = None
    ) -> Iterator[Train]:
        """Jobs that train a checkpoint again, round by round, from the votes on its groups as they stand now.

        One job is enough for a recipe that trains from scratch. Each is to be run and recorded before the next.
        `without` are groups to leave out; `trained` is the round that was trained last if it was broken off, from
        which it goes on. The checkpoints that come out are new ones; the last becomes the head. InputError as
        `refuse_rebuild`.
        """
        return self._training.rebuild(checkpoint_id, without, trained)

    # --------------------------------------------------------------------- what the engine has made

    def record(self, event: Event) -> None:
        """Put on record what the engine made: queue a group, adopt a checkpoint for those to come."""
        self.liked.record(event)
        self.brought.record(event)
        match event:
            case SetReady() if self.blind_tests.record(event):
                pass
            case SetReady(set=picture_set, checkpoints=checkpoints):
                self._queue_up(picture_set, checkpoints)
            case FilesChecked():
                self._training.look_at_pictures(self.project.flaws.replace(event.checked, event.flawed))
            case (
                PictureReady(picture=Picture(trajectory=Path() as trajectory))
                | PictureEncoded(picture=Picture(trajectory=Path() as trajectory))
            ):
                self._training.look_at_pictures(self.project.flaws.mend(trajectory))
            case PromptsMatched(picture=picture, errors=errors):
                self.project.imports.match(picture.image, errors)
            case CheckpointSaved():
                # A round that goes on from the head changes nothing for the groups that wait: they keep their turn,
                # lest the artist lose the pair on the screen. Only a rebuild comes out on another line, whose own
                # groups come first.
                if self._training.adopt(event):
                    self._queue.reload()
            case _:
                pass

    def _queue_up(self, picture_set: PictureSet, checkpoints: Sequence[int | None]) -> None:
        # pictures of several models in one group are what a blind test is made of, and nothing else
        purpose = Purpose.BLIND_TEST if len(set(checkpoints)) > 1 else Purpose.ROUND
        order = self._plan.order(picture_set)
        self._queue.insert(self.project.groups.add(picture_set, checkpoints, order, purpose))

    def in_order(self, job: Job, estimates: Sequence[Estimate]) -> list[Estimate]:
        """Estimates of the pictures of a set that the job draws, in the order in which they will be shown."""
        images = [estimate.image for estimate in estimates]
        sets = job.sets if isinstance(job, Generate) else ()
        shown = next((each for each in sets if [picture.image for picture in each.pictures] == images), None)
        return [estimates[place] for place in self._plan.order(shown)] if shown else list(estimates)

    def _repeat_now_and_then(self) -> None:
        """Queue a pair decided long before once more, with its sides swapped, if it is time for one."""
        group = group_to_repeat(self.project, self._queue.groups) if self._evaluate else None
        if group is not None:
            self._queue.insert_soon(self.project.groups.add_repeat(group, self._plan.next_key(), (1, 0)))

    def _refuse_vote_of_blind_test(self, vote: Answer | None) -> None:
        """A vote of an earlier blind test can be taken back nowhere else, so only those of the latest are refused."""
        if vote is not None and self.project.groups.index.is_hidden(vote.group.id):
            raise InputError(TAKEN_BACK)
        blind_test = self.blind_tests.latest
        if vote is not None and blind_test is not None and vote.group.blind_test == blind_test.id:
            raise InputError("Your latest vote was in the blind check; go there to take it back.")
