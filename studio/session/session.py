"""The voting loop as a plain state machine: which pair is shown, and what the engine should do next."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from studio.domain.assets import base_folder
from studio.domain.errors import InputError
from studio.domain.project import Checkpoint, RoundState
from studio.domain.recipe import Recipe, recipe_named
from studio.domain.votes import Pair, Verdict, Vote
from studio.domain.work import CheckpointSaved, Event, Export, Generate, Job, PairReady, Train
from studio.session.planning import PairPlan
from studio.session.queue import PairQueue
from studio.session.rounds import material, pending
from studio.store.project import Project

READY_BEFORE_TRAINING = 3
EXPORT_SUFFIX = ".safetensors"


class Session:
    """One project being voted on, from one thread; every vote is on the disk when `vote` returns."""

    def __init__(
        self, project: Project, *, recipe: Recipe | None = None, queue_target: int = 10, pairs_per_job: int = 2
    ) -> None:
        """`recipe` stands in for the one that the project names."""
        self.project = project
        self._recipe = recipe or recipe_named(project.settings.recipe)
        self._queue_target, self._pairs_per_job = queue_target, pairs_per_job
        self._queue = PairQueue(project, queue_target)
        self._plan = PairPlan(project, self._recipe.candidates)
        self._checkpoints = project.checkpoints()
        self._consumed = project.consumed()

    @property
    def current(self) -> Pair | None:
        """The pair on the screen."""
        return self._queue.pairs[0] if self._queue.pairs else None

    @property
    def upcoming(self) -> list[Pair]:
        """The pairs after it, the next one first."""
        return self._queue.pairs[1:]

    @property
    def round(self) -> RoundState:
        votes = pending(self.project.votes(), self._consumed)
        return RoundState(len(self._checkpoints) + 1, votes, self._recipe.votes_per_round)

    @property
    def newest(self) -> Checkpoint | None:
        """The checkpoint that new pictures are drawn with; None is the base model."""
        return self._checkpoints[-1] if self._checkpoints else None

    def vote(self, verdict: Verdict, strength: int = 1, milliseconds: int = 0) -> Vote:
        """Answer the current pair and move on; InputError when none waits."""
        if self.current is None:
            raise InputError("No pair is waiting for a vote yet.")
        vote = self.project.add_vote(self.current.id, verdict, strength, milliseconds)
        self._queue.advance()
        return vote

    def undo(self) -> Vote | None:
        """Take back the latest vote; its pair is shown again."""
        vote = self.project.undo()
        if vote is not None:
            self._queue.show(vote.pair)
        return vote

    def redo(self) -> Vote | None:
        """Restore the vote that was taken back last; its pair no longer waits."""
        vote = self.project.redo()
        if vote is not None:
            self._queue.drop(vote.pair.id)
        return vote

    def bring_back_skipped(self) -> int:
        """Queue the skipped pairs again, behind what waits; returns how many."""
        return self._queue.append(self.project.skipped_pairs())

    def next_job(self) -> Job | None:
        """What the engine should do now: train when a round is full, draw when few pairs wait, else nothing.

        A few pairs are drawn before training, so that there is something to vote on meanwhile.
        """
        ready, due = len(self._queue.pairs), self._training_due()
        if due and ready >= min(READY_BEFORE_TRAINING, self._queue_target):
            return self.train_job()
        if due or ready < self._queue_target:
            return self.generate_job(self._pairs_per_job)
        return None

    def generate_job(self, pairs: int) -> Generate:
        """Draw so many pairs with the newest checkpoint."""
        settings, newest = self.project.settings, self.newest
        return Generate(
            base=base_folder(settings.base),
            adapter=newest.folder if newest else None,
            checkpoint=newest.id if newest else None,
            sampling=settings.sampling,
            pairs=self._plan.next_pairs(pairs),
        )

    def train_job(self) -> Train:
        """Train on from the newest checkpoint; InputError when no vote waits for training."""
        found = material(self.project.votes(), self._consumed)
        if not found.fresh:
            raise InputError("There is nothing new to train on yet; choose between some pictures first.")
        settings, newest = self.project.settings, self.newest
        return Train(
            base=base_folder(settings.base),
            parent=newest.folder if newest else None,
            folder=self._free_folder(),
            fresh=found.fresh,
            earlier=found.earlier,
            held_out=found.held_out,
            sampling=settings.sampling,
            recipe=self._recipe,
            seed=settings.seed + self.round.number,
        )

    def export_job(self, target: Path, checkpoint_id: int | None = None) -> Export:
        """Export the newest checkpoint or the one named; InputError when there is none."""
        checkpoint = self.newest if checkpoint_id is None else self.project.checkpoint(checkpoint_id)
        if checkpoint is None:
            raise InputError("There is no checkpoint to export yet; the first comes out of the first round of votes.")
        target = target.expanduser().absolute()
        if target.suffix != EXPORT_SUFFIX:
            target = target.with_name(target.name + EXPORT_SUFFIX)
        return Export(base_folder(self.project.settings.base), checkpoint.folder, target, target.stem)

    def take(self, event: Event) -> None:
        """Record what the engine made: queue a pair, adopt a checkpoint for the pairs to come."""
        match event:
            case PairReady(pair=pair, checkpoint=checkpoint):
                self._queue.insert(self.project.add_pair(pair, checkpoint, self._plan.swapped(pair.key)))
            case CheckpointSaved():
                self._adopt(event)
            case _:
                pass

    def _adopt(self, saved: CheckpointSaved) -> None:
        parent = self.newest.id if self.newest else None
        self._checkpoints.append(self.project.add_checkpoint(saved.folder, parent, saved.vote_ids, saved.summary))
        self._consumed.update(saved.vote_ids)

    def _training_due(self) -> bool:
        """A full round may consist of held-out comparisons only, if rounds are short; those wait for the next."""
        state = self.round
        return state.votes >= state.needed and bool(material(self.project.votes(), self._consumed).fresh)

    def _free_folder(self) -> Path:
        """A folder may lie there without a record, if the program ended between writing the two."""
        names = (self.project.adapters / f"c{number:04}" for number in count(self.round.number))
        return next(folder for folder in names if not folder.exists())
