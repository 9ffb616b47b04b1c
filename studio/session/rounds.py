"""Which votes a checkpoint would be trained from if it were trained again, round by round."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from studio.domain.answers import Answer
from studio.domain.recipe import Recipe
from studio.session.deferred_data import DeferredData
from studio.session.liked.liked_pictures import LikedPictures
from studio.session.training_data import TrainingData, training_data, usable
from studio.store.ledger.vote_snapshot import VoteSnapshot
from studio.store.read_only import ReadOnlyProject


@dataclass(frozen=True)
class Round:
    """One round to be trained again: its `number` in its line, and what it is trained from.

    `vote_ids` are those of the votes that are new to it, `data` has those of the rounds before it, too, and liked
    pictures.
    """

    number: int
    vote_ids: frozenset[int]
    data: DeferredData


def votes_of(project: ReadOnlyProject, checkpoint_id: int) -> list[Answer]:
    """The votes that it would be trained from if it were trained again, in order of time."""
    learned = project.votes.groups_of(project.checkpoints.known(checkpoint_id))
    return [answer for answer in project.votes.answers() if answer.group.id in learned and usable(answer)]


def anything_left(project: ReadOnlyProject, liked: LikedPictures, checkpoint_id: int, without: Collection[int]) -> bool:
    """Whether `rounds_to` would have a round, which is told sooner than what belongs into each."""
    if liked.comparisons(project.checkpoints.known_liked(checkpoint_id)):
        return True
    learned = project.votes.groups_of(project.checkpoints.known(checkpoint_id)).difference(without)
    unusable = project.flaws.unusable()
    return any(answer.group.id in learned and usable(answer, unusable) for answer in project.votes.answers())


def rounds_to(
    project: ReadOnlyProject, recipe: Recipe, liked: LikedPictures, checkpoint_id: int, without: Collection[int]
) -> list[Round]:
    """The rounds that are to be trained to get to a checkpoint, from the votes on their groups as they stand now and
    from the liked pictures that they learned, as far as these still count.

    `without` are groups to leave out. A round that nothing new is left for is left out, and so is one whose new votes
    are all on pictures that could not be learned from.
    """
    snapshot = project.votes.snapshot()
    unusable = project.flaws.unusable()
    line = project.checkpoints.lineage(checkpoint_id)
    # A round is known by its groups, not by its votes: the artist may have changed an answer since, and it is the
    # answer of today that the checkpoint is to learn.
    standing = {answer.group.id: answer for answer in snapshot.answers if answer.group.id not in without}
    if recipe.from_scratch:
        # the last round learns all votes from scratch, so that those before it need not be trained for it
        line = line[-1:]
        learned = [project.checkpoints.known(checkpoint_id)]
        liked_of = [project.checkpoints.liked(checkpoint_id)]
    else:
        learned = [project.checkpoints.learned(checkpoint.id) for checkpoint in line]
        liked_of = [project.checkpoints.liked(checkpoint.id) for checkpoint in line]
    new = [
        [standing.pop(group) for group in groups & standing.keys()] for groups in map(project.votes.groups_of, learned)
    ]
    own = [
        TrainingData(*liked.parted(pictures, set().union(*liked_of[:place]))) for place, pictures in enumerate(liked_of)
    ]
    return [
        Round(
            checkpoint.round,
            frozenset(answer.id for answer in new[place]),
            _data(snapshot, new[:place], new[place], own[place]),
        )
        for place, checkpoint in enumerate(line)
        if own[place].fresh or any(usable(answer, unusable) for answer in new[place])
    ]


def _data(snapshot: VoteSnapshot, before: list[list[Answer]], new: list[Answer], liked: TrainingData) -> DeferredData:
    def make() -> TrainingData:
        earlier = [answer for answers in before for answer in answers]
        return training_data(snapshot.votes_of([*earlier, *new]), {answer.id for answer in earlier}, liked)

    return DeferredData(make)
