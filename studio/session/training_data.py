"""From votes to what a round of training gets."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from studio.domain.votes import Candidate, Comparison, Mark, Purpose, Verdict, Vote

HELD_OUT_EVERY = 10


@dataclass(frozen=True)
class TrainingData:
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


def comparisons(vote: Vote, listwise: bool) -> list[Comparison]:
    """What training makes of a vote; a tie's left picture comes first. `listwise` is the recipe's."""
    tie = vote.verdict is Verdict.TIE
    if tie:
        ordered = [([vote.group.left], [vote.group.right])]
    elif listwise and vote.marks:
        ordered = _choices(vote)
    else:
        ordered = [([better], [worse]) for better, worse in vote.preferences]
    shown = vote.group.left
    return [
        Comparison(vote.id, shown.prompt, shown.negative, _chains(better), _chains(worse), vote.strength, tie)
        for better, worse in ordered
    ]


def _choices(vote: Vote) -> list[tuple[list[Candidate], list[Candidate]]]:
    """(better, worse): each best picture against all below it, each bad one against those between."""
    marked = {
        mark: [one for one, its in zip(vote.group.pictures, vote.marks, strict=True) if its is mark] for mark in Mark
    }
    below = marked[Mark.PLAIN] + marked[Mark.BAD]
    best = [([one], below) for one in marked[Mark.BEST] if below]
    return best + [(marked[Mark.PLAIN], [one]) for one in marked[Mark.BAD] if marked[Mark.PLAIN]]


def _chains(pictures: Iterable[Candidate]) -> tuple[Path, ...]:
    return tuple(picture.trajectory for picture in pictures)


def pending(votes: Iterable[Vote], consumed: Collection[int]) -> int:
    """How many votes, in key presses, wait for training."""
    return sum(vote.presses for vote in votes if vote.id not in consumed and usable(vote))


def training_data(votes: Iterable[Vote], known: Collection[int], listwise: bool) -> TrainingData:
    """What a round of training gets of `votes`, of which the model knows some.

    They are taken in the order of their groups, whenever they were given, so that a vote that was changed later takes
    the place of the first one. Those on every tenth group are held out, in this round and in all others.
    """
    found = sorted((vote for vote in votes if usable(vote)), key=lambda vote: vote.group.id)
    trained = [vote for vote in found if trainable(vote)]
    return TrainingData(
        fresh=_of((vote for vote in trained if vote.id not in known), listwise),
        earlier=_of((vote for vote in trained if vote.id in known), listwise),
        held_out=_of((vote for vote in found if not trainable(vote)), listwise),
    )


def _of(votes: Iterable[Vote], listwise: bool) -> tuple[Comparison, ...]:
    return tuple(one for vote in votes for one in comparisons(vote, listwise))
