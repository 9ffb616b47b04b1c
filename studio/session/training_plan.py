"""What is trained next, and where the checkpoint that comes out belongs."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from studio.assets import base_of
from studio.domain.errors import InputError
from studio.domain.events import CheckpointSaved
from studio.domain.jobs import Train
from studio.domain.project import Checkpoint, RoundProgress
from studio.domain.recipe import Recipe
from studio.session.deferred_data import DeferredData
from studio.session.liked.liked_pictures import LikedPictures
from studio.session.liked.lots import liked_of
from studio.session.pending_votes import PendingVotes
from studio.session.round_counts import RoundCounts, round_counts
from studio.session.rounds import Round, anything_left, rounds_to
from studio.session.training_data import TrainingData, training_data, usable
from studio.store.project import Project

NOTHING_NEW = "There is nothing new to train on yet; choose between some pictures first."
NOT_READY = "Your pictures are not ready to be learned yet; wait until they are read, then train."


def _id(checkpoint: Checkpoint | None) -> int | None:
    return checkpoint.id if checkpoint else None


@dataclass(frozen=True)
class _PendingCheckpoint:
    """Where a checkpoint that is being trained belongs.

    `head_at_start` is the checkpoint that was worked with when its job was made, None for the base model. `vote_ids`
    are those of the votes that are new to it. An `intermediate` one is only a step of a rebuild on the way to the last.
    """

    parent: Checkpoint | None
    round_number: int
    head_at_start: int | None
    vote_ids: Set[int]
    intermediate: bool = False

    def leads_from(self, head: Checkpoint | None) -> bool:
        """Whether it is worked with once it is trained, if `head` is worked with then.

        Training takes minutes, and the artist may have gone to another checkpoint meanwhile. Theirs is the say: what
        was trained is kept as a checkpoint beside, and does not pull them back.
        """
        return self.head_at_start == _id(head) and not self.intermediate


class TrainingPlan:
    """The rounds of one project: plans them and records what they come to. At most one training runs at a time."""

    def __init__(self, project: Project, recipe: Recipe, liked: LikedPictures) -> None:
        self._project = project
        self._recipe = recipe
        self._liked = liked
        self._waiting = PendingVotes(project.checkpoints.consumed(), project.flaws.unusable())
        project.votes.follow(self._waiting)
        self._pending: dict[Path, _PendingCheckpoint] = {}
        self._running: Train | None = None

    @property
    def _head(self) -> Checkpoint | None:
        return self._project.checkpoints.head

    @property
    def progress(self) -> RoundProgress:
        """How far the round is."""
        head = self._head
        number = head.round + 1 if head else 1
        running = self._pending.get(self._running.folder) if self._running else None
        if running is not None and running.leads_from(head):
            number = running.round_number + 1
        learning = running.round_number if running else None
        return RoundProgress(number, self._waiting.presses, self._recipe.votes_per_round, learning)

    @property
    def counts(self) -> RoundCounts:
        """What the answers since the last round, or since the one that is being learned, came to."""
        return round_counts(self._project.votes.newest_answers(), self._waiting.is_past)

    @property
    def due(self) -> bool:
        """Whether the round is full."""
        return self._waiting.presses >= self._recipe.votes_per_round

    def job(self) -> Train:
        """Train on from the head; InputError when nothing waits for training, no vote and no liked picture."""
        new_liked = self._liked.new
        if not (self._waiting.anything_new or new_liked):
            raise InputError(NOT_READY if self._liked.waiting else NOTHING_NEW)
        head = self._head
        snapshot = self._project.votes.snapshot()
        known = self._project.checkpoints.known(_id(head))
        consumed = self._waiting.consumed()
        from_scratch = self._recipe.from_scratch
        known_liked = self._project.checkpoints.known_liked(_id(head))
        # what was left out or taken back since is learned no more, whatever the head knows
        liked = TrainingData(*self._liked.parted(known_liked | new_liked, () if from_scratch else known_liked))
        awaited = self._waiting.ids | {each.vote_id for each in self._liked.comparisons(new_liked)}

        def make() -> TrainingData:
            # A vote that another branch learned and this one did not is not new here: the artist went back behind it.
            answers = [one for one in snapshot.answers if usable(one) and (one.id in known or one.id not in consumed)]
            return training_data(snapshot.votes_of(answers), () if from_scratch else known, liked)

        pending_checkpoint = _PendingCheckpoint(head, self.progress.number, _id(head), self._waiting.ids)
        return self._train(DeferredData(make), pending_checkpoint, awaited)

    def refuse_rebuild(self, checkpoint_id: int, without: Collection[int]) -> None:
        """As `Session.refuse_rebuild`."""
        self._project.groups.refuse_unknown(without)
        if not anything_left(self._project, self._liked, checkpoint_id, without):
            raise InputError("No vote is left for this checkpoint, so there is nothing to train it from.")

    def rebuild(
        self, checkpoint_id: int, without: Collection[int] = (), trained: Checkpoint | None = None
    ) -> Iterator[Train]:
        """As `Session.rebuild`."""
        self.refuse_rebuild(checkpoint_id, without)
        rounds = rounds_to(self._project, self._recipe, self._liked, checkpoint_id, without)
        left = [each for each in rounds if trained is None or each.number > trained.round]
        # In a generator of its own, so that what is refused is refused at the call and not at the first `next`.
        return self._rebuild(left, trained)

    def _rebuild(self, rounds: Sequence[Round], parent: Checkpoint | None) -> Iterator[Train]:
        for number, each in enumerate(rounds, start=1):
            # The head is read anew each time: the artist may go elsewhere between two rounds, and the last one leads
            # only if they stayed where they were when it began.
            pending_checkpoint = _PendingCheckpoint(
                parent, each.number, _id(self._head), each.vote_ids, intermediate=number < len(rounds)
            )
            job = self._train(each.data, pending_checkpoint)
            yield job
            # Even if it was deleted since: its files are kept. Another round may have been trained meanwhile.
            # A round of which nothing could be learned has none.
            parent = self._project.checkpoints.at(job.folder) or parent

    def begin(self, job: Train) -> None:
        """The engine is given a job of this plan."""
        self._running = job
        self._waiting.learn(self._pending[job.folder].vote_ids)
        # Noted before the engine has it, so that a round that a crash broke off is known at the next start.
        self._project.begin_round(self._pending[job.folder].round_number)

    def end(self) -> None:
        """It came to an end, whatever became of it; what it did not learn counts for the next round again."""
        self._running = None
        self._waiting.learn(frozenset())
        # The note stays only where the program ends without a word: however the round ended, it was told of.
        self._project.end_round()

    def look_at_pictures(self, pictures: Collection[int]) -> None:
        """Their files were found to be bad, or are whole again: votes wait for a training or no longer do."""
        self._waiting.turn_usable(pictures)

    def adopt(self, saved: CheckpointSaved) -> bool:
        """Give a checkpoint its place in the tree of checkpoints, and work with it if it is to lead.

        Returns whether the artist works on another line from now on.
        """
        pending_checkpoint = self._pending.pop(saved.folder)
        parent = _id(pending_checkpoint.parent)
        leads = pending_checkpoint.leads_from(self._head)
        votes = [number for number in saved.vote_ids if liked_of(number) is None]
        liked = {picture for number in saved.vote_ids if (picture := liked_of(number)) is not None}
        self._project.checkpoints.add(
            saved.folder, parent, votes, saved.summary, pending_checkpoint.round_number, leads, liked
        )
        self._waiting.consume(votes)
        return leads and parent != pending_checkpoint.head_at_start

    def _train(
        self, data: DeferredData, pending_checkpoint: _PendingCheckpoint, awaited: Set[int] = frozenset()
    ) -> Train:
        settings = self._project.settings
        folder = self._free_folder()
        parent = None if self._recipe.from_scratch else pending_checkpoint.parent
        self._pending[folder] = pending_checkpoint
        return Train(
            base=base_of(settings),
            parent=parent.folder if parent else None,
            folder=folder,
            fresh=data.fresh,
            earlier=data.earlier,
            sampling=settings.sampling,
            recipe=self._recipe,
            seed=settings.seed,
            awaited=awaited,
            kept=self._project.folder / "gradients",
        )

    def _free_folder(self) -> Path:
        """A folder may lie there without a record, if the program ended between writing the two, and a record without
        its folder."""
        recorded = self._project.checkpoints
        known = len(recorded.all(deleted=True))
        names = (self._project.adapters / f"c{number:04}" for number in count(known + 1))
        return next(folder for folder in names if not (recorded.has_folder(folder) or os.path.lexists(folder)))
