"""A Bayesian model of what votes say, on the products of their gradients alone: logistic, linear, Gaussian prior.

It is the Gaussian-process preference model of Chu and Ghahramani (2005) with the learner's own kernel: two comparisons
are alike as far as the gradients of their margins are. Its most probable margins are found by Newton's method
(Rasmussen and Williams 2006, algorithm 3.1).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from math import prod, sqrt
from statistics import fmean

import torch
from torch import Tensor
from torch.nn.functional import logsigmoid

ITERATIONS = 50
HALVINGS = 20
EXACT = 1e-6
FOLDS = 5


def fitted(products: Tensor, targets: Tensor, prior: float, check: Callable[[], None] = lambda: None) -> Tensor:
    """The most probable direction, as the share of each gradient in it, float64 (n,).

    `products` (n, n) are those of the gradients, positive semidefinite; `targets` (n,) the probabilities that the
    winner is the better one. Every gradient counts as if it were of length 1, or a few pairs that differ much would
    speak for all; `prior` is the variance of a margin before any vote. One of length 0 has no share. `check` is called
    before each step, which takes seconds where there are thousands.
    """
    lengths = products.diagonal().clamp(min=0).sqrt()
    scale = torch.where(lengths > 0, 1 / lengths, 0.0)
    kernel = prior * products * scale[:, None] * scale[None]
    return prior * scale * _most_probable(kernel, targets.to(products), check)


def _most_probable(kernel: Tensor, targets: Tensor, check: Callable[[], None]) -> Tensor:
    """α of the margins f = K·α that maximise the posterior, float64 (n,)."""
    alpha = torch.zeros_like(targets)
    margins = torch.zeros_like(targets)
    likelihood = _posterior(alpha, margins, targets)
    identity = torch.eye(len(targets), dtype=kernel.dtype)
    for _ in range(ITERATIONS):
        check()
        chance = margins.sigmoid()
        root = (chance * (1 - chance)).sqrt()
        pull = root.square() * margins + targets - chance
        factor = torch.linalg.cholesky(identity + root[:, None] * kernel * root[None])
        solved = torch.cholesky_solve((root * (kernel @ pull))[:, None], factor)[:, 0]
        step = pull - root * solved - alpha
        for halving in range(HALVINGS):
            tried = alpha + step * 0.5**halving
            reached = _posterior(tried, kernel @ tried, targets)
            if reached >= likelihood:
                break
        gained = reached - likelihood
        alpha, margins, likelihood = tried, kernel @ tried, reached
        if gained < EXACT:
            break
    return alpha


def _posterior(alpha: Tensor, margins: Tensor, targets: Tensor) -> float:
    """Its logarithm, but for a constant."""
    chances = targets * logsigmoid(margins) + (1 - targets) * logsigmoid(-margins)
    return float(chances.sum() - alpha @ margins / 2)


@dataclass(frozen=True)
class PreferenceModel:
    """`products` (n, n), `targets` (n,) and `prior` as `fitted` takes them; `votes` (n,) are the numbers of the votes
    that the comparisons are of, in the order in which they were given. Those in `unasked` are no answers to a question:
    they are learned from, and figures leave them out."""

    products: Tensor
    targets: Tensor
    prior: float
    votes: Sequence[int]
    unasked: Set[int] = frozenset()

    @property
    def decided(self) -> Tensor:
        """Which comparisons are no ties, bool (n,)."""
        return self.targets != 0.5

    @property
    def decided_votes(self) -> int:
        votes = {vote for vote, decided in zip(self.votes, self.decided.tolist(), strict=True) if decided}
        return len(votes - self.unasked)

    def fitted(self, check: Callable[[], None] = lambda: None) -> Tensor:
        """The share of each gradient in the direction, float64 (n,)."""
        return fitted(self.products, self.targets, self.prior, check)

    def held_out_margins(self, check: Callable[[], None] = lambda: None) -> Tensor:
        """The margin of each comparison (n,) by a model that has not seen its vote; none with fewer than two votes.

        Comparisons of a vote are held out together, and a fifth of all votes at a time.
        """
        order = {vote: place for place, vote in enumerate(dict.fromkeys(self.votes))}
        folds = min(FOLDS, len(order))
        if folds < 2:
            return torch.zeros(0, dtype=self.products.dtype)
        fold = torch.tensor([order[vote] % folds for vote in self.votes])
        margins = torch.zeros(len(self.votes), dtype=self.products.dtype)
        for number in range(folds):
            held = fold == number
            margins[held] = self.products[held][:, ~held] @ self._fitted_on(~held, check)
        return margins

    def foretold(self, margins: Tensor) -> int:
        """How many decided votes these margins (n,) foretell; of several comparisons each is a part of one."""
        right = dict[int, list[bool]]()
        for vote, margin, decided in zip(self.votes, margins.tolist(), self.decided.tolist(), strict=True):
            if decided and vote not in self.unasked:
                right.setdefault(vote, []).append(margin > 0)
        return round(sum(fmean(each) for each in right.values()))

    def steadiness(self, shares: Tensor, newest: int, check: Callable[[], None] = lambda: None) -> float | None:
        """The cosine between the direction of these `shares` (n,) and that without the `newest` votes; None where one
        of them is none."""
        given = [vote for vote in dict.fromkeys(self.votes) if vote not in self.unasked]
        old = set(given[:-newest])
        if not old:
            return None
        new = set(given) - old
        before = torch.tensor([vote not in new for vote in self.votes])
        earlier = torch.zeros_like(shares)
        earlier[before] = self._fitted_on(before, check)
        lengths = [float(each @ self.products @ each) for each in (shares, earlier)]
        return float(shares @ self.products @ earlier) / sqrt(prod(lengths)) if min(lengths) > 0 else None

    def _fitted_on(self, some: Tensor, check: Callable[[], None]) -> Tensor:
        return fitted(self.products[some][:, some], self.targets[some], self.prior, check)
