"""The voting loop as a plain state machine: which pair is shown, and what the engine should do next."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from studio.assets import base_of
from studio.domain.errors import InputError, StudioError
from studio.domain.events import CheckpointSaved, Event, Exported, SetReady
from studio.domain.jobs import Generate, GenerateBlindTest, Job, PictureSet, Train
from studio.domain.project import Checkpoint, RoundProgress
from studio.domain.recipe import Recipe, recipe_named
from studio.domain.votes import Group, Mark, Purpose, Verdict, Vote
from studio.session.blind_tests import BlindTests
from studio.session.evaluation import blind_test_job, group_to_repeat
from studio.session.previews import missing_previews_job
from studio.session.rounds import Round, rounds_to
from studio.session.sampling_plan import SamplingPlan
from studio.session.training_data import TrainingData, pending, trainable, training_data
from studio.session.vote_queue import VoteQueue
from studio.store.project import Project
from studio.store.settings_codec import GROUP_SIZES

READY_BEFORE_TRAINING = 3


def refuse_group_size(size: int) -> None:
    """InputError unless groups of this size can be shown."""
    if size not in GROUP_SIZES:
        raise InputError("A group has 2 to 7 pictures, not {0}.", size)


def _id(checkpoint: Checkpoint | None) -> int | None:
    return checkpoint.id if checkpoint else None


@dataclass(frozen=True)
class _PendingCheckpoint:
    """Where a checkpoint that is being trained belongs.

    `head_at_start` is the checkpoint that was worked with when its job was made, None for the base model. An
    `intermediate` one is only a step of a rebuild on the way to the last.
    """

    parent: Checkpoint | None
    round_number: int
    head_at_start: int | None
    intermediate: bool = False


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
        refuse_group_size(size)
        self.project = project
        self._recipe = recipe or recipe_named(project.settings.recipe)
        self._evaluate = evaluate
        self._queue_target = queue_target
        self._groups_per_job = groups_per_job
        self._queue = VoteQueue(project, queue_target, base_too=not self._recipe.pairs.on_policy)
        self._plan = SamplingPlan(project, size, self._recipe.pairs.candidates, self._recipe.pairs.shared_start)
        self.blind_tests = BlindTests(project, self._plan)
        self._consumed = project.checkpoints.consumed()
        self._pending: dict[Path, _PendingCheckpoint] = {}

    # -------------------------------------------------------------------------------------- state

    @property
    def current(self) -> Group | None:
        """The group on the screen."""
        return self._queue.groups[0] if self._queue.groups else None

    @property
    def upcoming(self) -> list[Group]:
        """The groups after it, the next one first."""
        return self._queue.groups[1:]

    @property
    def round(self) -> RoundProgress:
        votes = pending(self.project.votes.all(), self._consumed)
        return RoundProgress(self.head.round + 1 if self.head else 1, votes, self._recipe.votes_per_round)

    @property
    def head(self) -> Checkpoint | None:
        """The checkpoint that is worked with: it is trained on from, checked, exported; None is the base model."""
        return self.project.checkpoints.head

    # -------------------------------------------------------------------------------------- votes

    def vote(self, verdict: Verdict, strength: int = 1, milliseconds: int = 0, marks: Sequence[Mark] = ()) -> Vote:
        """Answer the current group and move on; InputError when none waits."""
        if self.current is None:
            raise InputError("No pair is waiting for a vote yet.")
        vote = self.project.votes.add(self.current.id, verdict, strength, milliseconds, marks)
        self._queue.advance()
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
        self._refuse_vote_of_blind_test(next(reversed(self.project.votes.all()), None))
        vote = self.project.votes.undo()
        if vote is not None:
            self._queue.show(vote.group)
        return vote

    def redo(self) -> Vote | None:
        """Restore the vote that was taken back last; its group no longer waits. InputError as for `undo`."""
        self._refuse_vote_of_blind_test(self.project.votes.latest_undone)
        vote = self.project.votes.redo()
        if vote is not None:
            self._queue.drop(vote.group.id)
        return vote

    def reconsider(self, group_id: int) -> None:
        """Put a group on the screen again; the next vote takes the place of the one it has."""
        self._queue.show(self.project.groups.get(group_id))

    def bring_back_skipped(self) -> int:
        """Queue the skipped groups again, behind what waits; returns how many."""
        return self._queue.append(self.project.votes.skipped_groups())

    def go_to(self, checkpoint_id: int | None) -> None:
        """Go on from another checkpoint; InputError if there is no such checkpoint."""
        self.project.checkpoints.go_to(checkpoint_id)
        self._queue.reload()

    # --------------------------------------------------------------------------------------- jobs

    def next_job(self) -> Job | None:
        """What the engine should do now: draw for the blind test that the artist asked for, train when a round is full,
        draw when few groups wait, then the previews.

        A few are drawn before training, so that there is something to vote on meanwhile.
        """
        asked_for = self.blind_tests.job()
        if asked_for is not None:
            return asked_for
        ready = len(self._queue.groups)
        due = self._training_due()
        if due and ready >= min(READY_BEFORE_TRAINING, self._queue_target):
            return self.train_job()
        if due or ready < self._queue_target:
            return self.evaluation_job() or self.generate_job(self._groups_per_job)
        return missing_previews_job(self.project) if self._evaluate else None

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
            checkpoint=_id(drawing),
            sampling=settings.sampling,
            sets=self._plan.next_sets(groups),
        )

    def train_job(self) -> Train:
        """Train on from the head; InputError when no vote waits for training."""
        head = self.head
        known = self.project.checkpoints.known(_id(head))
        # A vote that another branch learned and this one did not is not new here: the artist went back behind it.
        votes = [vote for vote in self.project.votes.all() if vote.id in known or vote.id not in self._consumed]
        data = training_data(votes, known)
        if not data.fresh:
            raise InputError("There is nothing new to train on yet; choose between some pictures first.")
        if self._recipe.from_scratch:
            data = training_data(votes, ())
        return self._train(data, _PendingCheckpoint(head, self.round.number, _id(head)))

    def rebuild(self, checkpoint_id: int, without: Collection[int] = ()) -> Iterator[Train]:
        """Jobs that train a checkpoint again, round by round, from the votes on its groups as they stand now.

        One job is enough for a recipe that trains from scratch. Each is to be run and recorded before the next.
        `without` are groups to leave out. The checkpoints that come out are new ones; the last becomes the head.
        InputError if no vote is left to train on.
        """
        for group in without:
            self.project.groups.get(group)
        rounds = rounds_to(self.project, self._recipe, checkpoint_id, without)
        if not rounds:
            raise InputError("No vote is left for this checkpoint, so there is nothing to train it from.")
        # In a generator of its own, so that what is refused is refused at the call and not at the first `next`.
        return self._rebuild(rounds)

    def _rebuild(self, rounds: Sequence[Round]) -> Iterator[Train]:
        parent = None
        for number, each in enumerate(rounds, start=1):
            # The head is read anew each time: the artist may go elsewhere between two rounds, and the last one leads
            # only if they stayed where they were when it began.
            pending_checkpoint = _PendingCheckpoint(
                parent, each.number, _id(self.head), intermediate=number < len(rounds)
            )
            yield self._train(each.data, pending_checkpoint)
            # Those that were deleted count: the artist may have deleted this step before the next was asked for, but
            # its files are kept, and the newest one is the one that was just trained.
            parent = self.project.checkpoints.all(deleted=True)[-1]

    def _train(self, data: TrainingData, pending_checkpoint: _PendingCheckpoint) -> Train:
        settings = self.project.settings
        folder = self._free_folder()
        parent = None if self._recipe.from_scratch else pending_checkpoint.parent
        self._pending[folder] = pending_checkpoint
        return Train(
            base=base_of(settings),
            parent=parent.folder if parent else None,
            folder=folder,
            fresh=data.fresh,
            earlier=data.earlier,
            held_out=data.held_out,
            sampling=settings.sampling,
            recipe=self._recipe,
            seed=settings.seed,
        )

    def _training_due(self) -> bool:
        """A full round may consist of held-out comparisons only, if rounds are short; those wait for the next."""
        progress = self.round
        return progress.votes >= progress.needed and any(
            vote.id not in self._consumed and trainable(vote) for vote in self.project.votes.all()
        )

    def _free_folder(self) -> Path:
        """A folder may lie there without a record, if the program ended between writing the two."""
        known = len(self.project.checkpoints.all(deleted=True))
        names = (self.project.adapters / f"c{number:04}" for number in count(known + 1))
        return next(folder for folder in names if not folder.exists())

    # --------------------------------------------------------------------- what the engine has made

    def record(self, event: Event) -> None:
        """Put on record what the engine made: queue a group, adopt a checkpoint for those to come."""
        match event:
            case SetReady() if self.blind_tests.record(event):
                pass
            case SetReady(set=picture_set, checkpoints=checkpoints):
                self._queue_up(picture_set, checkpoints)
            case CheckpointSaved():
                self._adopt(event)
            case Exported():
                self.project.exports.add(event)
            case _:
                pass

    def _queue_up(self, picture_set: PictureSet, checkpoints: Sequence[int | None]) -> None:
        # pictures of several models in one group are what a blind test is made of, and nothing else
        purpose = Purpose.BLIND_TEST if len(set(checkpoints)) > 1 else Purpose.ROUND
        order = self._plan.order(picture_set)
        self._queue.insert(self.project.groups.add(picture_set, checkpoints, order, purpose))

    def _adopt(self, saved: CheckpointSaved) -> None:
        """Give a checkpoint its place in the tree of checkpoints, and work with it if it is to lead."""
        pending_checkpoint = self._pending.pop(saved.folder)
        parent = _id(pending_checkpoint.parent)
        head_at_start = pending_checkpoint.head_at_start
        # Training takes minutes, and the artist may have gone to another checkpoint meanwhile. Theirs is the say: what
        # was trained is kept as a checkpoint beside, and does not pull them back.
        stayed = head_at_start == _id(self.head)
        leads = stayed and not pending_checkpoint.intermediate
        self.project.checkpoints.add(
            saved.folder, parent, saved.vote_ids, saved.summary, pending_checkpoint.round_number, leads
        )
        self._consumed.update(saved.vote_ids)
        # A round that goes on from the head changes nothing for the groups that wait: they keep their turn, lest the
        # artist lose the pair on the screen. Only a rebuild comes out on another line, whose own groups come first.
        if leads and parent != head_at_start:
            self._queue.reload()

    def _repeat_now_and_then(self) -> None:
        """Queue a pair decided long before once more, with its sides swapped, if it is time for one."""
        group = group_to_repeat(self.project, self._queue.groups) if self._evaluate else None
        if group is not None:
            self._queue.insert_soon(self.project.groups.add_repeat(group, self._plan.next_key(), (1, 0)))

    def _refuse_vote_of_blind_test(self, vote: Vote | None) -> None:
        """A vote of an earlier blind test can be taken back nowhere else, so only those of the latest are refused."""
        blind_test = self.blind_tests.latest
        if vote is not None and blind_test is not None and vote.group.blind_test == blind_test.id:
            raise InputError("Your latest vote was in the blind check; go there to take it back.")
