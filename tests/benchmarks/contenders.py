"""What takes part in the benchmark: ways of learning from votes, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from math import inf
from typing import Any

from baselines import diffusion_dpo, sft
from batched_adamw import BatchedAdamWConfig, batched_adamw
from listwise import listwise_trainer
from normalised_descent import NormalisedDescentConfig, normalised_descent
from recipe_lines import NO_ACCOUNT, as_line, batched_fields, descent_fields
from studio.domain.jobs import Train
from studio.domain.recipe import (
    ATELIER,
    D3PO,
    REFERENCE,
    AdamWConfig,
    LinearModelConfig,
    Recipe,
)
from studio.engine.model.base_model import BaseModel
from studio.engine.training.objective import MakeObjective, preference_objective
from studio.engine.training.optimisers import MakeOptimiser, optimiser_of_recipe
from studio.engine.training.trainer import Trainer
from studio.simulation.simulated_voter import MUCH_BETTER
from variants import (
    davidson,
    moving_reference,
    safeguard,
    strength,
    without_unconditional_gradient,
)

MakeTrainer = Callable[[BaseModel, Train], Trainer]


@dataclass(frozen=True)
class Contender:
    """A recipe with the trainer that trains by it.

    `own_fields` are what makes it another contender than its recipe says, as a line of the results names them.
    `chooses_seeds` trains nothing and re-uses the winners' seeds. The artist says “much better” of differences of more
    than `strong_beyond` s0, and of more than two pictures marks the worst, too, with `marks_worst`.
    """

    recipe: Recipe
    make_trainer: MakeTrainer = Trainer
    own_fields: Mapping[str, object] = field(default_factory=dict)
    chooses_seeds: bool = False
    group_size: int = 2
    strong_beyond: float = inf
    marks_worst: bool = False

    def line(self) -> dict[str, object]:
        """Its numbers as they stand in a line of the results."""
        return {**as_line(self.recipe), **self.own_fields}


def trainer_with(
    make_objective: MakeObjective = preference_objective, make_optimiser: MakeOptimiser = optimiser_of_recipe
) -> MakeTrainer:
    return lambda model, job: Trainer(model, job, make_objective, make_optimiser)


KEPT_BACK_EVERY = 10


def keeping_back(make_optimiser: MakeOptimiser) -> MakeTrainer:
    """Every tenth vote is not learned from, as it was before each could be foretold by the others."""

    def make_trainer(model: BaseModel, job: Train) -> Trainer:
        fresh, earlier = (
            tuple(each for each in votes if each.vote_id % KEPT_BACK_EVERY) for votes in (job.fresh, job.earlier)
        )
        return Trainer(model, replace(job, fresh=fresh, earlier=earlier), make_optimiser=make_optimiser)

    return make_trainer


ANEW = replace(
    ATELIER,
    objective=replace(ATELIER.objective, label_smoothing=0.05),
    optimiser=NO_ACCOUNT,
    pairs=replace(ATELIER.pairs, choose_after=1.0),
)
DESCENT = NormalisedDescentConfig()
DESCEND = normalised_descent(DESCENT)
"""By this optimiser `ANEW` is the recipe before gradients were kept, candidates ended early and every vote was learned
from; the ablations were played with both."""


def descending(
    recipe: Recipe = ANEW,
    make_objective: MakeObjective = preference_objective,
    config: NormalisedDescentConfig = DESCENT,
    **others: Any,
) -> Contender:
    """Steps on all votes at once; `others` are fields of the contender."""
    make_trainer = trainer_with(make_objective, normalised_descent(config))
    return Contender(recipe, make_trainer, descent_fields(recipe, config), **others)


def anew(part: str, **changes: Any) -> Contender:
    """The recipe of then with some numbers of one of its parts changed."""
    return descending(replace(ANEW, **{part: replace(getattr(ANEW, part), **changes)}))


def stepping(**changes: Any) -> Contender:
    """The same with other steps."""
    return descending(config=replace(DESCENT, **changes))


def on_batches(recipe: Recipe, make_objective: MakeObjective = preference_objective) -> Contender:
    """AdamW on a few votes at a time."""
    make_trainer = trainer_with(make_objective, batched_adamw(BATCHES))
    return Contender(recipe, make_trainer, batched_fields(BATCHES))


ALL_LAYERS = ("to_q", "to_k", "to_v", "to_out.0", "ff.net.0.proj", "ff.net.2", "proj_in", "proj_out")
BATCHES = BatchedAdamWConfig()
ADAMW = replace(
    ANEW,
    timesteps=replace(ANEW.timesteps, draws_at_least=0),
    optimiser=AdamWConfig(BATCHES.learning_rate, BATCHES.weight_decay, BATCHES.max_grad_norm),
    adapter=replace(ANEW.adapter, lora_ga_init=False),
)
ALL_STEPS = replace(ADAMW, timesteps=replace(ADAMW.timesteps, last_share_left_out=0.0))

assert isinstance(ATELIER.optimiser, LinearModelConfig)
LINEAR = ATELIER.optimiser
DRAWS = ANEW.timesteps.draws_at_least
ON_ACTIONS = replace(
    ANEW,
    objective=replace(ANEW.objective, kind="d3po", beta=0.08),
    timesteps=replace(ANEW.timesteps, last_share_left_out=0.1),
    pairs=replace(ANEW.pairs, shared_start=True),
)


def reaching(reach: float) -> Contender:
    return Contender(replace(ATELIER, optimiser=replace(LINEAR, reach=reach)), strong_beyond=MUCH_BETTER)


ABLATIONS = {
    "reach 0.8": reaching(0.8),
    "without Shift": Contender(ATELIER),
    "AdamW on a few votes at a time": on_batches(ADAMW),
    "AdamW, aligned": on_batches(replace(ADAMW, adapter=ANEW.adapter)),
    "AdamW with Davidson's ties": on_batches(ADAMW, davidson),
    "AdamW with a moving reference": Contender(ADAMW, moving_reference(BATCHES), batched_fields(BATCHES)),
    "random directions": anew("adapter", lora_ga_init=False),
    "on the actions": Contender(
        ON_ACTIONS,
        trainer_with(without_unconditional_gradient, DESCEND),
        {**descent_fields(ON_ACTIONS, DESCENT), "train_unconditional": False},
    ),
    "pictures of the newest checkpoint": anew("pairs", on_policy=True),
    "one x_T for a pair": anew("pairs", shared_start=True),
    "all steps": anew("timesteps", last_share_left_out=0.0),
    "all layers": anew("adapter", target_modules=ALL_LAYERS),
    "rank 4": anew("adapter", rank=4, alpha=4.0),
    "rank 16": anew("adapter", rank=16, alpha=16.0),
    "half the margin": stepping(enough_margin=0.7),
    "twice the margin": stepping(enough_margin=2.8, steps_at_most=16),
    "half the step": stepping(margin_per_step=0.175, steps_at_most=16),
    "half the draws": anew("timesteps", draws_at_least=DRAWS // 2),
    "twice the draws": anew("timesteps", draws_at_least=2 * DRAWS),
    "any two of two": anew("pairs", candidates=2),
    "two of eight": anew("pairs", candidates=8),
    "no label smoothing": anew("objective", label_smoothing=0.0),
    "safeguard of the winner": descending(make_objective=safeguard),
    "much better counts twice": descending(make_objective=strength, strong_beyond=1.5),
}

CONTENDERS: dict[str, Contender] = {
    "atelier": Contender(ATELIER, strong_beyond=MUCH_BETTER),
    "d3po": Contender(D3PO, strong_beyond=MUCH_BETTER),
    "gradients anew": Contender(ANEW, keeping_back(DESCEND), descent_fields(ANEW, DESCENT)),
    "best of 4": Contender(ATELIER, group_size=4),
    "reference": Contender(REFERENCE),
    **{
        f"reference lr {rate:g}": Contender(replace(REFERENCE, optimiser=AdamWConfig(learning_rate=rate)))
        for rate in (3e-4, 1e-3, 3e-3)
    },
    "sft": on_batches(ALL_STEPS, sft),
    "diffusion-dpo": on_batches(
        replace(
            ALL_STEPS,
            objective=replace(ADAMW.objective, beta=0.1),
            adapter=replace(ADAMW.adapter, target_modules=REFERENCE.adapter.target_modules),
        ),
        diffusion_dpo,
    ),
    "seeds": descending(chooses_seeds=True),
    "best and worst of 4": descending(group_size=4, marks_worst=True),
    "best and worst of 4, listwise": Contender(
        ANEW,
        listwise_trainer(DESCEND),
        {**descent_fields(ANEW, DESCENT), "listwise": True},
        group_size=4,
        marks_worst=True,
    ),
    **ABLATIONS,
}
