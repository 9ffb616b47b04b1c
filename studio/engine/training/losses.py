"""The loss of D3PO for one (pair, step), in the paper's form and as the authors coded it."""

from __future__ import annotations

import math

import torch
from torch import Tensor
from torch.nn.functional import logsigmoid


def clamped(log_ratio: Tensor, clamp: float) -> Tensor:
    """The authors' log of the probability ratio clamped to 1 ± clamp; its gradient is zero outside."""
    return log_ratio.clamp(math.log1p(-clamp), math.log1p(clamp))


def margin(winners: Tensor, losers: Tensor, beta: float, clamp: float | None) -> Tensor:
    """How clearly every winner beats every loser, from their log-ratios (w,) and (l,); a scalar.

    Of one and one β·(difference); of more −log Σ exp(−β·(difference)), whose σ is the probability that the one is
    chosen out of all (Plackett–Luce), or, of several winners, that the loser is taken for the worst.
    """
    if clamp is not None:
        winners = clamped(winners, clamp)
        losers = clamped(losers, clamp)
    return -torch.logsumexp((beta * (losers[None] - winners[:, None])).flatten(), 0)


def preference_loss(margins: Tensor, target: Tensor) -> Tensor:
    """−p·log σ(m) − (1 − p)·log σ(−m), shape (n,) (2311.13231, eq. 14, with soft labels).

    `target` is the probability p that the winner is the better one: 1 for the paper's loss, ½ for a tie. A fresh
    adapter has m = 0 and loss ln 2.
    """
    return -target * logsigmoid(margins) - (1 - target) * logsigmoid(-margins)
