"""From votes to what a round of training gets."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from studio.domain.answers import Answer
from studio.domain.votes import Comparison, Purpose, Verdict, Vote

HELD_OUT_EVERY = 10


@dataclass(frozen=True)
class TrainingData:
    """`fresh` is new to training, `earlier` was trained on before; `held_out` never is."""

    fresh: tuple[Comparison, ...]
    earlier: tuple[Comparison, ...]
    held_out: tuple[Comparison, ...]


def usable(vote: Vote | Answer) -> bool:
    """Whether training may use it: it orders two pictures of a round or calls the two equal."""
    return vote.group.purpose is Purpose.ROUND and (vote.verdict is Verdict.TIE or bool(vote.preferences))


def trainable(vote: Vote | Answer) -> bool:
    """Whether it is usable and not held out."""
    return usable(vote) and vote.group.id % HELD_OUT_EVERY != 0


def comparisons(vote: Vote) -> list[Comparison]:
    """What training makes of a vote; a tie's left picture comes first."""
    shown = vote.group.left
    tie = vote.verdict is Verdict.TIE
    ordered = [(vote.group.left, vote.group.right)] if tie else vote.preferences
    return [
        Comparison(
            vote_id=vote.id,
            prompt=shown.prompt,
            negative=shown.negative,
            winner=better.trajectory,
            loser=worse.trajectory,
            strength=vote.strength,
            tie=tie,
        )
        for better, worse in ordered
    ]


def training_data(votes: Iterable[Vote], known: Collection[int]) -> TrainingData:
    """What a round of training gets of `votes`, of which the model knows some.

    They are taken in the order of their groups, whenever they were given, so that a vote that was changed later takes
    the place of the first one. Those on every tenth group are held out, in this round and in all others.
    """
    in_order = sorted((vote for vote in votes if usable(vote)), key=lambda vote: vote.group.id)
    trained = [vote for vote in in_order if trainable(vote)]
    return TrainingData(
        fresh=_comparisons_of(vote for vote in trained if vote.id not in known),
        earlier=_comparisons_of(vote for vote in trained if vote.id in known),
        held_out=_comparisons_of(vote for vote in in_order if not trainable(vote)),
    )


def _comparisons_of(votes: Iterable[Vote]) -> tuple[Comparison, ...]:
    return tuple(comparison for vote in votes for comparison in comparisons(vote))
