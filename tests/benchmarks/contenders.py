"""What takes part in the benchmark: ways of learning from votes, by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import inf
from typing import Any

from baselines import DiffusionDpoRound, SftRound
from variants import DavidsonRound, MovingReferenceRound, SafeguardRound, StrengthRound

from studio.domain.recipe import ATELIER, REFERENCE, Recipe
from studio.domain.work import Train
from studio.engine.models import BaseModel
from studio.engine.trainer import Round

MakeRound = Callable[[BaseModel, Train], Round]


@dataclass(frozen=True)
class Contender:
    """A recipe with the round that trains by it.

    `chooses_seeds` trains nothing and re-uses the winners' seeds. The artist says “much better” of differences of more
    than `strong_beyond` s0.
    """

    recipe: Recipe
    make_round: MakeRound = Round
    chooses_seeds: bool = False
    group_size: int = 2
    strong_beyond: float = inf


def atelier(**changes: Any) -> Contender:
    """The product's recipe with some of its numbers changed."""
    return Contender(replace(ATELIER, **changes))


ALL_LAYERS = ("to_q", "to_k", "to_v", "to_out.0", "ff.net.0.proj", "ff.net.2", "proj_in", "proj_out")
ABLATIONS = {
    "on the actions": atelier(
        learns_from="actions", beta=0.08, masked=0.1, steps_per_vote=8, train_unconditional=False, shared_start=True
    ),
    "pictures of the newest checkpoint": atelier(on_policy=True),
    "one x_T for a pair": atelier(shared_start=True),
    "all steps": atelier(masked=0.0),
    "all layers": atelier(lora=replace(ATELIER.lora, targets=ALL_LAYERS)),
    "rank 16": atelier(lora=replace(ATELIER.lora, rank=16, alpha=16.0)),
    "beta / 4": atelier(beta=ATELIER.beta / 4),
    "beta x 4": atelier(beta=ATELIER.beta * 4),
    "lr / 2": atelier(learning_rate=ATELIER.learning_rate / 2),
    "lr x 2": atelier(learning_rate=ATELIER.learning_rate * 2),
    "half the passes": atelier(passes=ATELIER.passes / 2),
    "the last adapter trained on": atelier(
        anew=False, passes=3.0, replay_passes=3.0, learning_rate=ATELIER.learning_rate / 2
    ),
    "half the visits": atelier(visits_at_most=500),
    "no end at a margin": atelier(enough_margin=None),
    "4 votes at 4 steps": atelier(votes_per_update=4, steps_per_vote=4, passes=ATELIER.passes / 2, visits_at_most=500),
    "16 votes at 1 step": atelier(
        votes_per_update=16, steps_per_vote=1, passes=2 * ATELIER.passes, visits_at_most=2000
    ),
    "any two of two": atelier(candidates=2),
    "two of eight": atelier(candidates=8),
    "no label smoothing": atelier(label_smoothing=0.0),
    "Davidson's ties": Contender(ATELIER, DavidsonRound),
    "safeguard of the winner": Contender(ATELIER, SafeguardRound),
    "moving reference": Contender(ATELIER, MovingReferenceRound),
    "much better counts twice": Contender(ATELIER, StrengthRound, strong_beyond=1.5),
}

CONTENDERS: dict[str, Contender] = {
    "atelier": Contender(ATELIER),
    "reference": Contender(REFERENCE),
    **{f"reference lr {rate:g}": Contender(replace(REFERENCE, learning_rate=rate)) for rate in (3e-4, 1e-3, 3e-3)},
    "sft": Contender(replace(ATELIER, masked=0.0), SftRound),
    "diffusion-dpo": Contender(
        replace(ATELIER, beta=0.1, masked=0.0, lora=replace(ATELIER.lora, targets=REFERENCE.lora.targets)),
        DiffusionDpoRound,
    ),
    "seeds": Contender(ATELIER, chooses_seeds=True),
    "best and worst of 4": Contender(ATELIER, group_size=4),
    "best and worst of 4, listwise": Contender(replace(ATELIER, listwise=True), group_size=4),
    **ABLATIONS,
}
