"""Log-probabilities of denoising steps, and their ratio in the form that does not cancel."""

from __future__ import annotations

import math
from typing import Literal

from torch import Tensor

Reduction = Literal["sum", "mean"]


def _reduce(terms: Tensor, reduction: Reduction) -> Tensor:
    return terms.sum((1, 2, 3)) if reduction == "sum" else terms.mean((1, 2, 3))


def log_prob(action: Tensor, mean: Tensor, sigma: Tensor, reduction: Reduction) -> Tensor:
    """log N(action; mean, sigma²) of one step, reduced over (C, H, W); (n, C, H, W) ×2 and (n, 1, 1, 1) → (n,).

    The policy of D3PO (2311.13231, eq. 9): π(x_{t-1} | x_t, c).
    """
    return _reduce(
        -(action - mean).square() / (2 * sigma.square()) - sigma.log() - math.log(2 * math.pi) / 2,
        reduction,
    )


def log_ratio(
    policy: Tensor,
    reference: Tensor,
    realised: Tensor,
    weight: Tensor,
    reduction: Reduction,
) -> Tensor:
    """log π_θ − log π_ref of one step from predictions, ε or v; (n, C, H, W) ×3 and (n, 1, 1, 1) → (n,).

    With mean = scale·x_t + gain·o the difference of the two Gaussians is
    weight·(o_θ − o_ref)·(2o* − o_ref − o_θ), where o* = (x_{t-1} − scale·x_t) / gain is the prediction that would have
    made the realised action the mean. No difference of large numbers is taken.
    """
    return _reduce(weight * (policy - reference) * (2 * realised - reference - policy), reduction)
