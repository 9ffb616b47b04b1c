"""What takes part in the benchmark: ways of learning from votes, by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import inf
from typing import Any

from baselines import DiffusionDpoTrainer, SftTrainer
from studio.domain.jobs import Train
from studio.domain.recipe import ATELIER, REFERENCE, Descent, Recipe
from studio.engine.model.base_model import BaseModel
from studio.engine.training.trainer import Trainer
from variants import DavidsonTrainer, MovingReferenceTrainer, SafeguardTrainer, StrengthTrainer

MakeTrainer = Callable[[BaseModel, Train], Trainer]


@dataclass(frozen=True)
class Contender:
    """A recipe with the round that trains by it.

    `chooses_seeds` trains nothing and re-uses the winners' seeds. The artist says “much better” of differences of more
    than `strong_beyond` s0.
    """

    recipe: Recipe
    make_trainer: MakeTrainer = Trainer
    chooses_seeds: bool = False
    group_size: int = 2
    strong_beyond: float = inf


def atelier(**changes: Any) -> Contender:
    """The product's recipe with some of its numbers changed."""
    return Contender(replace(ATELIER, **changes))


def descending(**changes: Any) -> Contender:
    """The product's recipe with other steps."""
    return atelier(descent=replace(DESCENT, **changes))


DESCENT = Descent()
ALL_LAYERS = ("to_q", "to_k", "to_v", "to_out.0", "ff.net.0.proj", "ff.net.2", "proj_in", "proj_out")
ADAMW = replace(
    ATELIER,
    descent=None,
    lora_ga_init=False,
    learning_rate=2e-3,
    votes_per_update=8,
    passes=10.0,
    visits_at_most=1000,
    warmup_updates=2,
)
ABLATIONS = {
    "AdamW on a few votes at a time": Contender(ADAMW),
    "AdamW, aligned": Contender(replace(ADAMW, lora_ga_init=True)),
    "AdamW with Davidson's ties": Contender(ADAMW, DavidsonTrainer),
    "AdamW with a moving reference": Contender(ADAMW, MovingReferenceTrainer),
    "random directions": atelier(lora_ga_init=False),
    "on the actions": atelier(
        learns_from="actions", beta=0.08, masked=0.1, train_unconditional=False, shared_start=True
    ),
    "pictures of the newest checkpoint": atelier(on_policy=True),
    "one x_T for a pair": atelier(shared_start=True),
    "all steps": atelier(masked=0.0),
    "all layers": atelier(lora=replace(ATELIER.lora, targets=ALL_LAYERS)),
    "rank 4": atelier(lora=replace(ATELIER.lora, rank=4, alpha=4.0)),
    "rank 16": atelier(lora=replace(ATELIER.lora, rank=16, alpha=16.0)),
    "half the margin": atelier(enough_margin=0.7),
    "twice the margin": atelier(enough_margin=2.8, descent=replace(DESCENT, steps_at_most=16)),
    "half the step": descending(margin_per_step=DESCENT.margin_per_step / 2, steps_at_most=16),
    "half the draws": descending(draws_at_least=DESCENT.draws_at_least // 2),
    "twice the draws": descending(draws_at_least=2 * DESCENT.draws_at_least),
    "any two of two": atelier(candidates=2),
    "two of eight": atelier(candidates=8),
    "no label smoothing": atelier(label_smoothing=0.0),
    "safeguard of the winner": Contender(ATELIER, SafeguardTrainer),
    "much better counts twice": Contender(ATELIER, StrengthTrainer, strong_beyond=1.5),
}

CONTENDERS: dict[str, Contender] = {
    "atelier": Contender(ATELIER),
    "reference": Contender(REFERENCE),
    **{f"reference lr {rate:g}": Contender(replace(REFERENCE, learning_rate=rate)) for rate in (3e-4, 1e-3, 3e-3)},
    "sft": Contender(replace(ADAMW, masked=0.0), SftTrainer),
    "diffusion-dpo": Contender(
        replace(ADAMW, beta=0.1, masked=0.0, lora=replace(ATELIER.lora, targets=REFERENCE.lora.targets)),
        DiffusionDpoTrainer,
    ),
    "seeds": Contender(ATELIER, chooses_seeds=True),
    "best and worst of 4": Contender(ATELIER, group_size=4),
    "best and worst of 4, listwise": Contender(replace(ATELIER, listwise=True), group_size=4),
    **ABLATIONS,
}
