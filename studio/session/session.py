"""The voting loop as a plain state machine: which pair is shown, and what the engine should do next."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from studio.domain.assets import base_of
from studio.domain.errors import InputError, StudioError
from studio.domain.export import ExportOptions, refuse_place, target_of
from studio.domain.project import Checkpoint, RoundState
from studio.domain.recipe import Recipe, recipe_named
from studio.domain.votes import WHOLE, Group, Mark, Purpose, Verdict, Vote
from studio.domain.work import (
    CheckpointSaved,
    Compare,
    Event,
    Export,
    Exported,
    Generate,
    Job,
    NotedExport,
    Painter,
    Picture,
    Render,
    SetReady,
    Train,
)
from studio.session.asked_check import AskedCheck
from studio.session.planning import GroupPlan
from studio.session.previews import Preview, previews
from studio.session.proof import wins_against_base
from studio.session.queue import GroupQueue
from studio.session.rounds import Material, material, pending, trainable, usable
from studio.store.export_log import exports, note_export
from studio.store.project import Project

READY_BEFORE_TRAINING = 3
GROUP_SIZES = range(2, 8)
CHECKS_PER_CHECKPOINT, REPEAT_EVERY, REPEAT_AFTER = 2, 16, 20
"""Of 20 votes about one is a repeat and two are blind checks."""


def refuse_group_size(size: int) -> None:
    """InputError unless groups of this size can be shown."""
    if size not in GROUP_SIZES:
        raise InputError("A group has 2 to 7 pictures, not {0}.", size)


def _id(checkpoint: Checkpoint | None) -> int | None:
    return checkpoint.id if checkpoint else None


@dataclass(frozen=True)
class _Place:
    """Where a checkpoint that is being trained belongs.

    It becomes the head unless it `only_leads_on`, or the artist went elsewhere from `head` meanwhile.
    """

    parent: Checkpoint | None
    round: int
    head: int | None
    only_leads_on: bool = False


def _painter(checkpoint: Checkpoint) -> Painter:
    return Painter(checkpoint.folder, checkpoint.id)


class Session:
    """One project being voted on, from one thread; every vote is on the disk when `vote` returns."""

    def __init__(
        self,
        project: Project,
        *,
        recipe: Recipe | None = None,
        group_size: int | None = None,
        proof: bool = True,
        queue_target: int = 10,
        groups_per_job: int = 2,
    ) -> None:
        """`recipe` and `group_size` stand in for those that the project names.

        With `proof` a few blind checks and repeated pairs are mixed into the rounds, and previews are drawn.
        """
        size = project.settings.group_size if group_size is None else group_size
        refuse_group_size(size)
        self.project = project
        self._recipe = recipe or recipe_named(project.settings.recipe)
        self._proof = proof
        self._queue_target, self._groups_per_job = queue_target, groups_per_job
        self._queue = GroupQueue(project, queue_target, base_too=not self._recipe.on_policy)
        self._plan = GroupPlan(project, size, self._recipe.candidates, self._recipe.shared_start)
        self.check = AskedCheck(project, self._plan)
        self._consumed = project.consumed()
        self._places: dict[Path, _Place] = {}

    @property
    def current(self) -> Group | None:
        """The group on the screen."""
        return self._queue.groups[0] if self._queue.groups else None

    @property
    def upcoming(self) -> list[Group]:
        """The groups after it, the next one first."""
        return self._queue.groups[1:]

    @property
    def round(self) -> RoundState:
        votes = pending(self.project.votes(), self._consumed)
        return RoundState(self.head.round + 1 if self.head else 1, votes, self._recipe.votes_per_round)

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

    def vote_in_check(self, verdict: Verdict, strength: int = 1, milliseconds: int = 0) -> Vote:
        """Answer the pair of the check that the artist asked for; InputError when none waits."""
        vote = self.check.vote(verdict, strength, milliseconds)
        self._queue.drop(vote.group.id)  # it may wait there, after an undo among the other votes
        return vote

    def redo_in_check(self) -> Vote | None:
        """Restore the vote taken back last if it was one of the check."""
        vote = self.check.redo()
        if vote is not None:
            self._queue.drop(vote.group.id)
        return vote

    def undo(self) -> Vote | None:
        """Take back the latest vote; its group is shown again. InputError if it was given on the blind check page."""
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
        if asked := self.check.job():
            return asked
        ready, due = len(self._queue.groups), self._training_due()
        if due and ready >= min(READY_BEFORE_TRAINING, self._queue_target):
            return self.train_job()
        if due or ready < self._queue_target:
            return self.check_job() or self.generate_job(self._groups_per_job)
        return self.preview_job()

    def preview_job(self) -> Render | None:
        """Draw the previews of the base model and of the head that are missing."""
        head, settings = self.head, self.project.settings
        if head is None or not self._proof:
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
        picture, settings = self.picture_of(preview), self.project.settings
        if picture.image.is_file():
            return None
        base, strength = base_of(settings), preview.strength
        if preview.checkpoint is None or not strength:
            return Render(base, None, settings.sampling, (picture,))
        adapter = self.project.checkpoint(preview.checkpoint).folder
        return Render(base, adapter, settings.sampling, (picture,), strength / WHOLE)

    def check_job(self) -> Compare | None:
        """Draw a pair for the blind check of the head, if it has not had its share yet.

        It is compared with the base and with the checkpoint before it, in turn, on control prompts.
        """
        head, controls = self.head, any(prompt.control and prompt.active for prompt in self.project.prompts())
        if head is None or not controls or not self._proof:
            return None
        known = self.project.group_count(Purpose.CHECK, head.id)
        if known >= CHECKS_PER_CHECKPOINT:
            return None
        before = self.project.checkpoint(head.parent) if known % 2 and head.parent is not None else None
        compared = before is not None and before.deleted is None and before.folder.is_dir()
        painters = (_painter(before) if before and compared else Painter(None, None), _painter(head))
        settings = self.project.settings
        return Compare(base_of(settings), painters, settings.sampling, self._plan.next_checks(1))

    def generate_job(self, groups: int) -> Generate:
        """Draw so many groups, with the head if the recipe is on-policy, else with the base model."""
        settings, drawing = self.project.settings, self.head if self._recipe.on_policy else None
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
        known, head = self.project.known(_id(self.head)), self.head
        votes = [vote for vote in self.project.votes() if vote.id in known or vote.id not in self._consumed]
        found = self._material(votes, known)
        if not found.fresh:
            raise InputError("There is nothing new to train on yet; choose between some pictures first.")
        if self._recipe.anew:
            found = self._material(votes, ())
        return self._train(found, _Place(head, self.round.number, _id(head)))

    def rebuild(self, checkpoint_id: int, without: Collection[int] = ()) -> Iterator[Train]:
        """Jobs that train a checkpoint again, round by round, from the votes on its groups as they stand now.

        One job is enough for a recipe whose rounds begin anew. Each is to be run and taken before the next. `without`
        are groups to leave out. The checkpoints that come out are new ones; the last becomes the head. InputError if
        no vote is left to train on.
        """
        for group in without:
            self.project.group(group)
        rounds = self._rounds_to(checkpoint_id, without)
        if not rounds:
            raise InputError("No vote is left for this checkpoint, so there is nothing to train it from.")
        return self._rebuild(rounds)

    def _rebuild(self, rounds: list[tuple[int, Material]]) -> Iterator[Train]:
        parent = None
        for number, found in rounds:
            last = number == rounds[-1][0]
            yield self._train(found, _Place(parent, number, _id(self.head), only_leads_on=not last))
            parent = self.project.checkpoints(deleted=True)[-1]

    def votes_of(self, checkpoint_id: int) -> list[Vote]:
        """The votes that it would be trained from if it were trained again, in order of time."""
        learned = self.project.voted_groups(self.project.known(checkpoint_id))
        return [vote for vote in self.project.votes() if vote.group.id in learned and usable(vote)]

    def _rounds_to(self, checkpoint_id: int, without: Collection[int]) -> list[tuple[int, Material]]:
        """The number and the votes, as they stand now, of each round that is to be trained to get to a checkpoint."""
        standing = {vote.group.id: vote for vote in self.project.votes() if vote.group.id not in without}
        line, seen, rounds = self.project.lineage(checkpoint_id), dict[int, Vote](), []
        for checkpoint in line:
            known = {vote.id for vote in seen.values()}
            groups = self.project.voted_groups(self.project.learned(checkpoint.id))
            seen.update((group, vote) for group, vote in standing.items() if group in groups)
            rounds.append((checkpoint.round, self._material(seen.values(), () if self._recipe.anew else known)))
        return [one for one in rounds[-1 if self._recipe.anew else 0 :] if one[1].fresh]

    def _material(self, votes: Iterable[Vote], known: Collection[int]) -> Material:
        return material(votes, known, self._recipe.listwise)

    def go_to(self, checkpoint_id: int | None) -> None:
        """Go on from another checkpoint; InputError if there is no such checkpoint."""
        self.project.go_to(checkpoint_id)
        self._queue.reload()

    def _train(self, found: Material, place: _Place) -> Train:
        settings, folder, anew = self.project.settings, self._free_folder(), self._recipe.anew
        self._places[folder] = place
        return Train(
            base=base_of(settings),
            parent=place.parent.folder if place.parent and not anew else None,
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
        wanted, base = options or ExportOptions(), base_of(self.project.settings)
        target = target_of(target, wanted.format).absolute()
        if target.parent == self.project.exports:
            self.project.exports.mkdir(exist_ok=True)
        refuse_place(target, replacing)
        wins = wins_against_base(self.project.votes(), checkpoint.id)
        told = self.project.prompts() if wanted.with_prompts else []
        prompts = tuple(prompt.text for prompt in told if not prompt.control)
        labels = replace(wanted.labels, votes=checkpoint.votes, wins=wins, prompts=prompts)
        return Export(base, checkpoint.folder, target, replace(wanted, labels=labels), replacing)

    def exports(self) -> list[NotedExport]:
        """What was exported and is still there, the newest first; reads the disk."""
        return exports(self.project.exports)

    def take(self, event: Event) -> None:
        """Record what the engine made: queue a group, adopt a checkpoint for those to come."""
        match event:
            case SetReady() if self.check.take(event):
                pass
            case SetReady(set=made, checkpoints=checkpoints):
                purpose = Purpose.CHECK if len(set(checkpoints)) > 1 else Purpose.ROUND
                self._queue.insert(self.project.add_group(made, checkpoints, self._plan.order(made), purpose))
            case CheckpointSaved():
                self._adopt(event)
            case Exported():
                note_export(self.project.exports, event)
            case _:
                pass

    def _refuse_asked(self, vote: Vote | None) -> None:
        """A vote of an earlier check can be taken back nowhere else."""
        check = self.check.check
        if vote is not None and check is not None and vote.group.asked == check.id:
            raise InputError("Your latest vote was in the blind check; go there to take it back.")

    def _repeat_now_and_then(self) -> None:
        """After every so many votes queue a pair decided long before once more, with its sides swapped."""
        votes = [vote for vote in self.project.votes() if vote.group.asked is None]
        if not self._proof or len(votes) % REPEAT_EVERY:
            return
        recent = votes[-2 * REPEAT_AFTER :]
        decided = [vote.group for vote in recent if vote.winner and vote.group.purpose is Purpose.ROUND]
        repeated = {group.repeats for group in (*self._queue.groups, *(vote.group for vote in recent))}
        if len(decided) >= REPEAT_AFTER and (group := decided[-REPEAT_AFTER]).id not in repeated:
            self._queue.insert_soon(self.project.add_repeat(group, self._plan.next_key(), (1, 0)))

    def _adopt(self, saved: CheckpointSaved) -> None:
        place = self._places.pop(saved.folder)
        leads = not place.only_leads_on and place.head == _id(self.head)
        self.project.add_checkpoint(saved.folder, _id(place.parent), saved.vote_ids, saved.summary, place.round, leads)
        self._consumed.update(saved.vote_ids)
        if leads and _id(place.parent) != place.head:
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
