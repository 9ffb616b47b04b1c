"""From votes to what a round of training gets."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from studio.domain.votes import Comparison, Verdict, Vote

HELD_OUT_EVERY = 10


@dataclass(frozen=True)
class Material:
    """`fresh` is new to training, `earlier` was trained on before; `held_out` never is."""

    fresh: tuple[Comparison, ...]
    earlier: tuple[Comparison, ...]
    held_out: tuple[Comparison, ...]


def usable(vote: Vote) -> bool:
    """Whether the vote orders the two pictures or calls them equal; both bad and skipped do neither."""
    return vote.verdict in (Verdict.LEFT, Verdict.RIGHT, Verdict.TIE)


def comparison(vote: Vote) -> Comparison:
    """What training makes of a usable vote; in a tie the left picture stands in the winner's place."""
    winner, loser = vote.winner or vote.pair.left, vote.loser or vote.pair.right
    return Comparison(
        vote.id,
        winner.prompt,
        winner.negative,
        winner.trajectory,
        loser.trajectory,
        vote.strength,
        tie=vote.verdict is Verdict.TIE,
    )


def pending(votes: Iterable[Vote], consumed: Collection[int]) -> int:
    """How many votes wait for training."""
    return sum(vote.id not in consumed and usable(vote) for vote in votes)


def material(votes: Iterable[Vote], consumed: Collection[int]) -> Material:
    """Every tenth comparison, in order of time, is held out, in this round and in all later ones."""
    found = [comparison(vote) for vote in votes if usable(vote)]
    held_out = found[HELD_OUT_EVERY - 1 :: HELD_OUT_EVERY]
    apart = {one.vote_id for one in held_out}
    trained = [one for one in found if one.vote_id not in apart]
    return Material(
        fresh=tuple(one for one in trained if one.vote_id not in consumed),
        earlier=tuple(one for one in trained if one.vote_id in consumed),
        held_out=tuple(held_out),
    )
