"""From votes to what a round of training gets."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from studio.domain.votes import Comparison, Purpose, Verdict, Vote

HELD_OUT_EVERY = 10


@dataclass(frozen=True)
class Material:
    """`fresh` is new to training, `earlier` was trained on before; `held_out` never is."""

    fresh: tuple[Comparison, ...]
    earlier: tuple[Comparison, ...]
    held_out: tuple[Comparison, ...]


def usable(vote: Vote) -> bool:
    """Whether training may use it: it orders two pictures of a round or calls the two equal."""
    return vote.group.purpose is Purpose.ROUND and (vote.verdict is Verdict.TIE or bool(vote.preferences))


def trainable(vote: Vote) -> bool:
    """Whether it is usable and not held out."""
    return usable(vote) and vote.group.id % HELD_OUT_EVERY != 0


def comparisons(vote: Vote) -> list[Comparison]:
    """What training makes of a vote: each ordered pair of pictures, as the authors do; a tie's left one comes first."""
    tie = vote.verdict is Verdict.TIE
    ordered = [(vote.group.left, vote.group.right)] if tie else vote.preferences
    return [
        Comparison(vote.id, one.prompt, one.negative, one.trajectory, other.trajectory, vote.strength, tie)
        for one, other in ordered
    ]


def pending(votes: Iterable[Vote], consumed: Collection[int]) -> int:
    """How many votes, in key presses, wait for training."""
    return sum(vote.presses for vote in votes if vote.id not in consumed and usable(vote))


def material(votes: Iterable[Vote], known: Collection[int]) -> Material:
    """What a round of training gets of `votes`, of which the model knows some.

    They are taken in the order of their groups, whenever they were given, so that a vote that was changed later takes
    the place of the first one. Those on every tenth group are held out, in this round and in all others.
    """
    found = sorted((vote for vote in votes if usable(vote)), key=lambda vote: vote.group.id)
    trained = [vote for vote in found if trainable(vote)]
    return Material(
        fresh=_of(vote for vote in trained if vote.id not in known),
        earlier=_of(vote for vote in trained if vote.id in known),
        held_out=_of(vote for vote in found if not trainable(vote)),
    )


def _of(votes: Iterable[Vote]) -> tuple[Comparison, ...]:
    return tuple(one for vote in votes for one in comparisons(vote))
