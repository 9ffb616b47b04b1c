"""Ways of making a direction out of votes: each gives every picture its share in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from screening.views import OWN, SIZE, View
from screening.votes import SAID, Asked, Ballot, Labels
from studio.domain.recipe import ATELIER, LinearModelConfig
from studio.engine.training.preference_model import fitted

Learner = Callable[[Tensor, Ballot], Tensor]
"""From the products of pictures (n, n) and what was said to the share of each picture (n,)."""

assert isinstance(ATELIER.optimiser, LinearModelConfig)
PRIOR = ATELIER.optimiser.prior


def signs_of(ballot: Ballot, count: int) -> Tensor:
    """Comparisons of pictures, float64 (n, count)."""
    signs = torch.zeros((len(ballot.comparisons), count), dtype=torch.float64)
    for row, (better, worse) in zip(signs, ballot.comparisons, strict=True):
        row[better] += 1
        row[worse] -= 1
    return signs


def by_model(prior: float = PRIOR) -> Learner:
    """The product's."""

    def learn(products: Tensor, ballot: Ballot) -> Tensor:
        return _fitted(products, signs_of(ballot, len(products)), ballot.targets, prior)

    return learn


learned = by_model()


def one_row_a_vote(products: Tensor, ballot: Ballot) -> Tensor:
    """The comparisons of a vote added up to one: the best against the mean of the others."""
    signs = signs_of(ballot, len(products))
    groups = torch.tensor(ballot.groups)
    rows = torch.stack([signs[groups == group].sum(0) for group in groups.unique()])
    return _fitted(products, rows, [SAID.target(1)] * len(rows), PRIOR)


def committee(products: Tensor, ballot: Ballot) -> Tensor:
    """The mean of five directions of one length, each of four fifths of the votes."""
    members = []
    for number in range(5):
        kept = {group for place, group in enumerate(dict.fromkeys(ballot.groups)) if place % 5 != number}
        shares = learned(products, ballot.only(kept))
        members.append(shares / (shares @ products @ shares).clamp(min=1e-12).sqrt())
    return torch.stack(members).mean(0)


def mean(products: Tensor, ballot: Ballot) -> Tensor:
    """The gradient of the loss at the fresh adapter: long gradients count more."""
    return signs_of(ballot, len(products)).mean(0)


def mean_of_units(products: Tensor, ballot: Ballot) -> Tensor:
    """Each gradient counts alike."""
    signs = signs_of(ballot, len(products))
    lengths = (signs @ products @ signs.T).diagonal().sqrt()
    return (signs / lengths[:, None]).mean(0)


def _fitted(products: Tensor, signs: Tensor, targets: Sequence[float], prior: float) -> Tensor:
    return signs.T @ fitted(signs @ products @ signs.T, torch.tensor(targets, dtype=torch.float64), prior)


@dataclass(frozen=True)
class Way:
    """`views` are added up, each in its own unit; `pressed` groups are asked for each key press that is counted.

    Of the groups the share `again` are not new ones: those of which the model is least sure come a second time.
    `whitened` by that many groups that nobody votes on, `lent` adds votes of the model's own on them.
    """

    learner: Learner = learned
    asked: Asked = Asked.PAIR
    views: tuple[View, ...] = (OWN,)
    pressed: float = 1.0
    labels: Labels = SAID
    again: float = 0.0
    whitened: int = 0
    lent: bool = False

    def products(self, views: dict[View, Tensor]) -> Tensor:
        own = [views[view] / views[view].diagonal().mean() for view in self.views]
        products = torch.stack(own).sum(0)
        if self.whitened:
            return _whitened(products, self.whitened)
        return _smoothed(products) if self.lent else products


def _within_groups(count: int) -> Tensor:
    """Takes the mean of its group from each picture, (count, count)."""
    eye = torch.eye(count, dtype=torch.float64)
    return eye - torch.kron(torch.eye(count // SIZE, dtype=torch.float64), torch.full((SIZE, SIZE), 1 / SIZE))


def _whitened(products: Tensor, groups: int) -> Tensor:
    """Where pictures of a prompt differ anyway, a difference says less: the inverse of their covariance, shrunk by its
    mean, between the gradients."""
    centred = _within_groups(len(products))[: SIZE * groups]
    spread = centred @ products @ centred.T
    shrunk = spread + spread.diagonal().mean() * torch.eye(len(spread), dtype=torch.float64)
    seen = centred @ products
    explained: Tensor = seen.T @ torch.linalg.solve(shrunk, seen)
    return products - explained


def _smoothed(products: Tensor) -> Tensor:
    """A model that lends a vote to every picture in proportion to what it foretells moves along Σ r(x)·gradient(x)."""
    seen = _within_groups(len(products)) @ products
    return seen.T @ seen


BY_GROUPS = ("values, A by eight groups", "early")
AT_RANDOM = ("values, A at random", "early")
CHAINS, ACTIVATIONS, STATISTICS = ("values", "chains"), ("activations", "early"), ("statistics", "pixels")
TEXT, FEED_FORWARD, QUERIES = (("text", "early"), ("feed forward", "early"), ("queries", "early"))
WAYS = {
    "mean of the gradients": Way(mean),
    "mean, all of length 1": Way(mean_of_units),
    "model, prior 0.1": Way(by_model(0.1)),
    "model, prior 1": Way(by_model(1.0)),
    "model, prior 10": Way(by_model(10.0)),
    "model, prior 100": Way(by_model(100.0)),
    "A by eight groups": Way(views=(BY_GROUPS,)),
    "A at random": Way(views=(AT_RANDOM,)),
    "queries and keys": Way(views=(QUERIES,)),
    "text attention": Way(views=(TEXT,)),
    "feed forward": Way(views=(FEED_FORWARD,)),
    "values, text and feed forward": Way(views=(OWN, TEXT, FEED_FORWARD)),
    "middle steps": Way(views=(("values", "middle"),)),
    "late steps": Way(views=(("values", "late"),)),
    "early and middle steps": Way(views=(OWN, ("values", "middle"))),
    "whitened by 20 groups": Way(whitened=20),
    "whitened by all groups": Way(whitened=120),
    "lent votes": Way(lent=True),
    "expected actions (D3PO)": Way(views=(CHAINS,)),
    "activations": Way(views=(ACTIVATIONS,)),
    "picture statistics": Way(views=(STATISTICS,)),
    "committee of five": Way(committee),
    "ties at one half": Way(labels=Labels(ties=True)),
    "much better at 1, else 0.95": Way(labels=Labels(shift=True, smoothing=0.05)),
    "much better at 1, else 0.75": Way(labels=Labels(shift=True)),
    "much better, and ties": Way(labels=Labels(shift=True, ties=True)),
    "true chances, which nobody knows": Way(labels=Labels(chances=True)),
    "a quarter asked again": Way(again=0.25),
    "no doubts, no slips": Way(labels=Labels(true=True)),
    "twice the votes": Way(pressed=2.0),
    "best of four": Way(asked=Asked.BEST),
    "best of four, mean": Way(mean, asked=Asked.BEST),
    "best of four, one row a vote": Way(one_row_a_vote, asked=Asked.BEST),
    "best of four, equal seconds": Way(asked=Asked.BEST, pressed=1 / 1.6),
    "best and worst, two presses": Way(asked=Asked.BEST_AND_WORST, pressed=0.5),
    "best of four, no doubts": Way(asked=Asked.BEST, labels=Labels(true=True)),
}
FIRST = "mean of the gradients"
"""What the others are compared with."""
