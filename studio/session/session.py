"""The voting loop as a plain state machine: which pair is shown, and what the engine should do next."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from studio.assets import base_of
from studio.atomic_files import refuse_place
from studio.domain.errors import InputError, StudioError
from studio.domain.events import CheckpointSaved, Event, Exported, ExportRecord, SetReady
from studio.domain.export import ExportOptions, target_of
from studio.domain.jobs import Export, Generate, GenerateBlindTest, Job, ModelVariant, Picture, Render, Train
from studio.domain.project import Checkpoint, RoundProgress
from studio.domain.recipe import Recipe, recipe_named
from studio.domain.votes import WHOLE, Group, Mark, Purpose, Verdict, Vote
from studio.session.blind_tests import BlindTests
from studio.session.previews import Preview, previews
from studio.session.sampling_plan import SamplingPlan
from studio.session.training_data import TrainingData, pending, trainable, training_data, usable
from studio.session.vote_queue import VoteQueue
from studio.session.win_rates import wins_against_base
from studio.store.export_log import exports, note_export
from studio.store.project import Project

READY_BEFORE_TRAINING = 3
GROUP_SIZES = range(2, 8)
BLIND_TESTS_PER_CHECKPOINT = 2
REPEAT_EVERY = 16
REPEAT_AFTER = 20
"""Of 20 votes about one is a repeat and two are blind tests."""


def refuse_group_size(size: int) -> None:
    """InputError unless groups of this size can be shown."""
    if size not in GROUP_SIZES:
        raise InputError("A group has 2 to 7 pictures, not {0}.", size)


def _id(checkpoint: Checkpoint | None) -> int | None:
    return checkpoint.id if checkpoint else None


@dataclass(frozen=True)
class _PendingCheckpoint:
    """Where a checkpoint that is being trained belongs.

    It becomes the head unless it `only_leads_on`, or the artist went elsewhere from `head` meanwhile.
    """

    parent: Checkpoint | None
    round: int
    head: int | None
    only_leads_on: bool = False


def _variant(checkpoint: Checkpoint) -> ModelVariant:
    return ModelVariant(checkpoint.folder, checkpoint.id)


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

        With `proof` a few blind tests and repeated pairs are mixed into the rounds, and previews are drawn.
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
        self._consumed = project.consumed()
        self._pending: dict[Path, _PendingCheckpoint] = {}

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
        votes = pending(self.project.votes(), self._consumed)
        return RoundProgress(self.head.round + 1 if self.head else 1, votes, self._recipe.votes_per_round)

    @property
    def head(self) -> Checkpoint | None:
        """The checkpoint that is worked with: it is trained on from, checked, exported; None is the base model."""
        return self.project.head

    def vote(self, verdict: Verdict, strength: int = 1, milliseconds: int = 0, marks: Sequence[Mark] = ()) -> Vote:
        """Answer the current group and move on; InputError when none waits."""
        if self.current is None:
            raise InputError("No pair is waiting for a vote yet.")
        vote = self.project.add_vote(self.current.id, verdict, strength, milliseconds, marks)
        self._queue.advance()
        with suppress(StudioError):  # the vote is kept; a repeat can as well come later
            self._repeat_now_and_then()
        return vote

    def vote_in_blind_test(self, verdict: Verdict, strength: int = 1, milliseconds: int = 0) -> Vote:
        """Answer the pair of the check that the artist asked for; InputError when none waits."""
        vote = self.blind_tests.vote(verdict, strength, milliseconds)
        self._queue.drop(vote.group.id)  # it may wait there, after an undo among the other votes
        return vote

    def redo_in_blind_test(self) -> Vote | None:
        """Restore the vote taken back last if it was one of the check."""
        vote = self.blind_tests.redo()
        if vote is not None:
            self._queue.drop(vote.group.id)
        return vote

    def undo(self) -> Vote | None:
        """Take back the latest vote; its group is shown again. InputError if it was given on the blind test page."""
        self._refuse_asked(next(reversed(self.project.votes()), None))
        vote = self.project.undo()
        if vote is not None:
            self._queue.show(vote.group)
        return vote

    def redo(self) -> Vote | None:
        """Restore the vote that was taken back last; its group no longer waits. InputError as for `undo`."""
        self._refuse_asked(self.project.latest_undone)
        vote = self.project.redo()
        if vote is not None:
            self._queue.drop(vote.group.id)
        return vote

    def reconsider(self, group_id: int) -> None:
        """Put a group on the screen again; the next vote takes the place of the one it has."""
        self._queue.show(self.project.group(group_id))

    def bring_back_skipped(self) -> int:
        """Queue the skipped groups again, behind what waits; returns how many."""
        return self._queue.append(self.project.skipped_groups())

    def next_job(self) -> Job | None:
        """What the engine should do now: draw for the check that the artist asked for, train when a round is full,
        draw when few groups wait, then the previews.

        A few are drawn before training, so that there is something to vote on meanwhile.
        """
        if asked := self.blind_tests.job():
            return asked
        ready = len(self._queue.groups)
        due = self._training_due()
        if due and ready >= min(READY_BEFORE_TRAINING, self._queue_target):
            return self.train_job()
        if due or ready < self._queue_target:
            return self.blind_test_job() or self.generate_job(self._groups_per_job)
        return self.preview_job()

    def preview_job(self) -> Render | None:
        """Draw the previews of the base model and of the head that are missing."""
        head = self.head
        settings = self.project.settings
        if head is None or not self._evaluate:
            return None
        for adapter, checkpoint in ((None, None), (head.folder, head.id)):
            missing = tuple(one for one in previews(self.project, checkpoint) if not one.image.is_file())
            if missing:
                return Render(base_of(settings), adapter, settings.sampling, missing)
        return None

    def picture_of(self, preview: Preview) -> Picture:
        """What the preview is drawn from and its file, which may not be there yet."""
        return previews(self.project, preview.checkpoint, preview.strength)[preview.column]

    def picture_job(self, preview: Preview) -> Render | None:
        """Draw one preview that the artist wants to see; None if it is there already."""
        picture = self.picture_of(preview)
        settings = self.project.settings
        if picture.image.is_file():
            return None
        base = base_of(settings)
        strength = preview.strength
        if preview.checkpoint is None or not strength:
            return Render(base, None, settings.sampling, (picture,))
        adapter = self.project.checkpoint(preview.checkpoint).folder
        return Render(base, adapter, settings.sampling, (picture,), strength / WHOLE)

    def blind_test_job(self) -> GenerateBlindTest | None:
        """Draw a pair for the blind test of the head, if it has not had its share yet.

        It is compared with the base and with the checkpoint before it, in turn, on control prompts.
        """
        head = self.head
        controls = any(prompt.control and prompt.active for prompt in self.project.prompts())
        if head is None or not controls or not self._evaluate:
            return None
        known = self.project.group_count(Purpose.BLIND_TEST, head.id)
        if known >= BLIND_TESTS_PER_CHECKPOINT:
            return None
        before = self.project.checkpoint(head.parent) if known % 2 and head.parent is not None else None
        compared = before is not None and before.deleted is None and before.folder.is_dir()
        variants = (_variant(before) if before and compared else ModelVariant(None, None), _variant(head))
        settings = self.project.settings
        return GenerateBlindTest(base_of(settings), variants, settings.sampling, self._plan.next_blind_test_sets(1))

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
        """Train on from the head; InputError when no vote waits for training.

        Votes that only other branches learned are left out.
        """
        known = self.project.known(_id(self.head))
        head = self.head
        votes = [vote for vote in self.project.votes() if vote.id in known or vote.id not in self._consumed]
        found = training_data(votes, known)
        if not found.fresh:
            raise InputError("There is nothing new to train on yet; choose between some pictures first.")
        if self._recipe.from_scratch:
            found = training_data(votes, ())
        return self._train(found, _PendingCheckpoint(head, self.round.number, _id(head)))

    def rebuild(self, checkpoint_id: int, without: Collection[int] = ()) -> Iterator[Train]:
        """Jobs that train a checkpoint again, round by round, from the votes on its groups as they stand now.

        One job is enough for a recipe that trains from scratch. Each is to be run and taken before the next. `without`
        are groups to leave out. The checkpoints that come out are new ones; the last becomes the head. InputError if
        no vote is left to train on.
        """
        for group in without:
            self.project.group(group)
        rounds = self._rounds_to(checkpoint_id, without)
        if not rounds:
            raise InputError("No vote is left for this checkpoint, so there is nothing to train it from.")
        return self._rebuild(rounds)

    def _rebuild(self, rounds: list[tuple[int, TrainingData]]) -> Iterator[Train]:
        parent = None
        for number, found in rounds:
            last = number == rounds[-1][0]
            yield self._train(found, _PendingCheckpoint(parent, number, _id(self.head), only_leads_on=not last))
            parent = self.project.checkpoints(deleted=True)[-1]

    def votes_of(self, checkpoint_id: int) -> list[Vote]:
        """The votes that it would be trained from if it were trained again, in order of time."""
        learned = self.project.voted_groups(self.project.known(checkpoint_id))
        return [vote for vote in self.project.votes() if vote.group.id in learned and usable(vote)]

    def _rounds_to(self, checkpoint_id: int, without: Collection[int]) -> list[tuple[int, TrainingData]]:
        """The number and the votes, as they stand now, of each round that is to be trained to get to a checkpoint."""
        standing = {vote.group.id: vote for vote in self.project.votes() if vote.group.id not in without}
        line = self.project.lineage(checkpoint_id)
        seen = dict[int, Vote]()
        rounds = []
        for checkpoint in line:
            known = {vote.id for vote in seen.values()}
            groups = self.project.voted_groups(self.project.learned(checkpoint.id))
            seen.update((group, vote) for group, vote in standing.items() if group in groups)
            rounds.append((checkpoint.round, training_data(seen.values(), () if self._recipe.from_scratch else known)))
        return [one for one in rounds[-1 if self._recipe.from_scratch else 0 :] if one[1].fresh]

    def go_to(self, checkpoint_id: int | None) -> None:
        """Go on from another checkpoint; InputError if there is no such checkpoint."""
        self.project.go_to(checkpoint_id)
        self._queue.reload()

    def _train(self, found: TrainingData, pending: _PendingCheckpoint) -> Train:
        settings = self.project.settings
        folder = self._free_folder()
        self._pending[folder] = pending
        return Train(
            base=base_of(settings),
            parent=pending.parent.folder if pending.parent and not self._recipe.from_scratch else None,
            folder=folder,
            fresh=found.fresh,
            earlier=found.earlier,
            held_out=found.held_out,
            sampling=settings.sampling,
            recipe=self._recipe,
            seed=settings.seed,
        )

    def export_job(
        self,
        target: Path,
        checkpoint_id: int | None = None,
        options: ExportOptions | None = None,
        *,
        replacing: bool = False,
    ) -> Export:
        """Export the head or the checkpoint named; InputError when there is none or nothing can be written there."""
        checkpoint = self.head if checkpoint_id is None else self.project.checkpoint(checkpoint_id)
        if checkpoint is None:
            raise InputError("There is no checkpoint to export yet; the first comes out of the first round of votes.")
        wanted = options or ExportOptions()
        base = base_of(self.project.settings)
        target = target_of(target, wanted.format).absolute()
        if target.parent == self.project.exports:
            self.project.exports.mkdir(exist_ok=True)
        refuse_place(target, replacing)
        wins = wins_against_base(self.project.votes(), checkpoint.id)
        told = self.project.prompts() if wanted.with_prompts else []
        prompts = tuple(prompt.text for prompt in told if not prompt.control)
        labels = replace(wanted.labels, votes=checkpoint.votes, wins=wins, prompts=prompts)
        return Export(base, checkpoint.folder, target, replace(wanted, labels=labels), replacing)

    def exports(self) -> list[ExportRecord]:
        """What was exported and is still there, the newest first; reads the disk."""
        return exports(self.project.exports)

    def take(self, event: Event) -> None:
        """Record what the engine made: queue a group, adopt a checkpoint for those to come."""
        match event:
            case SetReady() if self.blind_tests.take(event):
                pass
            case SetReady(set=made, checkpoints=checkpoints):
                purpose = Purpose.BLIND_TEST if len(set(checkpoints)) > 1 else Purpose.ROUND
                self._queue.insert(self.project.add_group(made, checkpoints, self._plan.order(made), purpose))
            case CheckpointSaved():
                self._adopt(event)
            case Exported():
                note_export(self.project.exports, event)
            case _:
                pass

    def _refuse_asked(self, vote: Vote | None) -> None:
        """A vote of an earlier check can be taken back nowhere else."""
        check = self.blind_tests.latest
        if vote is not None and check is not None and vote.group.asked == check.id:
            raise InputError("Your latest vote was in the blind check; go there to take it back.")

    def _repeat_now_and_then(self) -> None:
        """After every so many votes queue a pair decided long before once more, with its sides swapped."""
        votes = [vote for vote in self.project.votes() if vote.group.asked is None]
        if not self._evaluate or len(votes) % REPEAT_EVERY:
            return
        recent = votes[-2 * REPEAT_AFTER :]
        decided = [vote.group for vote in recent if vote.winner and vote.group.purpose is Purpose.ROUND]
        repeated = {group.repeats for group in (*self._queue.groups, *(vote.group for vote in recent))}
        if len(decided) >= REPEAT_AFTER and (group := decided[-REPEAT_AFTER]).id not in repeated:
            self._queue.insert_soon(self.project.add_repeat(group, self._plan.next_key(), (1, 0)))

    def _adopt(self, saved: CheckpointSaved) -> None:
        pending = self._pending.pop(saved.folder)
        leads = not pending.only_leads_on and pending.head == _id(self.head)
        self.project.add_checkpoint(
            saved.folder, _id(pending.parent), saved.vote_ids, saved.summary, pending.round, leads
        )
        self._consumed.update(saved.vote_ids)
        if leads and _id(pending.parent) != pending.head:
            self._queue.reload()

    def _training_due(self) -> bool:
        """A full round may consist of held-out comparisons only, if rounds are short; those wait for the next."""
        state = self.round
        return state.votes >= state.needed and any(
            vote.id not in self._consumed and trainable(vote) for vote in self.project.votes()
        )

    def _free_folder(self) -> Path:
        """A folder may lie there without a record, if the program ended between writing the two."""
        known = len(self.project.checkpoints(deleted=True))
        names = (self.project.adapters / f"c{number:04}" for number in count(known + 1))
        return next(folder for folder in names if not folder.exists())
