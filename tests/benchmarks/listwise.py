"""A marked group learned as choices out of several pictures (Plackett–Luce) instead of as ordered pairs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

import torch
from torch import Tensor

from studio.domain.jobs import Train
from studio.domain.votes import Comparison
from studio.engine.model.adapter import adapter_off
from studio.engine.model.base_model import BaseModel
from studio.engine.model.unet import guided_prediction
from studio.engine.training.context import TrainingContext
from studio.engine.training.log_ratio import log_ratio
from studio.engine.training.losses import preference_loss
from studio.engine.training.objective import Evaluation, drift, predicted, steps_with_weight, target_probability
from studio.engine.training.trainer import Trainer
from studio.engine.training.transitions import Transition, TransitionBatch


@dataclass(frozen=True)
class Choice:
    """Trajectories of one group: every winner beats every loser, and one of the two sides is a single picture."""

    winners: tuple[Path, ...]
    losers: tuple[Path, ...]


def choices_of(comparisons: Iterable[Comparison]) -> dict[Comparison, Choice]:
    """What the ordered pairs of each vote say as choices, each under one of its pairs.

    Each best picture is the choice among those below it, and each bad one the worst of those between. Of a group in
    which no picture was marked as the best, those that never lose count as the best.
    """
    choices: dict[Comparison, Choice] = {}
    for _, of_vote in groupby(comparisons, key=lambda comparison: comparison.vote_id):
        pairs = list(of_vote)
        winners = dict.fromkeys(pair.winner for pair in pairs)
        losers = dict.fromkeys(pair.loser for pair in pairs)
        for best in (winner for winner in winners if winner not in losers):
            beaten = [pair for pair in pairs if pair.winner == best]
            choices[beaten[0]] = Choice((best,), tuple(pair.loser for pair in beaten))
        for bad in (loser for loser in losers if loser not in winners):
            over = [pair for pair in pairs if pair.loser == bad and pair.winner in losers]
            if over:
                choices[over[0]] = Choice(tuple(pair.winner for pair in over), (bad,))
    return choices


def choice_margin(winners: Tensor, losers: Tensor, beta: float) -> Tensor:
    """−log Σ exp(−β·(difference)) of log-ratios (w,) and (l,), a scalar.

    Its σ is the probability that the one winner is chosen out of all (Plackett–Luce), or, of several winners, that the
    loser is taken for the worst.
    """
    return -torch.logsumexp((beta * (losers[None] - winners[:, None])).flatten(), 0)


class ListwiseObjective:
    """On the final pictures; all pictures of a choice share their noise."""

    def __init__(self, context: TrainingContext, choices: Mapping[Comparison, Choice]) -> None:
        self._context = context
        self._choices = choices
        self._config = context.job.recipe.objective

    @property
    def steps(self) -> Sequence[int]:
        return steps_with_weight(self._context.schedule, self._config, self._context.job.recipe.timesteps)

    def evaluate(
        self, transitions: Sequence[Transition], generator: torch.Generator, *, fresh: bool = False
    ) -> Evaluation:
        del fresh  # the reference is computed in any case, which costs time alone
        choices = [self._choice(transition.comparison) for transition in transitions]
        batch = self._batch(transitions, choices, generator)
        policy = predicted(self._context, batch)
        ratios = log_ratio(policy, batch.reference, batch.realised, batch.weight, self._config.reduction)
        sides = iter(ratios.split([len(side) for choice in choices for side in (choice.winners, choice.losers)]))
        margins = torch.stack([choice_margin(next(sides), next(sides), self._config.beta) for _ in choices])
        targets = torch.tensor(
            [target_probability(each.comparison, self._config.label_smoothing) for each in transitions]
        )
        losses = preference_loss(margins, targets.to(margins))
        return Evaluation(losses, margins, drift(self._context.schedule, batch, policy))

    def _choice(self, comparison: Comparison) -> Choice:
        """Held-out votes are measured pair by pair."""
        return self._choices.get(comparison) or Choice((comparison.winner,), (comparison.loser,))

    def _batch(
        self, transitions: Sequence[Transition], choices: Sequence[Choice], generator: torch.Generator
    ) -> TransitionBatch:
        """As `diffusion_dpo_batch`, with as many rows a transition as its choice has pictures, winners first."""
        model = self._context.model
        schedule = self._context.schedule
        trajectories = self._context.trajectories
        rows = [
            (transition, file)
            for transition, choice in zip(transitions, choices, strict=True)
            for file in choice.winners + choice.losers
        ]
        counts = torch.tensor([len(choice.winners + choice.losers) for choice in choices])
        steps = torch.tensor([transition.step for transition, _ in rows])
        finals = [trajectories.final_latent(transition.comparison, file) for transition, file in rows]
        final = torch.stack(finals).to(model.device.target)
        noise = torch.randn((len(transitions), *final.shape[1:]), generator=generator).repeat_interleave(counts, 0)
        latents, realised = schedule.noised(final, noise.to(final.device), steps)
        embeddings = trajectories.condition([transition.comparison for transition, _ in rows])
        condition = replace(embeddings, guidance_scale=1.0)
        with torch.no_grad(), adapter_off(model.unet):
            reference = guided_prediction(model.unet, latents, steps, condition, schedule)
        weight = schedule.at(schedule.picture_weight(), steps, final)
        return TransitionBatch(latents, steps, condition, reference, realised, weight)


def listwise_trainer(model: BaseModel, job: Train) -> Trainer:
    """Trains on the choices in place of the pairs."""
    choices = choices_of((*job.earlier, *job.fresh))
    fresh = tuple(comparison for comparison in job.fresh if comparison in choices)
    earlier = tuple(comparison for comparison in job.earlier if comparison in choices)
    return Trainer(
        model,
        replace(job, fresh=fresh, earlier=earlier),
        make_objective=lambda context: ListwiseObjective(context, choices),
    )
