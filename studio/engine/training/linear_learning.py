"""Learning where margins are linear in the adapter, on gradients that are taken once for each picture."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Generator, Iterator, Sequence
from statistics import fmean, variance

import torch
from torch import Tensor

from studio.domain.engine import Cancel
from studio.domain.events import Event, Phase, Progress, TrainingStep
from studio.domain.recipe import LinearModelConfig
from studio.domain.votes import Comparison, Source
from studio.engine.model.adapter import adapter_ups
from studio.engine.training.context import TrainingContext
from studio.engine.training.gradients import GradientAccumulator
from studio.engine.training.kept_gradients import GroupedPicture
from studio.engine.training.objective import target_probability
from studio.engine.training.preference_model import PreferenceModel
from studio.engine.training.transitions import TransitionSampler
from studio.taste_file import Taste

LOOKS_AT_MOST = 80
"""At so many votes the new adapter is looked at, for the figures alone."""
NUMBERS_AT_ONCE = 2**25
"""So many are widened to float32 at a time, 128 MB, however many pictures there are."""
LIKED_PRIOR = 0.1
"""The variance of a margin before any vote where own pictures are learned: in place of a fit of each comparison, nearly
the mean difference. They differ from the base model's alike, and of such a few the mean is the better estimate."""
SETS_AT_LEAST = 6
"""So few sets of base pictures beside own ones may be alike by chance, and the step would be far too long."""
HELD_OUT_PER_SPREAD = 1.5
TRAINED_PER_SPREAD = 3.0
"""What margins are to the standard deviation of log-ratios among fresh pictures of a prompt: the root mean square of
those held out, and at most the mean of those trained on. `tests/benchmarks/README.md` has the measurements."""


class LinearLearning:
    """B is the most probable direction of a preference model on margins m_i = <J_i, B>.

    J_i, the gradient of m_i at the fresh adapter (B = 0), is that of the winner's log-ratio less that of the loser's.
    An adapter of few votes stays so near the base model that this holds well, and what took a pass over all votes in
    each step takes one over each picture, ever: its gradient is kept for later rounds.
    """

    def __init__(
        self,
        context: TrainingContext,
        gradients: GradientAccumulator,
        sampler: TransitionSampler,
        config: LinearModelConfig,
    ) -> None:
        # Gradients at a fresh adapter say nothing of one that was trained before.
        assert context.job.parent is None
        assert context.kept is not None
        self._context = context
        self._gradients = gradients
        self._sampler = sampler
        self._config = config
        self._kept = context.kept
        self._ups = adapter_ups(context.model.net)
        # Never stepped: it is what the scaler unscales and zeroes gradients of.
        self.torch_optimiser: torch.optim.Optimizer = torch.optim.SGD(context.parameters, lr=0.0)

    def run(self, cancel: Cancel) -> Generator[Event, None, int]:
        learned = self._context.job.comparisons[-self._config.comparisons_at_most :]
        decided = [comparison for comparison in learned if not comparison.tie]
        # margins of own pictures are on another scale
        votes = [comparison for comparison in decided if comparison.source is not Source.LIKED]
        if not decided:
            return 0
        sides = [(self._kept.picture(each, each.winner), self._kept.picture(each, each.loser)) for each in learned]
        pictures = list(dict.fromkeys(picture for pair in sides for picture in pair))
        rows = yield from self._gradients_of(pictures, cancel)
        signs = _signs(sides, pictures)
        of_pictures = products_of(rows)
        recipe = self._context.job.recipe
        model = model_of(signs @ of_pictures @ signs.T, learned, self._config, recipe.objective.label_smoothing)
        direction = model.fitted(cancel.check)
        held_out = model.held_out_margins(cancel.check)
        spread = spread_beside(model.products @ direction, learned)
        if sets_beside(learned) < SETS_AT_LEAST:
            spread = max(spread, spread_of_margins(model, direction, held_out))
        shares = direction * (self._config.reach / spread) if spread > 0 else torch.zeros_like(direction)
        self._lay(rows, signs.T @ shares)
        rewards = (of_pictures @ signs.T @ shares).tolist()
        self._gradients.figures.taste = Taste(
            rewards={picture.trajectory.name: reward for picture, reward in zip(pictures, rewards, strict=True)},
            asked=model.decided_votes if len(held_out) else 0,
            foretold=model.foretold(held_out) if len(held_out) else 0,
            steadiness=model.steadiness(direction, recipe.votes_per_round, cancel.check),
            weights=weights_of(model.products, shares, [each.source for each in learned]),
        )
        yield from self._measure(votes or decided, cancel)
        yield TrainingStep(1, 1, self._gradients.figures.loss, float((model.products @ shares)[model.decided].mean()))
        return 1

    def _gradients_of(self, pictures: Sequence[GroupedPicture], cancel: Cancel) -> Generator[Event, None, list[Tensor]]:
        """Of each picture's log-ratio, on the CPU in bfloat16 (numbers in B,)."""
        length = sum(up.numel() for up in self._ups)
        rows = []
        for number, picture in enumerate(pictures):
            gradient = self._kept.gradient_of(picture, length)
            if gradient is None:
                cancel.check()
                gradient = self._kept.keep_gradient(picture, (yield from self._gradient_of(picture, cancel)))
            rows.append(gradient)
            yield Progress(Phase.TRAIN, number + 1, len(pictures))
        return rows

    def _gradient_of(self, picture: GroupedPicture, cancel: Cancel) -> Generator[Event, None, Tensor]:
        generator = torch.Generator().manual_seed(picture.seed)
        looks = self._sampler.of_picture(picture.comparison, picture.trajectory, self._config.draws, generator)
        yield from self._gradients.accumulate_log_ratio(looks, generator, cancel)
        scaler = self._gradients.scaler
        scaler.unscale_(self.torch_optimiser)
        flat = [torch.zeros_like(up) if up.grad is None else up.grad for up in self._ups]
        gradient = torch.cat([part.flatten() for part in flat]).cpu().bfloat16()
        scaler.update()
        self.torch_optimiser.zero_grad()
        return gradient

    @torch.no_grad()
    def _lay(self, rows: Sequence[Tensor], shares: Tensor) -> None:
        """B = Σ shares_i · rows_i; it is 0 before."""
        first = 0
        for up in self._ups:
            part = torch.stack([row[first : first + up.numel()] for row in rows]).float()
            up.add_((shares.float() @ part).view_as(up).to(up.device))
            first += up.numel()

    def _measure(self, decided: Sequence[Comparison], cancel: Cancel) -> Iterator[Event]:
        """For the figures: what comes of the adapter, as no gradient foretold it."""
        generator = torch.Generator().manual_seed(len(decided))
        chosen = decided[:: math.ceil(len(decided) / LOOKS_AT_MOST)]
        looks = [look for comparison in chosen for look in self._sampler.of_one(comparison, 1, generator)]
        return self._gradients.measure(looks, generator, cancel)


def model_of(
    products: Tensor, learned: Sequence[Comparison], config: LinearModelConfig, label_smoothing: float
) -> PreferenceModel:
    """Of what was learned from, n comparisons whose gradients have these products (n, n)."""
    targets = torch.tensor([target_probability(each, label_smoothing) for each in learned], dtype=products.dtype)
    unasked = frozenset(each.vote_id for each in learned if each.source is Source.LIKED)
    prior = LIKED_PRIOR if unasked else config.prior
    return PreferenceModel(products, targets, prior, [each.vote_id for each in learned], unasked)


def spread_of_margins(model: PreferenceModel, direction: Tensor, held_out: Tensor) -> float:
    """The standard deviation of log-ratios among fresh pictures of a prompt, as margins tell it that were trained on
    or, where there are enough votes, `held_out` (n,)."""
    decided = model.decided
    spread = float((model.products @ direction)[decided].mean()) / TRAINED_PER_SPREAD
    if len(held_out):
        spread = max(spread, float(held_out[decided].square().mean().sqrt()) / HELD_OUT_PER_SPREAD)
    return spread


def spread_beside(margins: Tensor, learned: Sequence[Comparison]) -> float:
    """The same, as the base pictures beside own pictures tell it; 0 where none was brought.

    Margins (n,) of one own picture differ by what is thought of the pictures beside it, and all these lost alike.
    Margins themselves say nothing here: own pictures are far from whatever the model draws.
    """
    lots = defaultdict[int, list[float]](list)
    for each, margin in zip(learned, margins.tolist(), strict=True):
        if each.source is Source.LIKED:
            lots[each.vote_id].append(margin)
    return math.sqrt(fmean([variance(lot) for lot in lots.values() if len(lot) > 1] or [0.0]))


def sets_beside(learned: Sequence[Comparison]) -> int:
    """How many different sets of base pictures stand beside own ones."""
    lots = defaultdict[int, list[Comparison]](list)
    for each in learned:
        if each.source is Source.LIKED:
            lots[each.vote_id].append(each)
    sides = [({each.winner for each in lot}, {each.loser for each in lot}) for lot in lots.values()]
    # the own picture is the one that all of a lot have in common
    return len({frozenset(losers if len(winners) == 1 else winners) for winners, losers in sides})


def weights_of(products: Tensor, shares: Tensor, sources: Sequence[Source]) -> dict[str, float]:
    """How much comparisons (n,) of each source weigh in what was learned, together 1; none where nothing was.

    A comparison weighs as much as it adds to the direction by itself: its share times the length of its gradient.
    """
    parts = shares.abs() * products.diagonal().clamp(min=0).sqrt()
    whole = float(parts.sum())
    if not whole > 0:
        return {}
    weights = dict.fromkeys(map(str, sources), 0.0)
    for source, part in zip(sources, parts.tolist(), strict=True):
        weights[source] += part / whole
    return weights


def _signs(sides: Sequence[tuple[GroupedPicture, GroupedPicture]], pictures: Sequence[GroupedPicture]) -> Tensor:
    """What makes comparisons (n,) of pictures (p,), float64 (n, p): 1 for the winner, −1 for the loser."""
    places = {picture: place for place, picture in enumerate(pictures)}
    signs = torch.zeros((len(sides), len(pictures)), dtype=torch.float64)
    for row, (winner, loser) in zip(signs, sides, strict=True):
        row[places[winner]] += 1
        row[places[loser]] -= 1
    return signs


def products_of(rows: Sequence[Tensor]) -> Tensor:
    """<row_i, row_j>, float64 (n, n), of n rows (numbers,)."""
    products = torch.zeros((len(rows), len(rows)), dtype=torch.float64)
    width = max(1, NUMBERS_AT_ONCE // len(rows))
    for first in range(0, len(rows[0]), width):
        wide = torch.stack([row[first : first + width] for row in rows]).float()
        products += wide @ wide.T
    return products
