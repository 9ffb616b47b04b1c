"""What takes part in the benchmarks: ways of learning from votes, by name."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from math import inf

from normalised_descent import NormalisedDescentConfig, normalised_descent
from studio.domain.jobs import Train
from studio.domain.recipe import ATELIER, D3PO, REFERENCE, AdamWConfig, LinearModelConfig, Recipe
from studio.engine.model.base_model import BaseModel
from studio.engine.training.trainer import Trainer
from studio.simulation.simulated_voter import MUCH_BETTER

MakeTrainer = Callable[[BaseModel, Train], Trainer]


@dataclass(frozen=True)
class Contender:
    """A recipe with the trainer that trains by it, and how the artist answers.

    `descent` are the numbers of a trainer that has an optimiser of its own. The artist says “much better” of pairs that
    seem to differ by more than `strong_beyond` s0; one that is `truthful` sees every difference and never errs.
    """

    recipe: Recipe
    make_trainer: MakeTrainer = Trainer
    descent: NormalisedDescentConfig | None = None
    group_size: int = 2
    strong_beyond: float = inf
    truthful: bool = False

    def line(self) -> dict[str, object]:
        """Its numbers as they stand in a line of the results, which counts as long as they are the same."""
        numbers = {name: value for name, value in vars(self).items() if name not in ("recipe", "make_trainer")}
        numbers |= {"recipe": asdict(self.recipe), "descent": asdict(self.descent) if self.descent else None}
        if self.strong_beyond == inf:
            numbers["strong_beyond"] = None
        line: dict[str, object] = json.loads(json.dumps(numbers))
        return line


KEPT_BACK_EVERY = 10


def descending_on_most(model: BaseModel, job: Train) -> Trainer:
    """Steps on all votes at once but every tenth, which was kept back before each could be foretold by the others."""
    fresh, earlier = (
        tuple(each for each in votes if each.vote_id % KEPT_BACK_EVERY) for votes in (job.fresh, job.earlier)
    )
    return Trainer(model, replace(job, fresh=fresh, earlier=earlier), make_optimiser=normalised_descent(DESCENT))


assert isinstance(ATELIER.optimiser, LinearModelConfig)
LINEAR = ATELIER.optimiser
DESCENT = NormalisedDescentConfig()
ANEW = replace(
    ATELIER,
    objective=replace(ATELIER.objective, label_smoothing=0.05),
    optimiser=AdamWConfig(learning_rate=1e-3),
    pairs=replace(ATELIER.pairs, choose_after=1.0),
)
"""With the descent the recipe before gradients were kept, candidates ended early and every vote was learned from."""
FAR = replace(ATELIER, optimiser=replace(LINEAR, reach=0.8))
FARTHER = replace(ATELIER, optimiser=replace(LINEAR, reach=1.6))

CONTENDERS: dict[str, Contender] = {
    "gradients anew": Contender(ANEW, descending_on_most, DESCENT),
    "atelier": Contender(ATELIER, strong_beyond=MUCH_BETTER),
    "best of 4": Contender(ATELIER, group_size=4),
    "d3po": Contender(D3PO, strong_beyond=MUCH_BETTER),
    "reference": Contender(REFERENCE),
    "reference lr 0.001": Contender(replace(REFERENCE, optimiser=AdamWConfig(learning_rate=1e-3))),
    "without Shift": Contender(ATELIER),
    "reach 0.8": Contender(FAR, strong_beyond=MUCH_BETTER),
    "true answers": Contender(FAR, group_size=4, truthful=True),
    "true answers farther": Contender(FARTHER, group_size=4, truthful=True),
}
