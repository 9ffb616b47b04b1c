"""What takes part in the benchmark: ways of learning from votes, by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from baselines import DiffusionDpoRound, SftRound

from studio.domain.recipe import ATELIER, REFERENCE, Recipe
from studio.domain.work import Train
from studio.engine.models import BaseModel
from studio.engine.trainer import Round

MakeRound = Callable[[BaseModel, Train], Round]


@dataclass(frozen=True)
class Contender:
    """A recipe with the round that trains by it.

    `chooses_seeds` trains nothing and re-uses the winners' seeds; with `from_base` every picture that is voted on is
    drawn by the base model, never by a checkpoint.
    """

    recipe: Recipe
    make_round: MakeRound = Round
    chooses_seeds: bool = False
    group_size: int = 2
    from_base: bool = False


def atelier(**changes: Any) -> Contender:
    """The product's recipe with some of its numbers changed."""
    return Contender(replace(ATELIER, **changes))


ABLATIONS = {
    "beta / 4": atelier(beta=ATELIER.beta / 4),
    "beta / 2": atelier(beta=ATELIER.beta / 2),
    "beta x 2": atelier(beta=ATELIER.beta * 2),
    "beta x 4": atelier(beta=ATELIER.beta * 4),
    "lr / 2": atelier(learning_rate=ATELIER.learning_rate / 2),
    "lr x 2": atelier(learning_rate=ATELIER.learning_rate * 2),
    "three times the passes": atelier(passes=3 * ATELIER.passes),
    "half the passes": atelier(passes=ATELIER.passes / 2),
    "the last adapter trained on": atelier(anew=False, passes=3.0, replay_passes=3.0),
    "any two of two": atelier(candidates=2),
    "two of eight": atelier(candidates=8),
    "no label smoothing": atelier(label_smoothing=0.0),
    "all steps": atelier(steps_per_vote=None),
    "nothing masked": atelier(masked_steps=0),
    "gradient through both branches": atelier(train_unconditional=True),
    "four votes an update": atelier(votes_per_update=4, learning_rate=1e-3),
    "attention only": atelier(lora=replace(ATELIER.lora, targets=REFERENCE.lora.targets)),
    "rank 4": atelier(lora=replace(ATELIER.lora, rank=4, alpha=4.0)),
}

CONTENDERS: dict[str, Contender] = {
    "atelier": Contender(ATELIER),
    "reference": Contender(REFERENCE),
    **{f"reference lr {rate:g}": Contender(replace(REFERENCE, learning_rate=rate)) for rate in (3e-4, 1e-3, 3e-3)},
    "sft": Contender(ATELIER, SftRound),
    "diffusion-dpo": Contender(replace(ATELIER, beta=0.1), DiffusionDpoRound),
    "seeds": Contender(ATELIER, chooses_seeds=True),
    "pictures of the base": Contender(ATELIER, from_base=True),
    "best and worst of 4": Contender(replace(ATELIER, candidates=4), group_size=4),
    **ABLATIONS,
}
