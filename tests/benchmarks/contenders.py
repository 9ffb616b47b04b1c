"""What takes part in the benchmark: ways of learning from votes, by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from baselines import DiffusionDpoRound, SftRound

from studio.domain.recipe import ATELIER, REFERENCE, Recipe
from studio.domain.work import Train
from studio.engine.models import BaseModel
from studio.engine.trainer import Round

MakeRound = Callable[[BaseModel, Train], Round]


@dataclass(frozen=True)
class Contender:
    """A recipe with the round that trains by it; `chooses_seeds` trains nothing and re-uses the winners' seeds."""

    recipe: Recipe
    make_round: MakeRound = Round
    chooses_seeds: bool = False


CONTENDERS: dict[str, Contender] = {
    "atelier": Contender(ATELIER),
    "reference": Contender(REFERENCE),
    **{f"reference lr {rate:g}": Contender(replace(REFERENCE, learning_rate=rate)) for rate in (3e-4, 1e-3, 3e-3)},
    "sft": Contender(ATELIER, SftRound),
    "diffusion-dpo": Contender(replace(ATELIER, beta=0.1), DiffusionDpoRound),
    "seeds": Contender(replace(ATELIER, passes=0.0, replay_passes=0.0), chooses_seeds=True),
}
