"""Which votes a checkpoint would be trained from if it were trained again, round by round."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from studio.domain.recipe import Recipe
from studio.domain.votes import Vote
from studio.session.training_data import TrainingData, trainable, training_data, usable
from studio.store.read_only import ReadOnlyProject


@dataclass(frozen=True)
class Round:
    """One round to be trained again: its `number` in its line, and what it is trained from."""

    number: int
    data: TrainingData


def votes_of(project: ReadOnlyProject, checkpoint_id: int) -> list[Vote]:
    """The votes that it would be trained from if it were trained again, in order of time."""
    learned = project.votes.groups_of(project.checkpoints.known(checkpoint_id))
    return [vote for vote in project.votes.all() if vote.group.id in learned and usable(vote)]


def rounds_to(project: ReadOnlyProject, recipe: Recipe, checkpoint_id: int, without: Collection[int]) -> list[Round]:
    """The rounds that are to be trained to get to a checkpoint, from the votes on their groups as they stand now.

    `without` are groups to leave out. A round that no new vote is left for is left out, and so is one whose new votes
    are all on pictures that could not be learned from.
    """
    # A round is known by its groups, not by its votes: the artist may have changed an answer since, and it is the
    # answer of today that the checkpoint is to learn.
    standing = {vote.group.id: vote for vote in project.votes.all() if vote.group.id not in without}
    seen = dict[int, Vote]()
    unusable = project.flaws.unusable()
    rounds = []
    for checkpoint in project.checkpoints.lineage(checkpoint_id):
        known = {vote.id for vote in seen.values()}
        groups = project.votes.groups_of(project.checkpoints.learned(checkpoint.id))
        seen.update((group, vote) for group, vote in standing.items() if group in groups)
        earlier: Collection[int] = () if recipe.from_scratch else known
        if any(trainable(vote, unusable) for vote in seen.values() if vote.id not in earlier):
            rounds.append(Round(checkpoint.round, training_data(seen.values(), earlier)))
    if recipe.from_scratch:
        # the last round learns all votes from scratch, so that those before it need not be trained for it
        rounds = rounds[-1:]
    return rounds
