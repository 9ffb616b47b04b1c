"""The loss over margins for one (pair, step), in D3PO's form and as its authors coded it."""

from __future__ import annotations

import math

from torch import Tensor
from torch.nn.functional import logsigmoid


def clamped(log_ratio: Tensor, clamp: float) -> Tensor:
    """The authors' log of the probability ratio clamped to 1 ± clamp; its gradient is zero outside."""
    return log_ratio.clamp(math.log1p(-clamp), math.log1p(clamp))


def margin(winner: Tensor, loser: Tensor, beta: float, clamp: float | None) -> Tensor:
    """How clearly the winner beats the loser: β·(difference of their log-ratios), all of shape (n,)."""
    if clamp is not None:
        winner = clamped(winner, clamp)
        loser = clamped(loser, clamp)
    return beta * (winner - loser)


def preference_loss(margins: Tensor, target: Tensor) -> Tensor:
    """−p·log σ(m) − (1 − p)·log σ(−m), shape (n,) (2311.13231, eq. 14, with soft labels).

    `target` is the probability p that the winner is the better one: 1 for the paper's loss, ½ for a tie. A fresh
    adapter has m = 0 and loss ln 2.
    """
    return -target * logsigmoid(margins) - (1 - target) * logsigmoid(-margins)
