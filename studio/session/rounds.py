"""Which votes a checkpoint would be trained from if it were trained again, round by round."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from studio.domain.answers import Answer
from studio.domain.recipe import Recipe
from studio.session.deferred_data import DeferredData
from studio.session.training_data import TrainingData, trainable, training_data, usable
from studio.store.read_only import ReadOnlyProject
from studio.store.vote_snapshot import VoteSnapshot


@dataclass(frozen=True)
class Round:
    """One round to be trained again: its `number` in its line, and what it is trained from.

    `vote_ids` are those of the votes that are new to it, `data` has those of the rounds before it, too.
    """

    number: int
    vote_ids: frozenset[int]
    data: DeferredData


def votes_of(project: ReadOnlyProject, checkpoint_id: int) -> list[Answer]:
    """The votes that it would be trained from if it were trained again, in order of time."""
    learned = project.votes.groups_of(project.checkpoints.known(checkpoint_id))
    return [answer for answer in project.votes.answers() if answer.group.id in learned and usable(answer)]


def rounds_to(project: ReadOnlyProject, recipe: Recipe, checkpoint_id: int, without: Collection[int]) -> list[Round]:
    """The rounds that are to be trained to get to a checkpoint, from the votes on their groups as they stand now.

    `without` are groups to leave out. A round that no new vote is left for is left out.
    """
    snapshot = project.votes.snapshot()
    line = project.checkpoints.lineage(checkpoint_id)
    new = list(_new_votes(project, snapshot, [checkpoint.id for checkpoint in line], without))
    if recipe.from_scratch:
        # the last round learns all votes from scratch, so that those before it need not be trained for it
        line = line[-1:]
        new = [[answer for answers in new for answer in answers]]
    return [
        Round(checkpoint.round, frozenset(answer.id for answer in new[place]), _data(snapshot, new[:place], new[place]))
        for place, checkpoint in enumerate(line)
        if any(map(trainable, new[place]))
    ]


def _new_votes(
    project: ReadOnlyProject, snapshot: VoteSnapshot, line: list[int], without: Collection[int]
) -> Iterator[list[Answer]]:
    """What each checkpoint of a line learned first."""
    # A round is known by its groups, not by its votes: the artist may have changed an answer since, and it is the
    # answer of today that the checkpoint is to learn.
    standing = {answer.group.id: answer for answer in snapshot.answers if answer.group.id not in without}
    for checkpoint_id in line:
        groups = project.votes.groups_of(project.checkpoints.learned(checkpoint_id))
        yield [standing.pop(group) for group in groups if group in standing]


def _data(snapshot: VoteSnapshot, before: list[list[Answer]], new: list[Answer]) -> DeferredData:
    def make() -> TrainingData:
        earlier = [answer for answers in before for answer in answers]
        return training_data(snapshot.votes_of([*earlier, *new]), {answer.id for answer in earlier})

    return DeferredData(make)
