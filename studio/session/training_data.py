"""From votes to what a round of training gets."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from studio.domain.answers import Answer
from studio.domain.votes import Candidate, Comparison, Purpose, Source, Verdict, Vote

ORDERING = (Verdict.LEFT, Verdict.RIGHT, Verdict.TIE)


@dataclass(frozen=True)
class TrainingData:
    """`fresh` is new to training, `earlier` was trained on before."""

    fresh: tuple[Comparison, ...] = ()
    earlier: tuple[Comparison, ...] = ()


NO_LIKED = TrainingData()


def usable(vote: Vote | Answer, unusable: Collection[int] = ()) -> bool:
    """Whether training may use it: it orders two pictures of a round or calls the two equal.

    `unusable` are ids of pictures that cannot be learned from.
    """
    if vote.group.purpose is not Purpose.ROUND:
        return False
    if not unusable and vote.verdict in ORDERING:
        # Almost all, and tens of thousands of them are looked at in the thread of the window.
        return True
    pictures = vote.group.pictures
    ordered = [(pictures[0], pictures[1])] if vote.verdict is Verdict.TIE else vote.preferences
    return any(_id(better) not in unusable and _id(worse) not in unusable for better, worse in ordered)


def comparisons(vote: Vote) -> list[Comparison]:
    """What training makes of a vote; a tie's left picture comes first."""
    shown = vote.group.left
    return [
        Comparison(
            vote_id=vote.id,
            prompt=shown.prompt,
            negative=shown.negative,
            winner=better.trajectory,
            loser=worse.trajectory,
            strength=vote.strength,
            tie=vote.verdict is Verdict.TIE,
            winner_image=better.image,
            loser_image=worse.image,
            source=Source.IMPORTED if better.brought else Source.VOTES,
        )
        for better, worse in _ordered(vote)
        if better.trajectory and worse.trajectory
    ]


def training_data(votes: Iterable[Vote], known: Collection[int], liked: TrainingData = NO_LIKED) -> TrainingData:
    """What a round of training gets of `votes`, of which the model knows some, and beside them of `liked` pictures.

    They are taken in the order of their groups, whenever they were given, so that a vote that was changed later takes
    the place of the first one. Votes on pictures that could not be learned from are among them: their files may be
    whole again.
    """
    in_order = sorted((vote for vote in votes if usable(vote)), key=lambda vote: vote.group.id)
    return TrainingData(
        fresh=(*liked.fresh, *_comparisons_of(vote for vote in in_order if vote.id not in known)),
        earlier=(*liked.earlier, *_comparisons_of(vote for vote in in_order if vote.id in known)),
    )


def _id(picture: Candidate | int) -> int:
    """An answer knows no more of its pictures than their ids."""
    return picture if isinstance(picture, int) else picture.id


def _ordered(vote: Vote) -> list[tuple[Candidate, Candidate]]:
    return [(vote.group.left, vote.group.right)] if vote.verdict is Verdict.TIE else vote.preferences


def _comparisons_of(votes: Iterable[Vote]) -> tuple[Comparison, ...]:
    return tuple(comparison for vote in votes for comparison in comparisons(vote))
